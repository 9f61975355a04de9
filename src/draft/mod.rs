//! Starts a data folder, or adds to one: classes numerals and proposes observations by rules, for a person to confirm.
//! Knows no province. Its rules are for the Vietnamese of offices; of an English report every proposal is doubtful.

mod added;
mod apart;
mod cells;
mod changed;
mod class;
mod dated;
mod doubt;
mod english;
mod folder;
mod heads;
mod judge;
mod manner;
mod measure;
mod measures;
mod naming;
mod neighbours;
mod nouns;
mod position;
mod proposal;
mod propose;
mod quote;
mod rank;
mod report_times;
mod scan;
mod sheet_unit;
mod subject;
mod tables;
mod times;
mod undated;
mod units;
mod unprinted;
mod when;

pub use folder::start;
pub use proposal::{Finding, Proposal};

use crate::compile::{self, Compiled};
use crate::dataset::{self, Unit};
use crate::report::Outline;
use proposal::Context;
use std::collections::BTreeMap;

/// The units that a draft knows beside those of the folder, in the schema of `units.csv`.
const UNITS: &str = include_str!("units.csv");

/// What the rules make of a report.
#[derive(Clone, Debug, Default)]
pub struct Draft {
    /// Findings with the index of their block, in reading order, of numerals that nobody accounts for.
    pub findings: Vec<(usize, Finding)>,
    /// Numerals that no rule knows.
    pub unknown: usize,
    /// The outline that the indices mean.
    pub outline: Outline,
}

/// Reads the report of a folder by rules; what its tables account for is left alone.
pub fn draft(contents: &BTreeMap<String, String>) -> Draft {
    let (compiled, _) = compile::compile(contents);
    let (_, lang) = compile::report_of(contents);
    let (own, tables, _) = dataset::read(contents, lang);
    let units = units::Units::new(own.units, shipped());
    let report = report_times::report_times(&compiled.outline);
    let context = Context { outline: &compiled.outline, units: &units, words: &tables, report: &report, lang };
    let mut findings = Vec::new();
    let mut unknown = 0;
    for index in 0..compiled.outline.blocks.len() {
        findings.extend(rank::ranks(&context, &compiled, index).into_iter().map(|finding| (index, finding)));
        let open = open(&compiled, index);
        if open.is_empty() {
            continue;
        }
        let found = propose::block(&context, index).into_iter().filter(|finding| finding.is_open(&open));
        let before = findings.len();
        findings.extend(found.map(|finding| (index, finding)));
        let known: usize = findings[before..].iter().map(|(_, finding)| finding.numerals().len()).sum();
        unknown += open.len().saturating_sub(known);
    }
    Draft { findings, unknown, outline: compiled.outline }
}

/// The numerals of a block that nobody accounts for.
fn open(compiled: &Compiled, block: usize) -> Vec<std::ops::Range<usize>> {
    let from = compiled.account.partition_point(|entry| entry.block < block);
    let of_block = compiled.account[from..].iter().take_while(|entry| entry.block == block);
    of_block.filter(|entry| entry.class.is_none()).map(|entry| entry.range.clone()).collect()
}

/// The units that ship with the program.
fn shipped() -> Vec<Unit> {
    let files = BTreeMap::from([("units.csv".to_owned(), UNITS.to_owned())]);
    dataset::read(&files, crate::locale::Lang::Vi).0.units
}
