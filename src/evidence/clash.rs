//! What the report says against a row's time, and what mends it.
//! Knows no row.

use std::collections::BTreeSet;

/// The fault in words, and the remedy.
pub(super) type Clash = (String, &'static str);

pub(super) const REMEDY: &str = "write the time that the sentence says; 'heading' or 'context' where only those say it";

/// Years in words.
pub(super) fn list(years: &BTreeSet<u16>) -> String {
    if years.is_empty() {
        return "no year".to_owned();
    }
    years.iter().map(u16::to_string).collect::<Vec<_>>().join(", ")
}
