//! The chart pages that others embed, with their files, and the watch over their bytes.

use solieu::embed::{Budget, Painter, Site, charts, files, fonts, over};
use solieu::library::Library;
use solieu::locale::Lang;
use std::fs;
use std::path::Path;

/// Writes a folder for each chart and language; `site` is the public address, or empty.
///
/// # Errors
/// In words: what is wrong with the address, the fonts or the file system, or which pages are too heavy.
pub fn write_charts(library: &Library, site: &str, folder: &Path) -> Result<(), String> {
    let site = Site::new(site).map_err(|error| format!("SOLIEU_SITE: {error}"))?;
    let painter = Painter::new(&fonts())?;
    let mut budgets = Vec::new();
    for chart in Lang::ALL.into_iter().flat_map(|lang| charts(library, lang)) {
        fs::create_dir_all(folder.join(chart.folder())).map_err(|error| error.to_string())?;
        for file in files(&chart, &site, &painter)? {
            fs::write(folder.join(&file.path), &file.bytes).map_err(|error| format!("{}: {error}", file.path))?;
            if file.path.ends_with(".html") {
                budgets.push(Budget::of(&file));
            }
        }
    }
    let faults = over(&budgets);
    if faults.is_empty() { Ok(()) } else { Err(faults.join("\npublish: ")) }
}
