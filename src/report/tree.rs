//! Step 4, blocks → tree: each block is put under the one that is open, with an address of its own and its printed text.
//! Knows what a block is, not why.

use super::case::is_capitals;
use super::inline::{Mark, extend};
use super::level::{ENTRIES, Level, SIGNS, UNNUMBERED, counted, step};
use super::line::cells;
use super::style::{Marker, Style};
use super::unmarked::{is_outermost, is_total};
use super::{Block, BlockId, BlockKind, Emphasis, Join, Outline};
use crate::diag::{Diagnostic, Place};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// The name under which the report's faults are reported.
const FILE: &str = "report.vi.txt";

/// Characters of the printed text that are not words: what they are, and where.
pub type Typography = Vec<(&'static str, Range<usize>)>;

/// The tree as far as it is built.
pub(super) struct Parser<'a> {
    pub(super) source: &'a str,
    pub(super) joins: &'a [Join],
    pub(super) used: Vec<usize>,
    pub(super) outline: Outline,
    pub(super) typography: Typography,
    pub(super) faults: Vec<Diagnostic>,
    /// The blocks that are open, outermost first: rank and index.
    pub(super) open: Vec<(u32, usize)>,
    /// How many blocks of a kind stand under a block.
    pub(super) counts: BTreeMap<(&'static str, Option<usize>), u32>,
    pub(super) ids: BTreeSet<String>,
    /// Whether the last block waits for its heading, or for more of it.
    pub(super) awaits_heading: bool,
    /// Styles that stand inside others here.
    pub(super) inner: Vec<Style>,
    /// The lowest rank of the report's marks.
    pub(super) outermost: u32,
}

impl<'a> Parser<'a> {
    pub(super) fn new(source: &'a str, joins: &'a [Join]) -> Parser<'a> {
        Parser {
            source,
            joins,
            used: vec![0; joins.len()],
            outline: Outline::default(),
            typography: Vec::new(),
            faults: Vec::new(),
            open: Vec::new(),
            counts: BTreeMap::new(),
            ids: BTreeSet::new(),
            awaits_heading: false,
            inner: Vec::new(),
            outermost: UNNUMBERED,
        }
    }

    pub(super) fn place(&self, offset: usize) -> Place {
        Place::of(FILE, self.source, offset)
    }

    pub(super) fn name_gap(&mut self, name: &'static str, range: Range<usize>) {
        if !range.is_empty() {
            self.typography.push((name, range));
        }
    }

    pub(super) fn is_join(&mut self, before: &Range<usize>, after: &Range<usize>) -> bool {
        let (head, tail) = (&self.source[before.clone()], &self.source[after.clone()]);
        let fits = |join: &Join| head.ends_with(&join.before) && tail.starts_with(&join.after);
        let found = self.joins.iter().position(fits);
        found.inspect(|i| self.used[*i] += 1).is_some()
    }

    pub(super) fn marked(&mut self, range: Range<usize>, mark: &Marker, level: &Level) {
        self.close(level.rank);
        let shift = |r: &Range<usize>| range.start + r.start..range.start + r.end;
        let printed = shift(&mark.range);
        if mark.numbers.len() > 1 && level.kind == BlockKind::Item {
            self.expect_parent(&printed, level.rank);
        }
        let parent = self.parent();
        if let (Some(number), BlockKind::Section | BlockKind::Item) = (mark.numbers.last(), level.kind) {
            self.expect_number(&printed, *number, level.kind);
        }
        let count = self.count(level.kind);
        let step = step(mark, parent.is_none()).unwrap_or_else(|| format!("{}{count}", counted(level.kind)));
        let id = self.child_id(&step);
        self.push(level.kind, id, printed.clone(), printed.end..range.end);
        if level.opens {
            self.open.push((level.rank, self.outline.blocks.len() - 1));
        }
        let is_bare = range.end <= printed.end;
        self.awaits_heading = mark.style.takes_heading() && (is_bare || is_capitals(&self.source[range]));
    }

    /// A heading in capitals without a number: beside the sections, or above all where it opens or closes the report.
    pub(super) fn unnumbered(&mut self, range: Range<usize>) {
        let rank = if is_outermost(&self.source[range.clone()]) { self.outermost } else { UNNUMBERED };
        self.close(rank);
        let step = format!("{}{}", counted(BlockKind::Section), self.count(BlockKind::Section));
        let id = self.child_id(&step);
        self.push(BlockKind::Section, id, range.start..range.start, range);
        self.open.push((rank, self.outline.blocks.len() - 1));
    }

    /// A line that sums up the entries of a list stands beside the list, not under its last entry.
    pub(super) fn close_list(&mut self, range: &Range<usize>) {
        let Some((rank, last)) = self.open.last().copied() else { return };
        let before = (0..last).rev().find(|at| self.outline.blocks[*at].parent == self.outline.blocks[last].parent);
        let is_entry = before.is_some_and(|at| {
            let block = &self.outline.blocks[at];
            block.kind == self.outline.blocks[last].kind && block.text.ends_with(';')
        });
        if rank >= ENTRIES && is_entry && is_total(&self.source[range.clone()]) {
            self.close(rank);
        }
    }

    /// A document after the signature, with its own title.
    pub(super) fn attached(&mut self, range: Range<usize>) {
        self.close(0);
        let id = format!("{}{}", counted(BlockKind::Annex), self.count(BlockKind::Annex));
        self.push(BlockKind::Annex, id, range.start..range.start, range);
        self.open.push((0, self.outline.blocks.len() - 1));
        self.awaits_heading = true;
    }

    /// The first row of a table is the table's own text; the others stand under it.
    pub(super) fn row(&mut self, range: Range<usize>) {
        self.close(SIGNS);
        let is_next = matches!(self.outline.blocks.last().map(|b| b.kind), Some(BlockKind::Table | BlockKind::Row));
        let table = self.outline.blocks.iter().rposition(|block| block.kind == BlockKind::Table).filter(|_| is_next);
        let kind = if table.is_some() { BlockKind::Row } else { BlockKind::Table };
        self.open.extend(table.map(|table| (SIGNS, table)));
        let count = self.count(kind);
        let id = self.child_id(&format!("{}{count}", counted(kind)));
        let mut cells =
            cells(&self.source[range.clone()]).into_iter().map(|r| range.start + r.start..range.start + r.end);
        let first = cells.next().unwrap_or(range.clone());
        let mut end = first.end;
        let [before, behind] = empty_cells(self.source, &range);
        self.push(kind, id, range.start..range.start, range.start..range.start);
        self.extend_row(before);
        self.append(first, "");
        for cell in cells {
            self.name_gap("space between cells", end..cell.start);
            end = cell.end;
            self.append(cell, "\t");
        }
        self.extend_row(behind);
        self.close(SIGNS);
    }

    /// Empty cells of the last row.
    fn extend_row(&mut self, count: usize) {
        if let Some(row) = self.outline.blocks.last_mut() {
            row.text.push_str(&"\t".repeat(count));
        }
    }

    pub(super) fn plain(&mut self, range: Range<usize>) {
        self.close(SIGNS);
        self.close_list(&range);
        if self.source[range.clone()].starts_with(char::is_lowercase) {
            let place = self.place(range.start);
            self.faults.push(place.warning(
                "a paragraph starts with a small letter",
                "if a page break split it, add a row of kind 'join' to corrections.csv",
            ));
        }
        let Some(parent) = self.parent() else { return self.unplaced(BlockKind::Introduction, range) };
        // The text of an item, article or letter is its first paragraph.
        let own = match self.outline.blocks[parent].kind {
            BlockKind::Item | BlockKind::Article | BlockKind::Letter => 1,
            _ => 0,
        };
        let count = self.count(BlockKind::Paragraph) + own;
        let id = self.child_id(&format!("{}{count}", counted(BlockKind::Paragraph)));
        self.push(BlockKind::Paragraph, id, range.start..range.start, range);
    }

    /// A block outside the parts.
    pub(super) fn unplaced(&mut self, kind: BlockKind, range: Range<usize>) {
        self.close(0);
        let name = counted(kind);
        let count = self.count(kind);
        let id = if count == 1 { name.to_owned() } else { format!("{name}-{count}") };
        self.push(kind, id, range.start..range.start, range);
    }

    pub(super) fn close(&mut self, rank: u32) {
        self.open.retain(|(open, _)| *open < rank);
    }

    pub(super) fn parent(&self) -> Option<usize> {
        self.open.last().map(|(_, index)| *index)
    }

    pub(super) fn push(&mut self, kind: BlockKind, id: String, mark: Range<usize>, text: Range<usize>) {
        let id = self.free(id);
        let block = Block {
            id: BlockId(id),
            kind,
            parent: self.parent(),
            marker: self.source[mark].to_owned(),
            text: String::new(),
            heading: 0..0,
            emphasis: Vec::new(),
            pieces: Vec::new(),
        };
        self.outline.blocks.push(block);
        self.append(text, " ");
    }

    /// Adds printed text to the last block: marks dropped and named, a line or page break becomes one space, the end of a
    /// cell a tab.
    pub(super) fn append(&mut self, range: Range<usize>, glue: &str) {
        let Some(block) = self.outline.blocks.last_mut() else { return };
        let text = self.source[range.clone()].trim_start();
        let start = range.end - text.len();
        if start > range.start {
            self.typography.push(("space after a number", range.start..start));
        }
        if !block.text.is_empty() && !text.is_empty() {
            block.text.push_str(glue);
        }
        let mut open: Option<(Emphasis, usize)> = None;
        let mut offset = start;
        while offset < range.end {
            let rest = &self.source[offset..range.end];
            let Some(mark) = mark_at(&self.source[start..range.end], offset - start) else {
                let c = rest.chars().next().unwrap_or(' ');
                extend(block, offset, c);
                offset += c.len_utf8();
                continue;
            };
            let mut width = mark.width();
            match mark {
                Mark::LineBreak => {
                    // The next line may be indented.
                    width = rest.len() - rest.trim_start().len();
                    block.text.push(' ');
                }
                Mark::End => {}
                Mark::Emphasis(kind) => match open.take() {
                    Some((opened, from)) => block.emphasis.push((from..block.text.len(), opened)),
                    None => open = Some((kind, block.text.len())),
                },
            }
            self.typography.push((mark.name(), offset..offset + width));
            offset += width;
        }
        if open.is_some() {
            let place = self.place(start);
            self.faults.push(place.warning("an emphasis mark is not closed", "the marks * and ** come in pairs"));
        }
    }
}

