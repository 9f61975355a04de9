//! What the report says of one matter in two places, side by side: a caution of the kind `statements`, whose first sentence
//! has the one before a semicolon and the other behind it.
//! Knows no number: it reads the words of a caution, and finds its quotes in the report.

use super::super::part::no_break::no_break;
use super::super::part::notes;
use crate::dataset::{Caution, Observation};
use crate::page::Cx;
use crate::route::View;
use maud::{Markup, PreEscaped, Render, html};

/// What a quote stands between.
const QUOTES: [char; 2] = ['“', '”'];

/// The sections, one a caution.
pub fn statements(cx: &Cx, shown: &[&Observation]) -> Markup {
    html! {
        @for caution in notes::statements(cx, shown) {
            h2 id=(caution.id) { (cx.view.lang.messages().indicator.statements) }
            (sides(cx, caution))
        }
    }
}

fn sides(cx: &Cx, caution: &Caution) -> Markup {
    // A translation has its quotes in the order of the original.
    let mut quotes = caution.text.vi.split(QUOTES).skip(1).step_by(2);
    let (mut sides, mut rest) = (vec![String::new()], "");
    for (i, words) in caution.text.get(cx.view.lang).split(QUOTES).enumerate() {
        if i % 2 == 1 {
            let place = quotes.next().and_then(|quote| place(cx, quote));
            let quote =
                html! { q { @if let Some(place) = place { a href=(place.href()) { (words) } } @else { (words) } } };
            sides.last_mut().into_iter().for_each(|side| quote.render_to(side));
            continue;
        }
        for (n, words) in words.split("; ").enumerate() {
            if n > 0 {
                sides.push(String::new());
            }
            let (words, after) = words.split_once(". ").unwrap_or((words.trim_end_matches('.'), rest));
            rest = after;
            sides.last_mut().into_iter().for_each(|side| no_break(words).render_to(side));
        }
    }
    html! {
        div class="quotes sides" { @for side in sides { p { (PreEscaped(side)) } } }
        @if !rest.is_empty() { p.note { (no_break(rest)) } }
    }
}

/// The block of the report that has these words, if they stand in one alone.
fn place(cx: &Cx, quote: &str) -> Option<View> {
    let mut blocks = cx.library.outline.blocks.iter().filter(|block| block.text.contains(quote));
    let (block, None) = (blocks.next()?, blocks.next()) else { return None };
    Some(cx.view.at_block(&block.id.0))
}
