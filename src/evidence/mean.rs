//! Does the sentence say that a row is a mean of several years? A unit "a year" has its own.
//! Knows no value.

use super::clash::Clash;
use crate::dataset::{Observation, PeriodKind, UnitKind};
use crate::wording::mean::may_be_mean;
use crate::wording::words::Token;

/// What the sentence and its headings say against a row that is a mean.
pub fn clash(o: &Observation, kind: Option<UnitKind>, own: &[Token], headings: &[Token]) -> Option<Clash> {
    let is_of_unit = matches!(kind, Some(UnitKind::Growth | UnitKind::PointsPerYear));
    let is_mean = o.period.kind == PeriodKind::Mean && !is_of_unit;
    (is_mean && !may_be_mean(own) && !may_be_mean(headings)).then(|| {
        let message = "neither the sentence nor its headings say that this is a mean a year".to_owned();
        (message, "what adds up over the years is a 'total', a state a 'point', a movement a 'change'")
    })
}
