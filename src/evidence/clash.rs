//! What the report says against a row's time, and what mends it.
//! Knows no row.

/// The fault in words, and the remedy.
pub(super) type Clash = (String, &'static str);

pub(super) const REMEDY: &str = "write the time that the sentence says; 'heading' or 'context' where only those say it";
