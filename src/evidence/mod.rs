//! Ties every observation to its sentence, both ways: where in the report a number stands, and which numbers a block holds.
//! Knows no chart and no page.

#[cfg(not(target_arch = "wasm32"))]
mod account;
#[cfg(not(target_arch = "wasm32"))]
mod case;
#[cfg(not(target_arch = "wasm32"))]
mod check;
#[cfg(not(target_arch = "wasm32"))]
mod clash;
#[cfg(not(target_arch = "wasm32"))]
mod class;
#[cfg(not(target_arch = "wasm32"))]
mod compared;
#[cfg(not(target_arch = "wasm32"))]
mod context;
#[cfg(not(target_arch = "wasm32"))]
mod cut;
#[cfg(not(target_arch = "wasm32"))]
mod heading;
#[cfg(not(target_arch = "wasm32"))]
mod length;
#[cfg(not(target_arch = "wasm32"))]
mod levels;
#[cfg(not(target_arch = "wasm32"))]
mod mean;
#[cfg(not(target_arch = "wasm32"))]
mod movement;
#[cfg(not(target_arch = "wasm32"))]
mod period;
mod quoted;
#[cfg(not(target_arch = "wasm32"))]
mod shared;
#[cfg(not(target_arch = "wasm32"))]
mod stated;
#[cfg(not(target_arch = "wasm32"))]
mod status;
#[cfg(not(target_arch = "wasm32"))]
mod unsaid;
#[cfg(not(target_arch = "wasm32"))]
mod way;

#[cfg(not(target_arch = "wasm32"))]
pub use account::{Account, Class, Entry, NUMERAL_COLUMNS, account};
#[cfg(not(target_arch = "wasm32"))]
pub use check::check;
#[cfg(not(target_arch = "wasm32"))]
pub use class::NumeralClass;
pub use quoted::{Quoted, quoted};

use crate::dataset::{Cards, Dataset, ObservationId};
use crate::order;
use serde::{Deserialize, Serialize};
use std::ops::Range;

/// Where an observation stands in the report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Citation {
    /// The observation.
    pub observation: ObservationId,
    /// Index of the block in the outline.
    pub block: usize,
    /// The quote within the block's text.
    pub quote: Range<usize>,
    /// The numeral within the block's text: "14,6", "3/9", "5.500-6.000". Empty for derived values,
    /// which the report does not print.
    pub numeral: Range<usize>,
}

/// All citations, in the order of the observations.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Citations(pub Vec<Citation>);

impl Citations {
    /// Where an observation stands.
    pub fn of(&self, id: &ObservationId) -> Option<&Citation> {
        self.0.iter().find(|citation| citation.observation == *id)
    }

    /// Tells the values of cards where they stand.
    pub fn tell(&self, dataset: &Dataset, cards: &mut Cards) {
        for card in &mut cards.cards {
            for (value, o) in card.values.iter_mut().zip(dataset.observations_of(&card.id)) {
                if let Some(citation) = self.of(&o.id) {
                    value.quote = (citation.block, citation.quote.start, citation.quote.end);
                }
            }
        }
    }

    /// [`in_block`](Self::in_block) for each of so many blocks.
    #[cfg(not(target_arch = "wasm32"))]
    fn by_block(&self, blocks: usize) -> Vec<Vec<&Citation>> {
        let mut out = vec![Vec::new(); blocks];
        for citation in self.0.iter().filter(|c| !c.numeral.is_empty()) {
            out[citation.block].push(citation);
        }
        for cited in &mut out {
            order::sort_by_key(cited, |c| c.numeral.start);
        }
        out
    }

    /// The citations whose numeral stands in a block, in reading order.
    pub fn in_block(&self, block: usize) -> Vec<&Citation> {
        let mut out: Vec<_> = self.0.iter().filter(|c| c.block == block && !c.numeral.is_empty()).collect();
        order::sort_by_key(&mut out, |c| c.numeral.start);
        out
    }
}
