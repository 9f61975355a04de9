//! Style and scripts without what only people need. Every page carries the style, and every visit fetches glue.

use super::modules::Module;
use super::names::shorten;
use super::{Error, files};
use crate::embed::squeeze;

/// Puts smaller forms of a module and its glue in their places.
///
/// # Errors
/// What the file system says.
pub fn minify_module(module: &Module) -> Result<(), Error> {
    let (wasm, script) = (files::read(&module.wasm)?, files::read_text(&module.script)?);
    // A module that is not built as expected is served as it is: larger, not broken.
    let (wasm, script) = shorten(&wasm, &script).unwrap_or((wasm, script));
    files::write(&module.wasm, wasm)?;
    files::write(&module.script, squeeze::module(&script))
}

/// A page whose style and plain scripts are written without comments and spaces.
pub fn minify_page(page: &str) -> String {
    let styled = each(page, "<style", "</style>", squeeze::style);
    each(&styled, "<script>", "</script>", squeeze::script)
}

fn each(page: &str, opening: &str, closing: &str, minified: impl Fn(&str) -> String) -> String {
    let mut out = String::new();
    let mut rest = page;
    while let Some((before, content, after)) = element(rest, opening, closing) {
        out.extend([before, &minified(content)]);
        rest = after;
    }
    out + rest
}

/// What is before an element's content, its content, and what is after it.
fn element<'a>(text: &'a str, opening: &str, closing: &str) -> Option<(&'a str, &'a str, &'a str)> {
    let start = text.find(opening)?;
    let start = start + text[start..].find('>')? + 1;
    let end = start + text[start..].find(closing)?;
    Some((&text[..start], &text[start..end], &text[end..]))
}
