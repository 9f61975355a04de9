//! Printed text → outline. Total: every text has an outline, oddities are reported with line and column,
//! and every character ends up in exactly one block or is named as typography.
//! Knows no correction but the page breaks it is told of.

use super::cut::{cut, heading, target};
use super::inline::{Mark, extend};
use super::marker::{Marker, list, marker};
use super::roman::roman_of;
use super::{Block, BlockId, BlockKind, Emphasis, Join, Outline};
use crate::diag::{Diagnostic, Place};
use std::collections::BTreeSet;
use std::ops::Range;

/// Characters of the printed text that are not words: what they are, and where.
pub type Typography = Vec<(&'static str, Range<usize>)>;

/// The name under which the report's faults are reported.
const FILE: &str = "report.vi.txt";

/// Makes the outline of `source`. `joins` are the paragraphs that a page break split.
pub fn parse(source: &str, joins: &[Join]) -> (Outline, Typography, Vec<Diagnostic>) {
    let mut parser = Parser {
        source,
        joins,
        used: vec![0; joins.len()],
        outline: Outline::default(),
        typography: Vec::new(),
        faults: Vec::new(),
        open: Vec::new(),
        after_asterism: false,
    };
    let paragraphs = paragraphs(source);
    let mut gap = 0;
    let mut awaiting_heading = false;
    for (i, range) in paragraphs.iter().enumerate() {
        let is_continued = i > 0 && parser.is_join(&paragraphs[i - 1], range);
        let name = if is_continued { "page break" } else { "blank line" };
        parser.name_gap(name, gap..range.start);
        if is_continued {
            parser.append(range.clone());
        } else if awaiting_heading {
            parser.append(range.clone());
            awaiting_heading = false;
        } else {
            awaiting_heading = parser.paragraph(range.clone());
        }
        gap = range.end;
    }
    parser.name_gap("blank line", gap..source.len());
    parser.finish()
}

/// Maximal runs of lines that are not blank, without the spaces around them.
fn paragraphs(source: &str) -> Vec<Range<usize>> {
    let mut out: Vec<Range<usize>> = Vec::new();
    let mut start = 0;
    let mut is_open = false;
    for line in source.split_inclusive('\n') {
        let text = line.trim();
        let at = start + (line.len() - line.trim_start().len());
        if text.is_empty() {
            is_open = false;
        } else if let (true, Some(last)) = (is_open, out.last_mut()) {
            last.end = at + text.len();
        } else {
            out.push(at..at + text.len());
            is_open = true;
        }
        start += line.len();
    }
    out
}

struct Parser<'a> {
    source: &'a str,
    joins: &'a [Join],
    used: Vec<usize>,
    outline: Outline,
    typography: Typography,
    faults: Vec<Diagnostic>,
    /// The part, section and items that are open, outermost first: index and number path.
    open: Vec<usize>,
    after_asterism: bool,
}

