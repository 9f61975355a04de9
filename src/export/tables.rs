//! Dataset → tables as published.

use super::observations::{Offsets, observations};
use super::resource::{Resource, columns};
use crate::dataset::{Caution, Dataset, Indicator, Keyed, Observation, Topic, Unit};
use crate::library::Library;
use crate::report::{Block, Certainty, Correction};

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

fn indicators(dataset: &Dataset) -> Resource {
    let (fields, cells) = columns! {
        |row: &Indicator| {
            let (parent, relation) = row.parent.as_ref().map_or(("", ""), |(id, relation)| (id.as_str(), relation.key()));
        }
        "id": String = row.id.as_str(), "Key";
        "topic": String = row.topic.as_str(), "Key of the topic";
        "unit": String = row.unit.as_str(), "Key of the unit of its levels";
        "name_vi": String = row.name.vi.as_str(), "Name in Vietnamese";
        "name_en": String = row.name.en.as_str(), "Name in English";
        "short_vi": String = row.short.vi.as_str(), "Short name in Vietnamese";
        "short_en": String = row.short.en.as_str(), "Short name in English";
        "parent": String = parent, "Another indicator it belongs to";
        "relation": String = relation,
            "part: the parts add up to 100; subset: part of the population; see: related, never joined";
        "note_vi": String = row.note.vi.as_str(), "What a careful reader must know";
        "note_en": String = row.note.en.as_str(), "The same in English";
    };
    Resource {
        name: "indicators",
        title: "One thing that is measured",
        fields,
        key: &["id"],
        references: &[("topic", "topics", "id"), ("unit", "units", "id"), ("parent", "", "id")],
        rows: dataset.indicators.iter().map(cells).collect(),
    }
}

fn units(dataset: &Dataset) -> Resource {
    let (fields, cells) = columns! {
        |row: &Unit| {}
        "id": String = row.id.as_str(), "Key";
        "symbol_vi": String = row.symbol.vi.as_str(), "What stands after the number, in Vietnamese";
        "symbol_en": String = row.symbol.en.as_str(), "The same in English";
        "scale": Integer = row.scale, "Factor to the base unit";
        "currency": String = row.currency.as_str(), "ISO 4217 code of money";
    };
    Resource {
        name: "units",
        title: "One unit of measure",
        fields,
        key: &["id"],
        references: &[],
        rows: dataset.units.iter().map(cells).collect(),
    }
}

fn topics(dataset: &Dataset) -> Resource {
    let (fields, cells) = columns! {
        |row: &Topic| {}
        "id": String = row.id.as_str(), "Key";
        "name_vi": String = row.name.vi.as_str(), "Name in Vietnamese";
        "name_en": String = row.name.en.as_str(), "Name in English";
    };
    Resource {
        name: "topics",
        title: "One topic",
        fields,
        key: &["id"],
        references: &[],
        rows: dataset.topics.iter().map(cells).collect(),
    }
}

fn cautions(dataset: &Dataset) -> Resource {
    let (fields, cells) = columns! {
        |row: &Caution| {}
        "id": String = row.id.as_str(), "Key";
        "kind": String = row.kind.key(),
            "inconsistency (the report does not agree with itself; starred wherever shown) or reading (how to read a number)";
        "title_vi": String = row.title.vi.as_str(), "Heading in Vietnamese";
        "title_en": String = row.title.en.as_str(), "Heading in English";
        "text_vi": String = row.text.vi.as_str(), "Explanation in Vietnamese";
        "text_en": String = row.text.en.as_str(), "Explanation in English";
    };
    Resource {
        name: "cautions",
        title: "One contradiction or trap of the report",
        fields,
        key: &["id"],
        references: &[],
        rows: dataset.cautions.iter().map(cells).collect(),
    }
}

fn corrections(library: &Library, source: &str) -> Resource {
    let offsets = Offsets::new(source);
    let (fields, cells) = columns! {
        |row: (&Correction, &Block)| {
            let (correction, block) = row;
            let at = offsets.of(block, &correction.range);
            let certainty = match correction.certainty {
                Certainty::Certain => "certain",
                Certainty::Likely => "likely",
                Certainty::Possible => "possible",
            };
        }
        "section": String = block.id.0.as_str(), "Block of the report";
        "printed": String = &block.text[correction.range.clone()], "The words as printed";
        "corrected": String = correction.corrected.as_str(), "What is meant";
        "certainty": String = certainty, "certain, likely or possible";
        "start": Integer = at.start, "Offset in report.vi.txt, in Unicode characters from 0";
        "end": Integer = at.end, "Offset after the last character";
        "note_vi": String = correction.note.vi.as_str(), "Why, in Vietnamese";
        "note_en": String = correction.note.en.as_str(), "Why, in English";
    };
    let outline = &library.outline;
    let rows = outline.corrections.iter().filter_map(|row| Some((row, outline.block(&row.block.0)?)));
    Resource {
        name: "corrections",
        title: "One slip of the printed text and its reading; the text itself is never changed",
        fields,
        key: &["section", "start"],
        references: &[],
        rows: rows.map(cells).collect(),
    }
}
