//! Numbers that follow from numbers of the report: differences, paces, sums, relative changes, with the computation.
//! Knows one sentence's indicators; only computes between values of one measure.

use super::context::Context;
use super::value::{FAR, Fit, HALF, fit, kind};
use crate::dataset::{Direction, Observation, PeriodKind, Relation, Status, UnitKind};
use crate::lexicon::{Cue, Measure, Numeral};
use crate::locale::Lang;
use crate::sentence::Facts;

/// The computation that gives a number, with its first observation.
pub(super) fn derived<'a>(
    facts: &Facts<'a>,
    named: &[usize],
    n: &Numeral,
    context: &Context,
) -> Option<(&'a Observation, String)> {
    // "Bình quân hơn 46 nghìn tỷ": of an amount a bound is one as well.
    let is_about = n.magnitude >= 1e6 || context.qualifiers.iter().all(|cue| *cue == Cue::About);
    if n.whole.is_some() || n.measure == Measure::Things && !is_about && !context.is_more {
        return None;
    }
    let all: Vec<Vec<&'a Observation>> =
        named.iter().map(|at| facts.dataset.observations_of(&facts.dataset.indicators[*at].id).collect()).collect();
    for own in &all {
        if let Some(found) = within(facts, own, n, context) {
            return Some(found);
        }
    }
    if n.upper.is_some() {
        return None;
    }
    for own in &all {
        if let Some(found) = yearly(facts, own, n) {
            return Some(found);
        }
    }
    let results = all.iter().filter_map(|own| own.iter().find(|o| o.status == Status::Result).copied());
    between(facts, &results.collect::<Vec<_>>(), n, context)
}

/// What two levels of one indicator give.
fn within<'a>(
    facts: &Facts<'a>,
    own: &[&'a Observation],
    n: &Numeral,
    context: &Context,
) -> Option<(&'a Observation, String)> {
    let is_level = |o: &&&Observation| {
        o.direction.is_none()
            && (o.quantity.whole.is_none() || n.measure == Measure::Things)
            && o.break_reason.is_empty()
            && (matches!(o.period.kind(), PeriodKind::Total | PeriodKind::Mean)
                || o.period.from == o.period.to
                || matches!(o.period.kind(), PeriodKind::Before | PeriodKind::After))
    };
    let levels: Vec<&'a Observation> = own.iter().filter(is_level).copied().collect();
    for a in &levels {
        for b in levels.iter().filter(|b| are_in_turn(a, b)) {
            if let Some(words) = moved(facts, a, b, n, context) {
                return Some((b, words));
            }
        }
    }
    None
}

/// Whether one level is of an earlier time of the same length than another, or before an event and the other after it.
fn are_in_turn(a: &Observation, b: &Observation) -> bool {
    a.id != b.id && b.period.to >= a.period.to && a.unit == b.unit
        || a.period.kind() == PeriodKind::Before && b.period.kind() == PeriodKind::After
}

/// The computation that gives the number out of an earlier and a later level: their difference, its pace a year, the
/// multiple or the relative change.
fn moved(facts: &Facts, a: &Observation, b: &Observation, n: &Numeral, context: &Context) -> Option<String> {
    let (from, to) = (facts.dataset.base_value(a), facts.dataset.base_value(b));
    let kind = kind(facts.dataset, a)?;
    let is_said = context.change.is_some() || context.is_more || context.is_against;
    let fits_way = context.change.flatten().is_none_or(|way| (way == Direction::Down) == (to < from));
    if !fits_way || !is_said && !matches!(n.measure, Measure::Points | Measure::Times) {
        return None;
    }
    // "tăng 10,4%" of a share is told as it should not be, and is that difference.
    let is_points = matches!(kind, UnitKind::Share | UnitKind::Growth) && n.measure == Measure::Points
        || kind == UnitKind::Share && n.measure == Measure::Percent && (n.step < 1.0 || context.change == Some(None));
    let is_plain = kind != UnitKind::Share && n.measure != Measure::Percent && n.measure != Measure::Times;
    let words = |sign: &str| [b.quantity.number(Lang::Vi).as_str(), sign, &a.quantity.number(Lang::Vi)].concat();
    let apart = (to - from).abs();
    let years = b.period.to.saturating_sub(a.period.to);
    let scale = to / b.quantity.value.to_f64();
    let upper = b.quantity.upper.map(|upper| upper.to_f64() * scale - from);
    if (is_points || is_plain) && is_near(apart, n) && is_upper(upper, n) {
        return Some(words(" − "));
    }
    // "Gần gấp 2 lần" of what ends at 6.000.
    let is_times = |end: f64| n.measure == Measure::Times && n.upper.is_none() && is_near(end / from, n);
    if a.quantity.upper.is_none()
        && (is_times(to) || context.is_ahead && upper.is_some_and(|upper| is_times(upper + from)))
    {
        return Some(words(" : "));
    }
    if n.upper.is_some() || upper.is_some() || a.quantity.upper.is_some() {
        return None;
    }
    if (is_points || is_plain) && years > 1 && is_near(apart / f64::from(years), n) {
        return Some(["(", &words(" − "), ") : ", &years.to_string()].concat());
    }
    let is_relative = n.measure == Measure::Percent && is_near(apart / from * 100.0, n) && n.raw > 0.0;
    (is_relative).then(|| ["(", &words(" − "), ") : ", &a.quantity.number(Lang::Vi)].concat())
}

