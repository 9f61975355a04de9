//! What a quantity is said of: the words before it, or the things that it counts.
//! Knows no unit and no time.

use super::english;
use super::heads::{HEADS, LINKS, OPENINGS, PAIRS, STRETCHES, WHOLE};
use super::undated::{undated, without};
use crate::dataset::Unit;
use crate::locale::{self, Lang, capitalised};
use crate::text::{Kind, tokens as syllables};
use crate::wording::words::{Token, starts_with, tokens};
use crate::wording::{comparison, mention};
use std::ops::Range;

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
    lang: Lang,
) -> Option<String> {
    let (before, times) = undated(opened(&tokens(text, sentence.start..numeral)));
    let own = own_part(&before, unit_end)?;
    let start = before.len() - own.len();
    let is_listed = start > 0 && matches!(before[start - 1].text.as_str(), ";" | ":");
    let kept = stripped(text, named_part(text, own, is_listed));
    // "Trường đạt chuẩn: 471/647 trường": what stands before the colon is the name.
    let is_empty = !kept.iter().any(|token| token.text.starts_with(char::is_alphabetic));
    let kept = match label(&before, start) {
        label if is_empty && comparison::plan_at(label) != Some(label.len()) => {
            stripped(text, named_part(text, label, false))
        }
        _ => kept,
    };
    let kept = if lang == Lang::En { english::stripped(kept) } else { kept };
    let (first, last) = (kept.first()?, kept.last()?);
    if comparison::comparison_at(kept).is_some() {
        return None;
    }
    let words = without(text, first.range.start..last.range.end, &times);
    let words = words.trim_matches(|c: char| !c.is_alphanumeric() && !matches!(c, '(' | ')' | '"' | '”' | '“'));
    let has_word = kept.iter().any(|token| token.text.starts_with(char::is_alphabetic));
    let is_long =
        words.chars().count() > 2 || (words.chars().all(char::is_uppercase) && locale::roman(words).is_none());
    (has_word && is_long).then(|| shortened(words, 14))
}

/// The words that end in a colon before `at`, back to the mark or the number before them.
fn label(before: &[Token], at: usize) -> &[Token] {
    let Some(colon) = at.checked_sub(1).filter(|at| before[*at].text == ":") else { return &[] };
    let is_end = |token: &Token| matches!(token.text.as_str(), ";" | ":" | "." | ")") || token.is_border();
    let from = before[..colon].iter().rposition(is_end).map_or(0, |at| at + 1);
    &before[from..colon]
}

/// Whether a numeral counts no thing: "7 tháng", "trên 01 ha", "dưới 5 tuổi", "2 buổi/ngày", "từ 15 - 60 tuổi".
fn counts_nothing(before: &[Token], at: usize) -> bool {
    let word = |at: Option<usize>| at.and_then(|at| before.get(at)).map_or("", |t| t.text.as_str());
    let next = word(Some(at + 1));
    let is_per = word(at.checked_sub(1)) == "trên" && before[at].text.trim_start_matches('0') == "1";
    let is_often = word(Some(at + 2)) == "/" && matches!(word(Some(at + 3)), "ngày" | "tuần" | "tháng");
    let is_age = next == "tuổi" || word(at.checked_sub(1)) == "tuổi" || word(at.checked_sub(3)) == "tuổi";
    matches!(next, "tháng" | "năm" | "/") || is_per || is_often || is_age
}

