//! A page for each number, where it is cited, and the same facts as a file for programs: complete without script, a few
//! KiB, in both languages.

mod facts;
mod page;

use super::{File, Site};
use crate::dataset::{Observation, Wording};
use crate::export;
use crate::library::Library;
use crate::locale::Lang;
use crate::route::number_folder;
use std::collections::BTreeSet;

/// Longest title of a link preview, in characters.
const HEADLINE: usize = 100;

/// One number in one language, as its page needs it.
pub struct Number<'a> {
    /// The facts.
    pub library: &'a Library,
    /// The number.
    pub observation: &'a Observation,
    /// The language.
    pub lang: Lang,
}

impl Number<'_> {
    /// Its folder: `n/ty-le-ho-ngheo-2020/`, `n/ty-le-ho-ngheo-2020/en/`.
    pub fn folder(&self) -> String {
        number_folder(&self.observation.id.0, self.lang)
    }

    /// From its folder up to the site's root.
    fn root(&self) -> String {
        "../".repeat(self.folder().matches('/').count())
    }

    /// What is measured.
    fn name(&self) -> &str {
        let row = self.library.dataset.indicator(&self.observation.indicator.0);
        row.map_or("", |row| row.name.get(self.lang))
    }

    /// The value in full.
    fn value(&self) -> String {
        self.library.dataset.label(self.observation, Wording::Full, self.lang).starred().replace('\u{a0}', " ")
    }

    /// "Tỷ lệ hộ nghèo: 3,5% (2020, kết quả)".
    fn title(&self) -> String {
        self.titled(self.name())
    }

    fn titled(&self, name: &str) -> String {
        let o = self.observation;
        [name, ": ", &self.value(), " (", &self.library.dataset.time_words(o, self.lang), ")"].concat()
    }

    /// The same as a message shows it, which cuts what is long: with the short name, then without period and status, which
    /// stand in the description's sentence and on the page.
    fn headline(&self) -> String {
        let row = self.library.dataset.indicator(&self.observation.indicator.0);
        let short = row.map_or("", |row| row.short.get(self.lang));
        let all = [self.title(), self.titled(short), [short, ": ", &self.value()].concat()];
        let [.., last] = &all;
        all.iter().find(|title| title.chars().count() <= HEADLINE).unwrap_or(last).clone()
    }

    fn citation(&self, site: &Site) -> String {
        let address = site.absolute(&self.folder()).unwrap_or_default();
        export::number_citation(self.library, self.observation, &address, self.lang)
    }
}

/// Pages and facts of every number; `charts` are the slugs of the figures that have a page, and with it a picture.
pub fn numbers(library: &Library, site: &Site, charts: &BTreeSet<String>) -> Vec<File> {
    let mut files = Vec::new();
    for observation in &library.dataset.observations {
        let of = |lang| Number { library, observation, lang };
        let own = charts.get(&observation.indicator.0).map(String::as_str);
        for number in Lang::ALL.map(of) {
            let path = [&number.folder(), "index.html"].concat();
            files.push(File { path, bytes: page::page(&number, site, own).into_bytes() });
            if let Some(text) = page::oembed(&number, site, own) {
                files.push(File { path: page::oembed_path(&number), bytes: text.into_bytes() });
            }
        }
        let path = [&of(Lang::Vi).folder(), "index.json"].concat();
        files.push(File { path, bytes: facts::facts(library, observation, site).into_bytes() });
    }
    files
}
