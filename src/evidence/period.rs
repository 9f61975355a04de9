//! Is a row's time the one that its sentence, its heading or the rest of the report says?
//! Knows no value.

use super::clash::Clash;
use super::context::{self, InContext};
use super::heading::{
    headings, odd, of_head, of_heading, of_near_heading, of_title, part_of_heading, without_sentences,
};
use super::levels::Levels;
use super::{Citations, compared, length, mean, movement, stated, unsaid};
use crate::dataset::{Dataset, Observation, PeriodBasis, Tables, UnitKind};
use crate::diag::Diagnostic;
use crate::report::{BlockKind, Outline};
use crate::wording::column::caption;
use crate::wording::governing::right_after;
use crate::wording::mention::years;
use crate::wording::words::{first_from, sentence, tokens};
use std::collections::BTreeMap;
use std::ops::Range;

/// Checks the time of every cited observation.
pub(super) fn check(dataset: &Dataset, outline: &Outline, citations: &Citations, tables: &Tables) -> Vec<Diagnostic> {
    // Both are in the order of the table; an observation without a citation has its own fault.
    let mut observations = dataset.observations.iter();
    let levels = Levels::of(dataset, citations, tables);
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
        let own = tokens(text, sentence(text, at));
        let mut over = headings(outline, &titles, citation.block, at);
        let called = without_sentences(outline, &titles, citation.block, &over);
        let named = context::named(o, tables);
        if let Some(named) = &named {
            faults.extend(named.clash(o, &own, outline));
            over.push(named.words.clone());
        }
        let all = over.concat();
        let caption = caption(outline, &outline.blocks[citation.block], at);
        let said = [&over[..], &[tokens(caption, 0..caption.len())]].concat();
        let unit = dataset.unit(&o.unit).map(|unit| unit.kind);
        let clash = multiple(dataset, o, text, at)
            .or_else(|| length::clash(o, text, at))
            .or_else(|| compared::clash(o, text, at, &all))
            .or_else(|| of_head(o, outline, citation.block, at))
            .or_else(|| movement::clash(o, &own, at))
            .or_else(|| mean::clash(o, unit, &own, &all))
            .or_else(|| unsaid::clash(o, unit, &own, at, &tokens(text, 0..sentence(text, at).end), &said))
            .or_else(|| part_of_heading(o, &called))
            .or_else(|| of_near_heading(o, &own, at, &called[titles.len()..]))
            .or_else(|| of_title(o, &own, &over[..titles.len()], &called[titles.len()..]).filter(|_| named.is_none()))
            .or_else(|| stated::clash(o, text, at, &all, &levels.near(citation.block)));
        faults.extend(clash.into_iter().map(|(message, hint)| fault(o, message, hint)));
        match o.period.basis {
            PeriodBasis::Stated => {}
            PeriodBasis::Context if named.is_some() => {}
            PeriodBasis::Context => by_context.push(InContext { o, own, at: at.clone(), over }),
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
    faults.extend(under.map(|(o, message)| fault(o, message, hint)));
    let apart = context::clashes(&by_context, outline, &levels).into_iter();
    faults.extend(apart.map(|(o, (message, hint))| fault(o, message, hint)));
    faults
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
