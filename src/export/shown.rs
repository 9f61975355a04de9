//! What one figure shows, as a table: the rows of the figure in its order, for CSV and JSON.
//! Fields that the published `observations` also have carry the same names and mean the same.

use super::citation;
use super::resource::{Cell, Field, FieldType, Resource};
use super::words::{bound, formula, printed};
use crate::dataset::{Keyed, LICENCE, Observation, VERSION, Wording};
use crate::figure::Figure;
use crate::library::Library;
use crate::locale::Lang;
use FieldType::{Number, String as Text, Year};

const FIELDS: &[Field] = &[
    ("id", Text, "Key of the observation"),
    ("indicator", Text, "Key of the indicator"),
    ("indicator_vi", Text, "Name of the indicator in Vietnamese"),
    ("indicator_en", Text, "Name of the indicator in English"),
    ("period", Text, "When, in the language of the page"),
    ("period_start", Year, "First year"),
    ("period_end", Year, "Last year; the same as the first for a point in time"),
    ("period_iso", Text, "When, in ISO 8601: a year, a month, a day, or start/end"),
    ("period_kind", Text, "point, total, mean, change, before, after, on-year, on-previous or on-plan"),
    (
        "status",
        Text,
        "result, baseline, target, change (printed in the report) or derived (computed from printed values)",
    ),
    ("status_word", Text, "The same in the language of the page"),
    (
        "shown",
        Text,
        "The value as the page shows it, with qualifier and unit; a star where the report does not agree with itself, see note",
    ),
    ("qualifiers", Text, "The words around the number as printed, joined by |"),
    ("printed", Text, "The number as printed, comma before decimals, dot between thousands; empty if derived"),
    ("value", Number, "The number, or the lower end of a range"),
    ("value_to", Number, "The upper end of a range"),
    ("whole", Number, "Total of a count, or number of places of a ranking"),
    ("direction", Text, "Of a change: up or down"),
    ("unit_vi", Text, "Unit in Vietnamese"),
    ("unit_en", Text, "Unit in English"),
    ("formula", Text, "Of a derived value: keys of observations with + or -"),
    ("formula_numbers", Text, "The same in numbers"),
    ("quote", Text, "The report's words"),
    ("place", Text, "Their place in words, in the language of the page"),
    ("section", Text, "Their block; also the anchor in the report page"),
    ("note", Text, "What a careful reader must know, in the language of the page"),
    ("source", Text, "Whose numbers these are"),
    ("data_version", Text, "Date and hash of the data"),
    ("licence", Text, "Licence of the data; empty if none is named"),
    ("bound", Text, "What the qualifiers say of the true value: exact, over, under"),
];

/// The figure's rows, in the order of its table.
pub fn shown(library: &Library, figure: &Figure, lang: Lang) -> Resource {
    let rows = citation::shown(&library.dataset, figure);
    Resource {
        name: "figure",
        title: "One number that a figure shows",
        fields: FIELDS,
        key: &["id"],
        references: &[],
        rows: rows.map(|o| row(library, o, lang)).collect(),
    }
}

/// What a careful reader must know about a number: why it stands apart, its own note, the cautions that concern it.
pub fn careful(library: &Library, o: &Observation, lang: Lang) -> Vec<String> {
    let cautions = library.dataset.cautions_of(&o.id);
    let cautions = cautions.map(|caution| [caution.title.get(lang), ". ", caution.text.get(lang)].concat());
    let mut notes = vec![o.break_reason.get(lang).to_owned(), o.note.get(lang).to_owned()];
    notes.extend(cautions);
    notes.retain(|note| !note.is_empty());
    notes
}

fn row(library: &Library, o: &Observation, lang: Lang) -> Vec<Cell> {
    let dataset = &library.dataset;
    let name = dataset.indicator(&o.indicator.0).map(|row| row.name.clone()).unwrap_or_default();
    let unit = dataset.unit(&o.unit).map(|row| row.symbol.clone()).unwrap_or_default();
    let place =
        library.citation(o).map(|(citation, _)| library.outline.place_words(citation.block, lang)).unwrap_or_default();
    let qualifiers: Vec<_> = o.quantity.qualifiers.iter().map(|q| q.words.get(dataset.lang)).collect();
    let printed = printed(library, o);
    let note = careful(library, o, lang).join(" ");
    vec![
        o.id.as_str().into(),
        o.indicator.as_str().into(),
        name.vi.into(),
        name.en.into(),
        o.period.words(lang).into(),
        Cell::Integer(o.period.from.into()),
        Cell::Integer(o.period.to.into()),
        o.period.iso().into(),
        o.period.kind.key().into(),
        o.status.key().into(),
        o.status.word(lang).into(),
        dataset.label(o, Wording::Short, lang).starred().into(),
        qualifiers.join(" | ").into(),
        printed.into(),
        Cell::Number(o.quantity.value),
        o.quantity.upper.into(),
        o.quantity.whole.into(),
        o.direction.map_or("", Keyed::key).into(),
        unit.vi.into(),
        unit.en.into(),
        formula(o).into(),
        dataset.formula_words(o, lang).into(),
        o.quote.as_str().into(),
        place.into(),
        o.section.as_str().into(),
        note.into(),
        dataset.site("source").get(lang).into(),
        dataset.site(VERSION).get(lang).into(),
        dataset.site(LICENCE).get(lang).into(),
        bound(o.quantity.bound()).into(),
    ]
}
