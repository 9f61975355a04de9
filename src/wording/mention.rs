//! The times that words mention: years, months, quarters, halves, dates, school years, terms.
//! Knows no observation.

use super::words::{Token, holds, starts_with};
use crate::locale::{self, Lang, NAMED_MONTHS, NUMBERS};

/// Years with where they stand; both ends and all between for "2016-2020".
pub fn years(tokens: &[Token]) -> Vec<(usize, u16)> {
    let mut out: Vec<(usize, u16)> = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        let Some(year) = token.year() else { continue };
        let dash = at >= 2 && matches!(tokens[at - 1].text.as_str(), "-" | "–" | "—" | "đến");
        if let Some((_, first)) = out.last().copied().filter(|(before, _)| dash && *before == at - 2) {
            out.extend((first + 1..year).map(|between| (at, between)));
        }
        out.push((at, year));
        // "2023/24", "2023-24": the next year in short.
        let next = tokens.get(at + 2).filter(|_| matches!(tokens[at + 1].text.as_str(), "/" | "-" | "–"));
        if next.is_some_and(|next| next.text.len() == 2 && next.text.parse() == Ok((year + 1) % 100)) {
            out.push((at + 2, year + 1));
        }
    }
    out
}

/// Whether the token at `at` is a numeral and no part of a time: "tháng 7", "9 tháng", "quý 2".
pub fn is_value(own: &[Token], at: usize) -> bool {
    let is_time = |word: Option<&Token>| {
        word.is_some_and(|t| matches!(t.text.as_str(), "tháng" | "quý" | "quí" | "months" | "ngày"))
    };
    let is_slashed =
        own.get(at + 1).is_some_and(|t| t.text == "/") && own.get(at + 2).is_some_and(|t| t.year().is_some());
    let is_part = is_time(own.get(at + 1)) || is_time(at.checked_sub(1).and_then(|at| own.get(at))) || is_slashed;
    own[at].is_numeral() && own[at].year().is_none() && !is_part
}

/// A month, a stretch of months from January, or a quarter that words name, and where.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mention {
    /// The first of its tokens.
    pub at: usize,
    /// The token after its last one.
    pub end: usize,
    /// First and last month.
    pub months: (u8, u8),
}

impl Mention {
    fn month(at: usize, length: usize, number: u8) -> Mention {
        Mention { at, end: at + length, months: (number, number) }
    }

    fn quarter(at: usize, length: usize, number: u8) -> Mention {
        Mention { at, end: at + length, months: (3 * number - 2, 3 * number) }
    }

    /// So many months from the first on, or up to the last: "sáu tháng cuối năm".
    fn count(tokens: &[Token], at: usize, length: usize, months: u8) -> Mention {
        let end = at + length;
        let next = tokens.get(end).map_or("", |token| token.text.as_str());
        let is_last = matches!(next, "cuối" | "còn") || (at > 0 && tokens[at - 1].text == "last");
        Mention { at, end, months: if is_last { (13 - months, 12) } else { (1, months) } }
    }
}

/// The parts of a year that words name, in reading order.
pub fn mentions(tokens: &[Token]) -> Vec<Mention> {
    let in_turn = IN_TURN.iter().any(|words| holds(tokens, words));
    let mut out = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        match mention(tokens, at) {
            Some(found) => {
                let found = if in_turn { found } else { together(tokens, found) };
                at = found.end.max(at + 1);
                out.push(found);
            }
            None => at += 1,
        }
    }
    out
}

/// Words that give each number of a list its own time.
pub const IN_TURN: [&str; 5] = ["lần lượt", "tương ứng", "theo thứ tự", "respectively", "in turn"];

/// "quý I, II và III", "tháng 01-6": one time from the first to the last.
fn together(tokens: &[Token], mut found: Mention) -> Mention {
    let is_quarter = found.months.1 == found.months.0 + 2;
    let text = |at: usize| tokens.get(at).map_or("", |token| token.text.as_str());
    loop {
        let is_link = match text(found.end) {
            "-" | "–" | "đến" | "to" => true,
            "," | "và" | "+" | "and" => is_quarter,
            _ => false,
        };
        if !is_link || found.months.1 == 12 {
            return found;
        }
        let at = found.end + 1;
        let named = mention(tokens, at);
        let roman = roman_quarter(text(at)).map(|quarter| 3 * quarter);
        let digits = number_at(tokens, at).filter(|_| tokens[at].is_numeral()).map(|(number, _)| number);
        let last = match (named, is_quarter) {
            (Some(next), _) if next.months.0 > found.months.1 => Some((next.months.1, next.end)),
            (None, true) => roman.or(digits.filter(|n| *n <= 4).map(|n| 3 * n)).map(|last| (last, at + 1)),
            (None, false) if matches!(text(found.end), "-" | "–") => digits.map(|last| (last, at + 1)),
            _ => None,
        };
        match last.filter(|(last, _)| (found.months.1 + 1..=12).contains(last)) {
            Some((last, end)) => (found.months.1, found.end) = (last, end),
            None => return found,
        }
    }
}

