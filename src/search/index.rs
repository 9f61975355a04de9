//! The index: every word's place, and every spelling with the places it stands at. Built once, never changed.

use super::Document;
use super::builder::Builder;
use super::location::{Location, Word};
use super::rules::{Rule, rules, synonym};
use super::words::Variant;
use crate::text::{Key, Spelling};
use std::ops::Range;

/// An index over documents.
pub struct Index {
    pub(super) documents: Vec<Document>,
    /// By position, and so by document and field.
    pub(super) locations: Vec<Location>,
    /// The word at each place, apart because whole documents of them are read through.
    pub(super) words: Vec<Word>,
    /// The first character of the word at each place, apart because all of them may be looked through.
    pub(super) initials: Vec<u8>,
    /// First place of each document, and the end of the last.
    starts: Vec<u32>,
    /// Spellings in order.
    pub(super) variants: Vec<Variant>,
    pub(super) rules: Vec<Rule>,
}

impl Index {
    /// The same index, to which words mean other words as well: pairs of what is typed and what is printed.
    pub fn with_synonyms<'a>(mut self, pairs: impl Iterator<Item = (&'a str, &'a str)>) -> Index {
        self.rules.extend(pairs.map(|(typed, printed)| synonym(typed, printed)));
        self
    }

    /// Builds the index; documents are numbered as they come.
    ///
    /// ```
    /// use solieu::search::{Document, Field, Index, Role};
    /// let text = "Sản xuất nông nghiệp";
    /// let field = Field { text: text.to_owned(), role: Role::Body, heading: 0..0, readings: Vec::new() };
    /// let index = Index::build(vec![Document { id: "a".to_owned(), fields: vec![field] }]);
    /// let hits = index.search("nong nghiep", 10).hits;
    /// assert_eq!(hits[0].document, 0);
    /// assert!(text[hits[0].spans[0].range.start..].starts_with("nông"));
    /// ```
    pub fn build(documents: Vec<Document>) -> Index {
        let mut builder = Builder::with_room_for(&documents);
        let mut starts = vec![0];
        for document in &documents {
            builder.document(document);
            starts.push(builder.locations.len() as u32);
        }
        let Builder { locations, mut words, spellings, .. } = builder;
        let (variants, numbers) = spellings.in_order();
        let mut initials = Vec::with_capacity(words.len());
        for word in &mut words {
            let number = numbers[word.number() as usize];
            *word = Word::new(number, word.step());
            initials.push(variants[number as usize].spelling.key.at(0));
        }
        Index { documents, locations, words, initials, starts, variants, rules: rules() }
    }

    /// The numbers of the spellings with keys from `low` up to, not including, `high`.
    pub(super) fn between(&self, low: Key, high: Key) -> Range<usize> {
        let first = |key: Key| self.variants.partition_point(|variant| variant.spelling.key < key);
        first(low)..first(high)
    }

    /// The numbers of the spellings of a key.
    pub(super) fn spelled(&self, key: Key) -> Range<usize> {
        self.between(key, key.next())
    }

    /// Whether the text has the word as it is marked.
    pub(super) fn has(&self, spelling: Spelling) -> bool {
        self.variants[self.spelled(spelling.key)].iter().any(|variant| variant.spelling == spelling)
    }

    /// Whether the text has the word, however marked.
    pub(super) fn knows(&self, key: Key) -> bool {
        !self.spelled(key).is_empty()
    }

    pub(super) fn location(&self, place: u32) -> &Location {
        &self.locations[place as usize]
    }

    /// The places of a document.
    pub(super) fn places_of(&self, document: u32) -> Range<u32> {
        self.starts[document as usize]..self.starts[document as usize + 1]
    }

    /// The number of the spelling at a place.
    pub(super) fn word(&self, place: u32) -> u32 {
        self.words[place as usize].number()
    }

    /// The printed text of a place.
    pub(super) fn printed(&self, document: u32, place: u32) -> &str {
        let place = self.location(place);
        &self.documents[document as usize].fields[place.field()].text[place.range()]
    }
}
