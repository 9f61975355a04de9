//! The chart pages that others embed, with their files, and the panels that tell how.

use super::fingerprint::fingerprint_live;
use super::pages::Template;
use super::panel::panel;
use crate::embed::{Painter, Site, charts, files, fonts};
use crate::library::Library;
use crate::locale::Lang;
use std::path::Path;
use std::{env, fs, io, thread};

/// Writes a folder for each chart and language.
///
/// # Errors
/// In words: what is wrong with the site's address, the fonts or the file system.
pub fn write_charts(template: &Template, folder: &Path) -> Result<(), String> {
    // The one setting that is not found in the data folder.
    let site = env::var_os("SOLIEU_SITE").unwrap_or_default();
    let site = Site::new(&site.to_string_lossy()).map_err(|error| format!("SOLIEU_SITE: {error}"))?;
    let site = site.with_module(fingerprint_live(folder).map_err(|error| format!("c/live.js: {error}"))?);
    write(&folder.join("nhung.js"), include_bytes!("panel.js")).map_err(|error| format!("nhung.js: {error}"))?;
    let painter = Painter::new(&fonts())?;
    // Pictures take most of the time; every processor has a library of its own and each so many-th chart.
    let count = thread::available_parallelism().map_or(1, usize::from);
    let work = |first: usize| -> Result<(), String> {
        let library = Library::embedded();
        let charts = Lang::ALL.into_iter().flat_map(|lang| charts(&library, lang));
        for chart in charts.skip(first).step_by(count) {
            for file in files(&chart, &site, &painter)? {
                write(&folder.join(&file.path), &file.bytes).map_err(|error| format!("{}: {error}", file.path))?;
            }
            let panel = panel(&chart, &site);
            template.write(&panel, folder).map_err(|error| format!("{}: {error}", panel.below))?;
        }
        Ok(())
    };
    thread::scope(|scope| {
        let workers: Vec<_> = (0..count).map(|first| scope.spawn(move || work(first))).collect();
        workers
            .into_iter()
            .try_for_each(|worker| worker.join().unwrap_or_else(|_| Err("a picture broke off".to_owned())))
    })
}

fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    path.parent().map_or(Ok(()), fs::create_dir_all)?;
    fs::write(path, bytes)
}
