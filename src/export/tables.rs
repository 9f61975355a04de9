//! Dataset → tables as published.

use super::resource::{Cell, Field, FieldType, Resource};
use crate::dataset::{
    Bound, CautionKind, Dataset, Direction, Observation, PeriodBasis, PeriodKind, Relation, Sign, Status,
};
use crate::evidence::Citation;
use crate::library::Library;
use crate::locale::{Bilingual, Lang};
use crate::report::{Block, Certainty};
use FieldType::{Boolean, Integer, Number, String as Text, Year};
use std::ops::Range;

/// All tables. `source` is the printed text, for character offsets.
pub fn tables(library: &Library, source: &str) -> Vec<Resource> {
    let all: Vec<&Observation> = library.dataset.observations.iter().collect();
    vec![
        observations(library, &all, source),
        indicators(&library.dataset),
        units(&library.dataset),
        topics(&library.dataset),
        cautions(&library.dataset),
        corrections(library, source),
    ]
}

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
    let is_derived = o.status == Status::Derived;
    let cited = library.citation(o);
    let place = cited.map(|(citation, _)| library.outline.place_words(citation.block, Lang::Vi)).unwrap_or_default();
    let quote = cited.map(|(citation, block)| offsets.of(block, &citation.quote));
    let numeral = cited.filter(|_| !is_derived).map(|(Citation { numeral, .. }, block)| offsets.of(block, numeral));
    let qualifiers: Vec<_> = o.quantity.qualifiers.iter().map(|q| q.words.get(dataset.lang)).collect();
    let cautions: Vec<_> = dataset.cautions_of(&o.id).map(|caution| caution.id.as_str()).collect();
    let printed = if is_derived { String::new() } else { o.printed().number(dataset.lang) };
    let start = |range: &Option<Range<i64>>| range.as_ref().map_or(Cell::Empty, |r| Cell::Integer(r.start));
    let end = |range: &Option<Range<i64>>| range.as_ref().map_or(Cell::Empty, |r| Cell::Integer(r.end));
    vec![
        o.id.as_str().into(),
        o.indicator.as_str().into(),
        name.vi.into(),
        name.en.into(),
        status(o.status).into(),
        Cell::Boolean(is_derived),
        Cell::Integer(o.period.from.into()),
        Cell::Integer(o.period.to.into()),
        o.period.iso().into(),
        period_kind(o.period.kind).into(),
        period_basis(o.period.basis).into(),
        qualifiers.join(" | ").into(),
        bound(o.quantity.bound()).into(),
        printed.into(),
        Cell::Number(o.quantity.value),
        o.quantity.upper.into(),
        o.quantity.whole.into(),
        o.direction.map_or("", direction).into(),
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

pub(super) fn formula(o: &Observation) -> String {
    let mut out = String::new();
    for (i, (sign, id)) in o.formula.terms.iter().enumerate() {
        out.push_str(match (i, sign) {
            (0, Sign::Plus) => "",
            (_, Sign::Plus) => " + ",
            (_, Sign::Minus) => " - ",
        });
        out.push_str(id.as_str());
    }
    out
}

/// The word of the tables for a status.
pub fn status(status: Status) -> &'static str {
    match status {
        Status::Result => "result",
        Status::Baseline => "baseline",
        Status::Target => "target",
        Status::Change => "change",
        Status::Derived => "derived",
    }
}

pub(super) fn period_kind(kind: PeriodKind) -> &'static str {
    match kind {
        PeriodKind::Point => "point",
        PeriodKind::Total => "total",
        PeriodKind::Mean => "mean",
        PeriodKind::Change => "change",
        PeriodKind::Before => "before",
        PeriodKind::After => "after",
        PeriodKind::OnYear => "on-year",
        PeriodKind::OnPrevious => "on-previous",
        PeriodKind::OnPlan => "on-plan",
    }
}

fn period_basis(basis: PeriodBasis) -> &'static str {
    match basis {
        PeriodBasis::Stated => "stated",
        PeriodBasis::Heading => "heading",
        PeriodBasis::Context => "context",
    }
}

fn bound(bound: Bound) -> &'static str {
    match bound {
        Bound::Exact => "exact",
        Bound::Over => "over",
        Bound::Under => "under",
    }
}

pub(super) fn direction(direction: Direction) -> &'static str {
    match direction {
        Direction::Up => "up",
        Direction::Down => "down",
    }
}

fn both(words: &Bilingual) -> [Cell; 2] {
    [words.vi.as_str().into(), words.en.as_str().into()]
}

