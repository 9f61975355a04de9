//! Years across the calendar's: school years and fiscal years, by what reports call them.
//! Knows no observation.

use super::words::{Token, starts_with};
use crate::dataset::Part;

const NAMES: [(Part, &[&str]); 2] = [
    (Part::SchoolYear, &["năm học", "niên khóa", "niên khoá", "school year", "academic year"]),
    (
        Part::FiscalYear,
        &["năm tài khóa", "năm tài khoá", "năm tài chính", "niên độ", "fiscal year", "financial year", "fiscal", "fy"],
    ),
];

/// How a table writes one, before its years.
pub const WORDS: [(Part, &str); 2] = [(Part::SchoolYear, "school"), (Part::FiscalYear, "fiscal")];

/// The years of that kind that words name, each with the token after its name.
pub fn named(tokens: &[Token]) -> Vec<(usize, Part)> {
    let one = |at: usize| {
        let all = NAMES.iter().flat_map(|(part, names)| names.iter().map(move |name| (*part, *name)));
        let found = all.filter_map(|(part, name)| Some((at + starts_with(&tokens[at..], name)?, part)));
        // "FY2020"
        let short = tokens[at].text.starts_with("fy") && tokens[at].year().is_some();
        found.max_by_key(|(end, _)| *end).or(short.then_some((at, Part::FiscalYear)))
    };
    (0..tokens.len()).filter_map(one).collect()
}

/// What a sentence or heading calls its years; `None` for the calendar's.
pub fn part(tokens: &[Token]) -> Option<Part> {
    named(tokens).first().map(|(_, part)| *part)
}
