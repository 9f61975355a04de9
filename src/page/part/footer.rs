//! The credit at the bottom of every page.

use crate::page::Cx;
use crate::route::{Page, accessibility_folder};
use maud::{Markup, html};

/// Where everything comes from, who publishes it, the whole dataset, how to read and to use it.
pub fn footer(cx: &Cx) -> Markup {
    let lang = cx.view.lang;
    let words = &lang.messages().common;
    let site = |key: &str| cx.library.dataset.site(key).get(lang);
    let guide = cx.view.at(Page::Guide).href();
    html! {
        div.foot {
            p { (site("footer")) }
            @if !site("publisher").is_empty() { p { (site("publisher")) } }
            ul.row {
                li { a href="data/so-lieu.xlsx" download="so-lieu.xlsx" { (words.data) } }
                li { a href={ (guide) "#du-lieu" } { (words.files) } }
                li { a href=(guide) { (words.guide) } }
                li { a href=(cx.view.at(Page::Proof).href()) { (words.ledgers) } }
                li { a href=(cx.view.at(Page::Check).href()) { (lang.check().title) } }
                li.apart { a href=(accessibility_folder(lang)) { (words.accessibility) } }
                @if !site("contact").is_empty() { li { a href=(site("contact")) rel="external" { (words.report_error) } } }
            }
        }
        p #print-address class="src paper" data-words=(words.address) {}
    }
}
