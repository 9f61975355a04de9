//! The search field. A form with an address: without the app, Enter leads to the search page with the words in it.

use super::glyph;
use crate::route::{Page, View};
use maud::{Markup, html};

/// The form.
pub fn field(view: &View) -> Markup {
    let words = &view.lang.messages().search;
    let action = view.at(Page::Search(String::new())).href();
    html! {
        form class="find noprint" role="search" action=(action) {
            (glyph::magnifier())
            input #find type="search" name="q" placeholder=(words.placeholder) aria-label=(words.label)
                autocomplete="off" autocapitalize="off" spellcheck="false" enterkeyhint="search";
        }
    }
}
