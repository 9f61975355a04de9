//! Is a row's time the one that its sentence, its heading or the rest of the report says?
//! Knows no value.

use super::clash::Clash;
use super::governing::right_after;
use super::heading::{headings, odd, of_head, of_heading, of_near_heading, usual};
use super::mention::years;
use super::recent::Recent;
use super::words::{first_from, sentence, tokens};
use super::{Citations, against, compared, length, recent, stated};
use crate::dataset::{Dataset, IndicatorId, Observation, PeriodBasis, Status, Tables, UnitKind};
use crate::diag::Diagnostic;
use crate::report::{BlockKind, Outline};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// Checks the time of every cited observation.
pub(super) fn check(dataset: &Dataset, outline: &Outline, citations: &Citations, tables: &Tables) -> Vec<Diagnostic> {
    // Both are in the order of the table; an observation without a citation has its own fault.
    let mut observations = dataset.observations.iter();
    let states = dataset.observations.iter().filter(|o| o.status != Status::Change && o.period.from == o.period.to);
    let levels: BTreeSet<(&IndicatorId, u16)> = states.map(|o| (&o.indicator, o.period.to)).collect();
    let mut faults = Vec::new();
    let titles = outline.blocks.iter().enumerate().filter(|(_, block)| block.kind == BlockKind::Title);
    let titles: Vec<usize> = titles.map(|(index, _)| index).collect();
    let mut by_context = Vec::new();
    let mut by_heading: BTreeMap<usize, Vec<&Observation>> = BTreeMap::new();
    let fault = |o: &Observation, message: String, hint: &str| {
        tables.table("observations.csv").place("id", o.id.as_str(), "period").error(message, hint)
    };
    for citation in &citations.0 {
        let Some(o) = observations.find(|o| o.id == citation.observation) else { continue };
        let text = &outline.blocks[citation.block].text;
        let at = if citation.numeral.is_empty() { &citation.quote } else { &citation.numeral };
        let over = headings(outline, &titles, citation.block, at);
        let all = over.concat();
        let is_level = |year: u16| levels.contains(&(&o.indicator, year)) || tables.spoiled.touches(&o.indicator);
        let clash = multiple(dataset, o, text, at)
            .or_else(|| length::clash(o, text, at))
            .or_else(|| compared::clash(o, text, at, &all))
            .or_else(|| of_head(o, outline, citation.block, at))
            .or_else(|| against::clash(o, &tokens(text, sentence(text, at)), at))
            .or_else(|| of_near_heading(o, &tokens(text, sentence(text, at)), &over[titles.len()..]))
            .or_else(|| stated::clash(o, text, at, &all, &is_level));
        faults.extend(clash.into_iter().map(|(message, hint)| fault(o, message, hint)));
        match o.period.basis {
            PeriodBasis::Stated => {}
            PeriodBasis::Context => by_context.push((o, recent::years(&tokens(text, sentence(text, at)), at))),
            PeriodBasis::Heading => {
                if let Some((message, hint)) = of_heading(o, &over, &all) {
                    faults.push(fault(o, message, hint));
                } else if years(&all).is_empty() {
                    by_heading.entry(outline.path(citation.block)[0]).or_default().push(o);
                }
            }
        }
    }
    let hint = "correct the period, or make the basis 'stated' where the sentence says it";
    let under = by_heading.values().flat_map(|rows| odd(rows));
    let under = under.map(|o| (o, "other rows under the same heading have another time".to_owned()));
    let apart = apart(&by_context, outline).into_iter().chain(under);
    faults.extend(apart.map(|(o, message)| fault(o, message, hint)));
    faults
}

/// The rows of basis 'context' that are of no year that most of them or their sentences tell.
fn apart<'a>(rows: &[(&'a Observation, Option<Recent>)], outline: &Outline) -> Vec<(&'a Observation, String)> {
    let all: Vec<&Observation> = rows.iter().map(|(o, _)| *o).collect();
    let Some(now) = usual(&all) else { return Vec::new() };
    let spans = recent::openings(outline);
    let message = |o: &Observation, recent: Option<Recent>| match recent.map(|recent| recent.year(now)) {
        // What sums up over years ends with the last of them.
        Some(years) if o.period.from == o.period.to && years.contains(&o.period.to) => None,
        Some(years) => Some(format!(
            "the sentence says {} to {} of this numeral, the row {}",
            years.start(),
            years.end(),
            o.period.iso()
        )),
        // Where a movement starts, the years say that the report tells of.
        None if o.status == Status::Baseline && spans.contains(&o.period.to) => None,
        None => Some("other rows of basis 'context' end in another year".to_owned()),
    };
    let others = rows.iter().filter(|(o, _)| o.period.to != now);
    others.filter_map(|(o, recent)| Some((*o, message(o, *recent)?))).collect()
}

/// "gấp 2,4 lần năm 2011": the year after a multiple is the one that it is a multiple of, and no time of its own.
fn multiple(dataset: &Dataset, o: &Observation, text: &str, at: &Range<usize>) -> Option<Clash> {
    let is_multiple = dataset.unit(&o.unit).is_some_and(|unit| unit.kind == UnitKind::Multiple);
    let own = tokens(text, sentence(text, at));
    let after = first_from(&own, at.end);
    let base = right_after(&own, after).filter(|_| is_multiple)?;
    let is_own = o.period.from == o.period.to && o.period.to == base;
    let message = || format!("the sentence compares this numeral with {base}, the row says it is of {base}");
    is_own.then(|| (message(), "make it a change from that year to the other: 2011/2020"))
}