/// What is said of the numeral and of none before it.
fn own_part<'a>(before: &'a [Token], unit_end: &dyn Fn(usize) -> Option<usize>) -> Option<&'a [Token]> {
    let is_number = |at: usize| before[at].is_numeral() && before[at].year().is_none() && !counts_nothing(before, at);
    // The dot of "tr.đồng" ends nothing.
    let is_inner = |at: usize| {
        before[at].text == "." && before.get(at + 1).is_some_and(|next| next.range.start == before[at].range.end)
    };
    let is_mark = |at: usize| matches!(before[at].text.as_str(), ";" | ":" | "." | "…" | "!") && !is_inner(at);
    let from = match (0..before.len()).rev().find(|at| is_mark(*at) || is_number(*at)) {
        None => 0,
        Some(at) if is_number(at) => {
            // What follows the number before up to the next comma is said of that.
            let parts = |at: &usize| match before[*at].text.as_str() {
                "," | "và" | "(" | ")" => true,
                // "26 nhà máy nước với tổng công suất 148 MW"
                "với" => HEADS.iter().any(|words| starts_with(&before[at + 1..], words).is_some()),
                _ => false,
            };
            let end = (at + 1..before.len()).find(parts)? - (at + 1);
            let unit = unit_end(before[at].range.end).unwrap_or(before[at].range.end);
            let past = before.iter().position(|t| t.range.start >= unit).unwrap_or(before.len());
            (at + 2 + end).max(past)
        }
        Some(at) => at + 1,
    };
    Some(&before[from.min(before.len())..])
}

/// The part of it that names something: from a noun that begins a name, else the last clause that has words.
fn named_part<'a>(text: &str, own: &'a [Token], is_listed: bool) -> &'a [Token] {
    // Nouns that begin a name reach back over commas: "Tỷ lệ xã, phường, thị trấn đạt chuẩn".
    let head = (0..own.len()).rev().find(|at| {
        // "Giảm số điểm ngập từ 43 điểm xuống 15 điểm": the verb is no part of what is counted.
        let moves = |at: usize| matches!(own[at].text.as_str(), "giảm" | "nâng" | "tăng" | "đưa" | "giữ");
        let is_moved = *at > 0 && moves(at - 1) && (*at == 1 || own[at - 2].parts_clauses());
        let starts_clause = is_moved
            || *at == 0
            || own[at - 1].parts_clauses()
            || matches!(own[at - 1].text.as_str(), "và" | "đó" | "năm")
            || own[at - 1].year().is_some();
        starts_clause && HEADS.iter().any(|words| starts_with(&own[*at..], words).is_some())
    });
    if let Some(head) = head {
        return &own[head..];
    }
    let comma = |own: &[Token]| own.iter().rposition(|token| matches!(token.text.as_str(), "," | "("));
    // "; công nghiệp, xây dựng tăng lên 28,7%": an entry of a list whose name has a comma.
    let is_one = |at: usize| {
        let links = |t: &Token| LINKS.contains(&t.text.as_str()) || t.year().is_some() || t.text == "(";
        is_listed && own[at].text == "," && !own[..at].iter().any(links) && !stripped(text, &own[at + 1..]).is_empty()
    };
    match comma(own) {
        Some(at) if is_one(at) => own,
        Some(at) if stripped(text, &own[at + 1..]).is_empty() => &own[comma(&own[..at]).map_or(0, |at| at + 1)..at],
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
fn stripped<'a>(text: &str, mut tokens: &'a [Token]) -> &'a [Token] {
    // "ở nông thôn mới đạt 54%" is no new countryside.
    let is_somewhere = tokens.first().is_some_and(|t| matches!(t.text.as_str(), "ở" | "tại"));
    loop {
        let opening = OPENINGS.iter().filter_map(|words| starts_with(tokens, words)).max();
        // "chỉ đáp ứng", but "chỉ số", "chỉ tiêu".
        let is_only = |t: &Token| !matches!(t.text.as_str(), "số" | "tiêu" | "thị" | "đạo" | "giới" | "dẫn");
        let opening =
            opening.or(matches!(tokens, [only, next, ..] if only.text == "chỉ" && is_only(next)).then_some(1));
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
    let mut last_word = "";
    while let [rest @ .., last] = tokens {
        let links = match last.text.as_str() {
            "mới" if is_somewhere => 1,
            _ => linking(text, tokens, last_word),
        };
        let is_time = last.year().is_some() || matches!(last.text.as_str(), "," | "-" | "–" | "hết" | "cuối");
        // "7" of "7 tháng", "iii" of "quý III".
        let is_count = matches!(last_word, "tháng" | "năm" | "quý") && last.is_numeral();
        let before = rest.last().map_or("", |t| t.text.as_str());
        let is_quarter =
            locale::roman(&last.text).is_some_and(|quarter| quarter <= 4) && matches!(before, "quý" | "quí");
        let is_stretch = locale::year(last_word.bytes()).is_some() && STRETCHES.contains(&(before, last.text.as_str()));
        let count = match links {
            0 if is_stretch => 2,
            0 => usize::from(is_time || is_count || is_quarter),
            count => count,
        };
        if count == 0 {
            break;
        }
        last_word = last.text.as_str();
        tokens = &tokens[..tokens.len() - count];
    }
    tokens
}

