//! The report as an outline: parts, chapters, articles, sections, items, letters, lists, tables, each with a lasting address.
//! Knows neither the dataset nor search; it knows how a Vietnamese report is numbered.

#[cfg(not(target_arch = "wasm32"))]
mod address;
mod block;
#[cfg(not(target_arch = "wasm32"))]
mod case;
#[cfg(not(target_arch = "wasm32"))]
mod correction;
#[cfg(not(target_arch = "wasm32"))]
mod cut;
#[cfg(not(target_arch = "wasm32"))]
mod ends;
#[cfg(not(target_arch = "wasm32"))]
mod finish;
#[cfg(not(target_arch = "wasm32"))]
mod furniture;
#[cfg(not(target_arch = "wasm32"))]
mod inline;
#[cfg(not(target_arch = "wasm32"))]
mod level;
#[cfg(not(target_arch = "wasm32"))]
mod line;
#[cfg(not(target_arch = "wasm32"))]
mod list;
mod locator;
#[cfg(not(target_arch = "wasm32"))]
mod marker;
#[cfg(not(target_arch = "wasm32"))]
mod numbered;
#[cfg(not(target_arch = "wasm32"))]
mod parse;
#[cfg(not(target_arch = "wasm32"))]
mod reading;
#[cfg(not(target_arch = "wasm32"))]
mod role;
mod roman;
#[cfg(not(target_arch = "wasm32"))]
mod sequence;
#[cfg(not(target_arch = "wasm32"))]
mod style;
#[cfg(not(target_arch = "wasm32"))]
mod tree;
#[cfg(not(target_arch = "wasm32"))]
mod understood;
#[cfg(not(target_arch = "wasm32"))]
mod unmarked;

#[cfg(not(target_arch = "wasm32"))]
pub use correction::{COLUMNS as CORRECTION_COLUMNS, HEADING_COLUMNS, Join, corrections, headings, joins};
#[cfg(not(target_arch = "wasm32"))]
pub use parse::parse;
#[cfg(not(target_arch = "wasm32"))]
pub use tree::Typography;

#[cfg(not(target_arch = "wasm32"))]
pub use reading::{OUTLINE_COLUMNS, Reading, headed, readings};

#[cfg(not(target_arch = "wasm32"))]
pub use understood::{kinds, tree, unclear};

pub use block::{Block, BlockId, BlockKind, Emphasis, Piece};
pub use locator::Locator;
pub use roman::roman_of;

use crate::locale::Bilingual;
use serde::{Deserialize, Serialize};
use std::ops::Range;

/// How sure a correction is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Certainty {
    /// No other reading makes sense.
    Certain,
    /// Very probably.
    Likely,
    /// Perhaps.
    Possible,
}

/// A slip of the printed text and its reading. The text itself is never changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Correction {
    /// The block.
    pub block: BlockId,
    /// The printed words within its text.
    pub range: Range<usize>,
    /// What is meant.
    pub corrected: String,
    /// How sure.
    pub certainty: Certainty,
    /// Why.
    pub note: Bilingual,
}

/// A heading printed in capitals, in sentence case, and short for navigation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Heading {
    /// The part or section.
    pub block: BlockId,
    /// The same words in sentence case.
    pub title: String,
    /// Shorter, for outlines and paths.
    pub short: Bilingual,
}

/// The whole report.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outline {
    /// All blocks in reading order; a block comes after the one it stands under.
    pub blocks: Vec<Block>,
    /// Slips and their readings.
    pub corrections: Vec<Correction>,
    /// Headings for display.
    pub headings: Vec<Heading>,
}

impl Outline {
    /// Index of a block.
    pub fn position(&self, id: &str) -> Option<usize> {
        self.blocks.iter().position(|block| block.id.0 == id)
    }

    /// [`position`](Self::position) of every block, for whoever looks up many.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn positions(&self) -> std::collections::BTreeMap<&str, usize> {
        self.blocks.iter().enumerate().map(|(i, block)| (block.id.0.as_str(), i)).collect()
    }

    /// The block with this address.
    pub fn block(&self, id: &str) -> Option<&Block> {
        self.position(id).map(|i| &self.blocks[i])
    }

    /// The blocks directly under a block.
    pub fn children(&self, index: usize) -> impl Iterator<Item = usize> {
        let under = move |(i, block): (usize, &Block)| (block.parent == Some(index)).then_some(i);
        self.blocks.iter().enumerate().skip(index + 1).filter_map(under)
    }

    /// From the outermost block down to this one.
    pub fn path(&self, index: usize) -> Vec<usize> {
        let mut path = vec![index];
        while let Some(parent) = self.blocks[path[path.len() - 1]].parent {
            path.push(parent);
        }
        path.reverse();
        path
    }

    /// The display heading of a part or section.
    pub fn heading(&self, id: &str) -> Option<&Heading> {
        self.headings.iter().find(|heading| heading.block.0 == id)
    }

    /// The corrections of a block.
    pub fn corrections_of<'a>(&'a self, id: &'a BlockId) -> impl Iterator<Item = &'a Correction> {
        self.corrections.iter().filter(move |correction| correction.block == *id)
    }
}
