//! Places in a ranking that a text tells in words: where they stand, and whether they are a place there.
//! Knows no unit and no numeral in digits.

use super::words::{Token, ends_with, sentence, starts_with, tokens};
use crate::dataset::Ranks;
use std::ops::Range;

/// How many words before a place may say that it is none: "nhóm các tỉnh, thành phố dẫn đầu".
const WINDOW: usize = 6;

/// All places in words, in reading order.
pub fn ranks(text: &str, table: &Ranks) -> Vec<Range<usize>> {
    let all = tokens(text, 0..text.len());
    let mut out: Vec<Range<usize>> = Vec::new();
    for at in 0..all.len() {
        let found = table.places().filter_map(|(words, _)| starts_with(&all[at..], words)).max();
        let Some(range) = found.map(|count| all[at].range.start..all[at + count - 1].range.end) else { continue };
        if out.last().is_none_or(|last| last.end <= range.start) && misread(text, &range, table).is_none() {
            out.push(range);
        }
    }
    out
}

/// Where these words stand within a stretch of a text, whatever they are there.
pub fn stands(text: &str, within: &Range<usize>, words: &str) -> Vec<Range<usize>> {
    let (all, words) = (tokens(text, within.clone()), words.to_lowercase());
    let found = (0..all.len()).filter_map(|at| Some((at, at + starts_with(&all[at..], &words)?)));
    found.map(|(at, end)| all[at].range.start..all[end - 1].range.end).collect()
}

/// The words beside a place that make it none: a group that leads, somebody at the head, a denial.
pub fn misread(text: &str, range: &Range<usize>, table: &Ranks) -> Option<String> {
    let around = sentence(text, range);
    let before = tokens(text, around.start..range.start);
    let after = tokens(text, range.end..around.end.max(range.end));
    if let Some(words) = table.after().find(|words| starts_with(&after, words).is_some()) {
        return Some(words.to_owned());
    }
    // Behind a comma a new clause begins, whose subject is that of the sentence.
    if before.last().is_none_or(|token| token.text != "and" && token.parts_clauses()) {
        return None;
    }
    let near = &before[before.len().saturating_sub(WINDOW)..];
    let says = |words: &str, unless: &[String]| {
        let is_harmless = |at: usize| unless.iter().any(|longer| part_of(near, at, words, longer));
        (0..near.len()).any(|at| starts_with(&near[at..], words).is_some() && !is_harmless(at))
    };
    if let Some((words, _)) = table.before().find(|(words, unless)| says(words, unless)) {
        return Some(words.to_owned());
    }
    // "15 tỉnh đứng đầu": as many lead.
    let counts = |token: &Token| token.is_numeral() && token.text.len() <= 2;
    let is_counted = near.windows(2).any(|pair| counts(&pair[0]) && !matches!(pair[1].text.as_str(), "%" | "/" | "-"));
    is_counted.then(|| near.iter().filter(|token| counts(token)).map(|token| token.text.clone()).collect())
}

/// Whether the words at a token are a piece of longer ones: "người" in "đầu người".
fn part_of(near: &[Token], at: usize, words: &str, longer: &str) -> bool {
    let end = at + words.split_whitespace().count();
    ends_with(&near[..end], longer).is_some() || starts_with(&near[at..], longer).is_some()
}
