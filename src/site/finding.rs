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
    /// Of a page that has no figure of its own.
    first: Option<String>,
}

impl Cards {
    /// Of the charts that have a page.
    pub fn of(library: &Library) -> Cards {
        let all: Vec<String> = charts(library, Lang::Vi).into_iter().map(|chart| chart.figure.slug).collect();
        let story = library.dataset.stories.first().map(|story| story.figure.0.clone());
        Cards {
            first: story.filter(|slug| all.contains(slug)).or_else(|| all.first().cloned()),
            all: all.into_iter().collect(),
        }
    }

    /// The figure that stands for a view.
    fn slug(&self, library: &Library, view: &View) -> Option<&str> {
        let own = match &view.page {
            Page::Indicator { id, .. } => self.all.get(id),
            Page::Topic(id) => {
                let figures = library.dataset.figures.iter().filter(|figure| figure.topic.0 == *id);
                figures.filter_map(|figure| self.all.get(&figure.id.0)).next()
            }
            _ => None,
        };
        own.or(self.first.as_ref()).map(String::as_str)
    }
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
    let card = cards
        .slug(library, view)
        .and_then(|slug| site.absolute(&[&chart_folder(slug, view.lang), "card.png"].concat()));
    let name = library.dataset.site("name").get(view.lang);
    let title = meta.title.strip_suffix(&[" · ", name].concat()).unwrap_or(&meta.title);
    let locale = if view.lang == Lang::Vi { "vi_VN" } else { "en_GB" };
    let kind = if view.page == Page::default() { "website" } else { "article" };
    let mut told = vec![
        ("type", kind),
        ("site_name", name),
        ("locale", locale),
        ("title", title),
        ("description", &meta.description),
    ];
    told.extend(address.as_ref().map(|address| ("url", address.as_str())));
    told.extend(
        card.iter().flat_map(|card| [("image", card.as_str()), ("image:width", "1200"), ("image:height", "630")]),
    );
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
        @for (property, content) in told { meta property={ "og:" (property) } content=(content); }
        @if card.is_some() { meta name="twitter:card" content="summary_large_image"; }
    };
    tags.into_string()
}
