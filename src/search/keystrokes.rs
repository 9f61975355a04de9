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
            spelled(index, &letters, slot.is_growing, factor).into_iter().for_each(|found| out.add(at, at + 1, found));
        }
        // VNI keys are digits, so a word is several tokens with nothing between: "nghie65p".
        let len = 1 + slots[at + 1..]
            .iter()
            .take_while(|slot| slot.token.is_joined && slot.token.kind != Kind::Percent)
            .count();
        let is_start = slot.token.kind == Kind::Word && !(slot.token.is_joined && at > 0);
        if is_start && len > 1 {
            let last = &slots[at + len - 1];
            let typed = &query[slot.token.range.start..last.token.range.end];
            if let Some(letters) = vni(typed) {
                let found = spelled(index, &letters, last.is_growing, weight::KEYSTROKES);
                found.into_iter().for_each(|found| out.add(at, at + len, found));
            }
        }
    }
}

/// Where the word stands, and words that begin with it while it grows. Decoded marks are meant: spellings that
/// contradict them are no word of the text.
fn spelled(index: &Index, letters: &[Letter], is_growing: bool, factor: f32) -> [Term; 2] {
    let agreeing = |mut term: Term, factor: f32| {
        term.words.retain(|(_, weight)| *weight >= weight::PARTLY_MARKED * factor - 0.001);
        term
    };
    let spelling = Spelling::of(letters);
    let whole = agreeing(word(index, spelling, factor), factor);
    let grown = if is_growing {
        let factor = factor * weight::PREFIX;
        agreeing(beginning(index, Spelling::typed(letters), factor), factor)
    } else {
        Term::default()
    };
    [whole, grown]
}
