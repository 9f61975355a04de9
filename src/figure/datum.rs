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
    let factor = dataset.factor(o);
    // A value in another unit than its indicator's says so.
    let unit = if factor == 1.0 { unit } else { Unit::Marked };
    let value = o.quantity.value.to_f64() * factor;
    // A group of places reaches from the first to the last it names.
    let (value, upper) = if dataset.is_group(o) { (1.0, Some(value)) } else { (value, None) };
    Datum {
        key: o.id.0.clone(),
        value,
        upper: o.quantity.upper.map_or(upper, |upper| Some(upper.to_f64() * factor)),
        form: form(o.shown_status()),
        side: side(o.quantity.bound()),
        label: match unit {
            Unit::Marked => label.starred(),
            Unit::Aside => [&label.bare(), label.star].concat(),
        },
        time: match o.period.kind() {
            PeriodKind::Before | PeriodKind::After => o.period.kind_words(lang).to_owned(),
            _ => o.period.label(lang),
        },
        status: o.shown_status().word(lang).to_owned(),
        years: (o.period.from, o.period.to),
        apart: !o.break_reason.is_empty(),
        remark: String::new(),
    }
}

/// The change that the report states from an earlier value to this one.
pub fn change<'a>(dataset: &'a Dataset, from: &Observation, to: &Observation) -> Option<&'a Observation> {
    let years = (from.period.to, to.period.to);
    let is_it = |o: &&Observation| {
        o.status == Status::Change && o.period.kind() == PeriodKind::Change && (o.period.from, o.period.to) == years
    };
    dataset.observations_of(&to.indicator).find(is_it)
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
