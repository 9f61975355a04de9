//! A text under check: its words, its numbers, and which of them are statistics.
//! Knows no observation.

use crate::lexicon::{Numeral, Reading};
use crate::locale::{Lang, is_year};
use crate::sentence::Facts;
use crate::text::{Fillers, among};
use std::cell::OnceCell;
use std::ops::Range;

/// A place that a sentence is about, in order.
#[derive(Clone)]
pub(super) struct Mention {
    pub sentence: u32,
    /// Where it is named, in bytes.
    pub at: usize,
    /// The bytes of its name; none for the province.
    pub stranger: Option<Range<usize>>,
}

/// The lines of a text.
#[derive(Default)]
pub(super) struct Lines {
    /// By word: which line it is in.
    pub of: Vec<usize>,
    /// By line: whether it is a heading.
    pub headings: Vec<bool>,
}

/// A text as read.
pub(super) struct Text<'a> {
    pub text: &'a str,
    pub reading: Reading,
    pub numerals: Vec<Numeral>,
    pub lang: Lang,
    words: Vec<String>,
    /// Those numerals that are statistics, in order.
    pub(super) statistics: Vec<Numeral>,
    /// What places the sentences are about.
    pub(super) mentions: Vec<Mention>,
    /// By numeral: the words of its column's head and of the corner, in a table.
    pub(super) heads: Vec<[Range<usize>; 2]>,
    /// Its lines.
    pub(super) lines: Lines,
    /// By word: which bracket it is in; 0 for none.
    brackets: Vec<u32>,
    fillers: OnceCell<Fillers>,
}

impl<'a> Text<'a> {
    /// Its words; `read` fills in what follows from them.
    pub fn of_words(text: &'a str, reading: Reading, numerals: Vec<Numeral>, lang: Lang) -> Text<'a> {
        let fold = |token: &crate::text::Token| {
            let mut word = String::new();
            token.spelling.key.write(&mut word);
            word
        };
        let words = reading.tokens.iter().map(fold).collect();
        let (mut bracket, mut last, mut end) = (0, 0, 0);
        let mut held = |token: &crate::text::Token| {
            for c in text[end..token.range.start].chars() {
                match c {
                    '(' => (bracket, last) = (last + 1, last + 1),
                    ')' | '\n' => bracket = 0,
                    _ => {}
                }
            }
            end = token.range.end;
            bracket
        };
        let brackets = reading.tokens.iter().map(&mut held).collect();
        Text {
            text,
            reading,
            numerals,
            lang,
            words,
            statistics: Vec::new(),
            mentions: Vec::new(),
            heads: Vec::new(),
            lines: Lines::default(),
            brackets,
            fillers: OnceCell::new(),
        }
    }

    /// Words that say nothing of their own.
    pub fn fillers(&self, facts: &Facts) -> &Fillers {
        self.fillers.get_or_init(|| Fillers::new(&Fillers::words(&facts.dataset.site("province").vi)))
    }

    /// Whether one of its numerals is a statistic.
    pub fn is_statistic(&self, at: usize) -> bool {
        let n = &self.numerals[at];
        !self.statistics_within(n.from, n.to).is_empty()
    }

    /// A word, folded; empty outside of the text.
    pub fn word(&self, at: usize) -> &str {
        self.words.get(at).map_or("", String::as_str)
    }

    /// The word before another.
    pub fn before(&self, at: usize) -> &str {
        self.word(at.wrapping_sub(1))
    }

    /// Whether one of some words is said in a stretch.
    pub fn says(&self, mut stretch: Range<usize>, words: &str) -> bool {
        stretch.any(|at| among(words, self.word(at)))
    }

    /// The words right behind a number in its clause, so many at most.
    pub fn behind(&self, n: &Numeral, most: usize) -> Range<usize> {
        let clauses = &self.reading.parts.clauses;
        n.to..clauses.partition_point(|own| *own <= clauses[n.from]).min(n.to + most)
    }

    /// What stands between a word and the one before it.
    pub fn gap(&self, at: usize) -> &str {
        let tokens = &self.reading.tokens;
        let before = at.checked_sub(1).and_then(|before| tokens.get(before));
        let range = before.zip(tokens.get(at)).map(|(before, token)| before.range.end..token.range.start);
        range.map_or("", |range| &self.text[range])
    }

    /// What stands before a number and behind it.
    pub fn around(&self, n: &Numeral) -> (&str, &str) {
        (&self.text[..n.range.start], &self.text[n.range.end..])
    }

    /// Whether two words are of one sentence.
    pub fn is_beside(&self, a: usize, b: usize) -> bool {
        let sentences = &self.reading.parts.sentences;
        sentences.get(a).is_some_and(|one| sentences.get(b) == Some(one))
    }

    /// Whether what stands at a word may be said of a number: not from within another bracket, unless it opens right behind it.
    pub fn is_open_to(&self, at: usize, n: &Numeral) -> bool {
        let held = self.brackets.get(at).copied().unwrap_or_default();
        if held == 0 || self.brackets.get(n.from) == Some(&held) {
            return true;
        }
        let first = (0..at).rev().take_while(|one| self.brackets[*one] == held).last().unwrap_or(at);
        n.to <= first && first <= n.to + 1
    }

    /// The year a number is, or the years of a span.
    pub fn years(&self, n: &Numeral) -> Option<(u16, u16)> {
        let digits = &self.text[self.reading.tokens[n.from].range.clone()];
        let before = self.before(n.from);
        let is_plain = !n.is_measured && if n.is_spelled { before == "nam" } else { digits.len() == 4 };
        // "quy hoạch đến 2030, KCN …": what comes behind a comma or in the next cell is not counted by it.
        let is_counted = self.reading.is_counted(n.to) && !self.is_parted(n.to) && !among("nam in since by", before);
        let to = n.upper.or(n.whole).unwrap_or(n.raw);
        (is_plain && !self.is_of_date(n) && is_year(n.raw) && is_year(to) && !is_counted)
            .then_some((n.raw as u16, to as u16))
    }

    /// "Nghị quyết ngày 16/10/2020": the year of a day, unless something is told up to it.
    fn is_of_date(&self, n: &Numeral) -> bool {
        let is_led = |at: usize| among("den toi het by of until", self.before(at));
        let first = n.from.wrapping_sub(2);
        self.gap(n.from) == "/" && self.gap(n.from - 1) == "/" && !is_led(first) && !is_led(first.wrapping_sub(1))
    }

    /// The number that a word is of.
    pub fn numeral_at(&self, at: usize) -> Option<&Numeral> {
        let first = self.numerals.partition_point(|m| m.to <= at);
        self.numerals.get(first).filter(|m| m.from <= at)
    }

    /// The statistics between two words, whatever sentence they are of.
    pub fn statistics_within(&self, from: usize, to: usize) -> &[Numeral] {
        let start = self.statistics.partition_point(|m| m.from < from);
        let end = self.statistics.partition_point(|m| m.to <= to).max(start);
        &self.statistics[start..end]
    }

    /// Whether a statistic of the same sentence stands between two words.
    pub fn has_statistic(&self, from: usize, to: usize) -> bool {
        // No further than the sentence.
        let sentences = &self.reading.parts.sentences;
        let own = sentences.get(from.saturating_sub(1)).copied().unwrap_or_default();
        let end = sentences.partition_point(|one| *one <= own);
        self.statistics_within(from, to.min(end)).iter().any(|m| self.is_beside(from.saturating_sub(1), m.from))
    }
}