fn mention(tokens: &[Token], at: usize) -> Option<Mention> {
    // "tháng 1 -": nothing may follow.
    tokens.get(at)?;
    match number_at(tokens, at) {
        Some((number, length)) => after_number(tokens, at, length, number),
        None => after_word(tokens, at),
    }
}

/// "7/2022", "5 tháng 7", "9 tháng", "ba quý", "first quarter": a time that begins with a number of so many tokens.
fn after_number(tokens: &[Token], at: usize, length: usize, number: u8) -> Option<Mention> {
    if is_slashed_month(tokens, at, number) {
        return Some(Mention::month(at, 1, number));
    }
    match tokens.get(at + length).map_or("", |token| token.text.as_str()) {
        "tháng" if is_day(tokens, at, length) => {
            let (month, more) = month_after(tokens, at + length + 1)?;
            Some(Mention::month(at, length + 1 + more, month))
        }
        "tháng" | "months" if (2..=12).contains(&number) => Some(Mention::count(tokens, at, length + 1, number)),
        // "ba quý đầu năm"; "quý" after another number counts nothing.
        "quý" | "quí" | "quarters" if (2..=4).contains(&number) => {
            Some(Mention::count(tokens, at, length + 1, 3 * number))
        }
        _ => english_quarter(tokens, at),
    }
}

/// "tháng 7", "quý II", "T5", "July": a time that begins with a word.
fn after_word(tokens: &[Token], at: usize) -> Option<Mention> {
    let word = |offset: usize| tokens.get(at + offset).map_or("", |token| token.text.as_str());
    match word(0) {
        "tháng" => month_after(tokens, at + 1).map(|(number, length)| Mention::month(at, 1 + length, number)),
        "q" => {
            // "Q.II/2024"
            let dot = usize::from(word(1) == ".");
            let number =
                roman_quarter(word(1 + dot)).or_else(|| word(1 + dot).parse().ok().filter(|n| (1..=4).contains(n)))?;
            Some(Mention::quarter(at, 2 + dot, number))
        }
        "quý" | "quí" => {
            // "quý đầu năm", "quý cuối năm"
            let roman = roman_quarter(word(1)).or(match (word(1), word(2)) {
                ("đầu", "năm" | "tiên") => Some(1),
                ("cuối", "năm" | "cùng") => Some(4),
                _ => None,
            });
            let number = roman.or_else(|| number_at(tokens, at + 1).map(|(n, _)| n).filter(|n| (1..=4).contains(n)))?;
            Some(Mention::quarter(at, 2, number))
        }
        _ => short(tokens, at)
            .or_else(|| half(tokens, at))
            .or_else(|| english_month(tokens, at))
            .or_else(|| english_quarter(tokens, at)),
    }
}

/// Words for half a year, of which those that end in "năm" or stand before a year are none of a term.
const HALVES: [(&str, (u8, u8)); 7] = [
    ("nửa đầu", (1, 6)),
    ("nửa năm đầu", (1, 6)),
    ("first half", (1, 6)),
    ("nửa cuối", (7, 12)),
    ("nửa năm cuối", (7, 12)),
    ("second half", (7, 12)),
    ("last half", (7, 12)),
];

/// "nửa đầu năm 2022", "first half of 2022", "H1": "nửa đầu nhiệm kỳ" is no part of a year.
fn half(tokens: &[Token], at: usize) -> Option<Mention> {
    let is_year = |t: &Token| t.year().is_some() || matches!(t.text.as_str(), "năm" | "of") || t.parts_clauses();
    let (length, months) = match tokens[at].text.as_str() {
        "h1" => (1, (1, 6)),
        "h2" => (1, (7, 12)),
        _ => HALVES.iter().find_map(|(words, months)| Some((starts_with(&tokens[at..], words)?, *months)))?,
    };
    let end = at + length;
    tokens.get(end).is_none_or(is_year).then_some(Mention { at, end, months })
}

/// The quarter of a Roman numeral.
fn roman_quarter(word: &str) -> Option<u8> {
    locale::roman(word).and_then(|quarter| u8::try_from(quarter).ok()).filter(|quarter| (1..=4).contains(quarter))
}

/// "T5", "Q3", "9T", "9T2021", "9M": a letter for the word.
fn short(tokens: &[Token], at: usize) -> Option<Mention> {
    let word = tokens[at].text.as_str();
    let tail = |head: &str| word.strip_prefix(head)?.parse::<u8>().ok();
    let head = word.split_once('t').and_then(|(head, rest)| {
        let is_year = rest.is_empty() || locale::year(rest.bytes()).is_some();
        head.parse::<u8>().ok().filter(|_| is_year)
    });
    let month = tail("t").filter(|n| (1..=12).contains(n)).map(|number| Mention::month(at, 1, number));
    let roman = word.strip_prefix('q').and_then(roman_quarter);
    let quarter = tail("q").filter(|n| (1..=4).contains(n)).or(roman).map(|number| Mention::quarter(at, 1, number));
    let counted = head.or_else(|| word.strip_suffix('m')?.parse().ok()).filter(|n| (2..=12).contains(n));
    month.or(quarter).or(counted.map(|months| Mention::count(tokens, at, 1, months)))
}

