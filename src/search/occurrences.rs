//! One document at a time, read through once: where the words of all readings stand in it.

use super::doc_set::DocSet;
use super::index::Index;
use super::lookup::Term;
use std::ops::Range;

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

/// Readings, each of one term or of several that stand next to each other, and where they stand in the present document.
pub(super) struct Occurrences<'a> {
    index: &'a Index,
    /// For each spelling of the text the first of its entries.
    heads: Vec<u32>,
    entries: Vec<Entry>,
    /// For each reading the numbers of its terms.
    readings: Vec<Range<usize>>,
    /// For each term where it stands; for the first one of a reading, where the reading does.
    terms: Vec<Vec<Occurrence>>,
}

/// A spelling belongs to a term.
struct Entry {
    next: u32,
    term: u32,
    weight: f32,
}

const NONE: u32 = u32::MAX;

impl<'a> Occurrences<'a> {
    pub fn new(index: &'a Index) -> Occurrences<'a> {
        let heads = vec![NONE; index.variants.len()];
        Occurrences { index, heads, entries: Vec::new(), readings: Vec::new(), terms: Vec::new() }
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
    }

    /// Reads a document.
    pub fn read(&mut self, document: u32) {
        self.terms.iter_mut().for_each(Vec::clear);
        let places = self.index.places_of(document);
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
        for reading in &self.readings {
            for next in reading.start + 1..reading.end {
                let left = std::mem::take(&mut self.terms[reading.start]);
                let joined = joined(&left, &self.terms[next]);
                self.terms[reading.start] = joined;
            }
        }
    }

    /// Where a reading stands in the document, by place.
    pub fn of(&self, reading: usize) -> &[Occurrence] {
        &self.terms[self.readings[reading].start]
    }
}

/// Of documents that have all of the terms, those in which they stand next to each other.
pub(super) fn adjacent(index: &Index, terms: &[Term], documents: DocSet) -> DocSet {
    if terms.len() == 1 || documents.is_empty() {
        return documents;
    }
    let mut occurrences = Occurrences::new(index);
    occurrences.add(terms);
    let mut out = DocSet::none(index.documents.len());
    for document in documents.iter() {
        occurrences.read(document);
        if !occurrences.of(0).is_empty() {
            out.insert(document);
        }
    }
    out
}

/// The occurrences of `left` that one of `right` follows at once, as good as the worse of both.
fn joined(left: &[Occurrence], right: &[Occurrence]) -> Vec<Occurrence> {
    let mut out = Vec::new();
    let mut rest = right;
    for before in left {
        let wanted = before.end + 1;
        while let [next, after @ ..] = rest
            && next.start < wanted
        {
            rest = after;
        }
        // A printed word and its corrected reading share a position: both may follow.
        for next in rest {
            if next.start > wanted {
                break;
            }
            let weight = before.weight.min(next.weight);
            out.push(Occurrence { last: next.last, end: next.end, weight, ..*before });
        }
    }
    out
}
