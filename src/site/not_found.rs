//! The page for addresses that have none. A server sends it for any of them, so it does not know its own depth: the
//! site's root is written into it where the public address is known, else a script looks for it.

use super::Error;
use super::modules::Modules;
use super::pages::{Around, page_of};
use super::template::Template;
use crate::embed::{Site, minify};
use crate::library::{Library, Statements};
use crate::locale::Lang;
use crate::route::{Page, ROOTS, View};

/// Folders of the site that are no pages of the app.
const FOLDERS: [&str; 6] = ["c", "n", "in", "data", "gallery", "tiep-can"];
/// What looks for the root.
const FINDER: &str = include_str!("not_found.js");

/// The page.
///
/// # Errors
/// A line that `index.html` has lost.
pub fn not_found(template: &Template, library: &Library, site: &Site, modules: &Modules) -> Result<String, Error> {
    let (root, finder) = match root(site) {
        Some(root) => (root, String::new()),
        None => ("./".to_owned(), finder(&modules.app.script_name())),
    };
    let view = View { page: Page::NotFound(String::new()), lang: Lang::Vi };
    let head = "<meta name=\"robots\" content=\"noindex\">";
    page_of(template, library, Statements::embedded().facts(), &view, Around { root: &root, after_root: &finder, head })
}

/// The path of the public address, with a slash at both ends.
fn root(site: &Site) -> Option<String> {
    let address = site.absolute("")?;
    let (_, rest) = address.split_once("://")?;
    rest.find('/').map(|start| rest[start..].to_owned())
}

/// The script that looks for the root; `file` lies there and nowhere else.
fn finder(file: &str) -> String {
    let words: Vec<&str> = ROOTS.into_iter().chain(FOLDERS).collect();
    let script = minify::script(FINDER).replace("WORDS", &words.join("|")).replace("FILE", file);
    ["<script>", &script, "</script>"].concat()
}
