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
    let mut places: Vec<(usize, View)> = Vec::new();
    for observation in observations {
        let Some(citation) = library.citations.of(&observation.id) else { continue };
        if !places.iter().any(|(block, _)| *block == citation.block) {
            places.push((citation.block, sentence_view(library, view, observation)));
        }
    }
    places.sort_by_key(|(block, _)| *block);
    let words = &view.lang.messages().common;
    let places: Vec<_> = places.into_iter().map(|(block, target)| (library.place(block), block, target)).collect();
    let links = places.iter().enumerate().map(|(i, (place, block, target))| {
        let mark = match i {
            0 => "",
            _ if i + 1 == places.len() => words.and,
            _ => ", ",
        };
        let before = i.checked_sub(1).map(|i| &places[i].0);
        let name = if place.part.is_empty() {
            library.place_words(*block, view.lang)
        } else {
            place.words_after(before, view.lang)
        };
        html! { <>{ mark }<a href={target.href()}>{ name }</a></> }
    });
    let report = [library.dataset.site("source").get(view.lang), ". "].concat();
    html! { <p class="src">{ words.source }{ report }{ for links }</p> }
}
