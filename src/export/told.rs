//! What the numbers of a chart tell whoever asks for them.

use crate::dataset::{Observation, Status, Wording};
use crate::figure::Figure;
use crate::library::Library;
use crate::live::{Ground, Live, Told};
use crate::locale::Lang;

/// What an observation tells in a language; `href` leads to its sentence.
pub fn told(library: &Library, o: &Observation, href: String, lang: Lang) -> Told {
    let dataset = &library.dataset;
    Told {
        key: o.id.0.clone(),
        href,
        name: dataset.indicator(&o.indicator.0).map_or("", |row| row.short.get(lang)).to_owned(),
        time: [&o.period.words(lang), ", ", o.status.word(lang)].concat(),
        value: dataset.label(o, Wording::Full, lang).starred(),
        ground: match o.status {
            Status::Derived => {
                Ground::Formula([lang.messages().common.from, " ", &dataset.formula_words(o, lang)].concat())
            }
            _ => Ground::Quote(o.quote.clone()),
        },
        star: dataset.star_note(&[o], lang),
        place: library.citation(o).map(|(citation, _)| library.place_words(citation.block, lang)).unwrap_or_default(),
    }
}

/// A drawn figure with what its numbers tell; `None` if it is not drawn. `href` leads from its page to a number's sentence.
pub fn live(library: &Library, figure: &Figure, lang: Lang, href: &dyn Fn(&Observation) -> String) -> Option<Live> {
    let spec = figure.spec.clone()?;
    let shown = figure.observations.iter().filter_map(|id| library.dataset.observation(&id.0));
    let data = shown.map(|o| told(library, o, href(o), lang)).collect();
    Some(Live { spec, lang, data, name: lang.messages().common.points.to_owned() })
}
