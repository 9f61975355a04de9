//! A table that a person edits: CSV read into rows whose every field knows its line and column.
//! Knows no column by name; what a field means is the business of the room that reads it.

mod extend;
mod read;
mod separator;
mod unreadable;

pub use extend::extended;
pub use unreadable::unreadable;

use crate::diag::{Diagnostic, Place};
use std::collections::BTreeMap;

/// A CSV file, read.
#[derive(Clone, Debug, Default)]
pub struct Table {
    file: String,
    header: Vec<String>,
    rows: Vec<Row>,
    /// Rows that cannot be read, with the fields that their columns have as far as that is known.
    lost: Vec<Row>,
}

/// One row of a table.
#[derive(Clone, Debug, Default)]
pub struct Row {
    file: String,
    line: usize,
    /// As a spreadsheet counts: a field of two lines is one row.
    number: usize,
    /// Column of the text, column of the table, words.
    fields: BTreeMap<String, (usize, usize, String)>,
}

impl Row {
    /// The text of a field without surrounding spaces; empty if the column is missing.
    pub fn get(&self, column: &str) -> &str {
        self.fields.get(column).map_or("", |(.., text)| text.trim())
    }

    /// Where a field stands.
    pub fn place(&self, column: &str) -> Place {
        let found = self.fields.get(column);
        Place {
            file: self.file.clone(),
            line: self.line,
            column: found.map_or(1, |(at, ..)| *at),
            cell: found.map_or_else(String::new, |(_, at, _)| format!("{}{} ({column})", letters(*at), self.number)),
        }
    }
}

/// The letters by which a spreadsheet names a column, counted from 0: A, B, …, Z, AA.
fn letters(mut column: usize) -> String {
    let mut out = String::new();
    loop {
        out.insert(0, char::from(b'A' + (column % 26) as u8));
        match column / 26 {
            0 => return out,
            more => column = more - 1,
        }
    }
}

impl Table {
    /// Reads `text`, which must have exactly the columns `expected`, in any order.
    /// Faulty rows are reported and left out; the others are kept.
    ///
    /// ```
    /// use solieu::table::Table;
    /// let (table, faults) = Table::parse("units.csv", "id;name\nha;hectare\n", &["id", "name"]);
    /// assert!(faults.is_empty());
    /// assert_eq!(table.rows()[0].get("name"), "hectare");
    /// assert_eq!(table.rows()[0].place("name").line, 2);
    /// ```
    pub fn parse(file: &str, text: &str, expected: &[&str]) -> (Table, Vec<Diagnostic>) {
        let table = Table { file: file.to_owned(), ..Table::default() };
        read::Reading { table, expected, faults: Vec::new() }.read(text)
    }

    /// The rows in file order.
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// Every row, also those that cannot be read; of these only the fields before the fault are sure.
    pub fn all(&self) -> impl Iterator<Item = &Row> {
        self.rows.iter().chain(&self.lost)
    }

    /// The rows that cannot be read.
    pub fn lost(&self) -> &[Row] {
        &self.lost
    }

    /// Whether the heading has this column.
    pub fn has(&self, column: &str) -> bool {
        self.header.iter().any(|name| name == column)
    }

    /// Takes out the rows that fit.
    pub fn take(&mut self, fits: impl Fn(&Row) -> bool) -> Vec<Row> {
        let (taken, kept) = std::mem::take(&mut self.rows).into_iter().partition(fits);
        self.rows = kept;
        taken
    }

    /// Where a field of the row with this key stands; the top of the file if there is none.
    pub fn place(&self, key: &str, value: &str, column: &str) -> Place {
        let row = self.rows.iter().find(|row| row.get(key) == value);
        row.map_or_else(|| self.at(1), |row| row.place(column))
    }

    fn at(&self, line: usize) -> Place {
        Place { file: self.file.clone(), line, column: 1, cell: String::new() }
    }

    fn check_header(&self, expected: &[&str], line: usize) -> Vec<Diagnostic> {
        let place = self.at(line);
        let missing = expected.iter().filter(|name| !self.header.iter().any(|h| h == *name));
        let missing = missing.map(|name| {
            place.error(format!("column '{name}' is missing"), format!("the columns are: {}", expected.join(",")))
        });
        // A spreadsheet also saves empty columns that were once used.
        let unknown = self.header.iter().filter(|name| !name.is_empty() && !expected.contains(&name.as_str()));
        let unknown = unknown.map(|name| {
            place.error(format!("column '{name}' is not known"), format!("the columns are: {}", expected.join(",")))
        });
        missing.chain(unknown).collect()
    }
}
