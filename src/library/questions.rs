//! The book of questions, out of its text and what the search has of it; natively also what its answers say.

use super::Corpus;
use crate::answer::Book;
#[cfg(not(target_arch = "wasm32"))]
use crate::answer::{Answer, AnswerKind, AnswerPart};
#[cfg(not(target_arch = "wasm32"))]
use crate::dataset::{Indicator, Observation};
use crate::locale::Lang;
#[cfg(not(target_arch = "wasm32"))]
use crate::sentence::{self, Facts};

/// The text of the book, as `build.rs` wrote it.
pub const BOOK: &str = include_str!(concat!(env!("OUT_DIR"), "/questions.txt"));

/// The book that this build carries, with what it has none of itself ([`subjects`]).
pub fn book(names: &str, context: &str) -> Book {
    Book::read(BOOK, names, context)
}

/// What a search has already and its book of questions is read with: the names of the cards, and what the report says
/// around their values.
pub fn subjects(corpus: &Corpus) -> [String; 2] {
    [names(corpus), context(corpus)]
}

/// What the report says around the values of each card, a line an indicator.
fn context(corpus: &Corpus) -> String {
    let mut out = String::new();
    for card in &corpus.catalogue.cards.cards {
        for (block, start, end) in card.values.iter().map(|value| value.quote) {
            out.push_str(
                corpus.outline.blocks.get(block).and_then(|block| block.text.get(start..end)).unwrap_or_default(),
            );
            out.push(' ');
        }
        out.push('\n');
    }
    out
}

/// The names of the cards: a line an indicator, parted by bars. What people say besides, the book has.
fn names(corpus: &Corpus) -> String {
    let mut out = String::new();
    for card in &corpus.catalogue.cards.cards {
        for name in Lang::ALL.iter().flat_map(|lang| [card.name.get(*lang), card.short.get(*lang)]) {
            out.push_str(name);
            out.push('|');
        }
        out.push('\n');
    }
    out
}

/// A part of an answer in words; empty where the indicator has no such thing.
#[cfg(not(target_arch = "wasm32"))]
pub fn part_text(facts: &Facts, row: &Indicator, part: AnswerPart, lang: Lang) -> String {
    let of = |own: usize, say: fn(&Facts, &Observation, Lang) -> String| {
        facts.dataset.observations_of(&row.id).nth(own).map(|o| say(facts, o, lang))
    };
    let said = match part {
        AnswerPart::Sentence(own) => of(own, sentence::sentence),
        AnswerPart::Assessed(own) => of(own, sentence::assessed),
        AnswerPart::Change => sentence::changed(facts, row.id.as_str(), lang),
        AnswerPart::Gap => sentence::gap(facts, row.id.as_str(), lang),
    };
    said.unwrap_or_default()
}

/// What an answer says, in the words that the browser puts together from its lines.
#[cfg(not(target_arch = "wasm32"))]
pub fn answer_text(facts: &Facts, book: &Book, answer: &Answer) -> String {
    let lead = (answer.kind == AnswerKind::NotStated).then(|| answer.lang.verdicts().not_stated.to_owned());
    let said = answer.parts(book).into_iter().filter_map(|(row, _, part)| {
        let row = facts.dataset.indicators.get(row)?;
        Some(part_text(facts, row, part, answer.lang))
    });
    lead.into_iter().chain(said).collect::<Vec<_>>().join(" ")
}

/// The ids of the observations of an answer.
#[cfg(not(target_arch = "wasm32"))]
pub fn ids(facts: &Facts, book: &Book, answer: &Answer) -> Vec<String> {
    let places = answer.values.iter().filter_map(|at| book.place(*at));
    let own = places.filter_map(|[row, own]| {
        let row = facts.dataset.indicators.get(row)?;
        facts.dataset.observations_of(&row.id).nth(own)
    });
    own.map(|o| o.id.0.clone()).collect()
}
