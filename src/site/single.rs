//! `solieu.html`: the whole site in one file, with every module, report, data and every download.

use super::glue::as_function;
use super::modules::{Module, Modules};
use super::policy::OPENING;
use super::size::gzip;
use super::start::{START, around, without};
use super::{Error, answers, files};
use crate::embed::{Site, minify};
use crate::page::MAX_MEGABYTES;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use std::path::Path;

/// Its name at the site's root.
const NAME: &str = "solieu.html";
/// Nothing of the pages for others is in one file.
const HIDDEN: &str = ".embed,.apart{display:none!important}";

/// Makes it out of a published site.
///
/// # Errors
/// What the file system says, what the site's first page lacks, or glue that is not written as expected.
pub fn write_single(modules: &Modules, site: &Site, folder: &Path) -> Result<(), Error> {
    let page = single(modules, site, folder)?;
    // The page that links it says so.
    if page.len() > MAX_MEGABYTES * 1_000_000 {
        return Err(Error::SingleFile { bytes: page.len(), megabytes: MAX_MEGABYTES });
    }
    files::write(&folder.join(NAME), page)
}

/// The overview with everything inside that the site has in other files.
///
/// # Errors
/// As above.
pub fn single(modules: &Modules, site: &Site, folder: &Path) -> Result<String, Error> {
    let page = files::read_text(&folder.join("index.html"))?;
    let (before, after) = around(&page)?;
    let inlined = modules.all().into_iter().map(inlined).collect::<Result<Vec<_>, _>>()?;
    let styles = modules.all().into_iter().filter_map(|module| module.style.as_deref());
    let styles = styles.map(files::read_text).collect::<Result<String, _>>()?;
    let downloads = files::below(&folder.join("data"))?;
    let downloads = downloads.iter().map(|path| {
        let name = path.strip_prefix(folder).unwrap_or(path).to_string_lossy().into_owned();
        Ok(format!("\"{name}\": \"{}\"", packed(path)?))
    });
    let downloads = downloads.collect::<Result<Vec<_>, Error>>()?;
    let script = [
        "<script type=\"module\">\nconst modules = {\n",
        &inlined.join(",\n"),
        "\n};\nconst downloads = {\n",
        &downloads.join(",\n"),
        "\n};\nconst said = \"",
        &answers::whole(folder)?.map_or(Ok(String::new()), |name| packed(&folder.join(name)))?,
        "\";\nconst site = \"",
        &site.absolute("").unwrap_or_default(),
        "\";\n",
        &minify::script(&[START, include_str!("start/single.js")].concat()),
        "</script>",
    ];
    let style = ["<style>", &styles, HIDDEN, "</style>"].concat();
    Ok([without_links(&before), style, script.concat(), without_links(after)].concat())
}

/// `app: [() => {…}, "…"]`: the glue as a function, the module packed.
fn inlined(module: &Module) -> Result<String, Error> {
    let glue = as_function(module.name, &files::read_text(&module.script)?)?;
    Ok(format!("{}: [{glue}, \"{}\"]", module.name, packed(&module.wasm)?))
}

/// Text out of a file, packed.
fn packed(path: &Path) -> Result<String, Error> {
    Ok(STANDARD.encode(gzip(&files::read(path)?).map_err(files::at(path))?))
}

/// A part of the page without what would fetch something, without the policy,
/// which knows nothing of this file, and without the base element: fragments would be resolved against it.
fn without_links(part: &str) -> String {
    ["<link rel=\"serviceworker\"", "<link rel=\"alternate\"", "<base", OPENING]
        .into_iter()
        .fold(part.to_owned(), |part, opening| without(&part, opening))
}
