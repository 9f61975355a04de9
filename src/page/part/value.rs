//! A value with its mark, as a link to its sentence.

use super::glyph;
use super::link::link;
use super::no_break::no_break;
use crate::dataset::{Observation, Wording};
use crate::page::Cx;
use maud::{Markup, html};

/// "● ước trên 128 nghìn tỷ đồng".
pub fn value(cx: &Cx, observation: &Observation) -> Markup {
    link(cx, Some("cell"), &cx.sentence(observation).href(), &plain_value(cx, observation))
}

/// The same without the link.
pub fn plain_value(cx: &Cx, observation: &Observation) -> Markup {
    let label = cx.library.dataset.label(observation, Wording::Short, cx.view.lang).starred();
    html! { (glyph::mark(observation.shown_status(), observation.quantity.bound())) span { (no_break(&label)) } }
}
