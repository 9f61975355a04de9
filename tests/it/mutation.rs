//! Would a mistake be noticed? Every row of the observations is spoiled in every way that a hand or a spreadsheet spoils
//! rows, one at a time, and the build must refuse each. What it cannot notice is named here, with the reason.
use super::province::folder;
use solieu::compile::compile;
use std::collections::BTreeMap;

const FILE: &str = "observations.csv";

/// One way to spoil a row; `None` where the row has nothing to spoil.
type Spoil = fn(&mut Rows, usize) -> Option<()>;

const WAYS: [(&str, Spoil); 9] = [
    ("drop the row", |rows, i| {
        rows.rows.remove(i);
        Some(())
    }),
    ("change a digit", |rows, i| digit(rows.field(i, "printed")?)),
    ("change a digit of the upper end", |rows, i| digit(rows.field(i, "printed_to")?)),
    ("change a digit of the whole", |rows, i| digit(rows.field(i, "whole")?)),
    ("lose the qualifiers", |rows, i| {
        rows.field(i, "qualifiers")?.clear();
        Some(())
    }),
    ("add a qualifier", |rows, i| {
        // A derived value is not printed, so no sentence can contradict its qualifier; the checks leave it to the formula.
        rows.field(i, "printed")?;
        let field = rows.any(i, "qualifiers");
        let word = if field.contains("khoảng") { "trên" } else { "khoảng" };
        *field = if field.is_empty() { word.to_owned() } else { format!("{field} | {word}") };
        Some(())
    }),
    ("take another unit", |rows, i| {
        rows.field(i, "printed")?;
        let other = if rows.any(i, "quote").contains(" km") { "xa" } else { "km" };
        *rows.any(i, "unit") = other.to_owned();
        Some(())
    }),
    ("turn the direction", |rows, i| {
        let field = rows.field(i, "direction")?;
        *field = if field == "up" { "down" } else { "up" }.to_owned();
        Some(())
    }),
    ("change a letter of the quote", |rows, i| {
        let field = rows.field(i, "quote")?;
        let at = field.char_indices().find(|(_, c)| c.is_alphabetic()).map(|(at, c)| at..at + c.len_utf8())?;
        field.replace_range(at, "ж");
        Some(())
    }),
];

/// A table that can be changed and written back.
#[derive(Clone)]
struct Rows {
    header: Vec<String>,
    rows: Vec<Vec<String>>,
}

impl Rows {
    fn read(text: &str) -> Rows {
        let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
        let mut records = reader.records().map(|record| record.expect("CSV").iter().map(str::to_owned).collect());
        Rows { header: records.next().expect("a heading"), rows: records.collect() }
    }

    fn write(&self) -> String {
        let mut writer = csv::Writer::from_writer(Vec::new());
        writer.write_record(&self.header).expect("written");
        self.rows.iter().for_each(|row| writer.write_record(row).expect("written"));
        String::from_utf8(writer.into_inner().expect("written")).expect("UTF-8")
    }

    fn any(&mut self, row: usize, column: &str) -> &mut String {
        let at = self.header.iter().position(|name| name == column).expect("a column");
        &mut self.rows[row][at]
    }

    /// A field that is not empty.
    fn field(&mut self, row: usize, column: &str) -> Option<&mut String> {
        Some(self.any(row, column)).filter(|field| !field.is_empty())
    }
}

/// The last digit becomes another one.
fn digit(field: &mut String) -> Option<()> {
    let at = field.rfind(|c: char| c.is_ascii_digit())?;
    let other = if &field[at..=at] == "7" { "3" } else { "7" };
    field.replace_range(at..=at, other);
    Some(())
}

#[test]
fn every_spoiled_row_is_refused() {
    for name in ["src/data", "tests/cases/province"] {
        let files = folder(name);
        let rows = Rows::read(&files[FILE]);
        let mut tried: BTreeMap<&str, usize> = BTreeMap::new();
        let mut unnoticed = Vec::new();
        for i in 0..rows.rows.len() {
            for (way, spoil) in WAYS {
                let mut spoiled = rows.clone();
                if spoil(&mut spoiled, i).is_none() {
                    continue;
                }
                *tried.entry(way).or_default() += 1;
                let mut files = files.clone();
                files.insert(FILE.to_owned(), spoiled.write());
                let (_, faults) = compile(&files);
                if faults.is_empty() {
                    unnoticed.push(format!("{}: {way}", rows.rows[i][0]));
                }
            }
        }
        println!("{name}: {tried:?}");
        assert_eq!(unnoticed, [] as [&str; 0], "{name}");
    }
}

#[test]
fn every_forgotten_numeral_is_refused() {
    let files = folder("src/data");
    for file in ["numerals.csv", "corrections.csv"] {
        let rows = Rows::read(&files[file]);
        let mut unnoticed = Vec::new();
        for i in 0..rows.rows.len() {
            let mut spoiled = rows.clone();
            spoiled.rows.remove(i);
            let mut files = files.clone();
            files.insert(file.to_owned(), spoiled.write());
            let (_, faults) = compile(&files);
            // Nothing but a reader can know that a printed word is a slip.
            let is_slip = file == "corrections.csv" && rows.rows[i].iter().any(|field| field == "slip");
            if faults.is_empty() && !is_slip {
                unnoticed.push(rows.rows[i].join(" | "));
            }
        }
        assert_eq!(unnoticed, [] as [&str; 0], "{file}");
    }
}
