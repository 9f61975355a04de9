//! Whether words name what of its years a period is: a month, a school year, a term, a day.
//! Knows no observation.

use super::across;
use super::mention::mentions;
use super::span::is_of_term;
use super::words::{Token, holds, starts_with};
use crate::dataset::{Part, Period};
use crate::locale::{MONTHS, NAMED_MONTHS, NUMBERS};

/// Whether the words name what of its years a period is; years alone need no such words.
pub fn names(tokens: &[Token], period: &Period) -> bool {
    let all = |phrases: &[&str]| phrases.iter().any(|phrase| holds(tokens, phrase));
    let found = mentions(tokens);
    let has = |months: (u8, u8)| found.iter().any(|mention| mention.months == months);
    let month = |number: u8| has((number, number));
    match period.part {
        Part::Years => true,
        part @ (Part::SchoolYear | Part::FiscalYear) => across::named(tokens).iter().any(|(_, own)| *own == part),
        Part::Term => is_of_term(tokens),
        // "Từ đầu năm đến ngày 20/10"
        Part::Days(first, last) => {
            let begins = is_dated(tokens, first) || first == [1, 1] && all(&["đầu năm", "beginning of the year"]);
            (begins || first == last) && ends(tokens, last) || begins && is_dated(tokens, last)
        }
        Part::Months(first, last) if first == last => month(first),
        Part::Months(first, last) if first % 3 == 1 && last == first + 2 => has((first, last)),
        Part::Months(1, last) => has((1, last)) || month(last),
        Part::Months(first, last) => has((first, last)) || (month(first) && month(last)),
    }
}

/// Whether the words name a day as the end of its year or of its month: "end-2024", "cuối tháng 9".
fn ends(tokens: &[Token], [month, day]: [u8; 2]) -> bool {
    const ENDS: [&str; 5] = ["end -", "end of", "end", "cuối", "hết"];
    let is_last = day == days_of(month) || (month, day) == (2, 29);
    let follows = |at: usize, length: usize| {
        let rest = &tokens[at + length..];
        let year = &rest[rest.iter().take_while(|t| matches!(t.text.as_str(), "năm" | "year" | "," | "of")).count()..];
        let is_of_month = mentions(rest).first().is_some_and(|said| said.at == 0 && said.months == (month, month));
        is_of_month || month == 12 && year.first().is_some_and(|t| t.year().is_some())
    };
    is_last
        && (0..tokens.len()).any(|at| {
            ENDS.iter().filter_map(|words| starts_with(&tokens[at..], words)).any(|length| follows(at, length))
        })
}

/// How many days a month has.
fn days_of(month: u8) -> u8 {
    match month {
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
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
    let place = usize::from(month).wrapping_sub(1);
    let english = MONTHS.get(place).copied().unwrap_or_default().to_lowercase();
    let numbers = [(day.to_string(), month.to_string()), (format!("{day:02}"), format!("{month:02}"))];
    let mut out: Vec<String> = numbers
        .iter()
        .flat_map(|(day, month)| ["/", "-", "tháng"].map(|mark| format!("{day} {mark} {month}")))
        .collect();
    out.extend([format!("{day:02} / {month}"), format!("{day} {english}"), format!("{english} {day}")]);
    let named = NAMED_MONTHS.iter().filter(|(_, own)| *own == month).map(|(name, _)| *name);
    let words = NUMBERS.get(place).copied().unwrap_or_default().iter().copied().chain(named);
    out.extend(words.flat_map(|word| [format!("{day} tháng {word}"), format!("{day:02} tháng {word}")]));
    out
}
