//! The indicators that the words around a number name, each with how far its name is; whether that is certain.
//! Knows names and their places, and no value.

use super::text::Text;
use crate::dataset::{Indicator, Relation, UnitKind};
use crate::lexicon::{Cue, Measure, Numeral};
use crate::sentence::Facts;
use crate::text::{Found, Spelling, spellings};

/// Words that neither name nor narrow what is measured: folded.
const NEUTRAL: &str = "theo em biet nghe noi ca nha que ba con cac bac rat vui mung van moi qua vua truoc sau lan nhiem ki dau \
cuoi giai doan thoi gian thay rang neu ro ghi nhan toi nay hang dan tinh thanh toan quoc nuoc an tuong luc kha ngoan dong \
gop chiem giu vi tri khi len cham moc lot vao top tot hon nhieu nguon them nua thi la minh ma do dai hoi de ra da \
period term recent recently last past according sources officials show shows showed figures data latest also already \
they we our now then so reported says said";

/// An indicator that a number may be of.
#[derive(Clone, Copy)]
pub(super) struct Named {
    /// Which one.
    pub indicator: usize,
    /// How far its name is: 0 is next to the number.
    pub distance: u32,
    /// The indicator whose name stands there; another one where a relative of it may be meant.
    pub via: usize,
    /// Whether the name stands right behind another number, and this one has a name of its own behind it.
    pub is_claimed: bool,
}

/// Indicators named around a number.
pub(super) fn named(facts: &Facts, text: &Text, at: usize) -> Vec<Named> {
    let n = &text.numerals[at];
    let reading = &text.reading;
    let mut out: Vec<Named> = Vec::new();
    for topic in topics(text, n) {
        let (indicator, via, is_claimed) = (topic.what, topic.what, is_claimed(text, n, topic));
        nearer(&mut out, Named { indicator, distance: distance(text, n, topic), via, is_claimed });
    }
    let sentence = reading.parts.sentences[n.from];
    if out.is_empty() && sentence > 0 {
        let before = reading.topics.iter().filter(|topic| reading.parts.sentences[topic.from] + 1 == sentence);
        let of =
            |topic: &Found<usize>| Named { indicator: topic.what, distance: 3, via: topic.what, is_claimed: false };
        before.for_each(|topic| nearer(&mut out, of(topic)));
    }
    for one in out.clone() {
        let is_compared = is_compared(text, n) && topics(text, n).all(|topic| topic.what == one.via);
        for (indicator, kind) in relatives(facts, one.indicator) {
            let is_meant = is_compared && matches!(kind, UnitKind::Multiple | UnitKind::Excess);
            let distance = if is_meant { 0 } else { one.distance + 1 };
            nearer(&mut out, Named { indicator, distance, ..one });
        }
    }
    out
}

/// The names in the sentence of a number.
fn topics<'a>(text: &'a Text, n: &Numeral) -> impl Iterator<Item = &'a Found<usize>> {
    let from = n.from;
    text.reading.topics.iter().filter(move |topic| text.is_beside(topic.from, from))
}

/// Whether a name stands right behind a number: "05 khu công nghiệp", "20% dân số sống ở đô thị".
fn follows(text: &Text, n: &Numeral, topic: &Found<usize>) -> bool {
    let clauses = &text.reading.parts.clauses;
    let is_light = |at: usize| {
        let is_idle = |cue: &Found<Cue>| cue.what == Cue::Polite && cue.holds(at);
        text.reading.fillers[at] || text.reading.cues.iter().any(is_idle)
    };
    topic.from >= n.to && clauses[topic.from] == clauses[n.to - 1] && (n.to..topic.from).all(is_light)
}

