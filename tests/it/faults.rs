//! Every message of a fault, and every hint, is read by somebody: a row of `tests/cases/faults.tsv`, a folder of
//! `tests/cases/broken/`, or the words of a test. The messages are collected from the sources, so that a new one is asked for.
//!
//! A row of the table is what is done, where, with what, and the faults that must be printed, parted by tabs:
//! `edit`, a file of the made-up province, its old words (found exactly once, or "-" for all of it), the new ones, where
//! several edits are parted by " && "; `disk`, the same for a folder that is read from the disk; or `rows`, the heading over
//! a report of one sentence ("-" for the usual one), the sentence, and its rows as "column field|…", parted by " & "; `english`,
//! the same of an English report. "\n" is a line's end, "\t" a tab, "\3" and "\4" are these bytes. `UPDATE_CASES=1` rewrites the expectations; read the difference before you keep it.

use super::province::folder;
use super::truth::{checked, report};
use solieu::compile::{compile, load};
use solieu::locale::Lang;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

const TABLE: &str = "tests/cases/faults.tsv";

/// The rooms of the builder's machine whose faults a person reads.
const ROOMS: [&str; 8] = ["table", "dataset", "evidence", "wording", "report", "compile", "vocabulary", "office"];

/// Sentences of these rooms that are no words of a fault.
const OTHERS: [&str; 20] = [
    // Words of the pages.
    "mean per year",
    "on the same period a year before",
    "on the period before",
    "on the quarter before",
    "on the year before",
    "on the school year before",
    "against the plan",
    // Words that are looked for.
    "month on month",
    "quarter on quarter",
    "is to reach",
    "are to reach",
    "over the same",
    "table of contents",
    // Names of what is printed otherwise than it is meant.
    "space around a number",
    "space between cells",
    "space after a number",
    // Of the account that `make check` prints.
    "The folder has faults; no site would be built.\n",
    "Proposals: {rows} wait to be confirmed, with {waiting} numerals; nothing of them is published\n",
    "the number of ",
    "year on year",
];

/// What no test can bring about: the words of an operating system's refusal, an error of a CSV reader that reads everything.
const REFUSALS: [&str; 8] = [
    "save the file as UTF-8 CSV with commas",
    "the file system does not allow it",
    "close the program that has it open, or change who may use it",
    "the disk is full",
    "free some space",
    "the disk cannot be written",
    "choose a folder on another disk",
    "copy it to another folder, and try again",
];

fn path(below: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(below)
}

/// The files of a kind below a folder.
fn files(folder: &Path, ending: &str, out: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            files(&path, ending, out);
        } else if path.extension().is_some_and(|own| own == ending) {
            out.push(path);
        }
    }
}

/// The strings of a Rust source.
fn strings(source: &str) -> Vec<String> {
    let mut out = Vec::new();
    let mut rest = source;
    while let Some(c) = rest.chars().next() {
        if rest.starts_with("//") {
            rest = rest.split_once('\n').map_or("", |(_, rest)| rest);
        } else if rest.starts_with("'\"'") || rest.starts_with("'\\") {
            rest = &rest[3..];
        } else if let Some(raw) = rest.strip_prefix("r#\"") {
            let (string, behind) = raw.split_once("\"#").expect("a closed string");
            out.push(string.to_owned());
            rest = behind;
        } else if c == '"' {
            let mut string = String::new();
            let mut letters = rest[1..].char_indices();
            let end = loop {
                match letters.next().expect("a closed string") {
                    (at, '"') => break at,
                    (_, '\\') => match letters.next().expect("a letter").1 {
                        'n' => string.push('\n'),
                        't' => string.push('\t'),
                        // The next line goes on where its words begin.
                        '\n' => string.push('\0'),
                        other => string.push(other),
                    },
                    (_, ' ') if string.ends_with('\0') => {}
                    (_, other) => string.push(other),
                }
            };
            out.push(string.replace('\0', ""));
            rest = &rest[end + 2..];
        } else {
            rest = &rest[c.len_utf8()..];
        }
    }
    out
}

/// The fixed words of a template between its `{…}`.
fn pieces(template: &str) -> Vec<String> {
    let mut parts = template.split('{');
    let first = parts.next().unwrap_or_default().to_owned();
    let behind = parts.map(|part| part.split_once('}').map_or(part, |(_, rest)| rest).to_owned());
    std::iter::once(first).chain(behind).collect()
}

/// Whether a string is a sentence: three words of small letters, two of them side by side.
fn is_sentence(string: &str) -> bool {
    let is_word = |word: &str| {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        word.len() > 1 && word.bytes().all(|byte| byte.is_ascii_lowercase())
    };
    let fixed = pieces(string).join(" … ");
    let words: Vec<bool> = fixed.split_whitespace().map(is_word).collect();
    words.iter().filter(|is_word| **is_word).count() >= 3 && words.windows(2).any(|pair| pair[0] && pair[1])
}

/// Whether printed words hold a template: its fixed words, in order.
fn holds(printed: &str, pieces: &[String]) -> bool {
    let mut rest = printed;
    pieces.iter().all(|piece| {
        let found = rest.find(piece.as_str());
        rest = found.map_or("", |at| &rest[at + piece.len()..]);
        found.is_some()
    })
}

fn unescaped(cell: &str) -> String {
    cell.replace("\\n", "\n").replace("\\t", "\t").replace("\\3", "\u{3}").replace("\\4", "\u{4}")
}

