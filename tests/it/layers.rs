//! The rooms and the arrows between them: a room names only the rooms that the map in `src/lib.rs` allows it.
use super::tidy::files;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;

/// Room → rooms it may name. The same table stands in the crate's documentation.
const ARROWS: [(&str, &[&str]); 34] = [
    ("diag", &[]),
    ("text", &[]),
    ("locale", &[]),
    ("order", &[]),
    ("variants", &[]),
    ("office", &[]),
    ("table", &["diag"]),
    ("dataset", &["diag", "locale", "order", "table", "variants"]),
    ("report", &["diag", "locale", "table", "variants"]),
    ("vocabulary", &["diag", "locale", "table"]),
    ("chart", &["locale", "order"]),
    ("wording", &["dataset", "locale", "report"]),
    ("evidence", &["dataset", "diag", "locale", "order", "report", "table", "wording"]),
    ("search", &["text"]),
    ("figure", &["chart", "dataset", "locale", "order"]),
    ("lexicon", &["dataset", "locale", "text", "vocabulary"]),
    ("sentence", &["dataset", "evidence", "figure", "locale", "text", "vocabulary"]),
    ("answer", &["dataset", "locale", "text", "vocabulary"]),
    ("verify", &["dataset", "lexicon", "locale", "sentence", "text"]),
    ("paint", &["chart"]),
    ("live", &["chart", "locale"]),
    ("compile", &["dataset", "diag", "evidence", "locale", "office", "report", "table", "vocabulary", "wording"]),
    (
        "draft",
        &["compile", "dataset", "diag", "evidence", "locale", "report", "table", "text", "vocabulary", "wording"],
    ),
    ("library", &["answer", "dataset", "evidence", "lexicon", "locale", "report", "search", "sentence", "vocabulary"]),
    ("route", &["locale"]),
    ("export", &["chart", "dataset", "evidence", "figure", "library", "live", "locale", "report", "route"]),
    (
        "page",
        &[
            "answer", "chart", "dataset", "evidence", "export", "figure", "library", "locale", "order", "report",
            "route", "search", "sentence", "verify",
        ],
    ),
    ("web", &["chart", "live", "page", "paint", "route"]),
    ("embed", &["chart", "dataset", "export", "figure", "library", "locale", "page", "paint", "route"]),
    ("app", &["library", "locale", "page", "route", "web"]),
    (
        "site",
        &[
            "answer", "chart", "compile", "dataset", "diag", "embed", "evidence", "export", "figure", "library",
            "locale", "page", "paint", "report", "route", "sentence",
        ],
    ),
    ("bin", &["*"]),
    ("build", &["*"]),
    ("lib", &["*"]),
];

/// The crates of `Cargo.toml` that ship or build, and the rooms that may name each.
const OUTSIDE: [(&str, &[&str]); 24] = [
    ("base64", &["embed", "site"]),
    ("brotli", &["site"]),
    ("calamine", &["office"]),
    ("console_error_panic_hook", &["bin"]),
    ("csv", &["table", "site"]),
    ("encoding_rs", &["office"]),
    ("flate2", &["site"]),
    ("gloo", &["app", "web"]),
    ("maud", &["page", "web", "embed", "site"]),
    ("oxc", &["embed", "site"]),
    ("plotters_backend", &["paint"]),
    ("plotters_canvas", &["paint"]),
    ("postcard", &["library", "live", "site", "build"]),
    ("quick_xml", &["office"]),
    ("resvg", &["embed"]),
    ("rlsf", &["bin"]),
    ("rust_xlsxwriter", &["site"]),
    ("serde_json", &["embed", "export", "site"]),
    ("sha2", &["embed", "site"]),
    ("unicode_normalization", &["office"]),
    ("wasm_bindgen_futures", &["web"]),
    ("web_sys", &["app", "web", "paint", "bin"]),
    ("yew", &["app", "bin"]),
    ("zip", &["office"]),
];

/// Crates that any room may name: they are the language of the code, not a tool of one room.
const EVERYWHERE: [&str; 2] = ["serde", "wasm_bindgen"];

/// The crates that `Cargo.toml` names but for the tests'.
fn crates() -> BTreeSet<String> {
    let manifest = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml")).expect("Cargo.toml");
    let (mut section, mut out) = ("", BTreeSet::new());
    for line in manifest.lines() {
        if let Some(name) = line.strip_prefix('[') {
            section = name.trim_end_matches(']');
            out.extend(section.strip_prefix("dependencies.").map(|name| name.replace('-', "_")));
        } else if section.ends_with("dependencies") && !section.ends_with("dev-dependencies") {
            out.extend(line.split_once(" = ").map(|(name, _)| name.replace('-', "_")));
        }
    }
    out
}

#[test]
fn every_crate_has_its_rooms() {
    let named = OUTSIDE.iter().map(|(name, _)| *name).chain(EVERYWHERE).map(str::to_owned).collect();
    assert_eq!(crates(), named);
}

