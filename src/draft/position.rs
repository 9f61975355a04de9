//! Where a quantity stands, and a time as a row writes it.
//! Knows no unit.

use super::report_times::{Over, ReportTimes};
use super::times::years;
use crate::dataset::{PeriodBasis, PeriodKind};
use crate::wording::words::Token;
use std::ops::Range;

/// A time as a row writes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Moment {
    pub(super) period: String,
    pub(super) kind: PeriodKind,
    pub(super) basis: PeriodBasis,
    /// The last year of it.
    pub(super) last: u16,
    /// Whether it is more than one year.
    pub(super) is_span: bool,
}

/// What the words around say of the time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Manner {
    /// A state.
    State,
    /// What came together over the time.
    Total,
    /// A mean a year.
    Mean,
    /// A change, with the year that it is compared with.
    Change,
    /// What came together over the term of the report.
    Term,
}

/// Where a quantity stands, for reading its time.
#[derive(Clone, Copy)]
pub(super) struct Position<'a> {
    /// The sentence.
    pub(super) sentence: &'a [Token],
    /// The quantity.
    pub(super) at: &'a Range<usize>,
    pub(super) over: &'a Over,
    pub(super) report: &'a ReportTimes,
    pub(super) manner: Manner,
}

impl Position<'_> {
    /// The sentence before the quantity.
    pub(super) fn before(&self) -> &[Token] {
        let end = self.sentence.iter().position(|t| t.range.start >= self.at.start);
        &self.sentence[..end.unwrap_or(self.sentence.len())]
    }

    /// The sentence after it.
    pub(super) fn after(&self) -> &[Token] {
        let start = self.sentence.iter().position(|t| t.range.start >= self.at.end);
        &self.sentence[start.unwrap_or(self.sentence.len())..]
    }

    /// What the quantity is over its time.
    pub(super) fn kind(&self) -> PeriodKind {
        match self.manner {
            Manner::State => PeriodKind::Point,
            Manner::Total | Manner::Term => PeriodKind::Total,
            Manner::Mean => PeriodKind::Mean,
            Manner::Change => PeriodKind::Change,
        }
    }

    /// The same over several years, where a state is a total of its years.
    pub(super) fn kind_of_span(&self) -> PeriodKind {
        if self.kind() == PeriodKind::Point { PeriodKind::Total } else { self.kind() }
    }

    /// "tăng 12,6%" in a report of a year that says neither time: it is of that year, against the year before.
    pub(super) fn is_of_year(&self, own: &Moment, stated: &Moment) -> bool {
        let report = self.report;
        let has_year = self.sentence.iter().filter_map(Token::year).any(|year| year != report.year);
        let is_context = stated.basis == PeriodBasis::Context;
        report.term.is_none() && !has_year && is_context && own.period == report.year.to_string()
    }

    /// Whether it is over a stretch of years by its nature.
    pub(super) fn is_long(&self) -> bool {
        matches!(self.manner, Manner::Mean | Manner::Term)
    }
}

pub(super) fn moment(from: u16, to: u16, kind: PeriodKind, basis: PeriodBasis) -> Moment {
    let period = years(from, to);
    Moment { period, kind, basis, last: to, is_span: from != to }
}
