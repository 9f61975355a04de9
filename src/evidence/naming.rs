//! Whether words name what of its years a period is: a month, a school year, a term, a day.
//! Knows no observation.

use super::across;
use super::mention::{MONTHS, NUMBERS, mentions};
use super::words::{Token, holds};
use crate::dataset::{Part, Period};

/// Whether the words name what of its years a period is; years alone need no such words.
pub(super) fn names(tokens: &[Token], period: &Period) -> bool {
    let all = |phrases: &[&str]| phrases.iter().any(|phrase| holds(tokens, phrase));
    let found = mentions(tokens);
    let has = |months: (u8, u8)| found.iter().any(|mention| mention.months == months);
    let month = |number: u8| has((number, number));
    match period.part {
        Part::Years => true,
        part @ (Part::SchoolYear | Part::FiscalYear) => across::named(tokens).iter().any(|(_, own)| *own == part),
        Part::Term => all(&["nhiệm kỳ", "term", "khóa", "khoá"]),
        Part::Days(first, last) => is_dated(tokens, first) && is_dated(tokens, last),
        Part::Months(first, last) if first == last => month(first),
        Part::Months(1, 6) => has((1, 6)) || all(&["nửa đầu", "nửa năm đầu", "first half", "h1"]),
        Part::Months(7, 12) => has((7, 12)) || all(&["nửa cuối", "nửa năm cuối", "second half", "last half", "h2"]),
        Part::Months(first, last) if first % 3 == 1 && last == first + 2 => has((first, last)),
        Part::Months(1, last) => has((1, last)) || month(last),
        Part::Months(first, last) => has((first, last)) || (month(first) && month(last)),
    }
}

/// Whether the words name a day.
fn is_dated(tokens: &[Token], day: [u8; 2]) -> bool {
    // "20.7.2022" is one token.
    let [month, number] = day;
    let dotted = [format!("{number}.{month}."), format!("{number:02}.{month:02}."), format!("{number:02}.{month}.")];
    date(day).iter().any(|phrase| holds(tokens, phrase))
        || tokens.iter().any(|token| dotted.iter().any(|head| token.text.starts_with(head)))
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
    let (word, _) = NUMBERS.get(usize::from(month).wrapping_sub(1)).copied().unwrap_or_default();
    let word = if month == 4 { "tư" } else { word };
    out.extend([format!("{day} tháng {word}"), format!("{day:02} tháng {word}")]);
    out
}
