//! One look at a row before it is read: which slots its words may stand for, and which of these stand next to each
//! other. From that follows what the row can score at most; most rows of a large corpus need no more.

use super::alternative::{Alternative, Ground};
use super::index::Index;
use super::rank::{Need, pair};
use super::weight;

/// What can be told of any row by its words alone.
pub(super) struct Glance<'a> {
    index: &'a Index,
    tells: &'a [f32],
    need: Need,
    /// What each spelling of the text may stand for.
    words: Vec<Word>,
    /// For each slot the highest weight and the next.
    weights: Vec<[f32; 2]>,
    /// Readings of several slots: the neighbours they hold together in their rows.
    wide: Vec<(&'a Alternative, u32)>,
}

/// The slots that a spelling may stand for, a bit each.
#[derive(Clone, Copy, Default)]
struct Word {
    any: u32,
    /// Those for which no spelling weighs more.
    best: u32,
    /// Those for which it needs no neighbour to bear it out.
    sure: u32,
    /// The last slot, if it ends a phrase by itself; if it does after another word of that slot.
    end: u32,
    end_of_slot: u32,
}

/// What a look at a row saw.
struct Seen {
    /// Slots that have a word, one of their best words, a sure one.
    any: u32,
    best: u32,
    sure: u32,
    /// Slots that follow an earlier one: the next before them, or any, if words may be missing.
    together: u32,
    /// Ends of phrases.
    ends: u32,
}

impl<'a> Glance<'a> {
    pub fn new(index: &'a Index, alternatives: &'a [Alternative], tells: &'a [f32], need: Need) -> Glance<'a> {
        let mut glance = Glance {
            index,
            tells,
            need,
            words: vec![Word::default(); index.variants.len()],
            weights: vec![[0.0; 2]; tells.len()],
            wide: Vec::new(),
        };
        let covered = |one: &Alternative| ((1u64 << one.to) - (1 << one.from)) as u32;
        for one in alternatives {
            for (_, weight) in one.terms.iter().flat_map(|term| &term.words) {
                for [most, next] in &mut glance.weights[one.from..one.to] {
                    if weight > most {
                        (*next, *most) = (*most, *weight);
                    } else if weight < most && weight > next {
                        *next = *weight;
                    }
                }
            }
            if one.to - one.from > 1 {
                // The first slot of a reading holds no neighbour of its own.
                glance.wide.push((one, covered(one) & (covered(one) - 1)));
            }
        }
        let last = 1u32 << (tells.len() - 1);
        for one in alternatives {
            let slots = covered(one);
            for (at, term) in one.terms.iter().enumerate() {
                let is_last = at + 1 == one.terms.len();
                for (word, weight) in &term.words {
                    // Nothing is guessed of a row that lacks words.
                    let is_guess = one.ground == Ground::Guess || one.ground == Ground::Typed && *weight < weight::SURE;
                    if need == Need::Most && is_guess {
                        continue;
                    }
                    let is_best = |slot: &usize| *weight >= glance.weights[*slot][0];
                    let word = &mut glance.words[*word as usize];
                    word.any |= slots;
                    word.best |= (one.from..one.to).filter(is_best).fold(0, |bits, slot| bits | 1 << slot);
                    if one.ground == Ground::Typed && *weight >= weight::FIRM {
                        word.sure |= slots;
                    }
                    match (one.terms.len(), one.to - one.from) {
                        (1, 1) if tells.len() > 1 => {}
                        (1, _) => word.end |= slots & last,
                        _ if is_last => word.end_of_slot |= slots & last,
                        _ => {}
                    }
                }
            }
        }
        glance
    }

    /// The most that any row without a heading can score.
    pub fn ceiling(&self) -> f32 {
        self.score(&Seen { any: u32::MAX, best: u32::MAX, sure: u32::MAX, together: u32::MAX, ends: u32::MAX }, 0.0)
    }

    /// The most that a row can score; 0 if it cannot have what is needed.
    pub fn most(&self, row: u32) -> f32 {
        let seen = self.look(row);
        let pairs = seen.together.count_ones();
        let slots = self.tells.len() as u32;
        let is_sure = seen.sure.count_ones() == slots || slots == 1;
        // As in `Chains::has_enough`, as far as it can be told.
        let can_be = match self.need {
            Need::All => is_sure || pairs > 0 && pairs * 2 + 1 >= slots,
            Need::Most => pairs > 0,
        };
        if !can_be {
            return 0.0;
        }
        self.score(&seen, if self.index.headed.has(row) { 2.0 * weight::HEADING } else { 0.0 })
    }

    fn score(&self, seen: &Seen, mut gain: f32) -> f32 {
        let all: f32 = self.tells.iter().sum();
        let weight = |slot: usize| self.weights[slot][usize::from(seen.best >> slot & 1 == 0)];
        let (mut sum, mut told) = (0.0, 0.0);
        let mut is_phrase = true;
        for slot in (0..self.tells.len()).filter(|slot| seen.any >> slot & 1 == 1) {
            told += self.tells[slot];
            sum += self.tells[slot] * weight(slot);
            if slot > 0 {
                let is_next = seen.together >> slot & 1 == 1;
                is_phrase &= is_next;
                let near = if is_next { 1.0 } else { weight::APART };
                let other = if self.need == Need::Most { 1.0 } else { weight(slot - 1) };
                sum += near * pair(self.tells, slot - 1) * weight(slot).min(other);
            }
        }
        let coverage = told / all;
        if coverage < weight::COVERAGE * 0.999 {
            return 0.0;
        }
        let score = sum / all;
        if is_phrase {
            gain += if self.tells.len() > 1 { weight::PHRASE } else { 0.0 };
            gain += weight::REPEAT * seen.ends.saturating_sub(1).min(weight::REPEATS as u32) as f32;
        }
        coverage * coverage * (score + gain * score.min(1.0))
    }

    fn look(&self, row: u32) -> Seen {
        let last = 1u32 << (self.tells.len() - 1);
        let mut seen = Seen { any: 0, best: 0, sure: 0, together: 0, ends: 0 };
        let (mut before, mut here) = (0u32, 0u32);
        let places = self.index.places_of(row);
        for word in &self.index.words[places.start as usize..places.end as usize] {
            let Word { any, best, sure, end, end_of_slot } = self.words[word.number() as usize];
            match word.step() {
                0 => {}
                1 => before = std::mem::take(&mut here),
                _ => (before, here) = (0, 0),
            }
            let follows = match self.need {
                Need::All => before << 1,
                // Above the lowest bit.
                Need::Most => !(before ^ before.wrapping_sub(1)),
            };
            let follows = follows & any;
            seen.ends += u32::from((follows & last | end | end_of_slot & before) != 0);
            here |= any;
            seen.any |= any;
            seen.best |= best;
            seen.sure |= sure;
            seen.together |= follows;
        }
        for (one, neighbours) in &self.wide {
            if one.rows.has(row) {
                seen.together |= neighbours;
            }
        }
        seen
    }
}
