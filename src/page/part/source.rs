//! "Source: Part I, item I.2.5 and …", each place a link to the sentence.

use super::link::link;
use crate::dataset::Observation;
use crate::page::Cx;
use maud::{Markup, html};

/// The places of some observations, each once, in reading order.
pub fn source(cx: &Cx, observations: &[&Observation]) -> Markup {
    html! {
        p.src {
            (cx.view.lang.messages().common.source) (cx.library.dataset.site("source").get(cx.view.lang)) ". "
            @for place in cx.library.places(observations, cx.view.lang) {
                (place.joint) (link(cx, None, &cx.sentence(place.observation).href(), &html! { (place.words) }))
            }
        }
    }
}
