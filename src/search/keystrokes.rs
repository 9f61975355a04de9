//! Words typed while no input method was on. Admitted only if the keystrokes spell a word that the text has.

use super::alternative::Alternatives;
use super::index::Index;
use super::lookup::{Term, beginning, word};
use super::query::Slot;
use super::weight;
use crate::text::{Kind, Letter, Spelling, telex, vni};

pub(super) fn add(index: &Index, query: &str, slots: &[Slot], out: &mut Alternatives) {
    for (at, slot) in slots.iter().enumerate() {
        if let Some(letters) = telex(&slot.letters) {
            let is_word = out.cover(at) && index.knows(slot.token.spelling.key);
            let factor = if is_word { weight::KEYSTROKES_OF_WORD } else { weight::KEYSTROKES };
            add_spelled(&letters, slot.is_growing, factor, at, at + 1, out);
        }
        // VNI keys are digits, so a word is several tokens with nothing between: "nghie65p".
        let is_joined = |slot: &Slot| slot.token.is_joined && slot.token.kind != Kind::Percent;
        let to = (at + 1..slots.len()).find(|next| !is_joined(&slots[*next])).unwrap_or(slots.len());
        let is_start = slot.token.kind == Kind::Word && !(slot.token.is_joined && at > 0);
        if is_start && to - at > 1 {
            let last = &slots[to - 1];
            if let Some(letters) = vni(&query[slot.token.range.start..last.token.range.end]) {
                add_spelled(&letters, last.is_growing, weight::KEYSTROKES, at, to, out);
            }
        }
    }
}

/// Adds the word, and words that begin with it while it grows. Decoded marks are meant: spellings that contradict them
/// are no word of the text.
fn add_spelled(letters: &[Letter], is_growing: bool, factor: f32, from: usize, to: usize, out: &mut Alternatives) {
    let index = out.index;
    let mut agreeing = |mut term: Term, factor: f32| {
        term.words.retain(|(_, weight)| *weight >= weight::PARTLY_MARKED * factor - 0.001);
        out.add(from, to, term);
    };
    agreeing(word(index, Spelling::of(letters), factor), factor);
    if is_growing {
        let factor = factor * weight::PREFIX;
        agreeing(beginning(index, Spelling::typed(letters), factor), factor);
    }
}
