//! A query as slots, one a word. Knows no index.

use super::weight::MOST_WORDS;
use crate::text::{Letter, Spelling, Token, letters, tokens};

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