/// The mark at a byte of a block's printed text. The star of a letterhead, "TỈNH UỶ * | …", has a space on both sides and
/// emphasises nothing.
fn mark_at(text: &str, offset: usize) -> Option<Mark> {
    let mark = Mark::at(&text[offset..])?;
    let is_apart = || {
        let before = text[..offset].chars().next_back().is_none_or(char::is_whitespace);
        let after = text[offset + mark.width()..].chars().next().is_none_or(char::is_whitespace);
        // "111,9(*)" is the mark of a note.
        let is_note = text[..offset].ends_with('(') && text[offset + mark.width()..].starts_with(')');
        is_note || before && after && text.contains(char::is_alphanumeric)
    };
    let is_star = matches!(mark, Mark::Emphasis(_)) && is_apart();
    (!is_star).then_some(mark)
}

/// How many empty cells a row has before its words and behind them: the tabs around a line.
fn empty_cells(source: &str, range: &Range<usize>) -> [usize; 2] {
    let is_gap = |c: &char| matches!(c, '\t' | ' ');
    let tabs = |chars: &mut dyn Iterator<Item = char>| chars.take_while(is_gap).filter(|c| *c == '\t').count();
    [tabs(&mut source[..range.start].chars().rev()), tabs(&mut source[range.end..].chars())]
}
