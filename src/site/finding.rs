//! What the head of a page of the app tells machines: where it is, in which languages, as which text, and how a link to it
//! looks in a message. Without the site's public address, what must name an absolute one is left out.

use crate::embed::{Site, charts};
use crate::library::Library;
use crate::locale::Lang;
use crate::page::Meta;
use crate::route::{Page, View, chart_folder};
use maud::html;
use std::collections::BTreeSet;

/// The pictures of link previews: the slugs of the figures that have one.
#[derive(Clone, Debug)]
pub struct Cards {
    all: BTreeSet<String>,
}

impl Cards {
    /// Of the charts that have a page.
    pub fn of(library: &Library) -> Cards {
        Cards { all: charts(library, Lang::Vi).into_iter().map(|chart| chart.figure.slug).collect() }
    }

    /// The picture of a view, below the site's root: that of its figure, else the site's own.
    fn path(&self, library: &Library, view: &View) -> String {
        self.slug(library, view)
            .map_or_else(|| site_card(view.lang), |slug| [&chart_folder(slug, view.lang), "card.png"].concat())
    }

    /// What that picture shows, in words.
    fn words(&self, library: &Library, view: &View, meta: &Meta) -> String {
        let title = library.dataset.site("title").get(view.lang);
        let words = match (&view.page, self.slug(library, view)) {
            (Page::Indicator { .. }, Some(_)) => &meta.description,
            (_, Some(slug)) => library.dataset.figure(slug).map_or(title, |figure| figure.title.get(view.lang)),
            _ => title,
        };
        let end = words.char_indices().nth(MOST).map_or(words.len(), |(end, _)| end);
        [&words[..end], if end < words.len() { "…" } else { "" }].concat()
    }

    /// The figure that stands for a view.
    fn slug(&self, library: &Library, view: &View) -> Option<&str> {
        let slug = match &view.page {
            Page::Indicator { id, .. } => self.all.get(id),
            Page::Topic(id) => {
                let figures = library.dataset.figures.iter().filter(|figure| figure.topic.0 == *id);
                figures.filter_map(|figure| self.all.get(&figure.id.0)).next()
            }
            _ => None,
        };
        slug.map(String::as_str)
    }
}

/// Longest description of a picture, in characters: readers of messages take no more than 420.
const MOST: usize = 400;

/// Where the picture of the site lies, below its root.
pub fn site_card(lang: Lang) -> String {
    [View { page: Page::default(), lang }.href().trim_start_matches("./"), "card.png"].concat()
}

/// The text that says the same as a page, below the site's root; the search page has none.
pub fn twin(view: &View) -> Option<String> {
    let folder = view.href();
    (!matches!(view.page, Page::Search(_))).then(|| [folder.trim_start_matches("./"), "index.md"].concat())
}

/// The tags.
pub fn finding(library: &Library, view: &View, meta: &Meta, site: &Site, cards: &Cards) -> String {
    let below = |view: &View| view.href().trim_start_matches("./").to_owned();
    let address = site.absolute(&below(view));
    let card = site.absolute(&cards.path(library, view));
    let name = library.dataset.site("name").get(view.lang);
    let title = meta.title.strip_suffix(&[" · ", name].concat()).unwrap_or(&meta.title);
    let locale = if view.lang == Lang::Vi { "vi_VN" } else { "en_GB" };
    let kind = if view.page == Page::default() { "website" } else { "article" };
    let words = cards.words(library, view, meta);
    let mut properties = vec![
        ("type", kind),
        ("site_name", name),
        ("locale", locale),
        ("title", title),
        ("description", &meta.description),
    ];
    properties.extend(address.as_ref().map(|address| ("url", address.as_str())));
    properties.extend(card.iter().flat_map(|card| {
        [("image", card.as_str()), ("image:width", "1200"), ("image:height", "630"), ("image:alt", words.as_str())]
    }));
    let tags = html! {
        @if let Some(address) = &address {
            link rel="canonical" href=(address);
            @for lang in library.dataset.languages() {
                @if let Some(other) = site.absolute(&below(&View { lang, ..view.clone() })) {
                    link rel="alternate" hreflang=(lang.tag()) href=(other);
                }
            }
        }
        // The page's base element names the root.
        @if let Some(twin) = twin(view) { link rel="alternate" type="text/markdown" href=(twin); }
        @for (property, content) in properties { meta property={ "og:" (property) } content=(content); }
        @if card.is_some() { meta name="twitter:card" content="summary_large_image"; }
    };
    tags.into_string()
}
