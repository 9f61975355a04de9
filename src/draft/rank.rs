//! Places in a ranking that the report tells in words, as proposals.
//! Knows no numeral in digits.

use super::position::{Manner, Position};
use super::proposal::{Context, DOUBTFUL, Finding, Proposal};
use super::quote::quote;
use super::report_times::over;
use super::scan::Quantity;
use super::subject;
use super::when::when;
use crate::compile::Compiled;
use crate::dataset::{Status, Unit, UnitKind};
use crate::wording::rank;
use crate::wording::words::{sentence, tokens};
use std::ops::Range;

/// The places of a block that no row has yet. Of what is ranked, and among whom, only a reader is sure.
pub(super) fn ranks(context: &Context, compiled: &Compiled, index: usize) -> Vec<Finding> {
    let block = &compiled.outline.blocks[index];
    let cited = compiled.citations.in_block(index);
    let waits = |words: &str| {
        compiled.waiting.iter().any(|row| row.get("section") == block.id.0 && row.get("printed") == words)
    };
    // A row of numerals.csv says that a person has read it, and that it is none.
    let is_dismissed = |range: &Range<usize>| {
        compiled.account.iter().any(|entry| entry.block == index && entry.range == *range && entry.class.is_some())
    };
    let is_new = |range: &Range<usize>| {
        let is_cited = cited.iter().any(|citation| citation.numeral == *range);
        !is_cited && !is_dismissed(range) && !waits(&block.text[range.clone()])
    };
    let new = rank::ranks(&block.text, &context.words.ranks).into_iter().filter(is_new);
    let proposals = new.filter_map(|range| proposal(context, &block.text, index, range));
    proposals.map(|proposal| Finding::Observation(Box::new(proposal))).collect()
}

fn proposal(context: &Context, text: &str, index: usize, range: Range<usize>) -> Option<Proposal> {
    let is_place = |unit: &&Unit| unit.kind == UnitKind::Rank && unit.symbol.is_empty();
    let unit = context.units.all.iter().find(is_place)?.clone();
    let sentence = sentence(text, &range);
    let name = subject::name(text, &sentence, range.start, &|end| context.units.end_after(text, end), context.lang);
    let tokens = tokens(text, sentence.clone());
    let over = over(context.outline, index);
    let position =
        Position { sentence: &tokens, at: &range, over: &over, report: context.report, manner: Manner::State };
    let (moment, is_goal) = when(&position);
    let end = text[range.end..sentence.end].find([',', ';', '.', ':', '(']).map_or(sentence.end, |at| range.end + at);
    let quantity = Quantity { range: range.clone(), value: range.clone(), upper: None, whole: None };
    let quote = quote(text, &sentence, &quantity, end)?;
    let name = name.unwrap_or_else(|| text[range].to_owned());
    Some(Proposal {
        quantity,
        thing: name.clone(),
        name: ["Thứ hạng: ", &name].concat(),
        unit,
        status: if is_goal { Status::Target } else { Status::Result },
        moment,
        qualifiers: Vec::new(),
        direction: None,
        quote,
        confidence: DOUBTFUL,
    })
}
