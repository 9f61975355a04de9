//! Is this quote in the text? One check an observation, every fault with its place.
//! Knows no meaning beyond the printed words.

use super::{Citation, Citations};
use crate::dataset::{Dataset, Direction, Observation, Qualifier, Status, Tables};
use crate::diag::{Diagnostic, Place};
use crate::locale::{Lang, numerals};
use crate::report::{Block, Outline};
use std::ops::Range;

/// Finds every observation's sentence; an observation whose words are not found has a fault and no citation.
pub fn check(dataset: &Dataset, outline: &Outline, tables: &Tables) -> (Citations, Vec<Diagnostic>) {
    let table = tables.table("observations.csv");
    let mut citations = Citations::default();
    let mut faults = Vec::new();
    let blocks = outline.positions();
    for observation in &dataset.observations {
        let place = |column: &str| table.place("id", &observation.id.0, column);
        let Some(&index) = blocks.get(observation.section.as_str()) else {
            faults.push(place("section").error(
                format!("the report has no block '{}'", observation.section),
                "see the table of places in the data folder's README",
            ));
            continue;
        };
        let block = &outline.blocks[index];
        match cite(observation, block, &place) {
            Ok((quote, numeral)) => {
                if !numeral.is_empty() {
                    faults.extend(unit(dataset, observation, &block.text[numeral.end..], &place));
                    faults.extend(direction(observation, &block.text[..numeral.start], &place));
                }
                citations.0.push(Citation { observation: observation.id.clone(), block: index, quote, numeral });
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

/// The qualifiers are those that the quote has before the numeral, neither more nor fewer; the assessment is in the block.
fn words(observation: &Observation, block: &Block, place: &dyn Fn(&str) -> Place) -> Vec<Diagnostic> {
    let mut faults = Vec::new();
    let said = qualifiers(observation);
    let kept = &observation.quantity.qualifiers;
    if observation.status != Status::Derived {
        for qualifier in kept.iter().filter(|q| !said.contains(q)) {
            faults.push(place("qualifiers").error(
                format!("'{}' does not qualify the numeral in the quote", qualifier.printed()),
                "lengthen the quote to hold the word, or remove the qualifier",
            ));
        }
        for qualifier in said.iter().filter(|q| !kept.contains(q)) {
            faults.push(place("qualifiers").error(
                format!("the quote says '{}' before the numeral", qualifier.printed()),
                "a qualifier is part of the number: add it",
            ));
        }
    }
    if !block.text.contains(&observation.assessment) {
        let message = format!("'{}' is not in {}", observation.assessment, block.id.0);
        faults.push(place("assessment").error(message, "write the report's words as printed"));
    }
    faults
}

/// The unit is printed right after the numeral; a unit that prints nothing is not followed by another's sign.
fn unit(dataset: &Dataset, o: &Observation, after: &str, place: &dyn Fn(&str) -> Place) -> Option<Diagnostic> {
    let unit = dataset.unit(&o.unit)?;
    let is_printed =
        if unit.printed.is_empty() { !after.starts_with('%') } else { unit.printed_after(after).is_some() };
    let follows: String = after.chars().take(24).collect();
    (!is_printed).then(|| {
        place("unit").error(
            format!("after the numeral stands '{follows}', not the unit '{}'", o.unit.0),
            "choose the unit that is printed, or add its printed form to units.csv",
        )
    })
}

/// The last word for a change before the numeral says the same as the row.
fn direction(o: &Observation, before: &str, place: &dyn Fn(&str) -> Place) -> Option<Diagnostic> {
    let before = before.to_lowercase();
    let last = |word: &str| before.rmatch_indices(word).map(|(at, _)| at).find(|at| is_whole(&before, *at, word.len()));
    let said = match (last("tăng"), last("giảm")) {
        (Some(up), Some(down)) if up > down => Direction::Up,
        (Some(_), None) => Direction::Up,
        (_, Some(_)) => Direction::Down,
        (None, None) => return None,
    };
    (o.direction.is_some_and(|direction| direction != said)).then(|| {
        let word = said.word(Lang::Vi);
        place("direction").error(format!("the report says '{word}' before the numeral"), "up is tăng, down is giảm")
    })
}

/// The qualifiers that stand in the quote before the numeral: clear words anywhere, ambiguous ones right before it.
fn qualifiers(observation: &Observation) -> Vec<Qualifier> {
    let quote = &observation.quote;
    let Some(at) = tokens(quote, &printed(observation)).first().copied() else { return Vec::new() };
    let before = quote[..at].trim_end().to_lowercase();
    let is_word = |word: &str| before.match_indices(word).any(|(at, _)| is_whole(&before, at, word.len()));
    let qualifies = |q: &Qualifier| match q.is_ambiguous() {
        true => before.ends_with(q.printed()) && is_whole(&before, before.len() - q.printed().len(), q.printed().len()),
        false => is_word(q.printed()),
    };
    Qualifier::ALL.into_iter().filter(qualifies).collect()
}

/// Whether a match is not part of a longer word.
fn is_whole(text: &str, at: usize, length: usize) -> bool {
    let is_letter = |c: Option<char>| c.is_some_and(char::is_alphabetic);
    !is_letter(text[..at].chars().next_back()) && !is_letter(text[at + length..].chars().next())
}

/// No numeral belongs to two observations.
fn shared_numerals(citations: &Citations, outline: &Outline, place: &dyn Fn(&str) -> Place) -> Vec<Diagnostic> {
    let mut faults = Vec::new();
    for cited in citations.by_block(outline.blocks.len()) {
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
