//! How a page starts the app: after its first paint, or as soon as somebody turns to the page, in place of Trunk's
//! script, which has the browser fetch the app before the page's own text.

use super::budget::Parts;
use crate::embed::squeeze;
use std::path::Path;
use std::{fs, io};

/// How Trunk's script starts.
const TRUNKS: &str = "<script type=\"module\">";
/// How ours starts. A classic one runs where it stands: it hears a reader while the page is still on its way.
const OURS: &str = "<script data-app>";
const CLOSING: &str = "</script>";

/// Puts ours in the place of Trunk's into the page that all others are made of.
///
/// # Errors
/// What the file system says, or that the page starts no app.
pub fn start_late(folder: &Path) -> io::Result<()> {
    let parts = Parts::of(folder)?;
    let page = without_preloads(&fs::read_to_string(&parts.page)?);
    let (before, after) = split(&page, TRUNKS)?;
    let name = |path: &Path| format!("./{}", path.file_name().unwrap_or_default().to_string_lossy());
    let script = squeeze::script(include_str!("start.js"))
        .replace("MODULE", &name(&parts.module))
        .replace("SCRIPT", &name(&parts.script));
    fs::write(&parts.page, [before, OURS, &script, CLOSING, after].concat())
}

/// What is before the script that starts the app, ours or a draft's, and what is after it.
///
/// # Errors
/// That there is none.
pub fn around(page: &str) -> io::Result<(&str, &str)> {
    split(page, OURS).or_else(|_| split(page, TRUNKS))
}

fn split<'a>(page: &'a str, opening: &str) -> io::Result<(&'a str, &'a str)> {
    let lost = || io::Error::other(["the page starts no app: it has no ", opening].concat());
    let (before, rest) = page.split_once(opening).ok_or_else(lost)?;
    let (_, after) = rest.split_once(CLOSING).ok_or_else(lost)?;
    Ok((before, after))
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
