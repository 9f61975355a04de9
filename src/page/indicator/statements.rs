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
    let (both, rest) = first_sentence(caution.text.get(cx.view.lang));
    // A translation has its quotes in the order of the original.
    let mut quotes = first_sentence(&caution.text.vi).0.split(QUOTES).skip(1).step_by(2);
    let mut sides = vec![String::new()];
    for (i, words) in both.split(QUOTES).enumerate() {
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
            sides.last_mut().into_iter().for_each(|side| no_break(words).render_to(side));
        }
    }
    html! {
        div class="quotes sides" { @for side in sides { p { (PreEscaped(side)) } } }
        @if !rest.is_empty() { p.note { (no_break(rest)) } }
    }
}

/// What stands before the first full stop outside of quotes, and what follows it.
fn first_sentence(text: &str) -> (&str, &str) {
    let mut is_quoted = false;
    for (at, _) in text.match_indices(['“', '”', '.']) {
        let (before, after) = text.split_at(at);
        match after.strip_prefix(". ") {
            Some(rest) if !is_quoted => return (before, rest),
            _ => is_quoted = if after.starts_with('.') { is_quoted } else { after.starts_with(QUOTES[0]) },
        }
    }
    (text.trim_end_matches('.'), "")
}

/// The block of the report that has these words, if they stand in one alone.
fn place(cx: &Cx, quote: &str) -> Option<View> {
    let mut blocks = cx.library.outline.blocks.iter().filter(|block| block.text.contains(quote));
    let (block, None) = (blocks.next()?, blocks.next()) else { return None };
    Some(cx.view.at_block(&block.id.0))
}
