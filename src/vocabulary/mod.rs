//! How people name what is measured, and which words mean the same: the data folder's own vocabulary.
//! Knows neither values nor the report's text.

#[cfg(not(target_arch = "wasm32"))]
mod read;

#[cfg(not(target_arch = "wasm32"))]
pub use read::{PHRASE_COLUMNS, SYNONYM_COLUMNS, read};

use crate::locale::Bilingual;
use serde::{Deserialize, Serialize};

/// The wording of one indicator.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Phrase {
    /// Id of the indicator.
    pub indicator: String,
    /// A clause with a place for the value: `*` with its unit, `#` without; `^` stands before the verb. May be empty.
    pub clause: Bilingual,
    /// What people call it, in either language.
    pub names: Vec<String>,
}

/// Words that may be meant by other words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Synonym {
    /// As typed.
    pub typed: String,
    /// As printed.
    pub printed: String,
}

/// Everything the two tables say.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Vocabulary {
    /// One a row of `phrases.csv`.
    pub phrases: Vec<Phrase>,
    /// One a pair of words of `synonyms.csv`.
    pub synonyms: Vec<Synonym>,
}

impl Vocabulary {
    /// What people call an indicator beside its own names.
    pub fn names(&self, indicator: &str) -> &[String] {
        self.phrase(indicator).map_or(&[], |phrase| &phrase.names)
    }

    /// The wording of an indicator.
    pub fn phrase(&self, indicator: &str) -> Option<&Phrase> {
        self.phrases.iter().find(|phrase| phrase.indicator == indicator)
    }
}
