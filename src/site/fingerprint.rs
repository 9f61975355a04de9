//! Names that change with what a file holds, so that browsers may keep it for good. Trunk names the app after what it
//! compiled; what is served was optimized and minified since, and another optimizer makes other bytes of the same.

use super::budget::Parts;
use crate::embed::digest;
use std::path::Path;
use std::{fs, io};

/// Renames the app, also in the page that starts it.
///
/// # Errors
/// What the file system says.
pub fn fingerprint_app(folder: &Path) -> io::Result<()> {
    let parts = Parts::of(folder)?;
    let old = parts.script.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let new = fingerprint(folder, &old, "app")?;
    fs::write(&parts.page, fs::read_to_string(&parts.page)?.replace(&old, &new))
}

/// Renames the module of the chart pages and its glue, whose name it returns.
///
/// # Errors
/// What the file system says.
pub fn fingerprint_live(folder: &Path) -> io::Result<String> {
    Ok([&fingerprint(&folder.join("c"), "live", "live")?, ".js"].concat())
}

/// Gives the module and glue of one name another: `word`, then what they hold. Returns it.
fn fingerprint(folder: &Path, old: &str, word: &str) -> io::Result<String> {
    let path = |name: &str, ending: &str| folder.join([name, ending].concat());
    let glue = fs::read_to_string(path(old, ".js"))?;
    let mut both = fs::read(path(old, "_bg.wasm"))?;
    both.extend(glue.bytes());
    let new = [word, "-", &digest(&both)].concat();
    fs::rename(path(old, "_bg.wasm"), path(&new, "_bg.wasm"))?;
    fs::remove_file(path(old, ".js"))?;
    fs::write(path(&new, ".js"), glue.replace(&[old, "_bg.wasm"].concat(), &[&new, "_bg.wasm"].concat()))?;
    Ok(new)
}
