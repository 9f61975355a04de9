//! Fields read into places: every word with its position, a slip and what it should have been side by side.

use super::order::in_order;
use super::place::{ALIAS, HEADING, Place, Word};
use super::words::Words;
use super::{Document, Field, Role};
use crate::text::{Spelling, Token, tokens};
use std::ops::Range;

/// Vietnamese syllables take six bytes with the space; growing a list of them anew costs more than room to spare.
const BYTES_PER_WORD: usize = 5;

/// Positions between fields: too far for any nearness.
const BETWEEN_FIELDS: u32 = 32;

/// Further fields of a document have no number left and are not read; no document comes near.
pub(super) const MOST_FIELDS: usize = ALIAS as usize;

/// Places and spellings as they come.
pub(super) struct Builder {
    pub places: Vec<Place>,
    pub words: Vec<Word>,
    pub spellings: Words,
    /// Positions since the last word.
    step: u32,
}

impl Builder {
    pub fn with_room_for(documents: &[Document]) -> Builder {
        let bytes: usize = documents.iter().flat_map(|document| &document.fields).map(|field| field.text.len()).sum();
        let count = bytes / BYTES_PER_WORD;
        Builder {
            places: Vec::with_capacity(count),
            words: Vec::with_capacity(count),
            spellings: Words::default(),
            step: 0,
        }
    }

    /// Reads the next field of the present document.
    pub fn field(&mut self, number: u16, field: &Field) {
        self.step += BETWEEN_FIELDS;
        let printed = tokens(&field.text);
        let mut at = 0;
        let mut order: Vec<(u64, u64)> =
            field.readings.iter().enumerate().map(|(number, one)| (one.range.start as u64, number as u64)).collect();
        in_order(&mut order);
        for (_, at_reading) in order {
            let reading = &field.readings[at_reading as usize];
            let start = at + printed[at..].iter().take_while(|token| token.range.start < reading.range.start).count();
            let end = start + printed[start..].iter().take_while(|token| token.range.end <= reading.range.end).count();
            self.words(field, number, &printed[at..start]);
            self.slip(field, number, &printed[start..end], &reading.text);
            at = end;
        }
        self.words(field, number, &printed[at..]);
    }

    fn words(&mut self, field: &Field, number: u16, printed: &[Token]) {
        for token in printed {
            self.step(token);
            self.word(field, number, &token.range, token.spelling);
        }
    }

    fn step(&mut self, token: &Token) {
        self.step += 1 + u32::from(token.is_after_stop);
    }

    fn word(&mut self, field: &Field, number: u16, range: &Range<usize>, spelling: Spelling) {
        let is_heading = match field.role {
            Role::Heading | Role::Name => true,
            Role::Body => range.end <= field.heading.end && range.start >= field.heading.start,
            Role::Alias => false,
        };
        let role = match field.role {
            Role::Alias => ALIAS,
            _ if is_heading => HEADING,
            _ => 0,
        };
        // A word is cut where its length would not fit, on a character's boundary.
        let mut len = range.len().min(usize::from(u16::MAX));
        while !field.text.is_char_boundary(range.start + len) {
            len -= 1;
        }
        self.words.push(Word::new(self.spellings.number(spelling), std::mem::take(&mut self.step)));
        self.places.push(Place { start: range.start as u32, len: len as u16, flags: role | number });
    }

    /// Printed words and what they should have been, side by side: the words that differ share positions, one by one
    /// if there are as many, else each corrected word stands for the whole printed stretch.
    fn slip(&mut self, field: &Field, number: u16, printed: &[Token], corrected: &str) {
        let Some((first, last)) = printed.first().zip(printed.last()) else { return };
        let meant = tokens(corrected);
        let whole = first.range.start..last.range.end;
        let same = |pairs: &mut dyn Iterator<Item = (&Token, &Token)>| {
            pairs.take_while(|(a, b)| a.spelling == b.spelling).count()
        };
        let front = same(&mut printed.iter().zip(&meant));
        let rest = printed.len().min(meant.len()) - front;
        let back = same(&mut printed.iter().rev().zip(meant.iter().rev()).take(rest));
        self.words(field, number, &printed[..front]);
        let wrong = &printed[front..printed.len() - back];
        let right = &meant[front..meant.len() - back];
        for at in 0..wrong.len().max(right.len()) {
            match wrong.get(at) {
                Some(token) => {
                    self.step(token);
                    self.word(field, number, &token.range, token.spelling);
                }
                None => self.step += 1,
            }
            if let Some(token) = right.get(at) {
                let range = wrong.get(at).filter(|_| wrong.len() == right.len()).map_or(&whole, |token| &token.range);
                self.word(field, number, range, token.spelling);
            }
        }
        self.words(field, number, &printed[printed.len() - back..]);
    }
}
