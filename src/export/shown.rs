//! What one figure shows, as a table: the rows of the figure in its order, for CSV and JSON.
//! Fields that the published `observations` also have carry the same names and mean the same.

use super::citation;
use super::resource::{Resource, columns};
use super::words::{bound, formula, printed};
use crate::dataset::{Keyed, LICENCE, Observation, VERSION, Wording};
use crate::figure::Figure;
use crate::library::Library;
use crate::locale::Lang;

/// The figure's rows, in the order of its table.
pub fn shown(library: &Library, figure: &Figure, lang: Lang) -> Resource {
    let dataset = &library.dataset;
    let (fields, cells) = columns! {
        |o: &Observation| {
            let name = dataset.indicator(&o.indicator.0).map(|row| row.name.clone()).unwrap_or_default();
            let unit = dataset.unit(&o.unit).map(|row| row.symbol.clone()).unwrap_or_default();
            let place =
                library.citation(o).map(|(citation, _)| library.outline.place_words(citation.block, lang)).unwrap_or_default();
            let qualifiers: Vec<_> = o.quantity.qualifiers.iter().map(|q| q.words.get(dataset.lang)).collect();
            let printed = printed(library, o);
            let note = careful(library, o, lang).join(" ");
        }
        "id": String = o.id.as_str(), "Key of the observation";
        "indicator": String = o.indicator.as_str(), "Key of the indicator";
        "indicator_vi": String = name.vi, "Name of the indicator in Vietnamese";
        "indicator_en": String = name.en, "Name of the indicator in English";
        "period": String = o.period.words(lang), "When, in the language of the page";
        "period_start": Year = o.period.from, "First year";
        "period_end": Year = o.period.to, "Last year; the same as the first for a point in time";
        "period_iso": String = o.period.iso(), "When, in ISO 8601: a year, a month, a day, or start/end";
        "period_kind": String = o.period.kind().key(),
            "point, total, mean, change, before, after, on-year, on-previous or on-plan";
        "status": String = o.status.key(),
            "result, baseline, target, change (printed in the report) or derived (computed from printed values)";
        "status_word": String = o.shown_status().word(lang), "The same in the language of the page";
        "shown": String = dataset.label(o, Wording::Short, lang).starred(),
            "The value as the page shows it, with qualifier and unit; a star where the report does not agree with itself, see note";
        "qualifiers": String = qualifiers.join(" | "), "The words around the number as printed, joined by |";
        "printed": String = printed,
            "The number as printed, comma before decimals, dot between thousands; empty if derived";
        "value": Number = o.quantity.value, "The number, or the lower end of a range";
        "value_to": Number = o.quantity.upper, "The upper end of a range";
        "whole": Number = o.quantity.whole, "Total of a count, or number of places of a ranking";
        "direction": String = o.direction.map_or("", Keyed::key), "Of a change: up or down";
        "unit_vi": String = unit.vi, "Unit in Vietnamese";
        "unit_en": String = unit.en, "Unit in English";
        "formula": String = formula(o), "Of a derived value: keys of observations with + or -";
        "formula_numbers": String = dataset.formula_words(o, lang), "The same in numbers";
        "quote": String = o.quote.as_str(), "The report's words";
        "place": String = place, "Their place in words, in the language of the page";
        "section": String = o.section.as_str(), "Their block; also the anchor in the report page";
        "note": String = note, "What a careful reader must know, in the language of the page";
        "source": String = dataset.site("source").get(lang), "Whose numbers these are";
        "data_version": String = dataset.site(VERSION).get(lang), "Date and hash of the data";
        "licence": String = dataset.site(LICENCE).get(lang), "Licence of the data; empty if none is named";
        "bound": String = bound(o.quantity.bound()), "What the qualifiers say of the true value: exact, over, under";
    };
    Resource {
        name: "figure",
        title: "One number that a figure shows",
        fields,
        key: &["id"],
        references: &[],
        rows: citation::shown(dataset, figure).map(cells).collect(),
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
