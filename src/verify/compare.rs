//! A number against the observations that its words name: the one that fits best, and in what it differs.
//! Knows the order of slips: a lost qualifier is nearer than a rounding, that nearer than another number.

use super::Verdict;
use super::context::{Context, Text};
use super::derive::derived;
use crate::dataset::{Bound, Dataset, Indicator, Observation, PeriodKind, Qualifier, Relation, Status, UnitKind};
use crate::lexicon::{Cue, Measure, Numeral};
use crate::sentence::Facts;

/// What was found about a number.
pub(super) struct Finding<'a> {
    pub verdict: Verdict,
    pub observation: Option<&'a Observation>,
    /// A computation, for derived numbers.
    pub formula: String,
}

/// How a number's measure stands to an observation's.
#[derive(Clone, Copy, PartialEq)]
enum Fit {
    Same,
    /// Per cent for points or the reverse.
    Points,
    /// Another currency, another length.
    Unit,
}

/// A comparison with one observation.
struct Match<'a> {
    observation: &'a Observation,
    verdict: Verdict,
    cost: u32,
    distance: u32,
}

/// The finding for a number.
pub(super) fn compare<'a>(facts: &Facts<'a>, text: &Text, at: usize) -> Finding<'a> {
    let none = |verdict| Finding { verdict, observation: None, formula: String::new() };
    if !text.is_statistic(at) {
        return none(Verdict::None);
    }
    let n = &text.numerals[at];
    let context = text.context(at);
    let mut named = named(text, at);
    // "gấp 2,3 lần mục tiêu" is said of the revenue, "thứ 16/63" of the size, and each has an indicator of its own.
    for (indicator, distance) in named.clone() {
        let row = &facts.dataset.indicators[indicator];
        let parent = row.parent.as_ref().filter(|(_, relation)| *relation == Relation::See).map(|(id, _)| id);
        let is_relative = |other: &Indicator| {
            let unit = facts.dataset.unit(&other.unit).map(|unit| unit.kind);
            other.parent.as_ref().is_some_and(|(id, _)| *id == row.id || Some(id) == parent)
                && matches!(unit, Some(UnitKind::Multiple | UnitKind::Excess | UnitKind::Rank))
        };
        let is_near = |other: &Indicator| is_relative(other) || Some(&other.id) == parent;
        let rows = facts.dataset.indicators.iter().enumerate().filter(|(_, other)| is_near(other));
        rows.for_each(|(number, _)| nearer(&mut named, number, distance + 1));
    }
    if named.is_empty() {
        let is_known = facts
            .dataset
            .observations
            .iter()
            .any(|o| fit(facts.dataset, o, n) == Some(Fit::Same) && is_equal(facts.dataset, o, n));
        return none(if is_known { Verdict::Unsure } else { Verdict::Absent });
    }
    let mut best: Option<Match> = None;
    for (indicator, distance) in &named {
        let row = &facts.dataset.indicators[*indicator];
        for o in facts.dataset.observations.iter().filter(|o| o.indicator == row.id) {
            let Some(found) = matched(facts.dataset, o, n, &context, *distance) else { continue };
            if best.as_ref().is_none_or(|best| found.cost + found.distance < best.cost + best.distance) {
                best = Some(found);
            }
        }
    }
    let is_exact = |found: &Match| {
        matches!(found.verdict, Verdict::Same | Verdict::Derived | Verdict::Qualifier | Verdict::Points)
    };
    let is_change = |found: &Match| found.verdict == Verdict::Rounded && found.observation.direction.is_some();
    if best.as_ref().is_none_or(|best| !is_exact(best) && !is_change(best))
        && !context.is_elsewhere
        && let Some((o, formula)) = derived(facts, &named, n, &context)
    {
        return Finding { verdict: Verdict::Derived, observation: Some(o), formula };
    }
    let Some(best) = best else { return none(Verdict::Absent) };
    settled(facts, text, at, &context, best, &named)
}

