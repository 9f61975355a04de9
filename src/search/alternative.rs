//! A reading of a query's words, and their collection. None replaces another; ranking takes the best for each document.
//! Knows no rule by which a word is read.

use super::doc_set::DocSet;
use super::index::Index;
use super::lookup::Term;
use super::occurrences::adjacent;

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
