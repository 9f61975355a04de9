//! By how much a numeral says that something moves, or differs from what its clause names.
//! Knows no unit and no row.

use super::comparison::{holds_comparison, holds_plan, time_before};
use super::direction::{ENDS, LESS, MORE, MOVEMENTS, stands_beside, way};
use super::mention::mentions;
use super::words::{Token, holds, sentence, starts_with, tokens};
use crate::dataset::{Direction, Qualifiers};
use std::ops::Range;

/// By how much something moves or differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Difference {
    /// "giảm 1.206 cán bộ": over a time it adds up to an amount of its own.
    Alone,
    /// "tăng 26 lớp so với năm 2021", "cao hơn 1,4 m2 so với quy định".
    Compared,
}

/// Whether the numeral is by how much something moves or differs.
pub fn difference(text: &str, numeral: &Range<usize>, table: &Qualifiers) -> Option<Difference> {
    let sentence = sentence(text, numeral);
    let before = tokens(text, sentence.start..numeral.start);
    let after = tokens(text, numeral.end..sentence.end.max(numeral.end));
    let clause = &after[..after.iter().position(Token::parts_clauses).unwrap_or(after.len())];
    let differs = holds_comparison(clause);
    // "tăng từ 5 lên 6", "tăng lên 6": the words between say where it ends.
    let near = before.iter().rposition(|t| ENDS.contains(&t.text.as_str())).map_or(0, |at| at + 1);
    // "cao hơn mức 61 tấn của năm trước": the number is what is compared with.
    let is_level = before.iter().rev().take(3).any(|t| matches!(t.text.as_str(), "mức" | "số" | "level" | "figure"));
    let words = MOVEMENTS.iter().chain(MORE.iter().chain(&LESS).filter(|_| differs && !is_level));
    let found = if differs { Difference::Compared } else { Difference::Alone };
    stands_beside(&before[near..], words, table).then_some(found)
}

/// "thấp hơn mục tiêu 0,08", "nhanh hơn cùng kỳ 6,4 điểm %": which way the numeral differs from what its clause names before it,
/// and the words for it.
pub fn differs(text: &str, numeral: &Range<usize>) -> Option<(&'static str, Direction)> {
    let before = tokens(text, sentence(text, numeral).start..numeral.start);
    let start = before.iter().rposition(Token::is_border).map_or(0, |at| at + 1);
    let clause = &before[start..];
    let all =
        LESS.iter().map(|words| (*words, Direction::Down)).chain(MORE.iter().map(|words| (*words, Direction::Up)));
    let found = all.filter_map(|(words, way)| {
        let at = (0..clause.len()).rev().find(|at| starts_with(&clause[*at..], words).is_some())?;
        Some((at, words, way))
    });
    let (at, words, direction) = found.max_by_key(|(at, words, _)| (*at, words.len()))?;
    let rest = &clause[at..];
    let is_named = holds_plan(rest) || time_before(rest).is_some();
    let goes_on = rest.iter().any(|token| way(token).is_some() || ENDS.contains(&token.text.as_str()));
    (is_named && !goes_on).then_some((words, direction))
}

/// Whether the numeral is by how much one place differs from another at one time: "cao hơn bình quân cả nước 2 điểm phần trăm".
pub fn differs_from_place(text: &str, numeral: &Range<usize>) -> bool {
    let sentence = sentence(text, numeral);
    let before = tokens(text, sentence.start..numeral.start);
    let after = tokens(text, numeral.end..sentence.end.max(numeral.end));
    let start = before.iter().rposition(Token::is_border).map_or(0, |at| at + 1);
    let end = after.iter().position(Token::parts_clauses).unwrap_or(after.len());
    let words = [&before[start..], &after[..end]].concat();
    let differs = LESS.iter().chain(&MORE).any(|more| holds(&words, more));
    let is_timed = words.iter().any(|t| t.year().is_some() || matches!(t.text.as_str(), "đầu" | "cuối"));
    differs && !is_timed && !holds_plan(&words) && time_before(&words).is_none() && mentions(&words).is_empty()
}

/// Adjectives before "than" behind a number, by which it is more or less.
const MORE_THAN: [&str; 7] = ["more", "higher", "greater", "larger", "longer", "faster", "better"];
const LESS_THAN: [&str; 6] = ["less", "lower", "fewer", "smaller", "shorter", "slower"];

/// "36 days longer than the standard": which way the words right behind a number and its unit say that it differs, the word,
/// and where what it differs from begins.
pub fn differs_behind(text: &str, numeral: &Range<usize>) -> Option<(&'static str, Direction, usize)> {
    const UNIT: usize = 4;
    let after = tokens(text, numeral.end..sentence(text, numeral).end.max(numeral.end));
    let end = after.iter().position(|t| t.parts_clauses() || t.is_numeral()).unwrap_or(after.len());
    let clause = &after[..end];
    let than = clause.iter().take(UNIT).position(|t| t.text == "than").filter(|at| *at > 0)?;
    let is = |words: &&&str| **words == clause[than - 1].text.as_str();
    let more = MORE_THAN.iter().find(is).map(|word| (*word, Direction::Up));
    let (word, way) = more.or_else(|| LESS_THAN.iter().find(is).map(|word| (*word, Direction::Down)))?;
    Some((word, way, clause[than].range.end))
}
