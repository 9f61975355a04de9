//! Search results: indicators with their value, passages with a snippet, the found words marked.
//! Of the facts it needs the corpus alone, so that it answers before the other pages are there.

use super::part::field::field;
use super::part::glyph;
use super::part::passage::{excerpt, marked};
use crate::dataset::Card;
use crate::library::{Corpus, Subject};
use crate::locale::Lang;
use crate::page::{Meta, Page, SearchBox};
use crate::report::Block;
use crate::route::{self, View};
use crate::search::{Answer, Hit};
use maud::{Markup, html};
use std::ops::Range;

/// How many results a page shows at most; more would not be read.
pub const LIMIT: usize = 60;

/// What was found: results in the order shown, and other words where there are none.
pub type Found = (Vec<Hit>, Option<String>);

/// The results in the order shown: figures first, as they answer most questions; within a group by rank.
pub fn ranked(corpus: &Corpus, query: &str) -> Found {
    if query.trim().is_empty() {
        // The index is not made before it is needed.
        return Found::default();
    }
    let Answer { hits, suggestion, .. } = corpus.index().search(query, LIMIT);
    let (mut figures, mut passages): (Vec<Hit>, Vec<Hit>) = hits.into_iter().partition(|hit| is_indicator(corpus, hit));
    figures.append(&mut passages);
    (figures, suggestion)
}

fn is_indicator(corpus: &Corpus, hit: &Hit) -> bool {
    matches!(corpus.subject(hit.document), Some(Subject::Indicator(_)))
}

/// Where a result for these words leads: to the indicator, or to the passage with the same words marked.
pub fn target(corpus: &Corpus, view: &View, query: &str, hit: &Hit) -> Option<View> {
    Some(match corpus.subject(hit.document)? {
        Subject::Indicator(row) => view.at(route::Page::Indicator(row.id.0.clone())),
        Subject::Block(_, block) => {
            let query = Some(query.to_owned());
            view.at(route::Page::Report { block: Some(block.id.0.clone()), observation: None, query })
        }
    })
}

/// The DOM ids of the lists of results, as an attribute has them: indicators, passages.
pub const RESULT_LISTS: &str = "l-i l-r";

/// The DOM id of the nth result.
pub fn result_id(n: usize) -> String {
    ["hit-", &n.to_string()].concat()
}

/// The page without what stands around every page, for an app that has only the corpus.
pub fn search(corpus: &Corpus, view: &View, query: &str) -> Page {
    Page {
        lang: view.lang,
        meta: search_meta(corpus, view, query),
        frame: None,
        search: Some(search_box(view)),
        body: body(view, query),
    }
}

/// The head of the page.
pub fn search_meta(corpus: &Corpus, view: &View, query: &str) -> Meta {
    let [site, lead] = corpus.site.each_ref().map(|words| words.get(view.lang));
    let title = [view.lang.messages().common.search, " · ", site].concat();
    let title = if query.is_empty() { title } else { [query, " · ", &title].concat() };
    Meta { title, description: lead.to_owned() }
}

/// The search field alone.
pub fn search_box(view: &View) -> SearchBox {
    SearchBox { class: "finder", headline: html! {}, lead: html! {}, field: field(view), examples: html! {} }
}

/// The page before anything is found. Its parts stay the same elements: a screen reader speaks what changes in `#status`.
pub fn body(view: &View, query: &str) -> Markup {
    let words = view.lang.messages();
    html! {
        div.wrap {
            h1.unseen { (words.common.search) }
            p #invitation class="hint needs-app" hidden[!query.is_empty()] { (words.search.invitation) }
            p #status.unseen role="status" {}
            section #answer aria-label=(view.lang.messages().search.answer) hidden {}
            div #results.res {}
            (keys(view))
        }
    }
}

/// Whether words may be a question: a word alone is a name, and is found.
pub fn is_question(query: &str) -> bool {
    query.split_whitespace().nth(1).is_some()
}

/// What the status says of an answer, besides how much was found.
pub fn announced(answer: &str) -> Markup {
    html! { span.unseen { " " (answer) } }
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
    let (hits, suggestion) = found;
    let is_asked = !query.trim().is_empty();
    let (class, status) = match (is_asked, hits.is_empty()) {
        (false, _) => ("unseen", Markup::default()),
        (true, true) => ("st", status(corpus, view, query, hits, suggestion.as_deref())),
        (true, false) => ("hint", status(corpus, view, query, hits, None)),
    };
    let split = hits.iter().position(|hit| is_indicator(corpus, hit) != is_indicator(corpus, &hits[0]));
    let (front, back) = (0..split.unwrap_or(hits.len()), split.unwrap_or(hits.len())..hits.len());
    let list = List { corpus, view, query, hits };
    Results { class, status, list: html! { (list.group(front)) (list.group(back)) }, count: hits.len() }
}

