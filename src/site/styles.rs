//! The style that not every page carries. What a module shows is styled by a file that is fetched with the module; a made
//! page carries the style of its own kind, so that it is whole before any module is there, and without. Both stand behind the
//! style of every page (`index.html`).

use crate::embed::minify;
use crate::route::Page;

const SEARCH: &str = include_str!("../page/style/search.css");
const ANSWER: &str = include_str!("../page/style/answer.css");
const REPORT: &str = include_str!("../page/style/report.css");
const DATUM: &str = include_str!("../page/style/datum.css");
const CHECK: &str = include_str!("../page/style/check.css");

/// The style of what a module shows, by the module's name; empty if the style of every page is enough for it.
pub fn of_module(name: &str) -> String {
    match name {
        "search" => join(&[SEARCH]),
        "answer" => join(&[ANSWER]),
        "pages" => join(&[REPORT, DATUM]),
        "check" => join(&[CHECK]),
        _ => String::new(),
    }
}

/// The style of a kind of page; empty if the style of every page is enough for it.
pub fn of_page(page: &Page) -> String {
    match page {
        Page::Report { .. } => join(&[REPORT]),
        Page::Search(_) => join(&[SEARCH]),
        _ => String::new(),
    }
}

fn join(styles: &[&str]) -> String {
    styles.iter().map(|style| minify::style(style)).collect()
}