/// The indicators whose name begins right behind a number, unless its words are of another's name as well: "thành lập mới 10
/// doanh nghiệp" counts new ones.
pub(super) fn names_behind(facts: &Facts, text: &Text, n: &Numeral, other: usize) -> Vec<usize> {
    let clauses = &text.reading.parts.clauses;
    let row = &facts.dataset.indicators[other];
    let more = facts.vocabulary.phrase(&row.id.0).map_or(&[][..], |phrase| &phrase.names);
    let own = [&row.name.vi, &row.name.en, &row.short.vi, &row.short.en];
    let names: Vec<Vec<Spelling>> = own.into_iter().chain(more).map(|name| spellings(name)).collect();
    let has = |name: &Vec<Spelling>, at: usize| {
        let key = text.reading.tokens[at].spelling.key;
        text.reading.fillers[at] || name.iter().any(|word| word.key == key)
    };
    let is_behind = |topic: &&Found<usize>| {
        topic.from == n.to
            && clauses[topic.from] == clauses[n.to - 1]
            && !names.iter().any(|name| (topic.from..topic.to).all(|at| has(name, at)))
    };
    topics(text, n).filter(is_behind).map(|topic| topic.what).collect()
}

/// "40 nông sản chủ lực, trong đó 56 sản phẩm được bảo hộ": whether a name before a number is another number's, and this one
/// has its own.
fn is_claimed(text: &Text, n: &Numeral, topic: &Found<usize>) -> bool {
    let clauses = &text.reading.parts.clauses;
    let is_others = |m: &Numeral| m.to <= topic.from && m.from < n.from && follows(text, m, topic);
    let is_own = |other: &Found<usize>| {
        other.from >= n.to && clauses[other.from] == clauses[n.to - 1] && other.what != topic.what
    };
    topic.to <= n.from && text.statistics_within(0, topic.from).any(is_others) && topics(text, n).any(is_own)
}

/// How far a name is: other numbers count most, then other names.
fn distance(text: &Text, n: &Numeral, topic: &Found<usize>) -> u32 {
    let between = |from: usize, to: usize| 2 * text.statistics_within(from, to).count() as u32;
    let nearest = topics(text, n).filter(|topic| topic.to <= n.from).map(|topic| topic.to).max();
    let clauses = &text.reading.parts.clauses;
    if topic.to <= n.from {
        let is_followed = topics(text, n).any(|topic| follows(text, n, topic));
        between(topic.to, n.from) + u32::from(Some(topic.to) != nearest) + u32::from(is_followed)
    } else if follows(text, n, topic) {
        0
    } else if nearest.is_some() {
        between(n.to, topic.from) + 2
    } else {
        between(n.to, topic.from) + u32::from(clauses[topic.from] != clauses[n.from])
    }
}

/// "gấp 2,3 lần mục tiêu", "vượt mục tiêu 46%": said in comparison with a target.
fn is_compared(text: &Text, n: &Numeral) -> bool {
    let clauses = &text.reading.parts.clauses;
    let is_there = |cue: &Found<Cue>| {
        matches!(cue.what, Cue::Met | Cue::Target)
            && (clauses[cue.from] == clauses[n.from] || clauses[cue.from] == clauses[n.to - 1])
    };
    matches!(n.measure, Measure::Times | Measure::Percent | Measure::Points) && text.reading.cues.iter().any(is_there)
}

/// Indicators that words about another one may mean: "gấp 2,3 lần mục tiêu" is said of the revenue, "thứ 16/63" of the
/// size, "tăng bình quân 18,3%" of either, and each has an indicator of its own.
fn relatives(facts: &Facts, indicator: usize) -> Vec<(usize, UnitKind)> {
    let dataset = facts.dataset;
    let row = &dataset.indicators[indicator];
    let parent = row.parent.as_ref().filter(|(_, relation)| *relation == Relation::See).map(|(id, _)| id);
    let kind = |row: &Indicator| dataset.unit(&row.unit).map(|unit| unit.kind);
    let of = |(number, other): (usize, &Indicator)| {
        let unit = kind(other)?;
        let is_rate = matches!(unit, UnitKind::Multiple | UnitKind::Excess | UnitKind::Rank);
        let is_child = other.parent.as_ref().is_some_and(|(id, _)| *id == row.id);
        let is_sibling = is_rate && other.parent.as_ref().is_some_and(|(id, _)| Some(id) == parent);
        // A parent that counts in the same is another subject.
        let is_parent = Some(&other.id) == parent && kind(row) != Some(unit);
        let is_pace = unit == UnitKind::Growth && kind(row) == Some(UnitKind::Money);
        (is_child && (is_rate || is_pace) || is_sibling || is_parent).then_some((number, unit))
    };
    dataset.indicators.iter().enumerate().filter_map(of).collect()
}

