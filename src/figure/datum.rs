//! Observation → datum: form, side and words of a mark.

use crate::chart::{Datum, Form, Side};
use crate::dataset::{Bound, Dataset, Observation, PeriodKind, Status, Wording};
use crate::locale::Lang;

/// Whether the mark's label carries the unit, or the subtitle does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// On the mark: "85%".
    Marked,
    /// In the subtitle: "85".
    Aside,
}

/// An observation as a datum.
pub fn datum(dataset: &Dataset, o: &Observation, unit: Unit, lang: Lang) -> Datum {
    let label = dataset.label(o, Wording::Short, lang);
    let own = dataset.indicator(&o.indicator.0).map_or(&o.unit, |row| &row.unit);
    // Drawn by value: "425,6 triệu USD" stands at 0,4256 on an axis of tỷ USD, and says its unit.
    let scale = |unit| dataset.unit(unit).map_or(1.0, |unit| unit.scale as f64);
    let factor = if *own == o.unit { 1.0 } else { scale(&o.unit) / scale(own) };
    let unit = if factor == 1.0 { unit } else { Unit::Marked };
    Datum {
        key: o.id.0.clone(),
        value: o.quantity.value.to_f64() * factor,
        upper: o.quantity.upper.map(|upper| upper.to_f64() * factor),
        form: form(o.status),
        side: side(o.quantity.bound()),
        label: match unit {
            Unit::Marked => label.starred(),
            Unit::Aside => [&label.bare(), label.star].concat(),
        },
        time: match o.period.kind {
            PeriodKind::Before | PeriodKind::After => o.period.kind_words(lang).to_owned(),
            _ => o.period.label(lang),
        },
        status: o.status.word(lang).to_owned(),
        years: (o.period.from, o.period.to),
        apart: !o.break_reason.is_empty(),
    }
}

/// The form of a status.
pub fn form(status: Status) -> Form {
    match status {
        Status::Result | Status::Change => Form::Stated,
        Status::Baseline => Form::Earlier,
        Status::Derived => Form::Derived,
        Status::Target => Form::Target,
    }
}

/// The side of a bound.
pub fn side(bound: Bound) -> Side {
    match bound {
        Bound::Exact => Side::Exact,
        Bound::Over => Side::Over,
        Bound::Under => Side::Under,
    }
}
