//! Is this quote in the text? One check an observation, every fault with its place.
//! Knows no meaning beyond the printed words.

use super::{Citation, Citations};
use crate::dataset::{Dataset, Observation, Status, Tables};
use crate::diag::{Diagnostic, Place};
use crate::locale::{Lang, numerals};
use crate::report::{Block, Outline};
use std::ops::Range;

/// Finds every observation's sentence; an observation whose words are not found has a fault and no citation.
pub fn check(dataset: &Dataset, outline: &Outline, tables: &Tables) -> (Citations, Vec<Diagnostic>) {
    let table = tables.table("observations.csv");
    let mut citations = Citations::default();
    let mut faults = Vec::new();
    for observation in &dataset.observations {
        let place = |column: &str| table.place("id", &observation.id.0, column);
        let Some(index) = outline.position(&observation.section) else {
            faults.push(place("section").error(
                format!("the report has no block '{}'", observation.section),
                "see the table of places in the data folder's README",
            ));
            continue;
        };
        let block = &outline.blocks[index];
        match cite(observation, block, &place) {
            Ok((quote, numeral)) => {
                citations.0.push(Citation { observation: observation.id.clone(), block: index, quote, numeral })
            }
            Err(fault) => faults.push(fault),
        }
        faults.extend(words(observation, block, &place));
    }
    faults.extend(shared_numerals(&citations, outline, &|id| table.place("id", id, "printed")));
    (citations, faults)
}

/// The quote and the numeral within the block's text.
fn cite(
    observation: &Observation,
    block: &Block,
    place: &dyn Fn(&str) -> Place,
) -> Result<(Range<usize>, Range<usize>), Diagnostic> {
    let quote = &observation.quote;
    let found: Vec<usize> = block.text.match_indices(quote.as_str()).map(|(at, _)| at).collect();
    let [start] = found[..] else {
        let hint = match found.len() {
            0 => "copy the words as printed; page breaks become one space, the marks * are left out",
            _ => "add words until the quote is found once",
        };
        return Err(place("quote").error(format!("the quote is found {} times in {}", found.len(), block.id.0), hint));
    };
    let range = start..start + quote.len();
    if observation.status == Status::Derived {
        return Ok((range, start..start));
    }
    let printed = printed(observation);
    let places = tokens(quote, &printed);
    match places[..] {
        [at] => Ok((range, start + at..start + at + printed.len())),
        _ => Err(place("printed").error(
            format!("'{printed}' stands {} times in the quote", places.len()),
            "the quote holds the numeral exactly once, as printed",
        )),
    }
}

/// The numeral as the report prints it: "14,6", "3/9", "5.500-6.000".
fn printed(observation: &Observation) -> String {
    let quantity = &observation.quantity;
    let mut out = quantity.value.format(Lang::Vi);
    for (mark, value) in [('-', quantity.upper), ('/', quantity.whole)] {
        if let Some(value) = value {
            out.push(mark);
            out.push_str(&value.format(Lang::Vi));
        }
    }
    out
}

/// Where `printed` stands in `quote` as a whole numeral, not as a part of a longer one.
fn tokens(quote: &str, printed: &str) -> Vec<usize> {
    let edges = numerals(quote);
    let starts = |at: usize| edges.iter().any(|r| r.start == at);
    let ends = |at: usize| edges.iter().any(|r| r.end == at);
    let found = quote.match_indices(printed).map(|(at, _)| at);
    let follows = |at: usize| {
        quote[at + printed.len()..].starts_with('/')
            && quote[at + printed.len() + 1..].starts_with(|c: char| c.is_ascii_digit())
    };
    found.filter(|at| starts(*at) && ends(at + printed.len()) && !follows(*at)).collect()
}

/// The qualifiers stand in the quote, the assessment in the block.
fn words(observation: &Observation, block: &Block, place: &dyn Fn(&str) -> Place) -> Vec<Diagnostic> {
    let quote = observation.quote.to_lowercase();
    let missing = observation.quantity.qualifiers.iter().map(|q| q.printed()).filter(|word| !quote.contains(word));
    let mut faults: Vec<_> = missing
        .map(|word| {
            place("qualifiers").error(
                format!("'{word}' is not in the quote"),
                "lengthen the quote to hold the word, or remove the qualifier",
            )
        })
        .collect();
    if !block.text.contains(&observation.assessment) {
        let message = format!("'{}' is not in {}", observation.assessment, block.id.0);
        faults.push(place("assessment").error(message, "write the report's words as printed"));
    }
    faults
}

/// No numeral belongs to two observations.
fn shared_numerals(citations: &Citations, outline: &Outline, place: &dyn Fn(&str) -> Place) -> Vec<Diagnostic> {
    let mut faults = Vec::new();
    for index in 0..outline.blocks.len() {
        let cited = citations.in_block(index);
        for pair in cited.windows(2) {
            if pair[1].numeral.start < pair[0].numeral.end {
                let id = &pair[1].observation.0;
                let message = format!("'{id}' and '{}' claim the same numeral", pair[0].observation.0);
                faults.push(place(id).error(message, "one numeral is one observation; choose another quote"));
            }
        }
    }
    faults
}
