//! Finds the digit numerals of a text.
//! Knows no meaning: whether "2020" is a year is the business of `evidence`.

use std::ops::Range;

/// The byte ranges of the digit numerals: maximal runs of digits, with single commas or dots between digits.
pub fn numerals(text: &str) -> Vec<Range<usize>> {
    let bytes = text.as_bytes();
    let is_digit = |i: usize| bytes.get(i).is_some_and(u8::is_ascii_digit);
    let mut out = Vec::new();
    let mut i = 0;
    while i < bytes.len() {
        let start = i;
        while is_digit(i) || (i > start && matches!(bytes.get(i), Some(b'.' | b',')) && is_digit(i + 1)) {
            i += 1;
        }
        if i > start {
            out.push(start..i);
        }
        i += 1;
    }
    out
}
