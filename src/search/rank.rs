//! The ranking: for each row the chain of occurrences, one for each slot, that scores best.
//!
//! A chain gains the weight of each occurrence times how much its word tells (rare words tell more), and for neighbours
//! what adjacency gives; the sum is divided by all that the query could tell, so a lone word scores up to 1 and a
//! phrase up to 2. Words that a row lacks count twice: they gain nothing, and the score shrinks by coverage squared.

use super::alternative::{Alternative, Alternatives};
use super::index::Index;
use super::lookup::{Occurrence, in_order};
use super::span;
use super::weight;
use super::{Hit, Role};

/// Which rows count.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Need {
    /// Those with all words.
    All,
    /// Those with most.
    Most,
}

/// A row that was found.
pub(super) struct Row {
    document: u32,
    score: f32,
    /// The whole query stands there in order and together.
    pub is_phrase: bool,
    /// First and last places of what was found, packed, in order.
    found: Vec<u64>,
}

impl Row {
    /// The row for the reader.
    pub fn hit(self, index: &Index) -> Hit {
        Hit { document: self.document as usize, score: self.score, spans: span::spans(index, &self.found) }
    }
}

/// The rows, best first, noise cut off.
pub(super) fn rank(index: &Index, slots: usize, alternatives: &Alternatives, need: Need) -> Vec<Row> {
    let mut chains = Chains {
        index,
        alternatives: &alternatives.0,
        tells: (0..slots).map(|slot| tells(index, slot, &alternatives.0)).collect(),
        need,
        levels: (0..=slots).map(|_| Vec::new()).collect(),
    };
    let progress = progress(index, slots, &alternatives.0);
    let is_candidate = |progress: u32| match need {
        Need::All => progress >> slots & 1 == 1,
        Need::Most => progress > 1,
    };
    let candidates = (0..progress.len()).filter(|document| is_candidate(progress[*document]));
    let rows: Vec<Row> = candidates.filter_map(|document| chains.row(document as u32)).collect();
    best_first(rows)
}

fn best_first(rows: Vec<Row>) -> Vec<Row> {
    let best = rows.iter().fold(0.0, |best: f32, row| best.max(row.score));
    let mut rows: Vec<Option<Row>> = rows.into_iter().map(Some).collect();
    // Scores are positive, so their bits order like they do; equal ones stay in document order.
    let key = |(at, row): (usize, &Option<Row>)| {
        let score = row.as_ref().map_or(0.0, |row| row.score);
        (score >= best * weight::CUT).then_some(u64::from(!score.to_bits()) << 32 | at as u64)
    };
    let mut order: Vec<u64> = rows.iter().enumerate().filter_map(key).collect();
    in_order(&mut order);
    order.iter().filter_map(|packed| rows[*packed as u32 as usize].take()).collect()
}

/// How much a slot's word tells: one and the number of times the rows must be halved to get to those that have it.
fn tells(index: &Index, slot: usize, alternatives: &[Alternative]) -> f32 {
    let covering = alternatives.iter().filter(|one| one.from <= slot && slot < one.to);
    let mut rows = 0;
    for alternative in covering {
        let mut last = u32::MAX;
        for found in &alternative.found {
            let document = index.place(found.first).document;
            rows += u32::from(document != last);
            last = document;
        }
    }
    let ratio = index.documents.len() as f32 / rows.max(1) as f32;
    1.0 + logarithm(ratio.max(1.0))
}

/// The binary logarithm, straight between powers of two: ranking needs no more.
fn logarithm(x: f32) -> f32 {
    x.to_bits() as f32 / (1 << 23) as f32 - 127.0
}

/// For each row the slots that a chain can reach in it, a bit each.
fn progress(index: &Index, slots: usize, alternatives: &[Alternative]) -> Vec<u32> {
    let mut progress = vec![1u32; index.documents.len()];
    for from in 0..slots {
        for alternative in alternatives.iter().filter(|one| one.from == from) {
            for found in &alternative.found {
                let row = &mut progress[index.place(found.first).document as usize];
                *row |= (*row >> from & 1) << alternative.to;
            }
        }
    }
    progress
}

/// The end of a chain through the slots up to its level.
#[derive(Clone, Copy)]
struct Link {
    score: f32,
    /// What the matched slots tell.
    told: f32,
    weight: f32,
    /// The last occurrence; none of it if `is_empty`.
    first: u32,
    last: u32,
    is_empty: bool,
    /// Neighbours that stand together.
    pairs: u32,
    guesses: u32,
    matched: u32,
    /// The link before: level and number.
    back: (u32, u32),
}

const START: Link = Link {
    score: 0.0,
    told: 0.0,
    weight: 0.0,
    first: 0,
    last: 0,
    is_empty: true,
    pairs: 0,
    guesses: 0,
    matched: 0,
    back: (0, 0),
};

struct Chains<'a> {
    index: &'a Index,
    alternatives: &'a [Alternative],
    tells: Vec<f32>,
    need: Need,
    levels: Vec<Vec<Link>>,
}

