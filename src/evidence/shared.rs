//! Does a numeral belong to one observation alone?
//! Knows no unit and no word.

use super::Citations;
use crate::diag::{Diagnostic, Place};
use crate::report::Outline;

/// No numeral belongs to two observations.
pub(super) fn numerals(citations: &Citations, outline: &Outline, place: &dyn Fn(&str) -> Place) -> Vec<Diagnostic> {
    let mut faults = Vec::new();
    for cited in citations.by_block(outline.blocks.len()) {
        for pair in cited.windows(2) {
            if pair[1].numeral.start < pair[0].numeral.end {
                let id = &pair[1].observation.0;
                let message = format!("'{id}' and '{}' claim the same numeral", pair[0].observation.0);
                faults.push(place(id).error(message, "one numeral is one observation; choose another quote"));
            }
        }
    }
    faults
}