/// The made-up province with files changed: old words for new ones, or all of a file.
fn edited(files: &str, old: &str, new: &str) -> BTreeMap<String, String> {
    let mut all = folder("tests/cases/province");
    let parts = |cell: &str| cell.split(" && ").map(unescaped).collect::<Vec<_>>();
    for ((file, old), new) in parts(files).into_iter().zip(parts(old)).zip(parts(new)) {
        let text = all.entry(file.clone()).or_default();
        if old == "-" {
            *text = new;
        } else {
            assert_eq!(text.matches(&old).count(), 1, "{file}: '{old}' must be there once");
            *text = text.replace(&old, &new);
        }
    }
    all
}

/// What the build says of a row of the table.
fn said(row: &[&str]) -> Vec<String> {
    let [kind, place, old, new] = row[..4] else { panic!("{row:?}") };
    match kind {
        "edit" => compile(&edited(place, old, new)).1.iter().map(ToString::to_string).collect(),
        "disk" => {
            let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join("faults");
            let _ = fs::remove_dir_all(&root);
            fs::create_dir_all(&root).expect("a folder");
            for (name, text) in edited(place, old, new) {
                fs::write(root.join(name), text).expect("a file");
            }
            let own = root.display().to_string();
            load(&root).1.iter().map(|fault| fault.to_string().replace(&own, "FOLDER")).collect()
        }
        "rows" | "english" => {
            let lang = if kind == "rows" { Lang::Vi } else { Lang::En };
            let text = report(&unescaped(old));
            let text = if place == "-" { text } else { text.replace("KẾT QUẢ NĂM 2022", place) };
            let fields =
                |row: &'static str| row.split('|').filter_map(|field| field.split_once(' ')).collect::<Vec<_>>();
            let rows: Vec<Vec<(&str, &str)>> = new.to_owned().leak().split(" & ").map(fields).collect();
            let rows: Vec<&[(&str, &str)]> = rows.iter().map(Vec::as_slice).collect();
            checked(&text, lang, &rows).1
        }
        _ => panic!("no kind '{kind}'"),
    }
}

#[test]
fn every_row_says_its_faults() {
    let table = fs::read_to_string(path(TABLE)).expect("the table");
    let (mut wrong, mut kept) = (Vec::new(), String::new());
    for line in table.lines() {
        let row: Vec<&str> = line.split('\t').collect();
        if line.starts_with('#') || row.len() < 4 {
            kept += &[line, "\n"].concat();
            continue;
        }
        let found = said(&row);
        if found.is_empty() || found != row[4..] {
            wrong.push(format!("{}\n  expected {:#?}\n  found {found:#?}", row[..4].join(" | "), &row[4..]));
        }
        let cells = row[..4].iter().map(|cell| (*cell).to_owned()).chain(found);
        kept += &[cells.collect::<Vec<_>>().join("\t").as_str(), "\n"].concat();
    }
    if std::env::var_os("UPDATE_CASES").is_some() {
        fs::write(path(TABLE), kept).expect("writes the table");
    }
    assert!(wrong.is_empty(), "{}\n{} rows", wrong.join("\n"), wrong.len());
}

#[test]
fn every_message_is_read() {
    let mut printed: Vec<String> = Vec::new();
    let mut cases = Vec::new();
    files(&path("tests/cases/broken"), "txt", &mut cases);
    for case in cases {
        let text = fs::read_to_string(case).expect("a case");
        printed.extend(text.lines().filter_map(|line| line.strip_prefix("! ")).map(str::to_owned));
    }
    let table = fs::read_to_string(path(TABLE)).expect("the table");
    printed.extend(table.lines().flat_map(|line| line.split('\t').skip(4)).map(str::to_owned));
    let mut tests = Vec::new();
    files(&path("tests/it"), "rs", &mut tests);
    let tests = tests.iter().filter(|path| !path.ends_with("it/faults.rs"));
    let read = |path: &PathBuf| strings(&fs::read_to_string(path).expect("a source"));
    let tests: Vec<String> = tests.flat_map(read).filter(|words| words.len() > 11 && words.contains(' ')).collect();

    let mut sources = Vec::new();
    ROOMS.iter().for_each(|room| files(&path("src").join(room), "rs", &mut sources));
    let (mut unread, mut count) = (Vec::new(), 0);
    let mut known: Vec<&str> = OTHERS.into_iter().chain(REFUSALS).collect();
    for source in &sources {
        for template in strings(&fs::read_to_string(source).expect("a source")).iter().filter(|own| is_sentence(own)) {
            count += 1;
            if let Some(at) = known.iter().position(|other| other == template) {
                // Two sentences may be alike; each exception is there.
                known.swap_remove(at);
                continue;
            }
            let pieces = pieces(template);
            let is_read = OTHERS.contains(&template.as_str())
                || printed.iter().any(|words| holds(words, &pieces))
                || tests.iter().any(|words| holds(words, &pieces) || pieces.iter().any(|piece| piece.contains(words)));
            if !is_read {
                unread.push(format!("{}: {template}", source.display()));
            }
        }
    }
    assert!(count > 300, "only {count} sentences");
    assert!(known.is_empty(), "no longer in the sources: {known:#?}");
    assert!(unread.is_empty(), "no case and no test reads these {}:\n{}", unread.len(), unread.join("\n"));
}