/// How many tokens at the end only link a name with its number.
fn linking(text: &str, tokens: &[Token], behind: &str) -> usize {
    let [rest @ .., last] = tokens else { return 0 };
    let (before, word) = (rest.last().map_or("", |t| t.text.as_str()), last.text.as_str());
    let is_pair = PAIRS.contains(&(before, word));
    let is_part = WHOLE.iter().any(|(end, heads)| *end == word && heads.contains(&before));
    // "tỉnh Thái Bình", "xã Tân Trên": a place is called so.
    let printed = &text[last.range.clone()];
    let is_place = !rest.is_empty() && printed.starts_with(char::is_uppercase) && printed.contains(char::is_lowercase);
    // "toàn xã hiện có": an adverb of the verb behind it.
    let is_adverb = word == "hiện" && matches!(behind, "có" | "còn" | "đạt" | "là");
    match () {
        () if is_place || (is_part && !is_pair) => 0,
        () if is_pair => 2,
        () => usize::from(is_adverb || LINKS.contains(&word)),
    }
}

/// Things that are counted or measured: "Số mô hình sản xuất ứng dụng công nghệ cao", "Diện tích quế", "Tỷ lệ hộ có điện".
pub(super) fn counted(text: &str, unit: &Unit, end: usize, lang: Lang) -> String {
    let symbol = unit.symbol.vi.as_str();
    let head = match symbol {
        "ha" | "nghìn ha" | "m2" | "km2" if lang == Lang::Vi => "Diện tích".to_owned(),
        "km" | "m" if lang == Lang::Vi => "Chiều dài".to_owned(),
        _ if symbol.starts_with('%') && lang == Lang::En => "Share".to_owned(),
        _ if symbol.starts_with('%') => "Tỷ lệ".to_owned(),
        _ if lang == Lang::En => ["Number of ", symbol].concat(),
        _ => ["Số ", symbol].concat(),
    };
    let rest = &text[end..];
    let stop = rest.find([',', ';', '.', ':', '(', ')', '[']).unwrap_or(rest.len());
    let mut words: Vec<&str> = Vec::new();
    let is_capital = |word: &str| word.starts_with(char::is_uppercase) && word.chars().any(char::is_lowercase);
    let mut all = rest[..stop].split_whitespace().peekable();
    while let Some(word) = all.next() {
        // "ở 03 tỉnh Đông Giang, Hải Lâm": which they are is no name of what is counted; "cơ sở Hội" is one.
        let is_proper = is_capital(word) && all.peek().is_some_and(|next| is_capital(next));
        // "26 nhà máy nước với tổng công suất": another measure of the same things.
        let is_other = matches!(word, "với" | "có")
            && all.peek().is_some_and(|next| matches!(*next, "tổng" | "số" | "diện" | "công" | "vốn" | "quy" | "kinh"));
        // "12% so với năm 2022" counts nothing.
        let is_compared =
            words.is_empty() && matches!(word, "so" | "cùng" | "và" | "kế" | "dự" | "mục" | "của" | "of" | "/");
        if word.starts_with(|c: char| c.is_ascii_digit()) || is_proper || is_other || is_compared || words.len() == 9 {
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
                | "ít"
                | "tối"
                | "khoảng"
                | "không"
        )
    }) {
        words.pop();
    }
    [vec![head.as_str()], words].concat().join(" ")
}

/// The first words; a capital at the head.
fn shortened(words: &str, most: usize) -> String {
    let words: Vec<&str> = words.split_whitespace().take(most).collect();
    capitalised(&words.join(" "))
}
