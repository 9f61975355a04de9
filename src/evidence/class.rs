//! What a numeral is that states no observation, and its word in `numerals.csv`.
//! Knows no row and no text.

use crate::dataset::Keyed;
use serde::{Deserialize, Serialize};

/// What a numeral is that states no observation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum NumeralClass {
    /// A year.
    Year,
    /// An end of a span of years.
    Span,
    /// A part of a date.
    Date,
    /// How long something takes.
    Duration,
    /// The number of a law or another document.
    Legal,
    /// A part of a name.
    Name,
    /// What a ratio is per: "10.000 dân".
    Denominator,
    /// A bound that a definition sets: an age, a size.
    Limit,
    /// A step of a scale.
    Level,
    /// A place in an order.
    Ordinal,
    /// None of these.
    Other,
}

impl Keyed for NumeralClass {
    const KEYS: &'static [(&'static str, Self)] = &[
        ("year", Self::Year),
        ("span", Self::Span),
        ("date", Self::Date),
        ("duration", Self::Duration),
        ("legal", Self::Legal),
        ("name", Self::Name),
        ("denominator", Self::Denominator),
        ("limit", Self::Limit),
        ("level", Self::Level),
        ("ordinal", Self::Ordinal),
        ("other", Self::Other),
    ];
}
