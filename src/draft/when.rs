//! When a quantity holds: what its sentence says, else the headings over it, else the report as a whole.
//! Knows no unit.

use super::frame::{Frame, Over};
use super::times::{days, free, parts, spans};
use crate::dataset::{self, Part};
use crate::evidence::{self, Token, holds};
use std::ops::Range;

/// A time as a row writes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Moment {
    pub(super) period: String,
    pub(super) kind: &'static str,
    pub(super) basis: &'static str,
    pub(super) last: u16,
    /// Whether it is more than one year.
    pub(super) is_span: bool,
}

/// What the words around say of the time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Manner {
    /// A state.
    State,
    /// What came together over the time.
    Total,
    /// A mean a year.
    Mean,
    /// A change, with the year that it is compared with.
    Change,
    /// What came together over the term of the report.
    Term,
}

/// Where a quantity stands, for reading its time.
#[derive(Clone, Copy)]
pub(super) struct Scene<'a> {
    /// The sentence.
    pub(super) sentence: &'a [Token],
    /// The quantity.
    pub(super) at: &'a Range<usize>,
    pub(super) over: &'a Over,
    pub(super) frame: &'a Frame,
    pub(super) manner: Manner,
}

fn moment(from: u16, to: u16, kind: &'static str, basis: &'static str) -> Moment {
    let period = if from == to { to.to_string() } else { format!("{from}/{to}") };
    Moment { period, kind, basis, last: to, is_span: from != to }
}

/// The time of a quantity, and whether it is to come.
pub(super) fn when(scene: &Scene) -> (Moment, bool) {
    let Scene { sentence, at, over, frame, manner } = scene;
    let before = &sentence[..sentence.iter().position(|t| t.range.start >= at.start).unwrap_or(sentence.len())];
    let governing = evidence::governing(sentence, at, true);
    let kind = match manner {
        Manner::State => "point",
        Manner::Total | Manner::Term => "total",
        Manner::Mean => "mean",
        Manner::Change => "change",
    };
    let ahead = ["phấn đấu", "mục tiêu là", "phải đạt"].iter().any(|words| holds(before, words));
    let is_goal = |year: u16| over.is_goal || year > frame.year || ahead;
    // What a report names before the month in which it was written is no plan, nor a term that has begun.
    let is_goal_of = |moment: &Moment| {
        let is_begun = dataset::time(&moment.period).is_some_and(|(from, _, part)| match part {
            Part::Years => moment.is_span && from <= frame.year && frame.year > 0,
            Part::Months(_, month) => frame.written.is_some_and(|written| (moment.last, month) <= written),
            _ => false,
        });
        if is_begun { over.is_goal || ahead } else { is_goal(moment.last) || is_later(&moment.period, frame) }
    };
    if *manner == Manner::Change {
        let against = compared(sentence, at);
        // "gấp 1,7 lần năm 2016": the year is not the number's own.
        let governing = governing.filter(|year| against != Some(*year));
        let last = governing.unwrap_or(frame.year);
        let first = against.filter(|first| *first < last);
        // "năm 2023 giảm 9,28%": against the year before.
        if first.is_none() && governing.is_some() {
            return (moment(last, last, "on-year", "stated"), is_goal(last));
        }
        let start = first.or_else(|| frame.term.map(|term| last.saturating_sub(term)));
        let basis = if first.is_some() { "stated" } else { "context" };
        return (moment(start.unwrap_or(last.saturating_sub(1)), last, kind, basis), is_goal(last));
    }
    if let Some(stated) = stated(scene, before, kind, governing) {
        let is_goal = is_goal_of(&stated);
        return (stated, is_goal);
    }
    let year = if over.is_goal { over.year.unwrap_or(frame.year + 1) } else { frame.year };
    let basis = if over.year == Some(year) { "heading" } else { "context" };
    let is_long = matches!(manner, Manner::Mean | Manner::Term);
    let found = match (over.is_goal, is_long) {
        (true, true) => match over.span.filter(|(_, to)| *to == year) {
            Some((from, to)) if to - from < 5 => moment(from, to, kind, basis),
            _ => moment((frame.year + 1).min(year), year, kind, basis),
        },
        (false, true) if frame.term.is_some() => {
            let from = (year + 1).saturating_sub(frame.term.unwrap_or(1));
            moment(from, year, kind, if over.has_term { "heading" } else { "context" })
        }
        // Of the title: "…, nhiệm vụ 6 tháng cuối năm 2024".
        (true, false) if over.year.is_none() && over.part.is_none() && frame.ahead.is_some() => {
            let (year, part) = frame.ahead.clone().unwrap_or_default();
            let said = part.map(|part| format!("{year}-{part}").replace("YYYY", &year.to_string()));
            Moment { period: said.unwrap_or_else(|| year.to_string()), ..moment(year, year, kind, "heading") }
        }
        // "NHIỆM VỤ THÁNG 7".
        (true, false) if over.part.is_some() => {
            let part = over.part.as_deref().unwrap_or_default();
            let year = over.year.unwrap_or(frame.year);
            let period = format!("{year}-{part}").replace("YYYY", &year.to_string());
            Moment { period, ..moment(year, year, kind, "heading") }
        }
        // "Giao thông (từ 15/12/2023 đến 14/6/2024)".
        (false, false) if over.days.is_some() => {
            let period = over.days.clone().unwrap_or_default();
            Moment { period, is_span: true, ..moment(year, year, kind, "heading") }
        }
        (false, false) if year == frame.year => {
            let part = over.part.as_ref().map(|part| format!("{year}-{part}").replace("YYYY", &year.to_string()));
            let basis = if part.is_some() { "heading" } else { basis };
            Moment { period: part.unwrap_or_else(|| frame.base.clone()), ..moment(year, year, kind, basis) }
        }
        _ => moment(year, year, kind, basis),
    };
    let is_later = is_later(&found.period, frame);
    (found, over.is_goal || ahead || is_later)
}

