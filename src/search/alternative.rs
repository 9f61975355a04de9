//! All readings of a query's words. None replaces another; ranking takes the best for each document.

use super::doc_set::DocSet;
use super::index::Index;
use super::lookup::{Term, beginning, word};
use super::occurrences::adjacent;
use super::query::Slot;
use super::{fuzzy, initials, keystrokes, rewrite, spacing, weight};
use crate::text::{Key, Kind, Spelling};

/// What a reading rests on.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum MatchKind {
    /// What is typed, by rule.
    Typed,
    /// A word a slip away from one that cannot be a word.
    Slip,
    /// A word a slip away from one that may be meant as it is.
    Guess,
}

/// A reading of one or more slots.
pub(super) struct Alternative {
    /// The first slot it stands for.
    pub from: usize,
    /// The slot after the last.
    pub to: usize,
    /// Slips and guesses must be borne out by their neighbours.
    pub kind: MatchKind,
    /// What stands for it, each term next to the one before.
    pub terms: Vec<Term>,
    /// The documents that have it.
    pub documents: DocSet,
}

impl Alternative {
    /// The slots, a bit each.
    pub fn slots(&self) -> u32 {
        ((1u64 << self.to) - (1 << self.from)) as u32
    }
}

/// Collects readings; those that stand nowhere are left out.
pub(super) struct Alternatives<'a> {
    pub index: &'a Index,
    /// By their first slot.
    pub all: Vec<Alternative>,
}

impl Alternatives<'_> {
    pub fn add(&mut self, from: usize, to: usize, term: Term) {
        self.add_sequence(MatchKind::Typed, from, to, vec![term]);
    }

    /// Adds terms that stand next to each other.
    pub fn add_sequence(&mut self, kind: MatchKind, from: usize, to: usize, terms: Vec<Term>) {
        let Some((first, rest)) = terms.split_first() else { return };
        let mut documents = first.documents(self.index);
        rest.iter().for_each(|term| documents.keep(&term.documents(self.index)));
        let documents = adjacent(self.index, &terms, documents);
        self.add_adjacent(kind, from, to, terms, documents);
    }

    /// Adds terms that are known to stand in these documents.
    pub fn add_adjacent(&mut self, kind: MatchKind, from: usize, to: usize, terms: Vec<Term>, documents: DocSet) {
        if !documents.is_empty() {
            let at = self.all.partition_point(|before| before.from <= from);
            self.all.insert(at, Alternative { from, to, kind, terms, documents });
        }
    }

    /// Whether a slot has a reading.
    pub fn cover(&self, slot: usize) -> bool {
        self.all.iter().any(|alternative| alternative.from <= slot && slot < alternative.to)
    }
}

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
