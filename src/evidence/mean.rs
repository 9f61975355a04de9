//! Is a value the mean of several years? Only words say so; a unit "a year" has its own.
//! Knows no value.

use super::clash::Clash;
use super::words::{Token, holds};
use crate::dataset::{Observation, PeriodKind, UnitKind};

/// What says that a number is one year's.
const WORDS: [&str; 22] = [
    "bình quân",
    "trung bình",
    "mỗi năm",
    "hằng năm",
    "hàng năm",
    "từng năm",
    "các năm",
    "/ năm",
    "một năm",
    "năm nào",
    "mean",
    "average",
    "averaged",
    "annual",
    "annually",
    "yearly",
    "per year",
    "a year",
    "each year",
    "every year",
    "per annum",
    "bq",
];

/// What the sentence and its headings say against a row that is a mean.
pub(super) fn clash(o: &Observation, kind: Option<UnitKind>, own: &[Token], headings: &[Token]) -> Option<Clash> {
    let is_of_unit = matches!(kind, Some(UnitKind::Growth | UnitKind::PointsPerYear));
    let is_mean = o.period.kind == PeriodKind::Mean && !is_of_unit;
    let says = |tokens: &[Token]| WORDS.iter().any(|words| holds(tokens, words));
    (is_mean && !says(own) && !says(headings)).then(|| {
        let message = "neither the sentence nor its headings say that this is a mean a year".to_owned();
        (message, "what adds up over the years is a 'total', a state a 'point', a movement a 'change'")
    })
}
