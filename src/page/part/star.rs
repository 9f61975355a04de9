//! What the stars at some numbers mean: the headings of the report's inconsistencies, each a link to its explanation.

use super::link::link;
use crate::dataset::{Observation, STAR};
use crate::page::Cx;
use crate::route::{Ledger, Page};
use maud::{Markup, html};

/// The note, in a line of its own; nothing where no number has a star.
pub fn star_note(cx: &Cx, shown: &[&Observation]) -> Markup {
    let cautions = cx.library.dataset.inconsistencies(shown);
    let ledger = cx.view.at(Page::Ledger(Ledger::Cautions)).href();
    html! {
        @if !cautions.is_empty() {
            p class="note star" {
                (STAR) "\u{a0}"
                @for caution in cautions {
                    (link(cx, None, &[&ledger, "#", &caution.id].concat(), &html! { (caution.title.get(cx.view.lang)) })) ". "
                }
            }
        }
    }
}

/// The same where a list has too many to name: one way to all.
pub fn star_key(cx: &Cx) -> Markup {
    let ledger = cx.view.at(Page::Ledger(Ledger::Cautions)).href();
    html! { p class="note star" { (STAR) "\u{a0}" a href=(ledger) { (cx.view.lang.messages().common.star) } } }
}
