//! Whether a numeral is of the same time of the year before by words alone: "(cùng kỳ tương ứng là 22,5% - 37,6%)", "42 in the
//! previous year". Knows no row.

use super::comparison::{YEAR_BEFORE, may_compare};
use super::words::{Token, first_from, holds};
use std::ops::Range;

/// How many words a unit has before what its number is of.
const UNIT: usize = 3;

/// Whether the brackets of a numeral or the words behind it name the year before, and compare nothing.
pub fn is_of_year_before(own: &[Token], at: &Range<usize>) -> bool {
    let before = &own[..first_from(own, at.start)];
    let open = before.iter().rposition(|t| matches!(t.text.as_str(), "(" | ")"));
    let is_enclosed = open.is_some_and(|open| before[open].text == "(" && names(&before[open + 1..]));
    let after = &own[first_from(own, at.end)..];
    let behind = after.iter().position(|t| matches!(t.text.as_str(), "in" | "of" | "của")).filter(|at| *at <= UNIT);
    let is_behind = behind.is_some_and(|start| {
        let rest = &after[start + 1..];
        let end = rest.iter().position(Token::is_border).unwrap_or(rest.len());
        !after[..start].iter().any(Token::is_border) && names(&rest[..end])
    });
    is_enclosed || is_behind
}

fn names(words: &[Token]) -> bool {
    let is_said = YEAR_BEFORE.iter().any(|year| holds(words, year));
    is_said && !words.iter().any(|t| t.year().is_some()) && !may_compare(words)
}