/// "03/2022" alone; "20/03/2022" is a day, "12/2022/NQ-HĐND" a paper.
fn is_slashed_month(tokens: &[Token], at: usize, number: u8) -> bool {
    const PAPERS: [&str; 8] = ["số", "định", "quyết", "tư", "thị", "luật", "no", "decree"];
    let before = at.checked_sub(1).map_or("", |at| tokens[at].text.as_str());
    let is_of_year = matches!(&tokens[at + 1..], [slash, year, ..] if slash.text == "/" && year.year().is_some());
    let goes_on = tokens.get(at + 3).is_some_and(|t| matches!(t.text.as_str(), "/" | "-"));
    let is_month = (1..=12).contains(&number) && tokens[at].is_numeral();
    is_month && is_of_year && !goes_on && !matches!(before, "/" | "-" | "." | "tháng") && !PAPERS.contains(&before)
}

/// Whether the number at `at`, before "tháng", is a day: "ngày 5 tháng 7", "5 tháng 7", but not "5 tháng năm 2021".
fn is_day(tokens: &[Token], at: usize, length: usize) -> bool {
    let is_named = at > 0 && tokens[at - 1].text == "ngày";
    let is_month = tokens.get(at + length + 1).is_some_and(|t| t.is_numeral() && t.text.len() <= 2);
    // "5 tháng 3 284,9 nghìn tấn": five months, and a number in groups.
    let is_group = tokens.get(at + length + 2).is_some_and(|t| {
        t.text.bytes().take_while(u8::is_ascii_digit).count() == 3
            && t.text.as_bytes().get(3).is_none_or(|b| *b == b',')
    });
    is_named || (is_month && !is_group)
}

/// "july", "jul", "sept".
fn english_month(tokens: &[Token], at: usize) -> Option<Mention> {
    let word = tokens[at].text.as_str();
    let month = locale::english_month(word)?;
    (word != "may" || is_may(tokens, at)).then(|| Mention::month(at, 1, month as u8))
}

/// Whether "may" is the month: a preposition before it, or a number beside it.
fn is_may(tokens: &[Token], at: usize) -> bool {
    let before = at.checked_sub(1).map_or("", |at| tokens[at].text.as_str());
    let is_number = |at: usize| tokens.get(at).is_some_and(Token::is_numeral);
    matches!(before, "in" | "of" | "by" | "from" | "until" | "since" | "end") || is_number(at + 1)
}

fn english_quarter(tokens: &[Token], at: usize) -> Option<Mention> {
    let ordinal = locale::ordinal(&tokens[at].text, Lang::En).filter(|quarter| *quarter <= 4)? as u8;
    let rest: Vec<&str> = tokens[at + 1..].iter().take(2).map(|token| token.text.as_str()).collect();
    matches!(rest[..], ["quarter", ..] | ["-", "quarter"]).then(|| Mention::quarter(at, 2, ordinal))
}

/// A number in digits or words, and how many tokens it is: "mười hai" before "mười".
pub fn number_at(tokens: &[Token], at: usize) -> Option<(u8, usize)> {
    let first = tokens.get(at)?;
    if first.is_numeral() {
        return first.text.parse().ok().filter(|_| first.text.len() <= 2).map(|number| (number, 1));
    }
    let by_length = NUMBERS.iter().zip(1..).filter_map(|(words, number)| {
        let length = words.iter().find_map(|words| starts_with(&tokens[at..], words))?;
        Some((number, length))
    });
    by_length.max_by_key(|(_, length)| *length)
}

/// The month after the word "tháng": "7", "bảy", "giêng". "7 tháng năm 2021" has none, as its count is read before.
fn month_after(tokens: &[Token], at: usize) -> Option<(u8, usize)> {
    let word = tokens.get(at)?.text.as_str();
    if let Some((_, month)) = NAMED_MONTHS.iter().find(|(name, _)| *name == word) {
        return Some((*month, 1));
    }
    match word {
        "/" => number_at(tokens, at + 1).map(|(number, length)| (number, length + 1)),
        // "tháng 3.2022"
        dotted if dotted.contains('.') => {
            let (month, year) = dotted.split_once('.')?;
            month.parse().ok().filter(|_| locale::year(year.bytes()).is_some()).map(|month| (month, 1))
        }
        _ => number_at(tokens, at),
    }
    .filter(|(number, _)| (1..=12).contains(number))
}

/// "Hải Lâm, ngày 10 tháng 3 năm 2025": the last month in which words say that something was written.
pub fn written(tokens: &[Token]) -> Option<(u16, u8)> {
    let dates = tokens.windows(6).filter(|six| [0, 2, 4].map(|at| six[at].text.as_str()) == ["ngày", "tháng", "năm"]);
    dates.filter_map(|six| Some((six[5].year()?, six[3].text.parse().ok()?))).max()
}
