//! The ledgers as tables: what the report states of each indicator, what is derived and how, what the report says of
//! itself, and the account of every numeral.

use super::observations::Offsets;
use super::resource::{Resource, columns};
use crate::dataset::{Dataset, Indicator, Keyed, Observation, Status};
use crate::evidence::{Account, Class, Entry};
use crate::library::Library;
use crate::locale::Lang;

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
fn ids(dataset: &Dataset, row: &Indicator, statuses: &[Status]) -> String {
    let of = dataset.observations_of(&row.id).filter(|o| statuses.contains(&o.status));
    of.map(|o| o.id.as_str()).collect::<Vec<_>>().join(" ")
}

fn coverage(dataset: &Dataset) -> Resource {
    let (fields, cells) = columns! {
        |row: &Indicator| {
            let assessments = dataset.observations_of(&row.id).map(|o| o.assessment.as_str());
            let assessments: Vec<_> = assessments.filter(|words| !words.is_empty()).collect();
            let ids = |statuses: &[Status]| ids(dataset, row, statuses);
        }
        "indicator": String = row.id.as_str(), "Key of the indicator";
        "name_vi": String = row.name.vi.as_str(), "Name in Vietnamese";
        "name_en": String = row.name.en.as_str(), "Name in English";
        "topic": String = row.topic.as_str(), "Key of the topic";
        "earlier": String = ids(&[Status::Baseline, Status::Derived]),
            "Keys of earlier values, printed or derived, separated by spaces";
        "results": String = ids(&[Status::Result]), "Keys of results";
        "changes": String = ids(&[Status::Change]), "Keys of stated changes";
        "targets": String = ids(&[Status::Target]), "Keys of targets";
        "assessments": String = assessments.join(" | "), "What the report says of it, verbatim, joined by |";
    };
    let has_values = |row: &&Indicator| dataset.observations_of(&row.id).next().is_some();
    Resource {
        name: "coverage",
        title: "What the report states of one indicator; an empty field is something it does not state",
        fields,
        key: &["indicator"],
        references: &[("indicator", "indicators", "id"), ("topic", "topics", "id")],
        rows: dataset.indicators.iter().filter(has_values).map(cells).collect(),
    }
}

fn derived(dataset: &Dataset) -> Resource {
    let (fields, cells) = columns! {
        |o: &Observation| {}
        "observation": String = o.id.as_str(), "Key of the derived observation";
        "indicator": String = o.indicator.as_str(), "Key of the indicator";
        "formula": String = dataset.formula_words(o, Lang::Vi), "The computation in printed numbers";
        "value": Number = o.quantity.value, "The value shown";
        "recomputed": Number = dataset.compute(o), "The value computed once more from the printed numbers";
        "note_vi": String = o.note.vi.as_str(), "What a careful reader must know";
        "note_en": String = o.note.en.as_str(), "The same in English";
    };
    Resource {
        name: "derived",
        title: "Values that the report does not print, each with its computation",
        fields,
        key: &["observation"],
        references: &[("observation", "observations", "id"), ("indicator", "indicators", "id")],
        rows: dataset.observations.iter().filter(|o| o.is_computed()).map(cells).collect(),
    }
}

fn assessments(library: &Library) -> Resource {
    let (fields, cells) = columns! {
        |o: &Observation| {
            let place = library.citation(o).map(|(citation, _)| library.outline.place_words(citation.block, Lang::Vi));
        }
        "observation": String = o.id.as_str(), "Key of the observation";
        "indicator": String = o.indicator.as_str(), "Key of the indicator";
        "status": String = o.status.key(), "Status of the observation";
        "assessment": String = o.assessment.as_str(), "The report's words, verbatim";
        "section": String = o.section.as_str(), "Block of the report";
        "place_vi": String = place.unwrap_or_default(), "The block in words";
    };
    Resource {
        name: "assessments",
        title: "One place where the report judges a number against a target; it prints none of those earlier targets",
        fields,
        key: &["observation"],
        references: &[("observation", "observations", "id"), ("indicator", "indicators", "id")],
        rows: library.dataset.observations.iter().filter(|o| !o.assessment.is_empty()).map(cells).collect(),
    }
}

fn numerals(library: &Library, account: &Account, source: &str) -> Resource {
    let offsets = Offsets::new(source);
    let (fields, cells) = columns! {
        |entry: &Entry| {
            let block = &library.outline.blocks[entry.block];
            let at = offsets.of(block, &entry.range);
            let (class, observation) = match &entry.class {
                Some(Class::Observation(id)) => ("observation", id.as_str()),
                Some(Class::Named(class)) => (class.key(), ""),
                Some(Class::Waiting) => ("waiting", ""),
                None => ("", ""),
            };
        }
        "start": Integer = at.start, "Offset in report.vi.txt, in Unicode characters from 0";
        "end": Integer = at.end, "Offset after the last character";
        "numeral": String = &block.text[entry.range.clone()], "As printed";
        "section": String = block.id.0.as_str(), "Block of the report";
        "class": String = class, "observation, or what else it is: year, legal, name, denominator …";
        "observation": String = observation, "Key of the observation it belongs to";
    };
    Resource {
        name: "numerals",
        title: "One numeral of the report and whose it is; none is left out",
        fields,
        key: &["start"],
        references: &[("observation", "observations", "id")],
        rows: account.iter().map(cells).collect(),
    }
}
