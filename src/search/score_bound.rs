//! An upper bound of what a document can score, so that most documents of a large corpus are not read: first by the slots
//! of which it has a best word at all, one bit of each; then by a look at it, which slots its words may stand for and which
//! of these stand next to each other. Never less than `rank` would score: what is found is the same, which debug builds
//! check document by document.

use super::alternative::{Alternative, MatchKind};
use super::chain::Chains;
use super::doc_set::DocSet;
use super::index::Index;
use super::score::{Need, matched_weight, pair};
use super::weight;

/// What is known of any document by its words alone.
pub(super) struct ScoreBound<'a> {
    index: &'a Index,
    /// The inverse document frequency of each slot's word.
    idf: Vec<f32>,
    need: Need,
    /// For each spelling of the text its place in `words`; most have the first.
    places: Vec<u32>,
    /// What spellings may stand for; the first is for those that may stand for nothing.
    words: Vec<Word>,
    /// For each slot the highest weight and the next.
    weights: [[f32; 2]; weight::MOST_WORDS],
    /// For each slot the documents that may have a word of the highest weight.
    best: Vec<DocSet>,
    /// The documents of readings of several slots, and the neighbours they hold together there.
    wide: Vec<(DocSet, u32)>,
    /// The class of the last document and the most that a document of it can score.
    ceiling: (Class, f32),
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

/// What a look at a document saw.
struct Seen {
    /// Slots that have a word, one of their best words, a sure one.
    any: u32,
    best: u32,
    sure: u32,
    /// Slots that follow an earlier one: the next before them, or any, if words may be missing.
    together: u32,
    /// Ends of phrases, and those that are one of the best words.
    ends: u32,
    best_ends: u32,
}

/// What is known of a document without a look: the slots of which it may have a best word, and whether it has a heading.
#[derive(Clone, Copy, Default, PartialEq)]
struct Class {
    best: u32,
    is_headed: bool,
}

