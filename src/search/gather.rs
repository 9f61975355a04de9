//! One row at a time, read through once: where the words of all readings stand in it.

use super::index::Index;
use super::lookup::Term;
use super::rows::Rows;

/// A place, or several next to each other, that a reading of the query stands at.
#[derive(Clone, Copy, Debug)]
pub(super) struct Occurrence {
    /// The first word's place.
    pub first: u32,
    /// The last word's place.
    pub last: u32,
    /// The positions of both.
    pub start: u32,
    pub end: u32,
    /// How well it fits, up to 1.
    pub weight: f32,
}

/// Readings, each of one term or of several that stand next to each other, and where they stand in the present row.
pub(super) struct Gather<'a> {
    index: &'a Index,
    /// For each spelling of the text the first of its entries.
    heads: Vec<u32>,
    entries: Vec<Entry>,
    /// For each reading the numbers of its terms.
    readings: Vec<std::ops::Range<usize>>,
    /// For each term where it stands.
    terms: Vec<Vec<Occurrence>>,
    /// For each reading of several terms where it stands.
    joined: Vec<Vec<Occurrence>>,
}

/// A spelling belongs to a term.
struct Entry {
    next: u32,
    term: u32,
    weight: f32,
}

const NONE: u32 = u32::MAX;

impl<'a> Gather<'a> {
    pub fn new(index: &'a Index) -> Gather<'a> {
        let heads = vec![NONE; index.variants.len()];
        Gather { index, heads, entries: Vec::new(), readings: Vec::new(), terms: Vec::new(), joined: Vec::new() }
    }

    /// One more reading.
    pub fn add(&mut self, reading: &[Term]) {
        let start = self.terms.len();
        for term in reading {
            for (word, weight) in &term.words {
                let head = &mut self.heads[*word as usize];
                self.entries.push(Entry { next: *head, term: self.terms.len() as u32, weight: *weight });
                *head = self.entries.len() as u32 - 1;
            }
            self.terms.push(Vec::new());
        }
        self.readings.push(start..self.terms.len());
        self.joined.push(Vec::new());
    }

    /// Reads a row.
    pub fn read(&mut self, row: u32) {
        self.terms.iter_mut().for_each(Vec::clear);
        let places = self.index.places_of(row);
        let mut position = 0;
        for (word, at) in self.index.words[places.start as usize..places.end as usize].iter().zip(places) {
            position += word.step();
            let mut entry = self.heads[word.number() as usize];
            while let Some(Entry { next, term, weight }) = self.entries.get(entry as usize) {
                let found = Occurrence { first: at, last: at, start: position, end: position, weight: *weight };
                self.terms[*term as usize].push(found);
                entry = *next;
            }
        }
        for (reading, joined) in self.readings.iter().zip(&mut self.joined) {
            if reading.len() > 1 {
                join(&self.terms[reading.clone()], joined);
            }
        }
    }

    /// Where a reading stands in the row, by place.
    pub fn found(&self, reading: usize) -> &[Occurrence] {
        let terms = &self.readings[reading];
        if terms.len() == 1 { &self.terms[terms.start] } else { &self.joined[reading] }
    }
}

/// Keeps the rows in which terms stand next to each other.
pub(super) fn standing(index: &Index, terms: &[Term], rows: &Rows) -> Rows {
    let mut gather = Gather::new(index);
    gather.add(terms);
    let mut out = Rows::none(index.documents.len());
    for row in rows.iter() {
        gather.read(row);
        if !gather.found(0).is_empty() {
            out.insert(row);
        }
    }
    out
}

/// Where terms follow each other at once, as good as the worst of them.
fn join(terms: &[Vec<Occurrence>], out: &mut Vec<Occurrence>) {
    out.clear();
    let Some((first, rest)) = terms.split_first() else { return };
    out.extend_from_slice(first);
    for right in rest {
        let left = std::mem::take(out);
        joined(&left, right, out);
    }
}

/// The occurrences of `left` that one of `right` follows at once.
fn joined(left: &[Occurrence], right: &[Occurrence], out: &mut Vec<Occurrence>) {
    let mut at = 0;
    for occurrence in left {
        let wanted = occurrence.end + 1;
        while right.get(at).is_some_and(|next| next.start < wanted) {
            at += 1;
        }
        // A printed word and its corrected reading share a position: both may follow.
        for next in right[at..].iter().take_while(|next| next.start == wanted) {
            let weight = occurrence.weight.min(next.weight);
            out.push(Occurrence { last: next.last, end: next.end, weight, ..*occurrence });
        }
    }
}
