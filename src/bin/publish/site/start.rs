//! How a page starts the app: after its first paint, in place of Trunk's script, which has the browser fetch the app
//! before the page's own text.

use super::budget::Parts;
use solieu::embed::squeeze;
use std::path::Path;
use std::{fs, io};

/// How the script starts that a page starts the app with.
pub const OPENING: &str = "<script type=\"module\">";
const CLOSING: &str = "</script>";

/// Puts ours in the place of Trunk's into the page that all others are made of.
///
/// # Errors
/// What the file system says, or that the page starts no app.
pub fn start_late(folder: &Path) -> io::Result<()> {
    let parts = Parts::of(folder)?;
    let page = without_preloads(&fs::read_to_string(&parts.page)?);
    let (before, _, after) = around(&page)?;
    let name = |path: &Path| format!("./{}", path.file_name().unwrap_or_default().to_string_lossy());
    let script = squeeze::script(include_str!("start.js"))
        .replace("MODULE", &name(&parts.module))
        .replace("SCRIPT", &name(&parts.script));
    fs::write(&parts.page, [before, OPENING, &script, CLOSING, after].concat())
}

/// What is before the script, the script with its tags, what is after it.
///
/// # Errors
/// That there is none.
pub fn around(page: &str) -> io::Result<(&str, &str, &str)> {
    let start = page.find(OPENING).ok_or_else(|| io::Error::other("the page starts no app"))?;
    let end = page[start..].find(CLOSING).map_or(page.len(), |length| start + length + CLOSING.len());
    Ok((&page[..start], &page[start..end], &page[end..]))
}

/// The page without what fetches the app early.
fn without_preloads(page: &str) -> String {
    ["<link rel=\"modulepreload\"", "<link rel=\"preload\""].into_iter().fold(page.to_owned(), without)
}

/// The page without its first tag that opens like this.
fn without(page: String, opening: &str) -> String {
    let Some(start) = page.find(opening) else { return page };
    let end = page[start..].find('>').map_or(page.len(), |length| start + length + 1);
    [&page[..start], &page[end..]].concat()
}
