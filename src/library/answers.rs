//! What an answer needs, decoded and made ready on first use: values and names, the vocabulary, and the lexicon over them.

use crate::dataset::Dataset;
use crate::lexicon::Lexicon;
use crate::report::Outline;
use crate::sentence::Facts;
use crate::vocabulary::Vocabulary;

/// Values, names and words.
pub struct Answers {
    /// Indicators and observations without notes, quotes and figures.
    pub dataset: Dataset,
    /// How people name them.
    pub vocabulary: Vocabulary,
    /// What words can be recognised.
    pub lexicon: Lexicon,
}

impl Answers {
    /// What this build carries, as `build.rs` wrote it; empty if it is damaged.
    pub fn embedded() -> Answers {
        let bytes = include_bytes!(concat!(env!("OUT_DIR"), "/answers.bin"));
        let (dataset, vocabulary) = postcard::from_bytes(bytes).unwrap_or_default();
        Answers::new(dataset, vocabulary)
    }

    /// Answers out of their parts.
    pub fn new(dataset: Dataset, vocabulary: Vocabulary) -> Answers {
        let lexicon = Lexicon::new(&dataset, &vocabulary);
        Answers { dataset, vocabulary, lexicon }
    }

    /// What sentences are made of.
    pub fn facts<'a>(&'a self, outline: &'a Outline) -> Facts<'a> {
        Facts { dataset: &self.dataset, vocabulary: &self.vocabulary, outline }
    }
}
