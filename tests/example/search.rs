//! The engine from the command line: one query a line in, one JSON line out. Also the shortest way to learn its API.
//!
//! `echo "nong nghiep" | cargo run --release --example search`

use serde::Serialize;
use solieu::answer::answer;
use solieu::library::{self, Corpus, Statements, Subject};
use std::io::{BufRead, Write, stdin, stdout};

/// One line of the answer. Ranges are in UTF-16 units of the text.
#[derive(Serialize)]
struct Line<'a> {
    q: &'a str,
    answer: Option<Told>,
    hits: Vec<Found<'a>>,
    /// Where nothing is found: the nearest, with the words of the query that each lacks.
    near: Vec<NearBy<'a>>,
}

#[derive(Serialize)]
struct NearBy<'a> {
    id: &'a str,
    missing: Vec<&'a str>,
}

/// The answer to a question, in the language of the question.
#[derive(Serialize)]
struct Told {
    says: &'static str,
    observations: Vec<String>,
    text: String,
}

#[derive(Serialize)]
struct Found<'a> {
    id: &'a str,
    text: &'a str,
    ranges: Vec<[usize; 2]>,
    score: f32,
}

fn main() -> std::io::Result<()> {
    let corpus = Corpus::embedded();
    let answers = Statements::embedded();
    let facts = answers.facts();
    let [names, context] = library::subjects(&corpus);
    let book = library::book(&names, &context);
    for query in stdin().lock().lines() {
        let query = query?;
        let told = answer(&book, &query).map(|a| Told {
            says: a.kind.word(),
            observations: library::ids(&facts, &book, &a),
            text: library::answer_text(&facts, &book, &a),
        });
        let found = corpus.index().search(&query, 50);
        let found = found.hits.iter().filter_map(|hit| {
            let (id, text) = match corpus.subject(hit.document)? {
                Subject::Block(_, block) => (&block.id.0, &block.text),
                Subject::Indicator(card) => (&card.id.0, &card.name.vi),
            };
            // Ranges are of the text shown; an indicator may also be found by its other names.
            let shown = hit.spans.iter().filter(|span| span.field == 0);
            let ranges = shown.map(|span| utf16(text, &span.range)).collect();
            Some(Found { id, text, ranges, score: hit.score })
        });
        let id = |document| match corpus.subject(document) {
            Some(Subject::Block(_, block)) => block.id.0.as_str(),
            Some(Subject::Indicator(card)) => card.id.as_str(),
            None => "",
        };
        let hits: Vec<Found> = found.collect();
        let nearest = if hits.is_empty() { corpus.index().nearest(&query, 10) } else { Vec::new() };
        let near = nearest.iter().map(|one| NearBy {
            id: id(one.document),
            missing: one.missing.iter().map(|range| &query[range.clone()]).collect(),
        });
        let near = near.collect();
        let line = serde_json::to_string(&Line { q: &query, answer: told, hits, near })?;
        writeln!(stdout(), "{line}")?;
    }
    Ok(())
}

fn utf16(text: &str, range: &std::ops::Range<usize>) -> [usize; 2] {
    [range.start, range.end].map(|at| text[..at].encode_utf16().count())
}
