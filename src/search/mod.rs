//! Search over documents: an index of spellings with their places, queries with all their readings, ranking by phrase,
//! nearness and exactness, and the places found as byte ranges of the original text.
//! Knows neither report nor dataset: documents have a number, fields and roles.
//!
//! A query becomes *slots*, one a word; every slot has *alternatives* (as typed, unmarked, Telex, an abbreviation's
//! words, …), each one or several *terms*: spellings of the text with a weight, and the documents that have them. Only
//! documents that have something for every slot are read; `rank` chooses for each the chain of *occurrences* that scores
//! best. No reading replaces another, the best one wins. The weights are in `weight`, with their meaning.

mod alternative;
mod builder;
mod chain;
mod doc_set;
mod expand;
mod fuzzy;
mod index;
mod initials;
mod keystrokes;
mod location;
mod lookup;
mod near;
mod occurrences;
mod order;
mod query;
mod rank;
mod rewrite;
mod rules;
mod score;
mod snippet;
mod spacing;
mod span;
mod suggest;
mod weight;
mod words;

pub use index::Index;
pub use snippet::snippet;

use crate::text::Kind;
use alternative::MatchKind;
use expand::alternatives;
use rank::{Ranking, rank};
use score::Need;
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
    /// Bytes of the query: the words that it lacks.
    pub missing: Vec<Range<usize>>,
}

/// How the best document has the words of the query.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Fit {
    /// As they were typed, two of them together where there are two.
    #[default]
    Typed,
    /// Apart from each other, or others that look alike.
    Loose,
    /// Not all of them.
    Partial,
}

/// What a query found.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Answer {
    /// The best documents, best first; equal ones in document order.
    pub hits: Vec<Hit>,
    /// How many there are without the limit.
    pub total: usize,
    /// How the best one has the words.
    pub fit: Fit,
    /// If nothing was found: a query that finds something and looks alike.
    pub suggestion: Option<String>,
}

impl Index {
    /// The best `limit` documents for a query as typed so far. A query without letters or digits finds nothing.
    pub fn search(&self, query: &str, limit: usize) -> Answer {
        let slots = query::slots(query);
        if slots.iter().all(|slot| slot.token.kind == Kind::Percent) {
            return Answer::default();
        }
        let ranking = self.ranking(query, &slots, limit.max(1));
        let total = ranking.total;
        let suggestion = if total == 0 { suggest::suggestion(self, query, &slots) } else { None };
        let fit = ranking.fit();
        let mut hits = ranking.hits(&slots);
        hits.truncate(limit);
        Answer { hits, total, fit, suggestion }
    }

    /// Documents with all words; failing a phrase, with slips forgiven; failing that, with most words of a longer query.
    fn ranking(&self, query: &str, slots: &[query::Slot], limit: usize) -> Ranking<'_> {
        let ranking = rank(self, slots.len(), alternatives(self, query, slots), Need::All, limit);
        let pairs = ranking.ranked.first().map_or(0, |best| best.pairs);
        if pairs + 1 == slots.len() as u32 && !ranking.ranked.is_empty() {
            return ranking;
        }
        // Words that the text has just so are doubted only if it has no two of them together.
        let is_lost = pairs == 0;
        let is_doubtful = |slot: &query::Slot| is_lost || !self.has(slot.token.spelling);
        let forgiving = fuzzy::with_guesses(self, slots, ranking.into_alternatives(), &is_doubtful);
        let ranking = rank(self, slots.len(), forgiving, Need::All, limit);
        if !ranking.ranked.is_empty() || slots.len() < weight::LONGER {
            return ranking;
        }
        rank(self, slots.len(), ranking.into_alternatives(), Need::Most(weight::COVERAGE), limit)
    }

    /// Whether the text has these words as a phrase, without any guess.
    fn has_phrase(&self, query: &str) -> bool {
        let slots = query::slots(query);
        let mut alternatives = alternatives(self, query, &slots);
        alternatives.retain(|alternative| alternative.kind == MatchKind::Typed);
        let ranking = rank(self, slots.len(), alternatives, Need::All, 1);
        ranking.ranked.first().is_some_and(|best| best.pairs + 1 == slots.len() as u32)
    }
}
