//! A topic: its figures, and all its indicators.

use super::part::figure::{Setting, figure};
use super::part::matrix::{Values, matrix};
use crate::dataset::{Indicator, Topic};
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
            (matrix(cx, &indicators(cx, topic), Values::Plain))
        }
    }
}

/// The indicators of a topic that have values.
pub fn indicators<'a>(cx: &Cx<'a>, topic: &Topic) -> Vec<&'a Indicator> {
    let dataset = &cx.library.dataset;
    let all = dataset.indicators.iter().filter(|row| row.topic == topic.id);
    all.filter(|row| dataset.observations_of(&row.id).next().is_some()).collect()
}
