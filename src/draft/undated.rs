//! A name without the times that stand in it: "dân số đến ngày 30/6/2025 là".
//! Knows no name.

use super::heads::BEFORE_TIMES;
use super::times::days;
use crate::wording::mention;
use crate::wording::words::Token;
use std::ops::Range;

/// The tokens without the times among them, and where these stand: "dân số đến ngày 30/6/2025 là", "sản lượng tháng Mười".
pub(super) fn undated(tokens: Vec<Token>) -> (Vec<Token>, Vec<Range<usize>>) {
    let dates = days(&tokens).into_iter().map(|(end, ..)| {
        let is_slashed = tokens[end - 2].text == "/";
        end - if is_slashed { 5 } else { 3 }..end
    });
    // "dệt may" is no month: of months in English only what stands beside a number is told.
    let is_month = |at: &Range<usize>| {
        tokens[at.clone()].iter().any(|t| matches!(t.text.as_str(), "tháng" | "quý" | "quí") || t.is_numeral())
    };
    let parts = mention::mentions(&tokens).into_iter().map(|found| found.at..found.end).filter(is_month);
    let mut all: Vec<Range<usize>> = dates.chain(parts).collect();
    for time in &mut all {
        let is_year = |at: usize| tokens.get(at).is_some_and(|t| t.year().is_some());
        let is = |at: usize, words: &[&str]| tokens.get(at).is_some_and(|t| words.contains(&t.text.as_str()));
        // "tháng 6/2024", "quý II năm 2024", "6 tháng đầu năm".
        if is_year(time.end) {
            time.end += 1;
        } else if is(time.end, &["/", "-", "năm", "đầu", "cuối"])
            && (is_year(time.end + 1) || is(time.end + 1, &["năm"]))
        {
            time.end += 2 + usize::from(is_year(time.end + 2));
        }
        while time.start > 0 && is(time.start - 1, BEFORE_TIMES) {
            time.start -= 1;
        }
    }
    let bytes = |time: &Range<usize>| tokens[time.start].range.start..tokens[time.end.min(tokens.len()) - 1].range.end;
    let cuts: Vec<Range<usize>> = all.iter().map(bytes).collect();
    let is_kept = |token: &Token| !cuts.iter().any(|cut| cut.contains(&token.range.start));
    (tokens.into_iter().filter(is_kept).collect(), cuts)
}

/// A stretch of the text without some of its parts.
pub(super) fn without(text: &str, stretch: Range<usize>, cuts: &[Range<usize>]) -> String {
    let inner = text[stretch.clone()].char_indices().map(|(at, c)| (stretch.start + at, c));
    inner.filter(|(at, _)| !cuts.iter().any(|cut| cut.contains(at))).map(|(_, c)| c).collect()
}
