//! "Source: Part I, item I.2.5 and …", each place a link to the sentence.

use crate::dataset::Observation;
use crate::route::{Page, View};
use crate::ui::state::Shared;
use yew::prelude::*;

/// A link from an observation to its sentence.
pub fn sentence_view(library: &Shared, view: &View, observation: &Observation) -> View {
    let block = library.citation(observation).map(|(_, block)| block.id.0.clone());
    view.at(Page::Report { block, observation: Some(observation.id.0.clone()), query: None })
}

/// The places of some observations, each once, in reading order.
pub fn source<'a>(library: &Shared, view: &View, observations: impl Iterator<Item = &'a Observation>) -> Html {
    let places = library.places(observations, view.lang);
    let links = places.into_iter().map(|place| {
        let target = sentence_view(library, view, place.observation);
        html! { <>{ place.joint }<a href={target.href()}>{ place.words }</a></> }
    });
    let report = [library.dataset.site("source").get(view.lang), ". "].concat();
    html! { <p class="src">{ view.lang.messages().common.source }{ report }{ for links }</p> }
}
