//! Would a mistake be noticed? Every row of the observations is spoiled in every way that a hand or a spreadsheet spoils
//! rows, and the build must refuse each. What it cannot notice stands in
//! `tests/cases/undecided.tsv`, with the reason.
mod rows;
mod ways;

use super::province::folder;
use rows::Rows;
use solieu::compile::{compile, is_sound};
use solieu::diag::{Diagnostic, Severity};
use std::collections::{BTreeMap, BTreeSet};
use ways::{Spoil, WAYS, in_words};

const FILE: &str = "observations.csv";

/// Ways to spoil rows that nothing in the report decides, with these rows and the reason: tests/cases/undecided.tsv.
fn undecided(name: &str) -> BTreeSet<String> {
    let table = include_str!("../../cases/undecided.tsv");
    let rows = table.lines().filter(|line| !line.starts_with('#')).map(|line| line.split('\t').collect::<Vec<_>>());
    let all = rows.map(|row| {
        let [way, folder, id, reason] = row[..] else { panic!("four columns: {row:?}") };
        let is_tried = WAYS.iter().any(|(one, _)| *one == way) && std::path::Path::new(folder).is_dir();
        assert!(is_tried && !reason.is_empty(), "{row:?}");
        (folder, [folder, ": ", id, ": ", way].concat())
    });
    all.filter(|(folder, _)| *folder == name).map(|(_, said)| said).collect()
}

/// All rows, one of them spoiled; `None` where it cannot be spoiled so.
fn spoiled(rows: &Rows, spoil: Spoil, i: usize) -> Option<Rows> {
    let mut rows = rows.clone();
    spoil(&mut rows, i)?;
    Some(rows)
}

/// Whether the build refuses a folder with rows that are spoiled in one way, by the row. One alone may be refused anywhere;
/// of several, each is held to an error in its own line.
fn refused(files: &BTreeMap<String, String>, rows: &Rows, spoil: Spoil, of: &[usize]) -> Vec<bool> {
    let mut spoiled = rows.clone();
    for i in of {
        spoil(&mut spoiled, *i).expect("a row that can be spoiled");
    }
    let mut files = files.clone();
    files.insert(FILE.to_owned(), spoiled.write());
    let (_, faults) = compile(&files);
    let errors = || faults.iter().filter(|fault| fault.severity == Severity::Error);
    let is_at = |i: usize| errors().any(|fault| fault.file == FILE && fault.line == i + 2);
    if let [_] = of { vec![!is_sound(&faults)] } else { of.iter().map(|i| is_at(*i)).collect() }
}

/// Rows in batches that are spoiled at once: as many as no rule holds against each other, which are those of different
/// indicators and paragraphs, before and after they are spoiled. Computed rows are alone, as they are held against their
/// sources, and so are rows that move the lines of those below.
fn batches(rows: &Rows, spoil: Spoil) -> Vec<Vec<usize>> {
    let mut out: Vec<(Vec<usize>, BTreeSet<String>)> = Vec::new();
    for i in (0..rows.rows.len()).filter(|i| !rows.waits(*i)) {
        let Some(spoiled) = spoiled(rows, spoil, i) else { continue };
        let is_alone = !rows.get(i, "formula").is_empty() || spoiled.rows.len() != rows.rows.len();
        let held_by = |rows: &Rows| ["indicator", "section"].map(|column| rows.get(i, column).to_owned());
        // Nobody shares what a row alone holds.
        let names =
            if is_alone { BTreeSet::new() } else { [held_by(rows), held_by(&spoiled)].concat().into_iter().collect() };
        let fits = |held: &BTreeSet<String>| !is_alone && !held.is_empty() && held.is_disjoint(&names);
        match out.iter_mut().find(|(_, held)| fits(held)) {
            Some((batch, held)) => {
                batch.push(i);
                held.extend(names);
            }
            None => out.push((vec![i], names)),
        }
    }
    out.into_iter().map(|(batch, _)| batch).collect()
}

/// The rows that the build lets through when they are spoiled in one way. A warning is no refusal; what waits is not
/// published. A row of a batch that is not blamed is tried alone, so a batch can only hide a fault by blaming a row that is
/// let through alone: with every row alone the test found the same rows when batches were made.
fn unnoticed(files: &BTreeMap<String, String>, rows: &Rows, (way, spoil): (&str, Spoil)) -> Vec<String> {
    let mut out = Vec::new();
    for batch in batches(rows, spoil) {
        let unblamed = batch.iter().zip(refused(files, rows, spoil, &batch)).filter(|(_, is_refused)| !is_refused);
        for (i, _) in unblamed {
            if batch.len() == 1 || !refused(files, rows, spoil, &[*i])[0] {
                out.push(format!("{}: {way}", rows.rows[*i][0]));
            }
        }
    }
    out
}

#[test]
fn every_spoiled_row_is_refused() {
    let all: Vec<String> = folders().iter().flat_map(|(name, files)| let_through(name, files)).collect();
    assert_eq!(all, [] as [&str; 0]);
}

/// The mistakes in the rows of a folder that the build lets through, and those that it is said to let through and does not.
fn let_through(name: &str, files: &BTreeMap<String, String>) -> Vec<String> {
    let rows = &Rows::of(files);
    let all = std::thread::scope(|scope| {
        let every_second = |first: usize| {
            let ways = WAYS.iter().skip(first).step_by(2);
            scope.spawn(move || ways.flat_map(|way| unnoticed(files, rows, *way)).collect::<Vec<_>>())
        };
        [every_second(0), every_second(1)].map(|thread| thread.join().expect("no panic")).concat()
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
