//! What a search needs: the report, a card of each indicator, and the index over them, made on first use.

use crate::dataset::{Card, Cards};
use crate::locale::{Bilingual, Lang};
use crate::report::{Block, BlockKind, Outline};
use crate::search::{Document, Field, Index, Reading, Role};
use crate::vocabulary::Synonym;
use serde::Deserialize;
use std::cell::OnceCell;

/// The part of the facts that a search shows. `build.rs` writes these fields as a tuple.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
pub struct Catalogue {
    /// The indicators.
    pub cards: Cards,
    /// Name of the site, and what it is.
    pub site: [Bilingual; 2],
    /// The language of the report's own words.
    pub lang: Lang,
}

impl Catalogue {
    /// Rows of `site.csv` that it has.
    pub const SITE: [&str; 2] = ["name", "lead"];
}

/// What is searched, and the index over it.
#[derive(Default)]
pub struct Corpus {
    /// The report.
    pub outline: Outline,
    /// The indicators.
    pub catalogue: Catalogue,
    synonyms: Vec<Synonym>,
    index: OnceCell<Index>,
}

/// What a search result is about.
#[derive(Clone, Copy, Debug)]
pub enum Subject<'a> {
    /// A block of the report and its index.
    Block(usize, &'a Block),
    /// An indicator.
    Indicator(&'a Card),
}

impl Corpus {
    /// The report's outline, as `build.rs` wrote it.
    pub const REPORT: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/report.bin"));
    /// The catalogue, as `build.rs` wrote it.
    const CARDS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/cards.bin"));

    /// Words for other words, as `build.rs` wrote them.
    const SYNONYMS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/synonyms.bin"));

    /// What this build carries; empty if it is damaged, see [`Library::embedded`](super::Library::embedded).
    pub fn embedded() -> Corpus {
        let catalogue = postcard::from_bytes(Corpus::CARDS).unwrap_or_default();
        let synonyms = postcard::from_bytes(Corpus::SYNONYMS).unwrap_or_default();
        Corpus { synonyms, ..Corpus::new(postcard::from_bytes(Corpus::REPORT).unwrap_or_default(), catalogue) }
    }

    /// A corpus out of its parts, without words for other words: those are the vocabulary's.
    pub fn new(outline: Outline, catalogue: Catalogue) -> Corpus {
        Corpus { outline, catalogue, synonyms: Vec::new(), index: OnceCell::new() }
    }

    /// The search index; the first call builds it.
    pub fn index(&self) -> &Index {
        let pairs = || self.synonyms.iter().map(|one| (one.typed.as_str(), one.printed.as_str()));
        self.index.get_or_init(|| Index::build(self.documents()).with_synonyms(pairs()))
    }

    /// The block or indicator that a document of the index stands for.
    pub fn subject(&self, document: usize) -> Option<Subject<'_>> {
        let blocks = &self.outline.blocks;
        if let Some(block) = blocks.get(document) {
            return Some(Subject::Block(document, block));
        }
        self.catalogue.cards.cards.get(document - blocks.len()).map(Subject::Indicator)
    }

    /// The field of an indicator's document that holds its first value; before are its names.
    pub const FIRST_VALUE: usize = 4;

    /// What the index is built of: one document a block, then one an indicator; `subject` counts on this order.
    pub fn documents(&self) -> Vec<Document> {
        let blocks = self.outline.blocks.iter().map(|block| self.block_document(block));
        let indicators = self.catalogue.cards.cards.iter().map(|card| {
            let mut fields = names(&card.name, Role::Name);
            fields.extend(names(&card.short, Role::Alias));
            fields.extend(card.values.iter().map(|value| field(value.number(), Role::Alias)));
            Document { id: card.id.0.clone(), fields }
        });
        blocks.chain(indicators).collect()
    }

    fn block_document(&self, block: &Block) -> Document {
        let readings = self
            .outline
            .corrections_of(&block.id)
            .map(|correction| Reading { range: correction.range.clone(), text: correction.corrected.clone() });
        let is_heading = matches!(block.kind(), BlockKind::Title | BlockKind::Part | BlockKind::Section);
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

fn names(words: &Bilingual, role: Role) -> Vec<Field> {
    vec![field(&words.vi, role), field(&words.en, role)]
}

fn field(text: &str, role: Role) -> Field {
    Field { text: text.to_owned(), role, heading: 0..0, readings: Vec::new() }
}
