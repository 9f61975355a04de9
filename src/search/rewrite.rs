//! Words for other words, as the rules of the index have them.
//! Knows no table.

use super::alternative::{Alternatives, MatchKind};
use super::index::Index;
use super::lookup::word;
use super::query::Slot;
use super::weight;
use crate::text::Spelling;

/// Adds what the rules say about any stretch of the query.
pub(super) fn add(index: &Index, slots: &[Slot], out: &mut Alternatives) {
    for from in 0..slots.len() {
        for rule in &index.rules {
            let to = from + rule.typed.len();
            if to <= slots.len() {
                let mut weight = rule.weight;
                slots[from..to].iter().zip(&rule.typed).for_each(|(slot, typed)| weight *= fits(slot, *typed));
                if weight > 0.0 {
                    let mut terms = Vec::new();
                    rule.printed.iter().for_each(|printed| terms.push(word(index, *printed, weight)));
                    out.add_sequence(MatchKind::Typed, from, to, terms);
                }
            }
        }
    }
}

/// How well a typed word is the word of a rule. English words may be in the plural; a long word may still be growing.
fn fits(slot: &Slot, word: Spelling) -> f32 {
    let key = slot.token.spelling.key;
    let len = key.len();
    let is_plural =
        || len == word.key.len() + 1 && len > 3 && key.at(len - 1) == b's' && word.key < key && key < word.key.end();
    // A beginning that is a word itself may be meant as it is: "to" is not tourism yet, but "kc" is on its way.
    let is_telling = || len > 3 || len > 1 && !key.is_syllable();
    let is_growing = || slot.is_growing && key < word.key && word.key < key.end() && is_telling();
    let fit = match () {
        _ if key == word.key || is_plural() => 1.0,
        _ if is_growing() => weight::PREFIX,
        _ => return 0.0,
    };
    if slot.token.spelling.difference(word).conflicts == 0 { fit } else { 0.0 }
}
