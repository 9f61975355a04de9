//! Search results: indicators with their value, passages with a snippet, the found words marked.

use crate::dataset::{Indicator, Wording};
use crate::library::{Library, Subject};
use crate::locale::Lang;
use crate::report::Block;
use crate::route::{Page, View};
use crate::search::{Answer, Hit};
use crate::ui::part::glyph;
use crate::ui::part::passage::{excerpt, marked};
use crate::ui::part::still::still;
use crate::ui::state::Shared;
use maud::{Markup, html as markup};
use std::ops::Range;
use yew::prelude::*;

/// How many results a page shows at most; more would not be read.
pub const LIMIT: usize = 60;

/// What was found: results in the order shown, and other words where there are none.
pub type Found = (Vec<Hit>, Option<String>);

/// The results in the order shown: the group with the best hit first, within a group by rank.
pub fn ranked(library: &Library, query: &str) -> Found {
    if query.trim().is_empty() {
        // The index is not made before it is needed.
        return Found::default();
    }
    let Answer { hits, suggestion, .. } = library.index().search(query, LIMIT);
    let first = hits.first().is_some_and(|hit| is_indicator(library, hit));
    let (mut front, mut back): (Vec<Hit>, Vec<Hit>) =
        hits.into_iter().partition(|hit| is_indicator(library, hit) == first);
    front.append(&mut back);
    (front, suggestion)
}

fn is_indicator(library: &Library, hit: &Hit) -> bool {
    matches!(library.subject(hit.document), Some(Subject::Indicator(_)))
}

/// Where a result for these words leads: to the indicator, or to the passage with the same words marked.
pub fn target(library: &Library, view: &View, query: &str, hit: &Hit) -> Option<View> {
    Some(match library.subject(hit.document)? {
        Subject::Indicator(row) => view.at(Page::Indicator(row.id.0.clone())),
        Subject::Block(_, block) => {
            let query = Some(query.to_owned());
            view.at(Page::Report { block: Some(block.id.0.clone()), observation: None, query })
        }
    })
}

/// Which result of a view was opened, if the next view is one of its results.
pub fn opened(library: &Library, view: &View, next: &View) -> Option<usize> {
    let Page::Search(query) = &view.page else { return None };
    let (hits, _) = ranked(library, query);
    hits.iter().position(|hit| target(library, view, query, hit).as_ref() == Some(next))
}

/// The DOM id of the nth result.
pub fn result_id(n: usize) -> AttrValue {
    ["hit-", &n.to_string()].concat().into()
}

/// The page; `selected` is the result that the arrow keys point at.
#[inline(never)]
pub fn search(library: &Shared, view: &View, query: &str, found: &Found, selected: Option<usize>) -> Html {
    let (hits, suggestion) = found;
    let is_asked = !query.trim().is_empty();
    let (class, status) = match (is_asked, hits.is_empty()) {
        (false, _) => ("unseen", Markup::default()),
        (true, true) => ("st", status(library, view, query, hits, suggestion.as_deref())),
        (true, false) => ("hint", status(library, view, query, hits, None)),
    };
    let split = hits.iter().position(|hit| is_indicator(library, hit) != is_indicator(library, &hits[0]));
    let (front, back) = (0..split.unwrap_or(hits.len()), split.unwrap_or(hits.len())..hits.len());
    let results = Results { library, view, query, hits, selected };
    html! {
        <div class="wrap">
            { still(intro(view, is_asked)) }
            // Always the same element: a screen reader speaks what changes in it.
            <p {class} role="status">{ still(status) }</p>
            <div class="res" id="results">{ results.group(front) }{ results.group(back) }</div>
            if !hits.is_empty() { { still(keys(view)) } }
        </div>
    }
}

fn intro(view: &View, is_asked: bool) -> Markup {
    let words = view.lang.messages();
    markup! {
        h1.unseen { (words.common.search) }
        @if !is_asked { p.hint { (words.search.invitation) } }
    }
}

/// How much was found; where nothing was, what was asked, and what may have been meant.
fn status(library: &Shared, view: &View, query: &str, hits: &[Hit], suggestion: Option<&str>) -> Markup {
    let words = &view.lang.messages().search;
    let indicators = hits.iter().filter(|hit| is_indicator(library, hit)).count();
    markup! {
        @if hits.is_empty() {
            (words.none[0]) (query) (words.none[1]) " "
            @if let Some(other) = suggestion {
                (words.suggestion) a href=(view.at(Page::Search(other.to_owned())).href()) { (other) }
            }
        } @else {
            (indicators) " " (words.count_indicators) ", " (hits.len() - indicators) " " (words.count_passages) "."
        }
    }
}

