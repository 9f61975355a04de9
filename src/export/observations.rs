//! The table of observations as published: every fact with its value, its period, its quote and where that is printed.

use super::resource::{Cell, Field, FieldType, Resource};
use super::words::{bound, formula, printed};
use crate::dataset::{Keyed, Observation};
use crate::evidence::Citation;
use crate::library::Library;
use crate::locale::Lang;
use crate::report::Block;
use FieldType::{Boolean, Integer, Number, String as Text, Year};
use std::ops::Range;

const OBSERVATIONS: &[Field] = &[
    ("id", Text, "Key of the observation"),
    ("indicator", Text, "Key of the indicator"),
    ("indicator_vi", Text, "Name of the indicator in Vietnamese"),
    ("indicator_en", Text, "Name of the indicator in English"),
    (
        "status",
        Text,
        "result, baseline, target, change (printed in the report) or derived (computed from printed values)",
    ),
    ("derived", Boolean, "true: the report does not print this value"),
    ("period_start", Year, "First year"),
    ("period_end", Year, "Last year; the same as the first for a point in time"),
    ("period", Text, "When, in ISO 8601: a year, a month, a day, or start/end"),
    (
        "period_kind",
        Text,
        "point: state at a time; total over the span; mean per year over the span; change from first to last year; before, after an event in the span; on-year: against the same period a year before; on-previous: against the period before; on-plan: against the plan",
    ),
    ("period_basis", Text, "How the period is known: stated in the sentence, heading above it, context"),
    ("qualifiers", Text, "The words around the number as printed, joined by |"),
    ("bound", Text, "What the qualifiers say of the true value: exact, over, under"),
    ("printed", Text, "The number as printed, comma before decimals, dot between thousands; empty if derived"),
    ("value", Number, "The number, or the lower end of a range"),
    ("value_to", Number, "The upper end of a range"),
    ("whole", Number, "Total of a count, or number of places of a ranking"),
    ("direction", Text, "Of a change: up or down; a rate of growth has its sign in value as well"),
    ("unit", Text, "Key of the unit"),
    ("unit_vi", Text, "Unit in Vietnamese"),
    ("unit_en", Text, "Unit in English"),
    ("formula", Text, "Of a derived value: keys of observations with + or -"),
    ("section", Text, "Block of the report that holds the quote; also the anchor in the report page"),
    ("place_vi", Text, "The block in words"),
    ("quote", Text, "The report's words, page breaks as one space"),
    ("quote_start", Integer, "Offset of the quote in report.vi.txt, in Unicode characters from 0"),
    ("quote_end", Integer, "Offset after the quote's last character"),
    ("numeral_start", Integer, "Offset of the numeral; empty if derived"),
    ("numeral_end", Integer, "Offset after the numeral"),
    ("assessment", Text, "What the report says of it, verbatim"),
    ("break_vi", Text, "Why it may not be joined to other observations of its indicator; empty: it may"),
    ("break_en", Text, "The same in English"),
    ("note_vi", Text, "What a careful reader must know"),
    ("note_en", Text, "The same in English"),
    ("cautions", Text, "Keys of the cautions that concern it, separated by spaces"),
];

/// Some observations, in the shape that is published.
pub fn observations(library: &Library, rows: &[&Observation], source: &str) -> Resource {
    let offsets = Offsets::new(source);
    Resource {
        name: "observations",
        title: "One fact of the report, or one value derived from such facts",
        fields: OBSERVATIONS,
        key: &["id"],
        references: &[("indicator", "indicators", "id"), ("unit", "units", "id")],
        rows: rows.iter().map(|o| observation(library, o, &offsets)).collect(),
    }
}

fn observation(library: &Library, o: &Observation, offsets: &Offsets) -> Vec<Cell> {
    let dataset = &library.dataset;
    let name = dataset.indicator(&o.indicator.0).map(|row| row.name.clone()).unwrap_or_default();
    let unit = dataset.unit(&o.unit).map(|row| row.symbol.clone()).unwrap_or_default();
    let is_derived = o.is_computed();
    let cited = library.citation(o);
    let place = cited.map(|(citation, _)| library.outline.place_words(citation.block, Lang::Vi)).unwrap_or_default();
    let quote = cited.map(|(citation, block)| offsets.of(block, &citation.quote));
    let numeral = cited.filter(|_| !is_derived).map(|(Citation { numeral, .. }, block)| offsets.of(block, numeral));
    let qualifiers: Vec<_> = o.quantity.qualifiers.iter().map(|q| q.words.get(dataset.lang)).collect();
    let cautions: Vec<_> = dataset.cautions_of(&o.id).map(|caution| caution.id.as_str()).collect();
    let printed = printed(library, o);
    let start = |range: &Option<Range<i64>>| range.as_ref().map_or(Cell::Empty, |r| Cell::Integer(r.start));
    let end = |range: &Option<Range<i64>>| range.as_ref().map_or(Cell::Empty, |r| Cell::Integer(r.end));
    vec![
        o.id.as_str().into(),
        o.indicator.as_str().into(),
        name.vi.into(),
        name.en.into(),
        o.status.key().into(),
        Cell::Boolean(is_derived),
        Cell::Integer(o.period.from.into()),
        Cell::Integer(o.period.to.into()),
        o.period.iso().into(),
        o.period.kind.key().into(),
        o.period.basis.key().into(),
        qualifiers.join(" | ").into(),
        bound(o.quantity.bound()).into(),
        printed.into(),
        Cell::Number(o.quantity.value),
        o.quantity.upper.into(),
        o.quantity.whole.into(),
        o.direction.map_or("", Keyed::key).into(),
        o.unit.as_str().into(),
        unit.vi.into(),
        unit.en.into(),
        formula(o).into(),
        o.section.as_str().into(),
        place.into(),
        o.quote.as_str().into(),
        start(&quote),
        end(&quote),
        start(&numeral),
        end(&numeral),
        o.assessment.as_str().into(),
        o.break_reason.vi.as_str().into(),
        o.break_reason.en.as_str().into(),
        o.note.vi.as_str().into(),
        o.note.en.as_str().into(),
        cautions.join(" ").into(),
    ]
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
