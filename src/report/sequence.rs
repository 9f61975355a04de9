//! Step 2b, marks → marks in their order: what only the marks before and after tell of one.
//! Knows no text beyond the marks' own paragraphs and no tree.

use super::case::is_capitals;
use super::style::{LETTERS, Marker, Style};

/// Puts marks right that mean something else where they stand: "i)" before "ii)", a lone "A." that is an initial.
pub(super) fn settle(marks: &mut [Option<Marker>], texts: &[&str]) {
    let is_capital = |mark: &Option<Marker>, number: u32| {
        mark.as_ref().is_some_and(|m| m.style == Style::Capital && m.numbers == [number])
    };
    let first = marks.iter().position(|mark| is_capital(mark, 1)).unwrap_or(marks.len());
    let is_counted = marks[first..].iter().any(|mark| is_capital(mark, 2));
    let small_i = LETTERS.chars().position(|c| c == 'i').map_or(0, |at| at as u32 + 1);
    for at in 0..marks.len() {
        let Some(mark) = &marks[at] else { continue };
        let number = mark.numbers.first().copied().unwrap_or_default();
        match mark.style {
            Style::Letter if number == small_i => {
                let is_roman = |m: &&Marker| matches!(m.style, Style::Letter | Style::SmallRoman);
                let next = marks[at + 1..].iter().flatten().find(is_roman);
                if next.is_some_and(|next| next.style == Style::SmallRoman && next.numbers == [2]) {
                    marks[at] = Some(Marker { style: Style::SmallRoman, numbers: vec![1], ..mark.clone() });
                }
            }
            Style::Capital if !is_counted && !is_capitals(texts[at]) => marks[at] = None,
            _ => {}
        }
    }
    notes(marks, texts);
}

/// "(1) Số liệu sơ bộ." at the very end of a report, counted from 1: notes, where the words above print each mark in a line.
fn notes(marks: &mut [Option<Marker>], texts: &[&str]) {
    let is_listed = |mark: &Option<Marker>| mark.as_ref().is_some_and(|mark| mark.style == Style::Listed);
    let start = marks.iter().rposition(|mark| !is_listed(mark)).map_or(0, |at| at + 1);
    let (above, own) = texts.split_at(start.min(texts.len()));
    let is_counted =
        |(at, mark): (usize, &Option<Marker>)| mark.as_ref().is_some_and(|mark| mark.numbers == [at as u32 + 1]);
    let is_called = |at: usize| {
        let mark = format!("({})", at + 1);
        above.iter().any(|text| text.find(&mark).is_some_and(|at| at > 0))
    };
    if marks[start..].iter().enumerate().all(is_counted) && (0..own.len()).all(is_called) {
        marks[start..].iter_mut().flatten().for_each(|mark| mark.style = Style::Footnote);
    }
}

/// Pairs of styles that reports nest either way: the one that is usually outside first.
const PAIRS: [(Style, Style); 2] = [(Style::Capital, Style::Roman), (Style::Bracketed, Style::Letter)];

/// The styles that stand inside another here although they usually stand outside of it: they begin after its first mark,
/// and its count goes on after them.
pub(super) fn inner(marks: &[Option<Marker>]) -> Vec<Style> {
    let is_inner = |(outer, inner): &(Style, Style)| {
        let first = |style: Style| marks.iter().position(|m| m.as_ref().is_some_and(|m| m.style == style));
        let (Some(own), Some(other)) = (first(*outer), first(*inner)) else { return false };
        let last = marks[..own].iter().flatten().rfind(|m| m.style == *inner).and_then(|m| m.numbers.first().copied());
        let next = marks[own..].iter().flatten().find(|m| m.style == *inner).and_then(|m| m.numbers.first().copied());
        other < own && last.zip(next).is_some_and(|(last, next)| next == last + 1)
    };
    PAIRS.iter().filter(|pair| is_inner(pair)).map(|(outer, _)| *outer).collect()
}
