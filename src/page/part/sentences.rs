//! What the report says of an indicator: its values, and the sentences that hold them.

use super::passage::{Marks, around, passage};
use crate::dataset::{Dataset, Indicator, Observation};
use crate::order;
use crate::page::Cx;
use crate::route::View;
use maud::{Markup, html};
use std::ops::Range;

/// The indicator's own observations; for a whole that has none, those of its parts.
pub fn observations<'a>(dataset: &'a Dataset, row: &Indicator) -> Vec<&'a Observation> {
    let own: Vec<_> = dataset.observations_of(&row.id).collect();
    if !own.is_empty() {
        return own;
    }
    dataset.children_of(&row.id).flat_map(|(part, _)| dataset.observations_of(&part.id)).collect()
}

/// Every block that holds a quote of this indicator, once, with the quotes marked.
pub fn sentences(cx: &Cx, shown: &[&Observation]) -> Markup {
    let cited = |o: &&Observation| cx.library.citations.of(&o.id).map(|c| (c.block, c.quote.clone(), cx.sentence(o)));
    let mut all: Vec<(usize, Range<usize>, View)> = shown.iter().filter_map(cited).collect();
    order::sort_by_key(&mut all, |(block, range, _)| (*block, range.start));
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
            blockquote lang=(cx.printed()) {
                @if range.start > 0 { "… " }
                (passage(cx, *index, range.clone(), &marks))
                @if range.end < text.len() { " …" }
            }
            p.src { a href=(source.href()) { (cx.library.outline.place_words(*index, cx.view.lang)) } }
        }
    }
}
