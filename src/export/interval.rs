//! What a number says of the true value, in the terms of schema.org's QuantitativeValue: the value itself, or the ends
//! between which it lies, with the sign of a change.

use crate::dataset::{Bound, Dataset, Direction, Observation, Quantity, UnitKind};
use crate::locale::Decimal;

/// The ends that are known: "dưới 12" has no value, only an upper end.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Interval {
    /// The number, where nothing bounds it.
    pub value: Option<Decimal>,
    /// The lower end.
    pub min: Option<Decimal>,
    /// The upper end.
    pub max: Option<Decimal>,
}

impl Interval {
    /// Of an observation.
    pub fn of(dataset: &Dataset, o: &Observation) -> Interval {
        // "giảm 10,43" is printed without a sign, and a fall of more than 2 lies below −2.
        let is_fall = o.direction == Some(Direction::Down) && !o.quantity.value.is_negative();
        let Quantity { value, upper, .. } = if is_fall { o.quantity.mirrored() } else { o.quantity.clone() };
        let bound = if is_fall { o.quantity.bound().mirrored() } else { o.quantity.bound() };
        // "trong nhóm 15 tỉnh": some place up to the 15th.
        let is_group =
            dataset.unit(&o.unit).is_some_and(|unit| unit.kind() == UnitKind::Rank && !unit.symbol.is_empty());
        match (upper, bound) {
            (Some(upper), _) => Interval { value: None, min: Some(value), max: Some(upper) },
            (None, Bound::Over) => Interval { min: Some(value), ..Interval::default() },
            (None, Bound::Under) => Interval { max: Some(value), ..Interval::default() },
            (None, Bound::Exact) if is_group => Interval { max: Some(value), ..Interval::default() },
            (None, Bound::Exact) => Interval { value: Some(value), ..Interval::default() },
        }
    }

    /// What is known of it, by the names of schema.org.
    pub fn fields(self) -> impl Iterator<Item = (&'static str, Decimal)> {
        let all = [("value", self.value), ("minValue", self.min), ("maxValue", self.max)];
        all.into_iter().filter_map(|(name, value)| Some((name, value?)))
    }
}