impl Parser<'_> {
    fn place(&self, offset: usize) -> Place {
        let before = &self.source[..offset];
        let line_start = before.rfind('\n').map_or(0, |at| at + 1);
        Place {
            file: FILE.to_owned(),
            line: before.matches('\n').count() + 1,
            column: before[line_start..].chars().count() + 1,
        }
    }

    fn name_gap(&mut self, name: &'static str, range: Range<usize>) {
        if !range.is_empty() {
            self.typography.push((name, range));
        }
    }

    fn is_join(&mut self, before: &Range<usize>, after: &Range<usize>) -> bool {
        let (head, tail) = (&self.source[before.clone()], &self.source[after.clone()]);
        let fits = |join: &Join| head.ends_with(&join.before) && tail.starts_with(&join.after);
        match self.joins.iter().position(fits) {
            Some(i) => {
                self.used[i] += 1;
                true
            }
            None => false,
        }
    }

    /// Reads one paragraph; `true` if the next one is the heading of the part it opened.
    fn paragraph(&mut self, range: Range<usize>) -> bool {
        let text = &self.source[range.clone()];
        match marker(text) {
            Marker::Asterism => {
                self.typography.push(("asterism", range));
                self.after_asterism = true;
            }
            Marker::Part => {
                let number = 1 + self.count(|block| block.kind == BlockKind::Part);
                self.open.clear();
                self.push(BlockKind::Part, format!("p{number}"), range.clone(), range.end..range.end);
                self.open.push(self.outline.blocks.len() - 1);
                return true;
            }
            Marker::Section(mark, number) if !self.open.is_empty() => {
                self.open.truncate(1);
                self.expect_number(&range, number, BlockKind::Section);
                let id = self.child_id(&roman_of(number).to_lowercase());
                self.open_block(BlockKind::Section, id, &range, mark);
            }
            Marker::Item(mark, numbers) if self.open.len() >= 2 => self.item(&range, mark, &numbers),
            Marker::Bullet(mark) => self.counted(BlockKind::Bullet, "b", &range, mark),
            Marker::Lesson(mark, _) => self.counted(BlockKind::Lesson, "bh", &range, mark),
            _ => self.plain(&range),
        }
        false
    }

    fn item(&mut self, range: &Range<usize>, mark: Range<usize>, numbers: &[u32]) {
        // "1.2." stands under item 1 of the open section; "1." under the section.
        let depth = 1 + numbers.len();
        if self.open.len() < depth {
            let place = self.place(range.start);
            let text = &self.source[range.start..range.start + mark.end];
            self.faults.push(
                place.warning(format!("'{text}' without the item above it"), "its parent number is missing before it"),
            );
        }
        self.open.truncate(depth);
        let number = numbers[numbers.len() - 1];
        self.expect_number(range, number, BlockKind::Item);
        let id = self.child_id(&number.to_string());
        self.open_block(BlockKind::Item, id, range, mark);
    }

    fn open_block(&mut self, kind: BlockKind, id: String, range: &Range<usize>, mark: Range<usize>) {
        let mark = range.start + mark.start..range.start + mark.end;
        self.push(kind, id, mark.clone(), mark.end..range.end);
        self.open.push(self.outline.blocks.len() - 1);
    }

    /// A block that is counted within the one it stands under: `-b1`, `-bh1`.
    fn counted(&mut self, kind: BlockKind, suffix: &str, range: &Range<usize>, mark: Range<usize>) {
        let parent = self.open.last().copied();
        let number = 1 + self.count(|block| block.kind == kind && block.parent == parent);
        let id = self.child_id(&format!("{suffix}{number}"));
        let mark = range.start + mark.start..range.start + mark.end;
        self.push(kind, id, mark.clone(), mark.end..range.end);
    }

    fn plain(&mut self, range: &Range<usize>) {
        let text = &self.source[range.clone()];
        let is_lower = text.chars().next().is_some_and(char::is_lowercase);
        if is_lower {
            let place = self.place(range.start);
            self.faults.push(place.warning(
                "a paragraph starts with a small letter",
                "if a page break split it, add a row of kind 'join' to corrections.csv",
            ));
        }
        let none = range.start..range.start;
        let Some(parent) = self.open.last().copied().filter(|_| !self.after_asterism) else {
            return self.unplaced(range, none);
        };
        let siblings = self.count(|block| block.kind == BlockKind::Paragraph && block.parent == Some(parent));
        let own = usize::from(self.outline.blocks[parent].kind == BlockKind::Item);
        let id = self.child_id(&format!("d{}", siblings + own + 1));
        self.push(BlockKind::Paragraph, id, none, range.clone());
    }

    /// Paragraphs before the first part and after the asterism.
    fn unplaced(&mut self, range: &Range<usize>, none: Range<usize>) {
        let text = &self.source[range.clone()];
        let is_capitals = !text.chars().any(char::is_lowercase);
        let (kind, name) = match (self.after_asterism, self.outline.blocks.is_empty(), is_capitals) {
            (true, _, true) => (BlockKind::Signature, "ky-ten"),
            (true, _, false) => (BlockKind::Closing, "ket"),
            (false, true, _) => (BlockKind::Title, "tieu-de"),
            (false, false, _) => (BlockKind::Introduction, "mo-dau"),
        };
        let same = self.count(|block| block.kind == kind);
        let id = if same == 0 { name.to_owned() } else { format!("{name}-{}", same + 1) };
        self.open.clear();
        self.push(kind, id, none, range.clone());
    }

    fn count(&self, holds: impl Fn(&Block) -> bool) -> usize {
        self.outline.blocks.iter().filter(|block| holds(block)).count()
    }

    fn child_id(&self, last: &str) -> String {
        match self.open.last() {
            Some(parent) => format!("{}-{last}", self.outline.blocks[*parent].id.0),
            None => last.to_owned(),
        }
    }

    /// Numbers count up from 1 under one parent; anything else is odd but kept.
    fn expect_number(&mut self, range: &Range<usize>, number: u32, kind: BlockKind) {
        let parent = self.open.last().copied();
        let expected = 1 + self.count(|block| block.kind == kind && block.parent == parent) as u32;
        if number != expected {
            let place = self.place(range.start);
            self.faults.push(
                place.warning(
                    format!("number {number} where {expected} is due"),
                    "the numbering of the report jumps here",
                ),
            );
        }
    }

    fn push(&mut self, kind: BlockKind, id: String, mark: Range<usize>, text: Range<usize>) {
        let block = Block {
            id: BlockId(id),
            kind,
            parent: self.open.last().copied(),
            marker: self.source[mark].to_owned(),
            text: String::new(),
            heading: 0..0,
            emphasis: Vec::new(),
            pieces: Vec::new(),
        };
        self.outline.blocks.push(block);
        self.append(text);
    }

    /// Adds printed text to the last block: marks dropped and named, a line or page break becomes one space.
    fn append(&mut self, range: Range<usize>) {
        let Some(block) = self.outline.blocks.last_mut() else { return };
        let text = self.source[range.clone()].trim_start();
        let start = range.end - text.len();
        if start > range.start {
            self.typography.push(("space after a number", range.start..start));
        }
        if !block.text.is_empty() && !text.is_empty() {
            block.text.push(' ');
        }
        let mut open: Option<(Emphasis, usize)> = None;
        let mut offset = start;
        while offset < range.end {
            let rest = &self.source[offset..range.end];
            let Some(mark) = Mark::at(rest) else {
                let c = rest.chars().next().unwrap_or(' ');
                extend(block, offset, c);
                offset += c.len_utf8();
                continue;
            };
            match mark {
                Mark::LineBreak => block.text.push(' '),
                Mark::End => {}
                Mark::Emphasis(kind) => match open.take() {
                    Some((opened, from)) => block.emphasis.push((from..block.text.len(), opened)),
                    None => open = Some((kind, block.text.len())),
                },
            }
            self.typography.push((mark.name(), offset..offset + mark.width()));
            offset += mark.width();
        }
        if open.is_some() {
            let place = self.place(start);
            self.faults.push(place.warning("an emphasis mark is not closed", "the marks * and ** come in pairs"));
        }
    }

    fn finish(mut self) -> (Outline, Typography, Vec<Diagnostic>) {
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
        self.faults.extend(self.twice());
        (self.outline, self.typography, self.faults)
    }

    fn twice(&self) -> Vec<Diagnostic> {
        let mut seen = BTreeSet::new();
        let blocks = self.outline.blocks.iter();
        let again = blocks.filter(|block| !seen.insert(&block.id));
        let fault = |block: &Block| {
            let at = block.pieces.first().map_or(0, |p| p.source);
            self.place(at).error(
                format!("the address '{}' is taken", block.id.0),
                "two blocks carry the same number under the same heading",
            )
        };
        again.map(fault).collect()
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
