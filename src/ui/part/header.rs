//! The line at the top of every page.

use super::glyph;
use super::still::still;
use crate::route::{Page, View};
use crate::ui::state::Shared;
use yew::prelude::*;

/// Logo, navigation, search and language.
pub fn header(library: &Shared, view: &View) -> Html {
    let words = &view.lang.messages().common;
    let current = |page: &Page| view.same_page(&view.at(page.clone()));
    let entries = [
        (Page::default(), words.overview, current(&Page::default())),
        (Page::Indicators, words.indicators, matches!(view.page, Page::Indicators | Page::Indicator(_))),
        (
            Page::Report { block: None, observation: None, query: None },
            words.report,
            matches!(view.page, Page::Report { .. }),
        ),
    ];
    let entries = entries.into_iter().map(|(page, name, is_current)| {
        html! { <a href={view.at(page).href()} aria-current={is_current.then_some("page")}>{ name }</a> }
    });
    let search = view.at(Page::Search(String::new()));
    let is_search = matches!(view.page, Page::Search(_));
    let other = view.translated();
    html! {
        <header class="wrap top">
            <a class="logo" href={view.at(Page::default()).href()}>
                { still(glyph::logo()) }{ library.dataset.site("name").get(view.lang) }
            </a>
            <nav aria-label={words.navigation}>{ for entries }</nav>
            <a class="ic" href={search.href()} aria-label={words.search} aria-current={is_search.then_some("page")}>
                { still(glyph::magnifier()) }
            </a>
            <a class="lang" href={other.href()} lang={other.lang.tag()} hreflang={other.lang.tag()}>
                { words.other_language }
            </a>
        </header>
    }
}
