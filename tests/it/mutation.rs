//! Would a mistake be noticed? Every row of the observations is spoiled in every way that a hand or a spreadsheet spoils
//! rows, one at a time, and the build must refuse each. What it cannot notice stands in
//! `tests/cases/undecided.tsv`, with the reason.
use super::province::folder;
use solieu::compile::{compile, is_sound};
use solieu::diag::Diagnostic;
use std::collections::{BTreeMap, BTreeSet};

const FILE: &str = "observations.csv";

/// One way to spoil a row; `None` where the row has nothing to spoil.
type Spoil = fn(&mut Rows, usize) -> Option<()>;

const WAYS: [(&str, Spoil); 30] = [
    ("drop the row", |rows, i| {
        // A computed change follows from rows that stay: without it nothing false is said.
        if rows.any(i, "status") == "change" && !rows.any(i, "formula").is_empty() {
            return None;
        }
        // The account is of digits: nobody misses a grade "II" that has no row.
        // Nor a place in words: a report may say of many that they lead.
        if !rows.any(i, "printed").contains(|c: char| c.is_ascii_digit()) && rows.any(i, "formula").is_empty() {
            return None;
        }
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
    ("give a sign", |rows, i| {
        let field = rows.field(i, "printed")?;
        *field = field.strip_prefix('-').map_or_else(|| format!("-{field}"), str::to_owned);
        Some(())
    }),
    ("turn a qualifier", |rows, i| {
        rows.field(i, "printed")?;
        let field = rows.field(i, "qualifiers")?;
        *field = if field.contains("trên") { field.replace("trên", "dưới") } else { "trên".to_owned() };
        Some(())
    }),
    ("take another scale", |rows, i| {
        rows.field(i, "printed")?;
        let (own, units) = (rows.own_unit(i), &rows.units);
        let other = units.iter().find(|(id, of)| **id != own && Some(*of) == units.get(&own))?.0.clone();
        *rows.any(i, "unit") = other;
        Some(())
    }),
    ("move the last year", |rows, i| years(rows.any(i, "period"), |_, to| to - 1)),
    ("move the years by a century", |rows, i| years(rows.any(i, "period"), |_, to| to - 100)),
    ("take a month for the year", |rows, i| {
        let field = rows.any(i, "period");
        field.push_str(if field.contains('/') { "-03" } else { "-07" });
        Some(())
    }),
    ("move the part of the year", |rows, i| {
        let field = rows.any(i, "period");
        let at = field.rfind(['-', 'Q', 'H']).filter(|_| field.contains('-'))? + 1;
        let last: u8 = field[at..].parse().ok()?;
        let other = if last > 1 { last - 1 } else { last + 1 };
        let moved = if field[..at].ends_with('-') { format!("{other:02}") } else { other.to_string() };
        field.replace_range(at.., &moved);
        Some(())
    }),
    ("move the years of a part, a school year or a term", |rows, i| all_years(rows.any(i, "period"), -1)),
    ("move both years of a span", |rows, i| span(rows.any(i, "period"), |from, to| (from - 1, to - 1))),
    ("move the last year of a span on", |rows, i| span(rows.any(i, "period"), |from, to| (from, to + 1))),
    ("move the year on", |rows, i| one_year(rows.any(i, "period"), 1)),
    ("move the year to the start of five", |rows, i| one_year(rows.any(i, "period"), -5)),
    ("move the years of a part, a school year or a term on", |rows, i| all_years(rows.any(i, "period"), 1)),
    ("exchange the operands", |rows, i| {
        let field = rows.field(i, "formula")?;
        let (first, second) = field.split_once(" - ")?;
        *field = [second, first].join(" - ");
        Some(())
    }),
    ("lose the upper end", |rows, i| {
        rows.field(i, "printed_to")?.clear();
        Some(())
    }),
    ("lose the whole", |rows, i| {
        rows.field(i, "whole")?.clear();
        Some(())
    }),
    ("take another place", |rows, i| {
        let field = in_words(rows, i)?;
        *field = if field.contains("thứ hai") { "đứng đầu" } else { "đứng thứ hai" }.to_owned();
        Some(())
    }),
    ("drop a word of the place", |rows, i| {
        let field = in_words(rows, i)?;
        *field = field.split_once(' ')?.1.to_owned();
        Some(())
    }),
    ("write the place in digits", |rows, i| {
        "1".clone_into(in_words(rows, i)?);
        Some(())
    }),
    ("change a letter of the quote", |rows, i| {
        let field = rows.field(i, "quote")?;
        let at = field.char_indices().find(|(_, c)| c.is_alphabetic()).map(|(at, c)| at..at + c.len_utf8())?;
        field.replace_range(at, "ж");
        Some(())
    }),
    (STATUS, |rows, i| {
        let field = rows.any(i, "status");
        let other = match field.as_str() {
            "result" | "baseline" => "target",
            "target" => "result",
            _ => return None,
        };
        *field = other.to_owned();
        Some(())
    }),
    (NEIGHBOUR, |rows, i| {
        let own = rows.any(i, "indicator").clone();
        let unit = rows.indicators.get(&own)?;
        let alike = || rows.indicators.iter().filter(|(id, of)| *of == unit && **id != own);
        let other = alike().find(|(id, _)| **id > own).or_else(|| alike().next())?.0.clone();
        *rows.any(i, "indicator") = other;
        Some(())
    }),
];

const STATUS: &str = "say a result of a target, or a target of a result";
const NEIGHBOUR: &str = "take another indicator of the unit";

/// Ways to spoil rows that nothing in the report decides, with these rows and the reason: tests/cases/undecided.tsv.
fn undecided(name: &str) -> BTreeSet<String> {
    let table = include_str!("../cases/undecided.tsv");
    let rows = table.lines().filter(|line| !line.starts_with('#')).map(|line| line.split('\t').collect::<Vec<_>>());
    let all = rows.map(|row| {
        let [way, folder, id, reason] = row[..] else { panic!("four columns: {row:?}") };
        let is_tried = WAYS.iter().any(|(one, _)| *one == way) && std::path::Path::new(folder).is_dir();
        assert!(is_tried && !reason.is_empty(), "{row:?}");
        (folder, [folder, ": ", id, ": ", way].concat())
    });
    all.filter(|(folder, _)| *folder == name).map(|(_, said)| said).collect()
}

/// A place that the report tells in words.
fn in_words(rows: &mut Rows, row: usize) -> Option<&mut String> {
    let is_numeral = |field: &str| field.contains(|c: char| c.is_ascii_digit()) || field.starts_with(['I', 'V', 'X']);
    rows.field(row, "printed").filter(|field| !is_numeral(field))
}

/// A table that can be changed and written back.
#[derive(Clone)]
struct Rows {
    header: Vec<String>,
    rows: Vec<Vec<String>>,
    /// Units with what they have in common, and the units of the indicators.
    units: BTreeMap<String, String>,
    indicators: BTreeMap<String, String>,
}

impl Rows {
    fn read(text: &str) -> Rows {
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
    fn of(files: &BTreeMap<String, String>) -> Rows {
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
    fn own_unit(&mut self, row: usize) -> String {
        let (own, indicator) = (self.any(row, "unit").clone(), self.any(row, "indicator").clone());
        let unit = if own.is_empty() { self.indicators[&indicator].clone() } else { own };
        if self.units.get(&unit).is_some_and(|currency| !currency.is_empty()) { unit } else { String::new() }
    }

    fn write(&self) -> String {
        let mut writer = csv::Writer::from_writer(Vec::new());
        writer.write_record(&self.header).expect("written");
        self.rows.iter().for_each(|row| writer.write_record(row).expect("written"));
        String::from_utf8(writer.into_inner().expect("written")).expect("UTF-8")
    }

    /// Whether nobody has confirmed a row.
    fn waits(&self, row: usize) -> bool {
        let at = self.header.iter().position(|name| name == "confirmed");
        at.is_some_and(|at| self.rows[row][at].is_empty())
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

/// A period with its last year, or its only one, changed.
fn years(field: &mut String, change: fn(i32, i32) -> i32) -> Option<()> {
    let (from, to) = field.split_once('/').unwrap_or((field, field));
    let (from, to): (i32, i32) = (from.parse().ok()?, to.parse().ok()?);
    let moved = change(from, to);
    *field = if from == to { moved.to_string() } else { format!("{}/{moved}", from + (moved - to) / 2 * 2) };
    Some(())
}

/// A period of one year, moved.
fn one_year(field: &mut String, by: i32) -> Option<()> {
    *field = (field.parse::<i32>().ok()? + by).to_string();
    Some(())
}

/// A span of years with its ends changed.
fn span(field: &mut String, change: fn(i32, i32) -> (i32, i32)) -> Option<()> {
    let (from, to) = field.split_once('/')?;
    let (from, to) = change(from.parse().ok()?, to.parse().ok()?);
    *field = format!("{from}/{to}");
    Some(())
}

/// A period that is no year and no span of years, with every year moved.
fn all_years(field: &mut String, by: i32) -> Option<()> {
    if !field.contains(['-', ' ']) {
        return None;
    }
    let is_year = |word: &str| word.len() == 4 && word.parse::<u16>().is_ok();
    let mut words: Vec<String> = Vec::new();
    for part in field.split_inclusive(['-', '/', ' ']) {
        let bare = part.trim_end_matches(['-', '/', ' ']);
        let year = bare.parse::<i32>().unwrap_or_default() + by;
        words.push(if is_year(bare) { part.replace(bare, &year.to_string()) } else { part.to_owned() });
    }
    *field = words.concat();
    Some(())
}

/// The last digit becomes another one.
fn digit(field: &mut String) -> Option<()> {
    // Of a Roman numeral, one more or less.
    if field.starts_with(['I', 'V', 'X']) {
        let other = field.strip_suffix('I').filter(|less| !less.is_empty()).map_or("I", |_| "V");
        *field = if other == *field { "V".to_owned() } else { other.to_owned() };
        return Some(());
    }
    let at = field.rfind(|c: char| c.is_ascii_digit())?;
    let other = if &field[at..=at] == "7" { "3" } else { "7" };
    field.replace_range(at..=at, other);
    Some(())
}

/// The mistakes in one row that the build lets through. A warning is no refusal; what waits is not published.
fn unnoticed(files: &BTreeMap<String, String>, rows: &Rows, i: usize) -> Vec<String> {
    if rows.waits(i) {
        return Vec::new();
    }
    let spoiled = WAYS.iter().filter_map(|(way, spoil)| {
        let mut spoiled = rows.clone();
        spoil(&mut spoiled, i)?;
        let mut files = files.clone();
        files.insert(FILE.to_owned(), spoiled.write());
        let (_, faults) = compile(&files);
        is_sound(&faults).then(|| format!("{}: {way}", rows.rows[i][0]))
    });
    spoiled.collect()
}

#[test]
fn every_spoiled_row_is_refused() {
    let all: Vec<String> = folders().iter().flat_map(|(name, files)| let_through(name, files)).collect();
    assert_eq!(all, [] as [&str; 0]);
}

/// The mistakes in the rows of a folder that the build lets through, and those that it is said to let through and does not.
fn let_through(name: &str, files: &BTreeMap<String, String>) -> Vec<String> {
    let rows = &Rows::of(files);
    let half = rows.rows.len() / 2;
    let all = std::thread::scope(|scope| {
        let of = |range: std::ops::Range<usize>| {
            scope.spawn(move || range.flat_map(|i| unnoticed(files, rows, i)).collect::<Vec<_>>())
        };
        [of(0..half), of(half..rows.rows.len())].map(|thread| thread.join().expect("no panic")).concat()
    });
    let all: BTreeSet<String> = all.into_iter().map(|row| [name, ": ", &row].concat()).collect();
    all.symmetric_difference(&undecided(name)).cloned().collect()
}

#[test]
fn every_spoiled_row_of_an_office_is_refused() {
    let all: Vec<String> =
        super::offices::OFFICES.iter().flat_map(|(name, _)| let_through(name, &folder(name))).collect();
    assert_eq!(all, [] as [&str; 0]);
}

/// The real folder, the made-up one, and one of the notations, signs and periods that neither has.
fn folders() -> Vec<(&'static str, BTreeMap<String, String>)> {
    let mut all: Vec<_> = ["src/data", "tests/cases/province"].map(|name| (name, folder(name))).into();
    all.push(("tests/it/truth", super::truth::many()));
    all
}

#[test]
fn every_wrong_scale_is_refused() {
    let offices = super::offices::OFFICES.map(|(name, _)| (name, folder(name)));
    for (name, files) in folders().into_iter().chain(offices) {
        let mut rows = Rows::read(&files["units.csv"]);
        // A unit that only proposals have waits with them.
        let units = compile(&files).0.dataset.units;
        for i in 0..rows.rows.len() {
            if !units.iter().any(|unit| unit.id.0 == rows.rows[i][0]) {
                continue;
            }
            for factor in [10, 1000] {
                let whole = rows.clone();
                let scale: i64 = rows.any(i, "scale").parse().unwrap_or(1);
                *rows.any(i, "scale") = (scale * factor).to_string();
                let mut files = files.clone();
                files.insert("units.csv".to_owned(), rows.write());
                assert!(!is_sound(&compile(&files).1), "{name}: {}", rows.rows[i][0]);
                rows = whole;
            }
        }
    }
}

#[test]
fn every_wrong_place_in_words_is_refused() {
    let files = folder("src/data");
    let mut observations = Rows::read(&files[FILE]);
    let printed: Vec<String> = (0..observations.rows.len())
        .filter_map(|i| in_words(&mut observations, i).map(|field| field.clone()))
        .collect();
    assert!(!printed.is_empty());
    let rows = Rows::read(&files["ranks.csv"]);
    let refused = |spoiled: &Rows| {
        let mut files = files.clone();
        files.insert("ranks.csv".to_owned(), spoiled.write());
        !is_sound(&compile(&files).1)
    };
    let mut dropped = 0;
    for i in 0..rows.rows.len() {
        let mut spoiled = rows.clone();
        let Ok(value) = spoiled.any(i, "value").parse::<u8>() else { continue };
        *spoiled.any(i, "value") = (value % 9 + 1).to_string();
        assert!(refused(&spoiled), "another value: {}", rows.rows[i].join(","));
        for words in rows.rows[i][0].split(" | ").filter(|words| printed.iter().any(|own| own == words)) {
            let kept: Vec<&str> = rows.rows[i][0].split(" | ").filter(|own| own != &words).collect();
            let mut spoiled = rows.clone();
            *spoiled.any(i, "vi") = kept.join(" | ");
            assert!(refused(&spoiled), "without '{words}'");
            dropped += 1;
        }
        let mut spoiled = rows.clone();
        spoiled.rows.remove(i);
        let is_printed = rows.rows[i][0].split(" | ").any(|words| printed.iter().any(|own| own == words));
        assert!(!is_printed || refused(&spoiled), "without the row of '{}'", rows.rows[i][0]);
    }
    assert!(dropped > 0);
}

/// What the build lets through when one row of a table is forgotten.
fn unnoticed_without(file: &str, is_noticed: fn(&[Diagnostic]) -> bool) -> Vec<String> {
    let files = folder("src/data");
    let rows = Rows::read(&files[file]);
    let forgotten = (0..rows.rows.len()).filter(|i| {
        let mut spoiled = rows.clone();
        spoiled.rows.remove(*i);
        let mut files = files.clone();
        files.insert(file.to_owned(), spoiled.write());
        !is_noticed(&compile(&files).1)
    });
    forgotten.map(|i| rows.rows[i].join(" | ")).collect()
}

#[test]
fn every_forgotten_numeral_is_refused() {
    assert_eq!(unnoticed_without("numerals.csv", |faults| !is_sound(faults)), [] as [&str; 0]);
}

#[test]
fn every_forgotten_join_is_warned_of() {
    // Two lines that belong together are an oddity of the text, no mistake in a number: a warning.
    let unnoticed = unnoticed_without("corrections.csv", |faults| !faults.is_empty());
    // Nothing but a reader can know that a printed word is a slip.
    assert!(unnoticed.iter().all(|row| row.contains("slip")), "{unnoticed:#?}");
}