/// Room → text of its files, comments left out.
fn rooms() -> BTreeMap<String, String> {
    let mut rooms: BTreeMap<String, String> = BTreeMap::new();
    for path in files("src", ".rs") {
        let inside = path.strip_prefix(concat!(env!("CARGO_MANIFEST_DIR"), "/src")).expect("below src");
        let first = inside.iter().next().expect("a name").to_string_lossy();
        let text = fs::read_to_string(&path).expect("source");
        let code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
        let room = rooms.entry(first.trim_end_matches(".rs").to_owned()).or_default();
        code.for_each(|line| room.extend([line, "\n"]));
    }
    rooms
}

/// The names that follow `prefix::`, also in a list in braces, whatever braces stand in it.
fn named<'a>(code: &'a str, prefix: &str) -> Vec<&'a str> {
    let word = |text: &'a str| {
        let end = text.find(|c: char| !c.is_ascii_alphanumeric() && c != '_').unwrap_or(text.len());
        &text[..end]
    };
    let mut names = Vec::new();
    for rest in code.split(prefix).skip(1) {
        let Some(list) = rest.strip_prefix('{') else {
            names.push(word(rest));
            continue;
        };
        let (mut depth, mut start) = (0, 0);
        for (at, c) in list.char_indices() {
            match c {
                '{' => depth += 1,
                ',' | '}' if depth == 0 => {
                    names.push(word(list[start..at].trim()));
                    start = at + 1;
                    if c == '}' {
                        break;
                    }
                }
                '}' => depth -= 1,
                _ => {}
            }
        }
    }
    names.retain(|name| !name.is_empty());
    names
}

#[test]
fn every_name_of_a_nested_list_is_read() {
    let code =
        "use crate::{chart::{Rect, layout}, dataset, route::View};\ncrate::order::sort_by_key(crate::text::fold(x))";
    assert_eq!(named(code, "crate::"), ["chart", "dataset", "route", "order", "text"]);
}

#[test]
fn rooms_name_only_what_the_map_allows() {
    let rooms = rooms();
    for (room, code) in &rooms {
        let (_, allowed) =
            ARROWS.iter().find(|(name, _)| name == room).unwrap_or_else(|| panic!("'{room}' is not on the map"));
        for name in named(code, "crate::") {
            let is_room = rooms.contains_key(name);
            let fits = name == room || !is_room || allowed.contains(&"*") || allowed.contains(&name);
            assert!(fits, "{room} names {name}; the map allows {allowed:?}");
        }
    }
}

#[test]
fn outside_crates_stay_in_their_rooms() {
    for (room, code) in rooms() {
        for (name, allowed) in OUTSIDE {
            let is_named = code.contains(&format!("{name}::")) || code.contains(&format!("use {name}"));
            assert!(!is_named || allowed.contains(&room.as_str()), "{room} names {name}, which belongs to {allowed:?}");
        }
    }
}

/// The files of the room `page` that are a page each.
const PAGES: [&str; 12] = [
    "booklet",
    "check",
    "guide",
    "indicator",
    "indicators",
    "ledger",
    "not_found",
    "number",
    "overview",
    "report",
    "search",
    "topic",
];

#[test]
fn pages_and_their_parts_never_name_a_page() {
    let files = files("src/page", ".rs");
    // A page of several files goes by its folder.
    let stem = |path: &std::path::Path| {
        let named = if path.ends_with("mod.rs") { path.parent().expect("a folder") } else { path };
        named.file_stem().expect("a name").to_string_lossy().into_owned()
    };
    assert!(PAGES.iter().all(|page| files.iter().any(|path| stem(path) == *page)), "a page is gone");
    for path in files.iter().filter(|path| !path.ends_with("page/mod.rs")) {
        let text = fs::read_to_string(path).expect("source");
        for name in named(&text, "super::").into_iter().chain(named(&text, "page::")) {
            assert!(!PAGES.contains(&name) || name == stem(path), "{} names {name}", path.display());
        }
    }
}

#[test]
fn the_map_has_no_room_that_is_gone() {
    let rooms = rooms();
    for (room, _) in ARROWS {
        assert!(rooms.contains_key(room), "'{room}' is on the map but not in the house");
    }
}

#[test]
fn the_documentation_shows_the_same_map() {
    let text = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/src/lib.rs")).expect("source");
    let rows = text.lines().filter_map(|line| line.strip_prefix("//! | ")).skip(1);
    let mut shown = 0;
    for row in rows {
        let [room, _, names, ..] = row.split('|').map(str::trim).collect::<Vec<_>>()[..] else { panic!("{row}") };
        let room = room.trim_matches(|c| "[]`* ".contains(c));
        let (_, allowed) =
            ARROWS.iter().find(|(name, _)| *name == room).unwrap_or_else(|| panic!("'{room}' is no room"));
        let names: Vec<&str> = names.split(", ").filter(|name| !name.is_empty()).collect();
        assert!(*allowed == ["*"] || *allowed == names, "{room}: {names:?}");
        shown += 1;
    }
    // Neither the build step nor the crate's root is a room.
    assert_eq!(shown + 2, ARROWS.len());
}