/// "VIỆC CHÍNH THÁNG 6", "sản lượng tháng 6" in a report of May.
fn is_later(period: &str, frame: &Frame) -> bool {
    let end = |period: &str| match dataset::time(period)? {
        (_, to, Part::Months(_, month)) => Some((to, month)),
        _ => None,
    };
    end(period).zip(end(&frame.base)).is_some_and(|(found, base)| found > base)
}

/// The time that the sentence itself gives the quantity.
fn stated(scene: &Scene, before: &[Token], kind: &'static str, governing: Option<u16>) -> Option<Moment> {
    let Scene { sentence, at, frame, manner, .. } = scene;
    let after = sentence.iter().position(|t| t.range.start >= at.end).unwrap_or(sentence.len());
    // "12-13,5% (2016 - 2020)" right after, "giai đoạn 2021-2025" before.
    let behind = spans(&sentence[after..]).into_iter().find(|(end, _)| {
        let between = &sentence[after..after + end - 2];
        between.len() <= 4 && between.iter().any(|t| t.text == "(")
    });
    let ahead = spans(before).into_iter().rev().find(|(end, _)| {
        let since = &before[*end + 1..];
        !since.iter().any(|t| t.text == ";") && !since.iter().any(|t| t.year().is_some())
    });
    let long = if *manner == Manner::State { "point" } else { kind };
    if let Some((_, (from, to))) = behind.or(ahead) {
        let school = holds(before, "năm học");
        let mut found = moment(from, to, if long == "point" && !school { "total" } else { long }, "stated");
        if school {
            found.period = ["school ", &found.period].concat();
        }
        return Some(found);
    }
    // "từ năm 2016 đến nay".
    let since = (0..before.len()).rev().find(|at| {
        before[*at].year().is_some()
            && evidence::starts_with(&before[at + 1..], "đến nay").is_some()
            && before[at.saturating_sub(2)..*at].iter().any(|t| t.text == "từ")
    });
    if let Some(from) = since.and_then(|at| before[at].year()).filter(|from| *from < frame.year) {
        return Some(moment(from, frame.year, if kind == "point" { "total" } else { kind }, "context"));
    }
    // "(cuối năm 2017 và năm 2018, 2019)".
    let open = before.iter().rposition(|t| t.text == "(");
    let close = before.iter().rposition(|t| t.text == ")");
    if let (Some(open), Some(close)) = (open, close)
        && open < close
    {
        let years: Vec<u16> = before[open..close].iter().filter_map(Token::year).collect();
        let is_apart = before[close..].iter().any(|t| t.is_numeral());
        if let (Some(from), Some(to)) = (years.iter().min(), years.iter().max())
            && from < to
            && !is_apart
        {
            return Some(moment(*from, *to, "total", "stated"));
        }
    }
    let is_short = !matches!(manner, Manner::Mean | Manner::Term);
    let own = free(before);
    let before = own.as_slice();
    if let [.., (_, year, last)] = &days(before)[..]
        && is_short
    {
        let all = days(before);
        let first = all.len().checked_sub(2).map(|at| &all[at]).filter(|_| holds(before, "từ"));
        let period = first.map_or_else(|| last.clone(), |(_, _, first)| [first.as_str(), last].join("/"));
        return Some(Moment { period, kind, basis: "stated", last: *year, is_span: first.is_some() });
    }
    if let Some((end, part)) = parts(before).pop().filter(|_| is_short) {
        let own = before[end..].iter().take(2).find_map(Token::year);
        let year = own.or(governing).unwrap_or(frame.year);
        let period = format!("{year}-{part}").replace("YYYY", &year.to_string());
        let basis = if own.or(governing).is_some() { "stated" } else { "heading" };
        return Some(Moment { period, kind, basis, last: year, is_span: false });
    }
    let year = governing?;
    let is_mean = *manner == Manner::Mean;
    if is_mean && year != frame.year {
        return None;
    }
    if is_mean || *manner == Manner::Term {
        return None;
    }
    Some(moment(year, year, kind, "stated"))
}

/// The year that a change is compared with: in its clause, else the first that the rest of the sentence names so.
fn compared(sentence: &[Token], at: &Range<usize>) -> Option<u16> {
    let after = sentence.iter().position(|t| t.range.start >= at.end).unwrap_or(sentence.len());
    let rest = &sentence[after..];
    let find = |tokens: &[Token]| {
        (0..tokens.len()).find_map(|at| {
            let words = ["so với", "so năm", "lần năm", "times that"];
            words.iter().find(|words| evidence::starts_with(&tokens[at..], words).is_some())?;
            tokens[at..].iter().take(6).find_map(Token::year)
        })
    };
    let before = || {
        // "So với năm 2011, ..." at the head; "từ 41% năm 2011 lên 63%, tăng 22 điểm".
        let head = &sentence[..after];
        find(head).or_else(|| head.iter().find_map(Token::year))
    };
    find(rest).or_else(before)
}