/// Keeps for each indicator its shortest distance.
fn nearer(out: &mut Vec<Named>, one: Named) {
    match out.iter_mut().find(|known| known.indicator == one.indicator) {
        Some(known) if one.distance < known.distance => *known = one,
        Some(_) => {}
        None => out.push(one),
    }
}

/// Whether only one name is nearest to the number.
pub(super) fn is_alone(text: &Text, at: usize, named: &[Named]) -> bool {
    let n = &text.numerals[at];
    let is_nearest = |topic: &Found<usize>| named.iter().any(|one| one.via == topic.what && one.distance == 0);
    // Two names before a number without another number between them: whose it is, is not said.
    let clauses = &text.reading.parts.clauses;
    let is_free = |topic: &Found<usize>| {
        topic.to <= n.from
            && clauses[topic.from] == clauses[n.from]
            && text.statistics_within(topic.to, n.from).next().is_none()
    };
    let is_followed = topics(text, n).any(|topic| is_nearest(topic) && topic.from == n.to);
    if !is_followed && topics(text, n).any(|topic| is_free(topic) && !is_nearest(topic)) {
        return false;
    }
    let mut spans: Vec<usize> = topics(text, n).filter(|topic| is_nearest(topic)).map(|topic| topic.from).collect();
    spans.dedup();
    spans.len() == 1 || named.iter().filter(|one| one.distance == 0).count() == 1
}

/// Whether nothing but words that name nothing stands between the nearest name of an indicator and a number.
pub(super) fn is_adjacent(text: &Text, n: &Numeral, indicator: usize) -> bool {
    let is_near = |topic: &Found<usize>| {
        let gap = if topic.to <= n.from { topic.to..n.from } else { n.to..topic.from };
        topic.what == indicator
            && text.reading.unknown(gap.clone()).into_iter().all(|at| is_neutral(text, at))
            && text.statistics_within(gap.start, gap.end).next().is_none()
    };
    topics(text, n).any(is_near)
}

fn is_neutral(text: &Text, at: usize) -> bool {
    // "thành", "thì", but not "thành thị".
    let is_town = |at: usize| text.word(at) == "thanh" && text.word(at + 1) == "thi";
    if is_town(at) || at > 0 && is_town(at - 1) {
        return false;
    }
    NEUTRAL.split_whitespace().any(|word| word == text.word(at))
}

/// Whether no word that is not understood stands between a name and its number, or right before the name.
pub(super) fn is_bare(text: &Text, at: usize, indicator: usize, facts: &Facts) -> bool {
    let n = &text.numerals[at];
    let reading = &text.reading;
    let own = topics(text, n).filter(|topic| topic.what == indicator);
    let Some(topic) = own.min_by_key(|topic| topic.from.abs_diff(n.from)) else { return false };
    let clause = reading.parts.clauses[topic.from];
    let same = |at: &usize| {
        reading.parts.clauses[*at] == clause || reading.parts.clauses[*at] == reading.parts.clauses[n.from]
    };
    let from =
        (0..=topic.from).rev().take_while(|at| reading.parts.clauses[*at] == clause).last().unwrap_or(topic.from);
    let end = (n.to..reading.tokens.len())
        .take_while(|at| reading.parts.clauses[*at] == reading.parts.clauses[n.to - 1])
        .last();
    let to = end.map_or(n.to, |at| at + 1).max(topic.to);
    let row = &facts.dataset.indicators[indicator];
    let names = [&row.name.vi, &row.name.en, &row.short.vi];
    let names: Vec<_> =
        names.iter().flat_map(|name| crate::text::tokens(name)).map(|token| token.spelling.key).collect();
    reading
        .unknown(from.min(n.from)..to)
        .iter()
        .filter(|at| same(at))
        .all(|at| is_neutral(text, *at) || names.contains(&reading.tokens[*at].spelling.key))
}
