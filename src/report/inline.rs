//! Marks inside a paragraph that are not words: emphasis, line breaks, the end mark of official texts.
//! Knows one paragraph.

use super::{Block, Emphasis, Piece};

/// Characters inside a paragraph that are not words.
#[derive(Clone, Copy)]
pub(super) enum Mark {
    Emphasis(Emphasis),
    LineBreak,
    /// "./." closes an official text.
    End,
}

impl Mark {
    pub(super) fn at(rest: &str) -> Option<Mark> {
        match rest {
            "./." => Some(Mark::End),
            _ if rest.starts_with("**") => Some(Mark::Emphasis(Emphasis::Strong)),
            _ if rest.starts_with('*') => Some(Mark::Emphasis(Emphasis::Stress)),
            _ if rest.starts_with('\n') => Some(Mark::LineBreak),
            _ => None,
        }
    }

    pub(super) fn width(self) -> usize {
        match self {
            Mark::Emphasis(Emphasis::Strong) => 2,
            Mark::End => 3,
            _ => 1,
        }
    }

    pub(super) fn name(self) -> &'static str {
        match self {
            Mark::Emphasis(_) => "emphasis mark",
            Mark::LineBreak => "line break",
            Mark::End => "end mark",
        }
    }
}

/// Adds one character, printed at `offset`, to the text.
pub(super) fn extend(block: &mut Block, offset: usize, c: char) {
    let at = block.text.len();
    block.text.push(c);
    match block.pieces.last_mut() {
        Some(piece) if piece.text.end == at && piece.source + piece.text.len() == offset => {
            piece.text.end += c.len_utf8()
        }
        _ => block.pieces.push(Piece { text: at..at + c.len_utf8(), source: offset }),
    }
}
