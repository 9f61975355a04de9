//! The marks that open a block: "Phần thứ nhất", "I.", "1.", "1.1.", "- ", "(1)", "Một là:".
//! Knows one line; what stands under what is decided by `parse`.

use super::roman::roman;
use std::ops::Range;

/// What a paragraph opens with. Ranges are bytes of the paragraph; the text follows the range.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Marker {
    /// "Phần thứ nhất"
    Part,
    /// "IV." and its value.
    Section(Range<usize>, u32),
    /// "2." or "2.1." and its numbers.
    Item(Range<usize>, Vec<u32>),
    /// "-"
    Bullet(Range<usize>),
    /// "Hai là:" and its value.
    Lesson(Range<usize>, u32),
    /// "*" or "* *"
    Asterism,
    /// Nothing.
    None,
}

const ORDINALS: [&str; 10] = ["Một", "Hai", "Ba", "Bốn", "Năm", "Sáu", "Bảy", "Tám", "Chín", "Mười"];

/// Reads the mark of a paragraph.
pub fn marker(text: &str) -> Marker {
    if text.chars().all(|c| c == '*' || c.is_whitespace()) {
        return Marker::Asterism;
    }
    if text.starts_with("Phần thứ ") {
        return Marker::Part;
    }
    if text.starts_with("- ") {
        return Marker::Bullet(0..1);
    }
    lesson(text).or_else(|| numbered(text)).unwrap_or(Marker::None)
}

fn lesson(text: &str) -> Option<Marker> {
    let (word, rest) = text.split_once(' ')?;
    let value = ORDINALS.iter().position(|ordinal| *ordinal == word)?;
    let colon = rest.starts_with("là:");
    colon.then(|| Marker::Lesson(0..word.len() + 1 + "là:".len(), value as u32 + 1))
}

fn numbered(text: &str) -> Option<Marker> {
    let end = text.find(' ')?;
    let word = text[..end].strip_suffix('.')?;
    if let Some(value) = roman(word) {
        return Some(Marker::Section(0..end, value));
    }
    let numbers: Option<Vec<u32>> = word.split('.').map(|n| n.parse().ok()).collect();
    numbers.filter(|n| n.len() <= 3).map(|n| Marker::Item(0..end, n))
}

/// The marks "(1)", "(2)", … of a list inside a paragraph, if they count up from 1 and there are at least three.
pub fn list(text: &str) -> Vec<Range<usize>> {
    let mut marks = Vec::new();
    let mut from = 0;
    loop {
        let mark = format!("({})", marks.len() + 1);
        let Some(at) = text[from..].find(&mark) else { break };
        marks.push(from + at..from + at + mark.len());
        from += at + mark.len();
    }
    if marks.len() < 3 { Vec::new() } else { marks }
}
