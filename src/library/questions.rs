//! The book of questions that this build carries, and natively what its answers say.

use super::Corpus;
use crate::answer::Book;
use crate::locale::Lang;

/// The book, as `build.rs` wrote it, with the names of the cards.
pub fn book(names: &str) -> Book {
    Book::read(include_bytes!(concat!(env!("OUT_DIR"), "/questions.bin")), names)
}

/// The names of the indicators as a search has them: a line each, parted by bars. The module of questions carries only
/// those that it has beside these.
pub fn names(corpus: &Corpus) -> String {
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

/// What an answer says, in the words that the browser puts together from its lines.
#[cfg(not(target_arch = "wasm32"))]
pub fn told(facts: &crate::sentence::Facts, book: &Book, answer: &crate::answer::Answer) -> String {
    let mut out = match answer.says {
        crate::answer::Says::NotStated => answer.lang.verdicts().not_stated.to_owned(),
        _ => String::new(),
    };
    for [row, _, line] in answer.lines(book) {
        let said = facts.dataset.indicators.get(row).map(|row| crate::sentence::lines(facts, row.id.as_str()));
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(said.as_ref().and_then(|said| said.get(line)).map_or("", String::as_str));
    }
    out
}

/// The ids of the observations of an answer.
#[cfg(not(target_arch = "wasm32"))]
pub fn ids(facts: &crate::sentence::Facts, book: &Book, answer: &crate::answer::Answer) -> Vec<String> {
    let places = answer.values.iter().filter_map(|at| book.place(*at));
    let own = places.filter_map(|[row, own]| {
        let row = facts.dataset.indicators.get(row)?;
        facts.dataset.observations_of(&row.id).nth(own)
    });
    own.map(|o| o.id.0.clone()).collect()
}
