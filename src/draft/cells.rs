//! A number alone in its cell of a table: what its row and the head of its column say of it.
//! Knows no sentence. A reader confirms: whose head stands over which column, a text does not say for sure.

use super::position::Moment;
use super::proposal::{Context, DOUBTFUL, Proposal};
use super::quote::unique;
use super::report_times::ReportTimes;
use super::scan::{Quantity, digits};
use super::sheet_unit;
use super::times::{in_year, parts, years as years_written};
use crate::dataset::{PeriodBasis, PeriodKind, Status, Unit, UnitKind};
use crate::locale::{Decimal, capitalised};
use crate::report::{Block, BlockKind};
use crate::wording::direction::way;
use crate::wording::told::told;
use crate::wording::words::{Token, tokens};
use crate::wording::{column, comparison, qualifier, span, unit};
use std::collections::BTreeSet;

/// A row of a table with the head over it.
struct Sheet<'a> {
    head: Vec<String>,
    row: Vec<&'a str>,
    column: usize,
    /// The label of the last row above that is no part of another.
    above: Option<&'a str>,
    /// The line over the table.
    over: &'a str,
    /// The same without its number and its unit.
    caption: String,
}

/// The observation that a cell states; `None` where its unit is not said.
pub(super) fn cell(context: &Context, index: usize, quantity: &Quantity) -> Option<Proposal> {
    let block = &context.outline.blocks[index];
    let sheet = sheet(context, block, quantity)?;
    let against = sheet.against(sheet.column, context.report.year);
    let unit = match against {
        Some(_) => sheet.relation(context, &block.text[quantity.value.clone()])?,
        None => sheet.unit(context).or_else(|| said_unit(context, block, quantity)).or_else(|| sheet.new_unit())?,
    };
    let head = &sheet.head[sheet.column];
    let told = told(&tokens(head, 0..head.len()));
    let (mut moment, is_said) = moment(&sheet, &unit, context.report);
    // "Thời gian: 2025-2028" of a project.
    let years = sheet.years().filter(|_| !is_said);
    if let Some((from, to)) = years {
        let own = Moment { period: years_written(from, to), last: to, is_span: from != to, ..moment };
        moment = Moment { basis: PeriodBasis::Heading, kind: PeriodKind::Total, ..own };
    }
    moment.kind = against.unwrap_or(moment.kind);
    let group = sheet.group();
    let is_planned = [head.as_str(), group].iter().any(|words| comparison::names_plan(&tokens(words, 0..words.len())));
    let is_before = moment.last < context.report.year && !sheet.is_series();
    let status = match () {
        () if against.is_some() => Status::Result,
        () if told == Some(Status::Result) && is_said && is_before => Status::Baseline,
        () if told.is_some() => told.unwrap_or(Status::Result),
        () if is_planned || years.is_some_and(|(_, to)| to > context.report.year) => Status::Target,
        () if is_said && is_before => Status::Baseline,
        () => Status::Result,
    };
    let quote = unique(&block.text, quantity.range.start, quantity.range.end, &digits(&block.text, &quantity.value))?;
    Some(Proposal {
        quantity: quantity.clone(),
        thing: sheet.name()?,
        name: sheet.name()?,
        unit,
        status,
        moment,
        qualifiers: qualifier::of_column(context.outline, block, &quantity.range, &context.words.qualifiers),
        direction: None,
        quote,
        confidence: DOUBTFUL,
    })
}

/// The unit that the table says elsewhere: in the row's name, in the corner, in the line over the table.
fn said_unit(context: &Context, block: &Block, quantity: &Quantity) -> Option<Unit> {
    let is_amount = |unit: &&Unit| {
        use UnitKind::{Count, Length, Money, Rate, Share};
        matches!(unit.kind, Count | Length | Money | Rate | Share)
            && unit::of_column(unit, context.outline, block, &quantity.range)
    };
    context.units.all.iter().find(is_amount).cloned()
}

fn sheet<'a>(context: &Context<'a>, block: &'a Block, quantity: &Quantity) -> Option<Sheet<'a>> {
    let parent = block.parent.filter(|_| block.kind == BlockKind::Row)?;
    let head = column::heads(context.outline, parent);
    let column = block.cells().position(|cell| cell == quantity.range)?;
    let row = block.cells().map(|cell| &block.text[cell]).collect();
    let at = context.outline.blocks.iter().position(|other| other.id == block.id)?;
    let is_whole =
        |label: &&str| !label.to_lowercase().starts_with("trong đó") && !label.to_lowercase().starts_with("of which");
    let rows = context.outline.blocks[parent..at].iter().rev().filter(|other| other.parent == Some(parent));
    let labels =
        rows.filter_map(|row| row.cells().map(|cell| &row.text[cell]).find(|cell| cell.contains(char::is_alphabetic)));
    let above = labels.into_iter().find(is_whole);
    let over = parent.checked_sub(1).map_or("", |over| context.outline.blocks[over].text.as_str());
    (column < head.len()).then(|| Sheet { head, row, column, above, over, caption: caption(over) })
}

