//! The index: every word's place, and every spelling with the places it stands at. Built once, never changed.

use super::lookup::in_order;
use super::rewrite::{Rule, rules};
use super::{Document, Field, Role};
use crate::text::{Key, Spelling, Token, tokens};
use std::ops::Range;

/// An index over documents.
pub struct Index {
    pub(super) documents: Vec<Document>,
    /// By position, and so by document and field.
    pub(super) places: Vec<Place>,
    /// First place of each document, and the end of the last.
    pub(super) starts: Vec<u32>,
    /// Spellings in order of their key.
    pub(super) variants: Vec<Variant>,
    /// Places by spelling; within a spelling ascending.
    pub(super) postings: Vec<u32>,
    pub(super) rules: Vec<Rule>,
}

/// Where a word stands.
#[derive(Clone, Debug)]
pub(super) struct Place {
    /// Words next to each other have consecutive positions; sentences are one apart, fields many. A printed word
    /// and its corrected reading share one.
    pub position: u32,
    pub document: u32,
    pub field: u32,
    pub range: Range<u32>,
    pub role: Role,
    /// In a heading or a name.
    pub is_heading: bool,
    /// The first character of its key.
    pub initial: u8,
}

/// A spelling and its postings.
pub(super) struct Variant {
    pub spelling: Spelling,
    pub postings: Range<u32>,
    /// The letters in it, a bit each.
    pub letters: u32,
}

/// Vietnamese syllables take six bytes with the space; growing a list of them anew costs more than room to spare.
const BYTES_PER_WORD: usize = 5;

/// Positions between fields: too far for any nearness.
const BETWEEN_FIELDS: u32 = 32;

impl Index {
    /// Builds the index; documents are numbered as they come.
    pub fn build(documents: Vec<Document>) -> Index {
        let bytes: usize = documents.iter().flat_map(|document| &document.fields).map(|field| field.text.len()).sum();
        let mut builder = Builder {
            places: Vec::with_capacity(bytes / BYTES_PER_WORD),
            words: Vec::with_capacity(bytes / BYTES_PER_WORD),
            position: 0,
        };
        let mut starts = Vec::with_capacity(documents.len() + 1);
        for (number, document) in documents.iter().enumerate() {
            starts.push(builder.places.len() as u32);
            for (at, field) in document.fields.iter().enumerate() {
                builder.field(number as u32, at as u32, field);
            }
        }
        starts.push(builder.places.len() as u32);
        let Builder { places, words, .. } = builder;
        let (variants, postings) = variants(&words);
        Index { documents, places, starts, variants, postings, rules: rules() }
    }

    /// The spellings with keys from `low` up to, not including, `high`.
    pub(super) fn between(&self, low: Key, high: Key) -> &[Variant] {
        let start = self.variants.partition_point(|variant| variant.spelling.key < low);
        let count = self.variants[start..].partition_point(|variant| variant.spelling.key < high);
        &self.variants[start..start + count]
    }

    /// The spellings of a key.
    pub(super) fn spelled(&self, key: Key) -> &[Variant] {
        let start = self.variants.partition_point(|variant| variant.spelling.key < key);
        let count = self.variants[start..].partition_point(|variant| variant.spelling.key == key);
        &self.variants[start..start + count]
    }

    /// Whether the text has the word as it is marked.
    pub(super) fn has(&self, spelling: &Spelling) -> bool {
        self.spelled(spelling.key).iter().any(|variant| variant.spelling == *spelling)
    }

    /// Whether the text has the word, however marked.
    pub(super) fn knows(&self, key: Key) -> bool {
        !self.spelled(key).is_empty()
    }

    pub(super) fn postings_of(&self, variant: &Variant) -> &[u32] {
        &self.postings[variant.postings.start as usize..variant.postings.end as usize]
    }

    pub(super) fn place(&self, place: u32) -> &Place {
        &self.places[place as usize]
    }

    /// The places of a document.
    pub(super) fn places_of(&self, document: u32) -> Range<u32> {
        self.starts[document as usize]..self.starts[document as usize + 1]
    }
}

/// The spellings of words in order, and the places of each.
fn variants(words: &[Spelling]) -> (Vec<Variant>, Vec<u32>) {
    let (distinct, numbers) = distinct(words);
    let mut counts = vec![0; distinct.len()];
    numbers.iter().for_each(|number| counts[*number as usize] += 1);
    let mut variants = Vec::with_capacity(distinct.len());
    // Where the next place of a spelling goes.
    let mut next = vec![0; distinct.len()];
    let mut end = 0;
    for number in order(&distinct) {
        let spelling = distinct[number];
        let start = end;
        end += counts[number];
        next[number] = start;
        variants.push(Variant { spelling, postings: start..end, letters: spelling.key.letters() });
    }
    let mut postings = vec![0; words.len()];
    for (place, number) in numbers.iter().enumerate() {
        let next = &mut next[*number as usize];
        postings[*next as usize] = place as u32;
        *next += 1;
    }
    (variants, postings)
}

