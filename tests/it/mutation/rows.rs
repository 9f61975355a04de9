//! A table that can be changed and written back.
use super::FILE;
use std::collections::BTreeMap;

/// A table that can be changed and written back.
#[derive(Clone)]
pub struct Rows {
    pub header: Vec<String>,
    pub rows: Vec<Vec<String>>,
    /// Units with what they have in common, and the units of the indicators.
    pub units: BTreeMap<String, String>,
    pub indicators: BTreeMap<String, String>,
}

impl Rows {
    pub fn read(text: &str) -> Rows {
        let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
        let mut records = reader.records().map(|record| record.expect("CSV").iter().map(str::to_owned).collect());
        Rows {
            header: records.next().expect("a heading"),
            rows: records.collect(),
            units: BTreeMap::new(),
            indicators: BTreeMap::new(),
        }
    }

    /// The observations of a folder, with what its other tables say of units.
    pub fn of(files: &BTreeMap<String, String>) -> Rows {
        let pairs = |file: &str, columns: [&str; 2]| {
            let mut rows = Rows::read(&files[file]);
            let count = rows.rows.len();
            let of = |at: usize| columns.map(|column| rows.any(at, column).clone());
            (0..count).map(of).map(|[key, value]| (key, value)).collect()
        };
        let (units, indicators) = (pairs("units.csv", ["id", "currency"]), pairs("indicators.csv", ["id", "unit"]));
        Rows { units, indicators, ..Rows::read(&files[FILE]) }
    }

    /// The unit of a row, if it is money: money has several scales.
    pub fn own_unit(&mut self, row: usize) -> String {
        let (own, indicator) = (self.any(row, "unit").clone(), self.any(row, "indicator").clone());
        let unit = if own.is_empty() { self.indicators[&indicator].clone() } else { own };
        if self.units.get(&unit).is_some_and(|currency| !currency.is_empty()) { unit } else { String::new() }
    }

    pub fn write(&self) -> String {
        let mut writer = csv::Writer::from_writer(Vec::new());
        writer.write_record(&self.header).expect("written");
        self.rows.iter().for_each(|row| writer.write_record(row).expect("written"));
        String::from_utf8(writer.into_inner().expect("written")).expect("UTF-8")
    }

    /// Whether nobody has confirmed a row.
    pub fn waits(&self, row: usize) -> bool {
        let at = self.header.iter().position(|name| name == "confirmed");
        at.is_some_and(|at| self.rows[row][at].is_empty())
    }

    pub fn any(&mut self, row: usize, column: &str) -> &mut String {
        let at = self.header.iter().position(|name| name == column).expect("a column");
        &mut self.rows[row][at]
    }

    /// A field of a row that stays as it is.
    pub fn get(&self, row: usize, column: &str) -> &str {
        let at = self.header.iter().position(|name| name == column).expect("a column");
        &self.rows[row][at]
    }

    /// A field that is not empty.
    pub fn field(&mut self, row: usize, column: &str) -> Option<&mut String> {
        Some(self.any(row, column)).filter(|field| !field.is_empty())
    }
}
