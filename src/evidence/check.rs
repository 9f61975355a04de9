//! Is this quote in the text? One check an observation, every fault with its place.
//! Knows no meaning beyond the printed words.

use super::case::Case;
use super::{Citation, Citations, cut, period, shared, status, way};
use crate::dataset::{Dataset, Dimensions, Tables, Unit, UnitKind};
use crate::diag::Diagnostic;
use crate::report::Outline;
use crate::wording::{notation, qualifier, rank, unit};
use std::collections::BTreeMap;
use std::ops::Range;

/// Finds every observation's sentence; an observation whose words are not found has a fault and no citation.
pub fn check(dataset: &Dataset, outline: &Outline, tables: &Tables) -> (Citations, Vec<Diagnostic>) {
    // The observations are in the order of their rows; rows that could not be read are left out.
    let mut rows = tables.table("observations.csv").rows().iter();
    let units: BTreeMap<&str, &Unit> = dataset.units.iter().map(|unit| (unit.id.as_str(), unit)).collect();
    let dimensions = Dimensions::of(dataset, tables);
    let mut citations = Citations::default();
    let mut faults = Vec::new();
    let blocks = outline.positions();
    for observation in &dataset.observations {
        let Some(row) = rows.find(|row| row.get("id") == observation.id.0) else { continue };
        let Some(&index) = blocks.get(observation.section.as_str()) else {
            faults.push(row.place("section").error(
                format!("the report has no block '{}'", observation.section),
                "see the table of places in the data folder's README",
            ));
            continue;
        };
        let unit = units.get(observation.unit.as_str()).copied();
        let case =
            Case { outline, observation, dimensions: &dimensions, unit, block: &outline.blocks[index], row, tables };
        match cite(&case) {
            Ok((quote, numeral)) => {
                let found = if numeral.is_empty() { dimension(&case) } else { around(&case, &quote, &numeral) };
                faults.extend(found);
                citations.0.push(Citation { observation: observation.id.clone(), block: index, quote, numeral });
            }
            Err(fault) => faults.push(fault),
        }
        if !case.block.text.contains(&observation.assessment) {
            let message = format!("'{}' is not in {}", observation.assessment, case.block.id.0);
            faults.push(case.place("assessment").error(message, "write the report's words as printed"));
        }
    }
    faults.extend(period::check(dataset, outline, &citations, tables));
    let table = tables.table("observations.csv");
    faults.extend(shared::numerals(&citations, outline, &|id| table.place("id", id, "printed")));
    faults.extend(status::check(dataset, outline, &citations, tables, &faults));
    (citations, faults)
}

/// The quote and the numeral within the block's text.
fn cite(case: &Case) -> Result<(Range<usize>, Range<usize>), Diagnostic> {
    let (quote, block) = (&case.observation.quote, case.block);
    let found: Vec<usize> = block.text.match_indices(quote.as_str()).map(|(at, _)| at).collect();
    let [start] = found[..] else {
        let hint = match found.len() {
            0 => "copy the words as printed; page breaks become one space, the marks * are left out",
            _ => "add words until the quote is found once",
        };
        let message = format!("the quote is found {} times in {}", found.len(), block.id.0);
        return Err(case.place("quote").error(message, hint));
    };
    let range = start..start + quote.len();
    if let Some(whole) = cut::whole(&block.text, &range) {
        let message = "the quote begins or ends within a word or a number";
        return Err(case.place("quote").error(message, format!("quote it whole: '{whole}'")));
    }
    if case.observation.is_computed() {
        return Ok((range, start..start));
    }
    // Places are sought in the block, so that a quote cannot cut a numeral in two.
    let printed = case.printed();
    let mut places = notation::places(&block.text, &printed, case.unit);
    places.retain(|place| range.start <= place.start && place.end <= range.end);
    match &places[..] {
        [at] => match notation::longer(&block.text, at, &printed, case.unit) {
            None => Ok((range, at.clone())),
            Some(longer) => Err(case
                .place("printed")
                .error(format!("the report prints '{}', not '{}'", longer.text, printed.words()), longer.hint)),
        },
        _ => Err(case.place("printed").error(
            format!("'{}' stands {} times in the quote", printed.words(), places.len()),
            "the quote holds the numeral exactly once, as printed",
        )),
    }
}

