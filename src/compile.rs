//! The data folder, compiled: every file read, everything checked against the report, one blob out or every fault.
//! Runs on the builder's machine only; the browser gets the blob and parses nothing.

use crate::dataset::{self, Dataset};
use crate::diag::{Diagnostic, Place, Severity};
use crate::evidence::{self, Account, Citations};
use crate::report::{self, Outline, Typography};
use crate::table::Table;
use crate::vocabulary::{self, Vocabulary};
use std::collections::BTreeMap;
use std::path::Path;

/// What a data folder says.
#[derive(Clone, Debug, Default)]
pub struct Compiled {
    /// The tables.
    pub dataset: Dataset,
    /// The report.
    pub outline: Outline,
    /// Where the observations stand in it.
    pub citations: Citations,
    /// Every numeral and whose it is.
    pub account: Account,
    /// What of the printed text is not words.
    pub typography: Typography,
    /// How people name what is measured.
    pub vocabulary: Vocabulary,
}

const REPORT: &str = "report.vi.txt";
const OWN: [(&str, &[&str]); 5] = [
    ("corrections.csv", &report::CORRECTION_COLUMNS),
    ("headings.csv", &report::HEADING_COLUMNS),
    ("numerals.csv", &evidence::NUMERAL_COLUMNS),
    ("phrases.csv", &vocabulary::PHRASE_COLUMNS),
    ("synonyms.csv", &vocabulary::SYNONYM_COLUMNS),
];

/// The names of all files of a data folder.
pub fn files() -> Vec<&'static str> {
    let tables = dataset::SCHEMA.map(|(file, ..)| file);
    let own = OWN.map(|(file, _)| file);
    [REPORT].into_iter().chain(tables).chain(own).collect()
}

/// Reads the files of a data folder; what is missing or not UTF-8 is a fault.
pub fn load(folder: &Path) -> (BTreeMap<String, String>, Vec<Diagnostic>) {
    let mut contents = BTreeMap::new();
    let mut faults = Vec::new();
    for file in files() {
        match std::fs::read(folder.join(file)).map(String::from_utf8) {
            Ok(Ok(text)) => {
                contents.insert(file.to_owned(), text.replace("\r\n", "\n"));
            }
            Ok(Err(error)) => {
                let valid = error.utf8_error().valid_up_to();
                let line = 1 + error.as_bytes()[..valid].iter().filter(|b| **b == b'\n').count();
                faults.push(at(file, line).error("the file is not UTF-8", "save it as 'CSV UTF-8'"));
            }
            Err(error) => faults.push(
                at(file, 1)
                    .error(format!("cannot be read: {error}"), format!("the data folder is {}", folder.display())),
            ),
        }
    }
    (contents, faults)
}

/// Checks everything. With no error among the faults, the result is what the site shows.
pub fn compile(contents: &BTreeMap<String, String>) -> (Compiled, Vec<Diagnostic>) {
    let mut faults = Vec::new();
    let (dataset, tables, found) = dataset::read(contents);
    faults.extend(found);
    let mut own = OWN.map(|(file, columns)| {
        let (table, found) = Table::parse(file, contents.get(file).map_or("", String::as_str), columns);
        faults.extend(found);
        table
    });
    let [corrections, headings, numerals, phrases, synonyms] = &mut own;
    let indicators = dataset.indicators.iter().map(|row| row.id.as_str()).collect();
    let (vocabulary, found) = vocabulary::read(phrases, synonyms, &indicators);
    faults.extend(found);
    let source = contents.get(REPORT).map_or("", String::as_str);
    let (joins, found) = report::joins(corrections);
    faults.extend(found);
    let (mut outline, typography, found) = report::parse(source, &joins);
    faults.extend(found);
    (outline.corrections, outline.headings) = {
        let (corrections, found) = report::corrections(corrections, &outline);
        faults.extend(found);
        let (headings, found) = report::headings(headings, &outline);
        faults.extend(found);
        (corrections, headings)
    };
    let (citations, found) = evidence::check(&dataset, &outline, &tables);
    faults.extend(found);
    let place = |offset: usize| {
        let before = &source[..offset];
        let start = before.rfind('\n').map_or(0, |at| at + 1);
        Place { column: before[start..].chars().count() + 1, ..at(REPORT, before.matches('\n').count() + 1) }
    };
    let (account, found) = evidence::account(&outline, &citations, numerals, &place);
    faults.extend(found);
    faults.sort();
    let compiled = Compiled { dataset, outline, citations, account, typography, vocabulary };
    (compiled, faults)
}

/// Whether a build may go on.
pub fn is_sound(faults: &[Diagnostic]) -> bool {
    faults.iter().all(|fault| fault.severity == Severity::Warning)
}

fn at(file: &str, line: usize) -> Place {
    Place { file: file.to_owned(), line, column: 1 }
}
