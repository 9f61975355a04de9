//! The words of a block that a row cites: as few as are found once and hold their numeral once.
//! Knows no meaning.

use super::scan::{Quantity, digits};
use crate::wording::words::Token;
use std::ops::Range;

/// The shortest stretch of whole words from before the number to its unit that stands once in the block and has the number
/// once; it starts where its clause does if that is enough.
pub(super) fn quote(text: &str, sentence: &Range<usize>, quantity: &Quantity, end: usize) -> Option<Range<usize>> {
    let digits = digits(text, &quantity.value);
    // A decimal comma parts nothing.
    let parts =
        |at: usize| !text[at + 1..].starts_with(|after: char| after.is_ascii_digit()) || text[at..].starts_with('(');
    let marks = text[sentence.start..digits.start].rmatch_indices([',', ';', ':', '(']);
    let mark = marks.map(|(at, _)| sentence.start + at).find(|at| parts(*at));
    let clause = mark.map_or(sentence.start, |at| at + 1 + text[at + 1..].len() - text[at + 1..].trim_start().len());
    let end = end.max(quantity.range.end);
    unique(text, clause.min(quantity.range.start), end, &digits)
}

/// A quote around a numeral, grown to both sides by words until it is found once with the numeral once.
pub(super) fn unique(text: &str, start: usize, end: usize, numeral: &Range<usize>) -> Option<Range<usize>> {
    let start =
        start + (text[start..].len() - text[start..].trim_start().len()).min(numeral.start.saturating_sub(start));
    let numeral = &text[numeral.clone()];
    let mut range = start..end;
    for round in 0..40 {
        if holds_once(text, &range, numeral) {
            return Some(range);
        }
        if round % 2 == 0 {
            let head = text[..range.start].trim_end();
            range.start = head.rfind(' ').map_or(0, |at| at + 1);
        } else {
            let tail = &text[range.end..];
            let skip = tail.len() - tail.trim_start().len();
            range.end += tail[skip..].find(' ').map_or(tail.len(), |at| skip + at);
        }
    }
    None
}

/// Whether a stretch stands once in the block and holds the numeral once.
fn holds_once(text: &str, range: &Range<usize>, numeral: &str) -> bool {
    let quote = &text[range.clone()];
    let is_whole = |at: &usize| !quote[*at + numeral.len()..].starts_with(|c: char| c.is_ascii_digit());
    let spaced = || quote.match_indices(numeral).map(|(at, _)| at).filter(is_whole).count();
    let whole = || crate::locale::numerals(quote).into_iter().filter(|at| quote[at.clone()] == *numeral).count();
    // "1 061,5" is no run of digits.
    let count = if numeral.contains(char::is_whitespace) { spaced() } else { whole() };
    text.matches(quote).count() == 1 && count == 1
}

/// The shortest quote for a numeral that states nothing.
pub(super) fn words_around(text: &str, tokens: &[Token], numeral: &Range<usize>) -> Option<Range<usize>> {
    let at = tokens.iter().position(|token| token.range.start <= numeral.start && numeral.end <= token.range.end)?;
    let start = tokens[at.saturating_sub(2)].range.start;
    let close = |token: &Token| token.range.clone();
    let end = tokens
        .get(at + 1)
        .filter(|next| next.text.starts_with(char::is_alphabetic))
        .map_or(close(&tokens[at]).end, |next| next.range.end);
    // "01/01/2018": between two spaces stand both; only marks part them.
    let parted = || {
        const REACH: usize = 6;
        let spans = (0..=REACH).flat_map(|after| (0..=REACH).map(move |before| (before, after)));
        let mut ranges = spans.filter_map(|(before, after)| {
            Some(tokens[at.checked_sub(before)?].range.start..tokens.get(at + after)?.range.end)
        });
        ranges.find(|range| holds_once(text, range, &text[numeral.clone()]))
    };
    unique(text, start, end, numeral)
        .or_else(|| unique(text, tokens[at].range.start, tokens[at].range.end, numeral))
        .or_else(parted)
}
