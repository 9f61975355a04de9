//! "Source: Part I, item I.2.5 and …", each place a link to the sentence.

use crate::dataset::Observation;
use crate::route::{Page, View};
use crate::ui::state::Shared;
use maud::{Markup, html as markup};

/// A link from an observation to its sentence.
pub fn sentence_view(library: &Shared, view: &View, observation: &Observation) -> View {
    let block = library.citation(observation).map(|(_, block)| block.id.0.clone());
    view.at(Page::Report { block, observation: Some(observation.id.0.clone()), query: None })
}

/// The places of some observations, each once, in reading order.
pub fn source(library: &Shared, view: &View, observations: &[&Observation]) -> Markup {
    markup! {
        p.src {
            (view.lang.messages().common.source) (library.dataset.site("source").get(view.lang)) ". "
            @for place in library.places(observations, view.lang) {
                (place.joint) a href=(sentence_view(library, view, place.observation).href()) { (place.words) }
            }
        }
    }
}
