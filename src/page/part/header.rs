//! The line at the top of every page.

use super::glyph;
use crate::route::{Page, View};
use maud::{Markup, html};

/// Logo, navigation, search and language; `other` is the address of the page in the other language, empty if
/// there is none.
pub fn header(site: &str, view: &View, other: &str) -> Markup {
    let words = &view.lang.messages().common;
    let current = |page: &Page| view.same_page(&view.at(page.clone()));
    let entries = [
        (Page::default(), words.overview, current(&Page::default())),
        (
            Page::Indicators,
            words.indicators,
            matches!(view.page, Page::Indicators | Page::Indicator { .. } | Page::Topic(_)),
        ),
        (
            Page::Report { block: None, observation: None, query: None },
            words.report,
            matches!(view.page, Page::Report { .. }),
        ),
        (Page::Proof, words.ledgers, matches!(view.page, Page::Proof | Page::Ledger(_) | Page::Check)),
    ];
    let search = view.at(Page::Search(String::new()));
    let is_search = matches!(view.page, Page::Search(_));
    let other_lang = view.lang.other();
    let page = |is_current: bool| is_current.then_some("page");
    html! {
        header class="wrap top" {
            a.logo href=(view.at(Page::default()).href()) { (glyph::logo()) (site) }
            nav aria-label=(words.navigation) {
                @for (to, name, is_current) in entries {
                    a href=(view.at(to).href()) aria-current=[page(is_current)] { (name) }
                }
            }
            // "/" presses it (src/page/slash.js).
            a.ic href=(search.href()) aria-label=(words.search) aria-current=[page(is_search)] { (glyph::magnifier()) }
            @if !other.is_empty() {
                a.lang href=(other) lang=(other_lang.tag()) hreflang=(other_lang.tag()) { (words.other_language) }
            }
        }
    }
}
