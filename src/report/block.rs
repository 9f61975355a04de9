//! One block of the report: what sort it is, its words, its cells, and how its words are set off.
//! Knows no other block but by its index.

use crate::variants::BLOCK_KINDS;
use serde::{Deserialize, Serialize};
use std::ops::Range;

/// Address of a block: its path through the outline, `p1-i-1-3`. Also its anchor in the page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct BlockId(pub String);

/// What sort of block it is. What few reports have stands last, see [`Block::kind`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum BlockKind {
    /// The title at the top.
    Title,
    /// A paragraph before the first part.
    Introduction,
    /// "Phần thứ nhất" with its heading.
    Part,
    /// "I." with its heading.
    Section,
    /// "1." or "1.1.": its text is its first paragraph.
    Item,
    /// An unnumbered paragraph.
    Paragraph,
    /// "- ".
    Bullet,
    /// "Một là:".
    Lesson,
    /// "(1)" in a list inside a paragraph.
    Target,
    /// A paragraph after the asterism.
    Closing,
    /// The body that signs.
    Signature,
    /// "Chương I", "Mục 1", "A.", with its heading.
    Chapter,
    /// "Điều 1."
    Article,
    /// "a)": its text is its first paragraph.
    Letter,
    /// "Phụ lục", or a document after the signature, with its heading.
    Annex,
    /// A table; its text is its first row, the others stand under it.
    Table,
    /// A further row of a table.
    Row,
    /// "[1]".
    Footnote,
    /// Office, state, number and date at the top.
    Letterhead,
    /// A slogan in capitals.
    Slogan,
    /// To whom it is sent.
    Recipients,
}

impl BlockKind {
    /// Whether the contents list it with all that stands under it.
    pub fn is_heading(self) -> bool {
        use BlockKind::{Annex, Article, Chapter, Part, Section};
        matches!(self, Part | Section | Chapter | Article | Annex)
    }
}

/// How words are set off in print.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Emphasis {
    /// Bold.
    Strong,
    /// Italic.
    Stress,
}

/// A stretch of a block's text and where it stands in the printed text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Piece {
    /// Bytes of the block's text.
    pub text: Range<usize>,
    /// The byte of the printed text at which the stretch starts.
    pub source: usize,
}

/// One block of the report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Block {
    /// Address.
    pub id: BlockId,
    /// Sort.
    pub kind: BlockKind,
    /// The block it stands under, as an index into [`Outline::blocks`].
    pub parent: Option<usize>,
    /// The number as printed: "1.2.", "II.", "(3)", "Một là:", "-"; may be empty.
    pub marker: String,
    /// The words, without number and without typographic marks; paragraphs split by a page break are whole.
    pub text: String,
    /// The run-in heading within the text; empty if it has none.
    pub heading: Range<usize>,
    /// Bold and italic stretches of the text.
    pub emphasis: Vec<(Range<usize>, Emphasis)>,
    /// Where the text stands in print.
    pub pieces: Vec<Piece>,
}

impl Block {
    /// Sort, as the compiler is to know it: one of the variants that the data need.
    #[inline(always)]
    pub fn kind(&self) -> BlockKind {
        if self.kind as u8 >= BLOCK_KINDS { BlockKind::Paragraph } else { self.kind }
    }

    /// The place in the printed text (in bytes) of a range of this block's text.
    pub fn source(&self, range: &Range<usize>) -> Range<usize> {
        let at = |offset: usize, last: bool| {
            let holds = |p: &&Piece| if last { p.text.start < offset } else { p.text.start <= offset };
            let piece = self.pieces.iter().rev().find(holds).or(self.pieces.first());
            piece.map_or(0, |p| p.source + (offset - p.text.start).min(p.text.len()))
        };
        at(range.start, false)..at(range.end, true)
    }

    /// The cells of a row: what stands between bars or tabs, without the spaces around it; may be empty.
    pub fn cells(&self) -> impl Iterator<Item = Range<usize>> {
        let mut start = 0;
        self.text.split(['|', '\t']).map(move |cell| {
            let from = start + (cell.len() - cell.trim_start().len());
            start += cell.len() + 1;
            from..from + cell.trim().len()
        })
    }

    /// The run-in heading's words.
    pub fn heading_text(&self) -> &str {
        self.text.get(self.heading.clone()).unwrap_or_default()
    }

    /// What it says over the blocks that stand under it: its run-in heading, or all its words where it has none.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn head(&self) -> &str {
        if self.heading.is_empty() { &self.text } else { self.heading_text() }
    }

    /// Its number without what closes it: "I" of "I-", "a" of "a)".
    pub(super) fn number(&self) -> &str {
        self.marker.trim_end_matches(['.', '-', ')'])
    }

    /// What follows the run-in heading.
    pub fn body(&self) -> Range<usize> {
        let rest = &self.text[self.heading.end..];
        let skipped = rest.len() - rest.trim_start_matches([' ', '.', ':']).len();
        self.heading.end + skipped..self.text.len()
    }
}
