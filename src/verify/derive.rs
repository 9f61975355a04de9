//! Numbers that follow from numbers of the report: differences, paces, sums, relative changes, with the computation.
//! Knows one sentence's indicators; only computes between values of one measure.

use super::context::Context;
use super::value::same;
use super::wording::is_then;
use crate::dataset::{IndicatorId, Observation, PeriodKind, Status, UnitKind};
use crate::lexicon::{Measure, Numeral};
use crate::locale::Lang;
use crate::sentence::Facts;

/// The computation that gives a number, with its first observation.
pub(super) fn derived<'a>(
    facts: &Facts<'a>,
    named: &[usize],
    n: &Numeral,
    context: &Context,
) -> Option<(&'a Observation, String)> {
    if n.upper.is_some() || n.whole.is_some() || !context.qualifiers.is_empty() && n.measure == Measure::Things {
        return None;
    }
    let rows = || named.iter().map(|at| &facts.dataset.indicators[*at].id);
    let own = |id: &IndicatorId| -> Vec<&'a Observation> { facts.dataset.observations_of(id).collect() };
    let found = rows().find_map(|id| within(facts, &own(id), n, context));
    found.or_else(|| {
        let results = rows().filter_map(|id| own(id).into_iter().find(|o| o.status == Status::Result));
        sum(facts, &results.collect::<Vec<_>>(), n)
    })
}

/// A difference of two levels of one indicator, its pace a year, or the relative change.
fn within<'a>(
    facts: &Facts<'a>,
    own: &[&'a Observation],
    n: &Numeral,
    context: &Context,
) -> Option<(&'a Observation, String)> {
    let levels: Vec<&Observation> = own
        .iter()
        .copied()
        .filter(|o| {
            o.direction.is_none()
                && o.quantity.upper.is_none()
                && o.quantity.whole.is_none()
                && o.break_reason.is_empty()
        })
        .filter(|o| {
            o.period.kind == PeriodKind::Total
                || o.period.from == o.period.to
                || matches!(o.period.kind, PeriodKind::Before | PeriodKind::After)
        })
        .collect();
    for a in &levels {
        for b in levels.iter().filter(|b| {
            a.id != b.id
                && b.period.to >= a.period.to
                && b.period.to - b.period.from == a.period.to - a.period.from
                && a.unit == b.unit
                || a.period.kind == PeriodKind::Before && b.period.kind == PeriodKind::After
        }) {
            let (from, to) = (facts.dataset.base_value(a), facts.dataset.base_value(b));
            let kind = facts.dataset.unit(&a.unit)?.kind;
            let is_fall = to < from;
            let fits_way =
                context.change.flatten().is_none_or(|way| (way == crate::dataset::Direction::Down) == is_fall);
            if !fits_way || context.change.is_none() && !matches!(n.measure, Measure::Points | Measure::Times) {
                continue;
            }
            let is_points = kind == UnitKind::Share && n.measure == Measure::Points;
            let is_plain = kind != UnitKind::Share && n.measure != Measure::Percent && n.measure != Measure::Times;
            let words =
                |sign: &str| [b.quantity.number(Lang::Vi).as_str(), sign, &a.quantity.number(Lang::Vi)].concat();
            let apart = (to - from).abs();
            let years = f64::from(b.period.to - a.period.to);
            if (is_points || is_plain) && is_near(apart, n) {
                return Some((b, words(" − ")));
            }
            if (is_points || is_plain) && years > 1.0 && is_near(apart / years, n) {
                return Some((b, ["(", &words(" − "), ") : ", &(b.period.to - a.period.to).to_string()].concat()));
            }
            if n.measure == Measure::Times && is_near(to / from, n) {
                return Some((b, words(" : ")));
            }
            if n.measure == Measure::Percent && is_near(apart / from * 100.0, n) && n.raw > 0.0 && is_then(b, context) {
                return Some((b, ["(", &words(" − "), ") : ", &a.quantity.number(Lang::Vi)].concat()));
            }
        }
    }
    None
}

/// The sum of two counts that stand side by side.
fn sum<'a>(facts: &Facts<'a>, results: &[&'a Observation], n: &Numeral) -> Option<(&'a Observation, String)> {
    for (at, a) in results.iter().enumerate() {
        for b in &results[at + 1..] {
            let is_count =
                |o: &Observation| facts.dataset.unit(&o.unit).is_some_and(|unit| unit.kind == UnitKind::Count);
            let is_whole = |o: &Observation| o.quantity.qualifiers.is_empty() && is_count(o);
            if is_whole(a)
                && is_whole(b)
                && n.measure == Measure::Things
                && same(facts.dataset.base_value(a) + facts.dataset.base_value(b), n.raw * n.magnitude)
            {
                let words = [a.quantity.number(Lang::Vi).as_str(), " + ", &b.quantity.number(Lang::Vi)].concat();
                return Some((a, words));
            }
        }
    }
    None
}

/// The computed value, to the last digit of the number.
fn is_near(value: f64, n: &Numeral) -> bool {
    let told = n.raw * n.magnitude;
    let fine = n.step.min(1.0) * n.magnitude;
    told > 0.0 && (value - told).abs() <= fine * 0.500_001 && (value - told).abs() / told < 0.03
}
