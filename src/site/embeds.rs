//! What stands beside the chart pages for those who embed: scripts, and the page that tries every kind of host.

use super::template::StaticPage;
use super::{Error, files};
use crate::embed::{charts, conformance, minify, scripts};
use crate::library::Library;
use crate::locale::Lang;
use std::path::Path;

/// Writes the scripts and the files of the conformance page below the site's root.
///
/// # Errors
/// What the file system says.
pub fn write_embeds(folder: &Path) -> Result<(), Error> {
    let mut all = scripts().into_iter().chain(conformance::files());
    all.try_for_each(|file| files::write(&folder.join(&file.path), &file.bytes))
}

/// The conformance page in each language; none where no chart has a page.
pub fn conformance_pages(library: &Library) -> Vec<StaticPage> {
    let pages = library.dataset.languages().into_iter().filter_map(|lang| {
        let chart = charts(library, lang).into_iter().next()?;
        let number = library.dataset.observations.first()?;
        let folder = if lang == Lang::Vi { "" } else { "en/" };
        let below = [conformance::FOLDER, folder].concat();
        let title = lang.webmaster().conformance.to_owned();
        Some(StaticPage {
            below,
            lang,
            title,
            style: minify::style(include_str!("conformance.css")),
            body: conformance::body(&chart.figure.slug, &number.id.0, lang),
        })
    });
    pages.collect()
}
