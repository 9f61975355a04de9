//! A quote begins and ends between words: what is shown between quotation marks must be a number that the report prints.
//! Knows no observation.

use std::ops::Range;

/// The whole words and numbers that a quote takes in, where it cuts one; `None` where it cuts none.
pub fn whole<'a>(text: &'a str, quote: &Range<usize>) -> Option<&'a str> {
    let mut range = quote.clone();
    while let Some(letter) = text[..range.start].chars().next_back().filter(|_| is_within(text, range.start)) {
        range.start -= letter.len_utf8();
    }
    while let Some(letter) = text[range.end..].chars().next().filter(|_| is_within(text, range.end)) {
        range.end += letter.len_utf8();
    }
    (range != *quote).then(|| &text[range])
}

/// Whether a word or a number goes on across a place: "hai|nh", "9|,6", "1.|200".
fn is_within(text: &str, at: usize) -> bool {
    let mut before = text[..at].chars().rev();
    let mut after = text[at..].chars();
    let digit = |letter: Option<char>| letter.is_some_and(|letter| letter.is_ascii_digit());
    match (before.next(), after.next()) {
        (Some('.' | ','), Some(next)) => next.is_ascii_digit() && digit(before.next()),
        (Some(last), Some('.' | ',')) => last.is_ascii_digit() && digit(after.next()),
        (Some(last), Some(next)) => last.is_alphanumeric() && next.is_alphanumeric(),
        _ => false,
    }
}
