//! Which way the words before a numeral say that it goes.
//! Knows no unit and no row.

use super::qualifier::longest;
use super::words::{Token, ends_with, holds, sentence, tokens};
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

const DOWN: [&str; 34] = [
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
    "shrinking",
    "shrunk",
    "slipped",
    "slid",
    "dipped",
    "plunged",
    "dwindled",
    "worsened",
];

/// Words that say it only right before the number or its qualifiers: elsewhere they are parts of other words, "hạ tầng".
const DOWN_BESIDE: [&str; 8] = ["hạ", "lùi", "đi lùi", "đi xuống", "thu hẹp", "co hẹp", "sa sút", "mất"];

/// Words that say it where the rest of the clause names what is compared: "thấp hơn 3,2% so với cùng kỳ".
const LESS: [&str; 8] = ["thấp hơn", "kém", "kém hơn", "ít hơn", "nhỏ hơn", "chậm hơn", "lower", "less"];

const COMPARED: [&str; 6] = ["so với", "so cùng", "cùng kỳ", "năm trước", "tháng trước", "than"];

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
    let sentence = sentence(text, numeral);
    let before = tokens(text, sentence.start..numeral.start);
    if falls_beside(&before, &tokens(text, numeral.end..sentence.end.max(numeral.end)), table) {
        return Some(Said { direction: Direction::Down, is_beside: true, is_own: true });
    }
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

/// Whether words right before the numeral say that it falls.
fn falls_beside(before: &[Token], after: &[Token], table: &Qualifiers) -> bool {
    let clause = &after[..after.iter().position(Token::parts_clauses).unwrap_or(after.len())];
    let is_compared = COMPARED.iter().any(|phrase| holds(clause, phrase));
    let words = DOWN_BESIDE.iter().chain(LESS.iter().filter(|_| is_compared));
    // Past the qualifiers, the longest of which may hold the word itself.
    let ends: Vec<usize> = (0..before.len()).rev().take_while(|at| is_passed(&before[*at..], table)).collect();
    let mut ends = std::iter::once(before.len()).chain(ends);
    ends.any(|end| words.clone().any(|phrase| ends_with(&before[..end], phrase).is_some()))
}

/// Whether the numeral is a ratio and no change: "bằng 95,2% so với cùng kỳ", "đạt 61,5% kế hoạch".
pub(super) fn is_ratio(text: &str, numeral: &Range<usize>, table: &Qualifiers) -> bool {
    let before = tokens(text, sentence(text, numeral).start..numeral.start);
    let is_border = |t: &Token| t.parts_clauses() || (t.is_numeral() && t.year().is_none());
    let clause = &before[before.iter().rposition(is_border).map_or(0, |at| at + 1)..];
    let beside =
        (0..clause.len()).rev().take_while(|at| is_passed(&clause[*at..], table)).last().unwrap_or(clause.len());
    let beside = &clause[beside..];
    let moves = clause.iter().any(|token| way(token).is_some());
    beside.iter().any(|t| t.text == "bằng") || (!moves && beside.iter().any(|t| t.text == "đạt"))
}

/// "…, vượt 21,4%": by how much more than was planned, and no share.
pub(super) fn is_excess(text: &str, numeral: &Range<usize>) -> bool {
    let before = tokens(text, sentence(text, numeral).start..numeral.start);
    let is_alone = match &before[..] {
        [.., border, word] => word.text == "vượt" && border.parts_clauses(),
        [word] => word.text == "vượt",
        [] => false,
    };
    is_alone && text[numeral.end..].trim_start().starts_with('%')
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
