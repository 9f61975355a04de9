//! A view as markup: one pure function for every page, the same for the publisher, the app and whoever asks.
//! Knows no browser, no framework and no script: what answers the reader finds its place in the markup by id.

mod answer;
mod booklet;
mod check;
mod found;
mod guide;
mod indicator;
mod indicators;
mod ledger;
mod meta;
mod not_found;
mod number;
mod overview;
mod part;
mod ready;
mod report;
mod result;
mod search;
mod starting_points;
mod topic;
mod verdict;

pub use answer::{ANSWER, OPEN, answer};
pub use booklet::{Volume, booklet};
pub use found::{Found, RESULT_LISTS, ranked, result_id, result_number, target};
pub use guide::MAX_MEGABYTES;
pub use meta::Meta;
pub use number::{Cited, number};
pub use overview::lead;
pub use part::datum::{Datum, Room, copy, datum};
pub use part::figure::{Drawing, FigureWords, Pieces, enlarged, pieces};
pub use part::footer::footer;
pub use part::header::header;
pub use part::link::link;
pub use ready::ready;
pub use report::{block, marked_blocks, trail};
pub use search::{Results, results, search, search_meta};
pub use verdict::{checked, note, protocol, summary};

use crate::dataset::{Indicator, Observation};
use crate::export::sentence;
use crate::figure::Figure;
use crate::library::Library;
use crate::locale::Lang;
use crate::route::{self, View};
use maud::{Markup, html};
use std::ops::Range;

/// What every part of a page needs to know.
#[derive(Clone, Copy)]
pub struct Cx<'a> {
    /// The facts.
    pub library: &'a Library,
    /// The view.
    pub view: &'a View,
    /// Draws a figure that has a chart.
    pub drawing: &'a dyn Fn(&Figure) -> Drawing,
    /// The ready sentences of an indicator; empty where only the module of the check can make them.
    pub ready: &'a dyn Fn(&Indicator) -> Markup,
    /// What the search of a view of the report found, as blocks and bytes of their texts.
    pub found: &'a [(usize, Range<usize>)],
    /// How links into the site are written.
    pub links: Links<'a>,
    /// The public address of the site, for what leaves it; empty where it is not known.
    pub address: &'a str,
}

/// How links into the site are written.
#[derive(Clone, Copy)]
pub enum Links<'a> {
    /// They open in place of this page, whose base element names the site's root.
    Here,
    /// They open beside this page, because it is a part of another. The way up to the site's root stands before each address.
    Beside(&'a str),
    /// They open in place of this page, which lies below the root without a base element; the way up stands before each.
    Below(&'a str),
}

impl<'a> Cx<'a> {
    /// The language of the report's own words, as markup has it.
    pub fn printed(&self) -> &'static str {
        self.library.dataset.lang.tag()
    }

    /// As a browser makes a page: drawings and ready sentences come later, and nothing was searched for.
    pub fn new(library: &'a Library, view: &'a View) -> Cx<'a> {
        let (drawing, ready) = (&|_: &_| Drawing::default(), &|_: &_| Markup::default());
        Cx { library, view, drawing, ready, found: &[], links: Links::Here, address: "" }
    }

    /// A path below the site's root as others find it: whole where the site knows its address.
    fn published(&self, path: &str) -> String {
        if self.address.is_empty() { path.to_owned() } else { [self.address, path.trim_start_matches("./")].concat() }
    }

    /// The view of the sentence of an observation.
    fn sentence(&self, observation: &Observation) -> View {
        sentence(self.library, observation, self.view.lang)
    }
}

/// A view as markup.
pub struct Page {
    /// Language of the interface.
    pub lang: Lang,
    /// Title and description.
    pub meta: Meta,
    /// What stands around every page; `None` leaves it as it is, but for the mark of the search page.
    pub frame: Option<Frame>,
    /// What stands around the search field; `None` on a page without one.
    pub search: Option<SearchBox>,
    /// The page itself.
    pub body: Markup,
}

/// What stands around every page of a language.
pub struct Frame {
    /// The link past the navigation.
    pub skip: Markup,
    /// Logo, navigation, search and language.
    pub header: Markup,
    /// The credit.
    pub footer: Markup,
}

