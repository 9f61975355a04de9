//! "Source: Part I, item I.2.5 and …", each place a link to the sentence.

use super::glyph;
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

/// More places than this are counted first.
const FEW: usize = 3;

/// The same without the name of the report, from which everything on the site is.
pub fn short_source(cx: &Cx, observations: &[&Observation]) -> Markup {
    let words = &cx.view.lang.messages().common;
    let places = cx.library.places(observations, cx.view.lang);
    let count = places.len();
    let list = html! {
        @for place in places { (place.joint) a href=(cx.sentence(place.observation).href()) { (place.words) } }
    };
    html! {
        @if count > FEW {
            details.care { summary { (words.source) (count) (words.places) (glyph::unfold()) } p.src { span.paper { (words.source) } (list) } }
        } @else if count > 0 {
            p.src { (words.source) (list) }
        }
    }
}
