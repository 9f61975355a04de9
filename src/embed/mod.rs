//! A page for each chart, to stand in somebody else's page: complete without script, small, in both languages; and
//! the files beside it. Made natively; a browser never runs this room.
//! Writes nothing but what it keeps of its pictures for the next build: it returns files, `publish` puts them in their places.

mod cache;
mod chunk;
mod codes;
mod colours;
pub mod conformance;
mod head;
mod height;
pub mod minify;
mod number;
mod oembed;
mod page;
mod picture;
mod policy;
mod scripts;
mod widths;

pub use cache::Cache;
pub use codes::{Code, WIDTHS, codes, fill, heights};
pub use number::{Number, numbers};
pub use page::page;
pub use picture::{Painter, fonts};
pub use policy::{TRUSTED_TYPES, digest, hash};
pub use scripts::scripts;

use crate::dataset::{Observation, VERSION};
use crate::export::{self, json, shown, spreadsheet_csv};
use crate::figure::{self, Figure};
use crate::library::Library;
use crate::locale::Lang;
use crate::paint::{Theme, svg_file};
use crate::route::{Page, View, chart_folder};

/// What a chart's page must know of the site around it.
#[derive(Clone, Debug, Default)]
pub struct Site {
    /// The public address, with a slash at its end; the one setting. Without it, what must name an absolute address is
    /// left out: canonical address, oEmbed, pictures for link previews.
    address: Option<String>,
    /// What makes drawings answer; without it they stay still.
    answers: Option<Answers>,
}

impl Site {
    /// Of a setting; empty means none.
    ///
    /// # Errors
    /// If it is no address of the web: no `http` or `https` scheme, or letters that cannot stand in an address.
    pub fn new(address: &str) -> Result<Site, String> {
        if address.is_empty() {
            return Ok(Site::default());
        }
        let rest = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://")).unwrap_or_default();
        let is_plain = rest.chars().all(|c| c.is_ascii_alphanumeric() || "-._~:/%[]@".contains(c));
        if rest.is_empty() || rest.starts_with('/') || !is_plain {
            return Err(format!("'{address}' is no address like https://example.org/folder/"));
        }
        Ok(Site { address: Some(format!("{}/", address.trim_end_matches('/'))), answers: None })
    }

    /// The same site, whose drawings answer with a module, from a file beside each chart's page.
    pub fn with_answers(self, module: String, live: String) -> Site {
        Site { answers: Some(Answers { module, live }), ..self }
    }

    /// The absolute address of a path below the site, if the site is known.
    pub fn absolute(&self, path: &str) -> Option<String> {
        self.address.as_ref().map(|site| [site, path].concat())
    }
}

/// What makes drawings answer.
#[derive(Clone, Debug)]
struct Answers {
    /// The glue of the module, below `c/`.
    module: String,
    /// The file beside each chart's page that says what its data tell.
    live: String,
}

/// A file below the site's root.
#[derive(Clone, Debug)]
pub struct File {
    /// Where: `c/co-cau/index.html`.
    pub path: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// One chart in one language, as its page needs it.
pub struct Chart<'a> {
    /// The facts.
    pub library: &'a Library,
    /// The figure.
    pub figure: Figure,
    /// The language.
    pub lang: Lang,
    /// Where it stands in the site, in full.
    pub home: View,
}

impl Chart<'_> {
    /// Its folder: `c/co-cau/`, `c/co-cau/en/`.
    pub fn folder(&self) -> String {
        chart_folder(&self.figure.slug, self.lang)
    }

    /// From its folder up to the site's root.
    pub fn root(&self) -> String {
        "../".repeat(self.folder().matches('/').count())
    }

    fn observations(&self) -> impl Iterator<Item = &Observation> {
        self.figure.observations.iter().filter_map(|id| self.library.dataset.observation(&id.0))
    }

    /// "Source: …", as under the drawing.
    fn source_words(&self) -> String {
        [self.lang.messages().common.source, &export::source_words(self.library, &self.figure, self.lang)].concat()
    }

    /// What changes the reading, and what the stars mean.
    fn notes(&self) -> Vec<String> {
        let shown: Vec<&Observation> = self.observations().collect();
        export::all_notes(self.library, &self.figure, &shown, self.lang)
    }
}

/// Every figure that is drawn: those of the overview, then those that an indicator has of its own.
pub fn charts(library: &Library, lang: Lang) -> Vec<Chart<'_>> {
    let view = View { page: Page::default(), lang };
    let overview = library.dataset.figures.iter().map(|row| {
        let figure = figure::of_figure(&library.dataset, row, lang);
        let home = match row.indicators.as_slice() {
            [one] => view.at(Page::indicator(one.0.clone())),
            _ => view.clone(),
        };
        (figure, home)
    });
    let own = library
        .dataset
        .indicators
        .iter()
        .map(|row| (figure::of_indicator(&library.dataset, row, lang), view.at(Page::indicator(row.id.0.clone()))));
    let mut charts: Vec<Chart> = Vec::new();
    for (figure, home) in overview.chain(own).filter(|(figure, _)| figure.spec.is_some()) {
        if charts.iter().all(|chart| chart.figure.slug != figure.slug) {
            charts.push(Chart { library, figure, lang, home });
        }
    }
    charts
}

/// What a picture says of itself in words that programs read: whose data it shows, and in which version.
pub fn about(library: &Library, lang: Lang) -> Vec<(&'static str, String)> {
    let source = library.dataset.site("source").get(lang);
    let version = library.dataset.site(VERSION).get(lang).to_owned();
    let words = [source, ". ", &export::data_words(library, lang), "."].concat();
    [("Source", words), ("Version", version)].into_iter().filter(|(_, words)| !words.is_empty()).collect()
}

/// The page and every file beside it.
///
/// # Errors
/// What the painter says of a picture.
pub fn files(chart: &Chart, site: &Site, painter: &Painter) -> Result<Vec<File>, String> {
    let Chart { library, figure, lang, .. } = chart;
    let folder = chart.folder();
    let table = shown(library, figure, *lang);
    let poster = picture::poster(chart);
    let (origin, about) = (export::data_words(library, *lang), about(library, *lang));
    let mut files = vec![
        ("index.html", page(chart, site).into_bytes()),
        ("chart.svg", svg_file(&poster.scene, Theme::Light, &figure.title, &figure.alt, &origin).into_bytes()),
        ("chart.png", painter.png(&poster, &about)?),
        ("card.png", painter.png(&export::card(library, figure, *lang), &about)?),
        ("chart.csv", spreadsheet_csv(&table).into_bytes()),
        ("chart.json", json(&table).into_bytes()),
    ];
    if let Some((answers, live)) = site.answers.as_ref().zip(export::live(library, figure, *lang)) {
        files.push((&answers.live, live.write()));
    }
    files.extend(oembed::oembed(chart, site).map(|text| ("oembed.json", text.into_bytes())));
    Ok(files.into_iter().map(|(name, bytes)| File { path: [&folder, name].concat(), bytes }).collect())
}
