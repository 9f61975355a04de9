//! Slips of the finger: words of the text a slip or two away from a typed one.

use super::alternative::{Alternative, Alternatives, MatchKind};
use super::index::Index;
use super::lookup::Term;
use super::query::Slot;
use super::spacing;
use super::weight;
use crate::text::{Key, Kind, Spelling};
use std::ops::Range;

/// How many slips a word of so many letters may hold: short ones are too close to one another.
fn allowed(letters: usize) -> usize {
    match letters {
        0..=2 => 0,
        3..=6 => 1,
        _ => 2,
    }
}

/// The readings, with guesses for doubtful words, known or not, and for words written apart.
pub(super) fn with_guesses(
    index: &Index,
    slots: &[Slot],
    alternatives: Vec<Alternative>,
    is_doubtful: &dyn Fn(&Slot) -> bool,
) -> Vec<Alternative> {
    let mut out = Alternatives { index, all: alternatives };
    for (at, slot) in slots.iter().enumerate() {
        let has_guess =
            out.all.iter().any(|alternative| alternative.kind != MatchKind::Typed && alternative.from == at);
        if slot.token.kind == Kind::Word && !has_guess && is_doubtful(slot) {
            add(index, slot, at, &mut out);
        }
    }
    spacing::add_rejoined_words(index, slots, &mut out);
    out.all
}

/// Adds where the nearest words stand that are not the word itself. A tone that differs is a slip as well; one that is
/// missing went with its vowel.
pub(super) fn add(index: &Index, slot: &Slot, at: usize, out: &mut Alternatives) {
    let typed = slot.typed;
    let most = allowed(typed.key.len());
    let (nearest, slips) = nearest(index, typed.key, most, slot.is_growing);
    let weigh = |printed: Spelling| {
        let slips = slips + usize::from(typed.tone() != 0 && typed.tone() != printed.tone());
        if slips > most { 0.0 } else { weight::SLIPS[slips.min(2)] }
    };
    let is_slip = !index.knows(typed.key) && !typed.key.is_syllable();
    let kind = if is_slip { MatchKind::Slip } else { MatchKind::Guess };
    let mut term = Term::default();
    nearest.into_iter().for_each(|numbers| term.add(index, numbers, &weigh));
    out.add_sequence(kind, at, at + 1, vec![term]);
}

/// The words nearest to a typed one, up to `most` slips away, the numbers of their spellings; and how many slips that
/// are. The word itself is not near.
pub(super) fn nearest(index: &Index, typed: Key, most: usize, is_growing: bool) -> (Vec<Range<usize>>, usize) {
    let mut out = Vec::new();
    let mut least = most;
    let letters = typed.characters();
    let mut end = 0;
    for variants in index.variants.chunk_by(|a, b| a.spelling.key == b.spelling.key) {
        let numbers = end..end + variants.len();
        end = numbers.end;
        // A slip brings in one letter and loses one: words with more strange letters are not worth comparing.
        let strange = |a: u32, b: u32| (a & !b).count_ones() as usize > least;
        let printed = variants[0].characters;
        if strange(letters, printed) || !is_growing && strange(printed, letters) {
            continue;
        }
        let distance = distance(typed, variants[0].spelling.key, least, is_growing);
        if distance == 0 || distance > least {
            continue;
        }
        if distance < least {
            least = distance;
            out.clear();
        }
        out.push(numbers);
    }
    (out, least)
}

/// How many letters must be put in, left out, replaced or swapped with their neighbour (each place once) to come from
/// one word to the other; more than `most` if it is more. Of a growing word only the beginning of the other counts.
fn distance(typed: Key, printed: Key, most: usize, is_growing: bool) -> usize {
    let (rows, columns) = (typed.len(), printed.len());
    if rows > columns + most || !is_growing && columns > rows + most {
        return most + 1;
    }
    let mut before = [0u8; Key::MOST + 1];
    let mut above = [0u8; Key::MOST + 1];
    (0..=columns).for_each(|column| above[column] = column as u8);
    for row in 1..=rows {
        let mut here = [0u8; Key::MOST + 1];
        here[0] = row as u8;
        let mut least = here[0];
        for column in 1..=columns {
            let (a, b) = (typed.at(row - 1), printed.at(column - 1));
            let mut cost = (above[column - 1] + u8::from(a != b)).min(above[column] + 1).min(here[column - 1] + 1);
            if row > 1 && column > 1 && a == printed.at(column - 2) && typed.at(row - 2) == b {
                cost = cost.min(before[column - 2] + 1);
            }
            here[column] = cost;
            least = least.min(cost);
        }
        if usize::from(least) > most {
            return most + 1;
        }
        before = above;
        above = here;
    }
    let end = above[columns];
    let best =
        if is_growing && rows > 3 { above[..=columns].iter().fold(end, |best, cost| best.min(*cost)) } else { end };
    usize::from(best)
}
