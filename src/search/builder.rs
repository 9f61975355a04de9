//! Fields read into places: every word with its position, a slip and what it should have been side by side.

use super::location::{ALIAS, HEADING, Location, Word};
use super::words::Words;
use super::{Document, Field, Role};
use crate::text::{Spelling, Token, tokens};
use std::ops::Range;

/// Vietnamese syllables take six bytes with the space; growing a list of them anew costs more than room to spare.
const BYTES_PER_WORD: usize = 5;

/// Positions between fields: too far for any nearness.
const BETWEEN_FIELDS: u32 = 32;

/// Further fields of a document have no number left and are not read; no document comes near.
const MOST_FIELDS: usize = ALIAS as usize;

/// Places and spellings as they come.
pub(super) struct Builder {
    pub locations: Vec<Location>,
    pub words: Vec<Word>,
    pub spellings: Words,
    /// The present document.
    document: u32,
    /// What all places of the present field have in common, and its heading.
    flags: u16,
    heading: Range<usize>,
    /// Positions since the last word.
    step: u32,
}

impl Builder {
    pub fn with_room_for(documents: &[Document]) -> Builder {
        let bytes: usize = documents.iter().flat_map(|document| &document.fields).map(|field| field.text.len()).sum();
        let count = bytes / BYTES_PER_WORD;
        Builder {
            locations: Vec::with_capacity(count),
            words: Vec::with_capacity(count),
            spellings: Words::default(),
            document: 0,
            flags: 0,
            heading: 0..0,
            step: 0,
        }
    }

    /// Reads the next document.
    pub fn document(&mut self, document: &Document) {
        for (number, field) in document.fields.iter().take(MOST_FIELDS).enumerate() {
            self.flags = number as u16 | if field.role == Role::Alias { ALIAS } else { 0 };
            self.heading = match field.role {
                Role::Heading | Role::Name => 0..field.text.len(),
                Role::Body => field.heading.clone(),
                Role::Alias => 0..0,
            };
            self.step += BETWEEN_FIELDS;
            self.field(field);
        }
        self.document += 1;
    }

    fn field(&mut self, field: &Field) {
        let printed = tokens(&field.text);
        let mut rest = &printed[..];
        while let [first, after @ ..] = rest {
            let holds =
                |range: &Range<usize>, token: &Token| range.start <= token.range.start && token.range.end <= range.end;
            match field.readings.iter().find(|reading| holds(&reading.range, first)) {
                Some(reading) => {
                    let end = rest.iter().position(|token| !holds(&reading.range, token)).unwrap_or(rest.len());
                    let (wrong, after) = rest.split_at(end);
                    self.slip(field, wrong, &tokens(&reading.text));
                    rest = after;
                }
                None => {
                    self.printed(field, first);
                    rest = after;
                }
            }
        }
    }

    fn printed(&mut self, field: &Field, token: &Token) {
        self.step += 1 + u32::from(token.is_after_stop);
        self.word(field, &token.range, token.spelling);
    }

    fn word(&mut self, field: &Field, range: &Range<usize>, spelling: Spelling) {
        let is_heading = self.heading.start <= range.start && range.end <= self.heading.end;
        let flags = self.flags | if is_heading { HEADING } else { 0 };
        // A word is cut where its length would not fit.
        let end = field.text.floor_char_boundary(range.end.min(range.start + usize::from(u16::MAX)));
        self.locations.push(Location { start: range.start as u32, len: (end - range.start) as u16, flags });
        let number = self.spellings.number(spelling, self.document);
        self.words.push(Word::new(number, std::mem::take(&mut self.step)));
    }

    /// Printed words and what they should have been, side by side: the words that differ share positions, one by one
    /// if there are as many, else each corrected word stands for the whole printed stretch.
    fn slip(&mut self, field: &Field, printed: &[Token], meant: &[Token]) {
        let whole = printed[0].range.start..printed[printed.len() - 1].range.end;
        let (mut wrong, mut right) = (printed, meant);
        while let ([a, wrong_rest @ ..], [b, right_rest @ ..]) = (wrong, right)
            && a.spelling == b.spelling
        {
            self.printed(field, a);
            (wrong, right) = (wrong_rest, right_rest);
        }
        let from = wrong;
        while let ([wrong_rest @ .., a], [right_rest @ .., b]) = (wrong, right)
            && a.spelling == b.spelling
        {
            (wrong, right) = (wrong_rest, right_rest);
        }
        for at in 0..wrong.len().max(right.len()) {
            match wrong.get(at) {
                Some(token) => self.printed(field, token),
                None => self.step += 1,
            }
            if let Some(token) = right.get(at) {
                let range = wrong.get(at).filter(|_| wrong.len() == right.len()).map_or(&whole, |token| &token.range);
                self.word(field, range, token.spelling);
            }
        }
        from[wrong.len()..].iter().for_each(|token| self.printed(field, token));
    }
}
