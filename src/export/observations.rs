//! The table of observations as published: every fact with its value, its period, its quote and where that is printed.

use super::resource::{Resource, columns};
use super::words::{bound, formula, printed};
use crate::dataset::{Keyed, Observation};
use crate::library::Library;
use crate::locale::Lang;
use crate::report::Block;
use std::ops::Range;

/// Some observations, in the shape that is published.
pub fn observations(library: &Library, rows: &[&Observation], source: &str) -> Resource {
    let offsets = Offsets::new(source);
    let dataset = &library.dataset;
    let (fields, cells) = columns! {
        |o: &Observation| {
            let name = dataset.indicator(&o.indicator.0).map(|row| row.name.clone()).unwrap_or_default();
            let unit = dataset.unit(&o.unit).map(|row| row.symbol.clone()).unwrap_or_default();
            let is_derived = o.is_computed();
            let cited = library.citation(o);
            let place = cited.map(|(citation, _)| library.outline.place_words(citation.block, Lang::Vi));
            let quote = cited.map(|(citation, block)| offsets.of(block, &citation.quote));
            let printed_at = cited.filter(|_| !is_derived);
            let numeral = printed_at.map(|(citation, block)| offsets.of(block, &citation.numeral));
            let qualifiers: Vec<_> = o.quantity.qualifiers.iter().map(|q| q.words.get(dataset.lang)).collect();
            let cautions: Vec<_> = dataset.cautions_of(&o.id).map(|caution| caution.id.as_str()).collect();
            let printed = printed(library, o);
            let start = |range: &Option<Range<i64>>| range.as_ref().map(|r| r.start);
            let end = |range: &Option<Range<i64>>| range.as_ref().map(|r| r.end);
        }
        "id": String = o.id.as_str(), "Key of the observation";
        "indicator": String = o.indicator.as_str(), "Key of the indicator";
        "indicator_vi": String = name.vi, "Name of the indicator in Vietnamese";
        "indicator_en": String = name.en, "Name of the indicator in English";
        "status": String = o.status.key(),
            "result, baseline, target, change (printed in the report) or derived (computed from printed values)";
        "derived": Boolean = is_derived, "true: the report does not print this value";
        "period_start": Year = o.period.from, "First year";
        "period_end": Year = o.period.to, "Last year; the same as the first for a point in time";
        "period": String = o.period.iso(), "When, in ISO 8601: a year, a month, a day, or start/end";
        "period_kind": String = o.period.kind().key(),
            "point: state at a time; total over the span; mean per year over the span; change from first to last year; before, after an event in the span; on-year: against the same period a year before; on-previous: against the period before; on-plan: against the plan";
        "period_basis": String = o.period.basis.key(),
            "How the period is known: stated in the sentence, heading above it, context";
        "qualifiers": String = qualifiers.join(" | "), "The words around the number as printed, joined by |";
        "bound": String = bound(o.quantity.bound()), "What the qualifiers say of the true value: exact, over, under";
        "printed": String = printed,
            "The number as printed, comma before decimals, dot between thousands; empty if derived";
        "value": Number = o.quantity.value, "The number, or the lower end of a range";
        "value_to": Number = o.quantity.upper, "The upper end of a range";
        "whole": Number = o.quantity.whole, "Total of a count, or number of places of a ranking";
        "direction": String = o.direction.map_or("", Keyed::key),
            "Of a change: up or down; a rate of growth has its sign in value as well";
        "unit": String = o.unit.as_str(), "Key of the unit";
        "unit_vi": String = unit.vi, "Unit in Vietnamese";
        "unit_en": String = unit.en, "Unit in English";
        "formula": String = formula(o), "Of a derived value: keys of observations with + or -";
        "section": String = o.section.as_str(),
            "Block of the report that holds the quote; also the anchor in the report page";
        "place_vi": String = place.unwrap_or_default(), "The block in words";
        "quote": String = o.quote.as_str(), "The report's words, page breaks as one space";
        "quote_start": Integer = start(&quote), "Offset of the quote in report.vi.txt, in Unicode characters from 0";
        "quote_end": Integer = end(&quote), "Offset after the quote's last character";
        "numeral_start": Integer = start(&numeral), "Offset of the numeral; empty if derived";
        "numeral_end": Integer = end(&numeral), "Offset after the numeral";
        "assessment": String = o.assessment.as_str(), "What the report says of it, verbatim";
        "break_vi": String = o.break_reason.vi.as_str(),
            "Why it may not be joined to other observations of its indicator; empty: it may";
        "break_en": String = o.break_reason.en.as_str(), "The same in English";
        "note_vi": String = o.note.vi.as_str(), "What a careful reader must know";
        "note_en": String = o.note.en.as_str(), "The same in English";
        "cautions": String = cautions.join(" "), "Keys of the cautions that concern it, separated by spaces";
    };
    Resource {
        name: "observations",
        title: "One fact of the report, or one value derived from such facts",
        fields,
        key: &["id"],
        references: &[("indicator", "indicators", "id"), ("unit", "units", "id")],
        rows: rows.iter().copied().map(cells).collect(),
    }
}

/// Byte offsets of the printed text → offsets in Unicode characters, which every language counts alike.
pub(super) struct Offsets(Vec<usize>);

impl Offsets {
    pub(super) fn new(source: &str) -> Offsets {
        Offsets(source.char_indices().map(|(at, _)| at).collect())
    }

    pub(super) fn of(&self, block: &Block, range: &Range<usize>) -> Range<i64> {
        let bytes = block.source(range);
        let index = |byte: usize| self.0.partition_point(|at| *at < byte) as i64;
        index(bytes.start)..index(bytes.end)
    }
}
