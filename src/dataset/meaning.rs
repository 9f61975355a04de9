//! What the rows must mean together: units that fit their periods, changes that lead back to an earlier value,
//! nothing that is shown without a number.
//! Knows no report; what is printed is checked by `evidence`.

use super::belongings::Belongings;
use super::check::nearest;
use super::dimension::{self, Dimensions};
use super::*;
use crate::diag::{Diagnostic, Place};
use std::collections::BTreeSet;

/// A rate that goes down is below zero: "GRDP giảm 9,28%" is a growth of −9,28. A change against an earlier value keeps
/// its size; its direction says the rest.
pub(super) fn sign(dataset: &mut Dataset) {
    let rates: BTreeSet<UnitId> =
        dataset.units.iter().filter(|unit| is_rate(unit.kind)).map(|u| u.id.clone()).collect();
    let own: BTreeSet<(IndicatorId, UnitId)> =
        dataset.indicators.iter().map(|row| (row.id.clone(), row.unit.clone())).collect();
    for o in &mut dataset.observations {
        let is_own = o.status != Status::Change || own.contains(&(o.indicator.clone(), o.unit.clone()));
        if o.direction == Some(Direction::Down) && is_own && rates.contains(&o.unit) && !o.quantity.value.is_negative()
        {
            o.quantity = o.quantity.mirrored();
        }
    }
}

/// Whether values of this kind have a sign of their own.
fn is_rate(kind: UnitKind) -> bool {
    matches!(kind, UnitKind::Growth | UnitKind::Relative)
}

/// Every fault of meaning.
pub(super) fn check(dataset: &Dataset, tables: &Tables) -> Vec<Diagnostic> {
    let observations = tables.table("observations.csv");
    let place = |o: &Observation, column: &str| observations.place("id", &o.id.0, column);
    let dimensions = Dimensions::of(dataset, tables);
    let mut faults = dimension::check(dataset, &dimensions, tables);
    let belongings = Belongings::of(dataset);
    for o in &dataset.observations {
        faults.extend(unit_and_period(dataset, o, &place));
        // What could not be read leads back to nothing.
        if !tables.spoiled.touches(&o.indicator) {
            faults.extend(change((dataset, &belongings), &dimensions, o, &place));
        }
    }
    faults.extend(series::check(dataset, &belongings, tables));
    faults.extend(empty(dataset, tables));
    faults
}

/// A difference between two places at one time: its indicator is itself in percentage points.
fn is_difference(dataset: &Dataset, o: &Observation) -> bool {
    let is_own = dataset.indicator(o.indicator.as_str()).is_some_and(|indicator| indicator.unit == o.unit);
    is_own && o.period.kind == PeriodKind::Point
}

