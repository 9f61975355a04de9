//! Words looked up in the index: where a spelling, a beginning or a sequence of spellings stands, and how well it fits.

use super::index::{Index, Variant};
use super::weight;
use crate::text::Spelling;

/// A place, or several next to each other, that a reading of the query stands at.
#[derive(Clone, Copy, Debug)]
pub(super) struct Occurrence {
    /// The first word's place.
    pub first: u32,
    /// The last word's place.
    pub last: u32,
    /// How well it fits, up to 1.
    pub weight: f32,
}

/// How well a printed spelling fits a typed one of the same letters.
fn likeness(typed: &Spelling, printed: &Spelling, has_exact: bool) -> f32 {
    let difference = typed.difference(printed);
    match (difference.conflicts, difference.missing) {
        (0, 0) => 1.0,
        (0, _) => {
            let base = if typed.is_bare() { weight::UNMARKED } else { weight::PARTLY_MARKED };
            if has_exact { base * weight::MISSING_BESIDE_EXACT } else { base }
        }
        (conflicts, _) => {
            let base = if difference.is_hoi_nga { weight::HOI_NGA } else { weight::CONFLICT };
            let further = (1..conflicts).fold(base, |weight, _| weight * weight::FURTHER_CONFLICT);
            if has_exact { further * weight::CONFLICT_BESIDE_EXACT } else { further }
        }
    }
}

/// Where a word stands, in any marking.
pub(super) fn word(index: &Index, typed: &Spelling, factor: f32) -> Vec<Occurrence> {
    let variants = index.spelled(typed.key);
    let has_exact = variants.iter().any(|variant| variant.spelling == *typed);
    weighed(index, &mut variants.iter(), &|printed| likeness(typed, printed, has_exact) * factor)
}

/// Where words stand that begin with what is typed; the marks are compared on the typed part, and a tone that is not
/// typed yet is not missing. The word itself is left out, and so are words that contradict what is typed.
pub(super) fn beginning(index: &Index, typed: &Spelling, factor: f32) -> Vec<Occurrence> {
    let itself = index.spelled(typed.key).len();
    let variants = &index.between(typed.key, typed.key.end())[itself..];
    weighed(index, &mut variants.iter(), &|printed| {
        let tone = if typed.tone == 0 { 0 } else { printed.tone };
        let likeness = likeness(typed, &Spelling { tone, ..*printed }, false);
        if likeness < weight::HOI_NGA { 0.0 } else { likeness * factor }
    })
}

/// Where words stand next to each other, in this order; as good as the worst of them.
pub(super) fn sequence(index: &Index, words: &[Spelling], factor: f32) -> Vec<Occurrence> {
    let Some((first, rest)) = words.split_first() else { return Vec::new() };
    rest.iter().fold(word(index, first, factor), |found, next| {
        if found.is_empty() { found } else { joined(index, &found, &word(index, next, factor)) }
    })
}

/// The occurrences of `left` that one of `right` follows at once.
pub(super) fn joined(index: &Index, left: &[Occurrence], right: &[Occurrence]) -> Vec<Occurrence> {
    let position = |place: u32| index.place(place).position;
    let mut out = Vec::new();
    let mut at = 0;
    for occurrence in left {
        let wanted = position(occurrence.last) + 1;
        while right.get(at).is_some_and(|next| position(next.first) < wanted) {
            at += 1;
        }
        // A printed word and its corrected reading share a position: both may follow.
        for next in right[at..].iter().take_while(|next| position(next.first) == wanted) {
            let weight = occurrence.weight.min(next.weight);
            out.push(Occurrence { first: occurrence.first, last: next.last, weight });
        }
    }
    out
}

/// The places of spellings in order of place, each weighed once; without weight they are left out.
pub(super) fn weighed(
    index: &Index,
    variants: &mut dyn Iterator<Item = &Variant>,
    weigh: &dyn Fn(&Spelling) -> f32,
) -> Vec<Occurrence> {
    let mut pairs: Vec<(u64, u64)> = Vec::new();
    for variant in variants {
        let weight = u64::from(weigh(&variant.spelling).to_bits());
        if weight > 0 {
            pairs.extend(index.postings_of(variant).iter().map(|place| (u64::from(*place), weight)));
        }
    }
    in_order(&mut pairs);
    let occurrence = |(place, weight): &(u64, u64)| {
        let place = *place as u32;
        Occurrence { first: place, last: place, weight: f32::from_bits(*weight as u32) }
    };
    pairs.iter().map(occurrence).collect()
}

/// The one sort: whatever is sorted is made pairs of numbers. Shell's sort, since the standard library's would be an
/// eighth of the whole search in bytes, and lists are short or nearly sorted.
pub(super) fn in_order(pairs: &mut [(u64, u64)]) {
    let mut gap = pairs.len();
    while gap > 1 {
        gap = (gap * 5 / 11).max(1);
        for end in gap..pairs.len() {
            let pair = pairs[end];
            let mut at = end;
            while at >= gap && pairs[at - gap] > pair {
                pairs[at] = pairs[at - gap];
                at -= gap;
            }
            pairs[at] = pair;
        }
    }
}
