//! The overlay of the printed text: paragraphs that a page break split, slips and their readings, headings in sentence case.
//! Knows the outline, never changes its text.

use super::{Certainty, Correction, Heading, Outline};
use crate::diag::{Diagnostic, Place};
use crate::locale::Bilingual;
use crate::table::{Row, Table};
use std::collections::BTreeMap;

/// Columns of `corrections.csv`.
pub const COLUMNS: [&str; 7] = ["section", "printed", "corrected", "kind", "certainty", "note_vi", "note_en"];

/// Columns of `headings.csv`.
pub const HEADING_COLUMNS: [&str; 4] = ["section", "title", "short_vi", "short_en"];

/// A paragraph that a page break split.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Join {
    /// The last words before the break.
    pub before: String,
    /// The first words after it.
    pub after: String,
    /// Where the row stands.
    pub place: Place,
}

/// The rows of kind `join`.
pub fn joins(table: &Table) -> (Vec<Join>, Vec<Diagnostic>) {
    let mut out = Vec::new();
    let mut faults = Vec::new();
    for row in table.rows() {
        match row.get("kind") {
            "slip" => {}
            "join" => match row.get("printed").split_once(" | ") {
                Some((before, after)) if row.get("corrected") == format!("{before} {after}") => {
                    out.push(Join { before: before.to_owned(), after: after.to_owned(), place: row.place("printed") })
                }
                _ => faults.push(row.place("printed").error(
                    format!("'{}' does not become '{}'", row.get("printed"), row.get("corrected")),
                    "a join is 'words before | words after', corrected to the same with one space",
                )),
            },
            other => faults.push(row.place("kind").error(format!("'{other}' is not a kind"), "one of: join, slip")),
        }
    }
    (out, faults)
}

/// The rows of kind `slip`, each found exactly once in its block.
pub fn corrections(table: &Table, outline: &Outline) -> (Vec<Correction>, Vec<Diagnostic>) {
    let mut faults = Vec::new();
    let rows = table.rows().iter().filter(|row| row.get("kind") == "slip");
    let places = outline.positions();
    let read = |row: &Row| correction(row, outline, &places).map_err(|fault| faults.push(fault)).ok();
    (rows.filter_map(read).collect(), faults)
}

fn correction(row: &Row, outline: &Outline, places: &BTreeMap<&str, usize>) -> Result<Correction, Diagnostic> {
    let (section, printed) = (row.get("section"), row.get("printed"));
    let Some(block) = places.get(section).map(|at| &outline.blocks[*at]) else {
        return Err(row.place("section").error(
            format!("the report has no block '{section}'"),
            "see the table of places in the data folder's README",
        ));
    };
    let found: Vec<usize> = block.text.match_indices(printed).map(|(at, _)| at).collect();
    let [at] = found[..] else {
        let message = format!("'{printed}' is found {} times in {section}", found.len());
        return Err(row.place("printed").error(message, "write enough words, as printed, to find it exactly once"));
    };
    let certainty = match row.get("certainty") {
        "certain" => Certainty::Certain,
        "likely" => Certainty::Likely,
        "possible" => Certainty::Possible,
        other => {
            return Err(row
                .place("certainty")
                .error(format!("'{other}' is not a certainty"), "one of: certain, likely, possible"));
        }
    };
    if row.get("corrected") == printed || row.get("corrected").is_empty() {
        return Err(row.place("corrected").error("the correction changes nothing", "write what is meant"));
    }
    Ok(Correction {
        block: block.id.clone(),
        range: at..at + printed.len(),
        corrected: row.get("corrected").to_owned(),
        certainty,
        note: Bilingual { vi: row.get("note_vi").to_owned(), en: row.get("note_en").to_owned() },
    })
}

/// Headings for display: the printed words, only their capitals changed.
pub fn headings(table: &Table, outline: &Outline) -> (Vec<Heading>, Vec<Diagnostic>) {
    let mut out = Vec::new();
    let mut faults = Vec::new();
    let places = outline.positions();
    for row in table.rows() {
        let (section, title) = (row.get("section"), row.get("title"));
        let Some(block) = places.get(section).map(|at| &outline.blocks[*at]) else {
            faults.push(
                row.place("section")
                    .error(format!("the report has no block '{section}'"), "a part or section: p1, p1-i"),
            );
            continue;
        };
        if title.to_lowercase() != block.text.to_lowercase() {
            let message = format!("'{title}' is not the printed heading '{}'", block.text);
            faults.push(row.place("title").error(message, "the same words; only capitals may change"));
            continue;
        }
        out.push(Heading {
            block: block.id.clone(),
            title: title.to_owned(),
            short: Bilingual { vi: row.get("short_vi").to_owned(), en: row.get("short_en").to_owned() },
        });
    }
    (out, faults)
}
