//! The ledgers as tables: what the report states of each indicator, what is derived and how, what the report says of
//! itself, and the account of every numeral.

use super::observations::Offsets;
use super::resource::{Cell, FieldType, Resource};
use crate::dataset::{Dataset, Indicator, Keyed, Observation, Status};
use crate::evidence::{Account, Class};
use crate::library::Library;
use crate::locale::Lang;
use FieldType::{Integer, Number, String as Text};

/// All ledgers that are not tables of the data folder. `source` is the printed text, for character offsets.
pub fn ledgers(library: &Library, account: &Account, source: &str) -> Vec<Resource> {
    vec![
        coverage(&library.dataset),
        derived(&library.dataset),
        assessments(library),
        numerals(library, account, source),
    ]
}

/// The ids of the observations of an indicator that have one of these statuses, separated by spaces.
fn ids(dataset: &Dataset, row: &Indicator, statuses: &[Status]) -> Cell {
    let of = dataset.observations_of(&row.id).filter(|o| statuses.contains(&o.status));
    of.map(|o| o.id.as_str()).collect::<Vec<_>>().join(" ").into()
}

fn coverage(dataset: &Dataset) -> Resource {
    let rows = dataset.indicators.iter().filter(|row| dataset.observations_of(&row.id).next().is_some()).map(|row| {
        let assessments: Vec<_> = dataset.observations_of(&row.id).map(|o| o.assessment.as_str()).collect();
        let assessments: Vec<_> = assessments.into_iter().filter(|words| !words.is_empty()).collect();
        vec![
            row.id.as_str().into(),
            row.name.vi.as_str().into(),
            row.name.en.as_str().into(),
            row.topic.as_str().into(),
            ids(dataset, row, &[Status::Baseline, Status::Derived]),
            ids(dataset, row, &[Status::Result]),
            ids(dataset, row, &[Status::Change]),
            ids(dataset, row, &[Status::Target]),
            assessments.join(" | ").into(),
        ]
    });
    Resource {
        name: "coverage",
        title: "What the report states of one indicator; an empty field is something it does not state",
        fields: &[
            ("indicator", Text, "Key of the indicator"),
            ("name_vi", Text, "Name in Vietnamese"),
            ("name_en", Text, "Name in English"),
            ("topic", Text, "Key of the topic"),
            ("earlier", Text, "Keys of earlier values, printed or derived, separated by spaces"),
            ("results", Text, "Keys of results"),
            ("changes", Text, "Keys of stated changes"),
            ("targets", Text, "Keys of targets"),
            ("assessments", Text, "What the report says of it, verbatim, joined by |"),
        ],
        key: &["indicator"],
        references: &[("indicator", "indicators", "id"), ("topic", "topics", "id")],
        rows: rows.collect(),
    }
}

fn derived(dataset: &Dataset) -> Resource {
    let rows = dataset.observations.iter().filter(|o| o.is_computed()).map(|o| {
        vec![
            o.id.as_str().into(),
            o.indicator.as_str().into(),
            dataset.formula_words(o, Lang::Vi).into(),
            Cell::Number(o.quantity.value),
            dataset.compute(o).into(),
            o.note.vi.as_str().into(),
            o.note.en.as_str().into(),
        ]
    });
    Resource {
        name: "derived",
        title: "Values that the report does not print, each with its computation",
        fields: &[
            ("observation", Text, "Key of the derived observation"),
            ("indicator", Text, "Key of the indicator"),
            ("formula", Text, "The computation in printed numbers"),
            ("value", Number, "The value shown"),
            ("recomputed", Number, "The value computed once more from the printed numbers"),
            ("note_vi", Text, "What a careful reader must know"),
            ("note_en", Text, "The same in English"),
        ],
        key: &["observation"],
        references: &[("observation", "observations", "id"), ("indicator", "indicators", "id")],
        rows: rows.collect(),
    }
}

fn assessments(library: &Library) -> Resource {
    let rows = library.dataset.observations.iter().filter(|o| !o.assessment.is_empty()).map(|o: &Observation| {
        let place = library.citation(o).map(|(citation, _)| library.outline.place_words(citation.block, Lang::Vi));
        vec![
            o.id.as_str().into(),
            o.indicator.as_str().into(),
            o.status.key().into(),
            o.assessment.as_str().into(),
            o.section.as_str().into(),
            place.unwrap_or_default().into(),
        ]
    });
    Resource {
        name: "assessments",
        title: "One place where the report judges a number against a target; it prints none of those earlier targets",
        fields: &[
            ("observation", Text, "Key of the observation"),
            ("indicator", Text, "Key of the indicator"),
            ("status", Text, "Status of the observation"),
            ("assessment", Text, "The report's words, verbatim"),
            ("section", Text, "Block of the report"),
            ("place_vi", Text, "The block in words"),
        ],
        key: &["observation"],
        references: &[("observation", "observations", "id"), ("indicator", "indicators", "id")],
        rows: rows.collect(),
    }
}

fn numerals(library: &Library, account: &Account, source: &str) -> Resource {
    let offsets = Offsets::new(source);
    let rows = account.iter().map(|entry| {
        let block = &library.outline.blocks[entry.block];
        let at = offsets.of(block, &entry.range);
        let (class, observation) = match &entry.class {
            Some(Class::Observation(id)) => ("observation", id.as_str()),
            Some(Class::Named(class)) => (class.key(), ""),
            Some(Class::Waiting) => ("waiting", ""),
            None => ("", ""),
        };
        vec![
            Cell::Integer(at.start),
            Cell::Integer(at.end),
            block.text[entry.range.clone()].into(),
            block.id.0.as_str().into(),
            class.into(),
            observation.into(),
        ]
    });
    Resource {
        name: "numerals",
        title: "One numeral of the report and whose it is; none is left out",
        fields: &[
            ("start", Integer, "Offset in report.vi.txt, in Unicode characters from 0"),
            ("end", Integer, "Offset after the last character"),
            ("numeral", Text, "As printed"),
            ("section", Text, "Block of the report"),
            ("class", Text, "observation, or what else it is: year, legal, name, denominator …"),
            ("observation", Text, "Key of the observation it belongs to"),
        ],
        key: &["start"],
        references: &[("observation", "observations", "id")],
        rows: rows.collect(),
    }
}
