//! A corpus of a thousand reports, made of the report's own sentences.

use super::cases::{listed, next};
use super::native::LIMIT;
use super::statistics::{keystrokes, milliseconds, of_processor, passes, times};
use serde_json::{Value, json};
use solieu::library::Corpus;
use solieu::search::{Document, Field, Index, Role};
use std::process::Command;

/// Asks this program for nothing but the large corpus.
pub const ARGUMENT: &str = "large";

/// How many times the report.
const TIMES: usize = 1000;

/// One keystroke of so many is typed.
const SAMPLE: usize = 3;

/// Runs this program anew for the large corpus.
pub fn in_a_process_of_its_own() -> Value {
    let program = std::env::current_exe().expect("this program");
    let output = Command::new(program).arg(ARGUMENT).output().expect("this program runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).expect("one line of JSON")
}

/// Build, memory and keystrokes.
pub fn measure() -> Value {
    let documents = documents();
    let rows = documents.len();
    let bytes: usize = documents.iter().map(|document| document.fields[0].text.len()).sum();
    let start = of_processor();
    let index = Index::build(documents);
    let build = milliseconds(of_processor() - start);
    let keystrokes = keystrokes(listed().into_iter().map(|case| case.query));
    let sample: Vec<String> = keystrokes.into_iter().step_by(SAMPLE).collect();
    let all = times(&sample, of_processor, |query| drop(index.search(query, LIMIT)));
    let slowest = |n: usize| {
        let mut order: Vec<usize> = (0..all.len()).collect();
        order.sort_by(|a, b| all[*b].total_cmp(&all[*a]));
        order.into_iter().take(n).map(|at| json!([sample[at], all[at]])).collect::<Value>()
    };
    let slowest = slowest(12);
    json!({
        "rows": rows, "bytes": bytes, "build": build, "memory": peak(), "keystrokes": sample.len(),
        "passes": passes(vec![all]), "slowest": slowest,
    })
}

/// As many rows as the report has, times a thousand; each has as many sentences as some row of the report, all drawn
/// at random.
fn documents() -> Vec<Document> {
    let corpus = Corpus::embedded();
    let rows: Vec<Vec<&str>> =
        corpus.outline.blocks.iter().map(|block| block.text.split_inclusive(['.', ';', ':']).collect()).collect();
    let sentences: Vec<&str> = rows.iter().flatten().copied().collect();
    let mut random = 1;
    let mut draw = |from: usize| next(&mut random) as usize % from;
    let mut row = |number: usize| {
        let text: Vec<&str> = (0..rows[draw(rows.len())].len()).map(|_| sentences[draw(sentences.len())]).collect();
        let field = Field { text: text.join(" "), role: Role::Body, heading: 0..0, readings: Vec::new() };
        Document { id: number.to_string(), fields: vec![field] }
    };
    (0..rows.len() * TIMES).map(&mut row).collect()
}

/// The most memory that this process has had, in bytes; nothing where the system does not say.
fn peak() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    Some(line.trim().trim_end_matches(" kB").trim().parse::<u64>().ok()? * 1024)
}
