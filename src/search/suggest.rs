//! "Did you mean": a query that finds something and looks like one that found nothing.

use super::fuzzy::nearest;
use super::index::Index;
use super::query::Slot;
use super::weight::LIKE;
use crate::text::{Kind, lower, tokens};

/// The query with each unknown word replaced by the nearest word of the text, or its longest part, whichever the text
/// has as a phrase.
pub(super) fn suggestion(index: &Index, query: &str, slots: &[Slot]) -> Option<String> {
    corrected(index, query, slots).or_else(|| shortened(index, query, slots))
}

fn corrected(index: &Index, query: &str, slots: &[Slot]) -> Option<String> {
    let mut out = String::new();
    let mut at = 0;
    for slot in slots {
        let range = slot.token.range.clone();
        let is_unknown = slot.token.kind == Kind::Word && !index.knows(slot.token.spelling.key);
        out.push_str(&query[at..range.start]);
        if is_unknown {
            replacement(index, slot)?.chars().for_each(|c| out.push(lower(c)));
        } else {
            out.push_str(&query[range.clone()]);
        }
        at = range.end;
    }
    finds(index, query, &out).then_some(out)
}

/// The longest run of words from the beginning or to the end that the text has.
fn shortened(index: &Index, query: &str, slots: &[Slot]) -> Option<String> {
    let most = slots.len().min(MOST_TRIED);
    for len in (2..most).rev() {
        for start in [0, slots.len() - len] {
            let range = slots[start].token.range.start..slots[start + len - 1].token.range.end;
            if finds(index, query, &query[range.clone()]) {
                return Some(query[range].to_owned());
            }
        }
    }
    None
}

/// Every attempt is a search of its own.
const MOST_TRIED: usize = 6;

/// Whether a suggestion is not the query and, all words written out, finds something.
fn finds(index: &Index, query: &str, suggestion: &str) -> bool {
    let mut whole = suggestion.to_owned();
    whole.push(' ');
    suggestion != query && index.has_phrase(&whole)
}

/// The most frequent of the nearest words, as the text spells it.
fn replacement<'a>(index: &'a Index, slot: &Slot) -> Option<&'a str> {
    let key = slot.token.spelling.key;
    // Short syllables are all alike.
    let most = if key.is_syllable() && key.len() < 5 { 0 } else { key.len() * LIKE.0 / LIKE.1 };
    let (nearest, _) = nearest(index, key, most, false);
    let mut best = None;
    let mut most = 0;
    for words in nearest {
        for word in words {
            let documents = index.variants[word].documents.len();
            if documents >= most {
                (best, most) = (Some(word), documents);
            }
        }
    }
    printed(index, best?)
}

/// A printed word of this spelling. Corrected readings have places too, but the words there are spelled otherwise.
fn printed(index: &Index, word: usize) -> Option<&str> {
    let variant = &index.variants[word];
    let is_spelled = |word: &str| tokens(word).first().is_some_and(|token| token.spelling == variant.spelling);
    for document in &variant.documents {
        for place in index.places_of(*document).filter(|place| index.word(*place) == word as u32) {
            let printed = index.printed(*document, place);
            if is_spelled(printed) {
                return Some(printed);
            }
        }
    }
    None
}
