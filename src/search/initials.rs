//! Initials that no table lists, learned from the text: "ktxh" for words that stand together in it, and the words
//! of a query for an abbreviation that is printed.

use super::alternative::{Alternatives, MatchKind};
use super::index::Index;
use super::lookup::{Term, word};
use super::order::in_order;
use super::query::Slot;
use super::weight;
use crate::text::{Key, Kind, Spelling, is_vowel};

/// An unknown word of three to six letters without a tone, as initials of words that stand together more than once.
pub(super) fn add_long_forms(index: &Index, slot: &Slot, at: usize, out: &mut Alternatives) {
    let key = slot.token.spelling.key;
    if !(3..=6).contains(&key.len()) || slot.token.spelling.tone() != 0 {
        return;
    }
    for (first, last) in most_frequent(index, key) {
        let mut terms = Vec::new();
        for place in first..=last {
            terms.push(Term::weighed(index, index.spelled(key_at(index, place)), &|_| weight::INITIALS));
        }
        out.add_sequence(MatchKind::Typed, at, at + 1, terms);
    }
}

/// Of words that stand as often as others so many are read.
const MOST: usize = 16;

/// So many words do not have given initials by chance.
const SURE: usize = 5;

/// First and last place of words with these initials: those that stand in the text most often, and more than once
/// unless the initials are too many for chance. Words alike but for marks count together.
fn most_frequent(index: &Index, initials: Key) -> Vec<(u32, u32)> {
    let order = stretches(index, initials);
    let mut best = Vec::new();
    let mut most = if initials.len() < SURE { 2 } else { 1 };
    for alike in order.chunk_by(|a, b| a.0 == b.0) {
        if alike.len() > most {
            most = alike.len();
            best.clear();
        }
        if alike.len() == most && best.len() < MOST {
            let stretch = alike[0].1;
            best.push(((stretch >> 32) as u32, stretch as u32));
        }
    }
    best
}

/// Places looked at together.
const AT_ONCE: usize = 16;

/// The stretches of the text whose words have these initials: a hash of the words, and first and last place as one
/// number; those of the same words together.
fn stretches(index: &Index, initials: Key) -> Vec<(u64, u64)> {
    let mut out = Vec::new();
    // Most places are told by two letters: the second word has the second initial, or is "và". Many at a time, without a
    // branch, since all places of a large corpus are looked through.
    let (one, two) = (initials.at(0), initials.at(1));
    let is_start = |(a, b): (&u8, &u8)| (*a == one) & ((*b == two) | (*b == b'v'));
    let seconds = index.initials.get(1..).unwrap_or_default();
    for (number, (firsts, seconds)) in index.initials.chunks(AT_ONCE).zip(seconds.chunks(AT_ONCE)).enumerate() {
        if firsts.iter().zip(seconds).fold(false, |any, pair| any | is_start(pair)) {
            let first = (number * AT_ONCE) as u32;
            (first..first + AT_ONCE as u32).for_each(|first| out.extend(stretch(index, initials, first)));
        }
    }
    in_order(&mut out);
    out
}

/// The words from a place on, if they have these initials; "và" may stand between them.
fn stretch(index: &Index, initials: Key, first: u32) -> Option<(u64, u64)> {
    let mut at = 0;
    let mut hash = 0;
    let mut last = first;
    while at < initials.len() {
        let initial = *index.initials.get(last as usize)?;
        if last > first && index.words[last as usize].step() > 1 {
            return None;
        }
        if initial == initials.at(at) {
            at += 1;
        } else if at == 0 || !is_and(index, index.word(last)) {
            return None;
        }
        hash = (hash ^ key_at(index, last).number()).wrapping_mul(PRIME);
        last += 1;
    }
    Some((hash, u64::from(first) << 32 | u64::from(last - 1)))
}

/// Mixes the words of a stretch into one number.
const PRIME: u64 = 0x0000_0100_0000_01B3;

fn key_at(index: &Index, place: u32) -> Key {
    index.variants[index.word(place) as usize].spelling.key
}

fn is_and(index: &Index, word: u32) -> bool {
    index.variants[word as usize].spelling == Spelling::bare(Key::of(b"va")).with_tone(1)
}

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
                out.add(from, to + 1, word(index, Spelling::bare(initials), weight::ABBREVIATION));
            }
        }
    }
}

/// No syllable: no vowel after the first letter.
fn is_abbreviation(key: Key) -> bool {
    (1..key.len()).all(|place| !is_vowel(key.at(place)))
}
