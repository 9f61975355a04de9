//! `solieu.html`: the whole site in one file, with app, report, data and every download.

use super::budget::Parts;
use super::policy::OPENING;
use super::size::{files, gzip};
use super::start::around;
use crate::ui::MOST_MEGABYTES;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use std::path::Path;
use std::{fs, io};

/// Its name at the site's root.
const NAME: &str = "solieu.html";

/// Makes it out of a published site.
///
/// # Errors
/// What the file system says, or what the site's first page lacks.
pub fn write_single(folder: &Path) -> io::Result<()> {
    let parts = Parts::of(folder)?;
    let page = fs::read_to_string(&parts.page)?;
    let mut downloads = Vec::new();
    for path in files(&folder.join("data"))? {
        let name = path.strip_prefix(folder).unwrap_or(&path).to_string_lossy().into_owned();
        downloads.push(format!("\"{name}\":\"{}\"", packed(&path)?));
    }
    let glue = fs::read_to_string(&parts.script)?;
    let Some((glue, _)) = glue.rsplit_once("export {") else {
        return Err(io::Error::other("the glue exports nothing"));
    };
    let app = [
        glue,
        "const FILES = {",
        &downloads.join(","),
        "};\nconst MODULE = \"",
        &packed(&parts.module)?,
        "\";\n",
        include_str!("single.js"),
    ];
    let app = ["<script type=\"module\">\n", &app.concat(), "</script>"].concat();
    let (before, after) = around(&page)?;
    // Nothing of the pages for others is in one file.
    let page = [
        without_links(before),
        "<style>.embed,.apart{display:none!important}</style>".to_owned(),
        app,
        without_links(after),
    ]
    .concat();
    // The page that links it says so.
    if page.len() > MOST_MEGABYTES * 1_000_000 {
        let words = format!(
            "{NAME} would have {} bytes, and src/ui/page/guide.rs says at most {MOST_MEGABYTES} MB",
            page.len()
        );
        return Err(io::Error::other(words));
    }
    fs::write(folder.join(NAME), page)
}

/// Text out of a file, packed.
fn packed(path: &Path) -> io::Result<String> {
    Ok(STANDARD.encode(gzip(&fs::read(path)?)?))
}

/// A part of the page without what would fetch something, and without the policy, which knows nothing of this file.
fn without_links(part: &str) -> String {
    let mut out = part.to_owned();
    for opening in ["<link rel=\"serviceworker\"", OPENING] {
        while let Some(start) = out.find(opening) {
            let end = out[start..].find('>').map_or(out.len(), |length| start + length + 1);
            out.replace_range(start..end, "");
        }
    }
    out
}
