//! A value with its mark, as a link to its sentence.

use super::glyph;
use super::no_break::no_break;
use crate::dataset::{Observation, Wording};
use crate::page::Cx;
use maud::{Markup, html};

/// "● ước trên 128 nghìn tỷ đồng".
pub fn value(cx: &Cx, observation: &Observation) -> Markup {
    let label = cx.library.dataset.label(observation, Wording::Short, cx.view.lang).starred();
    html! {
        a.cell href=(cx.sentence(observation).href()) {
            (glyph::mark(observation.status, observation.quantity.bound())) span { (no_break(&label)) }
        }
    }
}
