//! What was found, as byte ranges of the fields: words next to each other are one span.

use super::Span;
use super::index::Index;

/// The spans of first and last places in order; they never overlap.
pub(super) fn spans(index: &Index, found: &[(u64, u64)]) -> Vec<Span> {
    let mut out: Vec<Span> = Vec::new();
    let mut before = found.first().map_or(0, |(first, _)| *first);
    for (first, last) in found {
        let place = |place: u64| index.location(place as u32);
        let (start, stop) = (place(*first).range().start, place(*last).range().end);
        let field = place(*first).field();
        let gap: u32 = (before + 1..=*first).map(|place| index.words[place as usize].step()).sum();
        match out.last_mut() {
            // A corrected reading may stand for a longer stretch than its own words: what overlaps is one span.
            Some(span) if span.field == field && (gap <= 1 || start <= span.range.end) => {
                span.range = span.range.start.min(start)..span.range.end.max(stop);
            }
            _ => out.push(Span { field, range: start..stop }),
        }
        before = *last;
    }
    out
}
