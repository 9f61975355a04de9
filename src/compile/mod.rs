//! The data folder, compiled: every file read, everything checked against the report, tables and outline out or every fault.
//! Runs on the builder's machine only; the browser gets what `src/build.rs` writes of it, and parses nothing.

mod cause;
mod clauses;
mod folder;
mod subject;
mod variants;

pub use cause::refused;
pub use clauses::add_clauses;
pub use folder::{MISSING, files, load, placed, report_name, report_text};
pub use variants::variants;

use crate::dataset::{self, Dataset, Keyed};
use crate::diag::{Diagnostic, Place, Severity};
use crate::evidence::{self, Account, Citations};
use crate::locale::Lang;
use crate::report::{self, Outline, Typography};
use crate::table::{Row, Table};
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
    /// Proposed observations that nobody has confirmed, as rows of `observations.csv`.
    pub waiting: Vec<Row>,
}

/// The report's file; its name says its language. A folder has one of them.
const REPORTS: [(&str, Lang); 2] = [("report.vi.txt", Lang::Vi), ("report.en.txt", Lang::En)];
/// May be missing: what the outline's rules read wrongly.
const OUTLINE: &str = "outline.csv";
/// May be missing: names and words that answers and the search know beside those of the tables.
const VOCABULARY: [&str; 2] = ["phrases.csv", "synonyms.csv"];
const OWN: [(&str, &[&str]); 5] = [
    ("corrections.csv", &report::CORRECTION_COLUMNS),
    ("headings.csv", &report::HEADING_COLUMNS),
    ("numerals.csv", &evidence::NUMERAL_COLUMNS),
    ("phrases.csv", &vocabulary::PHRASE_COLUMNS),
    ("synonyms.csv", &vocabulary::SYNONYM_COLUMNS),
];

/// The report's file among those of a folder, and its language.
pub fn report_of(contents: &BTreeMap<String, String>) -> (&'static str, Lang) {
    REPORTS.into_iter().find(|(file, _)| contents.contains_key(*file)).unwrap_or(REPORTS[0])
}

fn is_optional(file: &str) -> bool {
    file == OUTLINE || VOCABULARY.contains(&file) || dataset::OPTIONAL.contains(&file)
}

/// Checks everything. With no error among the faults, the result is what the site shows.
pub fn compile(contents: &BTreeMap<String, String>) -> (Compiled, Vec<Diagnostic>) {
    let mut faults = Vec::new();
    let (report_file, lang) = report_of(contents);
    let (dataset, tables, found) = dataset::read(contents, lang);
    faults.extend(found);
    let mut own = OWN.map(|(file, columns)| {
        let Some(text) = contents.get(file).map(String::as_str).or((!is_optional(file)).then_some("")) else {
            return Table::default();
        };
        let (table, found) = Table::parse(file, text, columns);
        faults.extend(found);
        table
    });
    let [corrections, headings, numerals, phrases, synonyms] = &mut own;
    let indicators = tables.table("indicators.csv").all().map(|row| row.get("id")).collect();
    let (mut vocabulary, found) = vocabulary::read(phrases, synonyms, &indicators);
    faults.extend(found);
    add_clauses(&dataset, &mut vocabulary);
    let source = contents.get(report_file).map_or("", String::as_str);
    let (joins, found) = report::joins(corrections);
    faults.extend(found);
    let (mut readings, found) = report::readings(contents.get(OUTLINE).map_or("", String::as_str), source);
    faults.extend(found);
    let headed = report::headed(contents.get(folder::HEADINGS).map_or("", String::as_str), source, &readings);
    readings.extend(headed);
    let (mut outline, typography, found) = report::parse(source, &joins, &readings);
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
    let place = |offset: usize| Place::of(report_file, source, offset);
    let (account, found) = evidence::account(&outline, &citations, numerals, &tables, &place);
    faults.extend(found);
    faults.extend(subject::check(&dataset, &outline, &citations, &vocabulary, &tables, &faults));
    faults.sort();
    let waiting = tables.waiting;
    let compiled = Compiled { dataset, outline, citations, account, typography, vocabulary, waiting };
    (compiled, faults)
}

