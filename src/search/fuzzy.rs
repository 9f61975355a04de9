//! Slips of the finger: words of the text a slip or two away from a typed one.

use super::alternative::Alternatives;
use super::index::{Index, Variant};
use super::lookup::{Occurrence, weighed};
use super::query::Slot;
use super::weight;
use crate::text::{Key, Kind, Spelling};

/// How many slips a word of so many letters may hold: short ones are too close to one another.
fn allowed(letters: usize) -> usize {
    match letters {
        0..=2 => 0,
        3..=6 => 1,
        _ => 2,
    }
}

/// Adds guesses for every word, known or not: the query as typed has missed.
pub(super) fn add_guesses(index: &Index, slots: &[Slot], out: &mut Alternatives) {
    for (at, slot) in slots.iter().enumerate() {
        let has_guess = out.0.iter().any(|alternative| alternative.is_guess && alternative.from == at);
        if slot.token.kind == Kind::Word && !has_guess {
            out.add_guess(at, guesses(index, slot));
        }
    }
}

/// Where the nearest words stand that are not the word itself.
pub(super) fn guesses(index: &Index, slot: &Slot) -> Vec<Occurrence> {
    let typed = slot.typed;
    let most = allowed(typed.key.len());
    let mut nearest = Vec::new();
    let mut least = most;
    for variants in words(index) {
        let distance = distance(typed.key, variants[0].spelling.key, least, slot.is_growing);
        if distance == 0 || distance > least {
            continue;
        }
        if distance < least {
            least = distance;
            nearest.clear();
        }
        nearest.push(variants);
    }
    let weigh = |printed: &Spelling| {
        let tone = if typed.tone == 0 || typed.tone == printed.tone { 1.0 } else { weight::SLIP_IN_TONE };
        weight::SLIPS[least.min(2)] * tone
    };
    weighed(index, &mut nearest.into_iter().flatten(), &weigh)
}

/// The words of the text, each with its spellings.
pub(super) fn words(index: &Index) -> impl Iterator<Item = &[Variant]> {
    index.variants.chunk_by(|a, b| a.spelling.key == b.spelling.key)
}

/// How many letters must be put in, left out, replaced or swapped with their neighbour (each place once) to come from
/// one word to the other; more than `most` if it is more. Of a growing word only the beginning of the other counts.
pub(super) fn distance(typed: Key, printed: Key, most: usize, is_growing: bool) -> usize {
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
