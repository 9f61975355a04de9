//! Where no document has all words of a query: the documents that have most of what it says, with the words each of them
//! lacks.
//! Knows phrases, not words apart: a lone common word is no answer to a query of several.

use super::alternative::MatchKind;
use super::expand::alternatives;
use super::index::Index;
use super::rank::rank;
use super::score::Need;
use super::{Hit, query, weight};

impl Index {
    /// The documents nearest to a query that finds nothing, best first.
    pub fn nearest(&self, query: &str, limit: usize) -> Vec<Hit> {
        let slots = query::slots(query);
        let mut readings = alternatives(self, query, &slots);
        readings.retain(|reading| reading.kind == MatchKind::Typed);
        if slots.len() < 2 || readings.is_empty() {
            return Vec::new();
        }
        rank(self, slots.len(), readings, Need::Most(weight::NEAR_COVERAGE), limit.max(1)).hits(&slots)
    }
}
