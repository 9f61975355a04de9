//! What a movement is against, and in which year it ends, by the words around it.
//! Knows no value.

use super::across;
use super::comparison::{comparison_at, holds_plan, plan_at, time_before};
use super::mention::{is_value, mentions, years};
use super::words::{Token, first_from, holds, starts_with};
use crate::dataset::{Part, PeriodKind};
use std::ops::Range;

/// "so với năm học 2022-2023" of a row of the school year after it.
fn is_year_across(part: Part, tail: &[Token], year: u16) -> bool {
    let is_across = matches!(part, Part::SchoolYear | Part::FiscalYear) && across::part(tail) == Some(part);
    is_across && years(tail).last().is_some_and(|(_, last)| *last + 1 == year)
}

/// "an increase of 8.14% against 2023" of a row of 2024.
fn is_year_before(part: Part, tail: &[Token], year: u16) -> bool {
    let is_plain = mentions(tail).is_empty() && across::part(tail).is_none() && !has_end(tail);
    let said = years(tail);
    part == Part::Years && is_plain && matches!(said[..], [(_, before)] if before + 1 == year)
}

/// Whether words name the beginning or the end of a time: "so với cuối năm 2021".
fn has_end(tail: &[Token]) -> bool {
    tail.iter().any(|t| matches!(t.text.as_str(), "đầu" | "cuối" | "beginning" | "end"))
}

/// The words after "so với" behind a movement, up to the end of its clause.
pub fn base_words<'a>(own: &'a [Token], at: &Range<usize>) -> Option<&'a [Token]> {
    compared_behind(own, at).or_else(|| compared_ahead(own, at))
}

/// "So với tháng trước, tháng 7/2022 tăng 2,4%": said before the first number that moves.
fn compared_ahead<'a>(own: &'a [Token], at: &Range<usize>) -> Option<&'a [Token]> {
    let place = own.iter().position(|t| t.range.start >= at.start)?;
    let start = own[..place].iter().rposition(|t| t.text == ";").map_or(0, |at| at + 1);
    let opens =
        |at: usize| at == start || own[at - 1].parts_clauses() || matches!(own[at - 1].text.as_str(), "và" | "and");
    let from = (start..place).rev().find(|at| opens(*at) && comparison_at(&own[*at..]).is_some())? + 1;
    let is_parted = (from..place).any(|at| is_value(own, at));
    let is_end = |t: &Token| t.parts_clauses() || matches!(t.text.as_str(), "tăng" | "giảm" | "thì");
    let end = own[from..place].iter().position(is_end).map_or(place, |end| from + end);
    (!is_parted).then(|| &own[from..end])
}

fn compared_behind<'a>(own: &'a [Token], at: &Range<usize>) -> Option<&'a [Token]> {
    let after = own.iter().position(|t| t.range.start >= at.end)?;
    // "tăng 2,4% (so với cùng kỳ)"
    let is_bracketed =
        matches!(&own[after..], [sign, open, so, ..] if sign.text == "%" && open.text == "(" && so.text == "so");
    let after = if is_bracketed { after + 2 } else { after };
    let moves = |t: &Token| matches!(t.text.as_str(), "tăng" | "giảm" | "và" | "and" | "," | ";" | ":" | "(" | ")");
    let end = own[after..].iter().position(moves).map_or(own.len(), |end| after + end);
    let clause = &own[after..end];
    // "over the same" holds a word of the time.
    let said = (0..clause.len()).find(|at| comparison_at(&clause[*at..]).is_some()).map(|at| &clause[at + 1..]);
    said.or_else(|| named_behind(clause))
}

/// "tăng 2,4% cùng kỳ", "2.4% over the previous year": the time or the plan right behind a movement.
fn named_behind(clause: &[Token]) -> Option<&[Token]> {
    const REACH: usize = 5;
    let sign = ["%", "per cent", "percent"].iter().find_map(|words| starts_with(clause, words));
    let words = &clause[sign.unwrap_or(0)..];
    // "2.4% from November"
    if let [from, rest @ ..] = words
        && from.text == "from"
        && mentions(rest).first().is_some_and(|mention| mention.at == 0)
    {
        return Some(rest);
    }
    let is_named = plan_at(words).is_some() || time_before(&words[..words.len().min(REACH)]).is_some();
    is_named.then_some(words)
}

/// What the words after a movement at `at` compare it with, for a row of a part of the years that end in `year`.
pub fn against(own: &[Token], at: &Range<usize>, part: Part, year: u16) -> Option<PeriodKind> {
    let after = first_from(own, at.end);
    let sign = ["%", "per cent", "percent"].iter().find_map(|words| starts_with(&own[after..], words));
    let behind = &own[after + sign.unwrap_or(0)..];
    let says = |words: &[&str]| words.iter().any(|words| starts_with(behind, words).is_some());
    if says(&["year on year", "year - on - year", "yoy", "y - o - y"]) {
        return Some(PeriodKind::OnYear);
    }
    if says(&["month on month", "month - on - month", "mom", "quarter on quarter", "quarter - on - quarter", "qoq"]) {
        return Some(PeriodKind::OnPrevious);
    }
    // "bằng 73,6% kế hoạch năm", "75% of the plan"
    let links = behind.iter().take_while(|t| matches!(t.text.as_str(), "của" | "so" | "với" | "of" | "the")).count();
    if sign.is_some() && plan_at(&behind[links..]).is_some() {
        return Some(PeriodKind::OnPlan);
    }
    let tail = base_words(own, at)?;
    let has = |words: &[&str]| words.iter().any(|words| holds(tail, words));
    if holds_plan(&tail[..tail.len().min(5)]) {
        return Some(PeriodKind::OnPlan);
    }
    // "so với cuối năm học 2022-2023"
    if is_year_across(part, tail, year) || is_year_before(part, tail, year) {
        return Some(PeriodKind::OnYear);
    }
    if mentions(tail).is_empty() && has(&["đầu năm", "cuối năm", "đầu kỳ", "beginning of"]) {
        return Some(PeriodKind::Change);
    }
    if let Some(kind) = time_before(tail) {
        return Some(kind);
    }
    let (Part::Months(first, last), Some(said)) = (part, mentions(tail).into_iter().next()) else { return None };
    let of = years(tail).first().map(|(_, year)| *year);
    // What goes over the turn of a year has no length that one year's months tell.
    let is_as_long = first <= last && said.months.1.checked_sub(said.months.0) == Some(last - first);
    match said.months {
        months if months == (first, last) => (of == Some(year - 1)).then_some(PeriodKind::OnYear),
        (_, end) if is_as_long && end + 1 == first && of.is_none_or(|of| of == year) => Some(PeriodKind::OnPrevious),
        (_, 12) if is_as_long && first == 1 && of == Some(year - 1) => Some(PeriodKind::OnPrevious),
        // "tăng 2,87% so với tháng 12/2022" of October 2023
        (_, end) if is_as_long && first == last && end != first && of.is_some() => Some(PeriodKind::Change),
        _ => None,
    }
}