fn keys(view: &View) -> Markup {
    let [arrows, enter, escape] = view.lang.messages().search.keys;
    markup! {
        p class="hint noprint keys" {
            kbd { "↑" } " " kbd { "↓" } " " (arrows) ", " kbd { "Enter" } " " (enter) ", " kbd { "Esc" } " " (escape)
        }
    }
}

/// What every result is made of.
struct Results<'a> {
    library: &'a Shared,
    view: &'a View,
    query: &'a str,
    hits: &'a [Hit],
    selected: Option<usize>,
}

impl Results<'_> {
    /// The indicators, or the passages.
    fn group(&self, range: Range<usize>) -> Html {
        let Some(first) = self.hits.get(range.start).filter(|_| !range.is_empty()) else { return html! {} };
        let words = &self.view.lang.messages().search;
        let (name, id) =
            if is_indicator(self.library, first) { (words.indicators, "g-i") } else { (words.report, "g-r") };
        let heading = markup! { h2 id=(id) { (name) " " span { (range.len()) } } };
        html! {
            <>
                { still(heading) }
                <div role="listbox" aria-labelledby={id}>{ for range.map(|n| self.result(n)) }</div>
            </>
        }
    }

    /// The link itself is the option: a link inside an option would be a control inside a control.
    fn result(&self, n: usize) -> Html {
        let hit = &self.hits[n];
        let (id, words) = match self.library.subject(hit.document) {
            Some(Subject::Indicator(row)) => (&row.id.0, self.indicator(row, hit)),
            Some(Subject::Block(index, block)) => (&block.id.0, self.passage(index, block, hit)),
            None => return html! {},
        };
        let href = target(self.library, self.view, self.query, hit).map(|view| view.href());
        let is_selected = if self.selected == Some(n) { "true" } else { "false" };
        html! {
            <a class="hit" role="option" id={result_id(n)} aria-selected={is_selected} data-hit={id.clone()} {href} tabindex="-1">
                { still(words) }
            </a>
        }
    }

    fn indicator(&self, row: &Indicator, hit: &Hit) -> Markup {
        let (library, lang) = (self.library, self.view.lang);
        let name = row.name.get(lang);
        // Fields of an indicator's document: its names in Vietnamese and English first.
        let field = usize::from(lang == Lang::En);
        let found: Vec<_> =
            hit.spans.iter().filter(|span| span.field == field).map(|span| span.range.clone()).collect();
        let topic = library.dataset.topic(&row.topic).map_or("", |topic| topic.name.get(lang));
        let headline = library.headline(&row.id);
        let star = headline.map(|o| library.dataset.star_note(&[o], lang)).unwrap_or_default();
        let label = |o| library.dataset.label(o, Wording::Short, lang).starred();
        markup! {
            span.row {
                span { span.hd { (marked(name, 0..name.len(), &found)) } span.pa { (topic) } }
                @if let Some(o) = headline {
                    span.val {
                        (glyph::mark(o.status, o.quantity.bound())) (label(o))
                        small { (o.period.words(lang)) ", " (o.status.word(lang)) }
                    }
                }
            }
            @if !star.is_empty() { span.pa { (star) } }
        }
    }

    fn passage(&self, index: usize, block: &Block, hit: &Hit) -> Markup {
        let (library, lang) = (self.library, self.view.lang);
        let found: Vec<Range<usize>> = hit.spans.iter().map(|span| span.range.clone()).collect();
        let path = library.outline.path(index);
        let (last, above) = path.split_last().unwrap_or((&index, &[]));
        let own = library.short_heading(*last, lang);
        // A paragraph without a heading goes by the heading above it.
        let titled = if own.is_empty() { *above.last().unwrap_or(last) } else { *last };
        let above = path.iter().take_while(|i| **i != titled).map(|i| library.short_heading(*i, lang));
        let marker = if own.is_empty() { block.marker.as_str() } else { "" };
        let cut = excerpt(block, &found);
        markup! {
            span.hd { (library.outline.blocks[titled].marker) " " (library.short_heading(titled, lang)) " " (marker) }
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