/// "Tổng mức bán lẻ" of "Bảng 2. Tổng mức bán lẻ (tỷ đồng)"; nothing of a line that is not over a table.
fn caption(over: &str) -> String {
    let lower = over.to_lowercase();
    let is_over = ["bảng", "biểu", "table"].iter().any(|word| lower.starts_with(word));
    let words = over.split_once(['.', ':']).map_or("", |(_, words)| words);
    if is_over { words.split('(').next().unwrap_or_default().trim().to_owned() } else { String::new() }
}

impl<'a> Sheet<'a> {
    /// The head of the group of columns: "Thực hiện 2022: Diện tích | Năng suất".
    fn group(&self) -> &str {
        let heads = self.head[..=self.column].iter().rev();
        heads.filter_map(|head| head.split_once(':')).map(|(group, _)| group).next().unwrap_or_default()
    }

    /// The head of the column without its group.
    fn own(&self) -> &str {
        let head = self.head[self.column].as_str();
        head.split_once(':').map_or(head, |(_, own)| own).trim()
    }

    /// What a column of per cents compares with: "So cùng kỳ (%)", "% so với tháng trước", "% KH năm".
    fn against(&self, column: usize, year: u16) -> Option<PeriodKind> {
        let head = self.head[column].to_lowercase();
        let said = tokens(&head, 0..head.len());
        let is_year_before = said.iter().any(|t| t.year() == Some(year.saturating_sub(1)));
        let by_year = || (comparison::holds_comparison(&said) && is_year_before).then_some(PeriodKind::OnYear);
        head.contains('%').then(|| comparison::compared_kind(&said).or_else(by_year)).flatten()
    }

    /// The unit of such a column: it moves where the head says so or a sign stands before the number; what is near a hundred
    /// is a part of the other value. Of a small number without a sign nobody knows.
    fn relation(&self, context: &Context, value: &str) -> Option<Unit> {
        const NEAR: f64 = 50.0;
        let head = self.head[self.column].to_lowercase();
        let moves = ["tăng", "giảm", "tốc độ"].iter().any(|word| head.contains(word))
            || value.starts_with(['-', '+', '\u{2212}']);
        let number = Decimal::parse_report(value, context.lang).ok()?.to_f64();
        let kind = match moves {
            true => UnitKind::Relative,
            false if number >= NEAR => UnitKind::Share,
            false => return None,
        };
        context.units.all.iter().find(|unit| unit.kind == kind).cloned()
    }

    /// Whether the columns are of several years: each of them has its own results.
    fn is_series(&self) -> bool {
        let years = self.head.iter().filter_map(|head| tokens(head, 0..head.len()).iter().find_map(Token::year));
        years.collect::<BTreeSet<u16>>().len() > 2
    }

    /// A unit that no folder has, by the row's cell for it, by what its name is per, or by the line over the table.
    fn new_unit(&self) -> Option<Unit> {
        let column = self.head.iter().position(|head| column::is_of_units(head));
        let cell = column.and_then(|at| self.row.get(at)).copied().filter(|words| !words.is_empty());
        sheet_unit::of_cell(cell)
            .or_else(|| sheet_unit::of_name(self.label()?))
            .or_else(|| sheet_unit::of_line(self.over))
    }

    /// The years of the row, in a column of its own.
    fn years(&self) -> Option<(u16, u16)> {
        let is_time = |head: &String| {
            let head = head.to_lowercase();
            ["thời gian", "tiến độ", "giai đoạn"].iter().any(|words| head.starts_with(words))
        };
        let cell = self.row.get(self.head.iter().position(is_time)?)?;
        let tokens = tokens(cell, 0..cell.len());
        let spanned = span::spans(&tokens).first().map(|(_, years)| *years);
        spanned.or_else(|| tokens.iter().find_map(Token::year).map(|year| (year, year)))
    }

