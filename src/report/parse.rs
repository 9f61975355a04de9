//! Printed text → outline: each paragraph by its role and level, in the steps of `line`, `marker`, `sequence`, `unmarked`,
//! `level`, `tree` and `finish`. Total: every text has an outline, oddities are reported with line and column, and every
//! character ends up in exactly one block or is named as typography. Knows no correction but the page breaks and levels
//! it is given.

use super::case::{is_capitals, is_ended};
use super::level::{UNNUMBERED, level, named};
use super::line::paragraphs;
use super::marker::marker;
use super::role::Role;
use super::sequence::{inner, settle};
use super::style::{Marker, Style};
use super::tree::{Parser, Typography};
use super::unmarked::{roles, texts};
use super::{BlockKind, Join, Outline, Reading};
use crate::diag::Diagnostic;
use std::ops::Range;

/// Makes the outline of `source`. `joins` are the paragraphs that a page break split, `readings` the lines that
/// `outline.csv` puts right.
pub fn parse(source: &str, joins: &[Join], readings: &[Reading]) -> (Outline, Typography, Vec<Diagnostic>) {
    let lines = |is_wanted: fn(&str) -> bool| -> Vec<usize> {
        readings.iter().filter(|r| is_wanted(&r.level)).map(|r| r.line).collect()
    };
    let paragraphs = paragraphs(source, &lines(|level| level != "join"), &lines(|level| level == "join"));
    let texts = texts(source, &paragraphs);
    let reading_for = |line: usize| readings.iter().find(|reading| reading.line == line);
    let mut marks: Vec<Option<Marker>> = paragraphs
        .iter()
        .zip(&texts)
        .map(|(paragraph, text)| marker(text).or_else(|| named(&reading_for(paragraph.line)?.level)))
        .collect();
    settle(&mut marks, &texts);
    let roles = roles(&texts, &marks);
    let mut parser = Parser::new(source, joins);
    parser.inner = inner(&marks);
    let ranks = marks.iter().flatten().filter(|mark| mark.style < Style::Star && mark.style != Style::Annex);
    parser.outermost = ranks.map(|mark| level(mark, &parser.inner).rank).min().unwrap_or(UNNUMBERED);
    let mut gap = 0;
    for (i, paragraph) in paragraphs.iter().enumerate() {
        let range = paragraph.range.clone();
        let is_continued = i > 0 && parser.is_join(&paragraphs[i - 1].range, &range);
        parser.name_gap(if is_continued { "page break" } else { "blank line" }, gap..range.start);
        match reading_for(paragraph.line) {
            _ if is_continued => parser.append(range.clone(), " "),
            Some(reading) => parser.paragraph_at_level(&reading.level, range.clone(), marks[i].as_ref()),
            None => parser.paragraph(range.clone(), roles[i], marks[i].as_ref()),
        }
        gap = range.end;
    }
    parser.name_gap("blank line", gap..source.len());
    parser.finish()
}

impl Parser<'_> {
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
            (Role::Body, Some(mark)) => self.marked(range, mark, &level(mark, &self.inner)),
            (Role::Body, None) if awaited && self.is_heading(&range) => {
                self.awaits_heading = is_capitals(&self.source[range.clone()]);
                self.append(range, " ");
            }
            (Role::Body, None) => self.plain(range),
            (Role::Heading, _) => self.unnumbered(range),
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

    /// One paragraph, at the level that `outline.csv` gives it.
    fn paragraph_at_level(&mut self, word: &str, range: Range<usize>, mark: Option<&Marker>) {
        match (word, named(word)) {
            ("furniture", _) => self.typography.push(("page furniture", range)),
            ("join", _) => self.append(range, " "),
            ("row", _) => self.row(range),
            ("title", _) => self.unplaced(BlockKind::Title, range),
            ("introduction", _) => self.unplaced(BlockKind::Introduction, range),
            ("letterhead", _) => self.unplaced(BlockKind::Letterhead, range),
            ("signature", _) => self.unplaced(BlockKind::Signature, range),
            (_, Some(named)) => self.marked(range, mark.unwrap_or(&named), &level(&named, &self.inner)),
            _ => self.plain(range),
        }
    }

    /// The first paragraph after "Phần thứ nhất" is its heading; further ones only in capitals, like the first.
    fn is_heading(&self, range: &Range<usize>) -> bool {
        let text = &self.source[range.clone()];
        let is_first = self.outline.blocks.last().is_some_and(|block| block.text.is_empty());
        is_capitals(text) || (is_first && !is_ended(text) && text.chars().count() < 200)
    }
}
