//! The rows of a table's text, each with its place and its fault.
//! Knows the columns that it should have, not what they mean.

use super::separator::{heading, named, place, reader, separated};
use super::{Row, Table};
use crate::diag::Diagnostic;

/// A table while it is read.
pub(super) struct Reading<'a> {
    pub(super) table: Table,
    pub(super) expected: &'a [&'a str],
    pub(super) faults: Vec<Diagnostic>,
}

/// Where a record stands.
struct Position {
    /// In the text, in bytes.
    start: usize,
    /// In the file.
    line: usize,
    /// As a spreadsheet counts: a field of two lines is one row.
    number: usize,
}

impl Reading<'_> {
    pub(super) fn read(mut self, text: &str) -> (Table, Vec<Diagnostic>) {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let (text, before, separator) = separated(text);
        let heading = heading(text, separator, self.expected);
        // Lines that stand within fields above.
        let mut within = 0;
        for record in reader(text, separator).records() {
            match record {
                Err(error) => {
                    let line = error.position().map_or(1, |p| p.line() as usize);
                    self.fault(line, error.to_string(), "save the file as UTF-8 CSV with commas");
                }
                Ok(record) => {
                    let at = position(text, &record, before, within);
                    within += record.iter().map(|field| field.matches('\n').count()).sum::<usize>();
                    if at.start >= heading && record.iter().any(|field| !field.trim().is_empty()) {
                        self.add(&record, &at, &text[at.start..], char::from(separator));
                    }
                }
            }
        }
        if self.table.header.is_empty() {
            let hint = format!("its heading row is: {}", self.expected.join(","));
            self.fault(1, "the table is empty".to_owned(), &hint);
        }
        (self.table, self.faults)
    }

    fn fault(&mut self, line: usize, message: String, hint: &str) {
        self.faults.push(self.table.at(line).error(message, hint));
    }

    /// Takes a record as the heading, or as a row.
    fn add(&mut self, record: &csv::StringRecord, at: &Position, text: &str, separator: char) {
        if self.table.header.is_empty() {
            self.table.header = record.iter().map(named).collect();
            self.faults.extend(self.table.check_header(self.expected, at.line));
            return;
        }
        let columns = field_columns(text.trim_start_matches(['\n', '\r']), separator);
        let fields = record.iter().zip(columns).enumerate().map(|(at, (text, column))| (column, at, text.to_owned()));
        let fields = self.table.header.iter().cloned().zip(fields).collect();
        let row = Row { file: self.table.file.clone(), line: at.line, number: at.number, fields };
        if record.len() != self.table.header.len() {
            let message = format!("{} fields where the heading has {}", record.len(), self.table.header.len());
            self.fault(at.line, message, "a comma inside a field needs quotes around the field");
            self.table.lost.push(row);
        } else if self.expected.iter().all(|name| self.table.has(name)) {
            self.table.rows.push(row);
        } else {
            // The heading has its fault.
            self.table.lost.push(row);
        }
    }
}

/// Where a record stands, with so many lines of the file before the text and so many within fields above.
fn position(text: &str, record: &csv::StringRecord, before: usize, within: usize) -> Position {
    let (line, start) = place(text, record);
    Position { start, line: line + before, number: line - within }
}

/// The column, in characters from 1, at which each field of the first record of `text` starts.
fn field_columns(text: &str, separator: char) -> Vec<usize> {
    let mut columns = vec![1];
    let mut quoted = false;
    let mut column = 0;
    for c in text.chars() {
        column += 1;
        match c {
            '"' => quoted = !quoted,
            c if c == separator && !quoted => columns.push(column + 1),
            '\n' if !quoted => break,
            _ => {}
        }
    }
    columns
}
