//! Dataset → tables as published.

use super::observations::{Offsets, observations};
use super::resource::{Cell, FieldType, Resource};
use crate::dataset::{Dataset, Keyed, Observation};
use crate::library::Library;
use crate::locale::Bilingual;
use crate::report::Certainty;
use FieldType::{Integer, String as Text};

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

fn both(words: &Bilingual) -> [Cell; 2] {
    [words.vi.as_str().into(), words.en.as_str().into()]
}

fn indicators(dataset: &Dataset) -> Resource {
    let rows = dataset.indicators.iter().map(|row| {
        let (parent, relation) = row.parent.as_ref().map_or(("", ""), |(id, relation)| (id.as_str(), relation.key()));
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
        let mut cells: Vec<Cell> = vec![row.id.as_str().into(), row.kind.key().into()];
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
