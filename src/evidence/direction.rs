//! Which way the words before a numeral say that it goes.
//! Knows no unit and no row.

use super::qualifier::longest;
use super::words::{Token, sentence, tokens};
use crate::dataset::{Direction, Meaning, Qualifiers};
use std::ops::Range;

const UP: [&str; 14] = [
    "tăng",
    "increase",
    "increased",
    "increases",
    "increasing",
    "rose",
    "rise",
    "rising",
    "up",
    "grew",
    "growing",
    "grow",
    "growth",
    "gained",
];

const DOWN: [&str; 26] = [
    "giảm",
    "âm",
    "sụt",
    "tụt",
    "hụt",
    "decrease",
    "decreased",
    "decreases",
    "decreasing",
    "fell",
    "fall",
    "falling",
    "decline",
    "declined",
    "declining",
    "down",
    "drop",
    "dropped",
    "reduced",
    "reduction",
    "contracted",
    "shrank",
    "lost",
    "negative",
    "minus",
    "cut",
];

/// After these the number is where the movement ends, or something else: "giảm còn 5,2%", "giảm nghèo đạt 95%".
const ENDS: [&str; 9] = ["còn", "xuống", "lên", "từ", "chiếm", "đạt", "to", "from", "at"];

/// What the words before a numeral say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Said {
    /// Which way.
    pub direction: Direction,
    /// Whether nothing but qualifiers stands between the word and the number: the number itself is a change.
    pub is_beside: bool,
    /// Whether the word stands in the numeral's clause and the number is the movement, not where it ends.
    pub is_own: bool,
}

fn way(token: &Token) -> Option<Direction> {
    let word = token.text.as_str();
    let up = UP.contains(&word).then_some(Direction::Up);
    up.or_else(|| DOWN.contains(&word).then_some(Direction::Down))
}

/// The last word for a movement before the numeral in its sentence.
pub fn said(text: &str, numeral: &Range<usize>, table: &Qualifiers) -> Option<Said> {
    let before = tokens(text, sentence(text, numeral).start..numeral.start);
    let (at, direction) = before.iter().enumerate().rev().find_map(|(at, token)| Some((at, way(token)?)))?;
    let between = &before[at + 1..];
    let is_border = |t: &Token| t.parts_clauses() || (t.is_numeral() && t.year().is_none());
    let ends = between.iter().any(|t| ENDS.contains(&t.text.as_str()));
    Some(Said {
        direction,
        is_beside: !ends && is_passed(between, table),
        is_own: !ends && !between.iter().any(is_border),
    })
}

/// Whether a stretch is made of qualifiers and skipped words alone.
fn is_passed(mut between: &[Token], table: &Qualifiers) -> bool {
    while !between.is_empty() {
        match longest(between, table) {
            Some((count, _, rule)) if !matches!(rule.meaning, Meaning::Nothing | Meaning::Negates) => {
                between = &between[..between.len() - count];
            }
            _ => return false,
        }
    }
    true
}
