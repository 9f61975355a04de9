//! What the stars at some numbers mean: the headings of the report's inconsistencies, each a link to its explanation.

use crate::dataset::{Observation, STAR};
use crate::route::{Ledger, Page, View};
use crate::ui::state::Shared;
use maud::{Markup, html as markup};

/// The note, in a line of its own; nothing where no number has a star.
pub fn star_note(library: &Shared, view: &View, shown: &[&Observation]) -> Markup {
    let cautions = library.dataset.inconsistencies(shown);
    let ledger = view.at(Page::Ledger(Ledger::Cautions)).href();
    markup! {
        @if !cautions.is_empty() {
            p class="note star" {
                (STAR)
                @for caution in cautions {
                    "\u{a0}" a href={ (ledger) "#" (caution.id) } { (caution.title.get(view.lang)) } ". "
                }
            }
        }
    }
}

/// The same where a list has too many to name: one way to all.
pub fn star_key(view: &View) -> Markup {
    let ledger = view.at(Page::Ledger(Ledger::Cautions)).href();
    markup! { p class="note star" { (STAR) "\u{a0}" a href=(ledger) { (view.lang.messages().common.star) } } }
}
