//! Chains through a document: one occurrence for each slot, chosen by dynamic programming over the slots.

use super::alternative::{Alternative, MatchKind};
use super::index::Index;
use super::occurrences::{Occurrence, Occurrences};
use super::score::{Need, pair};
use super::weight;

/// The end of a chain through the slots up to its level.
#[derive(Clone, Copy)]
pub(super) struct Link {
    /// Weights times inverse document frequencies, and what neighbours gained.
    pub score: f32,
    /// The sum of the inverse document frequencies of the matched slots.
    pub matched_weight: f32,
    /// Neighbours that stand together.
    pub pairs: u32,
    /// Slots that are matched.
    pub matched: u32,
    /// The last occurrence.
    pub first: u32,
    pub last: u32,
    start: u32,
    end: u32,
    weight: f32,
    /// Slots that rest on slips, loose readings or guesses, and on guesses alone.
    unsure: u32,
    pub guesses: u32,
    /// Slots that stand for a word that was not typed.
    pub replaced: u32,
    /// Its slot was left out, the last occurrence is of an earlier one.
    is_skipped: bool,
    /// The link before: level and number there.
    back: (u32, u32),
}

const START: Link = Link {
    score: 0.0,
    matched_weight: 0.0,
    pairs: 0,
    matched: 0,
    first: 0,
    last: 0,
    start: 0,
    end: 0,
    weight: 0.0,
    unsure: 0,
    guesses: 0,
    replaced: 0,
    is_skipped: true,
    back: (0, 0),
};

/// The chains of one document after another.
pub(super) struct Chains<'a> {
    pub index: &'a Index,
    /// By their first slot.
    pub alternatives: Vec<Alternative>,
    /// The inverse document frequency of each slot's word.
    pub idf: Vec<f32>,
    pub need: Need,
    occurrences: Occurrences<'a>,
    levels: Vec<Vec<Link>>,
}