/// Names this state of the data: the date that `site.csv` gives, if any, and eight digits that change with any letter of
/// any file (FNV-1a: it identifies, it protects nothing).
pub fn version(contents: &BTreeMap<String, String>, dataset: &Dataset) -> String {
    let bytes = contents.iter().flat_map(|(name, text)| [name.as_bytes(), &[0], text.as_bytes(), &[0]].concat());
    let hash = bytes.fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    let hash = format!("{hash:08x}");
    let date = &dataset.site(dataset::DATE).vi;
    if date.is_empty() { hash } else { [date, "+", &hash].concat() }
}

/// Whether a build may go on.
pub fn is_sound(faults: &[Diagnostic]) -> bool {
    faults.iter().all(|fault| fault.severity == Severity::Warning)
}

fn at(file: &str, line: usize) -> Place {
    Place { file: file.to_owned(), line, column: 1, cell: String::new() }
}

/// A data folder as it was read.
pub struct Folder {
    /// The text of each file.
    pub contents: BTreeMap<String, String>,
    /// What they say, unless a file cannot be read.
    pub compiled: Option<Compiled>,
    /// Every fault, at its place as a person finds it.
    pub faults: Vec<Diagnostic>,
}

/// Reads and checks a folder. What follows from a file that cannot be read is no news.
pub fn read(folder: &Path) -> Folder {
    let (contents, mut faults) = load(folder);
    let compiled = faults.is_empty().then(|| compile(&contents));
    let compiled = compiled.map(|(compiled, found)| {
        faults = found;
        compiled
    });
    Folder { contents, compiled, faults: placed(folder, faults) }
}

/// Tells about a folder in words: every fault, then what was understood of the report. Also whether a build may go on.
pub fn check(folder: &Path) -> (String, bool) {
    let Folder { compiled, faults, .. } = read(folder);
    let is_sound = is_sound(&faults);
    let understood = compiled.as_ref().map(understood).unwrap_or_default();
    (fault_lines(folder, &faults) + &understood + verdict(is_sound), is_sound)
}

fn fault_lines(folder: &Path, faults: &[Diagnostic]) -> String {
    let mut out = format!("Data folder: {}\n", folder.display());
    for fault in faults {
        let word = if fault.severity == Severity::Warning { "warning: " } else { "" };
        out += &format!("{word}{fault}\n");
    }
    out
}

fn verdict(is_sound: bool) -> &'static str {
    if is_sound { "The folder is sound.\n" } else { "The folder has faults; no site would be built.\n" }
}

/// Blocks by kind, contents, numerals by class, and what looks unread.
pub fn understood(compiled: &Compiled) -> String {
    let kinds: Vec<String> =
        report::kinds(&compiled.outline).iter().map(|(word, count)| format!("{word} {count}")).collect();
    let mut classes: BTreeMap<&str, usize> = BTreeMap::new();
    for entry in &compiled.account {
        let class = match &entry.class {
            Some(evidence::Class::Observation(_)) => "observation",
            Some(evidence::Class::Named(class)) => class.key(),
            Some(evidence::Class::Waiting) => "waiting",
            None => "nobody's",
        };
        *classes.entry(class).or_default() += 1;
    }
    let [waiting, open] = ["waiting", "nobody's"].map(|class| classes.remove(class).unwrap_or_default());
    let accounted: Vec<String> = classes.iter().map(|(class, count)| format!("{class} {count}")).collect();
    let mut out = format!("Blocks: {}\nContents:\n{}", kinds.join(", "), report::tree(&compiled.outline));
    out += &format!("Numerals: {} accounted for", classes.values().sum::<usize>());
    if !accounted.is_empty() {
        out += &format!(" ({})", accounted.join(", "));
    }
    out += &format!(", {open} unaccounted for\n");
    if !compiled.waiting.is_empty() {
        let rows = compiled.waiting.len();
        out +=
            &format!("Proposals: {rows} wait to be confirmed, with {waiting} numerals; nothing of them is published\n");
    }
    for line in report::unclear(&compiled.outline) {
        out += &format!("warning: {line}\n");
    }
    out
}
