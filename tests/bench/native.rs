//! The engine as a native program over the library that ships.

use super::cases::all;
use super::statistics::{keystrokes, milliseconds, of_day, passes, times};
use serde_json::{Value, json};
use solieu::library::Corpus;

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
    json!({"build": builds, "keystrokes": keystrokes.len(), "passes": passes((0..PASSES).map(pass).collect())})
}