impl<'a> Chains<'a> {
    pub fn new(index: &'a Index, alternatives: Vec<Alternative>, idf: Vec<f32>, need: Need) -> Chains<'a> {
        let mut occurrences = Occurrences::new(index);
        alternatives.iter().for_each(|alternative| occurrences.add(&alternative.terms));
        let mut levels = Vec::new();
        levels.resize_with(idf.len() + 1, Vec::new);
        Chains { index, alternatives, idf, need, occurrences, levels }
    }

    /// The best chain through a document, if the document has what is needed. Of equal chains the first in the text.
    pub fn best(&mut self, document: u32) -> Option<Link> {
        let slots = self.idf.len();
        self.occurrences.read(document);
        self.levels.iter_mut().for_each(Vec::clear);
        self.levels[0].push(START);
        let mut number = 0;
        for slot in 0..slots {
            while let Some(alternative) = self.alternatives.get(number).filter(|one| one.from == slot) {
                for found in self.occurrences.of(number) {
                    if let Some(link) = self.link(alternative, found) {
                        self.levels[alternative.to].push(link);
                    }
                }
                number += 1;
            }
            if let Need::Most(_) = self.need {
                for at in 0..self.levels[slot].len() {
                    let mut link = self.levels[slot][at];
                    (link.back, link.is_skipped) = ((slot as u32, at as u32), true);
                    self.levels[slot + 1].push(link);
                }
            }
        }
        // Documents that lack words are compared by what they have; chains with all words have the same weight.
        let worth = |link: &Link| link.score * link.matched_weight * link.matched_weight;
        let mut best: Option<&Link> = None;
        for link in &self.levels[slots] {
            if self.has_enough(link) && best.is_none_or(|best| worth(link) > worth(best)) {
                best = Some(link);
            }
        }
        best.copied()
    }

    /// Continues the chain that fits best with an occurrence.
    fn link(&self, alternative: &Alternative, found: &Occurrence) -> Option<Link> {
        let slot = alternative.from;
        let is_alias = self.index.location(found.first).is_alias();
        let weight = if is_alias { found.weight * weight::ALIAS } else { found.weight };
        let mut best = Link { score: -1.0, ..START };
        for (at, before) in self.levels[slot].iter().enumerate() {
            let near = if before.matched == 0 { 0.0 } else { nearness(before, found) };
            let gain = if near > 0.0 { near * pair(&self.idf, slot - 1) * before.weight.min(weight) } else { 0.0 };
            if before.score + gain > best.score {
                let pairs = before.pairs + u32::from(near == 1.0);
                best = Link { score: before.score + gain, pairs, back: (slot as u32, at as u32), ..*before };
            }
        }
        if best.score < 0.0 {
            return None;
        }
        let own: f32 = self.idf[slot..alternative.to].iter().sum();
        let inner: f32 = (slot..alternative.to - 1).map(|slot| pair(&self.idf, slot)).sum();
        let width = (alternative.to - slot) as u32;
        let is_guess = alternative.kind != MatchKind::Slip
            && (alternative.kind == MatchKind::Guess || found.weight < weight::SURE);
        let is_unsure = alternative.kind != MatchKind::Typed || found.weight < weight::FIRM;
        Some(Link {
            score: best.score + weight * (own + inner),
            matched_weight: best.matched_weight + own,
            pairs: best.pairs + width - 1,
            matched: best.matched + width,
            first: found.first,
            last: found.last,
            start: found.start,
            end: found.end,
            weight,
            unsure: best.unsure + u32::from(is_unsure),
            guesses: best.guesses + u32::from(is_guess),
            replaced: best.replaced + u32::from(alternative.kind != MatchKind::Typed),
            is_skipped: false,
            back: best.back,
        })
    }

    /// Slips and loose readings are borne out if about half of the words stand together, guesses by a phrase of which
    /// half is sure. A document that lacks words has most of the query's weight, and half of that together.
    fn has_enough(&self, link: &Link) -> bool {
        let is_half = link.pairs > 0 && link.pairs * 2 >= link.matched;
        let is_phrase = link.pairs + 1 >= link.matched && link.guesses <= (link.matched / 2).max(1);
        let is_near = link.pairs > 0 && link.pairs * 2 + 1 >= link.matched;
        let is_borne_out = link.unsure == 0 || is_phrase || link.guesses == 0 && is_near;
        let all: f32 = self.idf.iter().sum();
        let has_enough = match self.need {
            Need::All => true,
            Need::Most(coverage) => link.guesses == 0 && is_half && link.matched_weight >= all * coverage,
        };
        is_borne_out && has_enough
    }

    /// The ends of up to `most` chains that are as good as this phrase, each place once, this one first.
    pub fn equals(&self, best: &Link, most: usize) -> Vec<Link> {
        let mut ends = vec![*best];
        for link in &self.levels[self.idf.len()] {
            if ends.len() == most {
                break;
            }
            let is_equal = link.pairs == best.pairs && link.score >= best.score * weight::EQUAL;
            if is_equal && !ends.iter().any(|end| end.last == link.last) {
                ends.push(*link);
            }
        }
        ends
    }

    /// The slots that a chain leaves out, a bit each.
    pub fn missing(&self, end: &Link) -> u32 {
        let (mut link, mut level, mut slots) = (end, self.idf.len() as u32, 0);
        while level > 0 {
            let (before, at) = link.back;
            if link.is_skipped {
                slots |= 1 << before;
            }
            level = before;
            link = &self.levels[level as usize][at as usize];
        }
        slots
    }

    /// Adds first and last places of the occurrences of a chain.
    pub fn found(&self, end: &Link, out: &mut Vec<(u64, u64)>) {
        let mut link = end;
        while link.matched > 0 {
            if !link.is_skipped {
                out.push((u64::from(link.first), u64::from(link.last)));
            }
            let (level, at) = link.back;
            link = &self.levels[level as usize][at as usize];
        }
    }
}

/// 1 next to each other, falling with the words between; less in reverse order.
fn nearness(before: &Link, found: &Occurrence) -> f32 {
    let (gap, factor) = match (found.start.checked_sub(before.end + 1), before.start.checked_sub(found.end + 1)) {
        (Some(gap), _) => (gap, 1.0),
        (_, Some(gap)) => (gap, weight::REVERSED),
        _ => return 0.0,
    };
    if gap > weight::NEAR { 0.0 } else { factor / (1 + gap) as f32 }
}
