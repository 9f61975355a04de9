//! Is what a row calls a result one, and what it calls a target? The words of the sentence decide, else the headings, else the
//! time against that of the report.
//! Knows no value.

use super::Citations;
use super::compared::uncompared;
use crate::dataset::{Dataset, Observation, ObservationId, Part, PeriodBasis, PeriodKind, Status, Tables};
use crate::diag::Diagnostic;
use crate::report::{Block, BlockKind, Outline};
use crate::wording::base::{Base, base};
use crate::wording::column::Column;
use crate::wording::mention::{mentions, written};
use crate::wording::outlook::{
    Outlook, expects, forecasts, is_surely_aimed, leads_to_aim, may_be_aimed, over, tells_of_before, tells_of_past,
};
use crate::wording::told::told;
use crate::wording::words::{Token, first_from, sentence, tokens};
use std::ops::Range;

const TO_TARGET: &str = "make its status 'target', or 'baseline' if it is an earlier value";
const TO_RESULT: &str = "make its status 'result', or 'baseline' if it is an earlier value";
const TO_NOW: &str = "make its status 'result', or correct the period";
const TOO_LATE: &str = "make its status 'target', or correct the period";

/// A month, with its year.
type Month = (u16, u8);

/// The time of the report.
struct Now<'a> {
    /// The month that stands over it or beside the signature.
    written: Option<Month>,
    /// The ends of what was, the latest first.
    outcomes: Vec<(Month, &'a ObservationId)>,
    /// The ends of results alone, the latest first.
    results: Vec<(Month, &'a ObservationId)>,
    /// Whether these are all.
    is_whole: bool,
}

impl<'a> Now<'a> {
    fn of(dataset: &'a Dataset, outline: &Outline, tables: &Tables) -> Now<'a> {
        let was = |o: &&Observation| matches!(o.status, Status::Result | Status::Baseline);
        let mut outcomes: Vec<_> = dataset.observations.iter().filter(was).map(|o| (end(o), &o.id)).collect();
        outcomes.sort_by(|a, b| b.cmp(a));
        let is_result = |o: &&Observation| o.status == Status::Result;
        let mut results: Vec<_> = dataset.observations.iter().filter(is_result).map(|o| (end(o), &o.id)).collect();
        results.sort_by(|a, b| b.cmp(a));
        let is_whole = tables.table("observations.csv").rows().len() == dataset.observations.len();
        Now { written: month_of(outline), outcomes, results, is_whole }
    }

    /// The ends of what other rows say was.
    fn others(&self, o: &Observation) -> impl Iterator<Item = Month> {
        self.outcomes.iter().filter(|(_, id)| **id != o.id).map(|(end, _)| *end)
    }
}

/// The month of the report, by its letterhead or its signature.
fn month_of(outline: &Outline) -> Option<Month> {
    let says = |block: &&Block| matches!(block.kind, BlockKind::Letterhead | BlockKind::Signature);
    let signed = outline.blocks.iter().filter(says);
    signed.filter_map(|block| written(&tokens(&block.text, 0..block.text.len()))).max()
}

fn end(o: &Observation) -> Month {
    match o.period.part {
        Part::Months(_, month) | Part::Days(_, [month, _]) => (o.period.to, month),
        // Schools close in summer.
        Part::SchoolYear => (o.period.to, 6),
        _ => (o.period.to, 12),
    }
}

fn begin(o: &Observation) -> Month {
    match o.period.part {
        Part::Months(month, _) | Part::Days([month, _], _) => (o.period.from, month),
        _ => (o.period.from, 1),
    }
}

/// One row with what is said of it.
struct Case<'a> {
    o: &'a Observation,
    own: Vec<Token>,
    at: &'a Range<usize>,
    block: usize,
    over: Vec<(Outlook, Vec<Token>)>,
    outline: &'a Outline,
    now: &'a Now<'a>,
}

/// Checks the status of every cited observation but of those that already have a fault.
pub(super) fn check(
    dataset: &Dataset,
    outline: &Outline,
    citations: &Citations,
    tables: &Tables,
    known: &[Diagnostic],
) -> Vec<Diagnostic> {
    let titles = outline.blocks.iter().enumerate().filter(|(_, block)| block.kind == BlockKind::Title);
    let titles: Vec<usize> = titles.map(|(index, _)| index).collect();
    let now = Now::of(dataset, outline, tables);
    let table = tables.table("observations.csv");
    let mut observations = dataset.observations.iter();
    let mut faults = Vec::new();
    for citation in citations.0.iter() {
        let Some(o) = observations.find(|o| o.id == citation.observation) else { continue };
        let (block, at) = (citation.block, &citation.numeral);
        if at.is_empty() || !matches!(o.status, Status::Result | Status::Baseline | Status::Target) {
            continue;
        }
        let place = table.place("id", o.id.as_str(), "status");
        if known.iter().any(|fault| fault.file == place.file && fault.line == place.line) {
            continue;
        }
        let text = &outline.blocks[block].text;
        let own = tokens(text, sentence(text, at));
        let case = Case { o, own, at, block, over: over(outline, &titles, block, at), outline, now: &now };
        let clash = of_column(&case).or_else(|| match o.status {
            Status::Target => no_target(&case),
            Status::Baseline => is_to_come(&case).or_else(|| no_baseline(&case)),
            _ => is_to_come(&case).or_else(|| no_result(&case)),
        });
        faults.extend(clash.map(|(message, hint)| place.error(message, hint)));
    }
    faults
}

/// "KH 2025", "Thực hiện 2024" over a column: its numbers are nothing else.
fn of_column(case: &Case) -> Option<(String, &'static str)> {
    let column = Column::of(case.outline, &case.outline.blocks[case.block], case.at)?;
    let head = column.head();
    let is_planned = told(&tokens(head, 0..head.len()))? == Status::Target;
    let is_target = case.o.status == Status::Target;
    let says = if is_planned { "is planned" } else { "was" };
    (is_planned != is_target).then(|| {
        (format!("the head of its column says that this {says}"), if is_planned { TO_TARGET } else { TO_RESULT })
    })
}

/// The words of the clause of a numeral, or of the brackets that it stands in, without what they compare with.
fn clause_of(own: &[Token], at: &Range<usize>) -> Vec<Token> {
    let before = &own[..first_from(own, at.start)];
    let open = before.iter().rposition(|t| matches!(t.text.as_str(), "(" | ")" | ";")).map_or(0, |open| open + 1);
    let after = &own[first_from(own, at.end)..];
    let end = after.iter().position(Token::is_border).unwrap_or(after.len());
    uncompared(&[&before[open..], &after[..end]].concat())
}

/// What says that an earlier value is none: no words, and no result of a later time.
fn no_baseline(case: &Case) -> Option<(String, &'static str)> {
    let (o, own) = (case.o, &case.own);
    let aims = |outlook: &Outlook| *outlook != Outlook::Outcome;
    // What was before an event is of the event's own time.
    let may_be = matches!(o.period.kind, PeriodKind::Before | PeriodKind::After)
        || base(own, case.at).is_some()
        || case.over.first().is_some_and(|(outlook, _)| aims(outlook))
        || may_be_aimed(own, case.at)
        || tells_of_before(&clause_of(own, case.at))
        || leads_to_aim(case.outline, case.block, case.at);
    // One row of a wrong time makes no other wrong.
    let latest = case.now.results.iter().filter(|(_, id)| **id != o.id).nth(1).map(|(end, _)| *end)?;
    (!may_be && end(o) >= latest).then(|| {
        ("nothing says that this is an earlier value, and no other row has a result of a later time".to_owned(), TO_NOW)
    })
}

/// What was is not yet to come.
fn is_to_come(case: &Case) -> Option<(String, &'static str)> {
    let o = case.o;
    // "5 năm 2020-2025" may be told of before that year is over.
    let is_ahead = |written: &Month| begin(o) > *written || o.period.to > written.0 + 1;
    let (year, month) = case.now.written.filter(is_ahead)?;
    Some((format!("the report is of {year}-{month:02}, and {} has no result yet", o.period.iso()), TOO_LATE))
}

/// What says that a result is none.
fn no_result(case: &Case) -> Option<(String, &'static str)> {
    let o = case.o;
    let row = o.period.iso();
    let has_outcome = case.over.iter().any(|(outlook, _)| *outlook == Outlook::Outcome);
    let nearest = case.over.first().map(|(outlook, _)| *outlook);
    let ahead = case.over.iter().filter(|(outlook, _)| *outlook != Outlook::Outcome);
    let last = ahead.flat_map(|(_, tokens)| tokens.iter().filter_map(Token::year)).max();
    let latest = case.now.others(o).next().filter(|_| case.now.is_whole);
    let is_late = latest.is_some_and(|(year, _)| o.period.to > year && o.period.from >= year);
    // "tỷ lệ khu công nghiệp đang hoạt động có …": words of what was may be part of a name.
    let is_of_heading = is_late && o.period.part == Part::Years && last == Some(o.period.to);
    if !is_of_heading && tells_of_past(&case.own) {
        return None;
    }
    if is_late && (nearest.is_some() && !has_outcome || is_surely_aimed(&case.own, case.at)) {
        let message = format!("the words tell of what is aimed at, and no other row has a result of {row}");
        return Some((message, TO_TARGET));
    }
    // What stands under a goal of later years, or says its own time, may be where things are now.
    let is_stated = o.period.basis != PeriodBasis::Heading;
    let is_earlier = !is_late && last.map_or(is_stated, |last| o.period.to < last);
    (nearest == Some(Outlook::Aim) && !is_earlier)
        .then(|| ("the headings over it tell of what is aimed at, the row of a result".to_owned(), TO_TARGET))
}

/// The last month that a heading with a year tells of: that of its months, "9 THÁNG NĂM 2022", or of the year.
fn last_month(heading: &[Token]) -> Option<Month> {
    let year = heading.iter().filter_map(Token::year).max()?;
    let last = mentions(heading).into_iter().map(|mention| mention.months.1).max();
    Some((year, last.unwrap_or(12)))
}

/// What says that a target is none: nothing that it is one, and something that it was.
fn no_target(case: &Case) -> Option<(String, &'static str)> {
    let o = case.o;
    let nearest = case.over.first().map(|(outlook, _)| *outlook);
    let may_be = nearest.is_some_and(|outlook| outlook != Outlook::Outcome)
        || base(&case.own, case.at) == Some(Base::Plan)
        || may_be_aimed(&case.own, case.at)
        || forecasts(&case.own) && nearest != Some(Outlook::Outcome)
        || expects(&case.own, case.at)
        || !(nearest == Some(Outlook::Outcome) && tells_of_past(&case.own))
            && leads_to_aim(case.outline, case.block, case.at);
    if may_be {
        return None;
    }
    let of_headings = case.over.iter().filter_map(|(_, tokens)| last_month(tokens)).max();
    // One row of a wrong time makes no other wrong.
    let latest = case.now.others(o).nth(1);
    let is_past = [case.now.written, of_headings, latest].into_iter().flatten().max().map(|now| end(o) <= now);
    let reason = match (nearest, is_past) {
        (_, Some(false)) => return None,
        (Some(Outlook::Outcome), Some(true)) => "the headings over it tell of results",
        _ if tells_of_past(&case.own) => "the sentence tells of what was",
        (_, Some(true)) => "its time is over in the report",
        _ => return None,
    };
    Some((format!("nothing says that this numeral is aimed at, and {reason}"), TO_RESULT))
}
