//! The facts of one number for programs: both languages in one file, addresses relative to it or absolute.

use super::{Number, Site};
use crate::dataset::{Keyed, LICENCE, Observation, VERSION, Wording};
use crate::export::{self, Interval, bound, careful, decimal, file, printed};
use crate::library::Library;
use crate::locale::Lang;
use crate::route::{Page, View};
use serde_json::{Value, json};

/// `n/<id>/index.json`.
pub fn facts(library: &Library, o: &Observation, site: &Site) -> String {
    let dataset = &library.dataset;
    let of = |lang| Number { library, observation: o, lang };
    let place = |lang| {
        let place = library.citation(o).map(|(citation, _)| library.outline.place_words(citation.block, lang));
        place.unwrap_or_default().replace('\u{a0}', " ")
    };
    let qualifiers = |lang| o.quantity.qualifiers.iter().map(|qualifier| qualifier.words.get(lang)).collect::<Vec<_>>();
    let address = |path: String| site.absolute(&path).unwrap_or_else(|| [&of(Lang::Vi).root(), path.as_str()].concat());
    let label = |lang| dataset.label(o, Wording::Full, lang);
    let (unit, range) = (dataset.unit(&o.unit), Interval::of(dataset, o));
    file(&json!({
        "id": o.id.0,
        "indicator": o.indicator.0,
        "name": both(|lang| of(lang).name().to_owned()),
        "shown": both(|lang| of(lang).value()),
        // Without the star, whose note an article does not have.
        "written": both(|lang| label(lang).full().replace('\u{a0}', " ")),
        "lead": both(|lang| label(lang).lead.to_owned()),
        // As an article writes it: the digits alone.
        "digits": both(|lang| label(lang).number),
        "printed": printed(library, o),
        "value": decimal(o.quantity.value),
        "value_to": o.quantity.upper.map(decimal),
        "whole": o.quantity.whole.map(decimal),
        "qualifiers": qualifiers(dataset.lang),
        "qualifier_words": both(qualifiers),
        "bound": bound(o.quantity.bound()),
        "min": range.min.map(decimal),
        "max": range.max.map(decimal),
        "direction": o.direction.map_or("", Keyed::key),
        "kind": unit.map_or("", |unit| unit.kind.key()),
        "scale": unit.map_or(1, |unit| unit.scale),
        "currency": unit.map_or("", |unit| unit.currency.as_str()),
        "unit": both(|lang| unit.map_or("", |unit| unit.symbol.get(lang))),
        "period": both(|lang| o.period.words(lang)),
        "period_iso": o.period.iso(),
        "status": o.status.key(),
        "status_word": both(|lang| o.shown_status().word(lang)),
        "quote": o.quote,
        "place": both(place),
        "source": both(|lang| dataset.site("source").get(lang)),
        "caution": both(|lang| careful(library, o, lang).join(" ")),
        "citation": both(|lang| of(lang).citation(site)),
        "page": both(|lang| address(of(lang).folder())),
        "indicator_page": both(|lang| address(View { page: Page::value(&o.indicator.0, &o.id.0), lang }.href())),
        "report_page": both(|lang| address(export::sentence(library, o, lang).href())),
        "version": dataset.site(VERSION).get(Lang::Vi),
        "licence": dataset.site(LICENCE).get(Lang::Vi),
    }))
}

/// A property in both languages.
fn both<T: Into<Value>>(of: impl Fn(Lang) -> T) -> Value {
    json!({"vi": of(Lang::Vi).into(), "en": of(Lang::En).into()})
}
