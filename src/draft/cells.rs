//! A number alone in its cell of a table: what its row and the head of its column say of it.
//! Knows no sentence. A reader confirms: whose head stands over which column, a text does not say for sure.

use super::proposal::{Context, DOUBTFUL, Proposal};
use super::quote::unique;
use super::report_times::ReportTimes;
use super::scan::{Quantity, digits};
use super::times::{in_year, parts};
use super::when::Moment;
use crate::dataset::{PeriodBasis, PeriodKind, Status, Unit, UnitKind};
use crate::locale::Decimal;
use crate::report::{Block, BlockKind};
use crate::wording::words::{Token, tokens};
use crate::wording::{column, comparison, unit};

/// A row of a table with the head over it.
struct Sheet<'a> {
    head: Vec<String>,
    row: Vec<&'a str>,
    column: usize,
}

/// The observation that a cell states; `None` where its unit is not said.
pub(super) fn cell(context: &Context, index: usize, quantity: &Quantity) -> Option<Proposal> {
    let block = &context.outline.blocks[index];
    let sheet = sheet(context, block, quantity)?;
    let against = sheet.against(sheet.column, context.report.year);
    let unit = match against {
        Some(_) => sheet.relation(context, &block.text[quantity.value.clone()])?,
        None => sheet.unit(context).or_else(|| said_unit(context, block, quantity))?,
    };
    let head = &sheet.head[sheet.column];
    let (mut moment, is_said) = moment(&sheet, &unit, context.report);
    moment.kind = against.unwrap_or(moment.kind);
    let group = sheet.group();
    let is_planned = [head.as_str(), group].iter().any(|words| comparison::names_plan(&tokens(words, 0..words.len())));
    let status = match () {
        () if against.is_some() => Status::Result,
        () if is_planned => Status::Target,
        () if is_said && moment.last < context.report.year => Status::Baseline,
        () => Status::Result,
    };
    let quote = unique(&block.text, quantity.range.start, quantity.range.end, &digits(&block.text, &quantity.value))?;
    Some(Proposal {
        quantity: quantity.clone(),
        name: sheet.name()?,
        unit,
        status,
        moment,
        qualifiers: Vec::new(),
        direction: None,
        quote,
        confidence: DOUBTFUL,
    })
}

/// The unit that the table says elsewhere: in the row's name, in the corner, in the line over the table.
fn said_unit(context: &Context, block: &Block, quantity: &Quantity) -> Option<Unit> {
    let is_amount = |unit: &&Unit| {
        use UnitKind::{Count, Length, Money, Rate};
        matches!(unit.kind, Count | Length | Money | Rate)
            && unit::of_column(unit, context.outline, block, &quantity.range)
    };
    context.units.all.iter().find(is_amount).cloned()
}

fn sheet<'a>(context: &Context<'a>, block: &'a Block, quantity: &Quantity) -> Option<Sheet<'a>> {
    let parent = block.parent.filter(|_| block.kind == BlockKind::Row)?;
    let head = column::heads(context.outline, parent);
    let column = block.cells().position(|cell| cell == quantity.range)?;
    let row = block.cells().map(|cell| &block.text[cell]).collect();
    (column < head.len()).then_some(Sheet { head, row, column })
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
        let by_year = || (comparison::compared_in(&said) && is_year_before).then_some(PeriodKind::OnYear);
        head.contains('%').then(|| comparison::named(&said).or_else(by_year)).flatten()
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

    /// What the row is about: its first cell with words.
    fn label(&self) -> Option<&'a str> {
        self.row.iter().copied().find(|cell| cell.contains(char::is_alphabetic))
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
        let share = ["tỷ lệ", "tỷ trọng", "cơ cấu"].iter().any(|name| own.to_lowercase().contains(name));
        let lower = words.to_lowercase();
        let fits = |unit: &&Unit| unit.printed.iter().any(|printed| printed.to_lowercase() == lower);
        let is_fitting = |unit: &&Unit| if lower == "%" { share && unit.kind == UnitKind::Share } else { fits(unit) };
        context.units.all.iter().find(is_fitting).cloned()
    }

    /// "Diện tích Ngô": what the column measures, of what the row is about.
    fn name(&self) -> Option<String> {
        let own = self.own().split('(').next().unwrap_or_default();
        let is_time = |word: &&str| {
            const TIMES: [&str; 10] = ["ước", "thực", "hiện", "kế", "hoạch", "kh", "tháng", "năm", "quý", "th"];
            TIMES.contains(&word.to_lowercase().as_str()) || word.starts_with(|c: char| c.is_ascii_digit())
        };
        let words: Vec<&str> = own.split_whitespace().filter(|word| !is_time(word)).collect();
        Some([words.join(" ").as_str(), self.label()?].join(" ").trim().to_owned())
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
