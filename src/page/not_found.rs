//! An address that leads nowhere: says so and offers ways out.

use crate::route::{Page, View};
use maud::{Markup, html};

/// The page for `what`, the part of the address that means nothing.
#[inline(never)]
pub fn not_found(view: &View, what: &str) -> Markup {
    let words = view.lang.messages();
    let ways = [
        (Page::Search(String::new()), words.common.search),
        (Page::Indicators, words.common.indicators),
        (Page::default(), words.common.overview),
    ];
    html! {
        div class="wrap page" {
            h1 { (words.guide.not_found) }
            @if !what.is_empty() { p.lead { (words.guide.not_found_lead) code { (what) } } }
            p.lead { (words.guide.not_found_help) }
            p.tools { @for (page, name) in ways { a.btn href=(view.at(page).href()) { (name) } } }
        }
    }
}
