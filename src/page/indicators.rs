//! All indicators in one table by topic: what the report says of each, each value a link to its sentence.

use super::part::matrix::{Values, matrix};
use super::part::star::star_key;
use super::part::topic_rows::topic_rows;
use crate::page::Cx;
use crate::route::{Page, booklet_folder};
use maud::{Markup, html};

/// The list.
#[inline(never)]
pub fn indicators(cx: &Cx) -> Markup {
    let words = cx.view.lang.messages();
    html! {
        div class="wrap page" {
            h1 { (words.common.indicators) }
            p.lead { (words.indicator.list_lead) }
            div class="narrow noprint" {
                // src/page/narrow.js
                input #narrow.needs-app type="search" aria-label=(words.indicator.narrow) placeholder=(words.indicator.narrow) autocomplete="off";
                label.switch { input #no-derived type="checkbox"; " " (words.indicator.hide_derived) }
                a.btn.apart href="data/so-lieu.xlsx" download="so-lieu.xlsx" { (words.take.workbook) }
                a.btn.apart href=(booklet_folder(None, cx.view.lang)) { (cx.view.lang.to_booklet()) }
            }
            @for topic in &cx.library.dataset.topics {
                @let rows = topic_rows(cx, topic);
                @if !rows.is_empty() {
                    section.list id=(topic.id.0) {
                        h2 { a href=(cx.view.at(Page::Topic(topic.id.0.clone())).href()) { (topic.name.get(cx.view.lang)) } }
                        (matrix(cx, &rows, Values::Cited))
                    }
                }
            }
            (star_key(cx))
        }
    }
}
