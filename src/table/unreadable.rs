//! Why a whole table cannot be read.
//! Knows the columns that it should have, and no row.

use super::separator::{ABOVE, named, place, reader, separated};
use crate::diag::{Diagnostic, Place};

/// Why none of a table's rows can be read, if that is so: said once, in place of all that follows from it.
pub fn unreadable(file: &str, text: &str, expected: &[&str]) -> Option<Diagnostic> {
    let (body, before, separator) = separated(text.strip_prefix('\u{feff}').unwrap_or(text));
    let is_filled = |record: &csv::StringRecord| record.iter().any(|field| !field.trim().is_empty());
    let records: Vec<csv::StringRecord> = reader(body, separator).records().flatten().filter(is_filled).collect();
    let at = |record: &csv::StringRecord| {
        let line = place(body, record).0 + before;
        Place { file: file.to_owned(), line, column: 1, cell: String::new() }
    };
    if body.matches('"').count() % 2 == 1 {
        let broken = records.iter().find(|record| record.iter().any(|field| field.contains('\n')));
        let place = at(broken.or(records.last())?);
        return Some(place.error(
            "a quote (\") opens here or below and is not closed",
            "close it; a quote inside a field is written twice, and the field stands in quotes",
        ));
    }
    let first = records.first().filter(|_| !expected.is_empty())?;
    let has_columns = |record: &csv::StringRecord| record.iter().any(|name| expected.contains(&named(name).as_str()));
    let Some(head) = records.iter().take(ABOVE).position(has_columns) else {
        let words: String = first.iter().collect::<Vec<_>>().join(" ").chars().take(40).collect();
        let hint = format!("write the heading row over the others: {}", expected.join(","));
        return Some(at(first).error(format!("its first row '{words}' is not the heading of this table"), hint));
    };
    let other = [b'\t', b';', b','].into_iter().filter(|other| *other != separator).map(char::from);
    let rows = &records[head + 1..];
    let is_parted = |other: char| {
        rows.iter().all(|row| row.len() == 1 && row[0].matches(other).count() + 2 > records[head].len().div_ceil(2))
    };
    let other = other.into_iter().find(|other| !rows.is_empty() && records[head].len() > 2 && is_parted(*other))?;
    let name = |separator: char| if separator == '\t' { "a tab".to_owned() } else { format!("'{separator}'") };
    let message =
        format!("the heading has {} between its fields, the rows have {}", name(separator.into()), name(other));
    Some(at(&rows[0]).error(message, "save the table anew, so that all rows have the same"))
}