/// A rate of growth is a mean a year, a share is a state, a change of a share is in points, a change has a direction.
fn unit_and_period(dataset: &Dataset, o: &Observation, place: &dyn Fn(&Observation, &str) -> Place) -> Vec<Diagnostic> {
    let Some(kind) = dataset.unit(&o.unit).map(|unit| unit.kind) else { return Vec::new() };
    let unit = &o.unit.0;
    let is_mean = o.period.kind == PeriodKind::Mean;
    let is_change = o.status == Status::Change;
    let is_against = o.period.kind.is_comparison();
    let fault = |column: &str, message: String, hint: &str| vec![place(o, column).error(message, hint)];
    let is_place = kind == UnitKind::Rank && dataset.unit(&o.unit).is_some_and(|unit| unit.symbol.is_empty());
    match kind {
        _ if o.quantity.value.is_in_words() && !is_place => fault(
            "unit",
            format!("a place in words in '{unit}'"),
            "give the row a unit of kind 'rank' that has no words after its number",
        ),
        _ if o.direction.is_some() && !is_change && !is_rate(kind) => fault(
            "direction",
            "only a change or a rate of growth has a direction".to_owned(),
            "empty the field or make the status 'change'",
        ),
        _ if is_against && !is_change && !may_be_against(kind) => fault(
            "period_kind",
            format!("a level in '{unit}' against another time"),
            "only changes, rates and per cent of a plan are against something: 'point' or 'total'",
        ),
        _ if is_change && matches!(o.period.kind, PeriodKind::Total | PeriodKind::Point) => fault(
            "period_kind",
            "a change that is against nothing".to_owned(),
            "'change' from the first year to the last, 'mean', 'on-year', 'on-previous' or 'on-plan'; a level or a difference from \
             another place is no change",
        ),
        _ if is_change
            && o.period.kind == PeriodKind::OnYear
            && o.period.is_of_years()
            && o.period.from != o.period.to =>
        {
            fault(
                "period_kind",
                "several years against the year before".to_owned(),
                "'change' from the first year to the last, or a period of one year",
            )
        }
        UnitKind::Excess
            if matches!(o.period.kind, PeriodKind::OnYear | PeriodKind::OnPrevious | PeriodKind::Change) =>
        {
            fault(
                "unit",
                format!("'{unit}' against an earlier time"),
                "what is above a target is against nothing earlier; per cent of an earlier value are of kind 'relative'",
            )
        }
        UnitKind::Growth if o.period.kind == PeriodKind::OnYear && o.period.is_of_years() => Vec::new(),
        UnitKind::Growth | UnitKind::PointsPerYear if !is_mean => fault(
            "period_kind",
            format!("'{unit}' is a rate a year"),
            "its period_kind is 'mean'; per cent of an earlier value need a unit of kind 'relative'",
        ),
        UnitKind::Relative if !is_against && o.period.kind != PeriodKind::Change => fault(
            "period_kind",
            format!("'{unit}' is per cent of an earlier value or a plan"),
            "say of which: 'change' from the first year to the last, 'on-year', 'on-previous' or 'on-plan'",
        ),
        UnitKind::Share if is_change && o.period.kind != PeriodKind::OnPlan => fault(
            "unit",
            format!("a change in '{unit}'"),
            "a share changes by percentage points, anything else by per cent of kind 'relative': give the row that unit",
        ),
        UnitKind::Share if is_mean => fault(
            "unit",
            format!("a mean a year in '{unit}'"),
            "growth a year and points a year have units of their own",
        ),
        UnitKind::Points if !is_change && !is_difference(dataset, o) => fault(
            "unit",
            format!("a level in '{unit}'"),
            "only a change is in percentage points; a difference from another place ('cao hơn bình quân cả nước 2 điểm phần trăm') \
             is a 'point' of an indicator of its own in this unit",
        ),
        UnitKind::Multiple if is_change => Vec::new(),
        _ if is_change && o.direction.is_none() => {
            fault("direction", "a change without a direction".to_owned(), "up (tăng) or down (giảm)")
        }
        _ => Vec::new(),
    }
}

/// What may be measured against another time or a plan without being a change.
fn may_be_against(kind: UnitKind) -> bool {
    use UnitKind::{Contribution, Excess, Growth, Multiple, Points, Relative, Share};
    matches!(kind, Contribution | Excess | Growth | Multiple | Points | Relative | Share)
}

