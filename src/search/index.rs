//! The index: every word's place, and every spelling with the places it stands at. Built once, never changed.

use super::Document;
use super::builder::{Builder, MOST_FIELDS};
use super::place::{Place, Word};
use super::rewrite::{Rule, rules};
use super::rows::Rows;
use super::words::by_spelling;
use crate::text::{Key, Spelling};
use std::ops::Range;

/// An index over documents.
pub struct Index {
    pub(super) documents: Vec<Document>,
    /// By position, and so by document and field.
    pub(super) places: Vec<Place>,
    /// The word at each place, apart because whole rows of them are read through.
    pub(super) words: Vec<Word>,
    /// The first character of the word at each place, apart because all of them may be looked through.
    pub(super) initials: Vec<u8>,
    /// First place of each document, and the end of the last.
    starts: Vec<u32>,
    /// Rows that have a heading or name.
    pub(super) headed: Rows,
    /// Spellings in order of their key.
    pub(super) variants: Vec<Variant>,
    /// The documents of each spelling; within a spelling ascending.
    rows: Vec<u32>,
    pub(super) rules: Vec<Rule>,
}

/// A spelling and the documents that have it.
pub(super) struct Variant {
    pub spelling: Spelling,
    rows: Range<u32>,
    /// The letters in it, a bit each.
    pub letters: u32,
}

impl Index {
    /// Builds the index; documents are numbered as they come.
    pub fn build(documents: Vec<Document>) -> Index {
        let mut builder = Builder::with_room_for(&documents);
        let mut starts = Vec::with_capacity(documents.len() + 1);
        for document in &documents {
            starts.push(builder.places.len() as u32);
            for (at, field) in document.fields.iter().take(MOST_FIELDS).enumerate() {
                builder.field(at as u16, field);
            }
        }
        starts.push(builder.places.len() as u32);
        let Builder { places, mut words, spellings, .. } = builder;
        let (spellings, ranks) = by_spelling(spellings);
        words.iter_mut().for_each(|word| *word = Word::new(ranks[word.number() as usize], word.step()));
        let initials = words.iter().map(|word| spellings[word.number() as usize].key.at(0)).collect();
        let mut headed = Rows::none(documents.len());
        for (row, bounds) in starts.windows(2).enumerate() {
            if places[bounds[0] as usize..bounds[1] as usize].iter().any(Place::is_heading) {
                headed.insert(row as u32);
            }
        }
        let (variants, rows) = variants(&spellings, &words, &starts);
        Index { documents, places, words, initials, starts, headed, variants, rows, rules: rules() }
    }

    /// The numbers of the spellings with keys from `low` up to, not including, `high`.
    pub(super) fn between(&self, low: Key, high: Key) -> Range<usize> {
        let start = self.variants.partition_point(|variant| variant.spelling.key < low);
        let count = self.variants[start..].partition_point(|variant| variant.spelling.key < high);
        start..start + count
    }

    /// The numbers of the spellings of a key.
    pub(super) fn spelled(&self, key: Key) -> Range<usize> {
        let start = self.variants.partition_point(|variant| variant.spelling.key < key);
        let count = self.variants[start..].partition_point(|variant| variant.spelling.key == key);
        start..start + count
    }

    /// Whether the text has the word as it is marked.
    pub(super) fn has(&self, spelling: &Spelling) -> bool {
        self.variants[self.spelled(spelling.key)].iter().any(|variant| variant.spelling == *spelling)
    }

    /// Whether the text has the word, however marked.
    pub(super) fn knows(&self, key: Key) -> bool {
        !self.spelled(key).is_empty()
    }

    /// The documents that have a spelling, ascending.
    pub(super) fn rows_of(&self, variant: &Variant) -> &[u32] {
        &self.rows[variant.rows.start as usize..variant.rows.end as usize]
    }

    pub(super) fn place(&self, place: u32) -> &Place {
        &self.places[place as usize]
    }

    /// The places of a document.
    pub(super) fn places_of(&self, document: u32) -> Range<u32> {
        self.starts[document as usize]..self.starts[document as usize + 1]
    }

    /// The number of the spelling at a place.
    pub(super) fn word(&self, place: u32) -> u32 {
        self.words[place as usize].number()
    }

    /// The positions of a document's places.
    pub(super) fn positions(&self, document: u32) -> Vec<u32> {
        let places = self.places_of(document);
        let mut position = 0;
        let words = &self.words[places.start as usize..places.end as usize];
        let behind = |word: &Word| {
            position += word.step();
            position
        };
        words.iter().map(behind).collect()
    }

    /// The printed text of a place.
    pub(super) fn printed(&self, document: u32, place: u32) -> &str {
        let place = self.place(place);
        &self.documents[document as usize].fields[place.field()].text[place.range()]
    }
}

/// The spellings with the documents of each: counted first, then filled in.
fn variants(spellings: &[Spelling], words: &[Word], starts: &[u32]) -> (Vec<Variant>, Vec<u32>) {
    // Calls for each document and each spelling in it, once.
    let each = |call: &mut dyn FnMut(u32, usize)| {
        let mut last = vec![u32::MAX; spellings.len()];
        for (row, bounds) in starts.windows(2).enumerate() {
            for word in &words[bounds[0] as usize..bounds[1] as usize] {
                let word = word.number() as usize;
                if std::mem::replace(&mut last[word], row as u32) != row as u32 {
                    call(row as u32, word);
                }
            }
        }
    };
    let mut counts = vec![0; spellings.len()];
    each(&mut |_, word| counts[word] += 1);
    let mut end = 0;
    let variant = |(spelling, count): (&Spelling, &u32)| {
        let start = end;
        end += count;
        Variant { spelling: *spelling, rows: start..end, letters: spelling.key.letters() }
    };
    let variants: Vec<Variant> = spellings.iter().zip(&counts).map(variant).collect();
    let mut rows = vec![0; end as usize];
    let mut next: Vec<u32> = variants.iter().map(|variant| variant.rows.start).collect();
    each(&mut |row, word| {
        rows[next[word] as usize] = row;
        next[word] += 1;
    });
    (variants, rows)
}
