//! Search results: indicators with their value, passages with a snippet, the found words marked.

use crate::dataset::{Indicator, Wording};
use crate::library::{Library, Subject};
use crate::route::{Page, View};
use crate::search::{Answer, Hit};
use crate::ui::part::glyph;
use crate::ui::part::passage::{excerpt, marked};
use crate::ui::state::Shared;
use std::ops::Range;
use yew::prelude::*;

/// How many results a page shows at most; more would not be read.
pub const LIMIT: usize = 60;

/// What the page shows.
#[derive(Properties, PartialEq)]
pub struct SearchProps {
    /// The facts and the index.
    pub library: Shared,
    /// The view, for links.
    pub view: View,
    /// The words.
    pub query: AttrValue,
    /// The result that the arrow keys point at.
    pub selected: Option<usize>,
}

/// The results in the order shown: the group with the best hit first, within a group by rank.
pub fn ranked(library: &Library, query: &str) -> (Vec<Hit>, Option<String>) {
    let Answer { hits, suggestion, .. } = library.index().search(query, LIMIT);
    let is_indicator = |hit: &Hit| matches!(library.subject(hit.document), Some(Subject::Indicator(_)));
    let first = hits.first().is_some_and(is_indicator);
    let (mut front, mut back): (Vec<Hit>, Vec<Hit>) = hits.into_iter().partition(|hit| is_indicator(hit) == first);
    front.append(&mut back);
    (front, suggestion)
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

/// The page.
#[component]
pub fn Search(props: &SearchProps) -> Html {
    let words = &props.view.lang.messages().search;
    let library = props.library.clone();
    let found = use_memo(props.query.clone(), move |query| ranked(&library, query));
    let (hits, suggestion) = &*found;
    let heading = html! { <h1 class="unseen">{ props.view.lang.messages().common.search }</h1> };
    if props.query.trim().is_empty() {
        return html! { <>{ heading }<p class="hint">{ words.invitation }</p></> };
    }
    if hits.is_empty() {
        return html! {
            <>
            { heading }
            <p class="st" role="status" id="results">
                { words.none[0] }{ &props.query }{ words.none[1] }{ " " }
                if let Some(other) = suggestion {
                    { words.suggestion }<a href={props.view.at(Page::Search(other.clone())).href()}>{ other }</a>
                }
            </p>
            </>
        };
    }
    let is_indicator = |hit: &Hit| matches!(props.library.subject(hit.document), Some(Subject::Indicator(_)));
    let indicators = hits.iter().filter(|hit| is_indicator(hit)).count();
    let status = [
        &indicators.to_string(),
        " ",
        words.count_indicators,
        ", ",
        &(hits.len() - indicators).to_string(),
        " ",
        words.count_passages,
        ".",
    ]
    .concat();
    let split = hits.iter().position(|hit| is_indicator(hit) != is_indicator(&hits[0])).unwrap_or(hits.len());
    let groups = [0..split, split..hits.len()].into_iter().filter(|range| !range.is_empty());
    html! {
        <>
            { heading }
            <p class="hint" role="status">{ status }</p>
            <div class="res" id="results">
                { for groups.map(|range| group(props, hits, range)) }
            </div>
            <p class="hint noprint keys">
                <kbd>{ "↑" }</kbd>{ " " }<kbd>{ "↓" }</kbd>{ " " }{ words.keys[0] }{ ", " }<kbd>{ "Enter" }</kbd>{ " " }{ words.keys[1] }{ ", " }
                <kbd>{ "Esc" }</kbd>{ " " }{ words.keys[2] }
            </p>
        </>
    }
}

fn group(props: &SearchProps, hits: &[Hit], range: Range<usize>) -> Html {
    let words = &props.view.lang.messages().search;
    let is_indicator = matches!(props.library.subject(hits[range.start].document), Some(Subject::Indicator(_)));
    let (name, id) = if is_indicator { (words.indicators, "g-i") } else { (words.report, "g-r") };
    let count = range.len();
    let results = range.filter_map(|n| {
        let html = match props.library.subject(hits[n].document)? {
            Subject::Indicator(row) => indicator(props, row, &hits[n]),
            Subject::Block(index, _) => block(props, index, &hits[n]),
        };
        let id = match props.library.subject(hits[n].document)? {
            Subject::Indicator(row) => row.id.0.clone(),
            Subject::Block(_, block) => block.id.0.clone(),
        };
        let is_selected = props.selected == Some(n);
        let href = target(&props.library, &props.view, &props.query, &hits[n])?.href();
        // The link itself is the option: a link inside an option would be a control inside a control.
        Some(html! {
            <a class="hit" role="option" id={result_id(n)} aria-selected={is_selected.to_string()} data-hit={id} {href} tabindex="-1">
                { html }
            </a>
        })
    });
    html! {
        <>
            <h2 {id}>{ name }{ " " }<span>{ count }</span></h2>
            <div role="listbox" aria-labelledby={id}>{ for results }</div>
        </>
    }
}

fn indicator(props: &SearchProps, row: &Indicator, hit: &Hit) -> Html {
    let (library, lang) = (&props.library, props.view.lang);
    let name = row.name.get(lang);
    // Fields of an indicator's document: its names in Vietnamese and English first.
    let field = usize::from(lang == crate::locale::Lang::En);
    let found: Vec<_> = hit.spans.iter().filter(|span| span.field == field).map(|span| span.range.clone()).collect();
    let topic = library.dataset.topic(&row.topic).map_or("", |topic| topic.name.get(lang));
    let headline = library.headline(&row.id);
    let star = headline.map(|observation| library.dataset.star_note([observation], lang)).unwrap_or_default();
    let value = headline.map(|observation| {
        let label = library.dataset.label(observation, Wording::Short, lang);
        html! {
            <span class="val">
                { glyph::mark(observation.status, observation.quantity.bound()) }{ label.starred() }
                <small>{ observation.period.words(lang) }{ ", " }{ observation.status.word(lang) }</small>
            </span>
        }
    });
    html! {
        <>
            <span class="row">
                <span><span class="hd">{ marked(name, 0..name.len(), &found) }</span><span class="pa">{ topic }</span></span>
                { for value }
            </span>
            if !star.is_empty() { <span class="pa">{ star }</span> }
        </>
    }
}

fn block(props: &SearchProps, index: usize, hit: &Hit) -> Html {
    let (library, lang) = (&props.library, props.view.lang);
    let block = &library.outline.blocks[index];
    let found: Vec<Range<usize>> = hit.spans.iter().map(|span| span.range.clone()).collect();
    let path = library.outline.path(index);
    let (last, above) = path.split_last().unwrap_or((&index, &[]));
    let own = library.short_heading(*last, lang);
    // A paragraph without a heading goes by the heading above it.
    let titled = if own.is_empty() { *above.last().unwrap_or(last) } else { *last };
    let above = path
        .iter()
        .take_while(|i| **i != titled)
        .map(|i| library.short_heading(*i, lang))
        .collect::<Vec<_>>()
        .join(" / ");
    let number = &library.outline.blocks[titled].marker;
    let title = [
        number.as_str(),
        " ",
        library.short_heading(titled, lang),
        " ",
        if own.is_empty() { &block.marker } else { "" },
    ]
    .concat();
    let cut = excerpt(block, &found);
    html! {
        <>
            <span class="hd">{ title }</span>
            <span class="pa">{ above }</span>
            <span class="sn" lang="vi">
                if is_cut(&block.text[..cut.start]) { { "… " } }
                { marked(&block.text, cut.clone(), &found) }
                if is_cut(&block.text[..cut.end]) { { " …" } }
            </span>
        </>
    }
}

/// Whether a text that ends here breaks off within a sentence.
fn is_cut(before: &str) -> bool {
    !matches!(before.trim_end().chars().next_back(), None | Some('.' | ';' | ':' | '!' | '?'))
}
