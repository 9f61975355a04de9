//! The engine from the command line: one query a line in, one JSON line out. Also the shortest way to learn its API.
//!
//! `echo "nong nghiep" | cargo run --release --example search`

use solieu::library::{Library, Subject};
use std::io::{BufRead, Write, stdin, stdout};

fn main() -> std::io::Result<()> {
    let library = Library::embedded();
    for query in stdin().lock().lines() {
        let query = query?;
        let hits: Vec<serde_json::Value> = library
            .index()
            .search(&query, 50)
            .hits
            .iter()
            .filter_map(|hit| {
                let (id, text) = match library.subject(hit.document)? {
                    Subject::Block(_, block) => (&block.id.0, &block.text),
                    Subject::Indicator(row) => (&row.id.0, &row.name.vi),
                };
                // Ranges are of the text shown; an indicator may also be found by its other names.
                let shown = hit.spans.iter().filter(|span| span.field == 0);
                let ranges: Vec<[usize; 2]> = shown.map(|span| utf16(text, &span.range)).collect();
                Some(serde_json::json!({"id": id, "text": text, "ranges": ranges, "score": hit.score}))
            })
            .collect();
        writeln!(stdout(), "{}", serde_json::json!({"q": query, "hits": hits}))?;
    }
    Ok(())
}

fn utf16(text: &str, range: &std::ops::Range<usize>) -> [usize; 2] {
    [range.start, range.end].map(|at| text[..at].encode_utf16().count())
}
