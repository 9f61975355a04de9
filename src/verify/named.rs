//! The indicators that the words around a number name, each with how far its name is; whether that is certain.
//! Knows names and their places, and no value.

use super::text::Text;
use crate::dataset::{Indicator, Relation, UnitKind};
use crate::lexicon::{Found, Numeral};
use crate::sentence::Facts;

/// Whether only one name is nearest to the number.
pub(super) fn is_alone(text: &Text, at: usize, named: &[(usize, u32)]) -> bool {
    let n = &text.numerals[at];
    let nearest: Vec<usize> = named.iter().filter(|(_, distance)| *distance == 0).map(|(one, _)| *one).collect();
    // Two names before a number without another number between them: whose it is, is not said.
    let reading = &text.reading;
    let is_before =
        |topic: &&Found<usize>| topic.to <= n.from && reading.clauses[topic.from] == reading.clauses[n.from];
    let is_free = |topic: &&Found<usize>| {
        let between = |m: &Numeral| m.from >= topic.to && m.to <= n.from;
        !text.numerals.iter().enumerate().any(|(i, m)| between(m) && text.is_statistic(i))
    };
    let follows = reading.topics.iter().any(|t| nearest.contains(&t.what) && t.from == n.to);
    let strange = |topic: &Found<usize>| !nearest.contains(&topic.what);
    if !follows && reading.topics.iter().filter(is_before).filter(is_free).any(strange) {
        return false;
    }
    if nearest.len() == 1 {
        return true;
    }
    let spans = text.reading.topics.iter().filter(|topic| nearest.contains(&topic.what));
    let mut spans: Vec<usize> =
        spans.filter(|t| text.reading.sentences[t.from] == text.reading.sentences[n.from]).map(|t| t.from).collect();
    spans.dedup();
    spans.len() == 1
}

/// Whether no word that is not understood stands between a name and its number, or right before the name.
pub(super) fn is_bare(text: &Text, at: usize, indicator: &str, facts: &Facts) -> bool {
    let n = &text.numerals[at];
    let reading = &text.reading;
    let is_own = |topic: &&Found<usize>| {
        reading.sentences[topic.from] == reading.sentences[n.from]
            && facts.dataset.indicators[topic.what].id.0 == indicator
    };
    let Some(topic) = reading.topics.iter().filter(is_own).min_by_key(|t| t.from.abs_diff(n.from)) else {
        return false;
    };
    let clause = reading.clauses[topic.from];
    let same = |at: &usize| reading.clauses[*at] == clause || reading.clauses[*at] == reading.clauses[n.from];
    let from = (0..=topic.from).rev().take_while(|at| reading.clauses[*at] == clause).last().unwrap_or(topic.from);
    let end = (n.to..reading.tokens.len()).take_while(|at| reading.clauses[*at] == reading.clauses[n.to - 1]).last();
    let to = end.map_or(n.to, |at| at + 1).max(topic.to);
    let own = facts.dataset.indicator(indicator);
    let names: Vec<_> = own.map_or(Vec::new(), |row| {
        [&row.name.vi, &row.name.en, &row.short.vi]
            .iter()
            .flat_map(|name| crate::text::tokens(name))
            .map(|t| t.spelling.key)
            .collect()
    });
    reading
        .unknown(from.min(n.from)..to)
        .iter()
        .filter(|at| same(at))
        .all(|at| names.contains(&reading.tokens[*at].spelling.key))
}

/// Indicators named around a number, each with how far its name is: 0 is next to it.
pub(super) fn named(facts: &Facts, text: &Text, at: usize) -> Vec<(usize, u32)> {
    let n = &text.numerals[at];
    let reading = &text.reading;
    let sentence = reading.sentences[n.from];
    let own = || reading.topics.iter().filter(|topic| reading.sentences[topic.from] == sentence);
    let follows = |topic: &Found<usize>| topic.from >= n.to && (n.to..topic.from).all(|at| reading.fillers[at]);
    let is_followed = own().any(follows);
    let nearest = own().filter(|topic| topic.to <= n.from).map(|topic| topic.to).max();
    let between = |from: usize, to: usize| text.statistics_within(from, to).count() as u32;
    let mut out: Vec<(usize, u32)> = Vec::new();
    for topic in own() {
        let distance = if topic.to <= n.from {
            let is_nearest = Some(topic.to) == nearest;
            2 * between(topic.to, n.from) + u32::from(!is_nearest) + u32::from(is_followed)
        } else if follows(topic) {
            0
        } else if nearest.is_some() {
            2 * between(n.to, topic.from) + 2
        } else {
            2 * between(n.to, topic.from) + u32::from(reading.clauses[topic.from] != reading.clauses[n.from])
        };
        nearer(&mut out, topic.what, distance);
    }
    if out.is_empty() && sentence > 0 {
        let before = reading.topics.iter().filter(|topic| reading.sentences[topic.from] + 1 == sentence);
        before.for_each(|topic| nearer(&mut out, topic.what, 3));
    }
    for (indicator, distance) in out.clone() {
        relatives(facts, indicator).for_each(|other| nearer(&mut out, other, distance + 1));
    }
    out
}

/// Indicators that words about another one may mean: "gấp 2,3 lần mục tiêu" is said of the revenue, "thứ 16/63" of the
/// size, and each has an indicator of its own.
fn relatives(facts: &Facts, indicator: usize) -> impl Iterator<Item = usize> {
    let row = &facts.dataset.indicators[indicator];
    let parent = row.parent.as_ref().filter(|(_, relation)| *relation == Relation::See).map(|(id, _)| id);
    let is_relative = move |other: &Indicator| {
        let unit = facts.dataset.unit(&other.unit).map(|unit| unit.kind);
        other.parent.as_ref().is_some_and(|(id, _)| *id == row.id || Some(id) == parent)
            && matches!(unit, Some(UnitKind::Multiple | UnitKind::Excess | UnitKind::Rank))
    };
    let all = facts.dataset.indicators.iter().enumerate();
    all.filter(move |(_, other)| is_relative(other) || Some(&other.id) == parent).map(|(number, _)| number)
}

/// Keeps for each indicator its shortest distance.
fn nearer(out: &mut Vec<(usize, u32)>, indicator: usize, distance: u32) {
    match out.iter_mut().find(|(known, _)| *known == indicator) {
        Some((_, known)) => *known = (*known).min(distance),
        None => out.push((indicator, distance)),
    }
}
