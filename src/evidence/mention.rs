//! The times that words mention: years, months, quarters, halves, dates, school years, terms.
//! Knows no observation.

use super::words::{Token, holds};
use crate::dataset::{Part, Period};

/// Numbers that reports write as words.
const NUMBERS: [(&str, &str); 12] = [
    ("một", "one"),
    ("hai", "two"),
    ("ba", "three"),
    ("bốn", "four"),
    ("năm", "five"),
    ("sáu", "six"),
    ("bảy", "seven"),
    ("tám", "eight"),
    ("chín", "nine"),
    ("mười", "ten"),
    ("mười một", "eleven"),
    ("mười hai", "twelve"),
];

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

const QUARTERS: [(&str, &str); 4] = [("i", "first"), ("ii", "second"), ("iii", "third"), ("iv", "fourth")];

/// Years with where they stand; both ends and all between for "2016-2020".
pub(super) fn years(tokens: &[Token]) -> Vec<(usize, u16)> {
    let mut out: Vec<(usize, u16)> = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        let Some(year) = token.year() else { continue };
        let dash = at >= 2 && matches!(tokens[at - 1].text.as_str(), "-" | "–" | "—" | "đến");
        if let Some((_, first)) = out.last().copied().filter(|(before, _)| dash && *before == at - 2) {
            out.extend((first + 1..year).map(|between| (at, between)));
        }
        out.push((at, year));
    }
    out
}

/// Whether the words name what of its years a period is; years alone need no such words.
pub(super) fn names(tokens: &[Token], period: &Period) -> bool {
    let any = |phrases: &[String]| phrases.iter().any(|phrase| holds(tokens, phrase));
    let all = |texts: &[&str]| any(&texts.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>());
    match period.part {
        Part::Years => true,
        Part::SchoolYear => all(&["năm học", "school year", "academic year"]),
        Part::Term => all(&["nhiệm kỳ", "term", "khóa", "khoá"]),
        Part::Days(first, last) => any(&date(first)) && any(&date(last)),
        Part::Months(first, last) if first == last => any(&month(first)),
        Part::Months(1, 6) => any(&count(6)) || all(&["nửa đầu", "first half"]),
        Part::Months(7, 12) => any(&count(6)) || all(&["nửa cuối", "cuối năm", "second half", "last half"]),
        Part::Months(first, last) if first % 3 == 1 && last == first + 2 => {
            any(&quarter(last / 3)) || (first == 1 && any(&count(3)))
        }
        Part::Months(1, last) => any(&count(last)) || any(&month(last)),
        Part::Months(first, last) => any(&month(first)) && any(&month(last)),
    }
}

fn number(number: u8) -> (&'static str, &'static str) {
    NUMBERS.get(usize::from(number).wrapping_sub(1)).copied().unwrap_or_default()
}

/// "tháng 7", "tháng 07", "tháng bảy", "t7", "7/2022", "july".
fn month(month: u8) -> Vec<String> {
    let (word, _) = number(month);
    let word = if month == 4 { "tư" } else { word };
    let english = MONTHS.get(usize::from(month).wrapping_sub(1)).copied().unwrap_or_default();
    vec![
        format!("tháng {month}"),
        format!("tháng {month:02}"),
        format!("tháng {word}"),
        format!("t{month}"),
        format!("tháng / {month}"),
        english.to_owned(),
    ]
}

/// "6 tháng", "sáu tháng", "six months".
fn count(months: u8) -> Vec<String> {
    let (vi, en) = number(months);
    vec![
        format!("{months} tháng"),
        format!("{months:02} tháng"),
        format!("{vi} tháng"),
        format!("{months} months"),
        format!("{en} months"),
    ]
}

/// "quý iii", "quý 3", "q3", "third quarter".
fn quarter(quarter: u8) -> Vec<String> {
    let (roman, ordinal) = QUARTERS.get(usize::from(quarter).wrapping_sub(1)).copied().unwrap_or_default();
    vec![
        format!("quý {roman}"),
        format!("quí {roman}"),
        format!("quý {quarter}"),
        format!("quí {quarter}"),
        format!("q{quarter}"),
        format!("{ordinal} quarter"),
    ]
}

/// "20 / 7", "20 tháng 7", "20 july", "july 20".
fn date([month, day]: [u8; 2]) -> Vec<String> {
    let english = MONTHS.get(usize::from(month).wrapping_sub(1)).copied().unwrap_or_default();
    let numbers = [(day.to_string(), month.to_string()), (format!("{day:02}"), format!("{month:02}"))];
    let mut out: Vec<String> = numbers
        .iter()
        .flat_map(|(day, month)| ["/", "-", "tháng"].map(|mark| format!("{day} {mark} {month}")))
        .collect();
    out.extend([format!("{day:02} / {month}"), format!("{day} {english}"), format!("{english} {day}")]);
    out
}
