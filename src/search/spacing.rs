//! Words written together ("nongnghiep") and words written apart ("nghi ep").

use super::alternative::{Alternatives, Ground};
use super::index::Index;
use super::lookup::{Occurrence, beginning, joined, word};
use super::query::Slot;
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

fn rejoined(index: &Index, pair: &[Slot]) -> Vec<Occurrence> {
    if pair.iter().any(|slot| slot.letters.is_empty()) {
        return Vec::new();
    }
    let letters: Vec<Letter> = pair.iter().flat_map(|slot| slot.letters.iter().copied()).collect();
    word(index, &Spelling::of(&letters), weight::SPACING)
}

/// An unknown word that is several words of the text, next to each other in it.
pub(super) fn add_split(index: &Index, slot: &Slot, at: usize, out: &mut Alternatives) {
    if slot.letters.len() > 3 {
        let split = Split { index, is_growing: slot.is_growing };
        split.rest(&slot.letters, None, &mut |found| out.add(at, at + 1, found));
    }
}

struct Split<'a> {
    index: &'a Index,
    is_growing: bool,
}

/// The longest syllable has seven letters.
const LONGEST: usize = 7;

impl Split<'_> {
    /// Tries every first word of `letters` that continues what was found `before`, then the rest.
    fn rest(&self, letters: &[Letter], before: Option<&[Occurrence]>, add: &mut dyn FnMut(Vec<Occurrence>)) {
        for len in (1..=letters.len().min(LONGEST)).rev() {
            let (front, rest) = letters.split_at(len);
            let mut found = word(self.index, &Spelling::of(front), weight::SPACING);
            if rest.is_empty() && self.is_growing && before.is_some() {
                let grown = beginning(self.index, &Spelling::typed(front), weight::SPACING * weight::PREFIX);
                if let Some(before) = before {
                    add(joined(self.index, before, &grown));
                }
            }
            if let Some(before) = before {
                found = joined(self.index, before, &found);
            }
            match (found.is_empty(), rest.is_empty()) {
                (true, _) => {}
                (false, true) if before.is_some() => add(found),
                (false, true) => {}
                (false, false) => self.rest(rest, Some(&found), add),
            }
        }
    }
}
