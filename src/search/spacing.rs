//! Words written together ("nongnghiep") and words written apart ("nghi ep").

use super::alternative::Alternatives;
use super::index::Index;
use super::lookup::{Occurrence, beginning, joined, word};
use super::query::Slot;
use super::weight;
use crate::text::{Letter, Spelling};

/// Two neighbours of which the text does not know both, but knows them together.
pub(super) fn add_rejoined(index: &Index, slots: &[Slot], out: &mut Alternatives) {
    for (at, pair) in slots.windows(2).enumerate() {
        let is_known = |slot: &Slot| index.knows(slot.token.spelling.key);
        let has_letters = pair.iter().all(|slot| !slot.letters.is_empty());
        if has_letters && !(is_known(&pair[0]) && is_known(&pair[1])) {
            let letters: Vec<Letter> = pair.iter().flat_map(|slot| slot.letters.iter().copied()).collect();
            out.add(at, at + 2, word(index, &Spelling::of(&letters), weight::SPACING));
        }
    }
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
