//! Finds the digit numerals of a text, and the number of a label.
//! Knows no meaning: whether "2020" is a year is the business of `wording`.

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

/// Where the number of a label begins: at its first digit or the sign of that, else at a Roman numeral, "loại II".
///
/// ```
/// use solieu::locale::number_at;
/// for (label, number) in [("khoảng −0,7 điểm", "−0,7 điểm"), ("trên 12.000", "12.000"), ("loại II", "II")] {
///     assert_eq!(number_at(label).map(|at| &label[at..]), Some(number));
/// }
/// assert_eq!(number_at("đứng đầu"), None);
/// ```
pub fn number_at(label: &str) -> Option<usize> {
    let is_roman = |word: &&str| !word.is_empty() && word.bytes().all(|byte| matches!(byte, b'I' | b'V' | b'X'));
    let mut at = 0;
    let words = label.split_inclusive([' ', '\u{a0}', '*']).map(|word| {
        at += word.len();
        (at - word.len(), word.trim_end_matches([' ', '\u{a0}', '*']))
    });
    let roman = words.filter(|(_, word)| is_roman(word)).map(|(at, _)| at).next();
    let digit = label.find(|c: char| c.is_ascii_digit());
    digit.map(|at| label[..at].strip_suffix(['\u{2212}', '-', '+']).map_or(at, str::len)).or(roman)
}
