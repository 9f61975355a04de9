//! The addresses of blocks, and whether the numbers of their marks count up.
//! Knows no text beyond the marks.

use super::BlockKind;
use super::level::counted;
use super::tree::Parser;
use std::ops::Range;

impl Parser<'_> {
    /// Counts one more block of a kind under the open one.
    pub(super) fn count(&mut self, kind: BlockKind) -> u32 {
        // Parts are counted through the report.
        let parent = self.parent().filter(|_| kind != BlockKind::Part);
        let count = self.counts.entry((counted(kind), parent)).or_default();
        *count += 1;
        *count
    }

    pub(super) fn child_id(&self, last: &str) -> String {
        match self.parent() {
            Some(parent) => format!("{}-{last}", self.outline.blocks[parent].id.0),
            None => last.to_owned(),
        }
    }

    /// "1.2." stands under an item 1.
    pub(super) fn expect_parent(&mut self, printed: &Range<usize>, rank: u32) {
        if self.open.last().is_none_or(|(open, _)| *open != rank - 1) {
            let place = self.place(printed.start);
            let text = &self.source[printed.clone()];
            self.faults.push(
                place.warning(format!("'{text}' without the item above it"), "its parent number is missing before it"),
            );
        }
    }

    /// Numbers count up from 1 under one parent; anything else is odd but kept.
    pub(super) fn expect_number(&mut self, printed: &Range<usize>, number: u32, kind: BlockKind) {
        let expected = 1 + self.counts.get(&(counted(kind), self.parent())).copied().unwrap_or_default();
        if number != expected {
            let place = self.place(printed.start);
            self.faults.push(
                place.warning(
                    format!("number {number} where {expected} is due"),
                    "the numbering of the report jumps here",
                ),
            );
        }
    }

    /// An address that is not taken: the second "2." under one heading is "2x2".
    pub(super) fn free(&mut self, id: String) -> String {
        let again = (2..).map(|n: u32| format!("{id}x{n}"));
        let free = std::iter::once(id.clone()).chain(again).find(|id| !self.ids.contains(id)).unwrap_or(id.clone());
        self.ids.insert(free.clone());
        free
    }
}
