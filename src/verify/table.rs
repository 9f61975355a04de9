//! Tables in plain text, their cells parted by bars or tabs: what stands at the head of a number's column.
//! Knows no cue and no observation.

use super::text::Text;
use crate::lexicon::Numeral;
use std::ops::Range;

/// So many rows of a table are looked at for its head.
const LONGEST: usize = 100;

impl Text<'_> {
    /// By numeral: the words at the head of its column, none outside of a table.
    pub(super) fn heads(&self) -> Vec<Range<usize>> {
        let rows = if self.text.contains(['|', '\t']) { self.rows() } else { Vec::new() };
        let head = |at: usize| self.head_of(&rows, at).unwrap_or_default();
        (0..self.numerals.len()).map(head).collect()
    }

    /// The words at the head of a number's column.
    pub(super) fn head(&self, n: &Numeral) -> Range<usize> {
        let at = self.numerals.partition_point(|other| other.from < n.from);
        self.heads.get(at).cloned().unwrap_or_default()
    }

    /// Whether a word is at the head of a number's column.
    pub(super) fn is_at_head(&self, n: &Numeral, at: usize) -> bool {
        self.head(n).contains(&at)
    }

    /// Rows of cells in bytes.
    fn rows(&self) -> Vec<Vec<Range<usize>>> {
        let start = self.text.as_ptr() as usize;
        let range = |piece: &str| {
            let from = piece.as_ptr() as usize - start;
            from..from + piece.len()
        };
        let lines = self.text.split('\n').flat_map(|line| line.split("||"));
        lines.map(|row| row.split(['|', '\t']).map(range).collect()).collect()
    }

    fn head_of(&self, rows: &[Vec<Range<usize>>], at: usize) -> Option<Range<usize>> {
        let n = &self.numerals[at];
        let here = n.range.start;
        let row = rows.partition_point(|row| row.last().is_some_and(|cell| cell.end <= here));
        let cells = rows.get(row)?;
        let column = cells.iter().position(|cell| cell.contains(&here)).filter(|column| *column > 0)?;
        // The lines above that have as many cells are of the same table.
        let is_like = |other: &&Vec<Range<usize>>| other.len() == cells.len();
        let top = row - rows[..row].iter().rev().take(LONGEST).take_while(is_like).count();
        let cell = rows[top].get(column).filter(|_| top < row)?;
        let first = self.numerals.partition_point(|m| m.range.start < cell.start);
        let own = (first..at).take_while(|at| self.numerals[*at].range.start < cell.end);
        if own.into_iter().any(|at| self.is_statistic(at)) {
            return None;
        }
        let tokens = &self.reading.tokens;
        let from = tokens.partition_point(|token| token.range.start < cell.start);
        let to = tokens.partition_point(|token| token.range.start < cell.end);
        Some(from..to)
    }
}