/// A stated change up to a stated level leads back to an earlier value, which must be there and must be the right one.
/// Only an amount in the level's dimension does, or points of a share: "tăng 80%" and "gấp 3,4 lần" are no differences.
fn change(
    (dataset, belongings): (&Dataset, &Belongings),
    dimensions: &Dimensions,
    o: &Observation,
    place: &dyn Fn(&Observation, &str) -> Place,
) -> Vec<Diagnostic> {
    let Some(direction) = o.direction.filter(|_| o.period.kind == PeriodKind::Change) else { return Vec::new() };
    let level = |year: u16| {
        let all = belongings.observations_of(&o.indicator).iter().copied();
        let levels = all.filter(move |l| l.period.to == year && l.period.from == year);
        let levels = levels.filter(|l| !matches!(l.status, Status::Change | Status::Target));
        levels.filter(|l| l.quantity.upper.is_none()).find(|l| l.period.is_of_years() && l.break_reason.is_empty())
    };
    let Some(after) = level(o.period.to) else { return Vec::new() };
    let kind = |unit: &UnitId| dataset.unit(unit).map(|unit| unit.kind);
    let is_points = (kind(&after.unit), kind(&o.unit)) == (Some(UnitKind::Share), Some(UnitKind::Points));
    if !is_points && !dimensions.are_one(&after.unit, &o.unit) {
        return Vec::new();
    }
    let before = level(o.period.from);
    // All in the smallest of the units that occur.
    let units = [Some(&after.unit), Some(&o.unit), before.map(|before| &before.unit)];
    let base = units.into_iter().flatten().map(|unit| dimensions.scale(unit)).min().unwrap_or(1).max(1);
    let value = |of: &Observation| of.quantity.value.times(dimensions.scale(&of.unit) / base);
    let (Some(level), Some(size)) = (value(after), value(o)) else { return Vec::new() };
    let expected = if direction == Direction::Up { level - size } else { level + size };
    match before {
        Some(before) if value(before).is_none_or(|value| value.same_value(expected)) => Vec::new(),
        Some(before) => {
            let (found, due) = (before.quantity.number(dataset.lang), expected.format(dataset.lang));
            vec![place(before, "formula").error(
                format!("'{}' is {found}, but the stated change leads back to {due}", before.id.0),
                "correct the formula, or the direction of the change",
            )]
        }
        // What is only bounded leads back to no number: "trên 38 xã, tăng 9 xã".
        None if [after, o].iter().any(|of| of.quantity.upper.is_some() || !of.quantity.qualifiers.is_empty()) => {
            Vec::new()
        }
        None => vec![place(o, "id").error(
            format!("the change '{}' leads back to {} in {}", o.id.0, expected.format(dataset.lang), o.period.from),
            "add that value as a row of status 'derived'",
        )],
    }
}

/// Indicators and figures that show nothing.
fn empty(dataset: &Dataset, tables: &Tables) -> Vec<Diagnostic> {
    // Rows that could not be read count: their own fault is enough.
    let own: BTreeSet<&str> = tables.table("observations.csv").all().map(|row| row.get("indicator")).collect();
    // The row that should give one its number may name it wrongly, which has its fault.
    let known: BTreeSet<&str> = tables.table("indicators.csv").all().map(|row| row.get("id")).collect();
    let misnamed: Vec<&str> = own.iter().copied().filter(|id| !known.contains(id)).collect();
    let is_meant = |id: &str| misnamed.iter().any(|other| nearest(other, &known) == Some(id));
    let parts = dataset.indicators.iter().filter(|row| own.contains(row.id.as_str()));
    let of_parts: BTreeSet<&str> = parts
        .filter_map(|row| row.parent.as_ref())
        .filter(|(_, relation)| *relation == Relation::Part)
        .map(|(parent, _)| parent.as_str())
        .collect();
    let has_numbers = |id: &str| {
        let row = IndicatorId::from(id);
        own.contains(id) || of_parts.contains(id) || tables.spoiled.touches(&row) || is_meant(id)
    };
    let indicators = dataset.indicators.iter().filter(|row| !has_numbers(row.id.as_str())).map(|row| {
        let place = tables.table("indicators.csv").place("id", &row.id.0, "id");
        place
            .error(format!("'{}' has no observation", row.id.0), "add one to observations.csv, or remove the indicator")
    });
    let figures = dataset.figures.iter().filter(|row| row.indicators.is_empty()).map(|row| {
        let place = tables.table("figures.csv").place("id", &row.id.0, "indicators");
        place.error(format!("the figure '{}' shows no indicator", row.id.0), "name at least one, separated by spaces")
    });
    indicators.chain(figures).collect()
}
