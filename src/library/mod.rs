//! What is shipped, decoded from what the build step checked: the facts ([`Library`]), and what a search needs of them
//! ([`Corpus`]), which is a file of its own so that a search need not wait for the facts.
//! Knows no page and no address.

mod corpus;
mod questions;
mod statements;

pub use corpus::{Catalogue, Corpus, Subject};
pub use questions::{BOOK, book, subjects};
#[cfg(not(target_arch = "wasm32"))]
pub use questions::{answer_text, ids, part_text};
pub use statements::Statements;

use crate::dataset::{Dataset, Observation};
use crate::evidence::{Citation, Citations};
use crate::locale::Lang;
use crate::report::{Block, Locator, Outline};

/// The facts.
#[derive(Default)]
pub struct Library {
    /// Indicators and observations.
    pub dataset: Dataset,
    /// The report.
    pub outline: Outline,
    /// Where the observations stand in the report.
    pub citations: Citations,
}

impl Library {
    /// Dataset and citations, as `build.rs` wrote them.
    pub const FACTS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/facts.bin"));

    /// The library that this build carries. The bytes were written by the same types a moment before this
    /// code was compiled, so they decode; were they damaged, the library would be empty, not the page dead.
    pub fn embedded() -> Library {
        Library::with_outline(Corpus::REPORT)
    }

    /// The library that this build carries, with the report from elsewhere: of two modules only one carries it.
    pub fn with_outline(report: &[u8]) -> Library {
        Library::decode(Library::FACTS, report)
    }

    /// A library out of its two files; what is damaged is empty.
    pub fn decode(facts: &[u8], report: &[u8]) -> Library {
        let (mut dataset, citations): (Dataset, Citations) = postcard::from_bytes(facts).unwrap_or_default();
        let outline: Outline = postcard::from_bytes(report).unwrap_or_default();
        // A quote is written as its place in the report, see `facts`.
        for observation in &mut dataset.observations {
            let Some(citation) = citations.of(&observation.id) else { continue };
            let text = outline.blocks.get(citation.block).map_or("", |block| block.text.as_str());
            observation.quote = text.get(citation.quote.clone()).unwrap_or_default().to_owned();
        }
        Library::new(dataset, outline, citations)
    }

    /// A library out of its parts.
    pub fn new(dataset: Dataset, outline: Outline, citations: Citations) -> Library {
        Library { dataset, outline, citations }
    }

    /// What a search over these facts needs.
    pub fn corpus(&self) -> Corpus {
        let dataset = &self.dataset;
        let mut cards = dataset.cards();
        self.citations.tell(dataset, &mut cards);
        let catalogue =
            Catalogue { cards, site: Catalogue::SITE.map(|key| dataset.site(key).clone()), lang: dataset.lang };
        Corpus::new(self.outline.clone(), catalogue)
    }

    /// The citation of an observation and its block.
    pub fn citation(&self, observation: &Observation) -> Option<(&Citation, &Block)> {
        let citation = self.citations.of(&observation.id)?;
        Some((citation, self.outline.blocks.get(citation.block)?))
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
        let places: Vec<Locator> = cited.iter().map(|(block, _)| self.outline.locator(*block)).collect();
        let words = |i: usize, block: usize| {
            let before = i.checked_sub(1).map(|before| &places[before]);
            if places[i].part.is_empty() {
                self.outline.place_words(block, lang)
            } else {
                places[i].words_after(before, lang)
            }
        };
        let joint = |i: usize| match i {
            0 => "",
            _ if i + 1 == places.len() => lang.messages().common.and,
            _ => ", ",
        };
        let one = |(i, (block, observation))| Cited { joint: joint(i), words: words(i, block), observation };
        cited.into_iter().enumerate().map(one).collect()
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
