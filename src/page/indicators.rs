//! All indicators by topic, each with its latest value.

use super::part::glyph;
use super::part::no_break::no_break;
use super::part::star::star_key;
use crate::dataset::{Indicator, Wording};
use crate::page::Cx;
use crate::route::Page;
use maud::{Markup, html};

/// The list.
#[inline(never)]
pub fn indicators(cx: &Cx) -> Markup {
    let words = cx.view.lang.messages();
    html! {
        div class="wrap page" {
            h1 { (words.common.indicators) }
            p.lead { (words.indicator.list_lead) }
            @for topic in &cx.library.dataset.topics {
                section.res id=(topic.id.0) {
                    h2 { (topic.name.get(cx.view.lang)) }
                    ul {
                        @for row in cx.library.dataset.indicators.iter().filter(|row| row.topic == topic.id) {
                            (entry(cx, row))
                        }
                    }
                }
            }
            (star_key(cx))
        }
    }
}

/// An indicator with its headline value; nothing for one without a value of its own.
fn entry(cx: &Cx, row: &Indicator) -> Markup {
    let Some(observation) = cx.library.dataset.headline(&row.id) else { return Markup::default() };
    let label = cx.library.dataset.label(observation, Wording::Full, cx.view.lang);
    html! {
        li {
            a.row href=(cx.view.at(Page::Indicator(row.id.0.clone())).href()) {
                span.hd { (no_break(row.name.get(cx.view.lang))) }
                span.val {
                    (glyph::mark(observation.status, observation.quantity.bound())) (no_break(&label.starred()))
                    small { (no_break(&observation.period.words(cx.view.lang))) ", " (observation.status.word(cx.view.lang)) }
                }
            }
        }
    }
}
