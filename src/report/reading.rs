//! `outline.csv`: lines of the printed text and what they are, where the rules read them wrongly.
//! Knows the lines of the report, not its tree.

use super::level::named;
use crate::diag::Diagnostic;
use crate::table::Table;

/// Columns of `outline.csv`.
pub const OUTLINE_COLUMNS: [&str; 2] = ["line", "level"];

/// Words for levels that no mark has.
const LEVELS: [&str; 8] = ["paragraph", "join", "furniture", "row", "title", "introduction", "letterhead", "signature"];

/// What a line is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The line, counted from 1, as an editor shows it.
    pub line: usize,
    /// A word of `outline.csv`: "section", "paragraph", "join".
    pub level: String,
}

/// The rows of `outline.csv`; the file may be empty.
pub fn readings(text: &str, source: &str) -> (Vec<Reading>, Vec<Diagnostic>) {
    if text.trim().is_empty() {
        return (Vec::new(), Vec::new());
    }
    let (table, mut faults) = Table::parse("outline.csv", text, &OUTLINE_COLUMNS);
    let mut out = Vec::new();
    for row in table.rows() {
        let (line, level) = (row.get("line"), row.get("level"));
        let number = line.parse::<usize>().ok();
        let is_printed = |n: &usize| source.lines().nth(n.wrapping_sub(1)).is_some_and(|line| !line.trim().is_empty());
        let Some(number) = number.filter(is_printed) else {
            let message = format!("the report has no words in line '{line}'");
            faults.push(row.place("line").error(message, "lines count from 1, as an editor shows them"));
            continue;
        };
        if named(level).is_none() && !LEVELS.contains(&level) {
            faults.push(row.place("level").error(
                format!("'{level}' is not a level"),
                format!("one of: annex, part, chapter, article, section, item, letter, bullet, {}", LEVELS.join(", ")),
            ));
            continue;
        }
        out.push(Reading { line: number, level: level.to_owned() });
    }
    (out, faults)
}
