//! Search results: indicators with their value, passages with a snippet, the found words marked.
//! Of the facts it needs the corpus alone, so that it answers before the other pages are there.

use super::found::Found;
use super::part::field::field;
use super::result::List;
use crate::library::Corpus;
use crate::locale::Lang;
use crate::page::{Meta, Page, SearchBox};
use crate::route::{self, View};
use crate::search::Fit;
use maud::{Markup, html};

/// The page without what stands around every page and without the ways on, for an app that has only the corpus.
pub fn search(corpus: &Corpus, view: &View, query: &str) -> Page {
    Page {
        lang: view.lang,
        meta: search_meta(corpus, view, query),
        frame: None,
        search: Some(search_box(view)),
        body: body(view, query, &html! {}),
    }
}

/// The head of the page.
pub fn search_meta(corpus: &Corpus, view: &View, query: &str) -> Meta {
    let [site, lead] = corpus.catalogue.site.each_ref().map(|words| words.get(view.lang));
    let title = [view.lang.messages().common.search, " · ", site].concat();
    let title = if query.is_empty() { title } else { [query, " · ", &title].concat() };
    Meta { title, description: lead.to_owned() }
}

/// The search field alone.
pub fn search_box(view: &View) -> SearchBox {
    SearchBox { class: "finder", headline: html! {}, lead: html! {}, field: field(view), examples: html! {} }
}

/// The page before anything is found. Its parts stay the same elements: a screen reader speaks what changes in `#status`.
pub fn body(view: &View, query: &str, ways: &Markup) -> Markup {
    let words = view.lang.messages();
    html! {
        div.wrap {
            h1.unseen { (words.common.search) }
            p #invitation class="hint needs-app" hidden[!query.is_empty()] { (words.search.invitation) }
            // Shown by site/start/search.js as long as typed words wait for the module.
            p #waiting.hint role="status" hidden { (words.search.waiting) }
            p #status.unseen role="status" {}
            section #answer.res aria-label=(words.search.answer) hidden {}
            div #results.res {}
            nav #ways aria-label=(words.search.ways) { (ways) }
            (keys(view))
        }
    }
}

/// What was found, as markup for the parts of [`body`].
pub struct Results {
    /// Class of `#status`.
    pub class: &'static str,
    /// What it says.
    pub status: Markup,
    /// The results.
    pub list: Markup,
    /// How many there are.
    pub count: usize,
}

/// What was found for the words.
pub fn results(corpus: &Corpus, view: &View, query: &str, found: &Found) -> Results {
    let count = found.hits.len();
    let (class, status) = match (query.trim().is_empty(), count) {
        (true, _) => ("unseen", Markup::default()),
        (false, 0) => ("st", status(view, query, found)),
        (false, _) => ("hint", status(view, query, found)),
    };
    let list = List { corpus, view, query, found };
    let list = html! { (list.group(0..found.indicators)) (list.group(found.indicators..count)) };
    Results { class, status, list, count }
}

/// How much was found, and whether it is what was asked for; where nothing was, what may have been meant.
fn status(view: &View, query: &str, found: &Found) -> Markup {
    let words = &view.lang.messages().search;
    let count = found.hits.len();
    let [before, after] = match (count, found.fit) {
        (0, _) => words.none,
        (_, Fit::Typed) => ["", ""],
        (_, Fit::Loose) => words.loose,
        (_, Fit::Partial) => words.partial,
    };
    html! {
        // Where an answer stands, its style hides this (style/answer.css): the answer is what was asked for.
        @if count == 0 { (before) (query) (after) }
        @else if !before.is_empty() { span.short { (before) (query) (after) " " } }
        @if count > 0 {
            (counts(found, view.lang)) "."
        }
        @if let Some(other) = &found.suggestion {
            " " (words.suggestion) a href=(view.at(route::Page::Search(other.clone())).href()) { (other) }
        }
    }
}

/// "2 indicators, 1 passage of the report": what there is of each.
fn counts(found: &Found, lang: Lang) -> String {
    let words = &lang.messages().search;
    let counts =
        [(found.indicators, words.count_indicators), (found.hits.len() - found.indicators, words.count_passages)];
    let parts = counts.into_iter().filter(|(count, _)| *count > 0);
    let parts: Vec<_> =
        parts.map(|(count, nouns)| [&count.to_string(), " ", nouns[usize::from(count != 1)]].concat()).collect();
    parts.join(", ")
}

fn keys(view: &View) -> Markup {
    let [arrows, enter, escape] = view.lang.messages().search.keys;
    html! {
        p #keys class="hint noprint keys" hidden {
            kbd { "↑" } " " kbd { "↓" } " " (arrows) ", " kbd { "Enter" } " " (enter) ", " kbd { "Esc" } " " (escape)
        }
    }
}
