//! House rules that a machine can hold.
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

#[test]
fn nothing_of_one_province_is_in_the_code() {
    for path in files("src", ".rs").into_iter().chain(files("src/page/style", ".css")) {
        let text = fs::read_to_string(&path).expect("source");
        for word in ["Bắc Giang", "bac-giang", "Lục Ngạn", "Việt Yên"] {
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
