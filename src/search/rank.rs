//! The ranking of documents by their best chain.
//!
//! A chain gains the weight of each occurrence times the inverse document frequency of its word, and for neighbours what
//! adjacency gives; the sum is divided by the inverse document frequencies of the whole query, so a lone word scores up to
//! 1 and a phrase up to 2. Words that a document lacks count twice: they gain nothing, and the score shrinks by coverage
//! squared.

use super::Hit;
use super::alternative::Alternative;
use super::chain::{Chains, Link};
use super::doc_set::DocSet;
use super::index::Index;
use super::order::in_order;
use super::query::{Slot, ranges};
use super::score::{Need, idf, matched_weight};
use super::{Fit, span, weight};

/// A document that was found, with its score.
pub(super) struct Scored {
    document: u32,
    score: f32,
    /// Neighbours in the query that stand together here; all of them make a phrase.
    pub pairs: u32,
    matched: u32,
    /// Whether a word of it was guessed.
    is_guessed: bool,
}

/// The chains of a query and the documents they lead to.
pub(super) struct Ranking<'a> {
    chains: Chains<'a>,
    /// The best, best first, equal ones in document order.
    pub ranked: Vec<Scored>,
    /// How many there are.
    pub total: usize,
}

/// Ranks the documents, down to the last of `limit`, which is at least 1; what is noise beside the best is left out.
pub(super) fn rank(index: &Index, slots: usize, readings: Vec<Alternative>, need: Need, limit: usize) -> Ranking<'_> {
    let mut all = Vec::new();
    (0..slots).for_each(|slot| all.push(idf(index, slot, &readings)));
    let mut chains = Chains::new(index, readings, all, need);
    let candidates = candidates(&chains);
    let mut ranked: Vec<Scored> = Vec::new();
    let mut scores: Vec<f32> = Vec::new();
    for document in candidates.iter() {
        let Some(best) = chains.best(document) else { continue };
        let found = scored(&chains, document, &best);
        scores.push(found.score);
        let at = ranked.partition_point(|better| better.score >= found.score);
        if at < limit {
            ranked.truncate(limit - 1);
            ranked.insert(at, found);
        }
    }
    let least = ranked.first().map_or(0.0, |best| best.score * weight::CUT);
    while ranked.pop_if(|last| last.score < least).is_some() {}
    let total = scores.iter().filter(|score| **score >= least).count();
    Ranking { chains, ranked, total }
}

impl Ranking<'_> {
    /// The readings, to be ranked with others.
    pub fn into_alternatives(self) -> Vec<Alternative> {
        self.chains.alternatives
    }

    /// How the best document has the words of the query.
    pub fn fit(&self) -> Fit {
        let slots = self.chains.idf.len() as u32;
        match self.ranked.first() {
            Some(best) if best.matched < slots => Fit::Partial,
            Some(best) if best.is_guessed || slots > 1 && best.pairs == 0 => Fit::Loose,
            _ => Fit::Typed,
        }
    }

    /// The best documents for the reader.
    pub fn hits(mut self, slots: &[Slot]) -> Vec<Hit> {
        let chains = &mut self.chains;
        let mut hits = Vec::new();
        for one in &self.ranked {
            let Some(best) = chains.best(one.document) else { continue };
            let is_phrase = one.pairs + 1 == chains.idf.len() as u32;
            let mut found = Vec::new();
            for end in chains.equals(&best, if is_phrase { usize::MAX } else { 1 }) {
                chains.found(&end, &mut found);
            }
            in_order(&mut found);
            let spans = span::spans(chains.index, &found);
            let missing = ranges(slots, chains.missing(&best));
            hits.push(Hit { document: one.document as usize, score: one.score, spans, missing });
        }
        hits
    }
}

/// The documents that can have what is needed.
fn candidates(chains: &Chains) -> DocSet {
    match chains.need {
        Need::All => with_all(chains),
        Need::Most(coverage) => with_most(chains, coverage),
    }
}

/// The documents in which a chain can stand, from slot to slot.
fn with_all(chains: &Chains) -> DocSet {
    let count = chains.index.documents.len();
    let mut reached = vec![DocSet::none(count); chains.idf.len() + 1];
    reached[0] = DocSet::all(count);
    // By their first slot: what is reached there is complete.
    for one in &chains.alternatives {
        let before = std::mem::take(&mut reached[one.from]);
        reached[one.to].add_common(&before, &one.documents);
        reached[one.from] = before;
    }
    reached.pop().unwrap_or_default()
}

/// The documents that have words enough, wherever they stand.
fn with_most(chains: &Chains, coverage: f32) -> DocSet {
    let idf = &chains.idf;
    let count = chains.index.documents.len();
    let mut slots_of = vec![0; count];
    for one in &chains.alternatives {
        one.documents.iter().for_each(|document| slots_of[document as usize] |= one.slots());
    }
    let least = idf.iter().sum::<f32>() * coverage;
    let mut documents = DocSet::none(count);
    for (document, slots) in slots_of.iter().enumerate() {
        if matched_weight(idf, *slots) >= least {
            documents.insert(document as u32);
        }
    }
    documents
}

fn scored(chains: &Chains, document: u32, best: &Link) -> Scored {
    let slots = chains.idf.len();
    let all: f32 = chains.idf.iter().sum();
    let coverage = best.matched_weight / all;
    let is_phrase = best.pairs as usize == slots - 1;
    let mut gain = headed(chains, document, best);
    if is_phrase {
        gain += if slots > 1 { weight::PHRASE } else { 0.0 };
        gain += weight::REPEAT * (chains.equals(best, weight::REPEATS + 1).len() - 1) as f32;
    }
    // What is gained on top is worth as much as the match: a heading does not make a guess a word.
    let score = best.score / all;
    Scored {
        document,
        score: coverage * coverage * (score + gain * score.min(1.0)),
        pairs: best.pairs,
        matched: best.matched,
        is_guessed: best.guesses + best.replaced > 0,
    }
}

/// The gain of a chain that stands in a heading or name as a whole, the more of it the better.
fn headed(chains: &Chains, document: u32, best: &Link) -> f32 {
    let index = chains.index;
    if !index.location(best.first).is_heading() {
        return 0.0;
    }
    let mut words = 0;
    let mut found = Vec::new();
    chains.found(best, &mut found);
    for (first, last) in found {
        for place in first as u32..=last as u32 {
            if !index.location(place).is_heading() {
                return 0.0;
            }
            words += 1;
        }
    }
    let field = index.location(best.first).field();
    let places = index.places_of(document).map(|place| index.location(place));
    let whole = places.filter(|place| place.is_heading() && place.field() == field).count();
    weight::HEADING * (1.0 + (words as f32 / whole.max(1) as f32).min(1.0))
}
