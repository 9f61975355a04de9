//! Everything that is shipped: dataset, outline and citations, decoded once from the blob that the build checked,
//! and the search index over them, made on first use.
//! Knows no page and no address.

use crate::dataset::{Dataset, Observation, Status};
use crate::evidence::{Citation, Citations};
use crate::locale::{Bilingual, Lang};
use crate::report::{Block, BlockKind, Outline};
use crate::search::{Document, Field, Index, Reading, Role};
use std::cell::OnceCell;

/// The facts and the index over them.
#[derive(Default)]
pub struct Library {
    /// Indicators and observations.
    pub dataset: Dataset,
    /// The report.
    pub outline: Outline,
    /// Where the observations stand in the report.
    pub citations: Citations,
    index: OnceCell<Index>,
}

impl Library {
    /// The library that this build carries. The blob was written by the same types a moment before this
    /// code was compiled, so it decodes; were it damaged, the library would be empty, not the page dead.
    pub fn embedded() -> Library {
        Library::decode(include_bytes!(concat!(env!("OUT_DIR"), "/facts.bin")))
    }

    /// A library out of a blob; empty if the blob is damaged.
    pub fn decode(blob: &[u8]) -> Library {
        let (dataset, outline, citations) = postcard::from_bytes(blob).unwrap_or_default();
        Library::new(dataset, outline, citations)
    }

    /// A library out of its parts.
    pub fn new(dataset: Dataset, outline: Outline, citations: Citations) -> Library {
        Library { dataset, outline, citations, index: OnceCell::new() }
    }

    /// The search index; the first call builds it.
    pub fn index(&self) -> &Index {
        self.index.get_or_init(|| Index::build(self.documents()))
    }

    /// The block or indicator that a document of the index stands for.
    pub fn subject(&self, document: usize) -> Option<Subject<'_>> {
        let blocks = &self.outline.blocks;
        if let Some(block) = blocks.get(document) {
            return Some(Subject::Block(document, block));
        }
        self.dataset.indicators.get(document - blocks.len()).map(Subject::Indicator)
    }

    /// The citation of an observation and its block.
    pub fn citation(&self, observation: &Observation) -> Option<(&Citation, &Block)> {
        let citation = self.citations.of(&observation.id)?;
        Some((citation, self.outline.blocks.get(citation.block)?))
    }

    /// A short place for source lines: "Phần I, mục I.2.5", "Part II, item II.2 (6)".
    pub fn place(&self, block: usize, lang: Lang) -> String {
        let path = self.outline.path(block);
        let mut part = String::new();
        let mut item = String::new();
        let mut suffix = String::new();
        for index in path {
            let block = &self.outline.blocks[index];
            let number = block.marker.trim_end_matches('.');
            match block.kind {
                BlockKind::Part => part = roman_part(&block.id.0),
                BlockKind::Section => item = number.to_owned(),
                // "1.2" already holds the "1" of the item above it.
                BlockKind::Item => item = [item.split('.').next().unwrap_or_default(), ".", number].concat(),
                BlockKind::Target => suffix = [" ", number].concat(),
                _ => {}
            }
        }
        let words = match lang {
            Lang::Vi => ("Phần ", ", mục "),
            Lang::En => ("Part ", ", item "),
        };
        if part.is_empty() {
            return self.display_heading(block, lang).to_owned();
        }
        let item = if item.is_empty() { String::new() } else { [words.1, &item].concat() };
        [words.0, &part, &item, &suffix].concat()
    }

    /// The heading of a block as shown: sentence case for parts and sections, the run-in heading for items.
    pub fn display_heading(&self, block: usize, lang: Lang) -> &str {
        let block = &self.outline.blocks[block];
        match (self.outline.heading(&block.id.0), lang) {
            (Some(heading), Lang::Vi) => &heading.title,
            (Some(heading), Lang::En) => &heading.short.en,
            _ => block.heading_text(),
        }
    }

    /// A short heading for paths and outlines.
    pub fn short_heading(&self, block: usize, lang: Lang) -> &str {
        let block = &self.outline.blocks[block];
        match self.outline.heading(&block.id.0) {
            Some(heading) => heading.short.get(lang),
            None => block.heading_text(),
        }
    }

    /// The observation that stands for an indicator in lists: its latest printed result, else its first target, else any.
    pub fn headline<'a>(&'a self, id: &'a crate::dataset::IndicatorId) -> Option<&'a Observation> {
        let of = |status: Status| {
            let with = self.dataset.observations_of(id).filter(move |o| o.status == status);
            with.max_by_key(|o| o.period.to)
        };
        of(Status::Result)
            .or_else(|| of(Status::Change))
            .or_else(|| of(Status::Target))
            .or_else(|| self.dataset.observations_of(id).next())
    }

    /// One document a block, then one an indicator; `subject` counts on this order.
    fn documents(&self) -> Vec<Document> {
        let blocks = self.outline.blocks.iter().map(|block| self.block_document(block));
        let indicators = self.dataset.indicators.iter().map(|indicator| {
            let topic = self.dataset.topic(&indicator.topic);
            let mut fields = names(&indicator.name, Role::Name);
            fields.extend(names(&indicator.short, Role::Alias));
            fields.extend(topic.into_iter().flat_map(|topic| names(&topic.name, Role::Alias)));
            Document { id: indicator.id.0.clone(), fields }
        });
        blocks.chain(indicators).collect()
    }

    fn block_document(&self, block: &Block) -> Document {
        let readings = self
            .outline
            .corrections_of(&block.id)
            .map(|correction| Reading { range: correction.range.clone(), text: correction.corrected.clone() });
        let is_heading = matches!(block.kind, BlockKind::Title | BlockKind::Part | BlockKind::Section);
        Document {
            id: block.id.0.clone(),
            fields: vec![Field {
                text: block.text.clone(),
                role: if is_heading { Role::Heading } else { Role::Body },
                heading: block.heading.clone(),
                readings: readings.collect(),
            }],
        }
    }
}

/// What a search result is about.
#[derive(Clone, Copy, Debug)]
pub enum Subject<'a> {
    /// A block of the report and its index.
    Block(usize, &'a Block),
    /// An indicator.
    Indicator(&'a crate::dataset::Indicator),
}

fn names(words: &Bilingual, role: Role) -> Vec<Field> {
    let field = |text: &str| Field { text: text.to_owned(), role, heading: 0..0, readings: Vec::new() };
    vec![field(&words.vi), field(&words.en)]
}

/// "p2" → "II", the way people cite parts.
fn roman_part(id: &str) -> String {
    let number = id.trim_start_matches('p').parse().unwrap_or(1);
    crate::report::roman_of(number)
}
