//! Is a value the mean of several years? Only words say so; a unit "a year" has its own.
//! Knows no value.

use super::clash::Clash;
use super::words::{Token, holds, starts_with};
use crate::dataset::{Observation, PeriodKind, UnitKind};

/// What says that a number is one year's of several.
const YEARLY: [&str; 15] = [
    "mỗi năm",
    "hằng năm",
    "hàng năm",
    "từng năm",
    "một năm",
    "/ năm",
    "bình quân năm",
    "annual",
    "annually",
    "yearly",
    "per year",
    "a year",
    "each year",
    "every year",
    "per annum",
];

/// The same of what goes over all years.
const OF_YEARS: [&str; 2] = ["các năm", "năm nào"];

/// What says that a number is a mean, of years or of other things.
const MEAN: [&str; 6] = ["bình quân", "trung bình", "bq", "mean", "average", "averaged"];

/// Whether words say that a number is one year's of several.
pub fn yearly(tokens: &[Token]) -> bool {
    YEARLY.iter().any(|words| holds(tokens, words))
}

/// How many tokens at the start say that a number is a mean.
pub fn mean_at(tokens: &[Token]) -> Option<usize> {
    MEAN.iter().filter_map(|words| starts_with(tokens, words)).max()
}

/// What the sentence and its headings say against a row that is a mean.
pub(super) fn clash(o: &Observation, kind: Option<UnitKind>, own: &[Token], headings: &[Token]) -> Option<Clash> {
    let is_of_unit = matches!(kind, Some(UnitKind::Growth | UnitKind::PointsPerYear));
    let is_mean = o.period.kind == PeriodKind::Mean && !is_of_unit;
    let all = || YEARLY.iter().chain(&OF_YEARS).chain(&MEAN);
    let says = |tokens: &[Token]| all().any(|words| holds(tokens, words));
    (is_mean && !says(own) && !says(headings)).then(|| {
        let message = "neither the sentence nor its headings say that this is a mean a year".to_owned();
        (message, "what adds up over the years is a 'total', a state a 'point', a movement a 'change'")
    })
}
