//! The checker from the command line: one JSON object a line in, one out. Ranges are in UTF-16 units of the text.
//!
//! `echo '{"text": "Tỷ lệ hộ nghèo còn 3,5%.", "lang": "vi"}' | cargo run --release --example check`

use serde::{Deserialize, Serialize};
use solieu::library::Statements;
use solieu::locale::Lang;
use solieu::verify::verify;
use std::io::{BufRead, Write, stdin, stdout};

#[derive(Deserialize)]
struct Asked {
    text: String,
    #[serde(default)]
    lang: String,
}

#[derive(Serialize)]
struct Line {
    numbers: Vec<Number>,
}

#[derive(Serialize)]
struct Number {
    start: usize,
    end: usize,
    verdict: &'static str,
    observation: Option<String>,
    text: String,
}

fn main() -> std::io::Result<()> {
    let answers = Statements::embedded();
    let facts = answers.facts();
    for line in stdin().lock().lines() {
        let asked: Asked = serde_json::from_str(&line?)?;
        let lang = Lang::from_tag(&asked.lang).unwrap_or_default();
        let numbers = verify(&facts, &answers.lexicon, &asked.text, lang).into_iter().map(|one| Number {
            start: one.start,
            end: one.end,
            verdict: one.verdict.word(),
            observation: one.observation,
            text: one.text,
        });
        let line = serde_json::to_string(&Line { numbers: numbers.collect() })?;
        writeln!(stdout(), "{line}")?;
    }
    Ok(())
}
