//! Style and glue without what only people need. Every page carries the style, and every visit fetches the glue.

use super::names::shorten;
use super::size::files;
use crate::embed::squeeze;
use std::path::Path;
use std::{fs, io};

/// Puts smaller forms of every module and its glue in their places.
///
/// # Errors
/// What the file system says.
pub fn minify(folder: &Path) -> io::Result<()> {
    for path in files(folder)? {
        let Some(name) = path.to_str().and_then(|path| path.strip_suffix("_bg.wasm")) else { continue };
        let glue = [name, ".js"].concat();
        let (module, script) = (fs::read(&path)?, fs::read_to_string(&glue)?);
        // A module that is not built as expected is served as it is: larger, not broken.
        let (module, script) = shorten(&module, &script).unwrap_or((module, script));
        fs::write(path, module)?;
        fs::write(glue, squeeze::script(&script))?;
    }
    Ok(())
}

/// A page whose style and plain script are written without comments and spaces.
pub fn page_of(page: &str) -> String {
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
