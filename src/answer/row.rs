//! What of an indicator a question may mean: its name, its sibling, its measure.

use super::Question;
use super::reading::Span;
use super::words::Cue;
use crate::dataset::UnitKind;
use crate::text::{Found, Spelling};

/// How many words at most stand between a comparison and the place that is compared with.
const BESIDE: usize = 2;

impl Question<'_> {
    /// Whether every word that could change the question is known. What is said before asking is talk.
    pub(super) fn is_understood(&self) -> bool {
        let reading = &self.reading;
        let asked = reading.cues.iter().filter(|cue| cue.what == Cue::Ask).map(|cue| cue.to).max().unwrap_or(0);
        // What is asked may stand in a clause of its own: "of the tourists, how many were foreigners".
        let clause = |at: usize| reading.parts.clauses[at];
        let is_asked = |of: u32| {
            let mut asking = reading.cues.iter().filter(|cue| cue.what.is_asking());
            reading.spans.iter().any(|span| clause(span.start()) == of) || asking.any(|cue| clause(cue.from) == of)
        };
        let named = &reading.spans[0].rows;
        let mut unknown = reading.unknown(asked);
        let is_known = |row: usize, word: Spelling| self.book.is_name_of(row, word) || self.book.is_said_of(row, word);
        // What is said of the whole is said of its part.
        let whole = |row: usize| self.book.rows[row].parent.unwrap_or(row);
        let is_theirs = |row: &usize, word| is_known(*row, word) || is_known(whole(*row), word);
        unknown.retain(|at| !named.iter().any(|row| is_theirs(row, reading.tokens[*at].spelling)));
        if unknown.iter().any(|at| is_asked(clause(*at))) {
            return self.sibling().is_some();
        }
        // "mấy huyện trong 9 huyện": the word is one of the name.
        let is_its = |at: usize| named.iter().any(|row| self.book.is_name_of(*row, reading.tokens[at].spelling));
        // "so với cả nước": told is what is here. "Lạng Sơn … so với năm 2015" asks for what is there.
        let is_compared =
            |at: usize| reading.cues.iter().any(|cue| cue.what == Cue::Against && cue.to <= at && at - cue.to < BESIDE);
        let is_elsewhere =
            |cue: &Found<Cue>| cue.what == Cue::Elsewhere && !(cue.from..cue.to).all(is_its) && !is_compared(cue.from);
        // "khu công nghiệp đang hoạt động": the report says so of them itself.
        let is_theirs = |at: usize| named.iter().any(|row| is_known(*row, reading.tokens[at].spelling));
        let is_other = |cue: &Found<Cue>| cue.what == Cue::Other && !(cue.from..cue.to).all(is_theirs);
        if reading.cues.iter().any(is_other) {
            return false;
        }
        let is_rank = named.iter().any(|row| self.kind(*row) == UnitKind::Rank);
        is_rank || reading.has(Cue::Rank) || !reading.cues.iter().any(is_elsewhere)
    }

    /// "nước sạch thành thị hay nông thôn": the second of two is named by what differs alone.
    pub(super) fn sibling(&self) -> Option<usize> {
        if !self.reading.has(Cue::Larger) && !self.reading.has(Cue::Than) {
            return None;
        }
        let first = *self.reading.spans[0].rows.first()?;
        let parent = self.book.rows[first].parent?;
        let unknown = self.reading.unknown(0);
        let is_named = |row: &usize| {
            let is_its = |at: &usize| self.book.is_name_of(*row, self.reading.tokens[*at].spelling);
            *row != first && !unknown.is_empty() && unknown.iter().all(is_its)
        };
        self.book.children(parent).find(is_named)
    }

    /// Whether the words of a name are words of another's indicator too: "tốc độ tăng trưởng … GRDP".
    pub(super) fn is_of(&self, span: &Span, main: &Span) -> bool {
        main.rows.iter().any(|row| self.reading.words_of(span).all(|word| self.book.is_name_of(*row, word)))
    }

    /// Every indicator that has the words of a name among its own.
    pub(super) fn named(&self, span: &Span) -> Vec<usize> {
        let words: Vec<Spelling> = self.reading.words_of(span).collect();
        (0..self.book.rows.len()).filter(|row| words.iter().all(|word| self.book.is_name_of(*row, *word))).collect()
    }

    pub(super) fn kind(&self, row: usize) -> UnitKind {
        self.book.rows[row].kind
    }

    /// Whether an indicator is a share where one is asked for, and none where none is.
    pub(super) fn fits_measure(&self, row: usize) -> bool {
        let is_share = matches!(
            self.kind(row),
            UnitKind::Share | UnitKind::Growth | UnitKind::PointsPerYear | UnitKind::Excess | UnitKind::Points
        );
        match self.kind(row) {
            UnitKind::Money => self.reading.has(Cue::Money) || !self.reading.has(Cue::Share),
            UnitKind::Count => !self.reading.has(Cue::Money) && !self.reading.has(Cue::Share),
            _ => is_share == self.reading.has(Cue::Share),
        }
    }

    /// Whether the value is in the measure asked for: "bao nhiêu hộ nghèo" asks for households, not for a share.
    pub(super) fn is_measured(&self, row: usize, at: usize) -> bool {
        let is_share = self.reading.has(Cue::Share);
        // "bao nhiêu hecta rừng": what is said of a count does not part it from what is counted.
        let is_said = |word: usize| self.reading.cues.iter().any(|cue| cue.what == Cue::Polite && cue.holds(word));
        let is_joined = |from: usize| (from..at).all(|word| self.reading.fillers & (1 << word) != 0 || is_said(word));
        let is_counted =
            || self.reading.cues.iter().any(|cue| cue.what == Cue::Count && cue.to <= at && is_joined(cue.to));
        match self.kind(row) {
            // A price of something is no share of it.
            UnitKind::Share => is_share || !is_counted() && !self.reading.has(Cue::Money),
            UnitKind::Rank => !self.reading.has(Cue::Count),
            // A number per a number of others is not all of them.
            UnitKind::Rate => !self.reading.has(Cue::Total),
            UnitKind::Count | UnitKind::Money | UnitKind::Length => !is_share,
            _ => true,
        }
    }

    /// The ranking of what is named, or itself.
    pub(super) fn ranking(&self, row: usize) -> Option<usize> {
        let is_rank = |row: &usize| self.kind(*row) == UnitKind::Rank;
        Some(row).filter(is_rank).or_else(|| self.book.children(row).find(is_rank))
    }
}
