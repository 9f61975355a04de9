//! The ways of marking a block, and a mark.
//! Knows no text.

use std::ops::Range;

/// A way of marking a block, outermost first: the order of the variants is the order of the levels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Style {
    /// "PHỤ LỤC", "Annex 2".
    Annex,
    /// "Phần thứ nhất", "PART ONE".
    Part,
    /// "A."
    Capital,
    /// "Chương I".
    Chapter,
    /// "Mục 1".
    Division,
    /// "Điều 1."
    Article,
    /// "IV.", "IV-", "Iv."
    Roman,
    /// "2.", "2-", "2/", "2.1.": its numbers give the depth.
    Number,
    /// "2)"
    Bracketed,
    /// "a)", "đ."
    Letter,
    /// "a.1)", "a1)"
    Lettered,
    /// "ii)"
    SmallRoman,
    /// "(1)" at the head of a paragraph.
    Listed,
    /// "Một là:", "Hai là,"
    Lesson,
    /// "* "
    Star,
    /// "- ", "– ", "• "
    Dash,
    /// "+ "
    Plus,
    /// "[1] "
    Footnote,
}

/// What a paragraph opens with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Marker {
    pub(super) style: Style,
    /// Bytes of the paragraph; the text follows.
    pub(super) range: Range<usize>,
    /// Its numbers: "2.1." is 2 and 1; letters count from 1. Empty for signs.
    pub(super) numbers: Vec<u32>,
}

impl Style {
    /// Whether the heading may stand in the paragraph after the mark.
    pub(super) fn takes_heading(self) -> bool {
        matches!(self, Style::Annex | Style::Part | Style::Chapter | Style::Division | Style::Article)
    }
}

/// The letters that number lists, in their order; lists in Vietnamese use f, j, w and z now and then.
pub(super) const LETTERS: &str = "abcdđefghiklmnopqrstuvxy";