impl<'a> ScoreBound<'a> {
    pub fn new(chains: &Chains<'a>) -> ScoreBound<'a> {
        let index = chains.index;
        let mut bound = ScoreBound {
            index,
            idf: chains.idf.clone(),
            need: chains.need,
            places: vec![0; index.variants.len()],
            words: vec![Word::default()],
            weights: Default::default(),
            best: vec![DocSet::none(index.documents.len()); chains.idf.len()],
            wide: Vec::new(),
            ceiling: (Class::default(), f32::INFINITY),
        };
        for one in &chains.alternatives {
            for (_, weight) in one.terms.iter().flat_map(|term| &term.words) {
                for [highest, next] in &mut bound.weights[one.from..one.to] {
                    if weight > highest {
                        (*next, *highest) = (*highest, *weight);
                    } else if weight < highest {
                        *next = next.max(*weight);
                    }
                }
            }
            // The first slot of a reading holds no neighbour of its own.
            let neighbours = one.slots() & (one.slots() - 1);
            if neighbours != 0 {
                bound.wide.push((one.documents.clone(), neighbours));
            }
        }
        chains.alternatives.iter().for_each(|one| bound.add(one));
        bound.ceiling.1 = bound.ceiling_of(Class::default());
        bound
    }

    fn add(&mut self, one: &Alternative) {
        let slots = one.slots();
        let last = slots & self.last();
        for (at, term) in one.terms.iter().enumerate() {
            // A single word of a single slot ends a phrase only together with the word before it.
            let (end, end_of_slot) = match one.terms.len() {
                1 if one.to - one.from == 1 && self.idf.len() > 1 => (0, 0),
                1 => (last, 0),
                terms if terms == at + 1 => (0, last),
                _ => (0, 0),
            };
            for (number, weight) in &term.words {
                // Nothing is guessed of a document that lacks words.
                let is_guess = one.kind == MatchKind::Guess || one.kind == MatchKind::Typed && *weight < weight::SURE;
                if matches!(self.need, Need::Most(_)) && is_guess {
                    continue;
                }
                let place = &mut self.places[*number as usize];
                if *place == 0 {
                    *place = self.words.len() as u32;
                    self.words.push(Word::default());
                }
                let word = &mut self.words[*place as usize];
                word.any |= slots;
                word.end |= end;
                word.end_of_slot |= end_of_slot;
                if one.kind == MatchKind::Typed && *weight >= weight::FIRM {
                    word.sure |= slots;
                }
                for slot in one.from..one.to {
                    if *weight >= self.weights[slot][0] {
                        word.best |= 1 << slot;
                        self.best[slot].add(&self.index.variants[*number as usize].documents);
                    }
                }
            }
        }
    }

    /// The bit of the last slot.
    fn last(&self) -> u32 {
        1 << (self.idf.len() - 1)
    }

    /// The most that a document can score, without a look if that is no more than `threshold`; 0 if it cannot have what is
    /// needed.
    pub fn upper_bound(&mut self, document: u32, threshold: f32) -> f32 {
        let best = self
            .best
            .iter()
            .enumerate()
            .fold(0, |bits, (slot, documents)| bits | u32::from(documents.has(document)) << slot);
        let class = Class { best, is_headed: self.index.headed.has(document) };
        // Document after document is of the same class.
        if self.ceiling.0 != class {
            self.ceiling = (class, self.ceiling_of(class));
        }
        if self.ceiling.1 <= threshold { self.ceiling.1 } else { self.at_sight(document, class) }
    }

    fn ceiling_of(&self, class: Class) -> f32 {
        let best_ends = if class.best & self.last() == 0 { 0 } else { u32::MAX };
        let (any, sure, together, ends) = (u32::MAX, u32::MAX, u32::MAX, u32::MAX);
        self.score(&Seen { any, best: class.best, sure, together, ends, best_ends }, class.is_headed)
    }

    fn at_sight(&self, document: u32, class: Class) -> f32 {
        let seen = self.look(document);
        let pairs = seen.together.count_ones();
        let slots = self.idf.len() as u32;
        let is_sure = seen.sure.count_ones() == slots || slots == 1;
        // As in `Chains::has_enough`, as far as it can be known.
        let can_be = match self.need {
            Need::All => is_sure || pairs > 0 && pairs * 2 + 1 >= slots,
            Need::Most(_) => pairs > 0,
        };
        if can_be { self.score(&seen, class.is_headed) } else { 0.0 }
    }

    /// As in `rank::scored`, of the best chain that there may be.
    fn score(&self, seen: &Seen, is_headed: bool) -> f32 {
        let coverage = matched_weight(&self.idf, seen.any) / matched_weight(&self.idf, u32::MAX);
        if matches!(self.need, Need::Most(least) if coverage < least * 0.999) {
            return 0.0;
        }
        let heading = if is_headed { 2.0 * weight::HEADING } else { 0.0 };
        let worth = |score: f32, gain: f32| coverage * coverage * (score + gain * score.min(1.0));
        let score = self.sum(seen, seen.best);
        let follow = self.idf.len() as u32 - 1;
        if (seen.together & !1 & seen.any & (self.last() << 1).wrapping_sub(1)).count_ones() < follow {
            return worth(score, heading);
        }
        let phrase = heading + if follow > 0 { weight::PHRASE } else { 0.0 };
        let repeated = |ends: u32| phrase + weight::REPEAT * ends.saturating_sub(1).min(weight::REPEATS as u32) as f32;
        // Phrases that end in a lesser word count if the best chain is hardly better than one of them.
        let lesser = self.sum(seen, seen.best & !self.last()) / weight::EQUAL;
        worth(score, repeated(seen.best_ends)).max(worth(score.min(lesser), repeated(seen.ends)))
    }

    /// The score without gains, if these slots have a best word and the other ones the next.
    fn sum(&self, seen: &Seen, best: u32) -> f32 {
        let weight = |slot: usize| self.weights[slot][usize::from(best >> slot & 1 == 0)];
        let mut sum = 0.0;
        for slot in 0..self.idf.len() {
            if seen.any >> slot & 1 == 0 {
                continue;
            }
            sum += self.idf[slot] * weight(slot);
            if slot > 0 {
                let near = if seen.together >> slot & 1 == 1 { 1.0 } else { weight::APART };
                let other = if matches!(self.need, Need::Most(_)) { 1.0 } else { weight(slot - 1) };
                sum += near * pair(&self.idf, slot - 1) * weight(slot).min(other);
            }
        }
        sum / matched_weight(&self.idf, u32::MAX)
    }

    fn look(&self, document: u32) -> Seen {
        let last = self.last();
        let mut seen = Seen { any: 0, best: 0, sure: 0, together: 0, ends: 0, best_ends: 0 };
        // The slots of the words here and next before.
        let (mut before, mut here) = (0u32, 0u32);
        let (mut position, mut at) = (0, 0);
        let places = self.index.places_of(document);
        for word in &self.index.words[places.start as usize..places.end as usize] {
            position += word.step();
            let place = self.places[word.number() as usize];
            if place == 0 {
                continue;
            }
            let Word { any, best, sure, end, end_of_slot } = self.words[place as usize];
            if position != at {
                before = if position == at + 1 { here } else { 0 };
                (here, at) = (0, position);
            }
            let follows = match self.need {
                Need::All => before << 1,
                // Above the lowest bit.
                Need::Most(_) => !(before ^ before.wrapping_sub(1)),
            };
            let follows = follows & any;
            let is_end = (follows & last | end | end_of_slot & before) != 0;
            seen.ends += u32::from(is_end);
            seen.best_ends += u32::from(is_end && best & last != 0);
            here |= any;
            seen.any |= any;
            seen.best |= best;
            seen.sure |= sure;
            seen.together |= follows;
        }
        for (documents, neighbours) in &self.wide {
            if documents.has(document) {
                seen.together |= neighbours;
            }
        }
        seen
    }
}
