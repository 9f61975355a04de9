//! Words written together ("nongnghiep") and words written apart ("nghi ep").

use super::alternative::{Alternatives, Ground};
use super::gather::standing;
use super::index::Index;
use super::lookup::{Term, beginning, word};
use super::query::Slot;
use super::rows::Rows;
use super::weight;
use crate::text::{Letter, Spelling};

/// Two neighbours of which the text does not know both, but knows them together.
pub(super) fn add_rejoined(index: &Index, slots: &[Slot], out: &mut Alternatives) {
    for (at, pair) in slots.windows(2).enumerate() {
        if !are_known(index, pair) {
            out.add(at, at + 2, rejoined(index, pair));
        }
    }
}

/// The same for neighbours that it knows both: a guess.
pub(super) fn add_rejoined_words(index: &Index, slots: &[Slot], out: &mut Alternatives) {
    for (at, pair) in slots.windows(2).enumerate() {
        if are_known(index, pair) {
            out.add_on(Ground::Guess, at, at + 2, rejoined(index, pair));
        }
    }
}

fn are_known(index: &Index, pair: &[Slot]) -> bool {
    pair.iter().all(|slot| index.knows(slot.token.spelling.key))
}

fn rejoined(index: &Index, pair: &[Slot]) -> Term {
    if pair.iter().any(|slot| slot.letters.is_empty()) {
        return Term::default();
    }
    let letters: Vec<Letter> = [&pair[0].letters[..], &pair[1].letters].concat();
    word(index, Spelling::of(&letters), weight::SPACING)
}

/// An unknown word that is several words of the text, next to each other in it.
pub(super) fn add_split(index: &Index, slot: &Slot, at: usize, out: &mut Alternatives) {
    if slot.letters.len() > 3 {
        let split = Split { index, is_growing: slot.is_growing };
        let all = Rows::all(index.documents.len());
        split.rest(&slot.letters, &[], &all, &mut |terms, rows| out.add_standing(at, at + 1, terms, rows));
    }
}

struct Split<'a> {
    index: &'a Index,
    is_growing: bool,
}

/// The longest syllable has seven letters.
const LONGEST: usize = 7;

impl Split<'_> {
    /// Tries every first word of `letters` that follows the terms before it in some of their rows, then the rest.
    fn rest(&self, letters: &[Letter], before: &[Term], rows: &Rows, add: &mut dyn FnMut(Vec<Term>, Rows)) {
        for len in (1..=letters.len().min(LONGEST)).rev() {
            let (front, rest) = letters.split_at(len);
            if rest.is_empty() && self.is_growing && !before.is_empty() {
                let grown = beginning(self.index, Spelling::typed(front), weight::SPACING * weight::PREFIX);
                let (terms, rows) = self.followed(before, rows, grown);
                add(terms, rows);
            }
            let (terms, rows) = self.followed(before, rows, word(self.index, Spelling::of(front), weight::SPACING));
            if rows.is_empty() {
                continue;
            }
            match rest {
                [] if before.is_empty() => {}
                [] => add(terms, rows),
                _ => self.rest(rest, &terms, &rows, add),
            }
        }
    }

    /// One more term, and the rows in which it follows at once.
    fn followed(&self, before: &[Term], rows: &Rows, term: Term) -> (Vec<Term>, Rows) {
        let mut rows = rows.clone();
        rows.keep(&term.rows(self.index));
        let terms = [before, &[term]].concat();
        if !before.is_empty() && !rows.is_empty() {
            rows = standing(self.index, &terms, &rows);
        }
        (terms, rows)
    }
}
