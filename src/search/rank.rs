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
use super::rows::Rows;
use super::{span, weight};

/// Which rows count.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Need {
    /// Those with all words.
    All,
    /// Those with most.
    Most,
}

/// A row that was found.
pub(super) struct Row {
    document: u32,
    score: f32,
    /// Neighbours in the query that stand together here; all of them make a phrase.
    pub pairs: u32,
}

/// The readings of a query and the rows they lead to.
pub(super) struct Ranking {
    alternatives: Vec<Alternative>,
    tells: Vec<f32>,
    need: Need,
    /// The best, best first.
    pub rows: Vec<Row>,
    /// How many there are; those that cannot come before the best were only counted.
    pub total: usize,
}

/// A hair more, for what rounding may have taken from equal scores.
const ROUNDING: f32 = 1.00001;

/// Ranks the rows, down to the last of `limit`, which is at least 1.
pub(super) fn rank(index: &Index, slots: usize, alternatives: Vec<Alternative>, need: Need, limit: usize) -> Ranking {
    let tells: Vec<f32> = (0..slots).map(|slot| tells(index, slot, &alternatives)).collect();
    let mut chains = Chains::new(index, &alternatives, &tells, need);
    let candidates = candidates(index, need, &alternatives, &tells);
    let mut rows = Vec::new();
    let mut unread = 0;
    // A few rows are read sooner than looked at.
    let is_many = candidates.count() as usize > limit;
    let mut glance = is_many.then(|| Glance::new(index, &alternatives, &tells, need));
    // The best scores so far, best first: what cannot come before the last of them is not read.
    let mut top: Vec<f32> = Vec::new();
    for document in candidates.iter() {
        let enough = top.get(limit - 1).map_or(0.0, |last| last * ROUNDING);
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
            let at = top.partition_point(|better| *better >= row.score);
            if at < limit {
                top.truncate(limit - 1);
                top.insert(at, row.score);
            }
            rows.push(row);
        }
    }
    let (rows, total) = best_first(rows, limit);
    Ranking { alternatives, tells, need, rows, total: total + unread }
}

/// What a slot and the next gain by adjacency.
pub(super) fn pair(tells: &[f32], slot: usize) -> f32 {
    weight::ADJACENT * (tells[slot] + tells[slot + 1]) / 2.0
}

impl Ranking {
    /// The readings, to be ranked with others.
    pub fn into_alternatives(self) -> Vec<Alternative> {
        self.alternatives
    }

    /// The best rows for the reader.
    pub fn hits(&self, index: &Index) -> Vec<Hit> {
        let mut chains = Chains::new(index, &self.alternatives, &self.tells, self.need);
        let hit = |row: &Row| {
            let best = chains.best(row.document)?;
            let ends =
                if row.pairs + 1 == self.tells.len() as u32 { chains.equals(&best, usize::MAX) } else { vec![best] };
            let mut found: Vec<(u64, u64)> = Vec::new();
            ends.iter().for_each(|end| found.extend(chains.found(end)));
            in_order(&mut found);
            Some(Hit {
                document: row.document as usize,
                score: row.score,
                spans: span::spans(index, row.document, &found),
            })
        };
        self.rows.iter().filter_map(hit).collect()
    }
}

/// How much a slot's word tells: one and the number of times the rows must be halved to get to those that have it.
/// Guesses tell nothing about the word; of one that the text does not have nothing is known.
fn tells(index: &Index, slot: usize, alternatives: &[Alternative]) -> f32 {
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
fn candidates(index: &Index, need: Need, alternatives: &[Alternative], tells: &[f32]) -> Rows {
    match need {
        Need::All => with_all(index, alternatives, tells.len()),
        Need::Most => with_most(index, alternatives, tells),
    }
}

/// The rows in which a chain can stand, from slot to slot.
fn with_all(index: &Index, alternatives: &[Alternative], slots: usize) -> Rows {
    let count = index.documents.len();
    let mut reached: Vec<Rows> = vec![Rows::none(count); slots + 1];
    reached[0] = Rows::all(count);
    for from in 0..slots {
        let (before, after) = reached.split_at_mut(from + 1);
        for alternative in alternatives.iter().filter(|one| one.from == from) {
            after[alternative.to - from - 1].add_common(&before[from], &alternative.rows);
        }
    }
    reached.swap_remove(slots)
}

/// The rows that have words enough, wherever they stand.
fn with_most(index: &Index, alternatives: &[Alternative], tells: &[f32]) -> Rows {
    let count = index.documents.len();
    let mut slots_of = vec![0u32; count];
    for alternative in alternatives {
        let covered = (1 << alternative.to) - (1u32 << alternative.from);
        alternative.rows.iter().for_each(|row| slots_of[row as usize] |= covered);
    }
    let least = tells.iter().sum::<f32>() * weight::COVERAGE;
    let told = |bits: u32| (0..tells.len()).filter(|slot| bits >> slot & 1 == 1).map(|slot| tells[slot]).sum::<f32>();
    let mut rows = Rows::none(count);
    (0..count as u32).filter(|row| told(slots_of[*row as usize]) >= least).for_each(|row| rows.insert(row));
    rows
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
    Row { document, score: coverage * coverage * (score + gain * score.min(1.0)), pairs: best.pairs }
}

/// The gain of a chain that stands in a heading or name as a whole, the more of it the better.
fn headed(chains: &Chains, document: u32, best: &Link) -> f32 {
    let index = chains.index;
    if !index.place(best.first).is_heading() {
        return 0.0;
    }
    let mut words = 0;
    for (first, last) in chains.found(best) {
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

/// The best rows by score, equal ones in document order, and how many there are; what is noise beside the best is
/// left out.
fn best_first(rows: Vec<Row>, limit: usize) -> (Vec<Row>, usize) {
    let least = rows.iter().fold(0.0, |best: f32, row| best.max(row.score)) * weight::CUT;
    let (mut best, mut total): (Vec<Row>, usize) = (Vec::new(), 0);
    for row in rows.into_iter().filter(|row| row.score >= least) {
        total += 1;
        let at = best.partition_point(|better| better.score >= row.score);
        if at < limit {
            best.truncate(limit - 1);
            best.insert(at, row);
        }
    }
    (best, total)
}
