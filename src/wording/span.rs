//! The years that words print, and the spans between them: a year within a span is printed by nobody.
//! Knows no observation.

use super::mention::{IN_TURN, number_at, years};
use super::words::{Token, holds};
use std::collections::BTreeSet;
use std::ops::Range;

/// What stands between the ends of a span, and words that may follow it.
const LINKS: [&str; 7] = ["-", "–", "—", "\u{2212}", "đến", "tới", "to"];
const AFTER_LINKS: [&str; 2] = ["hết", "năm"];

/// More years than this are no span of a report: "từ năm 1945 đến năm 2020" tells of a history.
const LONGEST: u16 = 40;

/// The years that the words print, without those between the ends of a span.
pub fn printed_years(tokens: &[Token]) -> BTreeSet<u16> {
    let is_printed = |(at, year): &(usize, u16)| tokens[*at].year().is_none_or(|own| own == *year);
    years(tokens).into_iter().filter(is_printed).map(|(_, year)| year).collect()
}

/// The years that the words can give a number: those between the ends of a span too where each number of a list has its own.
pub fn given_years(tokens: &[Token], sentence: &[Token]) -> BTreeSet<u16> {
    if IN_TURN.iter().any(|words| holds(sentence, words)) {
        return years(tokens).into_iter().map(|(_, year)| year).collect();
    }
    printed_years(tokens)
}

/// The years that stand alone or at the end of a span: what begins a span is none of its own.
pub fn ending_years(tokens: &[Token]) -> BTreeSet<u16> {
    let begins = |at: usize| span(tokens, at).is_some();
    let all = years(tokens).into_iter().filter(|(at, _)| !begins(*at)).collect::<Vec<_>>();
    all.into_iter()
        .filter(|(at, year)| tokens[*at].year().is_none_or(|own| own == *year))
        .map(|(_, year)| year)
        .collect()
}

/// The tokens, the first and the last year of every span: "2016-2020", "từ năm 2016 đến hết năm 2020", "2023/24".
pub fn spans(tokens: &[Token]) -> Vec<(Range<usize>, (u16, u16))> {
    (0..tokens.len()).filter_map(|at| span(tokens, at)).collect()
}

/// The span whose first year stands at `at`.
fn span(tokens: &[Token], at: usize) -> Option<(Range<usize>, (u16, u16))> {
    let first = tokens[at].year()?;
    let link = tokens.get(at + 1)?;
    // "2023/24", "2023-24"
    let is_short = |t: &Token| t.text.len() == 2 && t.text.parse() == Ok((first + 1) % 100);
    let short = tokens.get(at + 2).filter(|t| matches!(link.text.as_str(), "/" | "-" | "–") && is_short(t));
    if short.is_some() {
        return Some((at..at + 3, (first, first + 1)));
    }
    let skipped = tokens[at + 2..].iter().take_while(|t| AFTER_LINKS.contains(&t.text.as_str())).count();
    let last = tokens.get(at + 2 + skipped).filter(|_| LINKS.contains(&link.text.as_str()))?.year()?;
    (first < last && last - first <= LONGEST).then_some((at..at + 3 + skipped, (first, last)))
}

/// How many years the words say: "mười năm", "5 năm 2020 - 2025"; "lần thứ hai năm 2023" says none.
pub fn lengths(tokens: &[Token]) -> BTreeSet<u16> {
    let length = |at: usize| {
        let (number, length) = number_at(tokens, at).filter(|_| at == 0 || tokens[at - 1].text != "thứ")?;
        let is_years = tokens.get(at + length).is_some_and(|t| matches!(t.text.as_str(), "năm" | "years"));
        is_years.then_some(u16::from(number))
    };
    (0..tokens.len()).filter_map(length).collect()
}

/// What a term of office is called; it has five years and begins in the last one of the term before.
pub fn is_of_term(tokens: &[Token]) -> bool {
    ["nhiệm kỳ", "nhiệm kì", "đại hội", "khóa", "khoá", "term", "congress"].iter().any(|words| holds(tokens, words))
}
