//! House rules that a machine can hold.
use solieu::dataset::{CautionKind, Direction, FigureKind, Keyed, PeriodBasis, PeriodKind, Relation, Status, UnitKind};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Every file below `folder` with this ending.
pub fn files(folder: &str, ending: &str) -> Vec<PathBuf> {
    let mut out = Vec::new();
    let mut open = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(&folder).expect("a folder").map(|entry| entry.expect("an entry").path()) {
            if entry.is_dir() {
                open.push(entry);
            } else if entry.to_string_lossy().ends_with(ending) {
                out.push(entry);
            }
        }
    }
    out.sort();
    out
}

#[test]
fn every_file_opens_with_what_it_is() {
    for path in files("src", ".rs") {
        let text = fs::read_to_string(&path).expect("source");
        assert!(text.starts_with("//! "), "{}: the first line says what the file is", path.display());
    }
}

#[test]
fn files_stay_short() {
    for path in files("src", ".rs") {
        let lines = fs::read_to_string(&path).expect("source").lines().count();
        assert!(lines <= 300, "{}: {lines} lines", path.display());
    }
}

/// The names that the report of the project's own folder says within a sentence: two words with a capital.
fn names() -> BTreeSet<String> {
    let report =
        fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/src/data/report.vi.txt")).expect("the report");
    let words: Vec<&str> = report.split(|c: char| c.is_whitespace() || ",.;:()*".contains(c)).collect();
    let is_name = |word: &str| word.starts_with(char::is_uppercase) && word.chars().skip(1).all(char::is_lowercase);
    let is_within = |word: &str| word.starts_with(char::is_lowercase);
    let named = words.windows(3).filter(|three| is_within(three[0]) && is_name(three[1]) && is_name(three[2]));
    named.map(|three| three[1..].join(" ")).collect()
}

#[test]
fn nothing_of_one_province_is_in_the_code() {
    let names = names();
    assert!(names.len() > 10 && names.contains("Bắc Giang") && names.contains("Lục Ngạn"), "{names:?}");
    let styles = ["src/page/style", "src/embed", "src/site"].into_iter().flat_map(|folder| files(folder, ".css"));
    for path in files("src", ".rs").into_iter().chain(files("src", ".js")).chain(styles) {
        let text = fs::read_to_string(&path).expect("source");
        for word in names.iter().map(String::as_str).chain(["bac-giang"]) {
            assert!(!text.contains(word), "{}: '{word}' belongs to the data folder", path.display());
        }
    }
}

#[test]
fn the_code_has_no_vague_names() {
    for path in files("src", ".rs") {
        let text = fs::read_to_string(&path).expect("source");
        for word in [
            "Manager",
            "Helper",
            "Util",
            "Service",
            "item2",
            "TODO",
            "FIXME",
            "dbg!",
            "unwrap()",
            "todo!",
            "unimplemented!",
        ] {
            assert!(!text.contains(word), "{}: '{word}'", path.display());
        }
    }
}

#[test]
fn tool_versions_agree() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let read = |name: &str| fs::read_to_string(root.join(name)).expect(name);
    let (trunk, cargo, lock) = (read("Trunk.toml"), read("Cargo.toml"), read("Cargo.lock"));
    let line = trunk.lines().find(|line| line.starts_with("wasm_bindgen")).expect("Trunk.toml pins wasm_bindgen");
    let version = line.split('"').nth(1).expect("a version");
    assert!(cargo.contains(&format!("wasm-bindgen = \"={version}\"")), "Cargo.toml pins wasm-bindgen {version}");
    assert!(
        lock.contains(&format!("name = \"wasm-bindgen\"\nversion = \"{version}\"")),
        "Cargo.lock has wasm-bindgen {version}"
    );
}

/// What a text names in backticks that looks like a file or folder of the project.
fn named_paths(text: &str) -> Vec<&str> {
    let roots = ["src/", "tests/", "docs/", "fuzz/", ".ci/"];
    let quoted = text.split('`').skip(1).step_by(2);
    let paths = quoted.filter(|words| roots.iter().any(|root| words.starts_with(root)));
    paths.filter(|path| !path.contains(['<', '*', '…', ' '])).collect()
}

#[test]
fn paths_in_backticks_are_found_in_a_text() {
    let text = "`src/lib.rs` and `tests/it/`, not `src/<room>/`, `make test` or src/none.rs";
    assert_eq!(named_paths(text), ["src/lib.rs", "tests/it/"]);
}

#[test]
fn every_path_that_a_document_names_exists() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut documents = files("docs", ".md");
    documents.extend(["README.md", "CONTRIBUTING.md", "DESIGN.md", "src/data/README.md"].map(|name| root.join(name)));
    let mut found = 0;
    for document in documents {
        let text = fs::read_to_string(&document).expect("a document");
        for path in named_paths(&text) {
            found += 1;
            assert!(root.join(path).exists(), "{}: there is no {path}", document.display());
        }
    }
    assert!(found > 30, "{found} paths");
}

/// The variants of an enum of the room `dataset`, by its source.
fn variants(name: &str) -> usize {
    let sources = files("src/dataset", ".rs").into_iter().map(|path| fs::read_to_string(path).expect("source"));
    let head = format!("pub enum {name} {{");
    let body = sources.filter_map(|text| Some(text.split_once(&head)?.1.split_once("\n}")?.0.to_owned())).next();
    let body = body.unwrap_or_else(|| panic!("no enum {name}"));
    body.lines().filter(|line| line.trim_start().starts_with(char::is_uppercase)).count()
}

#[test]
fn every_kind_of_the_tables_has_its_word() {
    // The compiler does not ask for a row of `KEYS`: a kind without one would be written as nothing and read as the first.
    let all = [
        ("UnitKind", UnitKind::KEYS.len()),
        ("Status", Status::KEYS.len()),
        ("PeriodKind", PeriodKind::KEYS.len()),
        ("PeriodBasis", PeriodBasis::KEYS.len()),
        ("FigureKind", FigureKind::KEYS.len()),
        ("CautionKind", CautionKind::KEYS.len()),
        ("Direction", Direction::KEYS.len()),
        ("Relation", Relation::KEYS.len()),
    ];
    for (name, words) in all {
        assert_eq!(words, variants(name), "{name}");
    }
}
