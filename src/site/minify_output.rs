//! Style and scripts without what only people need. Every page carries the style, and every visit fetches glue.

use super::modules::Module;
use super::names::shorten;
use super::{Error, files};
use crate::embed::minify;

/// Puts smaller forms of a module and its glue in their places.
///
/// # Errors
/// What the file system says.
pub fn minify_module(module: &Module) -> Result<(), Error> {
    let (wasm, script) = (files::read(&module.wasm)?, files::read_text(&module.script)?);
    // A module that is not built as expected is served as it is: larger, not broken.
    let (wasm, script) = shorten(&wasm, &script).unwrap_or((wasm, script));
    files::write(&module.wasm, wasm)?;
    files::write(&module.script, minify::module(&script))
}

/// A page whose style and plain scripts are written without comments and spaces. Those that stand together become one:
/// the policy names each by a hash, which no packing makes smaller.
pub fn minify_page(page: &str) -> String {
    let joined = joined(&joined(page, ["<style>", "\n", "</style>"]), ["<script>", "\n;", "</script>"]);
    let styled = each(&joined, "<style", "</style>", minify::style);
    each(&styled, "<script>", "</script>", minify::script)
}

/// Elements that follow one another as one, with what separates their contents.
fn joined(page: &str, [opening, separator, closing]: [&str; 3]) -> String {
    let mut parts = page.split(closing);
    let mut out = parts.next().unwrap_or_default().to_owned();
    // `<script data-app>` is no plain script: what follows it stays an element of its own.
    let mut is_plain = ends_in(&out, opening);
    for part in parts {
        match part.trim_start().strip_prefix(opening).filter(|_| is_plain) {
            Some(rest) => out.extend([separator, rest]),
            None => {
                out.extend([closing, part]);
                is_plain = ends_in(part, opening);
            }
        }
    }
    out
}

/// Whether the last element that opens like this with any attributes has none.
fn ends_in(text: &str, opening: &str) -> bool {
    let name = opening.trim_end_matches('>');
    text.rfind(name).is_some_and(|at| text[at..].starts_with(opening))
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
