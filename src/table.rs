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
        let heading = heading(text, separator, expected);
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
            if start < heading {
                continue;
            }
            if table.header.is_empty() {
                table.header = record.iter().map(named).collect();
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

/// The name of a column as a heading has it, perhaps with a large first letter.
fn named(field: &str) -> String {
    field.trim().to_lowercase()
}

/// How many rows may stand over the heading: a title, an empty one.
const ABOVE: usize = 10;

/// Where the heading row starts: the first row that has at least half of the columns, else the first row.
fn heading(text: &str, separator: u8, expected: &[&str]) -> usize {
    let mut reader =
        csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(separator).from_reader(text.as_bytes());
    let known =
        |record: &csv::StringRecord| record.iter().filter(|name| expected.contains(&named(name).as_str())).count();
    let is_heading = |record: &csv::StringRecord| !expected.is_empty() && 2 * known(record) >= expected.len();
    let found = reader.records().flatten().take(ABOVE).find(is_heading);
    found.and_then(|record| Some(record.position()?.byte() as usize)).unwrap_or(0)
}

/// Why none of a table's rows can be read, if that is so: said once, in place of all that follows from it.
pub fn unreadable(file: &str, text: &str, expected: &[&str]) -> Option<Diagnostic> {
    let (body, before, separator) = separated(text.strip_prefix('\u{feff}').unwrap_or(text));
    let mut reader =
        csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(separator).from_reader(body.as_bytes());
    let records: Vec<csv::StringRecord> =
        reader.records().flatten().filter(|record| record.iter().any(|field| !field.trim().is_empty())).collect();
    let at = |record: &csv::StringRecord| {
        let line = record.position().map_or(1, |position| position.line() as usize) + before;
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
    let said = first.trim().trim_matches('"').to_lowercase();
    if let Some([separator]) = said.strip_prefix("sep=").map(str::as_bytes) {
        return (rest, 1, *separator);
    }
    let is_parted = |line: &&str| line.contains(['\t', ';', ',']);
    let heading = text.lines().find(is_parted).unwrap_or_default();
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
