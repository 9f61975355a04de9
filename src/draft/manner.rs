//! Whether a quantity is a state, a total, a mean or a change over its time, and which status it has.
//! Knows no table.

use super::position::{Manner, Moment};
use super::proposal::Proposal;
use super::report_times::ReportTimes;
use crate::dataset::{self, Direction, PeriodBasis, PeriodKind, Status, Unit, UnitKind};
use crate::locale;
use crate::wording::base::Base;
use crate::wording::direction::{self, Movement};
use crate::wording::words::{DASHES, Token, first_from, starts_with, tokens};
use crate::wording::{across, against, comparison, mean, span};
use std::ops::Range;

/// Whether the number is a mean a year.
pub(super) fn is_mean(before: &str, after: &str, last: Option<&Proposal>) -> bool {
    let clause = before.rsplit([';', '.']).next().unwrap_or_default();
    // What an earlier number of the clause was is no word about this one.
    let own = clause.rfind(|c: char| c.is_ascii_digit()).map_or(clause, |at| &clause[at..]);
    let own = if last.is_some() { own } else { clause };
    let words = tokens(own, 0..own.len());
    // "tăng bình quân", "trung bình giảm": of a movement over years.
    let moves = |at: Option<usize>| at.and_then(|at| words.get(at)).is_some_and(|t| direction::way(t).is_some());
    let is_moving = |at: usize| {
        mean::mean_at(&words[at..]).is_some_and(|length| moves(at.checked_sub(1)) || moves(Some(at + length)))
    };
    is_yearly_behind(before, after) || mean::yearly(&words) || (0..words.len()).any(is_moving)
}

/// "5,2%/năm", "5,2% mỗi năm"; of a span also "500 ha rừng mỗi năm". "20 tấn/năm" is what something can make.
fn is_yearly_behind(before: &str, after: &str) -> bool {
    let words = tokens(after, 0..after.len());
    let words = &words[words.iter().take_while(|t| t.text == "%").count()..];
    let is_border = |t: &Token| t.parts_clauses() || t.is_numeral();
    let clause = &words[..words.iter().position(is_border).unwrap_or(words.len())];
    let is_spanned = || !span::spans(&tokens(before, 0..before.len())).is_empty();
    let reach = match after.trim_start().starts_with('%') {
        true => clause.len().min(2),
        false if is_spanned() && !clause.iter().any(|t| t.text == "/") => clause.len(),
        false => 0,
    };
    mean::yearly(&clause[..reach])
}

pub(super) fn manner(unit: &Unit, movement: Option<Movement>, before: &str, is_mean: bool) -> Manner {
    use UnitKind::{Count, Growth, Money, Points, PointsPerYear, Rate, Relative};
    let moves = movement.is_some_and(|movement| movement.is_beside);
    let is_of_term = ["trong nhiệm kỳ", "cả nhiệm kỳ", "toàn khóa", "năm năm", "5 năm", "05 năm", "chỉ tiêu đại hội"]
        .iter()
        .any(|words| before.contains(words))
        || ["sáp nhập", "sắp xếp", "tinh giản", "để thành lập"].iter().any(|words| before.contains(words));
    match unit.kind {
        Points | Relative | UnitKind::Multiple => Manner::Change,
        Growth | PointsPerYear => Manner::Mean,
        Count | Money | Rate | UnitKind::Length if moves && !is_of_term => Manner::Change,
        _ if is_mean => Manner::Mean,
        _ if is_of_term => Manner::Term,
        Money | Rate => Manner::Total,
        Count if unit.scale > 1 || unit.symbol.vi.starts_with("lượt") => Manner::Total,
        _ => Manner::State,
    }
}

