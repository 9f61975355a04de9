//! A text under check, a paragraph at a time, so that a long one does not hold up whoever asks.
//! Knows no page and no clock.

use super::above::is_heading;
use super::table::is_row;
use super::{Checked, Concern, Verdict, verify};
use crate::lexicon::Lexicon;
use crate::locale::Lang;
use crate::sentence::Facts;
use std::ops::Range;

/// A paragraph is cut at the first sentence that ends after so many bytes.
const LONG: usize = 1500;
/// No part has more bytes, whether or not a sentence ends in it: what is found of a number costs as much as its sentence
/// is long.
const MOST: usize = 3000;
/// How much of the text is read to know its language, in bytes.
const SAMPLE: usize = 2000;

/// A text and the numbers found in it so far.
#[derive(Clone, Debug, Default)]
pub struct Manuscript {
    text: String,
    lang: Lang,
    /// The first byte that is not checked yet.
    at: usize,
    /// Paragraphs so far.
    parts: usize,
    numbers: Vec<Number>,
    /// The lines above that may say what the numbers under them are: headings, the first row of a table.
    heads: Vec<Range<usize>>,
}

/// A number of the text.
#[derive(Clone, Debug, PartialEq)]
pub struct Number {
    /// The number as it is written, with its measure.
    pub words: String,
    /// Which paragraph, from 1.
    pub part: usize,
    /// What is found.
    pub checked: Checked,
}

/// A paragraph that was just checked.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Part<'a> {
    /// Its text.
    pub text: &'a str,
    /// Its numbers; their bytes count from the start of this text.
    pub numbers: &'a [Number],
    /// How many numbers stand before it.
    pub first: usize,
}

impl Manuscript {
    /// Nothing of the text is checked yet.
    pub fn new(lexicon: &Lexicon, text: &str) -> Manuscript {
        let lang = lexicon.read(&text[..text.floor_char_boundary(SAMPLE)]).text_language();
        Manuscript { text: text.to_owned(), lang, ..Manuscript::default() }
    }

    /// The language of the text.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// Every number so far, in order.
    pub fn numbers(&self) -> &[Number] {
        &self.numbers
    }

    /// How many numbers have a verdict.
    pub fn count(&self, verdict: Verdict) -> usize {
        self.numbers.iter().filter(|number| number.checked.verdict == verdict).count()
    }

    /// How many numbers are statistics.
    pub fn statistics(&self) -> usize {
        self.numbers.iter().filter(|number| number.checked.verdict.concern() != Concern::Idle).count()
    }

    /// Checks the next paragraph; `None` at the end of the text.
    pub fn next(&mut self, facts: &Facts, lexicon: &Lexicon) -> Option<Part<'_>> {
        let range = self.paragraph()?;
        self.parts += 1;
        let mut read = self.above(&range);
        let head = read.len();
        read += &self.text[range.clone()];
        let first = self.numbers.len();
        for mut checked in verify(facts, lexicon, &read, self.lang) {
            if let Some(start) = checked.range.start.checked_sub(head) {
                checked.range = start..checked.range.end - head;
                let words = self.text[range.clone()][checked.range.clone()].to_owned();
                self.numbers.push(Number { words, part: self.parts, checked });
            }
        }
        self.at = range.end;
        self.keep(&range, first);
        Some(Part { text: &self.text[range], numbers: &self.numbers[first..], first })
    }

    /// The bytes of the next paragraph that is not empty.
    fn paragraph(&self) -> Option<Range<usize>> {
        let rest = self.text[self.at..].trim_start();
        let start = self.text.len() - rest.len();
        let line = rest.split(['\n', '\r']).next().filter(|line| !line.is_empty())?;
        Some(start..start + part_of(line))
    }

    /// What stands before a paragraph and may say what its numbers are: the headings and the sentence before.
    fn above(&self, range: &Range<usize>) -> String {
        let before = self.before(range.start);
        let is_in_row = |line: &Range<usize>| is_row(&self.text[line.clone()]);
        let is_in_table = is_in_row(range);
        let heads = self.heads.iter().filter(|line| line.end <= before && (is_in_table || !is_in_row(line)));
        let mut out: String = heads.flat_map(|line| [&self.text[line.clone()], "\n"]).collect();
        out += &self.text[before..range.start];
        out
    }

    /// Keeps a paragraph that may be over the next ones: a heading with a year, one without under it, the head of a table.
    fn keep(&mut self, range: &Range<usize>, first: usize) {
        let line = &self.text[range.clone()];
        let is_in_table = is_row(line);
        let own = &self.numbers[first..];
        let has_statistic = own.iter().any(|number| number.checked.verdict.concern() != Concern::Idle);
        let text = &self.text;
        self.heads.retain(|head| is_in_table || !is_row(&text[head.clone()]));
        // The first row alone is the head: a line of strokes under it is none.
        let is_head = is_in_table && !self.heads.iter().any(|head| is_row(&text[head.clone()]));
        if has_statistic || !(is_head || is_heading(line)) {
            return;
        }
        let has_year = |line: &str| line.contains(|c: char| c.is_ascii_digit());
        let is_under = !has_year(line) || is_in_table;
        self.heads.retain(|head| is_under && has_year(&text[head.clone()]));
        self.heads.push(range.clone());
    }

    /// Where the sentence begins that ends before a byte.
    fn before(&self, start: usize) -> usize {
        let head = self.text[..start].trim_end();
        let from = head.len().saturating_sub(LONG);
        let head = &head[head.ceil_char_boundary(from)..];
        let stop = [head.rfind('\n'), head.rfind(". ")].into_iter().flatten().max();
        self.text[..start].trim_end().len() - head.len() + stop.map_or(0, |at| at + 1)
    }
}

/// How many bytes of a line are the next part: up to the end of a sentence, or else behind a comma rather than between a
/// number and its unit, or else between two words. A word of such a length is cut anywhere.
fn part_of(line: &str) -> usize {
    let (first, most) = (line.floor_char_boundary(LONG), line.floor_char_boundary(MOST));
    let tail = &line[first..most];
    if let Some(at) = tail.find(". ") {
        return first + at + 1;
    }
    if most == line.len() {
        return most;
    }
    let comma = [tail.rfind(", "), tail.rfind("; ")].into_iter().flatten().max();
    comma.map(|at| at + 1).or_else(|| tail.rfind(' ')).map_or(most, |at| first + at)
}
