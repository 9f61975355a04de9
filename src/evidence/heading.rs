//! Is a row's time the one that the headings over its block say, or the other rows under them?
//! Knows no sentence beyond its tokens.

use super::mention::{mentions, names};
use super::period::{Clash, REMEDY};
use super::words::{Token, holds, tokens};
use crate::dataset::{Observation, Part, PeriodBasis};
use crate::report::Outline;
use std::collections::{BTreeMap, BTreeSet};

/// The tokens of the report's title and of the headings over a block, the nearest last.
pub(super) fn headings(outline: &Outline, titles: &[usize], block: usize) -> Vec<Vec<Token>> {
    let path = outline.path(block);
    let over = &path[..path.len() - 1];
    let all = titles.iter().chain(over).map(|index| &outline.blocks[*index].text);
    all.map(|text| tokens(text, 0..text.len())).collect()
}

/// A time known by a heading is one that a heading over it names: a year of the nearest that has one, or as many years as
/// one says.
pub(super) fn of_heading(o: &Observation, over: &[Vec<Token>], above: &[Token]) -> Option<Clash> {
    let hint = "write the heading's time, or make the basis 'context' or 'stated'";
    let row = o.period.iso();
    let ends = |tokens: &[Token]| tokens.iter().filter_map(Token::year).collect::<BTreeSet<u16>>();
    let all = ends(above);
    let is_span = o.period.from != o.period.to && o.period.is_of_years();
    if let Some(near) = over.iter().rev().map(|heading| ends(heading)).find(|years| !years.is_empty()) {
        let first = all.first().copied().unwrap_or_default();
        let starts = !is_span || all.len() == 1 || o.period.from == first || o.period.from == first + 1;
        if !starts || !near.contains(&o.period.to) {
            let years: Vec<String> = all.iter().map(u16::to_string).collect();
            return Some((format!("the headings say {}, the row {row}", years.join(", ")), hint));
        }
    }
    let count = above.windows(2).find(|pair| pair[0].is_numeral() && pair[1].text == "năm" && pair[0].text.len() < 3);
    let years: u16 = count.and_then(|pair| pair[0].text.parse().ok())?;
    (is_span && all.is_empty() && o.period.to - o.period.from + 1 != years)
        .then(|| (format!("the headings say {years} years, the row {row}"), hint))
}

/// A part of a year that the nearest heading names otherwise: under "VIỆC CHÍNH THÁNG 6" stands no value of May unless the
/// sentence says so.
pub(super) fn of_near_heading(o: &Observation, own: &[Token], over: &[Vec<Token>]) -> Option<Clash> {
    // "KẾ HOẠCH NĂM HỌC 2023-2024": neither of the two years.
    let dated = over.iter().rev().find(|heading| heading.iter().any(|t| t.year().is_some()));
    let is_school = dated.is_some_and(|heading| holds(heading, "năm học") || holds(heading, "school year"));
    if is_school && o.period.basis == PeriodBasis::Heading && o.period.part == Part::Years {
        let message = format!("the heading over it says a school year, the row {}", o.period.iso());
        return Some((message, "write 'school 2021/2022'"));
    }
    let near = over.iter().rev().find(|heading| !mentions(heading).is_empty())?;
    let is_part = matches!(o.period.part, Part::Months(..)) && !o.is_computed();
    let is_said = names(own, &o.period) || names(near, &o.period);
    (is_part && !is_said)
        .then(|| (format!("the heading over it is of another time than the row's {}", o.period.iso()), REMEDY))
}

/// The rows whose last year is not that of the most; none where there is no majority.
pub(super) fn odd<'a>(rows: &[&'a Observation]) -> Vec<&'a Observation> {
    let mut count: BTreeMap<u16, usize> = BTreeMap::new();
    rows.iter().for_each(|o| *count.entry(o.period.to).or_default() += 1);
    let Some((year, most)) = count.into_iter().max_by_key(|(_, count)| *count) else { return Vec::new() };
    let is_most = 2 * most > rows.len() && rows.len() > 2;
    rows.iter().copied().filter(|o| is_most && o.period.to != year).collect()
}
