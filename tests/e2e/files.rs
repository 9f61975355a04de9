//! The files of the built sites, as programs meet them: what `openapi.json` names is there and what is there is named; every
//! download says in which version the data are. No browser.

use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};

/// The report's site, without a public address, and the made-up province's, with one.
const SITES: [&str; 2] = ["dist", "target/province"];

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

fn json(path: &Path) -> Value {
    let text = fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The file behind a path of an address.
fn file(path: &str) -> String {
    let path = path.trim_start_matches('/');
    if path.is_empty() || path.ends_with('/') { [path, "index.html"].concat() } else { path.to_owned() }
}

/// Whether a file is of the kind of a path with parameters.
fn is_of(pattern: &str, path: &str) -> bool {
    let (pattern, path): (Vec<&str>, Vec<&str>) = (pattern.split('/').collect(), path.split('/').collect());
    pattern.len() == path.len() && pattern.iter().zip(&path).all(|(a, b)| a == b || a.starts_with('{'))
}

/// Parts of the program, of its pages for people who look after a site, and of its server: nothing that others read.
fn is_part(path: &str) -> bool {
    const FOLDERS: [&str; 4] = ["embed-test/", "gallery/", "said-", "tiep-can/"];
    const ENDINGS: [&str; 7] = [".js", ".css", ".wasm", ".bin", ".br", ".gz", ".cdx.json"];
    FOLDERS.iter().any(|folder| path.starts_with(folder))
        || ENDINGS.iter().any(|ending| path.ends_with(ending))
        || ["404.html", "nginx.conf", "web.config"].contains(&path)
}

#[test]
fn openapi_names_every_kind_of_file_and_none_that_is_not_there() {
    for name in SITES {
        let root = folder(name);
        let document = json(&root.join("openapi.json"));
        let paths = document["paths"].as_object().expect("paths");
        for (path, told) in paths {
            let mut example = path.clone();
            for parameter in told["get"]["parameters"].as_array().expect("parameters") {
                let [key, value] =
                    [&parameter["name"], &parameter["example"]].map(|word| word.as_str().expect("a word"));
                example = example.replace(&format!("{{{key}}}"), value);
            }
            assert!(!example.contains('{') && root.join(file(&example)).is_file(), "{name}: {path}: {example}");
        }
        let patterns: Vec<String> = paths.keys().map(|path| file(path)).collect();
        for path in solieu::site::below(&root).expect("the built site") {
            let path = path.strip_prefix(&root).expect("below").to_string_lossy().into_owned();
            assert!(is_part(&path) || patterns.iter().any(|pattern| is_of(pattern, &path)), "{name}: {path}");
        }
    }
}

#[test]
fn every_download_names_the_version_of_the_data() {
    for name in SITES {
        let root = folder(name);
        let version = json(&root.join("openapi.json"))["info"]["version"].as_str().expect("a version").to_owned();
        assert!(version.contains('+'), "{version}");
        let rows = json(&root.join("data/observations.json"));
        let rows = rows.as_array().expect("rows");
        assert!(!rows.is_empty() && rows.iter().all(|row| row["data_version"] == version.as_str()), "{name}");
        for path in solieu::site::below(&root).expect("the built site") {
            let is_download = ["chart.svg", "chart.json", "chart.csv", "chart.png", "card.png"];
            if is_download.iter().any(|ending| path.ends_with(ending)) || path.parent() == Some(&root.join("data")) {
                let is_plain = path
                    .extension()
                    .is_some_and(|ending| ["csv", "txt", "xlsx", "br", "gz"].iter().any(|other| *other == ending));
                let bytes = fs::read(&path).expect("a file");
                let has = bytes.windows(version.len()).any(|part| part == version.as_bytes());
                // The tables are plain, and what describes them names the version; the workbook packs its words.
                assert!(has || is_plain && !path.ends_with("chart.csv") || bytes == b"[\n]\n", "{}", path.display());
            }
        }
    }
}
