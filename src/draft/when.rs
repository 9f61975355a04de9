//! When a quantity holds: what its sentence says, else the headings over it, else the report as a whole.
//! Knows no unit.

use super::changed::change;
use super::position::{Manner, Moment, Position, moment};
use super::report_times::ReportTimes;
use super::times::{bracketed, day_alone, days, free, in_year, part_behind, parts, years};
use crate::dataset::{self, Part, PeriodBasis, PeriodKind};
use crate::wording::words::{Token, holds, starts_with};
use crate::wording::{across, comparison, governing, mention, outlook, span};

/// The time of a quantity, and whether it is to come.
pub(super) fn when(position: &Position) -> (Moment, bool) {
    let Position { over, report, .. } = position;
    let before = position.before();
    let governing = governing::governing(position.sentence, position.at, true);
    let is_planned =
        over.is_goal || holds(before, "phải đạt") || outlook::is_to_be_reached(position.sentence, position.at);
    if position.manner == Manner::Change {
        let moment = change(position, governing);
        let is_goal = is_planned || moment.last > report.year;
        return (moment, is_goal);
    }
    if let Some(moment) = stated(position, before, governing) {
        let is_ahead = moment.last > report.year || is_later(&moment.period, report);
        let is_goal = is_planned || (is_ahead && !is_begun(&moment, report));
        return (moment, is_goal);
    }
    let moment = implied(position);
    let is_goal = is_planned || is_later(&moment.period, report);
    (moment, is_goal)
}

/// Whether a time has begun when the report is written: what is named before then is no plan, nor a term that goes on.
fn is_begun(moment: &Moment, report: &ReportTimes) -> bool {
    dataset::time(&moment.period).is_some_and(|(from, _, part)| match part {
        Part::Years => moment.is_span && from <= report.year && report.year > 0,
        // Schools open in August.
        Part::SchoolYear => from < report.year || report.written.is_some_and(|written| written >= (from, 8)),
        Part::Months(_, month) | Part::Days(_, [month, _]) => {
            report.written.is_some_and(|written| (moment.last, month) <= written)
        }
        _ => false,
    })
}

/// "VIỆC CHÍNH THÁNG 6", "sản lượng tháng 6" in a report of May.
fn is_later(period: &str, report: &ReportTimes) -> bool {
    let end = |period: &str| match dataset::time(period)? {
        (_, to, Part::Months(_, month)) => Some((to, month)),
        _ => None,
    };
    end(period).zip(end(&report.base)).is_some_and(|(found, base)| found > base)
}

/// The time that the headings give, else the report as a whole.
fn implied(position: &Position) -> Moment {
    let Position { over, report, .. } = position;
    let year = if over.is_goal { over.year.unwrap_or(report.year + 1) } else { report.year };
    let basis = if over.year == Some(year) { PeriodBasis::Heading } else { PeriodBasis::Context };
    match (over.is_goal, position.is_long()) {
        (true, true) => term_ahead(position, year, basis),
        (true, false) => time_ahead(position, year, basis),
        (false, true) => term(position, year, basis),
        (false, false) => time_of_report(position, year, basis),
    }
}

/// The years of a plan up to `year`.
fn term_ahead(position: &Position, year: u16, basis: PeriodBasis) -> Moment {
    if let Some(years) = &position.over.across {
        return Moment { period: years.clone(), ..moment(year, year, position.kind(), PeriodBasis::Heading) };
    }
    match position.over.span.filter(|(_, to)| *to == year) {
        Some((from, to)) if to - from < 5 => moment(from, to, position.kind(), basis),
        _ => moment((position.report.year + 1).min(year), year, position.kind(), basis),
    }
}

/// The year of a plan, or a part of it.
fn time_ahead(position: &Position, year: u16, basis: PeriodBasis) -> Moment {
    let Position { over, report, .. } = position;
    // "NHIỆM VỤ NĂM HỌC 2024-2025".
    if let Some(years) = &over.across {
        return Moment { period: years.clone(), ..moment(year, year, position.kind(), PeriodBasis::Heading) };
    }
    // "NHIỆM VỤ THÁNG 7".
    if let Some(part) = &over.part {
        let year = over.year.unwrap_or(report.year);
        return Moment { period: in_year(year, part), ..moment(year, year, position.kind(), PeriodBasis::Heading) };
    }
    // Of the title: "…, nhiệm vụ 6 tháng cuối năm 2024".
    if let Some((year, part)) = report.ahead.as_ref().filter(|_| over.year.is_none()) {
        let whole = moment(*year, *year, position.kind(), PeriodBasis::Heading);
        return Moment { period: part.as_ref().map_or(whole.period, |part| in_year(*year, part)), ..whole };
    }
    moment(year, year, position.kind(), basis)
}

