//! Broken data folders: each case changes the made-up province and says exactly which faults must be printed.
//! A case file is edits and expectations: `file NAME`, `- old words`, `+ new words` (old found exactly once),
//! and one `! file:line:column: what (hint)` for every fault, in the order printed.
//! `UPDATE_CASES=1` rewrites the expectations; read the difference before you keep it.

use super::province::folder;
use solieu::compile::{compile, is_sound};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

fn cases() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/broken");
    let entries = fs::read_dir(folder).expect("the folder of cases");
    let mut paths: Vec<_> = entries.map(|entry| entry.expect("entry").path()).collect();
    paths.sort();
    paths
}

/// Applies the edits of a case.
fn edited(case: &str, path: &Path) -> BTreeMap<String, String> {
    let mut files = folder("tests/cases/province");
    let (mut file, mut old) = (String::new(), String::new());
    for line in case.lines() {
        match line.split_at_checked(2) {
            _ if line.starts_with("file ") => file = line["file ".len()..].to_owned(),
            Some(("- ", words)) => old = words.replace("\\n", "\n"),
            Some(("+ ", words)) => {
                let text = files.get_mut(&file).unwrap_or_else(|| panic!("{}: no file '{file}'", path.display()));
                assert_eq!(text.matches(&old).count(), 1, "{}: '{old}' must be there once", path.display());
                *text = text.replace(&old, &words.replace("\\n", "\n"));
            }
            _ => {}
        }
    }
    files
}

#[test]
fn every_broken_folder_says_what_is_wrong() {
    let paths = cases();
    assert!(paths.len() >= 20, "only {} cases", paths.len());
    let mut wrong = Vec::new();
    for path in paths {
        let case = fs::read_to_string(&path).expect("a case");
        let (_, faults) = compile(&edited(&case, &path));
        let found: Vec<String> = faults.iter().map(|fault| format!("! {fault}")).collect();
        let expected: Vec<&str> = case.lines().filter(|line| line.starts_with("! ")).collect();
        if found == expected {
            assert!(!is_sound(&faults) || case.contains("warning only"), "{}: an error is expected", path.display());
            continue;
        }
        if std::env::var_os("UPDATE_CASES").is_some() {
            let kept: Vec<&str> = case.lines().filter(|line| !line.starts_with("! ")).collect();
            fs::write(&path, [kept.join("\n"), found.join("\n"), String::new()].join("\n")).expect("writes the case");
        }
        wrong.push(format!("{}\n  expected {expected:#?}\n  found {found:#?}", path.display()));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
