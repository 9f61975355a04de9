//! The values of an indicator on one common line, as places between its ends: a drawing of a few pixels, without words.
//! Knows no pixel; `figure` draws it.

use super::{Bound, Dataset, Indicator, Observation, PeriodKind, Status, UnitId, UnitKind};
use crate::order;
use serde::{Deserialize, Serialize};

/// What the line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum StripKind {
    /// A whole from none to all.
    Share,
    /// From zero to the largest value.
    Amount,
    /// Means over spans, a bar each, from zero to the largest mean of the same unit.
    Mean,
    /// Places; the first is at the left.
    Rank,
    /// The same where the report does not say how many places were ranked.
    OpenRank,
}

/// One value: a point, or a range where its ends differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StripMark {
    /// What sort of fact it is.
    pub status: Status,
    /// Whether it is exact, or a bound.
    pub bound: Bound,
    /// Where it begins, in thousandths of the line.
    pub from: u16,
    /// Where it ends.
    pub to: u16,
}

/// The values in order of time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Strip {
    /// What the line is.
    pub kind: StripKind,
    /// What stands on it.
    pub marks: Vec<StripMark>,
}

impl Dataset {
    /// The levels of an indicator in order of time. A change is no level, but a growth in the indicator's own unit is: a mean,
    /// or the rate against another time.
    /// A value counted in another kind of unit is left out.
    pub fn levels<'a>(&'a self, row: &Indicator) -> Vec<&'a Observation> {
        let kind = |id: &UnitId| self.unit(id).map(|unit| unit.kind());
        let is_rate = |o: &Observation| {
            let is_growth = matches!(kind(&o.unit), Some(UnitKind::Relative | UnitKind::Growth));
            is_growth && o.period.kind().is_comparison()
        };
        let is_level = |o: &&Observation| match o.status {
            Status::Change => o.unit == row.unit && (o.period.kind() == PeriodKind::Mean || is_rate(o)),
            _ => kind(&o.unit) == kind(&row.unit),
        };
        let mut levels: Vec<&Observation> = self.observations_of(&row.id).filter(is_level).collect();
        order::sort_by_key(&mut levels, |o| {
            (o.period.order(), o.status == Status::Target, o.period.kind() == PeriodKind::After)
        });
        levels
    }

    /// A value in the base unit of its unit: 8 nghìn tỷ đồng in đồng.
    pub fn base_value(&self, o: &Observation) -> f64 {
        let scale = self.unit(&o.unit).map_or(1, |unit| unit.scale);
        o.quantity.value.to_f64() * scale as f64
    }

    /// What turns a value into its indicator's unit: 0.001 for "425,6 triệu USD" on an axis of tỷ USD. The build has seen to
    /// it that both are of one dimension.
    pub fn factor(&self, o: &Observation) -> f64 {
        let own = self.indicator(&o.indicator.0).map_or(&o.unit, |row| &row.unit);
        let scale = |unit| self.unit(unit).map_or(1.0, |unit| unit.scale as f64);
        if *own == o.unit { 1.0 } else { scale(&o.unit) / scale(own) }
    }

    pub(super) fn count_places(&self) -> Option<u32> {
        let ranks = self.observations.iter().filter(|o| self.is_of(o, UnitKind::Rank));
        ranks.filter_map(|o| o.quantity.whole).map(|whole| whole.to_f64() as u32).max()
    }

    /// Whether a value is of a group of places ("among the 15 leading"), not of one place.
    pub fn is_group(&self, o: &Observation) -> bool {
        self.unit(&o.unit).is_some_and(|unit| unit.kind() == UnitKind::Rank && !unit.symbol.is_empty())
    }

    fn is_of(&self, o: &Observation, kind: UnitKind) -> bool {
        self.unit(&o.unit).is_some_and(|unit| unit.kind() == kind)
    }

    /// The strip of an indicator; `None` where one value has no natural line, or the values may not be compared.
    pub fn strip(&self, row: &Indicator) -> Option<Strip> {
        let levels = self.levels(row);
        let has_no_place = |o: &&Observation| !o.break_reason.is_empty() || o.quantity.value.is_negative();
        if levels.is_empty() || levels.iter().any(has_no_place) {
            return None;
        }
        let largest = |all: &[&Observation]| {
            let end = |o: &&Observation| o.quantity.upper.or(o.quantity.whole).unwrap_or(o.quantity.value).to_f64();
            let ends = all.iter().map(|o| end(o) * self.factor(o));
            ends.fold(0.0, f64::max)
        };
        let is_mean = levels.iter().all(|o| o.period.kind() == PeriodKind::Mean);
        let has_whole = levels.iter().any(|o| o.quantity.whole.is_some());
        let (kind, end) = match self.unit(&row.unit)?.kind {
            UnitKind::Share => (StripKind::Share, 100.0),
            // The steps of grades are no distances.
            UnitKind::Grade => return None,
            UnitKind::Rank => {
                let kind = if has_whole { StripKind::Rank } else { StripKind::OpenRank };
                (kind, largest(&levels).max(self.places().map_or(0.0, f64::from)))
            }
            _ if is_mean => {
                let family =
                    self.observations.iter().filter(|o| o.unit == row.unit && o.period.kind() == PeriodKind::Mean);
                let family: Vec<&Observation> = family.collect();
                if family.len() < 2 {
                    return None;
                }
                (StripKind::Mean, largest(&family))
            }
            _ if has_whole => (StripKind::Share, largest(&levels)),
            _ if levels.len() < 2 => return None,
            _ => (StripKind::Amount, largest(&levels)),
        };
        Some(Strip { kind, marks: levels.iter().map(|o| self.strip_mark(o, kind, end)).collect() })
    }

    fn strip_mark(&self, o: &Observation, kind: StripKind, end: f64) -> StripMark {
        let first = if matches!(kind, StripKind::Rank | StripKind::OpenRank) { 1.0 } else { 0.0 };
        let at = |value: f64| ((value - first) / (end - first).max(1.0) * 1000.0).round().clamp(0.0, 1000.0) as u16;
        let factor = self.factor(o);
        let value = o.quantity.value.to_f64() * factor;
        let from = if self.is_group(o) { first } else { value };
        let to = o.quantity.upper.map_or(value, |upper| upper.to_f64() * factor);
        StripMark { status: o.shown_status(), bound: o.quantity.bound(), from: at(from), to: at(to) }
    }
}
