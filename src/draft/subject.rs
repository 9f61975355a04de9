//! What a quantity is said of: the words before it, or the things that it counts.
//! Knows no unit and no time.

use crate::locale::{self, capitalised};
use crate::text::{Kind, tokens as syllables};
use crate::wording::words::{Token, starts_with, tokens};
use crate::wording::{comparison, mention};
use std::ops::Range;

/// Nouns that begin the name of a measure.
const HEADS: &[&str] = &[
    "tỷ lệ",
    "tỉ lệ",
    "tỷ trọng",
    "tỉ trọng",
    "tốc độ",
    "giá trị",
    "quy mô",
    "tổng",
    "sản lượng",
    "diện tích",
    "doanh thu",
    "thu nhập",
    "thu ngân sách",
    "chi ngân sách",
    "kim ngạch",
    "năng suất",
    "số",
    "lượng",
    "vốn",
    "chỉ số",
    "mật độ",
    "dân số",
    "tuổi thọ",
    "độ che phủ",
    "dư nợ",
    "nguồn vốn",
    "xuất khẩu",
    "nhập khẩu",
    "grdp",
    "gdp",
    "khách",
    "huy động",
    "lao động",
    "mức",
    "chiều dài",
    "thu hút",
];

/// Words between a name and its number.
const LINKS: &[&str] = &[
    "đạt", "là", "chiếm", "tăng", "giảm", "có", "còn", "ước", "trên", "hơn", "dưới", "khoảng", "gần", "được", "ở",
    "mức", "bằng", "lên", "xuống", "từ", "đến", "tới", "thêm", "chỉ", "đã", "sẽ", "bình", "quân", "hằng", "hàng",
    "năm", "tháng", "quý", "mỗi", "thực", "hiện", "tính", "xấp", "xỉ", "dự", "kiến", "không", "quá", "vượt", "gấp",
    "thứ", "đứng", "xếp", "mới", "với", "phấn", "đấu", "lũy", "kế", "(", "ngày", "nằm", "trong", "nhóm", "thuộc",
    "khi", "tối", "thiểu", "đa", "cao", "thấp", "so", "sơ", "bộ", "lại", "cộng", "đó", "riêng", "và", "xuống", "nâng",
    "đưa", "khoảng", "rồi", "dài", "rộng", "gồm", "tại", "dồn", "luỹ", "ít", "nhất", ">", "<", "≥", "≤", "=",
];

/// Words before a name that are no part of it.
const OPENINGS: &[&str] = &[
    "trong đó",
    "đến nay",
    "hiện nay",
    "hiện tại",
    "hiện có",
    "toàn tỉnh",
    "cả tỉnh",
    "toàn thành phố",
    "thành phố có",
    "đến hết",
    "đến cuối",
    "tính đến",
    "cuối",
    "đầu",
    "năm",
    "tháng",
    "và",
    "đưa",
    "nâng",
    "riêng",
    "phấn đấu",
    "dự kiến",
    "ước",
    "đã",
    "có",
    "nhiều",
    "cả",
    "tính",
    "chung",
    "hiện",
    "giai đoạn",
    "theo",
    "hai là",
    "một là",
    "tương ứng",
];

/// An address out of words: folded syllables joined by hyphens.
pub(super) fn slug(words: &str, most: usize) -> String {
    let parts: Vec<String> = syllables(words)
        .iter()
        .filter(|token| matches!(token.kind, Kind::Word | Kind::Number))
        .map(|token| plain(&words[token.range.clone()]))
        .filter(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_alphanumeric()))
        .take(most)
        .collect();
    parts.join("-")
}

/// A syllable without marks and tones.
fn plain(word: &str) -> String {
    if word.starts_with(|c: char| c.is_ascii_digit()) {
        return word.chars().filter(char::is_ascii_digit).collect();
    }
    crate::text::letters(word).iter().map(|letter| char::from(letter.base)).collect()
}

/// The name in the sentence before the numeral; `None` if nothing is said there that could be one.
pub(super) fn name(
    text: &str,
    sentence: &Range<usize>,
    numeral: usize,
    unit_end: &dyn Fn(usize) -> Option<usize>,
) -> Option<String> {
    let before = opened(&tokens(text, sentence.start..numeral));
    let kept = stripped(named_part(own_part(&before, unit_end)?));
    let (first, last) = (kept.first()?, kept.last()?);
    if comparison::compares(kept).is_some() {
        return None;
    }
    let words = text[first.range.start..last.range.end].trim();
    let words = words.trim_matches(|c: char| !c.is_alphanumeric() && !matches!(c, '(' | ')' | '"' | '”' | '“'));
    let has_word = kept.iter().any(|token| token.text.starts_with(char::is_alphabetic));
    (has_word && words.chars().count() > 2).then(|| shortened(words, 14))
}

/// What is said of the numeral and of none before it.
fn own_part<'a>(before: &'a [Token], unit_end: &dyn Fn(usize) -> Option<usize>) -> Option<&'a [Token]> {
    // "7 tháng", "5 năm" count no thing.
    let is_number = |at: usize| {
        let next = before.get(at + 1).map_or("", |t| t.text.as_str());
        before[at].is_numeral() && before[at].year().is_none() && !matches!(next, "tháng" | "năm" | "/")
    };
    // The dot of "tr.đồng" ends nothing.
    let is_inner = |at: usize| {
        before[at].text == "." && before.get(at + 1).is_some_and(|next| next.range.start == before[at].range.end)
    };
    let is_mark = |at: usize| matches!(before[at].text.as_str(), ";" | ":" | "." | "…" | "!") && !is_inner(at);
    let from = match (0..before.len()).rev().find(|at| is_mark(*at) || is_number(*at)) {
        None => 0,
        Some(at) if is_number(at) => {
            // What follows the number before up to the next comma is said of that.
            let parts = |t: &Token| matches!(t.text.as_str(), "," | "và" | "(" | ")");
            let end = before[at + 1..].iter().position(parts)?;
            let unit = unit_end(before[at].range.end).unwrap_or(before[at].range.end);
            let past = before.iter().position(|t| t.range.start >= unit).unwrap_or(before.len());
            (at + 2 + end).max(past)
        }
        Some(at) => at + 1,
    };
    Some(&before[from.min(before.len())..])
}

