//! A table that a person edits: CSV read into rows whose every field knows its line and column.
//! Knows no column by name; what a field means is the business of the room that reads it.

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
        let mut table = Table { file: file.to_owned(), ..Table::default() };
        let mut faults = Vec::new();
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let (text, before, separator) = separated(text);
        // Lines that stand within fields above.
        let mut within = 0;
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(separator)
            .from_reader(text.as_bytes());
        for record in reader.records() {
            let record = match record {
                Ok(record) => record,
                Err(error) => {
                    let line = error.position().map_or(1, |p| p.line() as usize);
                    let hint = "save the file as UTF-8 CSV with commas";
                    faults.push(table.at(line).error(error.to_string(), hint));
                    continue;
                }
            };
            let (line, start) = record.position().map_or((1, 0), |p| (p.line() as usize, p.byte() as usize));
            // The reader counts blank lines before a record as part of it.
            let skipped = text[start..].bytes().take_while(|b| matches!(b, b'\n' | b'\r'));
            let skipped = skipped.filter(|b| *b == b'\n').count();
            let line = line + skipped + before;
            let number = line - before - within;
            within += record.iter().map(|field| field.matches('\n').count()).sum::<usize>();
            if record.iter().all(|field| field.trim().is_empty()) {
                continue;
            }
            if table.header.is_empty() {
                table.header = record.iter().map(|name| name.trim().to_owned()).collect();
                faults.extend(table.check_header(expected, line));
                continue;
            }
            let columns = field_columns(text[start..].trim_start_matches(['\n', '\r']), char::from(separator));
            let fields =
                record.iter().zip(columns).enumerate().map(|(at, (text, column))| (column, at, text.to_owned()));
            let fields = table.header.iter().cloned().zip(fields).collect();
            let row = Row { file: table.file.clone(), line, number, fields };
            if record.len() != table.header.len() {
                let message = format!("{} fields where the heading has {}", record.len(), table.header.len());
                let hint = "a comma inside a field needs quotes around the field";
                faults.push(table.at(line).error(message, hint));
                table.lost.push(row);
            } else if expected.iter().all(|name| table.has(name)) {
                table.rows.push(row);
            } else {
                // The heading has its fault.
                table.lost.push(row);
            }
        }
        if table.header.is_empty() {
            faults.push(table.at(1).error("the table is empty", format!("its heading row is: {}", expected.join(","))));
        }
        (table, faults)
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

/// A text of a table with further columns and rows. Rows that are there keep their fields and get `filled` in columns that
/// the heading lacked; nothing is changed if nothing is added.
pub fn extended(text: &str, columns: &[&str], filled: &str, rows: &[Vec<(&str, String)>]) -> String {
    let (body, before, separator) = separated(text);
    let mut reader =
        csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(separator).from_reader(body.as_bytes());
    let mut records = reader.records().flatten().map(|record| record.iter().map(str::to_owned).collect::<Vec<_>>());
    let mut header = records.next().unwrap_or_default();
    let lacking: Vec<&&str> = columns.iter().filter(|name| !header.iter().any(|h| h.trim() == **name)).collect();
    let separator = char::from(separator);
    let mut out = String::new();
    if lacking.is_empty() {
        if rows.is_empty() {
            return text.to_owned();
        }
        out.push_str(text);
        if !text.is_empty() && !text.ends_with('\n') {
            out.push('\n');
        }
    } else {
        let kept: Vec<Vec<String>> = records.collect();
        out.extend(text.split_inclusive('\n').take(before));
        header.extend(lacking.iter().map(|name| (**name).to_owned()));
        line(&mut out, &header, separator);
        for mut record in kept.into_iter().filter(|record| record.iter().any(|field| !field.trim().is_empty())) {
            record.resize(header.len() - lacking.len(), String::new());
            record.extend(lacking.iter().map(|_| filled.to_owned()));
            line(&mut out, &record, separator);
        }
    }
    for row in rows {
        let field = |name: &String| row.iter().find(|(column, _)| *column == name.trim());
        let fields: Vec<String> =
            header.iter().map(|name| field(name).map(|(_, text)| text.clone()).unwrap_or_default()).collect();
        line(&mut out, &fields, separator);
    }
    out
}

fn line(out: &mut String, fields: &[String], separator: char) {
    let quoted = |field: &String| {
        let is_plain = !field.contains([separator, '"', '\n', '\r']);
        if is_plain { field.clone() } else { ["\"", &field.replace('"', "\"\""), "\""].concat() }
    };
    let fields: Vec<String> = fields.iter().map(quoted).collect();
    out.push_str(&fields.join(separator.encode_utf8(&mut [0; 4])));
    out.push('\n');
}

/// The text without a line "sep=;", how many lines that leaves out, and what stands between fields: what the heading row
/// has most of.
fn separated(text: &str) -> (&str, usize, u8) {
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    if let Some([separator]) = first.trim_end_matches('\r').strip_prefix("sep=").map(str::as_bytes) {
        return (rest, 1, *separator);
    }
    let heading = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let count = |separator: &u8| heading.bytes().filter(|byte| byte == separator).count();
    // Of equals the last one is taken: the comma.
    (text, 0, [b'\t', b';', b','].into_iter().max_by_key(count).unwrap_or(b','))
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
