//! One fact: what, when, how much, and the words of the report that say it.
//! Knows no other fact but by its id.

use super::{IndicatorId, ObservationId, Period, Quantity, UnitId};
use crate::locale::Bilingual;
use serde::{Deserialize, Serialize};

/// What sort of fact an observation is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Status {
    /// A result that the report prints.
    Result,
    /// An earlier value that the report prints.
    Baseline,
    /// A target that the report prints.
    Target,
    /// A change that the report prints.
    Change,
    /// Computed from printed values; not in the report.
    Derived,
}

/// Which way a change went.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Direction {
    /// Increase.
    Up,
    /// Decrease.
    Down,
}

/// How a derived value is computed: a sum of observations with signs.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Formula {
    /// Summands in order.
    pub terms: Vec<(Sign, ObservationId)>,
}

/// The sign of a summand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Sign {
    /// Added.
    Plus,
    /// Taken away.
    Minus,
}

/// One fact.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Observation {
    /// Key.
    pub id: ObservationId,
    /// What it measures.
    pub indicator: IndicatorId,
    /// What sort of fact it is.
    pub status: Status,
    /// When.
    pub period: Period,
    /// How much, with its qualifiers.
    pub quantity: Quantity,
    /// Unit; its indicator's unless the row says otherwise.
    pub unit: UnitId,
    /// For changes.
    pub direction: Option<Direction>,
    /// For derived values.
    pub formula: Formula,
    /// Block of the report that holds the quote.
    pub section: String,
    /// The words that say it.
    pub quote: String,
    /// What the report says of it, verbatim; may be empty.
    pub assessment: String,
    /// Why it may not be joined to the other observations of its indicator; empty if it may.
    pub break_reason: Bilingual,
    /// What a careful reader must know about this number.
    pub note: Bilingual,
}

impl Observation {
    /// Whether it is computed from other values: the report does not print it.
    pub fn is_computed(&self) -> bool {
        !self.formula.terms.is_empty()
    }

    /// As what it is shown: a change that the report does not print is a derived value.
    pub fn shown_status(&self) -> Status {
        if self.is_computed() { Status::Derived } else { self.status }
    }
}