/// Whether a range ends where a computed one does, and what is none has no end.
fn is_upper(value: Option<f64>, n: &Numeral) -> bool {
    let told = n.upper.map(|upper| upper * n.magnitude);
    told.zip(value).map_or(told.is_none() && value.is_none(), |(told, value)| (told - value).abs() <= told * 1e-9)
}

/// "Bình quân mỗi năm 46 nghìn tỷ đồng": the total of some years by their number.
fn yearly<'a>(facts: &Facts<'a>, own: &[&'a Observation], n: &Numeral) -> Option<(&'a Observation, String)> {
    let years = |o: &Observation| o.period.to.saturating_sub(o.period.from) + 1;
    let is_mean = |o: &&&Observation| {
        o.period.kind() == PeriodKind::Total
            && years(o) > 1
            && fit(facts.dataset, o, n) == Some(Fit::Same)
            && is_near(facts.dataset.base_value(o) / f64::from(years(o)), n)
    };
    let o = own.iter().find(is_mean)?;
    Some((o, [&o.quantity.number(Lang::Vi), " : ", &years(o).to_string()].concat()))
}

/// What two results give that stand side by side.
fn between<'a>(
    facts: &Facts<'a>,
    results: &[&'a Observation],
    n: &Numeral,
    context: &Context,
) -> Option<(&'a Observation, String)> {
    for a in results {
        for b in results.iter().filter(|b| a.id != b.id) {
            if let Some(words) = joined(facts, a, b, n, context) {
                return Some((a, words));
            }
        }
    }
    None
}

/// The computation that gives the number out of two results.
fn joined(facts: &Facts, a: &Observation, b: &Observation, n: &Numeral, context: &Context) -> Option<String> {
    let dataset = facts.dataset;
    let (kind_a, kind_b) = (kind(dataset, a)?, kind(dataset, b)?);
    let (x, y) = (dataset.base_value(a), dataset.base_value(b));
    let words = |sign: &str| [a.quantity.number(Lang::Vi).as_str(), sign, &b.quantity.number(Lang::Vi)].concat();
    let is_it = |value: f64| is_near(value, n);
    let is_alike = fit(dataset, a, n) == Some(Fit::Same);
    let row = |o: &Observation| dataset.indicator(o.indicator.as_str());
    let is_of = row(b).is_some_and(|row| row.parent.as_ref().is_some_and(|(id, _)| *id == a.indicator));
    let is_part = |o: &Observation| row(o).and_then(|row| row.parent.as_ref()).filter(|(_, of)| *of == Relation::Part);
    let is_whole = a.quantity.qualifiers.is_empty() && b.quantity.qualifiers.is_empty();
    match (kind_a, kind_b) {
        // The sum of two counts, or of two parts of one whole.
        (UnitKind::Count, UnitKind::Count) if is_whole && is_alike && is_it(x + y) => Some(words(" + ")),
        (UnitKind::Share, UnitKind::Share) if is_alike && is_part(a).is_some() && is_part(a) == is_part(b) => {
            is_it(x + y).then(|| words(" + "))
        }
        // "Dịch vụ tăng chậm hơn GRDP 7,5 điểm phần trăm": two rates held against each other.
        (UnitKind::Growth, UnitKind::Growth)
            if n.measure == Measure::Points && context.is_against && is_it((x - y).abs()) =>
        {
            Some(words(" − "))
        }
        // The target that a result is so many times of, or so much above.
        (_, UnitKind::Multiple) if is_of && is_alike && is_it(x / y) => Some(words(" : ")),
        (_, UnitKind::Excess) if is_of && is_alike && is_it(x / (1.0 + y / 100.0)) => Some(words(" : (1 + ") + "%)"),
        // What a number is so many per cent of, and the rest.
        (UnitKind::Count, UnitKind::Share) if is_of && is_alike => {
            let whole = (x / y * 100.0).round();
            let rest = [" − ", &a.quantity.number(Lang::Vi)].concat();
            match () {
                () if is_it(whole) => Some(words(" : ") + "%"),
                () if is_it(whole - x) => Some(words(" : ") + "%" + &rest),
                () => None,
            }
        }
        // "36 dự án, 8.000 tỷ: mỗi dự án 222 tỷ".
        (UnitKind::Money, UnitKind::Count) if context.is_each && is_alike && is_it(x / y) => Some(words(" : ")),
        _ => None,
    }
}

/// The computed value, to the last digit of the number.
fn is_near(value: f64, n: &Numeral) -> bool {
    let told = n.raw * n.magnitude;
    // "Khoảng 5.200": of a number that is itself round only its own digits are told.
    let fine = (if n.raw >= 1000.0 { n.step.min(100.0) } else { n.step.min(1.0) }) * n.magnitude;
    told > 0.0 && (value - told).abs() <= fine * HALF && (value - told).abs() / told < FAR
}
