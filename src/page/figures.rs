//! The figures of the overview by topic, and which of them a filter shows.

use super::part::figure::{Setting, figure};
use crate::dataset::{FigureRow, Status, Topic};
use crate::figure::{self, Derived};
use crate::page::Cx;
use crate::route::{Filter, Kind};
use maud::{Markup, html};

/// The figures that a filter leaves, under their topics.
pub fn figures(cx: &Cx, filter: &Filter) -> Markup {
    html! {
        @for topic in &cx.library.dataset.topics {
            @let shown = shown(cx, filter, topic);
            // A topic without one has its indicators in the list, and no empty heading here.
            @if !shown.is_empty() {
                section.wrap.sec id=(topic.id.0) {
                    (heading(topic.name.get(cx.view.lang), topic.note.get(cx.view.lang)))
                    div.figs {
                        @for row in shown {
                            (figure(cx, &figure::filtered(&cx.library.dataset, row, derived(filter), cx.view.lang), Setting::Among(row.span)))
                        }
                    }
                }
            }
        }
    }
}

/// The head of a part of the overview.
pub fn heading(name: &str, note: &str) -> Markup {
    html! { header { h2 { (name) } p { (note) } } }
}

/// The figures of a topic that a filter leaves.
pub fn shown<'a>(cx: &Cx<'a>, filter: &Filter, topic: &Topic) -> Vec<&'a FigureRow> {
    if filter.topic.as_ref().is_some_and(|id| *id != topic.id.0) {
        return Vec::new();
    }
    let dataset = &cx.library.dataset;
    let has = |row: &FigureRow, status: Status| {
        let figure = figure::filtered(dataset, row, derived(filter), cx.view.lang);
        let mut shown = figure.observations.iter().filter_map(|id| dataset.observation(&id.0));
        shown.any(|o| o.status == status)
    };
    let is_shown = |row: &&FigureRow| match filter.kind {
        None => true,
        Some(Kind::Result) => has(row, Status::Result),
        Some(Kind::Target) => has(row, Status::Target),
    };
    dataset.figures.iter().filter(|row| row.topic == topic.id).filter(is_shown).collect()
}

fn derived(filter: &Filter) -> Derived {
    if filter.hides_derived { Derived::Hidden } else { Derived::Shown }
}
