//! Is a row's time the one that the headings over its block say, or the other rows under them?
//! Knows no sentence beyond its tokens.

use super::clash::{Clash, REMEDY, list};
use super::compared::{names_own, uncompared};
use crate::dataset::{Keyed, Observation, Part, PeriodBasis, PeriodKind, Status};
use crate::report::{BlockKind, Outline};
use crate::wording::above::above;
use crate::wording::across;
use crate::wording::base::{Base, base};
use crate::wording::column::{self, Column};
use crate::wording::comparison::compared_kind;
use crate::wording::governing::governing;
use crate::wording::mention::{is_value, mentions, years};
use crate::wording::naming::{self, names};
use crate::wording::outlook::past;
use crate::wording::span::{is_of_term, printed_years, spans};
use crate::wording::words::{Token, holds, tokens};
use std::collections::BTreeMap;
use std::ops::Range;

/// The tokens of the report's title and of the headings over a place of a block, the nearest last.
pub(super) fn headings(outline: &Outline, titles: &[usize], block: usize, at: &Range<usize>) -> Vec<Vec<Token>> {
    let own = &outline.blocks[block];
    let over = above(outline, block);
    let all = titles.iter().chain(&over).map(|index| match &outline.blocks[*index] {
        _ if own.kind == BlockKind::Row && own.parent == Some(*index) => {
            let text = column::words_over(outline, own, at);
            tokens(&text, 0..text.len())
        }
        // "Có 647 trường (giảm 9 trường so với năm học 2022-2023), gồm:"
        head => uncompared(&tokens(&head.text, 0..head.text.len())),
    });
    all.collect()
}

/// The same without items that are sentences with values of their own, whose times are not those of the next paragraph.
pub(super) fn without_sentences(
    outline: &Outline,
    titles: &[usize],
    block: usize,
    over: &[Vec<Token>],
) -> Vec<Vec<Token>> {
    let is_paragraph = outline.blocks[block].kind == BlockKind::Paragraph;
    let is_sentence = |index: usize, words: &[Token]| {
        let ends = outline.blocks[index].text.trim_end().ends_with('.');
        is_paragraph && ends && (0..words.len()).filter(|at| is_value(words, *at)).count() > 1
    };
    let path = above(outline, block);
    let indices = titles.iter().chain(&path);
    let kept =
        indices.zip(over).map(|(index, words)| if is_sentence(*index, words) { Vec::new() } else { words.clone() });
    kept.collect()
}

/// "So cùng kỳ (%)" over a column: its numbers are against nothing else.
pub(super) fn of_head(o: &Observation, outline: &Outline, block: usize, at: &Range<usize>) -> Option<Clash> {
    let column = Column::of(outline, &outline.blocks[block], at)?;
    let words = column.head();
    let all = tokens(words, 0..words.len());
    let said = compared_kind(&all)?;
    let own = o.period.kind;
    (own.is_comparison() && own != said).then(|| {
        (format!("the head of its column says that this is '{}', the row '{}'", said.key(), own.key()), REMEDY)
    })
}

/// A time known by a heading is one that a heading over it names: a year of the nearest that has one, or as many years as
/// one says.
pub(super) fn of_heading(o: &Observation, over: &[Vec<Token>], above: &[Token]) -> Option<Clash> {
    let hint = "write the heading's time, or make the basis 'context' or 'stated'";
    let row = o.period.iso();
    // "FY2024/25" prints both of its years.
    let all = printed_years(above);
    let is_span = o.period.from != o.period.to && o.period.is_of_years();
    // "FY2024/25" is no other fiscal year.
    let is_across = matches!(o.period.part, Part::SchoolYear | Part::FiscalYear);
    let named = over.iter().rev().map(|heading| spans(heading)).find(|spans| !spans.is_empty()).unwrap_or_default();
    let own = (o.period.from, o.period.to);
    if is_across && !named.is_empty() && named.iter().all(|(_, years)| *years != own) {
        return Some((format!("the headings say {}, the row {row}", list(&all)), hint));
    }
    if let Some(near) = over.iter().rev().map(|heading| printed_years(heading)).find(|years| !years.is_empty()) {
        let first = all.first().copied().unwrap_or_default();
        // A term is counted from the year of its election, or from the year after it.
        let is_next = is_of_term(above) && o.period.from == first + 1;
        let starts = !is_span || all.len() == 1 || o.period.from == first || is_next;
        if !starts || !near.contains(&o.period.to) {
            return Some((format!("the headings say {}, the row {row}", list(&all)), hint));
        }
    }
    if let Some((first, last)) = begun(o, over) {
        return Some((format!("the heading over it says {first}-{last}, the row only {first}"), hint));
    }
    let count = above.windows(2).find(|pair| pair[0].is_numeral() && pair[1].text == "năm" && pair[0].text.len() < 3);
    let years: u16 = count.and_then(|pair| pair[0].text.parse().ok())?;
    (is_span && all.is_empty() && o.period.to - o.period.from + 1 != years)
        .then(|| (format!("the headings say {years} years, the row {row}"), hint))
}

