//! Step 5, tree → outline: lists inside paragraphs become blocks of their own, blocks get their headings.
//! Knows no paragraph of the printed text any more.

use super::cut::{cut, heading, target};
use super::list::list;
use super::tree::Parser;
use super::tree::Typography;
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
        let blocks = std::mem::take(&mut self.outline.blocks);
        // Where each block stands once the lists before it are blocks.
        let mut moved: Vec<usize> = Vec::with_capacity(blocks.len());
        let mut out: Vec<Block> = Vec::with_capacity(blocks.len());
        for mut block in blocks {
            block.parent = block.parent.and_then(|parent| moved.get(parent).copied());
            moved.push(out.len());
            let marks = list(&block.text);
            let ends = marks.iter().skip(1).map(|next| next.start).chain([block.text.len()]);
            let own = out.len();
            let targets: Vec<Block> = marks
                .iter()
                .zip(ends)
                .enumerate()
                .map(|(n, (mark, end))| target(&block, own, n + 1, mark, end))
                .collect();
            if let Some(first) = marks.first() {
                self.name_list_spaces(&block, &marks);
                cut(&mut block, first.start);
            }
            out.push(block);
            out.extend(targets);
        }
        self.outline.blocks = out;
    }

    /// The spaces around the marks of a list belong to no block.
    fn name_list_spaces(&mut self, block: &Block, marks: &[Range<usize>]) {
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
        // A mark of emphasis that nothing follows leaves a space at the end.
        let end = block.text.trim_end().len();
        if marks.last().is_some_and(|mark| mark.end < end) && end < block.text.len() {
            self.typography.push(("space around a number", block.source(&(end..block.text.len()))));
        }
    }
}
