//! Where no row has all words of a query: the rows that have most of what it says, with the words each of them lacks.
//! Knows phrases, not words apart: a lone common word is no answer to a query of several.

use super::alternative::{Alternative, Ground, alternatives};
use super::gather::standing;
use super::index::Index;
use super::rank::{tells, told};
use super::rows::Rows;
use super::{Hit, query, weight};

/// Every set of words found is a search of its own.
const MOST_SETS: usize = 3;

impl Index {
    /// The rows nearest to a query that finds nothing, best first.
    pub fn nearest(&self, query: &str, limit: usize) -> Vec<Hit> {
        let slots = query::slots(query);
        if slots.len() < 2 {
            return Vec::new();
        }
        let mut readings = alternatives(self, query, &slots);
        readings.retain(|reading| reading.ground == Ground::Typed);
        let all: Vec<f32> = (0..slots.len()).map(|slot| tells(self, slot, &readings)).collect();
        let least = all.iter().sum::<f32>() * weight::NEAR_COVERAGE;
        let mut out: Vec<Hit> = Vec::new();
        for set in sets(self, &readings, &all, least) {
            let has = |slot: usize| set >> slot & 1 == 1;
            let mut words = String::new();
            for (_, slot) in slots.iter().enumerate().filter(|(at, _)| has(*at)) {
                words.push_str(&query[slot.token.range.clone()]);
                words.push(' ');
            }
            let missing = query::ranges(&slots, !set);
            for hit in self.search(&words, limit).hits {
                if out.len() < limit && out.iter().all(|near| near.document != hit.document) {
                    out.push(Hit { missing: missing.clone(), ..hit });
                }
            }
        }
        out
    }
}

/// The sets of words, a bit each, that some row has as phrases and that tell enough, the most telling first.
fn sets(index: &Index, readings: &[Alternative], all: &[f32], least: f32) -> Vec<u32> {
    let mut slots_of = vec![0u32; index.documents.len()];
    let mut note = |rows: &Rows, slots: u32| rows.iter().for_each(|row| slots_of[row as usize] |= slots);
    for one in readings {
        // Words for a word or words, as a rule has them: a phrase by itself.
        if one.terms.len() > 1 {
            note(&one.rows, one.slots());
        }
        for next in readings.iter().filter(|next| next.from == one.to) {
            let mut rows = one.rows.clone();
            rows.keep(&next.rows);
            let (Some(last), Some(first)) = (one.terms.last(), next.terms.first()) else { continue };
            let terms = [last.clone(), first.clone()];
            note(&standing(index, &terms, rows), one.slots() | next.slots());
        }
    }
    let mut found: Vec<u32> = Vec::new();
    for slots in slots_of {
        if told(all, slots) >= least && slots != 0 && !found.contains(&slots) {
            let at = found.partition_point(|better| told(all, *better) >= told(all, slots));
            found.insert(at, slots);
        }
    }
    found.truncate(MOST_SETS);
    found
}