/// The span of the nearest heading with a year, if a row has only the year in which it begins: an earlier value may.
fn begun(o: &Observation, over: &[Vec<Token>]) -> Option<(u16, u16)> {
    let is_earlier = o.status == Status::Baseline || o.is_computed();
    let is_one = o.period.is_of_years() && o.period.from == o.period.to && !is_earlier;
    let near = over.iter().rev().find(|heading| heading.iter().any(|t| t.year().is_some())).filter(|_| is_one)?;
    let all: Vec<(u16, u16)> = spans(near).into_iter().map(|(_, span)| span).collect();
    all.iter().copied().find(|span| span.0 == o.period.to && all.iter().all(|other| other.1 != o.period.to))
}

/// "Năm 2020 có 5 tấn" under "Quý III năm 2024": what the headings alone call the row's part of a year is of their year, and
/// a year of the sentence is no school year of the headings.
pub(super) fn part_of_another(o: &Observation, own: &[Token], at: &Range<usize>, headings: &[Token]) -> Option<Clash> {
    let is_apart = !matches!(o.status, Status::Change | Status::Derived) && o.period.part != Part::Years;
    if !is_apart || at.is_empty() || names_own(o, own, at) {
        return None;
    }
    let year = governing(own, at, o.period.basis == PeriodBasis::Stated)?;
    let is_across = matches!(o.period.part, Part::SchoolYear | Part::FiscalYear);
    // "so với mức 5 tấn của năm học 2020-2021"
    let is_printed = || spans(own).iter().any(|(_, span)| *span == (o.period.from, o.period.to));
    let is_compared = || base(own, at) == Some(Base::Of(year)) && o.period.from == year;
    if is_across && naming::names(own, &o.period) && is_printed() && is_compared() {
        return None;
    }
    let is_other = is_across || !years(headings).iter().any(|(_, heading)| *heading == year);
    is_other.then(|| (format!("the sentence says {year} of this numeral, the row {}", o.period.iso()), REMEDY))
}

/// A school year or a fiscal year is none of the calendar's.
pub(super) fn no_calendar_year(who: &str, part: Part, o: &Observation) -> Clash {
    let (name, hint) = match part {
        Part::FiscalYear => ("fiscal", "write 'fiscal 2021/2022', or 'fiscal 2022' for one within a year"),
        _ => ("school", "write 'school 2021/2022'"),
    };
    (format!("{who} says a {name} year, the row {}", o.period.iso()), hint)
}

/// A part of a year that the nearest heading names otherwise: under "VIỆC CHÍNH THÁNG 6" stands no value of May unless the
/// sentence says so.
pub(super) fn of_near_heading(o: &Observation, own: &[Token], at: &Range<usize>, over: &[Vec<Token>]) -> Option<Clash> {
    // "KẾ HOẠCH NĂM HỌC 2023-2024": neither of the two years.
    let dated = over.iter().rev().find(|heading| heading.iter().any(|t| t.year().is_some()));
    let named = dated.and_then(|heading| across::part(heading));
    if let Some(part) = named.filter(|_| o.period.basis == PeriodBasis::Heading && o.period.part == Part::Years) {
        return Some(no_calendar_year("the heading over it", part, o));
    }
    let near = over.iter().rev().find(|heading| !mentions(heading).is_empty())?;
    let is_part = matches!(o.period.part, Part::Months(..)) && !o.is_computed();
    let is_said = names_own(o, own, at) || names(near, &o.period);
    (is_part && !is_said)
        .then(|| (format!("the heading over it is of another time than the row's {}", o.period.iso()), REMEDY))
}