/// Whether the best comparison may be said; where words are left over, it may not.
fn settled<'a>(
    facts: &Facts<'a>,
    text: &Text,
    at: usize,
    context: &Context,
    best: Match<'a>,
    named: &[(usize, u32)],
) -> Finding<'a> {
    let o = best.observation;
    let n = &text.numerals[at];
    let is_rank = kind(facts.dataset, o) == Some(UnitKind::Rank);
    let told = |verdict, observation| Finding { verdict, observation, formula: String::new() };
    let is_other = context.is_elsewhere && !is_rank;
    match best.verdict {
        Verdict::Different => {
            let is_asked = |o: &Observation| is_then(o, context) && is_of_status(o, context);
            let row = &o.indicator;
            let is_dated = facts.dataset.observations.iter().any(|o| o.indicator == *row && is_then(o, context));
            if is_other || !is_dated {
                return told(Verdict::Absent, None);
            }
            // A number that the report has elsewhere may be that one.
            let is_telling = n.step < 1.0 || n.raw >= 1000.0;
            let is_known = is_telling
                && facts
                    .dataset
                    .observations
                    .iter()
                    .any(|o| fit(facts.dataset, o, n) == Some(Fit::Same) && is_equal(facts.dataset, o, n));
            let is_sure = !is_known
                && is_asked(o)
                && best.distance == 0
                && is_alone(text, at, named)
                && is_bare(text, at, &o.indicator.0, facts);
            if is_sure { told(Verdict::Different, Some(o)) } else { told(Verdict::Unsure, None) }
        }
        _ if is_other => told(Verdict::Unsure, None),
        Verdict::Rounded | Verdict::Unit | Verdict::Status if best.distance > 2 => told(Verdict::Unsure, None),
        _ if best.distance > 5 => told(Verdict::Unsure, None),
        verdict => told(verdict, Some(o)),
    }
}

