//! Is the time of a row of basis 'context' one that the report says somewhere? The row names the words, or the report's
//! title, introduction and headings and the other rows of this basis leave no doubt.
//! Knows no value.

use super::clash::{Clash, list};
use super::compared::year_before;
use super::heading::usual;
use super::levels::Levels;
use crate::dataset::{Keyed, Observation, PERIOD_QUOTE, PeriodBasis, Status, Tables};
use crate::diag::Diagnostic;
use crate::report::{BlockKind, Outline};
use crate::table::Row;
use crate::wording::base::{Base, base};
use crate::wording::mention::written;
use crate::wording::outlook::past;
use crate::wording::recent;
use crate::wording::span::{given_years, is_of_term, lengths, printed_years};
use crate::wording::words::{Token, tokens};
use std::collections::BTreeSet;
use std::ops::Range;

const HINT: &str = "correct the period, or make the basis 'stated' where the sentence says it";
const NAME: &str = "correct the period, or copy the words of the report that say it into 'period_quote'";

/// The words of the report that a row names for its time.
pub(super) struct Named<'a> {
    row: &'a Row,
    pub(super) words: Vec<Token>,
}

/// The words that a row names; `None` for a row that names none.
pub(super) fn named<'a>(o: &Observation, tables: &'a Tables) -> Option<Named<'a>> {
    let table = tables.table("observations.csv");
    let row = table.rows().iter().find(|row| table.has(PERIOD_QUOTE) && row.get("id") == o.id.0)?;
    let quote = row.get(PERIOD_QUOTE);
    (!quote.is_empty()).then(|| Named { row, words: tokens(quote, 0..quote.len()) })
}

impl Named<'_> {
    /// Such words belong to a time known by context, stand in the report and say no other time.
    pub(super) fn clash(&self, o: &Observation, own: &[Token], outline: &Outline) -> Option<Diagnostic> {
        let quote = self.row.get(PERIOD_QUOTE);
        let (message, hint) = if o.period.basis != PeriodBasis::Context {
            let message = format!("words elsewhere for a time of basis '{}'", o.period.basis.key());
            (message, "empty the field, or make the basis 'context'")
        } else if !outline.blocks.iter().any(|block| block.text.contains(quote)) {
            (format!("'{quote}' is not in the report"), "copy the words as printed, with the year")
        } else {
            let said = given_years(&self.words, own);
            let ends = BTreeSet::from([o.period.from, o.period.to]);
            // Of a list, each number has a year between the ends that the words print.
            let is_one_of_list = ends.is_subset(&said) && said != printed_years(&self.words);
            if said == ends || is_one_of_list {
                return None;
            }
            let message = format!("'{quote}' says {}, the row {}", list(&said), o.period.iso());
            (message, "the words print the years of the period and no others")
        };
        Some(self.row.place(PERIOD_QUOTE).error(message, hint))
    }
}

/// A row of basis 'context', with what is said around it.
pub(super) struct InContext<'a> {
    pub(super) o: &'a Observation,
    /// The tokens of its sentence.
    pub(super) own: Vec<Token>,
    /// Where its numeral stands.
    pub(super) at: Range<usize>,
    /// The tokens of the title and of each heading over it, the nearest last.
    pub(super) over: Vec<Vec<Token>>,
}

/// The rows, none of which names words, whose time is not that of most of them, of their sentences or of the report.
pub(super) fn clashes<'a>(rows: &[InContext<'a>], outline: &Outline, levels: &Levels) -> Vec<(&'a Observation, Clash)> {
    let report = Report { words: report(outline), written: year_of(outline) };
    let spans = recent::openings(outline);
    let now = usual(&rows.iter().map(|row| row.o).collect::<Vec<_>>());
    let clash = |row: &InContext<'a>| {
        let last = match now {
            Some(now) => apart(row, now, &spans).map(|message| (message, HINT)),
            None => alone(row, &report),
        };
        Some((row.o, last.or_else(|| start(row, &report.words, levels))?))
    };
    rows.iter().filter_map(clash).collect()
}

/// What the report as a whole says of the time.
struct Report {
    /// Its title and its introduction.
    words: Vec<Token>,
    /// The year in which it was written.
    written: Option<u16>,
}

/// The year of the date in the letterhead.
fn year_of(outline: &Outline) -> Option<u16> {
    let heads = outline.blocks.iter().filter(|block| block.kind == BlockKind::Letterhead);
    heads.filter_map(|block| written(&tokens(&block.text, 0..block.text.len()))).map(|(year, _)| year).max()
}

