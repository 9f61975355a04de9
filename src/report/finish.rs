//! Step 5, tree → outline: lists inside paragraphs become blocks of their own, blocks get their headings.
//! Knows no paragraph of the printed text any more.

use super::cut::{cut, heading, target};
use super::marker::list;
use super::parse::Typography;
use super::tree::Parser;
use super::{Block, Outline};
use crate::diag::Diagnostic;
use std::ops::Range;

impl Parser<'_> {
    /// The outline, what is not words, and what is odd.
    pub(super) fn finish(mut self) -> (Outline, Typography, Vec<Diagnostic>) {
        for (join, used) in self.joins.iter().zip(&self.used) {
            if *used != 1 {
                let message = format!("'{} | {}' is found {used} times between paragraphs", join.before, join.after);
                self.faults
                    .push(join.place.error(message, "write the words before and after the page break as printed"));
            }
        }
        self.split_lists();
        for block in &mut self.outline.blocks {
            block.heading = heading(block);
        }
        (self.outline, self.typography, self.faults)
    }

    /// Cuts the list "(1) … (2) …" out of a paragraph into blocks of its own.
    fn split_lists(&mut self) {
        let mut i = 0;
        while i < self.outline.blocks.len() {
            let marks = list(&self.outline.blocks[i].text);
            let targets: Vec<Block> = marks
                .iter()
                .enumerate()
                .map(|(n, mark)| {
                    let end = marks.get(n + 1).map_or(self.outline.blocks[i].text.len(), |next| next.start);
                    target(&self.outline.blocks[i], i, n + 1, mark, end)
                })
                .collect();
            for (mark, block) in marks.iter().zip(&targets) {
                let source = self.outline.blocks[i].source(mark);
                debug_assert_eq!(&self.source[source], block.marker);
            }
            if let Some(first) = marks.first() {
                self.name_list_spaces(i, &marks);
                cut(&mut self.outline.blocks[i], first.start);
            }
            let added = targets.len();
            for block in &mut self.outline.blocks[i + 1..] {
                block.parent = block.parent.map(|p| if p > i { p + added } else { p });
            }
            self.outline.blocks.splice(i + 1..i + 1, targets);
            i += 1 + added;
        }
    }

    /// The spaces around the marks of a list belong to no block.
    fn name_list_spaces(&mut self, index: usize, marks: &[Range<usize>]) {
        let block = &self.outline.blocks[index];
        for mark in marks {
            let before = block.text[..mark.start].trim_end().len()..mark.start;
            let after = &block.text[mark.end..];
            let after = mark.end..mark.end + (after.len() - after.trim_start().len());
            for space in [before, after] {
                if !space.is_empty() {
                    self.typography.push(("space around a number", block.source(&space)));
                }
            }
        }
    }
}
