//! The credit at the bottom of every page.

use super::imprint::Imprint;
use crate::route::{Ledger, Page, View};
use crate::ui::state::Shared;
use yew::prelude::*;

/// Where everything comes from, and the ways to check it.
pub fn footer(library: &Shared, view: &View) -> Html {
    let words = view.lang.messages();
    let ledgers = Ledger::ALL.into_iter().map(|ledger| {
        let name = words.ledgers.names[ledger as usize];
        html! { <li><a href={view.at(Page::Ledger(ledger)).href()}>{ name }</a></li> }
    });
    html! {
        <footer class="wrap">
            <div class="foot">
                <p>{ library.dataset.site("footer").get(view.lang) }</p>
                <ul class="row">
                    <li><a href={view.at(Page::Guide).href()}>{ words.common.guide }</a></li>
                    { for ledgers }
                </ul>
            </div>
            <Imprint view={view.clone()} />
        </footer>
    }
}
