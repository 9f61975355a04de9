//! What the numbers of a chart tell whoever asks for them.

use crate::dataset::{Observation, Wording};
use crate::figure::Figure;
use crate::library::Library;
use crate::live::{Basis, Live, Tooltip};
use crate::locale::Lang;
use crate::route::{Page, View};

/// The view of the sentence that prints an observation, or from which it is derived.
pub fn sentence(library: &Library, o: &Observation, lang: Lang) -> View {
    let block = library.citation(o).map(|(_, block)| block.id.0.clone());
    View { page: Page::Report { block, observation: Some(o.id.0.clone()), query: None }, lang }
}

/// What an observation tells in a language.
fn tooltip(library: &Library, o: &Observation, lang: Lang) -> Tooltip {
    let dataset = &library.dataset;
    Tooltip {
        key: o.id.0.clone(),
        href: sentence(library, o, lang).href(),
        name: dataset.indicator(&o.indicator.0).map_or("", |row| row.short.get(lang)).to_owned(),
        time: [&o.period.words(lang), ", ", o.shown_status().word(lang)].concat(),
        value: dataset.label(o, Wording::Full, lang).starred(),
        basis: if o.is_computed() {
            Basis::Formula([lang.messages().common.from, " ", &dataset.formula_words(o, lang)].concat())
        } else {
            Basis::Quote(o.quote.clone())
        },
        star: dataset.star_note(&[o], lang),
        place: library
            .citation(o)
            .map(|(citation, _)| library.outline.place_words(citation.block, lang))
            .unwrap_or_default(),
    }
}

/// A drawn figure with what its numbers tell; `None` if it is not drawn.
pub fn live(library: &Library, figure: &Figure, lang: Lang) -> Option<Live> {
    let spec = figure.spec.clone()?;
    let shown = figure.observations.iter().filter_map(|id| library.dataset.observation(&id.0));
    let data = shown.map(|o| tooltip(library, o, lang)).collect();
    Some(Live { slug: figure.slug.clone(), spec, lang, data, name: lang.messages().common.points.to_owned() })
}
