//! What the fuzz targets try, on inputs that are known: those that a target has found (`fuzz/found/<target>/`), and texts
//! of the tests.
#[path = "../../fuzz/properties.rs"]
pub mod properties;

use std::fs;
use std::path::Path;

/// What targets have found.
fn found(target: &str) -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/found").join(target);
    let files = fs::read_dir(folder).into_iter().flatten().flatten();
    files.map(|entry| fs::read(entry.path()).expect("a file")).collect()
}

/// Tries a property of texts on what was found, and on others.
fn holds(target: &str, more: &[&str], property: fn(&str)) {
    let texts: Vec<String> = found(target).into_iter().filter_map(|bytes| String::from_utf8(bytes).ok()).collect();
    texts.iter().map(String::as_str).chain(more.iter().copied()).for_each(property);
}

#[test]
fn folders() {
    found("folder").iter().for_each(|input| properties::folder(input));
    // A folder that is sound, and one with each file missing.
    (0..16).for_each(|file| properties::folder(&[file]));
    properties::folder(&[]);
}

#[test]
fn reports() {
    holds("report", &["", "I. Một\n1. Hai", include_str!("../cases/province/report.vi.txt")], properties::report);
}

#[test]
fn addresses() {
    holds("route", &["", "en/", "so-lieu/%2F", "tim/?q=%ff", "../x#%zz"], properties::route);
}

#[test]
fn queries() {
    holds("query", &["", "nong nghiep", "ty le ho ngheo 2020", "xyzxyz 14,6%"], properties::query);
}

#[test]
fn texts_to_check() {
    holds("check", &["", "Tỷ lệ hộ nghèo còn 3,5%.", "🙂 1.155.000,5 tỷ đồng"], properties::check);
}
