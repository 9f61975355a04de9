//! The account of numerals: every digit numeral of the report belongs to an observation, to the report's numbering,
//! or to a row of `numerals.csv` that says what it is. Nothing is forgotten. A place in words is in it only where such a row
//! says that it is none.
//! Knows no page.

use super::{Citations, NumeralClass};
use crate::dataset::{Keyed, ObservationId, Tables};
use crate::diag::{Diagnostic, Place};
use crate::locale::numerals;
use crate::report::{Block, Outline};
use crate::table::{Row, Table};
use crate::wording::rank;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// Columns of `numerals.csv`.
pub const NUMERAL_COLUMNS: [&str; 6] = ["section", "quote", "numeral", "class", "note_vi", "note_en"];

/// To whom a numeral belongs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Class {
    /// An observation.
    Observation(ObservationId),
    /// A row of `numerals.csv`, with its class.
    Named(NumeralClass),
    /// A proposed observation that nobody has confirmed.
    Waiting,
}

/// One numeral of the report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Index of the block.
    pub block: usize,
    /// The digits within the block's text.
    pub range: Range<usize>,
    /// To whom it belongs; `None` is a fault.
    pub class: Option<Class>,
}

/// Every digit numeral of the report's blocks, in reading order. Item numbers are markers, not text, and not here.
pub type Account = Vec<Entry>;

/// Accounts for every numeral and reports those that nobody claims, and rows that claim nothing or what is taken.
pub fn account(
    outline: &Outline,
    citations: &Citations,
    table: &Table,
    tables: &Tables,
    report: &dyn Fn(usize) -> Place,
) -> (Account, Vec<Diagnostic>) {
    let mut entries = observed(outline, citations);
    let blocks = outline.positions();
    let mut faults = Vec::new();
    let mut unsound: Vec<&Row> = Vec::new();
    for row in table.rows() {
        if let Err(fault) = claim(row, outline, &blocks, citations, tables, &mut entries) {
            faults.push(fault);
            unsound.push(row);
        }
    }
    for row in &tables.waiting {
        await_confirmation(row, outline, &blocks, &mut entries);
    }
    let cited: BTreeSet<&str> = citations.0.iter().map(|citation| citation.observation.as_str()).collect();
    let rows = tables.table("observations.csv").all().filter(|row| !cited.contains(row.get("id")));
    unsound.extend(rows.chain(table.lost()));
    let reported = meant(&unsound, outline, &blocks, &entries);
    for (_, entry) in entries.iter().enumerate().filter(|(at, entry)| entry.class.is_none() && !reported.contains(at)) {
        let block = &outline.blocks[entry.block];
        let numeral = &block.text[entry.range.clone()];
        let message = format!(
            "the numeral '{numeral}' in {} is not accounted for: …{}…",
            block.id.0,
            around(block, &entry.range)
        );
        faults.push(
            report(block.source(&entry.range).start)
                .error(message, "make it an observation, or add a row to numerals.csv that says what it is"),
        );
    }
    (entries, faults)
}

fn observed(outline: &Outline, citations: &Citations) -> Account {
    let mut entries = Vec::new();
    let cited = citations.by_block(outline.blocks.len());
    for (index, (block, cited)) in outline.blocks.iter().zip(&cited).enumerate() {
        for range in numerals(&block.text) {
            let owner = cited.iter().find(|c| c.numeral.start <= range.start && range.end <= c.numeral.end);
            let class = owner.map(|c| Class::Observation(c.observation.clone()));
            entries.push(Entry { block: index, range, class });
        }
    }
    entries
}

fn claim(
    row: &Row,
    outline: &Outline,
    blocks: &BTreeMap<&str, usize>,
    citations: &Citations,
    tables: &Tables,
    entries: &mut Account,
) -> Result<(), Diagnostic> {
    let word = row.get("class");
    let Some(class) = NumeralClass::of_key(word) else {
        let all: Vec<&str> = NumeralClass::KEYS.iter().map(|(word, _)| *word).collect();
        return Err(row
            .place("class")
            .error(format!("'{word}' is not a class"), format!("one of: {}", all.join(", "))));
    };
    let Some(&index) = blocks.get(row.get("section")) else {
        return Err(row.place("section").error(
            format!("the report has no block '{}'", row.get("section")),
            "see the table of places in the data folder's README",
        ));
    };
    let within = quoted(row, &outline.blocks[index])?;
    if tables.ranks.place(row.get("numeral")).is_some() {
        let text = &outline.blocks[index].text;
        let mut places = rank::stands(text, &within, row.get("numeral"));
        let is_cited = |range: &Range<usize>| {
            let of_block = citations.0.iter().filter(|citation| citation.block == index);
            of_block.into_iter().any(|citation| citation.numeral == *range)
        };
        let is_taken =
            places.iter().any(is_cited) || entries.iter().any(|e| e.block == index && places.contains(&e.range));
        if !is_taken && places.len() == 1 {
            let place = entries.partition_point(|e| (e.block, e.range.start) < (index, places[0].start));
            entries.insert(place, Entry { block: index, range: places.remove(0), class: Some(Class::Named(class)) });
            return Ok(());
        }
        return Err(unclaimed(row, places.len(), is_taken));
    }
    claim_numeral(row, class, &outline.blocks[index], within, entries_of(entries, index))
}

