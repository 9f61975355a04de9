//! What the rules make of a numeral: its class, or a proposed observation.
//! Knows no rule.

use super::position::Moment;
use super::report_times::ReportTimes;
use super::scan::Quantity;
use super::units::Units;
use crate::dataset::{Direction, Status, Tables, Unit};
use crate::evidence::NumeralClass;
use crate::locale::Lang;
use crate::report::Outline;
use std::ops::Range;

/// What a draft knows of the whole report.
pub(super) struct Context<'a> {
    pub(super) outline: &'a Outline,
    pub(super) units: &'a Units,
    /// Words around numbers, and words that are places.
    pub(super) words: &'a Tables,
    pub(super) report: &'a ReportTimes,
    /// The rules are for Vietnamese; of an English report they are less sure.
    pub(super) lang: Lang,
}

/// What the rules make of a numeral.
#[derive(Clone, Debug)]
pub enum Finding {
    /// It states no quantity.
    Class(Range<usize>, NumeralClass),
    /// It states one.
    Observation(Box<Proposal>),
}

/// A proposed observation.
#[derive(Clone, Debug)]
pub struct Proposal {
    pub(super) quantity: Quantity,
    pub(super) name: String,
    /// What the name is of, without the plan, the whole or the place that it is held against.
    pub(super) thing: String,
    pub(super) unit: Unit,
    pub(super) status: Status,
    pub(super) moment: Moment,
    pub(super) qualifiers: Vec<String>,
    pub(super) direction: Option<Direction>,
    pub(super) quote: Range<usize>,
    /// From 0 to 100.
    pub(super) confidence: u8,
}

/// The confidence up to which a proposal counts as doubtful.
pub(super) const DOUBTFUL: u8 = 30;

impl Finding {
    /// The digits that it is about.
    pub(super) fn numerals(&self) -> Vec<Range<usize>> {
        match self {
            Finding::Class(range, _) => vec![range.clone()],
            Finding::Observation(proposal) => proposal.numerals(),
        }
    }

    pub(super) fn is_open(&self, open: &[Range<usize>]) -> bool {
        self.numerals().iter().any(|own| open.iter().any(|range| own.start <= range.start && range.end <= own.end))
    }
}

impl Proposal {
    pub(super) fn numerals(&self) -> Vec<Range<usize>> {
        let parts = [Some(&self.quantity.value), self.quantity.upper.as_ref(), self.quantity.whole.as_ref()];
        parts.into_iter().flatten().cloned().collect()
    }

    /// Where its number stands in the block's text, without its sign.
    pub fn place(&self) -> usize {
        self.quantity.range.start
    }

    /// The words of the block that it cites.
    pub fn quote<'a>(&self, text: &'a str) -> &'a str {
        text.get(self.quote.clone()).unwrap_or_default()
    }

    /// Its numeral as printed.
    pub fn printed<'a>(&self, text: &'a str) -> &'a str {
        text.get(self.quantity.value.clone()).unwrap_or_default()
    }

    /// Unit, period, qualifiers as a row writes them.
    pub fn fields(&self) -> (&Unit, &str, String) {
        (&self.unit, &self.moment.period, self.qualifiers.join(" | "))
    }

    /// How sure the rules are, from 0 to 100.
    pub fn confidence(&self) -> u8 {
        self.confidence
    }
}