/// What the words around the numeral say: its unit, its qualifiers, its direction.
fn around(case: &Case, quote: &Range<usize>, numeral: &Range<usize>) -> Vec<Diagnostic> {
    let text = &case.block.text;
    if let Some(fault) = no_place(case, numeral) {
        return vec![fault];
    }
    let end = case.unit.and_then(|unit| {
        let of_column = || unit::of_column(unit, case.outline, case.block, numeral).then_some(numeral.end);
        unit::end(unit, text, numeral).or_else(of_column)
    });
    let mut faults = qualifiers(case, quote, numeral, end.unwrap_or(numeral.end));
    if case.unit.is_some() && end.is_none() {
        let follows: String = text[numeral.end..].chars().take(24).collect();
        faults.push(case.place("unit").error(
            format!("after the numeral stands '{follows}', not the unit '{}'", case.observation.unit.0),
            "choose the unit that is printed, or add its printed form to units.csv",
        ));
    } else {
        faults.extend(dimension(case));
    }
    faults.extend(way::clash(case, numeral));
    faults
}

/// Words that are a place elsewhere, but not here: "nhóm tỉnh dẫn đầu", "người đứng đầu".
fn no_place(case: &Case, numeral: &Range<usize>) -> Option<Diagnostic> {
    let is_in_words = case.observation.quantity.value.is_in_words();
    let words = rank::misread(&case.block.text, numeral, &case.tables.ranks).filter(|_| is_in_words)?;
    let message = format!("'{}' is no place here: the report says '{words}' beside it", case.printed().value);
    Some(case.place("printed").error(message, "remove the row; a group without a number is no place in a ranking"))
}

/// A row's unit measures what its indicator measures.
fn dimension(case: &Case) -> Vec<Diagnostic> {
    let mixed = case.dimensions.mixes(case.observation);
    mixed.map(|(message, hint)| case.place("unit").error(message, hint)).into_iter().collect()
}

/// The qualifiers are those that the block has around the numeral, neither more nor fewer.
fn qualifiers(case: &Case, quote: &Range<usize>, numeral: &Range<usize>, unit_end: usize) -> Vec<Diagnostic> {
    let found = qualifier::around(&case.block.text, numeral, unit_end, &case.tables.qualifiers);
    let is_excess = case.unit.is_some_and(|unit| unit.kind == UnitKind::Excess);
    let kept: Vec<String> = case.row.get("qualifiers").split('|').map(|word| word.trim().to_lowercase()).collect();
    let kept: Vec<&str> = kept.iter().map(String::as_str).filter(|word| !word.is_empty()).collect();
    let in_quote = case.block.text[quote.start..numeral.start].to_lowercase();
    let mut faults = Vec::new();
    if let Some(words) = &found.negated {
        faults.push(case.place("qualifiers").error(
            format!("the report says '{words}' before the numeral, which qualifiers.csv does not know"),
            "add these words to qualifiers.csv with what they say of the number",
        ));
    }
    let is_said = |word: &&str| found.said.iter().any(|said| said == word);
    // A word that the report turns around has its fault above.
    let is_negated = |word: &&str| found.negated.as_ref().is_some_and(|words| words.ends_with(*word));
    // "Ước tháng 10/2023" over a column: the words of the table say it of each of its numbers.
    let of_column = qualifier::of_column(case.outline, case.block, numeral, &case.tables.qualifiers);
    let possible = found.opening.iter().chain(&found.possible).chain(&of_column);
    let may_be = |word: &&str| is_negated(word) || possible.clone().any(|said| said == word);
    let is_twice = |at: usize| kept[..at].contains(&kept[at]);
    for (_, word) in kept.iter().enumerate().filter(|(at, word)| is_twice(*at) || !is_said(word) && !may_be(word)) {
        faults.push(case.place("qualifiers").error(
            format!("'{word}' does not qualify the numeral in the report"),
            "remove the word; the numeral's own qualifiers stand beside it or open its sentence",
        ));
    }
    let quoted = found.opening.iter().filter(|word| in_quote.contains(word.as_str()));
    for word in found.said.iter().chain(quoted).filter(|word| !kept.contains(&word.as_str()) && !is_excess) {
        faults.push(
            case.place("qualifiers")
                .error(format!("the report says '{word}' of the numeral"), "a qualifier is part of the number: add it"),
        );
    }
    faults
}