/// The years of the report's term up to `year`.
fn term(position: &Position, year: u16, basis: PeriodBasis) -> Moment {
    let Some(term) = position.report.term else { return time_of_report(position, year, basis) };
    let basis = if position.over.has_term { PeriodBasis::Heading } else { PeriodBasis::Context };
    moment((year + 1).saturating_sub(term), year, position.kind(), basis)
}

/// Words for the months from the first to those of the report.
const SINCE_JANUARY: [&str; 3] = ["từ đầu năm", "since the beginning of the year", "year to date"];

/// The days or the part of the year that a heading names, else the time of the report.
fn time_of_report(position: &Position, year: u16, basis: PeriodBasis) -> Moment {
    let Position { over, report, .. } = position;
    let heading = || moment(year, year, position.kind(), PeriodBasis::Heading);
    // "Giao thông (từ 15/12/2023 đến 14/6/2024)".
    if let Some(days) = &over.days {
        return Moment { period: days.clone(), is_span: true, ..heading() };
    }
    if let Some(years) = &over.across {
        return Moment { period: years.clone(), ..heading() };
    }
    // "Vụ Đông Xuân 2024-2025:", "Nguồn lực (2021-2025)": of a stretch of years only what comes together.
    if let Some((from, to, is_season)) = over.stretch
        && (is_season || position.manner == Manner::Total)
    {
        let own = moment(from, to, position.kind(), PeriodBasis::Heading);
        return Moment { period: years(from, to), ..own };
    }
    // "Từ đầu năm xảy ra 6 vụ cháy rừng": up to the end of the report's own part of the year.
    if over.part.is_none()
        && SINCE_JANUARY.iter().any(|words| holds(position.before(), words))
        && let Some((_, year, Part::Months(_, month))) = dataset::time(&report.base)
    {
        let whole = moment(year, year, position.kind_of_span(), PeriodBasis::Context);
        return Moment { period: in_year(year, &format!("01/YYYY-{month:02}")), ..whole };
    }
    match &over.part {
        Some(part) => Moment { period: in_year(year, part), ..heading() },
        None => Moment { period: report.base.clone(), ..moment(year, year, position.kind(), basis) },
    }
}

/// The time that the sentence itself gives the quantity.
fn stated(position: &Position, before: &[Token], governing: Option<u16>) -> Option<Moment> {
    // "(cuối năm 2017 và năm 2018, 2019)"
    let in_brackets = || bracketed(before).map(|(from, to)| moment(from, to, PeriodKind::Total, PeriodBasis::Stated));
    if let Some(years) = in_span(position, before).or_else(|| since(position, before)).or_else(in_brackets) {
        return Some(years);
    }
    let own = free(before);
    if !position.is_long() {
        return in_part_behind(position, governing)
            .or_else(|| on_days(position, &own))
            .or_else(|| on_day(position, before, governing))
            .or_else(|| in_part(position, &own, governing))
            .or_else(|| governing.map(|year| moment(year, year, position.kind(), PeriodBasis::Stated)));
    }
    None
}

/// "12-13,5% (2016 - 2020)" right after, "giai đoạn 2021-2025" before.
fn in_span(position: &Position, before: &[Token]) -> Option<Moment> {
    let after = position.after();
    let behind = span::spans(after).into_iter().find(|(place, _)| {
        let between = &after[..place.start];
        between.len() <= 4 && between.iter().any(|t| t.text == "(")
    });
    let ahead = span::spans(before).into_iter().rev().find(|(place, _)| {
        let since = &before[place.end..];
        let goes_on = |at: usize| starts_with(&since[at + 1..], "trong đó").is_some();
        let parts = (0..since.len()).any(|at| since[at].text == ";" && !goes_on(at));
        !parts && !since.iter().any(|t| t.year().is_some()) && !is_of_other(&before[..place.start], since)
    });
    let (_, (from, to)) = behind.or(ahead)?;
    let across = across::part(before);
    let Some((_, word)) = across::WORDS.iter().find(|(part, _)| across == Some(*part)) else {
        return Some(moment(from, to, position.kind_of_span(), PeriodBasis::Stated));
    };
    let years = moment(from, to, position.kind(), PeriodBasis::Stated);
    Some(Moment { period: [*word, " ", &years.period].concat(), ..years })
}

/// Whether a span between these words is only compared with, or said of where a movement starts: "tăng 2,6% so với năm học
/// 2022-2023, vượt …", "từ 389 điểm (năm học 2023-2024) còn …".
fn is_of_other(head: &[Token], since: &[Token]) -> bool {
    let clause = head.iter().rposition(Token::parts_clauses).map_or(0, |at| at + 1);
    let is_compared = (clause..head.len()).any(|at| comparison::comparison_at(&head[at..]).is_some());
    let ends = |t: &Token| matches!(t.text.as_str(), "lên" | "xuống" | "còn");
    let is_closed = since.first().is_some_and(|t| t.text == ")") && since.iter().any(ends);
    (is_compared && since.iter().any(Token::parts_clauses) && since.first().is_none_or(|t| t.text != "(")) || is_closed
}

