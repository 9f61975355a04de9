//! The credit at the bottom of every page.

use crate::page::Cx;
use crate::route::{Ledger, Page};
use maud::{Markup, html};

/// Where everything comes from, and the ways to check it.
pub fn footer(cx: &Cx) -> Markup {
    let words = cx.view.lang.messages();
    html! {
        div.foot {
            p { (cx.library.dataset.site("footer").get(cx.view.lang)) }
            ul.row {
                li { a href=(cx.view.at(Page::Guide).href()) { (words.common.guide) } }
                @for ledger in Ledger::ALL {
                    li { a href=(cx.view.at(Page::Ledger(ledger)).href()) { (words.ledgers.names[ledger as usize]) } }
                }
            }
        }
        p #print-address class="src paper" data-words=(words.common.address) {}
    }
}