/// Whether only one name is nearest to the number.
fn is_alone(text: &Text, at: usize, named: &[(usize, u32)]) -> bool {
    let n = &text.numerals[at];
    let nearest: Vec<usize> = named.iter().filter(|(_, distance)| *distance == 0).map(|(one, _)| *one).collect();
    // Two names before a number without another number between them: whose it is, is not said.
    let reading = &text.reading;
    let is_before = |topic: &&crate::lexicon::Found<usize>| {
        topic.to <= n.from && reading.clauses[topic.from] == reading.clauses[n.from]
    };
    let is_free = |topic: &&crate::lexicon::Found<usize>| {
        let between = |m: &Numeral| m.from >= topic.to && m.to <= n.from;
        !text.numerals.iter().enumerate().any(|(i, m)| between(m) && text.is_statistic(i))
    };
    let follows = reading.topics.iter().any(|t| nearest.contains(&t.what) && t.from == n.to);
    let strange = |topic: &crate::lexicon::Found<usize>| !nearest.contains(&topic.what);
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
fn is_bare(text: &Text, at: usize, indicator: &str, facts: &Facts) -> bool {
    let n = &text.numerals[at];
    let reading = &text.reading;
    let is_own = |topic: &&crate::lexicon::Found<usize>| {
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
fn named(text: &Text, at: usize) -> Vec<(usize, u32)> {
    let n = &text.numerals[at];
    let reading = &text.reading;
    let sentence = reading.sentences[n.from];
    let between = |from: usize, to: usize| {
        let inside = |m: &&Numeral| m.from >= from && m.to <= to;
        let count = text.numerals.iter().enumerate().filter(|(i, m)| inside(m) && text.is_statistic(*i)).count();
        count as u32
    };
    let mut out: Vec<(usize, u32)> = Vec::new();
    let follows =
        |topic: &crate::lexicon::Found<usize>| topic.from >= n.to && (n.to..topic.from).all(|at| reading.fillers[at]);
    let is_followed = reading.topics.iter().any(|topic| reading.sentences[topic.from] == sentence && follows(topic));
    let nearest =
        reading.topics.iter().filter(|t| reading.sentences[t.from] == sentence && t.to <= n.from).map(|t| t.to).max();
    for topic in reading.topics.iter().filter(|topic| reading.sentences[topic.from] == sentence) {
        let distance = if topic.to <= n.from {
            let is_nearest = Some(topic.to) == nearest;
            2 * between(topic.to, n.from) + u32::from(!is_nearest) + u32::from(is_followed)
        } else if follows(topic) {
            0
        } else {
            let has_before = nearest.is_some();
            2 * between(n.to, topic.from)
                + if has_before { 2 } else { u32::from(reading.clauses[topic.from] != reading.clauses[n.from]) }
        };
        nearer(&mut out, topic.what, distance);
    }
    if out.is_empty() && sentence > 0 {
        for topic in reading.topics.iter().filter(|topic| reading.sentences[topic.from] + 1 == sentence) {
            nearer(&mut out, topic.what, 3);
        }
    }
    out
}

/// Keeps for each indicator its shortest distance.
fn nearer(out: &mut Vec<(usize, u32)>, indicator: usize, distance: u32) {
    match out.iter_mut().find(|(known, _)| *known == indicator) {
        Some((_, known)) => *known = (*known).min(distance),
        None => out.push((indicator, distance)),
    }
}

fn kind(dataset: &Dataset, o: &Observation) -> Option<UnitKind> {
    dataset.unit(&o.unit).map(|unit| unit.kind)
}

fn fit(dataset: &Dataset, o: &Observation, n: &Numeral) -> Option<Fit> {
    let unit = dataset.unit(&o.unit)?;
    let is_dong = n.measure == Measure::Vnd || n.measure == Measure::Things && n.magnitude >= 1e6;
    Some(match (unit.kind, n.measure) {
        (UnitKind::Share | UnitKind::Growth | UnitKind::Excess, Measure::Percent) => Fit::Same,
        (UnitKind::Points | UnitKind::PointsPerYear, Measure::Points) => Fit::Same,
        (UnitKind::Share | UnitKind::Growth, Measure::Points)
        | (UnitKind::Points | UnitKind::PointsPerYear, Measure::Percent) => Fit::Points,
        (UnitKind::Money, Measure::Usd) if unit.currency == "USD" => Fit::Same,
        (UnitKind::Money, _) if unit.currency == "VND" && is_dong => Fit::Same,
        (UnitKind::Money, Measure::Usd | Measure::Vnd) => Fit::Unit,
        (UnitKind::Length, Measure::Km) => Fit::Same,
        (UnitKind::Length, Measure::Metres) => Fit::Unit,
        (UnitKind::Multiple, Measure::Times) => Fit::Same,
        (UnitKind::Count | UnitKind::Rate | UnitKind::Duration | UnitKind::Rank, Measure::Things) => Fit::Same,
        _ => return None,
    })
}

/// The value in its base unit.
pub(super) fn base(dataset: &Dataset, o: &Observation) -> f64 {
    let scale = dataset.unit(&o.unit).map_or(1, |unit| unit.scale);
    o.quantity.value.to_f64() * scale as f64
}

pub(super) fn same(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-9 * a.abs().max(b.abs())
}

fn is_equal(dataset: &Dataset, o: &Observation, n: &Numeral) -> bool {
    let value = base(dataset, o);
    let scale = value / o.quantity.value.to_f64();
    let ends = match (n.upper, o.quantity.upper) {
        (Some(upper), Some(own)) => {
            same(upper * n.magnitude, own.to_f64() * if scale.is_finite() { scale } else { 1.0 })
        }
        (None, None) => true,
        _ => false,
    };
    let parts = n.whole.is_none_or(|whole| o.quantity.whole.is_some_and(|own| same(own.to_f64(), whole)));
    let is_it = |raw: f64| same(raw * n.magnitude, value);
    ends && parts && (is_it(n.raw) || n.other.is_some_and(is_it))
}

/// Whether the digits alone are those of the observation.
fn has_digits(o: &Observation, n: &Numeral) -> bool {
    let value = o.quantity.value.to_f64();
    n.upper.is_none()
        && o.quantity.upper.is_none()
        && (same(n.raw, value) || n.other.is_some_and(|other| same(other, value)))
}

fn matched<'a>(
    dataset: &Dataset,
    o: &'a Observation,
    n: &Numeral,
    context: &Context,
    distance: u32,
) -> Option<Match<'a>> {
    let fit = fit(dataset, o, n)?;
    let kind = kind(dataset, o)?;
    let made = |verdict, cost| Some(Match { observation: o, verdict, cost, distance });
    let is_change = o.direction.is_some();
    let is_rate = matches!(kind, UnitKind::Growth);
    let (asked, points) = (context.change, n.measure == Measure::Points);
    // A change is no level, and a fall no rise.
    let is_turned = match (is_change, asked) {
        (true, Some(Some(direction))) => o.direction != Some(direction),
        (true, Some(None)) => false,
        // Of some indicators the yearly change is all there is.
        (true, None) => !points && dataset.indicator(o.indicator.as_str()).is_none_or(|row| row.unit != o.unit),
        (false, Some(_)) => !is_rate && kind != UnitKind::Count,
        (false, None) => false,
    };
    let is_equal = is_equal(dataset, o, n);
    if is_turned {
        return if is_equal { made(Verdict::Unsure, 6) } else { None };
    }
    let is_timely = is_then(o, context) && is_of_status(o, context);
    if is_equal && fit != Fit::Unit {
        // "Vượt 46%" is how much above it is, no bound.
        let is_exact = same_words(&o.quantity.qualifiers, &context.qualifiers) || kind == UnitKind::Excess;
        return match () {
            () if !is_timely => made(Verdict::Status, 3 + u32::from(!is_exact)),
            () if fit == Fit::Points => made(Verdict::Points, 1 + u32::from(!is_exact)),
            () if o.status == Status::Derived => made(Verdict::Derived, 1),
            () if !is_exact => made(Verdict::Qualifier, 1),
            () => made(Verdict::Same, 0),
        };
    }
    let has_digits = has_digits(o, n);
    let is_money = matches!(kind, UnitKind::Money | UnitKind::Length);
    if has_digits && is_money {
        return made(Verdict::Unit, 3 + 2 * u32::from(!is_timely));
    }
    if fit == Fit::Same && is_rounded(dataset, o, n, context) && o.status != Status::Derived {
        return made(Verdict::Rounded, 2 + 3 * u32::from(!is_timely));
    }
    (fit == Fit::Same).then_some(())?;
    made(Verdict::Different, 9 + 2 * u32::from(!is_timely) + u32::from(o.status == Status::Derived))
}

/// Whether the number is the value rounded: to its own last digit, or to a round number near by.
fn is_rounded(dataset: &Dataset, o: &Observation, n: &Numeral, context: &Context) -> bool {
    if n.upper.is_some() || n.whole.is_some() || o.quantity.upper.is_some() {
        return false;
    }
    let (value, told, step) = (base(dataset, o), n.raw * n.magnitude, n.step * n.magnitude);
    if matches!(kind(dataset, o), Some(UnitKind::Rank)) || value <= 0.0 {
        return false;
    }
    let apart = (value - told).abs();
    let is_about = !context.qualifiers.is_empty();
    // A value that is itself coarser than the number was not rounded to it.
    let own = o.quantity.value;
    let is_coarser = step > 10f64.powi(-i32::from(own.decimals())) * value / own.to_f64() * 0.999;
    let limit = if is_about { 0.055 } else { 0.035 };
    let reach = if is_about { 1.0 } else { 0.5 };
    is_coarser && apart <= step * reach * 1.000_001 && apart / value <= limit
        || is_about && is_coarser && apart / value <= 0.025 && n.raw >= 100.0
}

/// Whether the qualifiers say the same; "trên" and "hơn" do.
fn same_words(own: &[Qualifier], told: &[Cue]) -> bool {
    let own: Vec<Cue> = own.iter().map(cue_of).collect();
    let class = |cue: &Cue| if *cue == Cue::Projected { Cue::Estimated } else { *cue };
    let has = |all: &[Cue], one: &Cue| all.iter().any(|cue| class(cue) == class(one));
    own.iter().all(|cue| has(told, cue)) && told.iter().all(|cue| has(&own, cue))
}

/// The cue that says what a qualifier of the report says.
fn cue_of(qualifier: &Qualifier) -> Cue {
    match qualifier.words.vi.as_str() {
        "gần" => Cue::Nearly,
        "không quá" | "tối đa" => Cue::AtMost,
        "ít nhất" | "tối thiểu" | "không dưới" => Cue::AtLeast,
        "ước" => Cue::Estimated,
        "dự kiến" => Cue::Projected,
        _ => match qualifier.bound {
            Bound::Over => Cue::Over,
            Bound::Under => Cue::Under,
            Bound::Exact => Cue::About,
        },
    }
}

/// Whether the years that a text names are the observation's.
pub(super) fn is_then(o: &Observation, context: &Context) -> bool {
    let period = &o.period;
    let is_change = period.kind == PeriodKind::Change;
    if context.is_yearly && period.kind == PeriodKind::Total && period.from < period.to {
        return false;
    }
    let since = context.since.is_none_or(|year| !is_change || year == period.from);
    let years = context.years.is_none_or(|(from, to)| match (from == to, period.from == period.to) {
        (true, true) => period.to == to,
        (true, false) => {
            is_change && (to == period.to || to == period.from) || o.status == Status::Target && to == period.to
        }
        // A span in the text: a value at its end, or the same span, also counted from the year before.
        (false, true) => period.to == to || period.to == from,
        (false, false) => {
            period.to == to && (period.from == from || period.from == from + 1 || period.from + 1 == from)
        }
    });
    since && years
}

/// Whether it is told as what it is: a target as a target, a result as a result.
pub(super) fn is_of_status(o: &Observation, context: &Context) -> bool {
    let is_aim = o.status == Status::Target;
    let is_dated = context.years.is_some_and(|(_, to)| to == o.period.to);
    match context.is_target {
        Some(told) => told == is_aim || is_dated,
        None => !is_aim || is_dated || context.is_among_targets && context.years.is_none(),
    }
}
