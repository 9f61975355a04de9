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
    /// The facts that this build carries, as `build.rs` wrote them.
    pub const BLOB: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/facts.bin"));

    /// The library that this build carries. The blob was written by the same types a moment before this
    /// code was compiled, so it decodes; were it damaged, the library would be empty, not the page dead.
    pub fn embedded() -> Library {
        Library::decode(Library::BLOB)
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

    /// Where a block stands, the way people cite it.
    pub fn place(&self, block: usize) -> Place {
        let mut place = Place::default();
        for index in self.outline.path(block) {
            let block = &self.outline.blocks[index];
            let number = block.marker.trim_end_matches('.');
            match block.kind {
                BlockKind::Part => place.part = roman_part(&block.id.0),
                BlockKind::Section => place.item = number.to_owned(),
                // "1.2" already holds the "1" of the item above it.
                BlockKind::Item => {
                    place.item = [place.item.split('.').next().unwrap_or_default(), ".", number].concat();
                }
                BlockKind::Target => place.target = number.to_owned(),
                _ => {}
            }
        }
        place
    }

    /// A place in words: "Phần I, mục I.2.5", "Part II, item II.2 (6)"; outside the parts, the block's heading.
    pub fn place_words(&self, block: usize, lang: Lang) -> String {
        let place = self.place(block);
        if place.part.is_empty() { self.display_heading(block, lang).to_owned() } else { place.words(lang) }
    }

    /// The places of some observations, each once, in the order of the report, worded so that one after the other they
    /// are one enumeration; with each an observation that stands there.
    pub fn places<'a>(&self, observations: &[&'a Observation], lang: Lang) -> Vec<Cited<'a>> {
        let mut cited: Vec<(usize, &Observation)> = Vec::new();
        for observation in observations {
            let Some(citation) = self.citations.of(&observation.id) else { continue };
            // Put in at its place: a handful needs no sorting, whose code is larger than all of this.
            let at = cited.partition_point(|(block, _)| *block < citation.block);
            if cited.get(at).is_none_or(|(block, _)| *block != citation.block) {
                cited.insert(at, (citation.block, observation));
            }
        }
        let places: Vec<Place> = cited.iter().map(|(block, _)| self.place(*block)).collect();
        let words = |i: usize, block: usize| {
            let before = i.checked_sub(1).map(|before| &places[before]);
            if places[i].part.is_empty() { self.place_words(block, lang) } else { places[i].words_after(before, lang) }
        };
        let joint = |i: usize| match i {
            0 => "",
            _ if i + 1 == places.len() => lang.messages().common.and,
            _ => ", ",
        };
        let one = |(i, (block, observation))| Cited { joint: joint(i), words: words(i, block), observation };
        cited.into_iter().enumerate().map(one).collect()
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

    /// What the index is built of: one document a block, then one an indicator; `subject` counts on this order.
    pub fn documents(&self) -> Vec<Document> {
        let blocks = self.outline.blocks.iter().map(|block| self.block_document(block));
        let indicators = self.dataset.indicators.iter().map(|indicator| {
            let mut fields = names(&indicator.name, Role::Name);
            fields.extend(names(&indicator.short, Role::Alias));
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

/// One place of an enumeration.
#[derive(Clone, Debug, PartialEq)]
pub struct Cited<'a> {
    /// What joins it to the place before.
    pub joint: &'static str,
    /// The place, as far as the one before does not say it.
    pub words: String,
    /// An observation that stands there.
    pub observation: &'a Observation,
}

/// Where a block stands, the way people cite it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// The part, in roman numerals: "II".
    pub part: String,
    /// Section and item: "II.2"; may be empty.
    pub item: String,
    /// The target in a list: "(6)"; may be empty.
    pub target: String,
}

impl Place {
    /// "Phần II, mục II.2 (6)", unbreakable within its halves.
    pub fn words(&self, lang: Lang) -> String {
        let (part, item) = match lang {
            Lang::Vi => ("Phần\u{a0}", ", mục\u{a0}"),
            Lang::En => ("Part\u{a0}", ", item\u{a0}"),
        };
        let item = if self.item.is_empty() { "" } else { item };
        [part, &self.part, item, &self.within()].concat()
    }

    /// "II.2 (6)".
    pub fn within(&self) -> String {
        let space = if self.target.is_empty() { "" } else { "\u{a0}" };
        [&self.item, space, &self.target].concat()
    }

    /// What must be said after `before`, in the same sentence: all of it, the item, or the target alone.
    pub fn words_after(&self, before: Option<&Place>, lang: Lang) -> String {
        match before {
            Some(before) if before.part == self.part && before.item == self.item && !self.target.is_empty() => {
                self.target.clone()
            }
            Some(before) if before.part == self.part && !self.item.is_empty() => self.within(),
            _ => self.words(lang),
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
