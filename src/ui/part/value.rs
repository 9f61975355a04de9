//! A value with its mark, as a link to its sentence.

use super::glyph;
use super::source::sentence_view;
use super::unbroken::unbroken;
use crate::dataset::{Observation, Wording};
use crate::route::View;
use crate::ui::state::Shared;
use maud::{Markup, html as markup};

/// "● ước trên 128 nghìn tỷ đồng".
pub fn value(library: &Shared, view: &View, observation: &Observation) -> Markup {
    let label = library.dataset.label(observation, Wording::Short, view.lang).starred();
    markup! {
        a.cell href=(sentence_view(library, view, observation).href()) {
            (glyph::mark(observation.status, observation.quantity.bound())) span { (unbroken(&label)) }
        }
    }
}
