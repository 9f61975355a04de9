//! The facts of one number for programs: both languages in one file, addresses relative to it or absolute.

use super::{Number, Site};
use crate::dataset::{Keyed, LICENCE, Observation, VERSION, Wording};
use crate::export::{Interval, bound, careful, printed, string};
use crate::library::Library;
use crate::locale::Lang;
use crate::route::{Page, View};

/// `n/<id>/index.json`.
pub fn facts(library: &Library, o: &Observation, site: &Site) -> String {
    let dataset = &library.dataset;
    let of = |lang| Number { library, observation: o, lang };
    let both = |words: &dyn Fn(Lang) -> String| {
        ["{\"vi\":", &string(&words(Lang::Vi)), ",\"en\":", &string(&words(Lang::En)), "}"].concat()
    };
    let number = |value: Option<crate::locale::Decimal>| value.map_or("null".to_owned(), |value| value.format_plain());
    let address = |path: &str| string(&site.absolute(path).unwrap_or_else(|| [&of(Lang::Vi).root(), path].concat()));
    let view = |page: Page, lang| View { page, lang }.href();
    let place = |lang| {
        let place = library.citation(o).map(|(citation, _)| library.outline.place_words(citation.block, lang));
        place.unwrap_or_default().replace('\u{a0}', " ")
    };
    let indicator = |lang| view(Page::value(&o.indicator.0, &o.id.0), lang);
    let report = |lang| crate::export::sentence(library, o, lang).href();
    let links = |path: &dyn Fn(Lang) -> String| {
        ["{\"vi\":", &address(&path(Lang::Vi)), ",\"en\":", &address(&path(Lang::En)), "}"].concat()
    };
    let qualifiers: Vec<_> = o.quantity.qualifiers.iter().map(|q| string(q.words.get(dataset.lang))).collect();
    let label = |lang| dataset.label(o, Wording::Full, lang);
    let words = |lang| {
        let words: Vec<_> = o.quantity.qualifiers.iter().map(|q| string(q.words.get(lang))).collect();
        ["[", &words.join(","), "]"].concat()
    };
    let (unit, range) = (dataset.unit(&o.unit), Interval::of(dataset, o));
    let fields = [
        ("id", string(&o.id.0)),
        ("indicator", string(&o.indicator.0)),
        ("name", both(&|lang| of(lang).name().to_owned())),
        ("shown", both(&|lang| of(lang).value())),
        // Without the star, whose note an article does not have.
        ("written", both(&|lang| label(lang).full().replace('\u{a0}', " "))),
        ("lead", both(&|lang| label(lang).lead.to_owned())),
        // As an article writes it: the digits alone.
        ("digits", both(&|lang| label(lang).number)),
        ("printed", string(&printed(library, o))),
        ("value", o.quantity.value.format_plain()),
        ("value_to", number(o.quantity.upper)),
        ("whole", number(o.quantity.whole)),
        ("qualifiers", ["[", &qualifiers.join(","), "]"].concat()),
        ("qualifier_words", ["{\"vi\":", &words(Lang::Vi), ",\"en\":", &words(Lang::En), "}"].concat()),
        ("bound", string(bound(o.quantity.bound()))),
        ("min", number(range.min)),
        ("max", number(range.max)),
        ("direction", string(o.direction.map_or("", Keyed::key))),
        ("kind", string(unit.map_or("", |unit| unit.kind.key()))),
        ("scale", unit.map_or(1, |unit| unit.scale).to_string()),
        ("currency", string(unit.map_or("", |unit| unit.currency.as_str()))),
        ("unit", both(&|lang| dataset.unit(&o.unit).map_or("", |unit| unit.symbol.get(lang)).to_owned())),
        ("period", both(&|lang| o.period.words(lang))),
        ("period_iso", string(&o.period.iso())),
        ("status", string(Keyed::key(o.status))),
        ("status_word", both(&|lang| o.status.word(lang).to_owned())),
        ("quote", string(&o.quote)),
        ("place", both(&place)),
        ("source", both(&|lang| dataset.site("source").get(lang).to_owned())),
        ("caution", both(&|lang| careful(library, o, lang).join(" "))),
        ("citation", both(&|lang| of(lang).citation(site))),
        ("page", links(&|lang| of(lang).folder())),
        ("indicator_page", links(&indicator)),
        ("report_page", links(&report)),
        ("version", string(dataset.site(VERSION).get(Lang::Vi))),
        ("licence", string(dataset.site(LICENCE).get(Lang::Vi))),
    ];
    let fields = fields.map(|(name, value)| [&string(name), ":", &value].concat());
    ["{", &fields.join(",\n"), "}\n"].concat()
}
