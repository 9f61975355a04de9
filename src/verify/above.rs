//! What stands above a number: the sentences before in its line and the headings over it, which may tell its time; a place at
//! the head of its column.
//! Knows no observation.

use super::table::is_row;
use super::text::{Lines, Text};
use crate::lexicon::{Cue, Numeral};
use crate::text::Found;

/// Whether a line may be a heading by its form: no sentence, no row of a table.
pub(super) fn is_heading(line: &str) -> bool {
    let line = line.trim();
    !line.is_empty() && line.len() < 200 && !line.ends_with(['.', ';', '!']) && !is_row(line)
}

impl Text<'_> {
    /// The lines, and which of them are headings: those without a statistic.
    pub(super) fn lines(&self) -> Lines {
        let mut lines = Lines { of: Vec::new(), headings: self.text.split('\n').map(is_heading).collect() };
        let (mut line, mut end) = (0, 0);
        for token in &self.reading.tokens {
            line += self.text[end..token.range.start].matches('\n').count();
            end = token.range.start;
            lines.of.push(line);
        }
        for n in self.statistics_within(0, usize::MAX) {
            lines.headings[lines.of[n.from]] = false;
        }
        lines
    }

    /// Whether a word stands in a sentence above a number's.
    fn is_above(&self, at: usize, n: &Numeral) -> bool {
        let line = self.lines.of[at];
        at < self.within(n).start && (line == self.lines.of[n.from] || self.lines.headings[line])
    }

    /// The last word above a number that says whether it is aimed at or there.
    fn status_above(&self, n: &Numeral) -> Option<&Found<Cue>> {
        let is_told = |cue: &&Found<Cue>| matches!(cue.what, Cue::Target | Cue::Now) && self.is_above(cue.from, n);
        self.reading.cues.iter().rev().find(is_told)
    }

    /// The last year above a number, if it is not over since.
    pub(super) fn governing(&self, n: &Numeral) -> Option<u16> {
        let is_year = |m: &&Numeral| {
            self.years(m).is_some() && self.is_above(m.from, n) && !self.is_compared(m, &self.reading.cues)
        };
        let year = self.numerals.iter().rev().find(is_year)?;
        let is_over = self.status_above(n).is_some_and(|cue| cue.what == Cue::Now && cue.from > year.from);
        self.years(year).filter(|_| !is_over).map(|(_, to)| to)
    }

    /// The words of the first and the last heading above a number.
    pub(super) fn titles(&self, n: &Numeral) -> Vec<usize> {
        let is_head = |line: &usize| self.lines.headings[*line];
        let all = || 0..self.lines.of[n.from];
        let ends = [all().find(is_head), all().rfind(is_head)];
        (0..n.from).filter(|at| ends.contains(&Some(self.lines.of[*at]))).collect()
    }

    /// Whether the words above a number last spoke of targets.
    pub(super) fn is_under_target(&self, n: &Numeral) -> bool {
        self.status_above(n).is_some_and(|cue| cue.what == Cue::Target)
    }
}
