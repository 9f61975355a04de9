//! A data folder on disk: which of its files are read, in whatever form an office saved them, and how a person finds the
//! places in them. Knows the names of files, not what their rows mean.

use super::{OUTLINE, OWN, REPORTS, at, cause};
use crate::dataset;
use crate::diag::Diagnostic;
use crate::office;
use crate::table;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// The reports as other programs save them, tried in this order, and the name under which their text is known.
const FORMS: [(&str, &str); 5] = [
    (REPORTS[0].0, REPORTS[0].0),
    ("report.docx", REPORTS[0].0),
    ("report.txt", REPORTS[0].0),
    (REPORTS[1].0, REPORTS[1].0),
    ("report.en.docx", REPORTS[1].0),
];

/// The lines of a Word report that have the style of a heading, with its depth; a text has none.
pub(super) const HEADINGS: &str = "report.headings";

/// How a fault begins that says that a file is not there.
pub const MISSING: &str = "it is missing";

/// The names of all files of a data folder.
pub fn files() -> Vec<&'static str> {
    [REPORTS[0].0].into_iter().chain(tables()).collect()
}

fn tables() -> impl Iterator<Item = &'static str> {
    let own = OWN.map(|(file, _)| file);
    [OUTLINE].into_iter().chain(dataset::SCHEMA.map(|(file, ..)| file)).chain(own)
}

/// The text of a report, whatever its file is called.
///
/// # Errors
/// Why there is none.
pub fn report_text(path: &Path, bytes: &[u8]) -> Result<String, String> {
    let name = path.file_name().map(|name| name.to_string_lossy().to_lowercase()).unwrap_or_default();
    text(&name, bytes).map(|document| document.text)
}

/// The name that a report has in a folder.
pub fn report_name(path: &Path, text: &str) -> &'static str {
    let is_vietnamese = text.chars().any(|c| matches!(c, 'ă' | 'ơ' | 'ư' | 'đ' | '\u{1ea0}'..='\u{1ef9}'));
    let is_document = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("docx"));
    match (is_vietnamese, is_document) {
        (true, false) => FORMS[0].0,
        (true, true) => FORMS[1].0,
        (false, false) => FORMS[3].0,
        (false, true) => FORMS[4].0,
    }
}

/// The report of a folder: its file, and the name under which its text is known.
fn report_of(folder: &Path) -> (&'static str, &'static str) {
    FORMS.into_iter().find(|(form, _)| folder.join(form).exists()).unwrap_or(FORMS[0])
}

/// The workbooks of a folder, without the traces of an open one.
fn workbooks(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let is_workbook = |path: &PathBuf| {
        let is_kind = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("xlsx"));
        is_kind && !name_of(path).starts_with("~$")
    };
    let mut found: Vec<PathBuf> = entries.filter(is_workbook).collect();
    found.sort();
    found
}

