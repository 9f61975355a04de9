//! Words looked up in the index: which spellings of the text a typed word may be, and how well each fits.

use super::doc_set::DocSet;
use super::index::Index;
use super::weight;
use crate::text::Spelling;
use std::ops::Range;

/// The spellings that a word of a reading may be.
#[derive(Clone, Default)]
pub(super) struct Term {
    /// Number of the spelling and how well it fits, above 0 up to 1.
    pub words: Vec<(u32, f32)>,
}

impl Term {
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Spellings by their numbers, each weighed once; without weight they are left out.
    pub fn weighed(index: &Index, numbers: Range<usize>, weigh: &dyn Fn(Spelling) -> f32) -> Term {
        let mut term = Term::default();
        term.add(index, numbers, weigh);
        term
    }

    /// More of them.
    pub fn add(&mut self, index: &Index, numbers: Range<usize>, weigh: &dyn Fn(Spelling) -> f32) {
        for number in numbers {
            let weight = weigh(index.variants[number].spelling);
            if weight > 0.0 {
                self.words.push((number as u32, weight));
            }
        }
    }

    /// The documents that have one of the spellings.
    pub fn documents(&self, index: &Index) -> DocSet {
        let mut documents = DocSet::none(index.documents.len());
        for (word, _) in &self.words {
            documents.add(&index.variants[*word as usize].documents);
        }
        documents
    }
}

/// How well a printed spelling fits a typed one of the same letters.
fn likeness(typed: Spelling, printed: Spelling, has_exact: bool) -> f32 {
    let difference = typed.difference(printed);
    match (difference.conflicts, difference.missing) {
        (0, 0) => 1.0,
        (0, _) => {
            let base = if typed.is_bare() { weight::UNMARKED } else { weight::PARTLY_MARKED };
            if has_exact { base * weight::MISSING_BESIDE_EXACT } else { base }
        }
        (conflicts, _) => {
            let base = if difference.is_hoi_nga { weight::HOI_NGA } else { weight::CONFLICT };
            let further = (1..conflicts).fold(base, |weight, _| weight * weight::FURTHER_CONFLICT);
            if has_exact { further * weight::CONFLICT_BESIDE_EXACT } else { further }
        }
    }
}

/// A word, in any marking.
pub(super) fn word(index: &Index, typed: Spelling, factor: f32) -> Term {
    let has_exact = index.has(typed);
    Term::weighed(index, index.spelled(typed.key), &|printed| likeness(typed, printed, has_exact) * factor)
}

/// Words that begin with what is typed; the marks are compared on the typed part, and a tone that is not typed yet is
/// not missing. The word itself is left out, and so are words that contradict what is typed.
pub(super) fn beginning(index: &Index, typed: Spelling, factor: f32) -> Term {
    Term::weighed(index, index.between(typed.key.next(), typed.key.end()), &|printed| {
        let printed = if typed.tone() == 0 { printed.with_tone(0) } else { printed };
        let likeness = likeness(typed, printed, false);
        if likeness < weight::HOI_NGA { 0.0 } else { likeness * factor }
    })
}
