//! Is a value the mean of several years? Only words say so; a unit "a year" has its own.
//! Knows no value.

use super::words::{Token, holds, starts_with};

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

/// Whether any words say that a number is a mean, or of no single year.
pub fn may_be_mean(tokens: &[Token]) -> bool {
    YEARLY.iter().chain(&OF_YEARS).chain(&MEAN).any(|words| holds(tokens, words))
}
