//! What was found, as byte ranges of the fields: words next to each other are one span.

use super::Span;
use super::index::Index;

/// The spans of first and last places in order; they never overlap.
pub(super) fn spans(index: &Index, found: &[(u64, u64)]) -> Vec<Span> {
    let mut out: Vec<Span> = Vec::new();
    let mut end = 0;
    for (first, last) in found {
        let (first, last) = (index.place(*first as u32), index.place(*last as u32));
        let (start, stop) = (first.range().start, last.range().end);
        let field = first.field();
        match out.last_mut() {
            // A corrected reading may stand for a longer stretch than its own words: what overlaps is one span.
            Some(span) if span.field == field && (first.position <= end + 1 || start <= span.range.end) => {
                span.range = span.range.start.min(start)..span.range.end.max(stop);
            }
            _ => out.push(Span { field, range: start..stop }),
        }
        end = last.position;
    }
    out
}