/// The part of it that names something: from a noun that begins a name, else the last clause that has words.
fn named_part(own: &[Token]) -> &[Token] {
    // Nouns that begin a name reach back over commas: "Tỷ lệ xã, phường, thị trấn đạt chuẩn".
    let head = (0..own.len()).rev().find(|at| {
        let starts_clause = *at == 0
            || own[at - 1].parts_clauses()
            || matches!(own[at - 1].text.as_str(), "và" | "đó" | "năm")
            || own[at - 1].year().is_some();
        starts_clause && HEADS.iter().any(|words| starts_with(&own[*at..], words).is_some())
    });
    if let Some(head) = head {
        return &own[head..];
    }
    let comma = |own: &[Token]| own.iter().rposition(|token| matches!(token.text.as_str(), "," | "("));
    match comma(own) {
        Some(at) if stripped(&own[at + 1..]).is_empty() => &own[comma(&own[..at]).map_or(0, |at| at + 1)..at],
        Some(at) => &own[at + 1..],
        None => own,
    }
}

/// Without what stands in brackets that are closed.
fn opened(tokens: &[Token]) -> Vec<Token> {
    let mut out: Vec<Token> = Vec::new();
    for token in tokens {
        let open = out.iter().rposition(|t| t.text == "(").filter(|_| token.text == ")");
        match open {
            Some(open) => out.truncate(open),
            None => out.push(token.clone()),
        }
    }
    out
}

/// How many tokens at the start are a time in words or digits: "Bảy tháng", "7 tháng", "quý III", "năm năm".
fn time_of(tokens: &[Token]) -> usize {
    let part = mention::mentions(tokens).first().filter(|found| found.at == 0).map(|found| found.end);
    let is_years = |at: usize| tokens.get(at).is_some_and(|t| t.text == "năm");
    let years = || mention::number_at(tokens, 0).filter(|(_, length)| is_years(*length)).map(|(_, length)| length + 1);
    part.or_else(years).unwrap_or(0)
}

/// Without openings, times and links on both sides.
fn stripped(mut tokens: &[Token]) -> &[Token] {
    loop {
        let opening = OPENINGS.iter().filter_map(|words| starts_with(tokens, words)).max();
        let is_time = tokens
            .first()
            .is_some_and(|t| t.year().is_some() || t.text == "," || t.text == "-" || t.text == "(" || t.text == ")");
        let time = time_of(tokens);
        if time > 0 {
            tokens = &tokens[time..];
            continue;
        }
        match (opening, is_time) {
            (Some(count), _) => tokens = &tokens[count..],
            (None, true) => tokens = &tokens[1..],
            _ => break,
        }
    }
    // What follows the first verb of the clause is said of the name: "... năm 2020 ước đạt trên".
    let mut was_time = false;
    while let [rest @ .., last] = tokens {
        let is_link =
            LINKS.contains(&last.text.as_str()) || last.year().is_some() || last.text == "," || last.text == "-";
        let is_time = last.text == "năm" || last.text == "hết" || last.text == "cuối";
        // "7" of "7 tháng", "iii" of "quý III".
        let is_count = was_time && last.is_numeral();
        let is_quarter = locale::roman(&last.text).is_some_and(|quarter| quarter <= 4)
            && rest.last().is_some_and(|t| matches!(t.text.as_str(), "quý" | "quí"));
        if !is_link && !is_time && !is_count && !is_quarter {
            break;
        }
        was_time = matches!(last.text.as_str(), "tháng" | "năm" | "quý");
        tokens = rest;
    }
    tokens
}

/// Things that are counted: "Số mô hình sản xuất ứng dụng công nghệ cao".
pub(super) fn counted(text: &str, unit: &str, end: usize) -> String {
    let rest = &text[end..];
    let stop = rest.find([',', ';', '.', ':', '(', ')', '[']).unwrap_or(rest.len());
    let mut words: Vec<&str> = Vec::new();
    let is_capital = |word: &str| word.starts_with(char::is_uppercase) && word.chars().any(char::is_lowercase);
    let mut all = rest[..stop].split_whitespace().peekable();
    while let Some(word) = all.next() {
        // "ở 03 tỉnh Đông Giang, Hải Lâm": which they are is no name of what is counted; "cơ sở Hội" is one.
        let is_proper = is_capital(word) && all.peek().is_some_and(|next| is_capital(next));
        if word.starts_with(|c: char| c.is_ascii_digit()) || is_proper || words.len() == 9 {
            break;
        }
        words.push(word);
    }
    while words.last().is_some_and(|word| {
        matches!(
            *word,
            "và" | "được"
                | "đạt"
                | "năm"
                | "là"
                | "với"
                | "để"
                | "đã"
                | "cho"
                | "của"
                | "từ"
                | "trên"
                | "x"
                | "trong"
        )
    }) {
        words.pop();
    }
    [vec!["Số", unit], words].concat().join(" ")
}

/// The first words; a capital at the head.
fn shortened(words: &str, most: usize) -> String {
    let words: Vec<&str> = words.split_whitespace().take(most).collect();
    capitalised(&words.join(" "))
}
