//! Where a word stands, packed.

use std::ops::Range;

/// Where a word stands. Twelve bytes, since of all that an index holds there are most of these.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    /// Words next to each other have consecutive positions; sentences are one apart, fields many. A printed word
    /// and its corrected reading share one.
    pub position: u32,
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

impl Place {
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
