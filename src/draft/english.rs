//! What surrounds a name in an English sentence: articles before it, verbs and their links behind.
//! Knows no number.

use crate::wording::words::Token;

/// Words before a name that are no part of it.
const OPENINGS: &[&str] = &[
    "the", "a", "an", "in", "of", "which", "while", "whereas", "and", "with", "during", "for", "by", "its", "total",
    "as", "on", "average", "whom", "that", "there", "were", "was", "from", "some", "equal", "to", "or",
];

/// Words between a name and its number.
const LINKS: &[&str] = &[
    "was",
    "were",
    "is",
    "are",
    "be",
    "been",
    "to",
    "by",
    "at",
    "of",
    "from",
    "in",
    "for",
    "on",
    "up",
    "down",
    "about",
    "over",
    "more",
    "than",
    "nearly",
    "some",
    "around",
    "roughly",
    "approximately",
    "only",
    "just",
    "under",
    "above",
    "below",
    "least",
    "less",
    "between",
    "estimated",
    "expected",
    "projected",
    "vnd",
    "usd",
    "reached",
    "totalled",
    "totaled",
    "stood",
    "amounted",
    "came",
    "rose",
    "fell",
    "grew",
    "grow",
    "rise",
    "fall",
    "increase",
    "increased",
    "decreased",
    "declined",
    "dropped",
    "climbed",
    "edged",
    "surged",
    "jumped",
    "shrank",
    "narrowed",
    "expanded",
    "hit",
    "topped",
    "approached",
    "accounted",
    "made",
    "constituted",
    "numbered",
    "averaged",
    "covered",
    "kept",
    "had",
    "has",
    "have",
    "and",
    "an",
    "a",
    "the",
    "went",
    "recorded",
    "posted",
    "no",
    "exceeding",
    "covering",
    "contributing",
    "with",
    "(",
    ",",
    "month",
    "quarter",
    "year",
    "december",
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "q1",
    "q2",
    "q3",
    "q4",
    "-",
    "whole",
    "full",
    "as",
];

/// The words that name something, of those before a number.
pub(super) fn stripped(mut tokens: &[Token]) -> &[Token] {
    while let [first, rest @ ..] = tokens {
        if !OPENINGS.contains(&first.text.as_str()) {
            break;
        }
        tokens = rest;
    }
    while let [rest @ .., last] = tokens {
        if !LINKS.contains(&last.text.as_str()) && last.year().is_none() {
            break;
        }
        tokens = rest;
    }
    tokens
}
