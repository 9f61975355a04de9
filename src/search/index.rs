//! The index: every word's place, and every spelling with the places it stands at. Built once, never changed.

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

/// Positions between fields: too far for any nearness.
const BETWEEN_FIELDS: u32 = 32;

impl Index {
    /// Builds the index; documents are numbered as they come.
    pub fn build(documents: Vec<Document>) -> Index {
        let mut builder = Builder::default();
        let mut starts = Vec::with_capacity(documents.len() + 1);
        for (number, document) in documents.iter().enumerate() {
            starts.push(builder.places.len() as u32);
            for (at, field) in document.fields.iter().enumerate() {
                builder.field(number as u32, at as u32, field);
            }
        }
        starts.push(builder.places.len() as u32);
        let Builder { places, mut words, .. } = builder;
        words.sort_unstable();
        let mut variants: Vec<Variant> = Vec::new();
        for (at, (spelling, _)) in words.iter().enumerate() {
            let at = at as u32;
            match variants.last_mut() {
                Some(last) if last.spelling == *spelling => last.postings.end = at + 1,
                _ => variants.push(Variant {
                    spelling: *spelling,
                    postings: at..at + 1,
                    letters: spelling.key.letters(),
                }),
            }
        }
        let postings = words.iter().map(|(_, place)| *place).collect();
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

#[derive(Default)]
struct Builder {
    places: Vec<Place>,
    words: Vec<(Spelling, u32)>,
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
        for reading in &field.readings {
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
        self.words.push((spelling, self.places.len() as u32));
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
