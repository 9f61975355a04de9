//! Step 4, levels → tree: printed text → outline in the steps of `line`, `marker`, `role` and `level`. Total: every text
//! has an outline, oddities are reported with line and column, and every character ends up in exactly one block or is
//! named as typography. Knows no correction but the page breaks and levels it is told of.

use super::cut::{cut, heading, target};
use super::inline::{Mark, extend};
use super::level::{Level, SIGNS, counted, level, named, step};
use super::line::{is_capitals, is_ended, paragraphs};
use super::marker::{Marker, list, marker};
use super::role::{Role, roles, texts};
use super::{Block, BlockId, BlockKind, Emphasis, Join, Outline, Reading};
use crate::diag::{Diagnostic, Place};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// Characters of the printed text that are not words: what they are, and where.
pub type Typography = Vec<(&'static str, Range<usize>)>;

/// The name under which the report's faults are reported.
const FILE: &str = "report.vi.txt";

/// Makes the outline of `source`. `joins` are the paragraphs that a page break split, `readings` the lines that
/// `outline.csv` puts right.
pub fn parse(source: &str, joins: &[Join], readings: &[Reading]) -> (Outline, Typography, Vec<Diagnostic>) {
    let lines = |is_wanted: fn(&str) -> bool| -> Vec<usize> {
        readings.iter().filter(|r| is_wanted(&r.level)).map(|r| r.line).collect()
    };
    let paragraphs = paragraphs(source, &lines(|level| level != "join"), &lines(|level| level == "join"));
    let texts = texts(source, &paragraphs);
    let told = |line: usize| readings.iter().find(|reading| reading.line == line);
    let marks: Vec<Option<Marker>> = paragraphs
        .iter()
        .zip(&texts)
        .map(|(paragraph, text)| marker(text).or_else(|| named(&told(paragraph.line)?.level)))
        .collect();
    let roles = roles(&texts, &marks);
    let mut parser = Parser::new(source, joins);
    let mut gap = 0;
    for (i, paragraph) in paragraphs.iter().enumerate() {
        let range = paragraph.range.clone();
        let is_continued = i > 0 && parser.is_join(&paragraphs[i - 1].range, &range);
        parser.name_gap(if is_continued { "page break" } else { "blank line" }, gap..range.start);
        match told(paragraph.line) {
            _ if is_continued => parser.append(range.clone(), " "),
            Some(reading) => parser.told(&reading.level, range.clone(), marks[i].as_ref()),
            None => parser.paragraph(range.clone(), roles[i], marks[i].as_ref()),
        }
        gap = range.end;
    }
    parser.name_gap("blank line", gap..source.len());
    parser.finish()
}

struct Parser<'a> {
    source: &'a str,
    joins: &'a [Join],
    used: Vec<usize>,
    outline: Outline,
    typography: Typography,
    faults: Vec<Diagnostic>,
    /// The blocks that are open, outermost first: rank and index.
    open: Vec<(u32, usize)>,
    /// How many blocks of a kind stand under a block.
    counts: BTreeMap<(&'static str, Option<usize>), u32>,
    ids: BTreeSet<String>,
    /// Whether the last block waits for its heading, or for more of it.
    awaits_heading: bool,
}

impl<'a> Parser<'a> {
    fn new(source: &'a str, joins: &'a [Join]) -> Parser<'a> {
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
        }
    }

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
        let found = self.joins.iter().position(fits);
        found.inspect(|i| self.used[*i] += 1).is_some()
    }

    /// One paragraph, by what it is where it stands.
    fn paragraph(&mut self, range: Range<usize>, role: Role, mark: Option<&Marker>) {
        let awaited = std::mem::take(&mut self.awaits_heading);
        match (role, mark) {
            (Role::Furniture(name), _) => {
                self.typography.push((name, range));
                self.awaits_heading = awaited;
            }
            (Role::More, _) => self.append(range, " "),
            (Role::Cell, _) => self.append(range, "\t"),
            (Role::Row | Role::FirstCell, _) => self.row(range),
            (Role::Body, Some(mark)) => self.marked(range, mark, &level(mark)),
            (Role::Body, None) if awaited && self.is_heading(&range) => {
                self.awaits_heading = is_capitals(&self.source[range.clone()]);
                self.append(range, " ");
            }
            (Role::Body, None) => self.plain(range),
            (Role::Attached, _) => self.attached(range),
            (Role::Letterhead, _) => self.unplaced(BlockKind::Letterhead, range),
            (Role::Title, _) => self.unplaced(BlockKind::Title, range),
            (Role::Slogan, _) => self.unplaced(BlockKind::Slogan, range),
            (Role::Introduction, _) => self.unplaced(BlockKind::Introduction, range),
            (Role::Recipients, _) => self.unplaced(BlockKind::Recipients, range),
            (Role::Signature, _) => self.unplaced(BlockKind::Signature, range),
            (Role::Closing, _) => self.unplaced(BlockKind::Closing, range),
        }
    }

    /// One paragraph, by what `outline.csv` says of it.
    fn told(&mut self, word: &str, range: Range<usize>, mark: Option<&Marker>) {
        match (word, named(word)) {
            ("furniture", _) => self.typography.push(("page furniture", range)),
            ("join", _) => self.append(range, " "),
            ("row", _) => self.row(range),
            ("title", _) => self.unplaced(BlockKind::Title, range),
            ("introduction", _) => self.unplaced(BlockKind::Introduction, range),
            ("letterhead", _) => self.unplaced(BlockKind::Letterhead, range),
            ("signature", _) => self.unplaced(BlockKind::Signature, range),
            (_, Some(named)) => self.marked(range, mark.unwrap_or(&named), &level(&named)),
            _ => self.plain(range),
        }
    }

    /// The first paragraph after "Phần thứ nhất" is its heading; further ones only in capitals, like the first.
    fn is_heading(&self, range: &Range<usize>) -> bool {
        let text = &self.source[range.clone()];
        let is_first = self.outline.blocks.last().is_some_and(|block| block.text.is_empty());
        is_capitals(text) || (is_first && !is_ended(text) && text.chars().count() < 200)
    }

    fn marked(&mut self, range: Range<usize>, mark: &Marker, level: &Level) {
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

    /// A document after the signature, with its own title.
    fn attached(&mut self, range: Range<usize>) {
        self.close(0);
        let id = format!("{}{}", counted(BlockKind::Annex), self.count(BlockKind::Annex));
        self.push(BlockKind::Annex, id, range.start..range.start, range);
        self.open.push((0, self.outline.blocks.len() - 1));
        self.awaits_heading = true;
    }

    /// The first row of a table is the table's own text; the others stand under it.
    fn row(&mut self, range: Range<usize>) {
        self.close(SIGNS);
        let is_next = matches!(self.outline.blocks.last().map(|b| b.kind), Some(BlockKind::Table | BlockKind::Row));
        let table = self.outline.blocks.iter().rposition(|block| block.kind == BlockKind::Table).filter(|_| is_next);
        let kind = if table.is_some() { BlockKind::Row } else { BlockKind::Table };
        self.open.extend(table.map(|table| (SIGNS, table)));
        let count = self.count(kind);
        let id = self.child_id(&format!("{}{count}", counted(kind)));
        self.push(kind, id, range.start..range.start, range);
        self.close(SIGNS);
    }

    fn plain(&mut self, range: Range<usize>) {
        self.close(SIGNS);
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
    fn unplaced(&mut self, kind: BlockKind, range: Range<usize>) {
        self.close(0);
        let name = counted(kind);
        let count = self.count(kind);
        let id = if count == 1 { name.to_owned() } else { format!("{name}-{count}") };
        self.push(kind, id, range.start..range.start, range);
    }

    fn close(&mut self, rank: u32) {
        self.open.retain(|(open, _)| *open < rank);
    }

    fn parent(&self) -> Option<usize> {
        self.open.last().map(|(_, index)| *index)
    }

    /// Counts one more block of a kind under the open one.
    fn count(&mut self, kind: BlockKind) -> u32 {
        // Parts are counted through the report.
        let parent = self.parent().filter(|_| kind != BlockKind::Part);
        let count = self.counts.entry((counted(kind), parent)).or_default();
        *count += 1;
        *count
    }

    fn child_id(&self, last: &str) -> String {
        match self.parent() {
            Some(parent) => format!("{}-{last}", self.outline.blocks[parent].id.0),
            None => last.to_owned(),
        }
    }

    /// "1.2." stands under an item 1.
    fn expect_parent(&mut self, printed: &Range<usize>, rank: u32) {
        if self.open.last().is_none_or(|(open, _)| *open != rank - 1) {
            let place = self.place(printed.start);
            let text = &self.source[printed.clone()];
            self.faults.push(
                place.warning(format!("'{text}' without the item above it"), "its parent number is missing before it"),
            );
        }
    }

    /// Numbers count up from 1 under one parent; anything else is odd but kept.
    fn expect_number(&mut self, printed: &Range<usize>, number: u32, kind: BlockKind) {
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
    fn free(&mut self, id: String) -> String {
        let again = (2..).map(|n: u32| format!("{id}x{n}"));
        let free = std::iter::once(id.clone()).chain(again).find(|id| !self.ids.contains(id)).unwrap_or(id.clone());
        self.ids.insert(free.clone());
        free
    }

    fn push(&mut self, kind: BlockKind, id: String, mark: Range<usize>, text: Range<usize>) {
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
    fn append(&mut self, range: Range<usize>, glue: &str) {
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
            let Some(mark) = Mark::at(rest) else {
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