pub(super) fn status(
    unit: &Unit,
    manner: Manner,
    movement: Option<Movement>,
    is_goal: bool,
    [before, after]: [&str; 2],
) -> Status {
    let moves = movement.is_some_and(|movement| movement.is_beside);
    let is_change = matches!(unit.kind, UnitKind::Points | UnitKind::PointsPerYear | UnitKind::Multiple)
        || (manner == Manner::Change && moves)
        || (manner == Manner::Term && moves && unit.kind == UnitKind::Count && before.trim_end().ends_with("(giảm"));
    let ends = ["lên", "xuống", "còn", "đến", "thành"];
    let after = after.split("trở lên").next().unwrap_or_default();
    let goes_on =
        after.split([';', '.']).next().unwrap_or_default().split_whitespace().take(6).any(|word| ends.contains(&word));
    let starts = before.trim_end().ends_with("từ") && (movement.is_some() || goes_on);
    // "giảm từ 43 điểm (năm 2023) xuống còn 15 điểm": where a plan starts is no plan. "từ 35 đến 40" is all planned.
    let is_left = ["lên", "xuống", "còn"];
    let near = after.split([';', '.', ',']).next().unwrap_or_default();
    let leaves = starts && near.split_whitespace().take(6).any(|word| is_left.contains(&word));
    match () {
        () if is_change => Status::Change,
        () if leaves => Status::Baseline,
        () if is_goal => Status::Target,
        () if starts => Status::Baseline,
        () => Status::Result,
    }
}

/// What the sentence compares a movement with that is of a time.
pub(super) fn against(sentence: &[Token], at: &Range<usize>, moment: &Moment) -> Option<PeriodKind> {
    dataset::time(&moment.period).and_then(|(_, to, part)| against::against(sentence, at, part, to))
}

/// The time of a value that is only compared with: that year, or the same time of the year before.
pub(super) fn earlier(base: Base, moment: Moment, before: &str) -> Moment {
    let clause = before.rsplit([';', ',']).next().unwrap_or_default();
    let is_year_before = comparison::time_before(&tokens(clause, 0..clause.len())) == Some(PeriodKind::OnYear);
    let year = match base {
        // "gấp 5,3 lần năm 2021 (11.780 lượt)" of a term: its years are no word of the sentence.
        Base::Of(year) if moment.last != year && (!moment.is_span || moment.basis != PeriodBasis::Stated) => year,
        Base::Earlier if is_year_before && !moment.is_span => moment.last.saturating_sub(1),
        _ => return moment,
    };
    // "tháng 6-2021 …, gấp 1,7 lần năm 2016 (755,6 tỷ đồng)": the month is none of the earlier value's.
    let period = match base {
        Base::Of(_) if moment.period.starts_with("school ") => format!("school {year}/{}", year + 1),
        Base::Of(_) => year.to_string(),
        _ => moment.period.replace(&moment.last.to_string(), &year.to_string()),
    };
    Moment { period, last: year, is_span: false, ..moment }
}

/// The same time of the year before.
pub(super) fn a_year_back(moment: Moment) -> Moment {
    let year = moment.last.saturating_sub(1);
    let period = moment.period.replace(&moment.last.to_string(), &year.to_string());
    if moment.is_span { moment } else { Moment { period, last: year, ..moment } }
}

/// "đạt 90,1% kế hoạch năm (35.000 lượt)": what is planned for the year, in a report of a part of it.
pub(super) fn of_plan(moment: Moment, before: &str) -> Moment {
    const YEARS: [&str; 8] = [
        "kế hoạch năm",
        "kh năm",
        "kế hoạch cả năm",
        "dự toán năm",
        "dự toán cả năm",
        "chỉ tiêu năm",
        "annual plan",
        "annual target",
    ];
    let head = before.trim_end().trim_end_matches('(').trim_end();
    let is_yearly = moment.period.contains('-') && YEARS.iter().any(|words| head.ends_with(words));
    if is_yearly { Moment { period: moment.last.to_string(), ..moment } } else { moment }
}

/// "(năm 2022: 61,5%)": what it was in a year before, as a note in brackets.
pub(super) fn noted(before: &str, year: u16) -> Option<u16> {
    let (_, note) = before.trim_end().rsplit_once('(')?;
    let note = note.strip_prefix("cùng kỳ ").unwrap_or(note);
    // "(năm 2020 mới đạt 71%)"
    let said = note.strip_prefix("năm ").unwrap_or(note);
    let (said, rest) = said.split_at(said.find([' ', ':']).unwrap_or(said.len()));
    let is_link = |word: &str| matches!(word, ":" | "mới" | "chỉ" | "đạt" | "là" | "có" | "còn" | "bằng");
    let is_said = !rest.is_empty() && rest.split_whitespace().all(is_link);
    locale::year(said.bytes()).filter(|said| is_said && *said <= year)
}

