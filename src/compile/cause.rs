//! Why a file of a data folder cannot be read as it is: said once, with what to do, in place of all that follows from it.
//! Knows names of files and letters, not what rows mean.

use std::io::{self, ErrorKind};
use std::path::Path;

/// Why the file system refuses a file or folder, and what to do. Its own words are of the machine and differ by system.
pub fn refused(error: &io::Error) -> (String, &'static str) {
    let known = match error.kind() {
        ErrorKind::NotFound => ("there is none", "check the path"),
        ErrorKind::PermissionDenied => {
            ("the file system does not allow it", "close the program that has it open, or change who may use it")
        }
        ErrorKind::IsADirectory => ("it is a folder", "name a file in it"),
        ErrorKind::NotADirectory | ErrorKind::AlreadyExists => {
            ("a file stands where a folder is needed", "choose another path")
        }
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => ("the disk is full", "free some space"),
        ErrorKind::ReadOnlyFilesystem => ("the disk cannot be written", "choose a folder on another disk"),
        kind => return (kind.to_string(), "copy it to another folder, and try again"),
    };
    (known.0.to_owned(), known.1)
}

/// What programs write into other kinds of files than those that are read.
const BOOKS: [&str; 5] = ["xls", "ods", "xlsb", "xlsm", "numbers"];
const DOCUMENTS: [&str; 6] = ["doc", "odt", "rtf", "pdf", "pages", "docm"];

/// A file of the folder that a person may mean by `file`, which is not there, and what to do with it.
pub(super) fn meant(folder: &Path, file: &str) -> Option<(String, String)> {
    let entries = std::fs::read_dir(folder).ok()?.flatten();
    let mut names: Vec<String> = entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    let is_table = file.ends_with(".csv");
    let stem = file.split('.').next().unwrap_or_default();
    let ending = |name: &str| name.rsplit_once('.').map_or(String::new(), |(_, ending)| ending.to_lowercase());
    let renamed = |name: &&String| {
        let lower = name.to_lowercase();
        lower == file || lower.starts_with(&format!("{file}.")) || (is_table && lower.split('.').next() == Some(stem))
    };
    let rename = |name: &String| (name.clone(), format!("rename it to {file}"));
    let is_other = |name: &&String| match is_table {
        true => BOOKS.contains(&ending(name).as_str()),
        false => DOCUMENTS.contains(&ending(name).as_str()),
    };
    let save = |name: &String| {
        let hint =
            if is_table { "save it as .xlsx, or each sheet as CSV" } else { "save it as a Word document, report.docx" };
        (name.clone(), hint.to_owned())
    };
    let is_report = |name: &&String| !is_table && matches!(ending(name).as_str(), "docx" | "txt");
    let as_report = |name: &String| (name.clone(), format!("rename it to report.{}", ending(name)));
    let kept = || names.iter().filter(|name| !name.starts_with("~$"));
    let other = kept().find(is_other).map(save);
    let same = kept().filter(|name| !is_other(name)).find(renamed).map(rename);
    same.or(other).or_else(|| kept().find(is_report).map(as_report))
}

/// What a wrong encoding has made of a file's letters.
pub(super) fn letters(text: &str) -> Option<&'static str> {
    // Vietnamese letters in UTF-8, read as if they were of Windows: "Tá»· lá»‡".
    let garbled = ["á»", "áº", "Ä‘", "Æ°"].iter().map(|pair| text.matches(pair).count()).sum::<usize>();
    if garbled > 2 {
        return Some("its letters were opened in a wrong encoding and saved so: 'á»' stands for one letter");
    }
    // "T? l? h? nghèo": a question mark between letters, in no address.
    let is_lost = |word: &&str| {
        let inner = word.trim_matches(|c: char| !c.is_alphanumeric());
        inner.contains('?') && !inner.contains(['/', '='])
    };
    let lost = text.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';')).filter(is_lost).count();
    (lost > 2).then_some("its letters are lost: '?' stands for those that the encoding does not have")
}
