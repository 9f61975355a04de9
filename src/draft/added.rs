//! The rows that a draft adds, and the folder's tables with them.
//! Knows no rule of the draft.

use crate::dataset::{CONFIDENCE, CONFIRMED};
use crate::table::extended;
use std::collections::BTreeMap;

/// The fields of a row by the names of their columns.
pub(super) type Row = Vec<(&'static str, String)>;

/// The rows that a draft adds, by file.
#[derive(Clone, Debug, Default)]
pub(super) struct Added {
    pub(super) numerals: Vec<Row>,
    pub(super) observations: Vec<Row>,
    pub(super) indicators: Vec<Row>,
    pub(super) units: Vec<Row>,
    pub(super) topics: Vec<Row>,
}

/// The tables of the folder with the added rows.
pub(super) fn with(contents: &BTreeMap<String, String>, added: &Added, filled: &str) -> Vec<(String, String)> {
    let proposed = if added.observations.is_empty() { &[][..] } else { &[CONFIRMED, CONFIDENCE] };
    let all: [(&str, &[&str], &[Row]); 5] = [
        ("numerals.csv", &[], &added.numerals),
        ("units.csv", &[], &added.units),
        ("topics.csv", &[], &added.topics),
        ("indicators.csv", &[], &added.indicators),
        ("observations.csv", proposed, &added.observations),
    ];
    all.into_iter()
        .map(|(file, columns, rows)| {
            let text = contents.get(file).map_or("", String::as_str);
            (file.to_owned(), extended(text, columns, filled, rows))
        })
        .collect()
}