/// The part of a year that the nearest heading with a time names, if it names no year beside it and a row has the whole year:
/// "KẾT QUẢ 9 THÁNG NĂM 2022". What is planned may be for the year.
pub(super) fn part_of_heading(o: &Observation, over: &[Vec<Token>]) -> Option<Clash> {
    let is_year = o.period.is_of_years() && o.period.basis == PeriodBasis::Heading && !o.is_computed();
    let is_set = o.status == Status::Target || o.period.kind == PeriodKind::OnPlan;
    let near = over.iter().rev().find(|heading| is_timed(heading)).filter(|_| is_year && !is_set)?;
    let words = part_alone(near)?;
    Some((format!("the heading over it says '{words}', the row {}", o.period.iso()), REMEDY))
}

/// Whether words name a time.
fn is_timed(words: &[Token]) -> bool {
    words.iter().any(|t| t.year().is_some()) || !mentions(words).is_empty()
}

/// "Kết quả 9 tháng năm 2022, nhiệm vụ quý IV": what came together in the year of a title that tells of a part of it alone, where
/// neither the sentence nor a heading says another time.
pub(super) fn of_title(o: &Observation, own: &[Token], titles: &[Vec<Token>], over: &[Vec<Token>]) -> Option<Clash> {
    const WHOLE: [&str; 6] = ["cả năm", "năm", "vụ", "year", "annual", "season"];
    let is_sum = matches!(o.period.kind, PeriodKind::Total | PeriodKind::OnYear);
    let is_year = o.period.is_of_years() && o.period.from == o.period.to && o.period.basis == PeriodBasis::Context;
    let was = matches!(o.status, Status::Result | Status::Change) && !o.is_computed();
    let title = titles.iter().map(|title| past(title).0).find(|title| is_timed(title))?;
    // "9 tháng đầu năm, nhiệm vụ quý IV năm 2025"
    let year = |words: &[Token]| words.iter().filter_map(Token::year).max();
    let is_of_title = year(title).or_else(|| year(&titles.concat())) == Some(o.period.to);
    let is_said =
        over.iter().any(|heading| is_timed(heading)) || is_timed(own) || WHOLE.iter().any(|words| holds(own, words));
    let words = part_alone(title).filter(|_| is_sum && is_year && was && is_of_title && !is_said)?;
    Some((format!("the title says '{words}', the row {}", o.period.iso()), REMEDY))
}

/// The part of a year that words name, if they name no year beside it.
fn part_alone(near: &[Token]) -> Option<String> {
    let found = mentions(near);
    let first = found.first()?;
    let is_of_part = |at: usize| {
        found.iter().any(|mention| {
            let rest = near.get(mention.end..at).unwrap_or_default();
            (mention.at..mention.end).contains(&at) || (at >= mention.end && rest.iter().all(is_of_time))
        })
    };
    let is_whole = ["cả năm", "whole year", "full year"].iter().any(|words| holds(near, words));
    let is_left = (0..near.len()).any(|at| near[at].year().is_some() && !is_of_part(at));
    let words: Vec<&str> = near[first.at..first.end].iter().map(|t| t.text.as_str()).collect();
    (!is_whole && !is_left).then(|| words.join(" "))
}

/// Words between a part of a year and its year: "6 tháng đầu năm 2022", "quý III/2022".
fn is_of_time(token: &Token) -> bool {
    token.year().is_some()
        || matches!(token.text.as_str(), "/" | "-" | "năm" | "of" | "đầu" | "cuối" | "của" | "," | "và")
}

/// The last year of most rows; none where there is no majority.
pub(super) fn usual(rows: &[&Observation]) -> Option<u16> {
    let mut count: BTreeMap<u16, usize> = BTreeMap::new();
    rows.iter().for_each(|o| *count.entry(o.period.to).or_default() += 1);
    let (year, most) = count.into_iter().max_by_key(|(_, count)| *count)?;
    (2 * most > rows.len() && rows.len() > 2).then_some(year)
}

/// The rows whose last year is not that of the most.
pub(super) fn odd<'a>(rows: &[&'a Observation]) -> Vec<&'a Observation> {
    let year = usual(rows);
    rows.iter().copied().filter(|o| year.is_some_and(|year| o.period.to != year)).collect()
}
