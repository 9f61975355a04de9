//! Initials that no table lists, learned from the text: "ktxh" for words that stand together in it, and the words
//! of a query for an abbreviation that is printed.

use super::alternative::Alternatives;
use super::index::Index;
use super::lookup::{Occurrence, word};
use super::query::Slot;
use super::weight;
use crate::text::{Key, Kind, Spelling, fold};

/// An unknown word of three to six letters, as initials of words that stand together more than once.
pub(super) fn add_long_forms(index: &Index, slot: &Slot, at: usize, out: &mut Alternatives) {
    let key = slot.token.spelling.key;
    if !(3..=6).contains(&key.len()) {
        return;
    }
    let initial = key.at(0);
    let starts = index.places.iter().enumerate().filter(|(_, place)| place.initial == initial);
    let whole = |(first, _): (usize, _)| {
        let first = first as u32;
        Some(Occurrence { first, last: initialled(index, key, first)?, weight: weight::INITIALS })
    };
    let found: Vec<Occurrence> = starts.filter_map(whole).collect();
    out.add(at, at + 1, repeated(index, found, key.len()));
}

/// The last place of words from `first` on that have these initials; "và" may stand between them.
fn initialled(index: &Index, key: Key, first: u32) -> Option<u32> {
    let mut last = first;
    let mut at = 0;
    let mut position = index.place(first).position;
    for place in first..(first + 2 * key.len() as u32).min(index.places.len() as u32) {
        let here = index.place(place);
        if here.position > position + 1 {
            return None;
        }
        position = here.position;
        if here.initial == key.at(at) {
            at += 1;
            last = place;
        } else if at == 0 || !is_and(index, place) {
            return None;
        }
        if at == key.len() {
            return Some(last);
        }
    }
    None
}

fn is_and(index: &Index, place: u32) -> bool {
    let here = index.place(place);
    let text = &index.documents[here.document as usize].fields[here.field as usize].text;
    &text[here.range.start as usize..here.range.end as usize] == "và"
}

/// Those whose words stand in the text most often, and more than once unless the initials are too many for chance.
fn repeated(index: &Index, found: Vec<Occurrence>, letters: usize) -> Vec<Occurrence> {
    let words = |one: &Occurrence| -> String {
        let (first, last) = (index.place(one.first), index.place(one.last));
        let text = &index.documents[first.document as usize].fields[first.field as usize].text;
        fold(&text[first.range.start as usize..last.range.end as usize])
    };
    let all: Vec<String> = found.iter().map(words).collect();
    let count = |at: usize| all.iter().filter(|words| **words == all[at]).count();
    let least = if letters < SURE { 2 } else { 1 };
    let most = (0..found.len()).map(count).fold(least, usize::max);
    (0..found.len()).filter(|at| count(*at) == most).map(|at| found[at]).collect()
}

/// So many words do not have given initials by chance.
const SURE: usize = 5;

/// Three to six words of the query whose initials are an abbreviation in the text.
pub(super) fn add_short_forms(index: &Index, slots: &[Slot], out: &mut Alternatives) {
    for from in 0..slots.len() {
        let mut initials = Key::default();
        for (to, slot) in slots.iter().enumerate().skip(from).take(6) {
            if slot.token.kind != Kind::Word {
                break;
            }
            initials.push(slot.typed.key.at(0));
            if to >= from + 2 && is_abbreviation(initials) {
                out.add(from, to + 1, word(index, &Spelling::bare(initials), weight::ABBREVIATION));
            }
        }
    }
}

/// No syllable: no vowel after the first letter.
fn is_abbreviation(key: Key) -> bool {
    (1..key.len()).all(|at| !matches!(key.at(at), b'a' | b'e' | b'i' | b'o' | b'u' | b'y'))
}