fn indicators(dataset: &Dataset) -> Resource {
    let rows = dataset.indicators.iter().map(|row| {
        let (parent, relation) = match &row.parent {
            None => ("", ""),
            Some((id, Relation::Part)) => (id.as_str(), "part"),
            Some((id, Relation::Subset)) => (id.as_str(), "subset"),
            Some((id, Relation::See)) => (id.as_str(), "see"),
        };
        let mut cells: Vec<Cell> = vec![row.id.as_str().into(), row.topic.as_str().into(), row.unit.as_str().into()];
        cells.extend(both(&row.name));
        cells.extend(both(&row.short));
        cells.extend([parent.into(), relation.into()]);
        cells.extend(both(&row.note));
        cells
    });
    Resource {
        name: "indicators",
        title: "One thing that is measured",
        fields: &[
            ("id", Text, "Key"),
            ("topic", Text, "Key of the topic"),
            ("unit", Text, "Key of the unit of its levels"),
            ("name_vi", Text, "Name in Vietnamese"),
            ("name_en", Text, "Name in English"),
            ("short_vi", Text, "Short name in Vietnamese"),
            ("short_en", Text, "Short name in English"),
            ("parent", Text, "Another indicator it belongs to"),
            (
                "relation",
                Text,
                "part: the parts add up to 100; subset: part of the population; see: related, never joined",
            ),
            ("note_vi", Text, "What a careful reader must know"),
            ("note_en", Text, "The same in English"),
        ],
        key: &["id"],
        references: &[("topic", "topics", "id"), ("unit", "units", "id"), ("parent", "", "id")],
        rows: rows.collect(),
    }
}

fn units(dataset: &Dataset) -> Resource {
    let rows = dataset.units.iter().map(|row| {
        let mut cells: Vec<Cell> = vec![row.id.as_str().into()];
        cells.extend(both(&row.symbol));
        cells.extend([Cell::Integer(row.scale), row.currency.as_str().into()]);
        cells
    });
    Resource {
        name: "units",
        title: "One unit of measure",
        fields: &[
            ("id", Text, "Key"),
            ("symbol_vi", Text, "What stands after the number, in Vietnamese"),
            ("symbol_en", Text, "The same in English"),
            ("scale", Integer, "Factor to the base unit"),
            ("currency", Text, "ISO 4217 code of money"),
        ],
        key: &["id"],
        references: &[],
        rows: rows.collect(),
    }
}

fn topics(dataset: &Dataset) -> Resource {
    let rows = dataset.topics.iter().map(|row| {
        let mut cells: Vec<Cell> = vec![row.id.as_str().into()];
        cells.extend(both(&row.name));
        cells
    });
    Resource {
        name: "topics",
        title: "One topic",
        fields: &[("id", Text, "Key"), ("name_vi", Text, "Name in Vietnamese"), ("name_en", Text, "Name in English")],
        key: &["id"],
        references: &[],
        rows: rows.collect(),
    }
}

fn cautions(dataset: &Dataset) -> Resource {
    let rows = dataset.cautions.iter().map(|row| {
        let kind = match row.kind {
            CautionKind::Inconsistency => "inconsistency",
            CautionKind::Statements => "statements",
            CautionKind::Reading => "reading",
        };
        let mut cells: Vec<Cell> = vec![row.id.as_str().into(), kind.into()];
        cells.extend(both(&row.title));
        cells.extend(both(&row.text));
        cells
    });
    Resource {
        name: "cautions",
        title: "One contradiction or trap of the report",
        fields: &[
            ("id", Text, "Key"),
            (
                "kind",
                Text,
                "inconsistency (the report does not agree with itself; starred wherever shown) or reading (how to read a number)",
            ),
            ("title_vi", Text, "Heading in Vietnamese"),
            ("title_en", Text, "Heading in English"),
            ("text_vi", Text, "Explanation in Vietnamese"),
            ("text_en", Text, "Explanation in English"),
        ],
        key: &["id"],
        references: &[],
        rows: rows.collect(),
    }
}

fn corrections(library: &Library, source: &str) -> Resource {
    let offsets = Offsets::new(source);
    let rows = library.outline.corrections.iter().filter_map(|correction| {
        let block = library.outline.block(&correction.block.0)?;
        let at = offsets.of(block, &correction.range);
        let certainty = match correction.certainty {
            Certainty::Certain => "certain",
            Certainty::Likely => "likely",
            Certainty::Possible => "possible",
        };
        let mut cells: Vec<Cell> = vec![
            block.id.0.as_str().into(),
            block.text[correction.range.clone()].into(),
            correction.corrected.as_str().into(),
            certainty.into(),
            Cell::Integer(at.start),
            Cell::Integer(at.end),
        ];
        cells.extend(both(&correction.note));
        Some(cells)
    });
    Resource {
        name: "corrections",
        title: "One slip of the printed text and its reading; the text itself is never changed",
        fields: &[
            ("section", Text, "Block of the report"),
            ("printed", Text, "The words as printed"),
            ("corrected", Text, "What is meant"),
            ("certainty", Text, "certain, likely or possible"),
            ("start", Integer, "Offset in report.vi.txt, in Unicode characters from 0"),
            ("end", Integer, "Offset after the last character"),
            ("note_vi", Text, "Why, in Vietnamese"),
            ("note_en", Text, "Why, in English"),
        ],
        key: &["section", "start"],
        references: &[],
        rows: rows.collect(),
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