/// The search field and what stands around it.
pub struct SearchBox {
    /// Class of the element around it: `hero` or `finder`.
    pub class: &'static str,
    /// Over the field; may be empty.
    pub headline: Markup,
    /// Beside both on a wide page, between them on a phone; may be empty.
    pub lead: Markup,
    /// The field itself: its form stays the same element as long as there is one.
    pub field: Markup,
    /// Under the field; may be empty.
    pub examples: Markup,
}

impl Page {
    /// The `body` of a document, where ids name what an app may replace: `#skip`, `#header`, `#failed`, `#search` with
    /// `#headline`, `#lead`, `#field` and `#examples`, `#page`, `#footer`.
    pub fn body(&self) -> Markup {
        html! {
            @if let Some(frame) = &self.frame {
                div #skip { (frame.skip) }
                div #header { (frame.header) }
            }
            main #main tabindex="-1" {
                // Shown by the script that starts the app, when that does not start; by the style sheet where no script runs.
                @if self.frame.is_some() { div #failed { (self.failed()) } }
                div #search.wrap {
                    @if let Some(search) = &self.search { (search.markup()) }
                }
                div #page { (self.body) }
            }
            @if let Some(frame) = &self.frame {
                footer.wrap { div #footer { (frame.footer) } }
            }
        }
    }

    /// What the page says when the app does not run.
    pub fn failed(&self) -> Markup {
        let words = &self.lang.messages().common;
        let view = View { lang: self.lang, ..View::default() };
        let ways = [
            (route::Page::Indicators, words.indicators),
            (route::Page::Report { block: None, observation: None, query: None }, words.report),
        ];
        html! {
            p class="wrap failed" role="status" hidden {
                (words.failed) @for (page, name) in ways { " " a href=(view.at(page).href()) { (name) } }
            }
        }
    }
}

impl SearchBox {
    /// The field with what stands around it.
    pub fn markup(&self) -> Markup {
        html! {
            div class=(self.class) {
                div #headline { (self.headline) }
                div #lead { (self.lead) }
                div #field { (self.field) }
                div #examples { (self.examples) }
            }
        }
    }
}

/// Any view.
pub fn page(cx: &Cx) -> Page {
    let view = cx.view;
    let (search, body) = match &view.page {
        route::Page::Overview => (Some(overview::search_box(cx)), overview::overview(cx)),
        route::Page::Topic(id) => match cx.library.dataset.topics.iter().find(|topic| topic.id.0 == *id) {
            Some(topic) => (None, topic::topic(cx, topic)),
            None => (None, not_found::not_found(cx.view, id)),
        },
        route::Page::Indicators => (None, indicators::indicators(cx)),
        route::Page::Indicator { id, .. } => match cx.library.dataset.indicator(id) {
            Some(row) => (None, indicator::indicator(cx, row)),
            None => (None, not_found::not_found(cx.view, id)),
        },
        route::Page::Report { .. } => (None, report::report(cx)),
        route::Page::Search(query) => {
            (Some(search::search_box(view)), search::body(view, query, &starting_points::starting_points(cx)))
        }
        route::Page::Proof => (None, ledger::proof(cx)),
        route::Page::Ledger(which) => (None, ledger::ledger(cx, *which)),
        route::Page::Check => (None, check::check(view)),
        route::Page::Guide => (None, guide::guide(cx)),
        route::Page::NotFound(path) => (None, not_found::not_found(view, path)),
    };
    let name = cx.library.dataset.site("name");
    // A site without an English name is in Vietnamese alone.
    let other = (!name.en.is_empty()).then(|| view.translated().href());
    let header = header(name.get(view.lang), view, other.as_deref());
    let frame = Frame { skip: skip(view), header, footer: footer(cx) };
    Page { lang: view.lang, meta: meta::meta(cx), frame: Some(frame), search, body }
}

/// The link past the navigation. The base element would send a bare "#main" to the site's root, so it names the page.
fn skip(view: &View) -> Markup {
    let href = view.href();
    let page = href.split('#').next().unwrap_or_default();
    html! { a.skip href={ (page) "#main" } { (view.lang.messages().common.skip) } }
}
