//! A query as slots, one a word. Knows no index.

use super::weight::MOST_WORDS;
use crate::text::{Letter, Spelling, Token, letters, tokens};
use std::ops::Range;

/// A word of the query.
pub(super) struct Slot {
    pub token: Token,
    /// The letters as typed; none for numbers.
    pub letters: Vec<Letter>,
    /// As typed so far, a final y kept; numbers as they are.
    pub typed: Spelling,
    /// The last word, still being typed.
    pub is_growing: bool,
}

/// The words of a query.
pub(super) fn slots(query: &str) -> Vec<Slot> {
    let mut slots = Vec::new();
    let mut tokens = tokens(query);
    tokens.truncate(MOST_WORDS);
    for token in tokens {
        let letters = letters(&query[token.range.clone()]);
        let typed = if letters.is_empty() { token.spelling } else { Spelling::typed(&letters) };
        let is_growing = token.range.end == query.len();
        slots.push(Slot { token, letters, typed, is_growing });
    }
    slots
}

/// The bytes of the query with the words of some slots, a bit each; words side by side are one range.
pub(super) fn ranges(slots: &[Slot], chosen: u32) -> Vec<Range<usize>> {
    let has = |at: usize| chosen >> at & 1 == 1;
    let mut out: Vec<Range<usize>> = Vec::new();
    for (at, slot) in slots.iter().enumerate().filter(|(at, _)| has(*at)) {
        let range = slot.token.range.clone();
        match out.last_mut().filter(|_| at > 0 && has(at - 1)) {
            Some(before) => before.end = range.end,
            None => out.push(range),
        }
    }
    out
}