/// The only place of a row's quote in its block.
fn quoted(row: &Row, block: &Block) -> Result<Range<usize>, Diagnostic> {
    let quote = row.get("quote");
    let found: Vec<usize> = block.text.match_indices(quote).map(|(at, _)| at).collect();
    let [start] = found[..] else {
        let message = format!("'{quote}' is found {} times in {}", found.len(), row.get("section"));
        return Err(row.place("quote").error(message, "write enough words, as printed, to find it exactly once"));
    };
    Ok(start..start + quote.len())
}

/// The entries of a block; all are in reading order.
fn entries_of(entries: &mut Account, block: usize) -> &mut [Entry] {
    let start = entries.partition_point(|entry| entry.block < block);
    let count = entries[start..].partition_point(|entry| entry.block == block);
    &mut entries[start..start + count]
}

/// Gives the class to the only numeral of the quote that the row names.
fn claim_numeral(
    row: &Row,
    class: NumeralClass,
    block: &Block,
    within: Range<usize>,
    entries: &mut [Entry],
) -> Result<(), Diagnostic> {
    let numeral = row.get("numeral");
    let is_meant = |entry: &&mut Entry| {
        let is_inside = within.start <= entry.range.start && entry.range.end <= within.end;
        is_inside && block.text[entry.range.clone()] == *numeral
    };
    let mut matching = entries.iter_mut().filter(is_meant);
    match (matching.next(), matching.next()) {
        (Some(entry), None) if entry.class.is_none() => {
            entry.class = Some(Class::Named(class));
            Ok(())
        }
        (first, second) => Err(unclaimed(row, usize::from(first.is_some()) + usize::from(second.is_some()), true)),
    }
}

/// Why a row claims nothing: how often its numeral stands in the quote, and whether another row has it.
fn unclaimed(row: &Row, count: usize, is_taken: bool) -> Diagnostic {
    let numeral = row.get("numeral");
    let fault = |column: &str, message: String, hint: &str| row.place(column).error(message, hint);
    match count {
        0 => fault("numeral", format!("'{numeral}' is not in the quote"), "write the numeral as printed"),
        1 if is_taken => fault(
            "numeral",
            format!("'{numeral}' is already accounted for"),
            "remove this row, or the observation that claims the same numeral",
        ),
        _ => fault("quote", format!("'{numeral}' is in the quote more than once"), "shorten the quote"),
    }
}

/// A proposal's numerals wait with it. What is wrong with a proposal is said once it is confirmed.
fn await_confirmation(row: &Row, outline: &Outline, blocks: &BTreeMap<&str, usize>, entries: &mut Account) {
    let Some(&index) = blocks.get(row.get("section")) else { return };
    let text = &outline.blocks[index].text;
    let quote = row.get("quote");
    let Some(start) = text.find(quote).filter(|_| !quote.is_empty()) else { return };
    let within = start..start + quote.len();
    let parts: Vec<&str> = ["printed", "printed_to", "whole"]
        .iter()
        .flat_map(|column| numerals(row.get(column)).into_iter().map(|range| &row.get(column)[range]))
        .collect();
    for entry in entries_of(entries, index) {
        let is_inside = within.start <= entry.range.start && entry.range.end <= within.end;
        if is_inside && entry.class.is_none() && parts.contains(&&text[entry.range.clone()]) {
            entry.class = Some(Class::Waiting);
        }
    }
}

/// The numerals that rows with faults mean: their faults say that nobody accounts for them. Where the quote stands its
/// numerals are meant, else those of the same digits, in the row's block or, if there is no such block, anywhere.
fn meant(rows: &[&Row], outline: &Outline, blocks: &BTreeMap<&str, usize>, entries: &Account) -> BTreeSet<usize> {
    let mut out = BTreeSet::new();
    for row in rows {
        let (start, end) = match blocks.get(row.get("section")) {
            Some(index) => {
                let start = entries.partition_point(|entry| entry.block < *index);
                (start, start + entries[start..].partition_point(|entry| entry.block == *index))
            }
            None => (0, entries.len()),
        };
        let quote = row.get("quote");
        let text = |entry: &Entry| outline.blocks[entry.block].text[entry.range.clone()].to_owned();
        let is_quoted = |entry: &Entry| {
            let places = outline.blocks[entry.block].text.match_indices(quote).map(|(at, _)| at);
            !quote.is_empty()
                && places.into_iter().any(|at| at <= entry.range.start && entry.range.end <= at + quote.len())
        };
        let printed = ["numeral", "printed", "printed_to", "whole"].map(|column| row.get(column));
        let digits: Vec<&str> =
            printed.iter().flat_map(|words| numerals(words).into_iter().map(|range| &words[range])).collect();
        let open = (start..end).filter(|at| entries[*at].class.is_none());
        let quoted: Vec<usize> = open.clone().filter(|at| is_quoted(&entries[*at])).collect();
        let is_same = |at: &usize| digits.contains(&text(&entries[*at]).as_str());
        let same: Vec<usize> = if quoted.is_empty() { open.filter(is_same).collect() } else { Vec::new() };
        let own: Vec<usize> = quoted.iter().copied().filter(is_same).collect();
        // A digit that is wrong leaves one without an owner.
        out.extend(if own.len() < digits.len() { quoted } else { own });
        out.extend(same);
    }
    out
}

/// A few words on both sides of a numeral.
fn around(block: &Block, range: &Range<usize>) -> String {
    let from = block.text[..range.start].char_indices().rev().nth(19).map_or(0, |(at, _)| at);
    let to = block.text[range.end..].char_indices().nth(20).map_or(block.text.len(), |(at, _)| range.end + at);
    block.text[from..to].to_owned()
}
