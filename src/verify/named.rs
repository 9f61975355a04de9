//! The indicators that the words around a number name, each with how far its name is.
//! Knows names and their places, and no value.

use super::cost::{BEFORE, NEAR, NEXT, PARTED};
use super::text::Text;
use crate::dataset::{Indicator, Relation, UnitKind};
use crate::lexicon::{Cue, Measure, Numeral};
use crate::sentence::Facts;
use crate::text::{Found, Spelling, among, spellings};

/// An indicator that a number may be of.
#[derive(Clone, Copy)]
pub(super) struct Named {
    /// Which one.
    pub indicator: usize,
    /// How far its name is, by the distances of `cost`.
    pub distance: u32,
    /// The indicator whose name stands there; another one where a relative of it may be meant.
    pub via: usize,
    /// Whether the name stands right behind another number, and this one has a name of its own behind it.
    pub is_claimed: bool,
    /// Whether it is said not to be so: "30% lao động chưa qua đào tạo".
    pub is_negated: bool,
}

impl Named {
    /// An indicator at a distance, its name plainly said.
    pub(super) fn at(indicator: usize, distance: u32) -> Named {
        Named { indicator, distance, via: indicator, is_claimed: false, is_negated: false }
    }
}

/// Indicators named around a number.
pub(super) fn named(facts: &Facts, text: &Text, at: usize) -> Vec<Named> {
    let n = &text.numerals[at];
    let reading = &text.reading;
    let mut out: Vec<Named> = Vec::new();
    for topic in topics(text, n) {
        let (indicator, via, is_claimed) = (topic.what, topic.what, is_claimed(facts, text, n, topic));
        let (distance, is_negated) = (distance(text, n, topic), is_negated(text, n, topic));
        nearer(&mut out, Named { indicator, distance, via, is_claimed, is_negated });
    }
    // Else those of the sentence before, or of the one before that: "Hỏi: …? Đáp: …. Sang năm …".
    let sentence = text.before_options(n);
    for back in 1..=2 {
        let is_before = |topic: &&Found<usize>| reading.parts.sentences[topic.from] + back == sentence;
        let before: Vec<_> = reading.topics.iter().filter(is_before).filter(|_| out.is_empty()).collect();
        // What is asked for is what the answer gives.
        let is_asked = back == 1 && (text.is_answer(n) || sentence < reading.parts.sentences[n.from]);
        let distance = if is_asked { NEAR } else { BEFORE + back - 1 };
        before.into_iter().for_each(|topic| nearer(&mut out, Named::at(topic.what, distance)));
    }
    for one in out.clone() {
        let last = topics(text, n).filter(|topic| topic.to <= n.from).max_by_key(|topic| topic.to);
        let is_last = last.is_some_and(|topic| topic.what == one.via);
        let is_compared = is_compared(text, n) && (is_last || topics(text, n).all(|topic| topic.what == one.via));
        for (indicator, kind) in relatives(facts, one.indicator) {
            let is_placed = text.is_ranked(n) && text.before(n.from) == "thu" && kind == UnitKind::Rank;
            let is_paced =
                kind == UnitKind::Growth && matches!(n.measure, Measure::Percent | Measure::Points) && text.is_paced(n);
            let distance = match () {
                () if is_paced => one.distance,
                () if is_compared && matches!(kind, UnitKind::Multiple | UnitKind::Excess) => NEXT,
                () => one.distance + if is_placed { NEXT } else { NEAR },
            };
            nearer(&mut out, Named { indicator, distance, ..one });
        }
    }
    out
}

/// The names in the sentence of a number, and at the head of its column.
pub(super) fn topics<'a>(text: &'a Text, n: &Numeral) -> std::vec::IntoIter<&'a Found<usize>> {
    let head = text.head(n);
    let is_own = |topic: &&Found<usize>| text.is_beside(topic.from, n.from) || head.contains(&topic.from);
    text.reading.topics.iter().filter(is_own).collect::<Vec<_>>().into_iter()
}

/// Whether a name stands right behind a number: "05 khu công nghiệp", "20% dân số sống ở đô thị".
pub(super) fn follows(text: &Text, n: &Numeral, topic: &Found<usize>) -> bool {
    let clauses = &text.reading.parts.clauses;
    if topic.from < n.to || clauses[topic.from] != clauses[n.to - 1] {
        return false;
    }
    // "100% xã đạt chuẩn y tế": of two names that overlap the second begins within the first.
    let is_lapped = |other: &Found<usize>| other.from >= n.to && other.to > topic.from && other.from < topic.from;
    let lapped = text.reading.topics.iter().filter(|other| is_lapped(other)).map(|other| other.from).min();
    let is_light = |at: usize| {
        let is_idle = |cue: &Found<Cue>| matches!(cue.what, Cue::Polite | Cue::Share | Cue::Now) && cue.holds(at);
        text.reading.fillers[at]
            // "the 4th largest pig herd"
            || among("st nd rd th largest biggest highest", text.word(at))
            || lapped.is_some_and(|from| at >= from)
            || text.reading.cues.iter().any(is_idle)
    };
    let gap = n.to..topic.from;
    // "90% of communes with cultural facilities"
    let is_of = text.word(n.to) == "of" && text.reading.unknown(gap.clone()).len() < 3;
    // "độ che phủ rừng 38% và xuất khẩu 9,5 tỷ": what comes next is another one.
    (is_of || gap.clone().all(is_light)) && !text.says(gap, "and va while")
}

