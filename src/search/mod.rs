//! Search over documents: an index of spellings with their places, queries with all their readings, ranking by phrase,
//! nearness and exactness, and the places found as byte ranges of the original text.
//! Knows neither report nor dataset: documents have a number, fields and roles.
//!
//! A query becomes *slots*, one a word; every slot has *alternatives* (as typed, unmarked, Telex, an abbreviation's
//! words, …), each a list of *occurrences* with a weight; `rank` chooses for each row the chain of occurrences that
//! scores best. No reading replaces another, the best one wins. The weights are in `weight`, with their meaning.

mod alternative;
mod fuzzy;
mod index;
mod initials;
mod keystrokes;
mod lookup;
mod query;
mod rank;
mod rewrite;
mod snippet;
mod spacing;
mod span;
mod suggest;
mod weight;

pub use index::Index;
pub use snippet::snippet;

use std::ops::Range;

/// What a field is to its document.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Role {
    /// A heading of the text.
    Heading,
    /// Running text, perhaps with a run-in heading.
    Body,
    /// What the document is called.
    Name,
    /// What it is also called, or what it belongs to.
    Alias,
}

/// What a stretch of a field should have said; found like the printed words, at their place.
pub struct Reading {
    /// Bytes of the field's text.
    pub range: Range<usize>,
    /// The corrected words.
    pub text: String,
}

/// A text of a document.
pub struct Field {
    /// The words as printed.
    pub text: String,
    /// What it is.
    pub role: Role,
    /// The run-in heading, in bytes of the text; empty if it has none.
    pub heading: Range<usize>,
    /// Corrected readings of slips.
    pub readings: Vec<Reading>,
}

/// Something that can be found.
pub struct Document {
    /// Its name for the caller; the index does not read it.
    pub id: String,
    /// Its texts.
    pub fields: Vec<Field>,
}

/// A stretch of a field that was found.
#[derive(Clone, Debug, PartialEq)]
pub struct Span {
    /// The field's number in its document.
    pub field: usize,
    /// Bytes of the field's original text, on character boundaries.
    pub range: Range<usize>,
}

/// A document that was found.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    /// The document's number in the index.
    pub document: usize,
    /// How well it fits; comparable within an answer only.
    pub score: f32,
    /// What to mark, by field and start; spans never overlap.
    pub spans: Vec<Span>,
}

/// What a query found.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Answer {
    /// The best documents, best first; equal ones in document order.
    pub hits: Vec<Hit>,
    /// How many there are without the limit.
    pub total: usize,
    /// If nothing was found: a query that finds something and looks alike.
    pub suggestion: Option<String>,
}

impl Index {
    /// The best `limit` documents for a query as typed so far. A query without letters or digits finds nothing.
    pub fn search(&self, query: &str, limit: usize) -> Answer {
        let slots = query::slots(query);
        let mut found = self.found(query, &slots);
        let total = found.len();
        found.truncate(limit);
        let suggestion = if total == 0 { suggest::suggestion(self, query, &slots) } else { None };
        let hits = found.into_iter().map(|row| row.hit(self)).collect();
        Answer { hits, total, suggestion }
    }

    /// Rows with all words; failing that, with slips forgiven; failing that, with most words of a longer query.
    fn found(&self, query: &str, slots: &[query::Slot]) -> Vec<rank::Row> {
        if slots.iter().all(|slot| slot.token.kind == crate::text::Kind::Percent) {
            return Vec::new();
        }
        let mut alternatives = alternative::alternatives(self, query, slots);
        let mut rows = rank::rank(self, slots.len(), &alternatives, rank::Need::All);
        if slots.len() > 1 && !rows.first().is_some_and(|row| row.is_phrase) {
            fuzzy::add_guesses(self, slots, &mut alternatives);
            rows = rank::rank(self, slots.len(), &alternatives, rank::Need::All);
        }
        if rows.is_empty() && slots.len() >= weight::LONGER {
            rows = rank::rank(self, slots.len(), &alternatives, rank::Need::Most);
        }
        rows
    }
}