/// "26,4%/30%", "31,4%/KH 33%": what is planned stands behind a slash.
pub(super) fn is_planned_beside(before: &str) -> bool {
    let (head, plan) = before.trim_end().rsplit_once('/').unwrap_or(("", "."));
    let plan = tokens(plan, 0..plan.len());
    let is_plan = plan.is_empty() || comparison::plan_at(&plan) == Some(plan.len());
    let is_named = ["plan of", "target of", "goal of"].iter().any(|words| before.trim_end().ends_with(words));
    is_named
        || is_plan && head.trim_end().ends_with(['%', 'g', 'a', 'n']) && head.contains(|c: char| c.is_ascii_digit())
}

/// "rose to 41.9% from 40.2%": where a movement starts, behind where it ends.
pub(super) fn comes_from(before: &str) -> bool {
    let clause = before.rsplit([',', ';', '.']).next().unwrap_or_default();
    let decimals = before.rsplit([';']).next().unwrap_or_default();
    before.trim_end().ends_with(" from") && (decimals.contains(" to ") || clause.contains("%"))
}

/// The year in which the term of the report starts, for a value of then: "so với đầu nhiệm kỳ (917 tỷ đồng)".
pub(super) fn start_of_term(before: &str, report: &ReportTimes) -> Option<u16> {
    let clause = before.rsplit([',', ';']).next().unwrap_or_default();
    let is_start = ["đầu nhiệm kỳ", "đầu khóa", "đầu khoá"].iter().any(|words| clause.contains(words));
    // "nhiệm kỳ 2020 - 2025" names six years, of which the first is the start.
    const YEARS: u16 = 5;
    report.term.filter(|_| is_start).map(|term| report.year.saturating_sub(term.min(YEARS)))
}

/// The school year or fiscal year that the clause behind a number names, as a table writes it, and its last year.
pub(super) fn across_behind(sentence: &[Token], at: &Range<usize>) -> Option<(String, u16)> {
    let after = &sentence[first_from(sentence, at.end)..];
    let clause = &after[..after.iter().position(Token::parts_clauses).unwrap_or(after.len())];
    let part = across::part(clause)?;
    let (_, (from, to)) = span::spans(clause).into_iter().next()?;
    let (_, word) = across::WORDS.iter().find(|(own, _)| *own == part)?;
    Some((format!("{word} {from}/{to}"), to))
}

/// Which way something differs that is compared with what stands between: "thấp hơn bình quân chung 3,9 điểm".
pub(super) fn differs(before: &str) -> Option<Direction> {
    let clause = before.rsplit([',', ';', '(', ':']).next().unwrap_or_default();
    let words = tokens(clause, 0..clause.len());
    let last =
        |all: &[&str]| (0..words.len()).rev().find(|at| all.iter().any(|is| starts_with(&words[*at..], is).is_some()));
    let (up, down) =
        (last(&["cao hơn", "nhiều hơn", "nhanh hơn", "vượt"]), last(&["thấp hơn", "ít hơn", "chậm hơn", "kém"]));
    match up.max(down)? {
        at if up == Some(at) => Some(Direction::Up),
        _ => Some(Direction::Down),
    }
}

/// Whether a sentence is about parts of what the one before it says.
pub(super) fn goes_on(before: &str) -> bool {
    ["trong đó", "cụ thể", "chia ra", "bao gồm"].iter().any(|words| before.trim_start().starts_with(words))
}

/// The time of the sentence before, for a number whose own says none.
pub(super) fn carried(opening: &Moment, own: Moment) -> Moment {
    let is_part = opening.period.contains('-');
    let kind = if is_part && matches!(own.kind, PeriodKind::Change | PeriodKind::Mean) {
        PeriodKind::OnYear
    } else {
        own.kind
    };
    Moment { period: opening.period.clone(), last: opening.last, is_span: opening.is_span, kind, ..own }
}

/// The way that a sign before a number says.
pub(super) fn sign(text: &str, range: &Range<usize>) -> Option<Direction> {
    let printed = &text[range.clone()];
    let falls = printed.starts_with(DASHES).then_some(Direction::Down);
    falls.or(printed.starts_with('+').then_some(Direction::Up))
}
