//! The values of one indicator beside each other: one a period, of one length, against one base, in a form that can be drawn.
//! Knows no report; a value whose `break` says why it stands apart is left alone.

use super::belongings::Belongings;
use super::*;
use crate::diag::Diagnostic;
use std::collections::BTreeMap;

/// Every fault of values that would share a scale without being comparable.
pub(super) fn check(dataset: &Dataset, belongings: &Belongings, tables: &Tables) -> Vec<Diagnostic> {
    let units: BTreeMap<&IndicatorId, &UnitId> = dataset.indicators.iter().map(|row| (&row.id, &row.unit)).collect();
    let mut series: BTreeMap<&IndicatorId, Vec<&Observation>> = BTreeMap::new();
    for o in &dataset.observations {
        let is_own = units.get(&o.indicator).is_some_and(|unit| **unit == o.unit);
        // A growth is itself what such an indicator measures; "giảm 14,5 nghìn ha so với cùng kỳ" only stands beside its level.
        let is_growth = || dataset.unit(&o.unit).is_some_and(|unit| is_growth(unit.kind));
        let is_level = o.status != Status::Change || (is_own && is_rate(o.period.kind) && is_growth());
        if is_level && o.break_reason.is_empty() {
            series.entry(&o.indicator).or_default().push(o);
        }
    }
    let mut faults = Vec::new();
    for levels in series.values() {
        faults.extend(twice(levels, tables).or_else(|| lengths(levels, tables)).or_else(|| bases(levels, tables)));
        faults.extend(fields(dataset, levels, tables));
    }
    for row in &dataset.figures {
        let shown = row.indicators.iter().filter_map(|id| series.get(id)).flatten();
        let shown: Vec<_> = shown.copied().filter(|o| is_computed(dataset, belongings, o)).collect();
        faults.extend(drawable(row, &shown, tables));
    }
    faults
}

/// Whether a value has no fault of its formula, which would be reported twice.
fn is_computed(dataset: &Dataset, belongings: &Belongings, o: &Observation) -> bool {
    let mut terms = o.formula.terms.iter().filter_map(|(_, id)| belongings.observation(&id.0));
    let points = |unit: &UnitId| dataset.unit(unit).is_some_and(|unit| unit.kind == UnitKind::Points);
    terms.all(|term| term.unit == o.unit || points(&term.unit))
}

const REMEDY: &str =
    "give it an indicator of its own, or say in break_vi and break_en why it may stand beside the others";

/// Whether values of this kind are rates, not amounts.
fn is_rate(kind: PeriodKind) -> bool {
    kind == PeriodKind::Mean || kind.is_comparison()
}

/// Whether values of this kind say how fast something moves, not how much there is.
fn is_growth(kind: UnitKind) -> bool {
    use UnitKind::{Contribution, Growth, Multiple, Points, PointsPerYear, Relative};
    matches!(kind, Contribution | Growth | Multiple | Points | PointsPerYear | Relative)
}

fn fault(o: &Observation, column: &str, message: String, tables: &Tables) -> Diagnostic {
    tables.table("observations.csv").place("id", &o.id.0, column).error(message, REMEDY)
}

/// Two values of one period, both achieved or both targets.
fn twice(levels: &[&Observation], tables: &Tables) -> Option<Diagnostic> {
    let mut seen = BTreeMap::new();
    levels.iter().find_map(|o| {
        let key = (o.period.order(), o.period.kind, o.status == Status::Target);
        let first = seen.insert(key, &o.id)?;
        let time = o.period.iso();
        (*first != o.id).then(|| {
            let message = format!("'{}' and '{}' are two values of {time} in '{}'", first.0, o.id.0, o.indicator.0);
            fault(o, "period", message, tables)
        })
    })
}

/// How many months a total is of; `None` for a state.
fn months(o: &Observation) -> Option<u32> {
    let years = u32::from(o.period.to.saturating_sub(o.period.from));
    let total = match o.period.part {
        Part::Years => 12 * (years + 1),
        Part::SchoolYear | Part::FiscalYear => 12,
        Part::Term => 12 * years,
        Part::Months(first, last) => 12 * years + u32::from(last) + 1 - u32::from(first),
        Part::Days(..) => 0,
    };
    (o.period.kind == PeriodKind::Total).then_some(total)
}

/// A total of ten years beside one of a year, or beside a year's value.
fn lengths(levels: &[&Observation], tables: &Tables) -> Option<Diagnostic> {
    let (first, length) = levels.iter().find_map(|o| Some((o, months(o)?)))?;
    let other = levels.iter().find(|o| match months(o) {
        Some(other) => other != length,
        None => length != 12 && !is_rate(o.period.kind),
    })?;
    let (one, two) = (first.period.iso(), other.period.iso());
    let message = format!("'{}' is a total of {one}, '{}' a value of {two}: not of one length", first.id.0, other.id.0);
    Some(fault(other, "period", message, tables))
}

/// A mean a year beside an amount, or growth on the month before beside growth on the year before.
fn bases(levels: &[&Observation], tables: &Tables) -> Option<Diagnostic> {
    let base = |o: &Observation| if is_rate(o.period.kind) { Some(o.period.kind) } else { None };
    let first = levels.first()?;
    let other = levels.iter().find(|o| base(o) != base(first))?;
    let message = format!("'{}' and '{}' are not measured alike: their period_kinds differ", first.id.0, other.id.0);
    Some(fault(other, "period_kind", message, tables))
}

/// Places among another number of places: 16 of 63 and 10 of 34 are no rise.
fn fields(dataset: &Dataset, levels: &[&Observation], tables: &Tables) -> Option<Diagnostic> {
    let is_rank = |o: &&&Observation| dataset.unit(&o.unit).is_some_and(|unit| unit.kind == UnitKind::Rank);
    let mut ranks = levels.iter().filter(is_rank).filter_map(|o| Some((o, o.quantity.whole?)));
    let (first, whole) = ranks.next()?;
    let (other, other_whole) = ranks.find(|(_, other)| !other.same_value(whole))?;
    let [whole, other_whole] = [whole, other_whole].map(|whole| whole.format(dataset.lang));
    let message = format!("'{}' is a place among {whole}, '{}' one among {other_whole}", first.id.0, other.id.0);
    Some(fault(other, "whole", message, tables))
}

/// Bars and points start at zero and stand on an axis of years.
fn drawable(row: &FigureRow, shown: &[&Observation], tables: &Tables) -> Option<Diagnostic> {
    let place = tables.table("figures.csv").place("id", &row.id.0, "kind");
    let below = shown.iter().find(|o| o.quantity.value.is_negative() && row.kind.starts_at_zero());
    if let Some(o) = below {
        let message = format!("'{}' is below zero, and the chart starts at zero", o.id.0);
        return Some(place.error(message, "show it as kind 'table'"));
    }
    let part = shown.iter().find(|o| !o.period.is_of_years() && row.kind.is_on_years())?;
    let message = format!("'{}' is of {}, and the axis is of years", part.id.0, part.period.iso());
    Some(place.error(message, "show it as kind 'bars' or 'table'"))
}
