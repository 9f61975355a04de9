//! What words and neighbours are worth in a query.
//! Knows no document.

use super::alternative::{Alternative, MatchKind};
use super::index::Index;
use super::weight;

/// Which documents count.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Need {
    /// Those with all words.
    All,
    /// Those with most: with this part of the words' inverse document frequencies.
    Most(f32),
}

/// Inverse document frequency of a slot's word: `1 + log2(N / df)`, with a logarithm that is straight between powers of
/// two. Guesses are not counted; a word that the text does not have counts as a rare one.
pub(super) fn idf(index: &Index, slot: usize, alternatives: &[Alternative]) -> f32 {
    let typed = alternatives.iter().filter(|one| one.from <= slot && slot < one.to && one.kind == MatchKind::Typed);
    let documents: u32 = typed.map(|one| one.documents.count()).sum();
    let ratio = if documents == 0 { weight::UNKNOWN } else { index.documents.len() as f32 / documents as f32 };
    1.0 + logarithm(ratio.max(1.0))
}

/// The binary logarithm, straight between powers of two: ranking needs no more.
fn logarithm(x: f32) -> f32 {
    x.to_bits() as f32 / (1 << 23) as f32 - 127.0
}

/// The sum of the inverse document frequencies of slots, a bit each.
pub(super) fn matched_weight(idf: &[f32], slots: u32) -> f32 {
    let mut sum = 0.0;
    for (slot, idf) in idf.iter().enumerate() {
        if slots >> slot & 1 == 1 {
            sum += idf;
        }
    }
    sum
}

/// What a slot and the next gain by adjacency.
pub(super) fn pair(idf: &[f32], slot: usize) -> f32 {
    weight::ADJACENT * (idf[slot] + idf[slot + 1]) / 2.0
}
