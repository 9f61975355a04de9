//! "Did you mean": a query that finds something and looks like one that found nothing.

use super::fuzzy::{distance, words};
use super::index::{Index, Variant};
use super::query::Slot;
use crate::text::{Kind, lower};

/// The query with each unknown word replaced by the nearest word of the text, if that finds something.
pub(super) fn suggestion(index: &Index, query: &str, slots: &[Slot]) -> Option<String> {
    let mut out = String::new();
    let mut is_changed = false;
    let mut at = 0;
    for slot in slots {
        let range = slot.token.range.clone();
        let is_unknown = slot.token.kind == Kind::Word && !index.knows(slot.token.spelling.key);
        out.push_str(&query[at..range.start]);
        match is_unknown.then(|| nearest(index, slot)) {
            None => out.push_str(&query[range.clone()]),
            Some(variant) => {
                is_changed = true;
                out.extend(printed(index, variant?).chars().map(lower));
            }
        }
        at = range.end;
    }
    let words = super::query::slots(&out);
    (is_changed && !index.found(&out, &words).is_empty()).then_some(out)
}

/// The most frequent of the nearest words; none if the typed word is not half like any.
fn nearest<'a>(index: &'a Index, slot: &Slot) -> Option<&'a Variant> {
    let key = slot.token.spelling.key;
    let mut least = key.len() * 2 / 5;
    let mut best: Option<&Variant> = None;
    for variants in words(index) {
        let distance = distance(key, variants[0].spelling.key, least, false);
        if distance > least {
            continue;
        }
        let frequent = variants.iter().max_by_key(|variant| variant.postings.len())?;
        if distance < least || best.is_none_or(|best| best.postings.len() < frequent.postings.len()) {
            best = Some(frequent);
        }
        least = distance;
    }
    best
}

fn printed<'a>(index: &'a Index, variant: &Variant) -> &'a str {
    let place = index.place(index.postings_of(variant)[0]);
    let text = &index.documents[place.document as usize].fields[place.field as usize].text;
    &text[place.range.start as usize..place.range.end as usize]
}