impl Chains<'_> {
    /// The best chain of a row.
    fn row(&mut self, document: u32) -> Option<Row> {
        let slots = self.tells.len();
        self.levels.iter_mut().for_each(Vec::clear);
        self.levels[0].push(START);
        for slot in 0..slots {
            for alternative in self.alternatives.iter().filter(|one| one.from == slot) {
                for found in within(self.index, &alternative.found, document) {
                    self.link(alternative, found);
                }
            }
            if self.need == Need::Most {
                for at in 0..self.levels[slot].len() {
                    let skipped = Link { back: (slot as u32, at as u32), is_empty: true, ..self.levels[slot][at] };
                    self.levels[slot + 1].push(skipped);
                }
            }
        }
        let best = self.levels[slots]
            .iter()
            .copied()
            .reduce(|best, link| if link.score > best.score { link } else { best })?;
        self.admitted(&best).then(|| self.scored(document, &best))
    }

    /// Continues the chain that fits best with an occurrence.
    fn link(&mut self, alternative: &Alternative, found: &Occurrence) {
        let slot = alternative.from;
        let weight = match self.index.place(found.first).role {
            Role::Alias => found.weight * weight::ALIAS,
            _ => found.weight,
        };
        let mut best = START;
        best.score = -1.0;
        for (at, before) in self.levels[slot].iter().enumerate() {
            let near = if before.matched == 0 { 0.0 } else { nearness(self.index, before, found) };
            let gain = if near > 0.0 { near * self.pair(slot - 1) * before.weight.min(weight) } else { 0.0 };
            if before.score + gain > best.score {
                let pairs = before.pairs + u32::from(near == 1.0);
                best = Link { score: before.score + gain, pairs, back: (slot as u32, at as u32), ..*before };
            }
        }
        if best.score < 0.0 {
            return;
        }
        let told: f32 = self.tells[slot..alternative.to].iter().sum();
        let inner: f32 = (slot..alternative.to - 1).map(|slot| self.pair(slot)).sum();
        let width = (alternative.to - slot) as u32;
        self.levels[alternative.to].push(Link {
            score: best.score + weight * (told + inner),
            told: best.told + told,
            weight,
            first: found.first,
            last: found.last,
            is_empty: false,
            pairs: best.pairs + width - 1,
            guesses: best.guesses + u32::from(alternative.is_guess),
            matched: best.matched + width,
            back: best.back,
        });
    }

    /// What a slot and the next gain by adjacency.
    fn pair(&self, slot: usize) -> f32 {
        weight::ADJACENT * (self.tells[slot] + self.tells[slot + 1]) / 2.0
    }

    /// Guesses need half of the neighbours together; rows that lack words need most of what the query tells, and two
    /// words together.
    fn admitted(&self, link: &Link) -> bool {
        let neighbours = self.tells.len() as u32 - 1;
        let is_borne_out = link.guesses == 0 || link.pairs * 2 >= neighbours;
        let all: f32 = self.tells.iter().sum();
        let has_most = link.pairs > 0 && link.matched > 1 && link.told >= all * weight::COVERAGE;
        is_borne_out && (self.need == Need::All || has_most)
    }

    fn scored(&self, document: u32, best: &Link) -> Row {
        let slots = self.tells.len();
        let all: f32 = self.tells.iter().sum();
        let coverage = best.told / all;
        let is_phrase = best.pairs as usize == slots - 1;
        let mut score = coverage * coverage * best.score / all;
        let mut found = self.chain(best);
        let (mut words, mut headed) = (0, 0);
        for place in found.iter().flat_map(|packed| (packed >> 32) as u32..=*packed as u32) {
            words += 1;
            headed += u32::from(self.index.place(place).is_heading);
        }
        if headed == words {
            let field = self.index.place(best.first).field;
            let places = self.index.places_of(document);
            let whole = places
                .map(|place| self.index.place(place))
                .filter(|place| place.is_heading && place.field == field)
                .count();
            score += weight::HEADING * (1.0 + (words as f32 / whole.max(1) as f32).min(1.0));
        }
        if is_phrase {
            if slots > 1 {
                score += weight::PHRASE * best.score / (all * 2.0);
            }
            let repeats = self.repeats(best, &mut found);
            score += weight::REPEAT * repeats.min(weight::REPEATS) as f32;
        }
        Row { document, score, is_phrase, found }
    }

    /// Adds the other places where the whole query stands as well as at the best; says how many there are.
    fn repeats(&self, best: &Link, found: &mut Vec<u64>) -> usize {
        let mut ends = vec![best.last];
        for link in self.levels.last().into_iter().flatten() {
            if link.pairs == best.pairs && link.score >= best.score * 0.95 && !ends.contains(&link.last) {
                ends.push(link.last);
                found.extend(self.chain(link));
            }
        }
        in_order(found);
        ends.len() - 1
    }

    /// The occurrences of a chain, packed, in order of place.
    fn chain(&self, end: &Link) -> Vec<u64> {
        let mut out = Vec::new();
        let mut link = end;
        loop {
            if !link.is_empty {
                out.push(u64::from(link.first) << 32 | u64::from(link.last));
            }
            let (level, at) = link.back;
            if link.matched == 0 || (level, at) == (0, 0) {
                break;
            }
            link = &self.levels[level as usize][at as usize];
        }
        in_order(&mut out);
        out
    }
}

/// The occurrences in a row.
fn within<'a>(index: &Index, found: &'a [Occurrence], document: u32) -> &'a [Occurrence] {
    let places = index.places_of(document);
    let start = found.partition_point(|one| one.first < places.start);
    let count = found[start..].partition_point(|one| one.first < places.end);
    &found[start..start + count]
}

/// 1 next to each other, falling with the words between; less in reverse order.
fn nearness(index: &Index, before: &Link, found: &Occurrence) -> f32 {
    let position = |place: u32| index.place(place).position;
    let (start, end) = (position(found.first), position(found.last));
    let (before_start, before_end) = (position(before.first), position(before.last));
    let (gap, factor) = match (start.checked_sub(before_end + 1), before_start.checked_sub(end + 1)) {
        (Some(gap), _) => (gap, 1.0),
        (_, Some(gap)) => (gap, weight::REVERSED),
        _ => return 0.0,
    };
    if gap > weight::NEAR { 0.0 } else { factor / (1 + gap) as f32 }
}
