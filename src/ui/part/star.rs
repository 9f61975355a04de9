//! What the stars at some numbers mean: the headings of the report's inconsistencies, each a link to its explanation.

use crate::dataset::{Observation, STAR};
use crate::route::{Ledger, Page, View};
use crate::ui::state::Shared;
use yew::prelude::*;

/// The note, in a line of its own; nothing where no number has a star.
pub fn star_note<'a>(library: &Shared, view: &View, shown: impl IntoIterator<Item = &'a Observation>) -> Html {
    let cautions = library.dataset.inconsistencies(shown);
    if cautions.is_empty() {
        return html! {};
    }
    let ledger = view.at(Page::Ledger(Ledger::Cautions)).href();
    let links = cautions.into_iter().map(|caution| {
        html! { <>{ "\u{a0}" }<a href={[&ledger, "#", &caution.id].concat()}>{ caution.title.get(view.lang) }</a>{ ". " }</> }
    });
    html! { <p class="note star">{ STAR }{ for links }</p> }
}

/// The same where a list has too many to name: one way to all.
pub fn star_key(view: &View) -> Html {
    let ledger = view.at(Page::Ledger(Ledger::Cautions)).href();
    html! { <p class="note star">{ STAR }{ "\u{a0}" }<a href={ledger}>{ view.lang.messages().common.star }</a></p> }
}