/// "từ năm 2016 đến nay".
fn since(position: &Position, before: &[Token]) -> Option<Moment> {
    let is_start = |at: &usize| {
        before[*at].year().is_some()
            && starts_with(&before[at + 1..], "đến nay").is_some()
            && before[at.saturating_sub(2)..*at].iter().any(|t| t.text == "từ")
    };
    let from = (0..before.len()).rev().find(is_start).and_then(|at| before[at].year())?;
    let year = position.report.year;
    (from < year).then(|| moment(from, year, position.kind_of_span(), PeriodBasis::Context))
}

/// "ngày 20/7/2022", "từ 15/12/2023 đến 14/6/2024".
fn on_days(position: &Position, before: &[Token]) -> Option<Moment> {
    let all = days(before);
    let (end, year, last) = all.last()?;
    // "Từ 15/9 đến 14/10/2023 xảy ra 31 vụ; tính chung 10 tháng xảy ra 286 vụ".
    let later = before.get(*end..).unwrap_or_default();
    if later.iter().any(|t| t.text == ";") && !parts(later).is_empty() {
        return None;
    }
    let first = all.len().checked_sub(2).map(|at| &all[at]).filter(|_| holds(before, "từ"));
    let period = first.map_or_else(|| last.clone(), |(_, _, first)| [first.as_str(), last].join("/"));
    let own = moment(*year, *year, position.kind(), PeriodBasis::Stated);
    Some(Moment { period, is_span: first.is_some(), ..own })
}

/// "Vụ Hè Thu 2025 (đến 31/7): xuống giống 5 ha": a day whose year the sentence says elsewhere.
fn on_day(position: &Position, before: &[Token], governing: Option<u16>) -> Option<Moment> {
    let open = before.iter().rposition(|t| t.text == "(")?;
    let close = open + before[open..].iter().position(|t| t.text == ")")?;
    let (day, month) = day_alone(&before[open + 1..close])?;
    let year = governing?;
    let own = moment(year, year, position.kind(), PeriodBasis::Stated);
    let is_apart = before[close..].iter().any(|t| t.text == ";" || t.text == ".");
    (!is_apart).then(|| Moment { period: format!("{year}-{month:02}-{day:02}"), ..own })
}

/// "9 bridges in Q4 2023": the part of a year behind the number.
fn in_part_behind(position: &Position, governing: Option<u16>) -> Option<Moment> {
    let (year, part) = part_behind(position.after()).filter(|(year, _)| year.is_none() || governing == *year)?;
    let year = year.or(governing).unwrap_or(position.report.year);
    Some(Moment { period: in_year(year, &part), ..moment(year, year, position.kind(), PeriodBasis::Stated) })
}

/// "quý III năm 2022", "6 tháng đầu năm".
fn in_part(position: &Position, before: &[Token], governing: Option<u16>) -> Option<Moment> {
    // A count of months is a time before the very number, "5 tháng 3 284,9 nghìn tấn", as it is before words.
    let here = position.after().first().or(before.last()).cloned();
    let (end, part) = parts(&before.iter().cloned().chain(here).collect::<Vec<_>>()).pop()?;
    let end = end.min(before.len());
    // "Complete 10 schemes by Q3 2025; connect 500 households": that time is of the number before it.
    let start = before[..end].iter().rposition(|t| matches!(t.text.as_str(), ";" | ",")).map_or(0, |at| at + 1);
    let is_owned = before[start..end].iter().any(|t| t.text == "by")
        && (start..end).any(|at| mention::is_value(before, at) && before[at].text.len() < 8);
    if is_owned && before[end..].iter().any(|t| t.text == ";") {
        return None;
    }
    // "cuối tháng 9 còn 268 hộ; phấn đấu cuối năm 2024 còn 200 hộ": a later clause's year is the number's own.
    let mut later = before[end..].iter().skip_while(|t| !t.parts_clauses());
    let is_later = governing.is_some() && later.any(|t| t.year() == governing);
    if is_later && !holds(&before[end..], "cùng kỳ") {
        return None;
    }
    let year = before[end..].iter().take(2).find_map(Token::year).filter(|_| !is_later).or(governing);
    let basis = if year.is_some() { PeriodBasis::Stated } else { PeriodBasis::Heading };
    let year = year.unwrap_or(position.report.year);
    Some(Moment { period: in_year(year, &part), ..moment(year, year, position.kind(), basis) })
}
