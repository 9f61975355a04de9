//! The credit at the bottom of every page.

use crate::route::{Ledger, Page, View};
use crate::ui::state::Shared;
use maud::{Markup, html as markup};

/// Where everything comes from, and the ways to check it.
pub fn footer(library: &Shared, view: &View) -> Markup {
    let words = view.lang.messages();
    markup! {
        div.foot {
            p { (library.dataset.site("footer").get(view.lang)) }
            ul.row {
                li { a href=(view.at(Page::Guide).href()) { (words.common.guide) } }
                @for ledger in Ledger::ALL {
                    li { a href=(view.at(Page::Ledger(ledger)).href()) { (words.ledgers.names[ledger as usize]) } }
                }
            }
        }
    }
}
