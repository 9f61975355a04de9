//! The ranking of rows by their best chain.
//!
//! A chain gains the weight of each occurrence times how much its word tells (rare words tell more), and for neighbours
//! what adjacency gives; the sum is divided by all that the query could tell, so a lone word scores up to 1 and a
//! phrase up to 2. Words that a row lacks count twice: they gain nothing, and the score shrinks by coverage squared.

use super::Hit;
use super::alternative::{Alternative, Ground};
use super::chain::{Chains, Link};
use super::glance::Glance;
use super::index::Index;
use super::order::in_order;
use super::query::{Slot, ranges};
use super::rows::Rows;
use super::{Fit, span, weight};

/// Which rows count.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Need {
    /// Those with all words.
    All,
    /// Those with most: with this part of what the words tell.
    Most(f32),
}

/// A row that was found.
pub(super) struct Row {
    document: u32,
    score: f32,
    /// Neighbours in the query that stand together here; all of them make a phrase.
    pub pairs: u32,
    matched: u32,
    /// Whether a word of it was guessed.
    is_guessed: bool,
}

/// The chains of a query and the rows they lead to.
pub(super) struct Ranking<'a> {
    chains: Chains<'a>,
    /// The best, best first, equal ones in document order.
    pub rows: Vec<Row>,
    /// How many there are; those that cannot come before the best were only counted.
    pub total: usize,
}

/// A hair more, for what rounding may have taken from equal scores.
const ROUNDING: f32 = 1.00001;

/// Ranks the rows, down to the last of `limit`, which is at least 1; what is noise beside the best is left out.
pub(super) fn rank(index: &Index, slots: usize, readings: Vec<Alternative>, need: Need, limit: usize) -> Ranking<'_> {
    let mut all = Vec::new();
    (0..slots).for_each(|slot| all.push(tells(index, slot, &readings)));
    let mut chains = Chains::new(index, readings, all, need);
    let candidates = candidates(&chains);
    // A few rows are read sooner than looked at.
    let is_many = candidates.count() as usize > limit;
    let mut glance = is_many.then(|| Glance::new(&chains));
    // What cannot come before the last of the best so far is not read.
    let mut rows: Vec<Row> = Vec::new();
    let mut scores: Vec<f32> = Vec::new();
    let mut unread = 0;
    for document in candidates.iter() {
        let enough = rows.get(limit - 1).map_or(0.0, |last| last.score * ROUNDING);
        let most = glance.as_mut().map_or(f32::INFINITY, |glance| glance.most(document, enough));
        debug_assert!(
            chains.best(document).is_none_or(|best| scored(&chains, document, &best).score <= most * ROUNDING),
            "row {document} scores more than it can, {most}"
        );
        if most > 0.0 && most <= enough {
            unread += 1;
        } else if most > 0.0
            && let Some(best) = chains.best(document)
        {
            let row = scored(&chains, document, &best);
            scores.push(row.score);
            let at = rows.partition_point(|better| better.score >= row.score);
            if at < limit {
                rows.truncate(limit - 1);
                rows.insert(at, row);
            }
        }
    }
    let least = rows.first().map_or(0.0, |best| best.score * weight::CUT);
    while rows.pop_if(|row| row.score < least).is_some() {}
    let total = unread + scores.iter().filter(|score| **score >= least).count();
    Ranking { chains, rows, total }
}

/// What a slot and the next gain by adjacency.
pub(super) fn pair(tells: &[f32], slot: usize) -> f32 {
    weight::ADJACENT * (tells[slot] + tells[slot + 1]) / 2.0
}

impl Ranking<'_> {
    /// The readings, to be ranked with others.
    pub fn into_alternatives(self) -> Vec<Alternative> {
        self.chains.alternatives
    }

    /// How the best row has the words of the query.
    pub fn fit(&self) -> Fit {
        let slots = self.chains.tells.len() as u32;
        match self.rows.first() {
            Some(row) if row.matched < slots => Fit::Partial,
            Some(row) if row.is_guessed || slots > 1 && row.pairs == 0 => Fit::Loose,
            _ => Fit::Typed,
        }
    }

    /// The best rows for the reader.
    pub fn hits(mut self, slots: &[Slot]) -> Vec<Hit> {
        let chains = &mut self.chains;
        let mut hits = Vec::new();
        for row in &self.rows {
            let Some(best) = chains.best(row.document) else { continue };
            let is_phrase = row.pairs + 1 == chains.tells.len() as u32;
            let mut found = Vec::new();
            for end in chains.equals(&best, if is_phrase { usize::MAX } else { 1 }) {
                chains.found(&end, &mut found);
            }
            in_order(&mut found);
            let spans = span::spans(chains.index, &found);
            let missing = ranges(slots, chains.missing(&best));
            hits.push(Hit { document: row.document as usize, score: row.score, spans, missing });
        }
        hits
    }
}

