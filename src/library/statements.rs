//! What statements are made of and recognised by, decoded and made ready on first use: values and names, the vocabulary, and
//! the lexicon over them.

use crate::dataset::Dataset;
use crate::evidence::Quoted;
use crate::lexicon::Lexicon;
use crate::sentence::Facts;
use crate::vocabulary::Vocabulary;

/// Values, names and words.
pub struct Statements {
    /// Indicators and observations without notes, quotes and figures.
    pub dataset: Dataset,
    /// How people name them.
    pub vocabulary: Vocabulary,
    /// The report's words and places, in the order of the observations.
    pub quoted: Vec<Quoted>,
    /// What words can be recognised.
    pub lexicon: Lexicon,
}

impl Statements {
    /// What this build carries, as `build.rs` wrote it; empty if it is damaged.
    pub fn embedded() -> Statements {
        let bytes = include_bytes!(concat!(env!("OUT_DIR"), "/statements.bin"));
        // The parts of a dataset that are empty here have no code to read them either: 3 KiB.
        let (site, units, indicators, observations, lang, phrases, quoted) =
            postcard::from_bytes(bytes).unwrap_or_default();
        let dataset = Dataset { site, units, indicators, observations, lang, ..Dataset::default() };
        Statements::new(dataset, Vocabulary { phrases, synonyms: Vec::new() }, quoted)
    }

    /// Out of their parts.
    pub fn new(dataset: Dataset, vocabulary: Vocabulary, quoted: Vec<Quoted>) -> Statements {
        let lexicon = Lexicon::new(&dataset, &vocabulary);
        Statements { dataset, vocabulary, quoted, lexicon }
    }

    /// What sentences are made of.
    pub fn facts(&self) -> Facts<'_> {
        Facts { dataset: &self.dataset, vocabulary: &self.vocabulary, quoted: &self.quoted }
    }
}