/// How much was found; where nothing was, what was asked, and what may have been meant.
fn status(corpus: &Corpus, view: &View, query: &str, hits: &[Hit], suggestion: Option<&str>) -> Markup {
    let words = &view.lang.messages().search;
    let indicators = hits.iter().filter(|hit| is_indicator(corpus, hit)).count();
    html! {
        @if hits.is_empty() {
            (words.none[0]) (query) (words.none[1]) " "
            @if let Some(other) = suggestion {
                (words.suggestion) a href=(view.at(route::Page::Search(other.to_owned())).href()) { (other) }
            }
        } @else {
            (indicators) " " (words.count_indicators) ", " (hits.len() - indicators) " " (words.count_passages) "."
        }
    }
}

fn keys(view: &View) -> Markup {
    let [arrows, enter, escape] = view.lang.messages().search.keys;
    html! {
        p #keys class="hint noprint keys" hidden {
            kbd { "↑" } " " kbd { "↓" } " " (arrows) ", " kbd { "Enter" } " " (enter) ", " kbd { "Esc" } " " (escape)
        }
    }
}

/// What every result is made of.
struct List<'a> {
    corpus: &'a Corpus,
    view: &'a View,
    query: &'a str,
    hits: &'a [Hit],
}

impl List<'_> {
    /// The indicators, or the passages.
    fn group(&self, range: Range<usize>) -> Markup {
        let Some(first) = self.hits.get(range.start).filter(|_| !range.is_empty()) else { return Markup::default() };
        let words = &self.view.lang.messages().search;
        let (name, id, list) = if is_indicator(self.corpus, first) {
            (words.indicators, "g-i", "l-i")
        } else {
            (words.report, "g-r", "l-r")
        };
        html! {
            h2 id=(id) { (name) " " span { (range.len()) } }
            div id=(list) role="listbox" aria-labelledby=(id) { @for n in range { (self.result(n)) } }
        }
    }

    /// The link itself is the option: a link inside an option would be a control inside a control.
    fn result(&self, n: usize) -> Markup {
        let hit = &self.hits[n];
        let (id, words) = match self.corpus.subject(hit.document) {
            Some(Subject::Indicator(card)) => (&card.id.0, self.indicator(card, hit)),
            Some(Subject::Block(index, block)) => (&block.id.0, self.passage(index, block, hit)),
            None => return Markup::default(),
        };
        let href = target(self.corpus, self.view, self.query, hit).map(|view| view.href());
        html! {
            a.hit role="option" id=(result_id(n)) aria-selected="false" data-hit=(id) href=[href] { (words) }
        }
    }

    fn indicator(&self, card: &Card, hit: &Hit) -> Markup {
        let lang = self.view.lang;
        let name = card.name.get(lang);
        // Fields of an indicator's document: its names in Vietnamese and English first.
        let field = usize::from(lang == Lang::En);
        let found: Vec<_> =
            hit.spans.iter().filter(|span| span.field == field).map(|span| span.range.clone()).collect();
        // A number that was asked for, where it is one of the values; else the one that stands for the indicator.
        let asked = hit.spans.iter().find_map(|span| span.field.checked_sub(Corpus::FIRST_VALUE));
        let (value, is_asked) = match asked {
            Some(index) => (card.values.get(index), true),
            None => (card.headline(), false),
        };
        html! {
            span.row {
                span { span.hd { (marked(name, 0..name.len(), &found)) } span.pa { (card.topic.get(lang)) } }
                @if let Some(value) = value {
                    span.val {
                        (glyph::mark(value.status, value.bound))
                        @if is_asked { mark { (value.label.get(lang)) } } @else { (value.label.get(lang)) }
                        small { (value.time.get(lang)) }
                    }
                }
            }
            @if let Some(value) = value.filter(|value| !value.star.is_empty()) {
                span.pa { (value.star.get(lang)) }
            }
        }
    }

    fn passage(&self, index: usize, block: &Block, hit: &Hit) -> Markup {
        let (outline, lang) = (&self.corpus.outline, self.view.lang);
        let found: Vec<Range<usize>> = hit.spans.iter().map(|span| span.range.clone()).collect();
        let path = outline.path(index);
        let (last, above) = path.split_last().unwrap_or((&index, &[]));
        let own = outline.short_heading(*last, lang);
        // A paragraph without a heading goes by the heading above it.
        let titled = if own.is_empty() { *above.last().unwrap_or(last) } else { *last };
        let above = path.iter().take_while(|i| **i != titled).map(|i| outline.short_heading(*i, lang));
        let marker = if own.is_empty() { block.marker.as_str() } else { "" };
        let cut = excerpt(block, &found);
        html! {
            span.hd lang=[outline.heading_lang(titled, lang)] { (outline.blocks[titled].marker) " " (outline.short_heading(titled, lang)) " " (marker) }
            span.pa { (above.collect::<Vec<_>>().join(" / ")) }
            span.sn lang="vi" {
                @if is_cut(&block.text[..cut.start]) { "… " }
                (marked(&block.text, cut.clone(), &found))
                @if is_cut(&block.text[..cut.end]) { " …" }
            }
        }
    }
}

/// Whether a text that ends here breaks off within a sentence.
fn is_cut(before: &str) -> bool {
    !matches!(before.trim_end().chars().next_back(), None | Some('.' | ';' | ':' | '!' | '?'))
}
