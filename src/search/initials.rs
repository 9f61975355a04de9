//! Initials that no table lists, learned from the text: "ktxh" for words that stand together in it, and the words
//! of a query for an abbreviation that is printed.

use super::alternative::Alternatives;
use super::index::Index;
use super::lookup::{weighed, word};
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
    for words in repeated(index, found(index, key), key.len()) {
        let key = |word: &u32| index.variants[*word as usize].spelling.key;
        let any = |key: Key| weighed(index, &mut index.spelled(key), &|_| weight::INITIALS);
        out.add_sequence(at, at + 1, words.iter().map(key).map(any).collect());
    }
}

/// Places looked at together.
const AT_ONCE: usize = 64;

/// Stretches of the text whose words have these initials: first and last place.
fn found(index: &Index, key: Key) -> Vec<(u32, u32)> {
    let mut out = Vec::new();
    // Most places are told by two letters: the second word has the second initial, or is "và". Many at a time, without a
    // branch, since all places of a large corpus are looked through.
    let (one, two) = (key.at(0), key.at(1));
    let is_start = |(a, b): (&u8, &u8)| u8::from(*a == one) & (u8::from(*b == two) | u8::from(*b == b'v'));
    let seconds = index.initials.get(1..).unwrap_or_default();
    for (number, (firsts, seconds)) in index.initials.chunks(AT_ONCE).zip(seconds.chunks(AT_ONCE)).enumerate() {
        if firsts.iter().zip(seconds).fold(0, |any, pair| any | is_start(pair)) != 0 {
            for (at, _) in firsts.iter().zip(seconds).enumerate().filter(|(_, pair)| is_start(*pair) != 0) {
                let first = (number * AT_ONCE + at) as u32;
                out.extend(initialled(index, key, first).map(|last| (first, last)));
            }
        }
    }
    out
}

/// The last place of words from `first` on that have these initials; "và" may stand between them.
fn initialled(index: &Index, key: Key, first: u32) -> Option<u32> {
    let mut last = first;
    let mut at = 0;
    for place in first..(first + 2 * key.len() as u32).min(index.places.len() as u32) {
        if place > first && index.words[place as usize].step() > 1 {
            return None;
        }
        if index.initials[place as usize] == key.at(at) {
            at += 1;
            last = place;
        } else if at == 0 || !is_and(index, index.word(place)) {
            return None;
        }
        if at == key.len() {
            return Some(last);
        }
    }
    None
}

fn is_and(index: &Index, word: u32) -> bool {
    index.variants[word as usize].spelling == Spelling::bare(Key::of(b"va")).with_tone(1)
}

/// The words that stand in the text most often, and more than once unless the initials are too many for chance.
fn repeated(index: &Index, found: Vec<(u32, u32)>, letters: usize) -> Vec<Vec<u32>> {
    // Words alike but for marks count together: a word is the number of the first spelling of its key.
    let word = |place: u32| index.spelled(index.variants[index.word(place) as usize].spelling.key).start as u32;
    let words = |(first, last): (u32, u32)| (first..=last).map(word).collect::<Vec<u32>>();
    let hash = |words: &[u32]| words.iter().fold(0, |hash: u64, word| (hash ^ u64::from(*word)).wrapping_mul(PRIME));
    let mut order: Vec<(u64, u64)> =
        found.iter().enumerate().map(|(at, stretch)| (hash(&words(*stretch)), at as u64)).collect();
    in_order(&mut order);
    let least = if letters < SURE { 2 } else { 1 };
    let alike = || order.chunk_by(|a, b| a.0 == b.0);
    let most = alike().map(|run| run.len()).fold(least, usize::max);
    alike().filter(|run| run.len() == most).take(MOST).map(|run| words(found[run[0].1 as usize])).collect()
}

/// Of words that stand as often as others so many are read.
const MOST: usize = 16;

/// Mixes the words of a stretch into one number.
const PRIME: u64 = 0x0000_0100_0000_01B3;

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
                out.add(from, to + 1, word(index, Spelling::bare(initials), weight::ABBREVIATION));
            }
        }
    }
}

/// No syllable: no vowel after the first letter.
fn is_abbreviation(key: Key) -> bool {
    (1..key.len()).all(|place| !is_vowel(key.at(place)))
}
