//! The marks of a list inside a paragraph.
//! Knows one paragraph.

use std::ops::Range;

/// The marks "(1)", "(2)", … of a list inside a paragraph, if they count up from 1 and there are at least three.
/// Each opens a sentence or an entry: "tăng 7,40% (1)" points to a note.
pub(super) fn list(text: &str) -> Vec<Range<usize>> {
    let mut marks = Vec::new();
    let mut from = 0;
    loop {
        let mark = format!("({})", marks.len() + 1);
        let opens = |at: &usize| {
            let before = text[..*at].trim_end();
            before.is_empty() || before.ends_with([':', ';', '.', ','])
        };
        let Some(at) = text[from..].match_indices(&mark).map(|(at, _)| from + at).find(opens) else { break };
        marks.push(at..at + mark.len());
        from = at + mark.len();
    }
    if marks.len() < 3 { Vec::new() } else { marks }
}
