//! Style and glue without what only people need. Every page carries the style, and every visit fetches the glue.

use super::budget::Parts;
use super::names::shorten;
use solieu::embed::squeeze;
use std::path::{Path, PathBuf};
use std::{fs, io};

/// Puts smaller forms of the modules and their glue in their places.
///
/// # Errors
/// What the file system says.
pub fn squeeze(folder: &Path) -> io::Result<()> {
    let parts = Parts::of(folder)?;
    let [module, script] = live(folder);
    pair(&parts.module, &parts.script)?;
    pair(&module, &script)
}

/// Module and glue of the chart pages, as Trunk writes them.
pub fn live(folder: &Path) -> [PathBuf; 2] {
    ["live_bg.wasm", "live.js"].map(|name| folder.join("c").join(name))
}

fn pair(module_path: &Path, script_path: &Path) -> io::Result<()> {
    let (module, script) = (fs::read(module_path)?, fs::read_to_string(script_path)?);
    // A module that is not built as expected is served as it is: larger, not broken.
    let (module, script) = shorten(&module, &script).unwrap_or((module, script));
    fs::write(module_path, module)?;
    fs::write(script_path, squeeze::script(&script))
}

/// A page whose style is written without comments and spaces.
pub fn page_of(page: &str) -> String {
    let mut out = String::new();
    let mut rest = page;
    while let Some((before, style, after)) = element(rest, "<style", "</style>") {
        out.extend([before, &squeeze::style(style)]);
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