fn name_of(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

/// Reads the files of a data folder in whatever form and encoding; what is missing or cannot be read is a fault.
pub fn load(folder: &Path) -> (BTreeMap<String, String>, Vec<Diagnostic>) {
    let mut contents = BTreeMap::new();
    let mut faults = Vec::new();
    if !folder.is_dir() {
        let message = if folder.exists() { "it is a file, not a folder" } else { "there is no such folder" };
        faults.push(at(&folder.display().to_string(), 0).error(message, "DATA is the folder with the tables"));
        return (contents, faults);
    }
    report(folder, &mut contents, &mut faults);
    sheets(folder, &mut contents, &mut faults);
    let mut foreign = BTreeSet::new();
    for file in tables() {
        match std::fs::read(folder.join(file)) {
            Ok(_) if contents.contains_key(file) => faults
                .push(at(file, 0).error("the workbook has a sheet of this name too", "remove the file, or the sheet")),
            Ok(bytes) => match text(file, &bytes) {
                Ok(document) => {
                    faults.extend(unreadable_table(file, &document.text));
                    contents.insert(file.to_owned(), document.text);
                }
                Err(cause) => faults.push(at(file, 0).error(cause, "save it again as the program that made it does")),
            },
            Err(_) if contents.contains_key(file) => {}
            Err(error) if is_missing(&error) && super::is_optional(file) => {}
            // One book of another kind stands for all tables.
            Err(error) => match cause::meant(folder, file).filter(|_| is_missing(&error)) {
                Some((other, _)) if !foreign.insert(other.clone()) => {}
                _ => faults.push(unreadable(file, &error, folder)),
            },
        }
    }
    (contents, faults)
}

/// Why no row of a table can be read.
fn unreadable_table(file: &str, text: &str) -> Option<Diagnostic> {
    if let Some(cause) = cause::letters(text) {
        return Some(at(file, 0).error(cause, "save it anew from the program that made it, as CSV UTF-8 or .xlsx"));
    }
    let schema = dataset::SCHEMA.iter().map(|(name, _, columns)| (*name, *columns));
    let columns = schema.chain(OWN).find(|(name, _)| *name == file).map_or(&[][..], |(_, columns)| columns);
    table::unreadable(file, text, columns)
}

fn is_missing(error: &std::io::Error) -> bool {
    error.kind() == std::io::ErrorKind::NotFound
}

fn unreadable(file: &str, error: &std::io::Error, folder: &Path) -> Diagnostic {
    let there = || format!("the data folder is {}", folder.display());
    if is_missing(error) {
        return match cause::meant(folder, file) {
            Some((other, hint)) => at(file, 0).error(format!("{MISSING}, but the folder has '{other}'"), hint),
            None => at(file, 0).error(MISSING, there()),
        };
    }
    let (cause, remedy) = cause::refused(error);
    at(file, 0).error(format!("cannot be read: {cause}"), format!("{remedy}; {}", there()))
}

fn report(folder: &Path, contents: &mut BTreeMap<String, String>, faults: &mut Vec<Diagnostic>) {
    let (name, key) = report_of(folder);
    // Who corrects one of two reports must know which one is read.
    if let Some((other, _)) = FORMS.into_iter().find(|(form, _)| *form != name && folder.join(form).exists()) {
        faults.push(at(other, 0).error(format!("the folder has {name} too"), "keep one report in the folder"));
    }
    match std::fs::read(folder.join(name)) {
        Ok(bytes) => match text(name, &bytes) {
            Ok(office::Document { text, headings }) => {
                if !headings.is_empty() {
                    let lines = headings.iter().map(|(line, depth)| format!("{line} {depth}\n"));
                    contents.insert(HEADINGS.to_owned(), lines.collect());
                }
                let hint = "save it anew from the program that made it, as .docx or as text in UTF-8";
                faults.extend(cause::letters(&text).map(|cause| at(name, 0).error(cause, hint)));
                contents.insert(key.to_owned(), text);
            }
            Err(cause) => faults.push(at(name, 0).error(cause, "save it again as the program that made it does")),
        },
        Err(error) => faults.push(unreadable(name, &error, folder)),
    }
}

/// The sheets of the workbook that have the name of a table, with or without ".csv".
fn sheets(folder: &Path, contents: &mut BTreeMap<String, String>, faults: &mut Vec<Diagnostic>) {
    let all = workbooks(folder);
    let [book] = &all[..] else {
        faults.extend(all.get(1).map(|other| {
            at(&name_of(other), 0).error("the folder has two workbooks", "put all sheets into one of them")
        }));
        return;
    };
    let name = name_of(book);
    // As the report prints its numbers, which is how tables are read.
    let mark = if report_of(folder).1 == REPORTS[1].0 { '.' } else { ',' };
    let read = std::fs::read(book).map_err(|error| error.to_string());
    match read.and_then(|bytes| office::sheets(&bytes, mark)) {
        Ok(found) => {
            for (sheet, text) in found {
                let table = tables().find(|file| table_of(&sheet) == file.trim_end_matches(".csv"));
                faults.extend(table.and_then(|file| unreadable_table(file, &text)));
                contents.extend(table.map(|file| (file.to_owned(), text)));
            }
        }
        Err(cause) => faults.push(at(&name, 0).error(cause, "save it again as the program that made it does")),
    }
}

/// The name of a table as a person may write it on a sheet.
fn table_of(sheet: &str) -> String {
    let name = sheet.trim().to_lowercase();
    name.trim_end_matches(".csv").to_owned()
}

/// Faults as a person finds their places: the file that the folder has, a sheet of the workbook, no line of a document
/// that shows none.
pub fn placed(folder: &Path, faults: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let (report, key) = report_of(folder);
    let book = workbooks(folder).first().map(|path| name_of(path));
    let place = |mut fault: Diagnostic| {
        if (fault.file == key || fault.file == REPORTS[0].0) && fault.file != report {
            report.clone_into(&mut fault.file);
            if report.ends_with(".docx") {
                fault.line = 0;
            }
        } else if let Some(book) = book
            .as_ref()
            .filter(|_| fault.line > 0 && fault.file.ends_with(".csv") && !folder.join(&fault.file).exists())
        {
            fault.file = format!("{book}, sheet {}", fault.file.trim_end_matches(".csv"));
            fault.line = 0;
        }
        fault
    };
    faults.into_iter().map(place).collect()
}

/// The text of one file, or why there is none.
fn text(name: &str, bytes: &[u8]) -> Result<office::Document, String> {
    let plain = |text: String| office::Document { text, headings: Vec::new() };
    // Programs rename files more easily than they convert them.
    match bytes {
        [b'P', b'K', 3, 4, ..] if name.ends_with(".csv") => Err("it is a workbook, not a CSV file".to_owned()),
        [b'P', b'K', 3, 4, ..] => office::docx(bytes)
            .map(|document| office::Document { text: office::text(document.text.as_bytes()), ..document }),
        [0xd0, 0xcf, 0x11, 0xe0, ..] => Err("it is a document of Word or Excel before 2007".to_owned()),
        [b'%', b'P', b'D', b'F', ..] => Err("it is a PDF".to_owned()),
        [b'{', b'\\', b'r', b't', b'f', ..] => Err("it is rich text (.rtf)".to_owned()),
        [] => Err("it is empty".to_owned()),
        _ if name.ends_with(".docx") => Err("it is not a Word document (.docx)".to_owned()),
        _ => Ok(plain(office::text(bytes))),
    }
}
