//! A table to be published: its fields described once, so that CSV, JSON and the package's description cannot disagree.

use crate::locale::Decimal;

/// The type of a field, named as in the Frictionless Table Schema.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldType {
    /// Text.
    String,
    /// Exact decimal with a point.
    Number,
    /// Whole number.
    Integer,
    /// `true` or `false`.
    Boolean,
    /// A year.
    Year,
}

impl FieldType {
    /// The name in a Table Schema.
    pub fn name(self) -> &'static str {
        match self {
            FieldType::String => "string",
            FieldType::Number => "number",
            FieldType::Integer => "integer",
            FieldType::Boolean => "boolean",
            FieldType::Year => "year",
        }
    }
}

/// One value.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// No value.
    Empty,
    /// Text.
    Text(String),
    /// A number, written with its printed decimals.
    Number(Decimal),
    /// A whole number.
    Integer(i64),
    /// A truth value.
    Boolean(bool),
}

impl From<&str> for Cell {
    fn from(text: &str) -> Cell {
        if text.is_empty() { Cell::Empty } else { Cell::Text(text.to_owned()) }
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Cell {
        Cell::from(text.as_str())
    }
}

impl From<Decimal> for Cell {
    fn from(value: Decimal) -> Cell {
        Cell::Number(value)
    }
}

impl From<i64> for Cell {
    fn from(value: i64) -> Cell {
        Cell::Integer(value)
    }
}

impl From<u16> for Cell {
    fn from(value: u16) -> Cell {
        Cell::Integer(value.into())
    }
}

impl From<bool> for Cell {
    fn from(value: bool) -> Cell {
        Cell::Boolean(value)
    }
}

impl From<Option<i64>> for Cell {
    fn from(value: Option<i64>) -> Cell {
        value.map_or(Cell::Empty, Cell::Integer)
    }
}

impl From<Option<Decimal>> for Cell {
    fn from(value: Option<Decimal>) -> Cell {
        value.map_or(Cell::Empty, Cell::Number)
    }
}

impl Cell {
    /// As text without quotes.
    pub fn plain(&self) -> String {
        match self {
            Cell::Empty => String::new(),
            Cell::Text(text) => text.clone(),
            Cell::Number(value) => value.format_plain(),
            Cell::Integer(value) => value.to_string(),
            Cell::Boolean(value) => value.to_string(),
        }
    }
}

/// A field's name, type and meaning.
pub type Field = (&'static str, FieldType, &'static str);

/// The columns of a table, each said once, `name: type = cell, meaning;`, so that a description and its cell cannot part.
/// In braces before them stands what several cells need of a row. Gives the fields, and the function from row to cells.
macro_rules! columns {
    (|$row:ident: $of:ty| { $($before:tt)* } $($name:literal : $type:ident = $cell:expr, $meaning:literal;)*) => {{
        use $crate::export::resource::{Cell, Field, FieldType};
        const FIELDS: &[Field] = &[$(($name, FieldType::$type, $meaning)),*];
        (FIELDS, |$row: $of| -> Vec<Cell> { $($before)* vec![$(Cell::from($cell)),*] })
    }};
}
pub(super) use columns;

/// A table to be published.
#[derive(Clone, Debug)]
pub struct Resource {
    /// Name, also of its files.
    pub name: &'static str,
    /// What a row is.
    pub title: &'static str,
    /// The fields in order.
    pub fields: &'static [Field],
    /// The fields that together name a row.
    pub key: &'static [&'static str],
    /// Fields that name rows of other tables: field, table, its field.
    pub references: &'static [(&'static str, &'static str, &'static str)],
    /// The rows.
    pub rows: Vec<Vec<Cell>>,
}

/// RFC 4180 with a byte-order mark, without which Excel takes UTF-8 for the system's code page: for one chart's numbers,
/// which people open by hand.
pub fn spreadsheet_csv(resource: &Resource) -> String {
    ["\u{feff}", &csv(resource)].concat()
}

/// RFC 4180. Without a byte-order mark, which many programs take for a part of the first name.
pub fn csv(resource: &Resource) -> String {
    let mut out = String::new();
    let names = resource.fields.iter().map(|(name, ..)| (*name).to_owned()).collect();
    let rows = resource.rows.iter().map(|row| row.iter().map(Cell::plain).collect());
    for row in std::iter::once::<Vec<String>>(names).chain(rows) {
        let fields: Vec<String> = row.iter().map(|field| quoted(field)).collect();
        out.push_str(&fields.join(","));
        out.push_str("\r\n");
    }
    out
}

fn quoted(field: &str) -> String {
    if field.contains([',', '"', '\n', '\r']) {
        return ["\"", &field.replace('"', "\"\""), "\""].concat();
    }
    field.to_owned()
}

/// An array of objects; numbers keep their printed decimals, empty values are `null`.
pub fn json(resource: &Resource) -> String {
    let mut out = String::from("[");
    for (i, row) in resource.rows.iter().enumerate() {
        out.push_str(if i == 0 { "\n{" } else { ",\n{" });
        for (n, ((name, ..), cell)) in resource.fields.iter().zip(row).enumerate() {
            out.push_str(if n == 0 { "" } else { "," });
            out.push_str(&string(name));
            out.push(':');
            out.push_str(&match cell {
                Cell::Empty => "null".to_owned(),
                Cell::Text(text) => string(text),
                other => other.plain(),
            });
        }
        out.push('}');
    }
    out.push_str("\n]\n");
    out
}

/// A JSON string.
fn string(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            // What else is below a space has no place in a report; JSON forbids it bare.
            c if c < ' ' => out.push(' '),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}
