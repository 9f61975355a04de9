//! What is computed: derived values filled in, formulas that may be, parts that add up to their whole.
//! Knows no report and no word of a page.

use super::belongings::Belongings;
use super::*;
use crate::diag::Diagnostic;
use std::collections::{BTreeMap, BTreeSet};

/// Fills in the derived values, in as many rounds as formulas build on each other.
/// Returns the ids of those that lead back to themselves, with a fault each.
pub(super) fn derive(dataset: &mut Dataset, tables: &Tables) -> (BTreeSet<String>, Vec<Diagnostic>) {
    let mut open: Vec<usize> =
        (0..dataset.observations.len()).filter(|i| dataset.observations[*i].is_computed()).collect();
    let ids = dataset.observations.iter().enumerate().rev();
    let places: BTreeMap<String, usize> = ids.map(|(i, o)| (o.id.0.clone(), i)).collect();
    let mut turned = Vec::new();
    loop {
        let pending: BTreeSet<String> = open.iter().map(|i| dataset.observations[*i].id.0.clone()).collect();
        let ready = |i: &usize| {
            let terms = &dataset.observations[*i].formula.terms;
            terms.iter().all(|(_, id)| !pending.contains(&id.0))
        };
        let (now, later): (Vec<usize>, Vec<usize>) = open.iter().partition(|i| ready(i));
        if now.is_empty() {
            break;
        }
        for i in now {
            let value = |id: &str| Some(dataset.observations[*places.get(id)?].quantity.value);
            let Some(value) = sum(&dataset.observations[i], &value) else { continue };
            let o = &mut dataset.observations[i];
            // A change has a size; its direction says the rest.
            let is_fall = o.status == Status::Change && value.is_negative();
            o.quantity.value = if is_fall { -value } else { value };
            let way = if value.is_negative() { Direction::Down } else { Direction::Up };
            if o.status == Status::Change && o.direction.is_some_and(|direction| direction != way) {
                turned.push(i);
            }
        }
        open = later;
    }
    let circular: BTreeSet<String> = open.into_iter().map(|i| dataset.observations[i].id.0.clone()).collect();
    let fault = |id: &str, column: &str, message: String, hint: &str| {
        tables.table("observations.csv").place("id", id, column).error(message, hint)
    };
    let round = circular.iter().map(|id| {
        let hint = "a formula names printed values, or derived ones that do not lead back";
        fault(id, "formula", format!("'{id}' is computed from itself"), hint)
    });
    let turned = turned.iter().map(|i| {
        let id = dataset.observations[*i].id.as_str();
        fault(id, "direction", format!("'{id}' is computed to go the other way"), "up is tăng, down is giảm")
    });
    let faults = round.chain(turned).collect();
    (circular, faults)
}

/// The sum of a formula; `None` if a term is no observation.
fn sum(o: &Observation, value: &dyn Fn(&str) -> Option<Decimal>) -> Option<Decimal> {
    o.formula.terms.iter().try_fold(Decimal::integer(0), |sum, (sign, id)| {
        let value = value(&id.0)?;
        Some(sum + if *sign == Sign::Minus { -value } else { value })
    })
}

/// Sums may only be taken over values of one measure: shares with points, or the same unit.
pub(super) fn formulas(dataset: &Dataset, belongings: &Belongings, tables: &Tables) -> Vec<Diagnostic> {
    let kind = |unit: &UnitId| dataset.unit(unit).map(|u| u.kind);
    let mut faults = Vec::new();
    for row in dataset.observations.iter().filter(|row| row.is_computed()) {
        let bound = bound_of(row, belongings).filter(|_| !tables.spoiled.has(&row.id));
        if let Some(bound) = bound.filter(|bound| *bound != row.quantity.bound()) {
            let place = tables.table("observations.csv").place("id", &row.id.0, "qualifiers");
            let hint = "what is computed from a bounded value is bounded: 'trên', 'dưới', or nothing";
            faults.push(place.error(format!("'{}' is computed to be {}", row.id.0, bound_words(bound)), hint));
        }
        for (_, id) in &row.formula.terms {
            let Some(term) = belongings.observation(&id.0) else { continue };
            let points = matches!(
                (kind(&row.unit), kind(&term.unit)),
                (Some(UnitKind::Share), Some(UnitKind::Points)) | (Some(UnitKind::Points), Some(UnitKind::Share))
            );
            if term.unit != row.unit && !points {
                let place = tables.table("observations.csv").place("id", &row.id.0, "formula");
                faults.push(place.error(
                    format!("'{}' is in '{}', not in '{}'", id.0, term.unit.0, row.unit.0),
                    "add and subtract values of one unit, or points from a share",
                ));
            }
        }
    }
    faults
}

/// The side of a computed value: a bound added keeps its side, one taken away turns it; of a change that goes down the size
/// is meant. `None` where two bounds are against each other.
fn bound_of(row: &Observation, belongings: &Belongings) -> Option<Bound> {
    let mut all = Bound::Exact;
    for (sign, id) in &row.formula.terms {
        let bound = belongings.observation(&id.0)?.quantity.bound();
        let bound = if *sign == Sign::Minus { bound.mirrored() } else { bound };
        match (all, bound) {
            (Bound::Exact, bound) => all = bound,
            (_, Bound::Exact) => {}
            (one, other) if one == other => {}
            _ => return None,
        }
    }
    let is_fall = row.status == Status::Change && row.direction == Some(Direction::Down);
    Some(if is_fall { all.mirrored() } else { all })
}

fn bound_words(bound: Bound) -> &'static str {
    match bound {
        Bound::Over => "more than this",
        Bound::Under => "less than this",
        Bound::Exact => "exactly this",
    }
}

/// The parts of a whole add up to 100 in every period that has them all.
pub(super) fn compositions(dataset: &Dataset, belongings: &Belongings, tables: &Tables) -> Vec<Diagnostic> {
    let mut faults = Vec::new();
    for whole in &dataset.indicators {
        let parts: Vec<_> =
            belongings.children_of(&whole.id).iter().filter(|(_, r)| *r == Relation::Part).map(|(p, _)| *p).collect();
        // A part that could not be read is missing from the sum.
        if [&whole.id].into_iter().chain(parts.iter().map(|part| &part.id)).any(|id| tables.spoiled.touches(id)) {
            continue;
        }
        let level = |part: &Indicator, year: u16| {
            let of_part = belongings.observations_of(&part.id).iter();
            let levels = of_part.filter(|o| o.period.kind == PeriodKind::Point && o.period.to == year);
            levels.map(|o| o.quantity.value).next()
        };
        let years: BTreeSet<u16> =
            parts.iter().flat_map(|p| belongings.observations_of(&p.id)).map(|o| o.period.to).collect();
        for year in years {
            let values: Vec<_> = parts.iter().filter_map(|part| level(part, year)).collect();
            let sum = values.iter().fold(Decimal::integer(0), |sum, v| sum + *v);
            if values.len() == parts.len() && !sum.same_value(Decimal::integer(100)) {
                let place = tables.table("indicators.csv").place("id", &whole.id.0, "id");
                faults.push(place.error(
                    format!("the parts of '{}' add up to {} in {year}", whole.id.0, sum.format(Lang::Vi)),
                    "parts of a whole add up to 100; correct a value or the relation",
                ));
            }
        }
    }
    faults
}