    /// What the row is about: its first cell with words.
    fn label(&self) -> Option<&'a str> {
        self.row.iter().copied().find(|cell| cell.contains(char::is_alphabetic))
    }

    /// The label of the row, and of which row it is a part: "Trong đó: Gà" below "Đàn gia cầm".
    fn thing(&self) -> Option<(&'a str, Option<&'a str>)> {
        let label = self.label()?;
        let lower = label.to_lowercase();
        let head = ["trong đó:", "trong đó", "of which:", "of which"].iter().find(|head| lower.starts_with(**head));
        let part = head.and_then(|head| label.get(head.len()..)).map(str::trim).filter(|part| !part.is_empty());
        Some(part.map_or((label, None), |part| (part, self.above)))
    }

    /// The unit in brackets over the column, or in the row's own cell for it.
    fn unit(&self, context: &Context) -> Option<Unit> {
        let own = self.own();
        let bracket = own.rsplit_once('(').and_then(|(_, rest)| rest.split_once(')')).map(|(words, _)| words);
        let column = self.head.iter().position(|head| column::is_of_units(head));
        let column = column.and_then(|at| self.row.get(at)).copied();
        // "Tỷ lệ %" has its unit without brackets.
        let percent = own.contains('%').then_some("%");
        let words = bracket.or(percent).or(column)?.trim();
        // What neither moves nor is compared is a part of something.
        let said = tokens(own, 0..own.len());
        let share = !said.iter().any(|t| way(t).is_some() || t.text == "tốc");
        let lower = words.to_lowercase();
        let fits = |unit: &&Unit| unit.printed.iter().any(|printed| printed.to_lowercase() == lower);
        let is_fitting = |unit: &&Unit| if lower == "%" { share && unit.kind == UnitKind::Share } else { fits(unit) };
        context.units.all.iter().find(is_fitting).cloned()
    }

    /// "Diện tích Ngô": what the column measures, of what the row is about.
    fn name(&self) -> Option<String> {
        let own = self.own().split('(').next().unwrap_or_default();
        let is_time = |word: &&str| {
            const TIMES: [&str; 17] = [
                "ước", "thực", "hiện", "kế", "hoạch", "kh", "tháng", "năm", "quý", "th", "baseline", "actual",
                "target", "end", "final", "estimate", "plan",
            ];
            TIMES.contains(&word.to_lowercase().as_str()) || word.starts_with(|c: char| c.is_ascii_digit())
        };
        let words: Vec<&str> = own.split_whitespace().filter(|word| !is_time(word)).collect();
        let words = words.join(" ");
        let (label, of) = self.thing()?;
        // "Cộng", "Tổng số" name nothing: the column does, or the line over the table.
        let is_total = ["cộng", "tổng", "tổng số", "tổng cộng", "total"].contains(&label.to_lowercase().as_str());
        let label = match is_total {
            true if !words.is_empty() && !comparison::holds_comparison(&tokens(&words, 0..words.len())) => {
                String::new()
            }
            true if !self.caption.is_empty() => self.caption.clone(),
            _ => label.to_owned(),
        };
        let label = of.map_or_else(|| label.clone(), |whole| [whole, ", trong đó: ", &label].concat());
        let is_compared = comparison::holds_comparison(&tokens(&words, 0..words.len()));
        let name = if is_compared { [label.as_str(), &words.to_lowercase()] } else { [words.as_str(), &label] };
        Some(capitalised(name.join(" ").trim()))
    }
}

/// The time that the head of the column says, or that of its group; else the report's.
fn moment(sheet: &Sheet, unit: &Unit, report: &ReportTimes) -> (Moment, bool) {
    let said = |words: &str| {
        let tokens = tokens(words, 0..words.len());
        let year = tokens.iter().find_map(Token::year);
        let part = parts(&tokens).into_iter().next().map(|(_, part)| part);
        (year.is_some() || part.is_some()).then(|| (year.unwrap_or(report.year), part))
    };
    // What is compared is of the time of a column before.
    let is_compared = |at: usize| sheet.against(at, report.year).is_some();
    let before = || (0..sheet.column).rev().filter(|at| !is_compared(*at)).find_map(|at| said(&sheet.head[at]));
    let own = || said(sheet.own()).or_else(|| said(sheet.group()));
    let found = if is_compared(sheet.column) { before() } else { own() };
    let is_flow = matches!(unit.kind, UnitKind::Money | UnitKind::Rate) || unit.scale > 1;
    let kind = if is_flow { PeriodKind::Total } else { PeriodKind::Point };
    let basis = if found.is_some() { PeriodBasis::Heading } else { PeriodBasis::Context };
    let (year, part) = found.clone().unwrap_or((report.year, None));
    let period = match (part, &found) {
        (Some(part), _) => in_year(year, &part),
        (None, Some(_)) => year.to_string(),
        (None, None) => report.base.clone(),
    };
    (Moment { period, kind, basis, last: year, is_span: false }, found.is_some())
}