/// How much a slot's word tells: one and the number of times the rows must be halved to get to those that have it.
/// Guesses tell nothing about the word; of one that the text does not have nothing is known.
pub(super) fn tells(index: &Index, slot: usize, alternatives: &[Alternative]) -> f32 {
    let typed = alternatives.iter().filter(|one| one.from <= slot && slot < one.to && one.ground == Ground::Typed);
    let rows: u32 = typed.map(|one| one.rows.count()).sum();
    let ratio = if rows == 0 { weight::UNKNOWN } else { index.documents.len() as f32 / rows as f32 };
    1.0 + logarithm(ratio.max(1.0))
}

/// The binary logarithm, straight between powers of two: ranking needs no more.
fn logarithm(x: f32) -> f32 {
    x.to_bits() as f32 / (1 << 23) as f32 - 127.0
}

/// The rows that can have what is needed.
fn candidates(chains: &Chains) -> Rows {
    match chains.need {
        Need::All => with_all(chains),
        Need::Most(coverage) => with_most(chains, coverage),
    }
}

/// The rows in which a chain can stand, from slot to slot.
fn with_all(chains: &Chains) -> Rows {
    let count = chains.index.documents.len();
    let mut reached = vec![Rows::none(count); chains.tells.len() + 1];
    reached[0] = Rows::all(count);
    // By their first slot: what is reached there is complete.
    for one in &chains.alternatives {
        let before = std::mem::take(&mut reached[one.from]);
        reached[one.to].add_common(&before, &one.rows);
        reached[one.from] = before;
    }
    reached.pop().unwrap_or_default()
}

/// The rows that have words enough, wherever they stand.
fn with_most(chains: &Chains, coverage: f32) -> Rows {
    let tells = &chains.tells;
    let count = chains.index.documents.len();
    let mut slots_of = vec![0; count];
    for one in &chains.alternatives {
        one.rows.iter().for_each(|row| slots_of[row as usize] |= one.slots());
    }
    let least = tells.iter().sum::<f32>() * coverage;
    let mut rows = Rows::none(count);
    for (row, slots) in slots_of.iter().enumerate() {
        if told(tells, *slots) >= least {
            rows.insert(row as u32);
        }
    }
    rows
}

/// What slots tell, a bit each.
pub(super) fn told(tells: &[f32], slots: u32) -> f32 {
    let mut told = 0.0;
    for (slot, tells) in tells.iter().enumerate() {
        if slots >> slot & 1 == 1 {
            told += tells;
        }
    }
    told
}

fn scored(chains: &Chains, document: u32, best: &Link) -> Row {
    let slots = chains.tells.len();
    let all: f32 = chains.tells.iter().sum();
    let coverage = best.told / all;
    let is_phrase = best.pairs as usize == slots - 1;
    let mut gain = headed(chains, document, best);
    if is_phrase {
        gain += if slots > 1 { weight::PHRASE } else { 0.0 };
        gain += weight::REPEAT * (chains.equals(best, weight::REPEATS + 1).len() - 1) as f32;
    }
    // What is gained on top is worth as much as the match: a heading does not make a guess a word.
    let score = best.score / all;
    Row {
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
    if !index.place(best.first).is_heading() {
        return 0.0;
    }
    let mut words = 0;
    let mut found = Vec::new();
    chains.found(best, &mut found);
    for (first, last) in found {
        for place in first as u32..=last as u32 {
            if !index.place(place).is_heading() {
                return 0.0;
            }
            words += 1;
        }
    }
    let field = index.place(best.first).field();
    let places = index.places_of(document).map(|place| index.place(place));
    let whole = places.filter(|place| place.is_heading() && place.field() == field).count();
    weight::HEADING * (1.0 + (words as f32 / whole.max(1) as f32).min(1.0))
}
