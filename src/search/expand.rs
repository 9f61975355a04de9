//! All readings of a query's words, by every rule.
//! Knows no score.

use super::alternative::{Alternative, Alternatives};
use super::index::Index;
use super::lookup::{beginning, word};
use super::query::Slot;
use super::{fuzzy, initials, keystrokes, rewrite, spacing, weight};
use crate::text::{Key, Kind, Spelling};

/// The readings of all slots, guesses only for words that have no other.
pub(super) fn alternatives(index: &Index, query: &str, slots: &[Slot]) -> Vec<Alternative> {
    let mut out = Alternatives { index, all: Vec::new() };
    let is_toned = slots.iter().any(|slot| slot.token.spelling.tone() != 0);
    for (at, slot) in slots.iter().enumerate() {
        match slot.token.kind {
            Kind::Number => number(index, slot, at, &mut out),
            _ => literal(index, slot, at, is_toned, &mut out),
        }
    }
    rewrite::add(index, slots, &mut out);
    initials::add_short_forms(index, slots, &mut out);
    keystrokes::add(index, query, slots, &mut out);
    spacing::add_rejoined(index, slots, &mut out);
    for (at, slot) in slots.iter().enumerate() {
        if slot.token.kind == Kind::Word && !out.cover(at) {
            spacing::add_split(index, slot, at, &mut out);
            initials::add_long_forms(index, slot, at, &mut out);
        }
        // A lone word that is spelled as words are is no slip: the text does not have it.
        let is_slip = slots.len() > 1 || !slot.token.spelling.key.is_syllable();
        if slot.token.kind == Kind::Word && is_slip && !out.cover(at) {
            fuzzy::add(index, slot, at, &mut out);
        }
    }
    out.all
}

/// The word in any marking, and what it may become. Who types the tones of other words means none here: then a word
/// with a tone is doubtful, unless this one is still being typed.
fn literal(index: &Index, slot: &Slot, at: usize, is_toned: bool, out: &mut Alternatives) {
    let mut found = word(index, slot.token.spelling, 1.0);
    if is_toned && slot.token.spelling.tone() == 0 && !slot.is_growing {
        for (word, weight) in &mut found.words {
            if index.variants[*word as usize].spelling.tone() != 0 {
                *weight = weight.min(weight::TONELESS);
            }
        }
    }
    let factor = if found.is_empty() { weight::PREFIX } else { weight::PREFIX_OF_WORD };
    out.add(at, at + 1, found);
    if slot.is_growing && slot.token.kind == Kind::Word {
        out.add(at, at + 1, beginning(index, slot.typed, factor));
    }
}

/// Numbers are never guessed, and grow only until they are one that the text has.
fn number(index: &Index, slot: &Slot, at: usize, out: &mut Alternatives) {
    let typed = slot.token.spelling;
    out.add(at, at + 1, word(index, typed, 1.0));
    if let Some(other) = slot.token.other {
        out.add(at, at + 1, word(index, Spelling::bare(other), weight::OTHER_NOTATION));
    }
    if slot.is_growing && !out.cover(at) {
        out.add(at, at + 1, beginning(index, typed, weight::PREFIX));
        // "32.8" on its way to 32.800.
        let mut digits = Key::default();
        (0..typed.key.len())
            .map(|place| typed.key.at(place))
            .filter(u8::is_ascii_digit)
            .for_each(|digit| digits.push(digit));
        if digits != typed.key {
            out.add(at, at + 1, beginning(index, Spelling::bare(digits), weight::PREFIX_OF_WORD));
        }
    }
}