/// The distinct spellings as they come, and for each word the number of its spelling.
fn distinct(words: &[Spelling]) -> (Vec<Spelling>, Vec<u32>) {
    let mut distinct: Vec<Spelling> = Vec::new();
    // Numbers by a hash of the spelling, in the next free cell; at most half of the cells are taken.
    let mask = (words.len() * 2).next_power_of_two() - 1;
    let mut cells = vec![u32::MAX; mask + 1];
    let number = |spelling: &Spelling| {
        let (front, back) = spelling.key.halves();
        let mixed = front ^ back ^ spelling.marks << 3 ^ u64::from(spelling.tone);
        let mut cell = (mixed.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 40) as usize & mask;
        while let Some(known) = distinct.get(cells[cell] as usize) {
            if known == spelling {
                return cells[cell];
            }
            cell = (cell + 1) & mask;
        }
        cells[cell] = distinct.len() as u32;
        distinct.push(*spelling);
        cells[cell]
    };
    let numbers = words.iter().map(number).collect();
    (distinct, numbers)
}

/// The numbers of spellings in the order of spellings. What is sorted is the rank of the key among all keys, the marks
/// (forty bits) and the tone.
fn order(spellings: &[Spelling]) -> impl Iterator<Item = usize> {
    let mut keys: Vec<(u64, u64)> = spellings.iter().map(|spelling| spelling.key.halves()).collect();
    in_order(&mut keys);
    keys.dedup();
    let ranked = |(number, spelling): (usize, &Spelling)| {
        let rank = keys.partition_point(|key| *key < spelling.key.halves()) as u64;
        (rank << 44 | spelling.marks << 4 | u64::from(spelling.tone), number as u64)
    };
    let mut order: Vec<(u64, u64)> = spellings.iter().enumerate().map(ranked).collect();
    in_order(&mut order);
    order.into_iter().map(|(_, number)| number as usize)
}

struct Builder {
    places: Vec<Place>,
    /// The spelling of each place.
    words: Vec<Spelling>,
    position: u32,
}

impl Builder {
    fn field(&mut self, document: u32, number: u32, field: &Field) {
        self.position += BETWEEN_FIELDS;
        let printed = tokens(&field.text);
        let mut at = 0;
        let template = Place {
            position: 0,
            document,
            field: number,
            range: 0..0,
            role: field.role,
            is_heading: false,
            initial: 0,
        };
        let mut order: Vec<(u64, u64)> =
            field.readings.iter().enumerate().map(|(number, one)| (one.range.start as u64, number as u64)).collect();
        in_order(&mut order);
        for (_, number) in order {
            let reading = &field.readings[number as usize];
            let start = at + printed[at..].iter().take_while(|token| token.range.start < reading.range.start).count();
            let end = start + printed[start..].iter().take_while(|token| token.range.end <= reading.range.end).count();
            self.words(field, &template, &printed[at..start]);
            self.slip(field, &template, &printed[start..end], &reading.text);
            at = end;
        }
        self.words(field, &template, &printed[at..]);
    }

    fn words(&mut self, field: &Field, template: &Place, printed: &[Token]) {
        for token in printed {
            self.step(token);
            self.word(field, template, &token.range, token.spelling);
        }
    }

    fn step(&mut self, token: &Token) {
        self.position += 1 + u32::from(token.is_after_stop);
    }

    fn word(&mut self, field: &Field, template: &Place, range: &Range<usize>, spelling: Spelling) {
        let is_heading = match field.role {
            Role::Heading | Role::Name => true,
            Role::Body => range.end <= field.heading.end && range.start >= field.heading.start,
            Role::Alias => false,
        };
        self.words.push(spelling);
        self.places.push(Place {
            position: self.position,
            range: range.start as u32..range.end as u32,
            is_heading,
            initial: spelling.key.at(0),
            ..template.clone()
        });
    }

    /// Printed words and what they should have been, side by side: the words that differ share positions, one by one
    /// if there are as many, else each corrected word stands for the whole printed stretch.
    fn slip(&mut self, field: &Field, template: &Place, printed: &[Token], corrected: &str) {
        let Some((first, last)) = printed.first().zip(printed.last()) else { return };
        let meant = tokens(corrected);
        let whole = first.range.start..last.range.end;
        let same = |pairs: &mut dyn Iterator<Item = (&Token, &Token)>| {
            pairs.take_while(|(a, b)| a.spelling == b.spelling).count()
        };
        let front = same(&mut printed.iter().zip(&meant));
        let rest = printed.len().min(meant.len()) - front;
        let back = same(&mut printed.iter().rev().zip(meant.iter().rev()).take(rest));
        self.words(field, template, &printed[..front]);
        let wrong = &printed[front..printed.len() - back];
        let right = &meant[front..meant.len() - back];
        for at in 0..wrong.len().max(right.len()) {
            match wrong.get(at) {
                Some(token) => {
                    self.step(token);
                    self.word(field, template, &token.range, token.spelling);
                }
                None => self.position += 1,
            }
            if let Some(token) = right.get(at) {
                let range = wrong.get(at).filter(|_| wrong.len() == right.len()).map_or(&whole, |token| &token.range);
                self.word(field, template, range, token.spelling);
            }
        }
        self.words(field, template, &printed[printed.len() - back..]);
    }
}
