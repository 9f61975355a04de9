//! The report's own words beside each observation, for who has the values but not the report.
//! Knows no page; the words are cut out once, when the data folder is compiled or a library is at hand.

use super::Citations;
use crate::dataset::Dataset;
use crate::locale::Bilingual;
use crate::report::Outline;
use serde::{Deserialize, Serialize};
use std::ops::Range;

/// The words that print an observation.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quoted {
    /// The quote.
    pub quote: String,
    /// The numeral within the quote; empty for derived values, which the report does not print.
    pub numeral: Range<usize>,
    /// "Phần I, mục I.2.5": where it stands.
    pub place: Bilingual,
}

/// The words of every observation, in the order of the dataset.
pub fn quoted(dataset: &Dataset, citations: &Citations, outline: &Outline) -> Vec<Quoted> {
    let one = |o: &crate::dataset::Observation| {
        let cited = citations.of(&o.id);
        let text = cited.and_then(|c| outline.blocks.get(c.block)?.text.get(c.quote.clone())).unwrap_or_default();
        let within = |c: &super::Citation| {
            let from = c.numeral.start.checked_sub(c.quote.start)?;
            let range = from..from + c.numeral.len();
            text.get(range.clone()).map(|_| range)
        };
        let block = outline.position(&o.section);
        Quoted {
            quote: text.to_owned(),
            numeral: cited.filter(|c| !c.numeral.is_empty()).and_then(within).unwrap_or(0..0),
            place: Bilingual::of(|lang| block.map_or(String::new(), |block| outline.place_words(block, lang))),
        }
    };
    dataset.observations.iter().map(one).collect()
}
