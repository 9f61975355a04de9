//! A topic: its figures, and all its indicators.

use super::part::figure::{Setting, figure};
use super::part::matrix::{Values, matrix};
use super::part::topic_rows::topic_rows;
use crate::dataset::Topic;
use crate::figure;
use crate::page::Cx;
use crate::route::{Page, booklet_folder};
use maud::{Markup, html};

/// The page.
pub fn topic(cx: &Cx, topic: &Topic) -> Markup {
    let (dataset, lang) = (&cx.library.dataset, cx.view.lang);
    let words = lang.messages();
    html! {
        div class="wrap page" {
            p.crumb { a href=(cx.view.at(Page::Indicators).href()) { (words.common.indicators) } }
            h1 { (topic.name.get(lang)) }
            @if !topic.note.is_empty() { p.lead { (topic.note.get(lang)) } }
            p class="apart noprint" { a href=(booklet_folder(Some(&topic.id.0), lang)) { (lang.to_booklet()) } }
            @let figures: Vec<_> = dataset.figures.iter().filter(|row| row.topic == topic.id).collect();
            // Each figure has a heading of the third level.
            @if !figures.is_empty() { h2.unseen { (words.overview.topic_figures) } }
            div.figs {
                @for row in figures { (figure(cx, &figure::of_figure(dataset, row, lang), Setting::Among(row.span))) }
            }
            h2 { (words.overview.topic_indicators) }
            (matrix(cx, &topic_rows(cx, topic), Values::Plain))
        }
    }
}
