//! Which word, and where it stands, packed.

use std::ops::Range;

/// A word of the text: the number of its spelling, and how many positions it is behind the word before it. Words next to
/// each other are one apart, sentences two, fields many; a printed word and its corrected reading share a position.
/// Four bytes, since documents are read through word by word.
#[derive(Clone, Copy)]
pub(super) struct Word(u32);

/// The bits of the number.
const NUMBER: u32 = (1 << 24) - 1;

impl Word {
    /// Steps that are too long for a byte are as good as the longest.
    pub fn new(number: u32, step: u32) -> Word {
        Word(number & NUMBER | step.min(255) << 24)
    }

    pub fn number(self) -> u32 {
        self.0 & NUMBER
    }

    pub fn step(self) -> u32 {
        self.0 >> 24
    }
}

/// Where a word stands in its field. Eight bytes, since there are as many of these as words.
#[derive(Clone, Copy, Debug)]
pub(super) struct Location {
    /// First byte in the field.
    pub start: u32,
    /// Bytes in the field.
    pub len: u16,
    /// [`HEADING`], [`ALIAS`], and the number of the field.
    pub flags: u16,
}

/// In a heading or a name.
pub(super) const HEADING: u16 = 1 << 15;
/// In an alias.
pub(super) const ALIAS: u16 = 1 << 14;

impl Location {
    /// Its bytes in the field.
    pub fn range(&self) -> Range<usize> {
        self.start as usize..self.start as usize + usize::from(self.len)
    }

    pub fn field(&self) -> usize {
        usize::from(self.flags & !(HEADING | ALIAS))
    }

    pub fn is_heading(&self) -> bool {
        self.flags & HEADING != 0
    }

    pub fn is_alias(&self) -> bool {
        self.flags & ALIAS != 0
    }
}
