//! Words written together ("nongnghiep") and words written apart ("nghi ep").

use super::alternative::{Alternatives, MatchKind};
use super::doc_set::DocSet;
use super::index::Index;
use super::lookup::{Term, beginning, word};
use super::occurrences::adjacent;
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
            out.add_sequence(MatchKind::Guess, at, at + 2, vec![rejoined(index, pair)]);
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
    let joined = Spelling::typed(&pair[0].letters).followed_by(&pair[1].letters);
    word(index, joined.settled(), weight::SPACING)
}

/// An unknown word that is several words of the text, next to each other in it.
pub(super) fn add_split(index: &Index, slot: &Slot, at: usize, out: &mut Alternatives) {
    if slot.letters.len() > 3 {
        let all = DocSet::all(index.documents.len());
        Split { index, slot, at, terms: Vec::new(), out }.rest(&slot.letters, &all);
    }
}

struct Split<'a, 'i> {
    index: &'a Index,
    slot: &'a Slot,
    at: usize,
    /// The words so far.
    terms: Vec<Term>,
    out: &'a mut Alternatives<'i>,
}

/// The longest syllable has seven letters.
const LONGEST: usize = 7;

impl Split<'_, '_> {
    /// Tries every first word of `letters` that follows the words before it in some of their documents, then the rest.
    fn rest(&mut self, letters: &[Letter], documents: &DocSet) {
        let is_first = self.terms.is_empty();
        for len in (1..=letters.len().min(LONGEST)).rev() {
            let (front, rest) = letters.split_at(len);
            if rest.is_empty() && is_first {
                continue;
            }
            if rest.is_empty() && self.slot.is_growing {
                self.next(
                    rest,
                    documents,
                    beginning(self.index, Spelling::typed(front), weight::SPACING * weight::PREFIX),
                );
            }
            self.next(rest, documents, word(self.index, Spelling::of(front), weight::SPACING));
        }
    }

    /// One more word, if it follows at once in some documents; then the rest in these.
    fn next(&mut self, rest: &[Letter], documents: &DocSet, term: Term) {
        let mut documents = documents.clone();
        documents.keep(&term.documents(self.index));
        self.terms.push(term);
        let documents = adjacent(self.index, &self.terms, documents);
        match rest {
            _ if documents.is_empty() => {}
            [] => self.out.add_adjacent(MatchKind::Typed, self.at, self.at + 1, self.terms.clone(), documents),
            _ => self.rest(rest, &documents),
        }
        self.terms.pop();
    }
}
