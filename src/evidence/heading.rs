//! Is a row's time the one that the headings over its block say, or the other rows under them?
//! Knows no sentence beyond its tokens.

use super::across::across;
use super::clash::{Clash, REMEDY};
use super::mention::mentions;
use super::naming::names;
use super::words::{Token, holds, tokens};
use crate::dataset::{Keyed, Observation, Part, PeriodBasis, PeriodKind};
use crate::report::{Block, BlockKind, Outline};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// The tokens of the report's title and of the headings over a place of a block, the nearest last.
pub(super) fn headings(outline: &Outline, titles: &[usize], block: usize, at: &Range<usize>) -> Vec<Vec<Token>> {
    let path = outline.path(block);
    let over = &path[..path.len() - 1];
    let own = &outline.blocks[block];
    let all = titles.iter().chain(over).map(|index| match &outline.blocks[*index] {
        head if own.kind == BlockKind::Row && own.parent == Some(*index) => of_column(head, own, at),
        head => head.text.clone(),
    });
    all.map(|text| tokens(&text, 0..text.len())).collect()
}

/// What the head of a column of per cents compares with.
const COMPARED: [(PeriodKind, &[&str]); 3] = [
    (PeriodKind::OnPrevious, &["tháng trước", "quý trước", "kỳ trước", "previous month", "previous quarter"]),
    (PeriodKind::OnYear, &["cùng kỳ", "cknt", "năm trước", "same period", "previous year"]),
    (PeriodKind::OnPlan, &["kế hoạch", "kh", "dự toán", "plan"]),
];

/// "So cùng kỳ (%)" over a column: its numbers are against nothing else.
pub(super) fn of_head(o: &Observation, outline: &Outline, block: usize, at: &Range<usize>) -> Option<Clash> {
    let row = &outline.blocks[block];
    let head = row.parent.filter(|_| row.kind == BlockKind::Row).and_then(|at| outline.blocks.get(at))?;
    let column = row.cells().position(|cell| cell.start <= at.start && at.end <= cell.end)?;
    let words = head.cells().nth(column).map(|cell| &head.text[cell])?;
    let all = tokens(words, 0..words.len());
    let (said, _) = COMPARED.iter().find(|(_, words)| words.iter().any(|words| holds(&all, words)))?;
    let own = o.period.kind;
    (own.is_comparison() && own != *said).then(|| {
        (format!("the head of its column says that this is '{}', the row '{}'", said.key(), own.key()), REMEDY)
    })
}

/// What the first row of a table says of a cell: the head of its column, of its group ("Năm 2022: Diện tích"), of its rows.
/// What another column is of is none of its own.
fn of_column(head: &Block, row: &Block, at: &Range<usize>) -> String {
    let column = row.cells().position(|cell| cell.start <= at.start && at.end <= cell.end);
    let cells: Vec<&str> = head.cells().map(|cell| &head.text[cell]).collect();
    let Some(column) = column.filter(|column| *column < cells.len()) else { return head.text.clone() };
    let group = cells[..column].iter().rposition(|cell| cell.contains(':'));
    let mut said: Vec<&str> = cells.first().copied().into_iter().collect();
    said.extend(group.map(|at| cells[at]));
    said.push(cells[column]);
    said.join(" | ")
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
pub(super) fn of_near_heading(o: &Observation, own: &[Token], over: &[Vec<Token>]) -> Option<Clash> {
    // "KẾ HOẠCH NĂM HỌC 2023-2024": neither of the two years.
    let dated = over.iter().rev().find(|heading| heading.iter().any(|t| t.year().is_some()));
    let named = dated.and_then(|heading| across(heading));
    if let Some(part) = named.filter(|_| o.period.basis == PeriodBasis::Heading && o.period.part == Part::Years) {
        return Some(no_calendar_year("the heading over it", part, o));
    }
    let near = over.iter().rev().find(|heading| !mentions(heading).is_empty())?;
    let is_part = matches!(o.period.part, Part::Months(..)) && !o.is_computed();
    let is_said = names(own, &o.period) || names(near, &o.period);
    (is_part && !is_said)
        .then(|| (format!("the heading over it is of another time than the row's {}", o.period.iso()), REMEDY))
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
