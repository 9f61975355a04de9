//! The chart pages that others embed, with their files, and the watch over their bytes.

use super::pages::Shell;
use super::panel::{self, panel};
use super::squeeze::live;
use solieu::embed::{Budget, Painter, Site, charts, digest, files, fonts, over};
use solieu::library::Library;
use solieu::locale::Lang;
use std::path::Path;
use std::{fs, io};

/// Writes a folder for each chart and language; `site` is the public address, or empty.
///
/// # Errors
/// In words: what is wrong with the address, the fonts or the file system, or which pages are too heavy.
pub fn write_charts(library: &Library, site: &str, shell: &Shell, folder: &Path) -> Result<(), Vec<String>> {
    let one = |error: String| vec![error];
    let site = Site::new(site).map_err(|error| vec![format!("SOLIEU_SITE: {error}")])?;
    let module = name_module(folder).map_err(|error| one(error.to_string()))?;
    let site = site.with_module(module);
    let painter = Painter::new(&fonts()).map_err(one)?;
    let mut budgets = Vec::new();
    for chart in Lang::ALL.into_iter().flat_map(|lang| charts(library, lang)) {
        fs::create_dir_all(folder.join(chart.folder())).map_err(|error| one(error.to_string()))?;
        let path = folder.join(panel::folder(&chart));
        let page = shell.page(
            &chart.up("nhung/"),
            chart.lang,
            panel::title(&chart),
            include_str!("panel.css"),
            &panel(&chart, &site),
        );
        fs::create_dir_all(&path).map_err(|error| one(error.to_string()))?;
        fs::write(path.join("index.html"), page).map_err(|error| one(error.to_string()))?;
        for file in files(&chart, &site, &painter).map_err(one)? {
            fs::write(folder.join(&file.path), &file.bytes).map_err(|error| one(format!("{}: {error}", file.path)))?;
            if file.path.ends_with(".html") {
                budgets.push(Budget::of(&file));
            }
        }
    }
    fs::write(folder.join("nhung.js"), include_str!("panel.js")).map_err(|error| one(error.to_string()))?;
    let faults = over(&budgets);
    if faults.is_empty() { Ok(()) } else { Err(faults) }
}

/// Gives the module of the chart pages and its glue names that change with what they hold, so that browsers may keep
/// them for good; Trunk names only the app so. Returns the glue's name.
fn name_module(folder: &Path) -> io::Result<String> {
    let [module, script] = live(folder);
    let glue = fs::read_to_string(&script)?;
    let mut both = fs::read(&module)?;
    both.extend(glue.bytes());
    let name = format!("live-{}", digest(&both));
    let glue = glue.replace("live_bg.wasm", &format!("{name}_bg.wasm"));
    fs::rename(&module, module.with_file_name(format!("{name}_bg.wasm")))?;
    fs::write(script.with_file_name(format!("{name}.js")), glue)?;
    fs::remove_file(script)?;
    Ok(format!("{name}.js"))
}
