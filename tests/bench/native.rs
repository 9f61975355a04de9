//! The engine as a native program over the library that ships.

use super::cases::all;
use super::statistics::{keystrokes, milliseconds, of_day, passes, times};
use serde_json::{Value, json};
use solieu::answer::answer;
use solieu::library::{self, Corpus, Statements};
use solieu::verify::Manuscript;

/// So many passes; each is a sample of its own.
const PASSES: usize = 5;

/// What the search page asks for.
pub const LIMIT: usize = 60;

/// Building the index and typing every query of the relevance cases.
pub fn measure() -> Value {
    let build = |_| {
        let corpus = Corpus::embedded();
        let start = of_day();
        corpus.index();
        milliseconds(of_day() - start)
    };
    let builds: Vec<f64> = (0..PASSES).map(build).collect();
    let corpus = Corpus::embedded();
    let keystrokes = keystrokes(all().into_iter().map(|case| case.query));
    let pass = |_| times(&keystrokes, of_day, |query| drop(corpus.index().search(query, LIMIT)));
    let (answers, pages) = (answers(), pages());
    json!({
        "build": builds,
        "keystrokes": keystrokes.len(),
        "passes": passes((0..PASSES).map(pass).collect()),
        "answers": answers,
        "pages of text": pages,
    })
}

/// Every question of the cases, typed key by key.
fn answers() -> Value {
    let [names, context] = library::subjects(&Corpus::embedded());
    let book = library::book(&names, &context);
    let lines = include_str!("../cases/questions.tsv").lines().filter(|line| !line.starts_with('#'));
    let keystrokes = keystrokes(lines.filter_map(|line| Some(line.split('\t').nth(1)?.to_owned())));
    let pass = |_| times(&keystrokes, of_day, |query| drop(answer(&book, query)));
    passes((0..PASSES).map(pass).collect())
}

/// So many characters are a page of text.
const PAGE: usize = 2500;

/// Texts of a page each, out of the paragraphs of the cases, checked to their end.
fn pages() -> Value {
    let answers = Statements::embedded();
    let lines = include_str!("../cases/paragraphs.tsv").lines().filter(|line| !line.starts_with('#'));
    let mut pages = vec![String::new()];
    for text in lines.filter_map(|line| line.split('\t').nth(2)) {
        if pages.last().is_some_and(|page| page.len() > PAGE) {
            pages.push(String::new());
        }
        if let Some(page) = pages.last_mut() {
            page.push_str(&text.replace("[[", "").replace("]]", ""));
            page.push('\n');
        }
    }
    let check = |text: &str| {
        let mut manuscript = Manuscript::new(&answers.lexicon, text);
        while manuscript.next(&answers.facts(), &answers.lexicon).is_some() {}
    };
    passes((0..PASSES).map(|_| times(&pages, of_day, check)).collect())
}