/// The indicators whose name begins right behind a number, unless its words are of another's name as well: "thành lập mới 10
/// doanh nghiệp" counts new ones.
pub(super) fn names_behind(facts: &Facts, text: &Text, n: &Numeral, other: usize) -> Vec<usize> {
    let clauses = &text.reading.parts.clauses;
    let names: Vec<Vec<Spelling>> = facts.names(other).map(spellings).collect();
    let has = |name: &Vec<Spelling>, at: usize| {
        let key = text.reading.tokens[at].spelling.key;
        text.reading.fillers[at] || name.iter().any(|word| word.key == key)
    };
    let is_behind = |topic: &&Found<usize>| {
        topic.from == n.to
            // "Ba huyện A, B, C": what has a grade is not counted.
            && !is_graded(facts, topic.what)
            && clauses[topic.from] == clauses[n.to - 1]
            && !names.iter().any(|name| (topic.from..topic.to).all(|at| has(name, at)))
    };
    topics(text, n).filter(is_behind).map(|topic| topic.what).collect()
}

/// Whether an indicator is the grade of a place.
fn is_graded(facts: &Facts, indicator: usize) -> bool {
    let unit = facts.dataset.unit(&facts.dataset.indicators[indicator].unit);
    unit.is_some_and(|unit| unit.kind() == UnitKind::Grade)
}

/// "40 nông sản chủ lực, trong đó 56 sản phẩm được bảo hộ": whether a name before a number is another number's, and this one
/// has its own.
fn is_claimed(facts: &Facts, text: &Text, n: &Numeral, topic: &Found<usize>) -> bool {
    let clauses = &text.reading.parts.clauses;
    let is_others = |m: &Numeral| m.to <= topic.from && m.from < n.from && follows(text, m, topic);
    let is_own = |other: &Found<usize>| {
        other.from >= n.to
            && clauses[other.from] == clauses[n.to - 1]
            && other.what != topic.what
            && !is_graded(facts, other.what)
    };
    topic.to <= n.from && text.statistics_within(0, topic.from).iter().any(is_others) && topics(text, n).any(is_own)
}

/// "62% diện tích không có rừng che phủ", "lao động chưa qua đào tạo là 30%": a word of negation before a name.
fn is_negated(text: &Text, n: &Numeral, topic: &Found<usize>) -> bool {
    let from = if topic.from >= n.to { n.to } else { topic.from.saturating_sub(2) };
    let is_there = |at: usize| {
        let is_read =
            text.reading.cues.iter().any(|cue| cue.holds(at) && cue.what != Cue::Met && cue.to - cue.from > 1);
        let is_no = among("chua khong not no without lack lacks lacked", text.word(at));
        let next = text.word(at + 1);
        is_no && !is_read && !among("chi nhung phai onli ke tinh", next)
    };
    let clauses = &text.reading.parts.clauses;
    // "99% có thẻ, 1% chưa có": the rest of what was named before.
    (topic.to <= n.from && among("chua khong not without", text.word(n.to)))
        || (from..topic.from).any(|at| clauses[at] == clauses[topic.from] && is_there(at))
        || (topic.from..topic.to).any(|at| text.reading.skipped[at] && is_there(at))
}

/// How far a name is: other numbers count most, then other names.
fn distance(text: &Text, n: &Numeral, topic: &Found<usize>) -> u32 {
    let head = text.head(n);
    if head.contains(&topic.from) || topic.from < n.from && n.to <= topic.to {
        return NEXT;
    }
    // The cells of a row between its name and a number are of other columns.
    let between = |from: usize, to: usize| {
        let own = text.statistics_within(from, to).iter().filter(|m| head.is_empty() || text.head(m).is_empty());
        PARTED * own.count() as u32
    };
    let nearest = topics(text, n).filter(|topic| topic.to <= n.from).map(|topic| topic.to).max();
    let clauses = &text.reading.parts.clauses;
    if topic.to <= n.from {
        let is_followed =
            topics(text, n).any(|topic| follows(text, n, topic) || topic.from < n.from && n.to <= topic.to);
        between(topic.to, n.from) + u32::from(Some(topic.to) != nearest) + u32::from(is_followed)
    } else if follows(text, n, topic) {
        NEXT
    } else if nearest.is_some() {
        between(n.to, topic.from) + PARTED
    } else {
        // "38% worried about forest loss": words of something else stand before the name.
        let is_far = text.reading.unknown(n.to..topic.from).len() > 1;
        between(n.to, topic.from) + u32::from(clauses[topic.from] != clauses[n.from]) + u32::from(is_far)
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
    let kind = |row: &Indicator| dataset.unit(&row.unit).map(|unit| unit.kind());
    let of = |(number, other): (usize, &Indicator)| {
        let unit = kind(other)?;
        let is_rate = matches!(unit, UnitKind::Multiple | UnitKind::Excess | UnitKind::Rank);
        let is_child = other.parent.as_ref().is_some_and(|(id, _)| *id == row.id);
        let is_sibling = is_rate && other.parent.as_ref().is_some_and(|(id, _)| Some(id) == parent);
        // A parent that counts in the same is another subject.
        let is_parent = Some(&other.id) == parent && ![Some(unit), Some(UnitKind::Grade)].contains(&kind(row));
        let is_pace = unit == UnitKind::Growth && kind(row) == Some(UnitKind::Money);
        // "36 dự án khu đô thị, khoảng 8.000 tỷ đồng"
        let is_worth = unit == UnitKind::Money && kind(row) == Some(UnitKind::Count);
        (is_child && (is_rate || is_pace || is_worth) || is_sibling || is_parent).then_some((number, unit))
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