/// The title and the introduction of the report; its date where these have no year.
fn report(outline: &Outline) -> Vec<Token> {
    use BlockKind::{Introduction, Letterhead, Title};
    let of = |kinds: &[BlockKind]| -> Vec<Token> {
        let heads = outline.blocks.iter().filter(|block| kinds.contains(&block.kind));
        heads.flat_map(|block| tokens(&block.text, 0..block.text.len())).collect()
    };
    Some(of(&[Title, Introduction])).filter(|head| !printed_years(head).is_empty()).unwrap_or_else(|| of(&[Letterhead]))
}

/// A row that ends in another year than most rows of this basis or than its sentence counts.
fn apart(row: &InContext, now: u16, spans: &BTreeSet<u16>) -> Option<String> {
    let o = row.o;
    if o.period.to == now {
        return None;
    }
    match recent::counted_back(&row.own, &row.at).map(|recent| recent.year(now)) {
        // What sums up over years ends with the last of them.
        Some(years) if o.period.from == o.period.to && years.contains(&o.period.to) => None,
        Some(years) => Some(format!(
            "the sentence says {} to {} of this numeral, the row {}",
            years.start(),
            years.end(),
            o.period.iso()
        )),
        None if o.status == Status::Baseline && year_before(&row.own, &row.at, Some(now)) == Some(o.period.to) => None,
        None if o.status == Status::Baseline && is_start(row, now) => None,
        // Where a movement starts, the years say that the report tells of.
        None if o.status == Status::Baseline && spans.contains(&o.period.to) => None,
        None => Some("other rows of basis 'context' end in another year".to_owned()),
    }
}

/// "down from 31.5% to 24.8% in two years": where a movement starts is of an earlier year, which only a count of years tells.
fn is_start(row: &InContext, now: u16) -> bool {
    let counted = lengths(&row.own);
    let steps = now.saturating_sub(row.o.period.to);
    base(&row.own, &row.at) == Some(Base::Earlier) && steps > 0 && (counted.is_empty() || counted.contains(&steps))
}

/// With no year of most rows, the time is the last year that the nearest heading prints, or else the title and the introduction.
/// What is only compared with is of an earlier time that the report need not say.
fn alone(row: &InContext, report: &Report) -> Option<Clash> {
    let o = row.o;
    let is_target = o.status == Status::Target;
    // "nhiệm kỳ 2025 - 2030" in a report of 2025: what is now is of no year to come.
    let is_known = |year: &u16| is_target || report.written.is_none_or(|written| *year <= written);
    let given =
        |words: &[Token]| -> BTreeSet<u16> { given_years(words, &row.own).into_iter().filter(is_known).collect() };
    let dated = |words: &[Token]| {
        // "Kết quả năm 2023, nhiệm vụ năm 2024": what was is of the first of them, if that has a year of its own.
        let past = Some(given(past(words).0)).filter(|years| !is_target && !years.is_empty());
        past.or_else(|| Some(given(words)).filter(|years| !years.is_empty()))
    };
    let said =
        row.over.iter().rev().find_map(|heading| dated(heading)).or_else(|| dated(&report.words)).unwrap_or_default();
    let message = || match said.last() {
        None => format!("nothing says {} of this numeral", o.period.iso()),
        Some(last) => format!("the nearest heading with a year ends in {last}, the row {}", o.period.iso()),
    };
    let is_before = o.status == Status::Baseline && said.last().is_some_and(|last| o.period.to < *last);
    let is_earlier = is_before || base(&row.own, &row.at) == Some(Base::Earlier);
    (!is_earlier && said.last() != Some(&o.period.to)).then(|| (message(), NAME))
}

/// The first year of a span is printed, the first value of a change, or as far back as the words count.
fn start(row: &InContext, report: &[Token], levels: &Levels) -> Option<Clash> {
    let o = row.o;
    let is_span = o.period.is_of_years() && o.period.from != o.period.to;
    let near = || row.over.iter().map(Vec::as_slice).chain([row.own.as_slice()]);
    let is_printed = || near().chain([report]).any(|words| printed_years(words).contains(&o.period.from));
    let counted: BTreeSet<u16> = near().chain([report]).flat_map(lengths).collect();
    let is_change = o.status == Status::Change;
    // From the first year to the last: one less than the years are.
    let steps = o.period.to.saturating_sub(o.period.from);
    // "tăng 3,15%" of a year is against the year before.
    let is_counted = counted.contains(&(steps + 1)) || (is_change && (steps == 1 || counted.contains(&steps)));
    let is_term = || near().any(is_of_term) && steps == if is_change { 5 } else { 4 };
    let is_known = || is_printed() || is_counted || is_term() || (is_change && levels.has(o, o.period.from));
    (is_span && !is_known()).then(|| (format!("nothing says that it begins in {}", o.period.from), NAME))
}
