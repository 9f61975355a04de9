//! The chart pages that others embed, with their files, and the panels that tell how; the pictures of link previews.

use super::finding::site_card;
use super::panel::panel;
use super::template::Template;
use super::{Error, files};
use crate::embed::{self, Painter, Site, charts};
use crate::export;
use crate::library::Library;
use std::path::Path;
use std::thread;

/// Writes a folder for each chart and language.
///
/// # Errors
/// What the file system says, the painter, or a line that `index.html` has lost.
pub fn write_charts(template: &Template, site: &Site, painter: &Painter, folder: &Path) -> Result<(), Error> {
    files::write(&folder.join("nhung.js"), include_bytes!("panel.js"))?;
    let library = Library::embedded();
    for lang in library.dataset.languages() {
        let path = site_card(lang);
        let picture = painter.png(&export::site_card(&library, lang), &embed::about(&library, lang));
        let picture = picture.map_err(|fault| Error::Picture { chart: path.clone(), fault })?;
        files::write(&folder.join(path), picture)?;
    }
    // Pictures take most of the time; every processor has a library of its own and each so many-th chart.
    let count = thread::available_parallelism().map_or(1, usize::from);
    let work = |first: usize| -> Result<(), Error> {
        let library = Library::embedded();
        let charts = library.dataset.languages().into_iter().flat_map(|lang| charts(&library, lang));
        for chart in charts.skip(first).step_by(count) {
            let written =
                embed::files(&chart, site, painter).map_err(|fault| Error::Picture { chart: chart.folder(), fault })?;
            written.iter().try_for_each(|file| files::write(&folder.join(&file.path), &file.bytes))?;
            let name = library.dataset.site("name").get(chart.lang);
            template.write(&panel(&chart, site, name), folder)?;
        }
        Ok(())
    };
    thread::scope(|scope| {
        let workers: Vec<_> = (0..count).map(|first| scope.spawn(move || work(first))).collect();
        workers.into_iter().try_for_each(|worker| worker.join().unwrap_or(Err(Error::Thread("painting pictures"))))
    })
}
