//! The report's own words about an indicator: every sentence with a number of it, and what it says twice.

use super::super::part::no_break::no_break;
use super::super::part::passage::{Marks, around, passage};
use crate::dataset::{Caution, CautionKind, Observation};
use crate::order;
use crate::page::Cx;
use crate::route::View;
use maud::{Markup, html};
use std::ops::Range;

/// Every block that holds a quote of this indicator, once, with the quotes marked.
pub fn sentences(cx: &Cx, shown: &[&Observation]) -> Markup {
    let cited = |o: &&Observation| cx.library.citations.of(&o.id).map(|c| (c.block, c.quote.clone(), cx.sentence(o)));
    let mut all: Vec<(usize, Range<usize>, View)> = shown.iter().filter_map(cited).collect();
    order::by_key(&mut all, |(block, range, _)| (*block, range.start));
    html! { @for quotes in all.chunk_by(|(a, ..), (b, ..)| a == b) { (quoted(cx, quotes)) } }
}

/// The sentences of one block that hold these quotes.
fn quoted(cx: &Cx, quotes: &[(usize, Range<usize>, View)]) -> Markup {
    let (index, first, source) = &quotes[0];
    let text = &cx.library.outline.blocks[*index].text;
    let end = quotes.iter().map(|(_, range, _)| range.end).fold(first.end, usize::max);
    let range = around(text, first.start..end);
    let marks = Marks { found: quotes.iter().map(|(_, range, _)| range.clone()).collect(), here: None };
    html! {
        div {
            blockquote lang="vi" {
                @if range.start > 0 { "… " }
                (passage(cx, *index, range.clone(), &marks))
                @if range.end < text.len() { " …" }
            }
            p.src { a href=(source.href()) { (cx.library.outline.place_words(*index, cx.view.lang)) } }
        }
    }
}

/// What the report says of the same matter in two places, in its words: no fault of a number.
pub fn statements(cx: &Cx, shown: &[&Observation]) -> Markup {
    let mut all: Vec<&Caution> = Vec::new();
    for caution in shown.iter().flat_map(|o| cx.library.dataset.cautions_of(&o.id)) {
        if caution.kind == CautionKind::Statements && !all.iter().any(|other| other.id == caution.id) {
            all.push(caution);
        }
    }
    html! {
        @for caution in all {
            h2 id=(caution.id) { (cx.view.lang.messages().indicator.statements) }
            p.lead { (no_break(caution.text.get(cx.view.lang))) }
        }
    }
}
