//! Is a row's time the one that its sentence says?
//! Knows no value.

use super::clash::{Clash, REMEDY, list};
use super::compared::{is_named_before, is_of_named_part, names_own, year_before};
use super::heading::{no_calendar_year, part_of_another};
use super::levels::Near;
use crate::dataset::{Observation, Part, PeriodBasis, PeriodKind, Status};
use crate::wording::across::named;
use crate::wording::against;
use crate::wording::base::{Base, base};
use crate::wording::comparison::{
    FORMERLY, MONTH_OR_QUARTER_BEFORE, PERIOD_BEFORE, TERM_BEFORE, YEAR_BEFORE, may_compare,
};
use crate::wording::governing::{
    base_year, governing, in_turn, is_compared_with, is_enclosed, last_before, right_after,
};
use crate::wording::mention::{Mention, mentions, years};
use crate::wording::naming::names;
use crate::wording::span::{ending_years, given_years, spans};
use crate::wording::words::{Token, first_from, holds, sentence, tokens};
use std::collections::BTreeSet;
use std::ops::Range;

/// What the sentence says against the row.
pub(super) fn clash(
    o: &Observation,
    text: &str,
    at: &Range<usize>,
    headings: &[Token],
    levels: &Near,
) -> Option<Clash> {
    let own = tokens(text, sentence(text, at));
    let is_stated = o.period.basis == PeriodBasis::Stated;
    let (from, to, row) = (o.period.from, o.period.to, o.period.iso());
    let is_named = names_own(o, &own, at) || names(headings, &o.period) || is_named_before(o, text, at);
    if o.period.part != Part::Years && !is_named {
        return Some((format!("neither the sentence nor its headings name '{row}'"), REMEDY));
    }
    if let Some(clash) = part_of_another(o, &own, at, headings) {
        return Some(clash);
    }
    let said = part(o, &own, at, text).or_else(|| earlier(o, &own, at, headings));
    if let Some(clash) = said.or_else(|| span(o, &own, at)).or_else(|| now(o, &own, at, headings)) {
        return Some(clash);
    }
    let is_apart = o.status != Status::Change && o.status != Status::Derived;
    let near = if is_apart { governing(&own, at, is_stated) } else { base_year(&own, at) };
    // A multiple of another year's value is of the year that the sentence is about.
    let after = first_from(&own, at.end);
    let is_multiple = own.get(after).is_some_and(|t| matches!(t.text.as_str(), "lần" | "times"));
    let near = near.filter(|_| !is_apart || !is_multiple || right_after(&own, after).is_none());
    // "9 tháng năm 2022 đạt 5 tấn, tăng 8% so với cùng kỳ (4 tấn)": the year governs the sentence, not what it compares with.
    let is_earlier = |year: u16| is_apart && to < year && base(&own, at) == Some(Base::Earlier);
    let near = near.filter(|year| !is_earlier(*year));
    // "bằng 64,2% năm 2021"
    let is_ratio =
        own[..first_from(&own, at.start)].last().is_some_and(|t| matches!(t.text.as_str(), "bằng" | "equals"));
    let is_base = |year: u16| is_ratio && o.period.kind == PeriodKind::OnYear && year + 1 == to;
    let near = near.filter(|year| !is_base(*year));
    // "quý III năm 2018 tăng 9,6% so với quý III/2017"
    let against =
        || o.period.kind.is_comparison() && against::against(&own, at, o.period.part, to) == Some(o.period.kind);
    // "so với năm học 2020-2021": both of its years are another's.
    let is_across = matches!(o.period.part, Part::SchoolYear | Part::FiscalYear) && o.period.kind.is_comparison();
    let fits = |year: u16| match is_apart {
        true => (from..=to).contains(&year),
        false => (!is_across && (year == from || year == to)) || against(),
    };
    if let Some(year) = near.filter(|year| !fits(*year)) {
        return Some((format!("the sentence says {year} of this numeral, the row {row}"), REMEDY));
    }
    if is_stated { unsaid(o, &own, at, headings, levels) } else { None }
}

/// The month, months or quarter that the sentence gives a number, if the row has another or says the whole year.
fn part(o: &Observation, own: &[Token], at: &Range<usize>, text: &str) -> Option<Clash> {
    use PeriodKind::{Mean, OnPrevious, OnYear, Total};
    if o.is_computed() || at.is_empty() {
        return None;
    }
    if base(own, at) == Some(Base::Earlier) && is_of_named_part(o, own, at) {
        return None;
    }
    let found = mentions(own);
    let before = first_from(own, at.start);
    let after = first_from(own, at.end);
    // What the sentence states reaches over a semicolon, as its years do.
    let is_stated = o.period.basis == PeriodBasis::Stated;
    let parted = own[..before].iter().rposition(|t| t.text == ";" && !is_stated).map_or(0, |at| at + 1);
    let of_list = in_turn(own, &found.iter().collect::<Vec<_>>(), at);
    let near = of_list.or_else(|| nearest(own, &found, before..after, parted))?;
    if of_list.is_none() && is_dated_later(own, near, before) {
        return None;
    }
    let words = || text[own[near.at].range.start..own[near.end - 1].range.end].to_owned();
    let fault =
        || Some((format!("the sentence says '{}' of this numeral, the row {}", words(), o.period.iso()), REMEDY));
    let is_own = |mention: &Mention| {
        let said = o.period.part == Part::Months(mention.months.0, mention.months.1);
        said || names(&own[mention.at..mention.end], &o.period)
    };
    let sums_up = matches!(o.period.kind, Total | Mean | OnYear | OnPrevious) && is_over(own, near);
    match o.period.part {
        Part::Months(..) if !is_own(near) && (sums_up || found.iter().any(is_own)) => fault(),
        // A state at the end of a month is the year's too: "đến tháng 6/2020".
        Part::Years if sums_up => fault(),
        _ => None,
    }
}

/// The mention that is of the numeral with these tokens: right behind it, else the last one before it, from `parted` on,
/// that no other number has.
fn nearest<'a>(own: &[Token], found: &'a [Mention], numeral: Range<usize>, parted: usize) -> Option<&'a Mention> {
    // "5 tấn trong tháng 7", "3.268 ha (7 tháng năm trước 3.100 ha)" have theirs behind the number.
    let behind = |after: usize| {
        found.iter().find(move |mention| {
            let between = own.get(after..mention.at).unwrap_or_default();
            let is_close = mention.at >= after && between.len() <= 4;
            // "rose 2.4% from November" says what it rose from.
            let is_start = mention.at > after && own[mention.at - 1].text == "from";
            let is_plain = !between.iter().any(|t| t.parts_clauses() || t.is_numeral());
            is_close && is_plain && !is_start && !is_compared_with(own, mention.at)
        })
    };
    let own_behind = behind(numeral.end);
    let is_owned = |mention: &Mention| {
        let number = own[..mention.at].iter().rposition(|t| t.is_numeral() && t.year().is_none());
        number.and_then(|number| behind(number + 1)) == Some(mention)
    };
    let is_free = |mention: &&Mention| {
        !is_compared_with(own, mention.at)
            && !is_enclosed(own, mention.at, numeral.start)
            && mention.end <= numeral.start
            && mention.at >= parted
            && !(own_behind.is_some() && is_owned(mention))
    };
    own_behind.or_else(|| found.iter().rev().find(is_free))
}

/// "Tháng 7 được 5 tấn, cả năm 31 tấn": whether a later word for a year takes a mention's place, before the token `before`.
fn is_dated_later(own: &[Token], near: &Mention, before: usize) -> bool {
    let is_of_near = |t: &&Token| {
        t.year().is_some() || matches!(t.text.as_str(), "/" | "-" | "năm" | "of" | "đầu" | "cuối" | "của" | "qua")
    };
    let start = near.end.min(before);
    let start = start + own[start..before].iter().take_while(is_of_near).count();
    (start..before).any(|at| {
        (own[at].year().is_some() || matches!(own[at].text.as_str(), "năm" | "year"))
            && !is_compared_with(own, at)
            && !is_enclosed(own, at, before)
    })
}

/// "năm trước 5 tấn", "so với cùng kỳ (5 tấn)": a number of the year before is none of the heading's year; a school year is
/// no two calendar years.
fn earlier(o: &Observation, own: &[Token], at: &Range<usize>, headings: &[Token]) -> Option<Clash> {
    let place = first_from(own, at.start);
    let after = first_from(own, at.end);
    if let Some(part) = calendar(o, &own[..place]).filter(|_| right_after(own, after).is_none()) {
        return Some(no_calendar_year("the sentence", part, o));
    }
    if o.is_computed() || at.is_empty() {
        return None;
    }
    let is_bracketed = place > 0 && own[place - 1].text == "(";
    let head = if is_bracketed { &own[..place - 1] } else { &own[..place] };
    // "(cùng kỳ: 5 tấn)"
    let start =
        head.iter().rposition(|t| (t.parts_clauses() && t.text != ":") || (t.is_numeral() && t.year().is_none()));
    let clause = &head[start.map_or(0, |at| at + 1)..];
    let is_of_year = o.period.part == Part::Years;
    let parts = MONTH_OR_QUARTER_BEFORE.iter().filter(|_| is_of_year);
    let all = YEAR_BEFORE.iter().chain(&TERM_BEFORE).chain(&FORMERLY).chain(&PERIOD_BEFORE).chain(parts);
    let words = all.copied().find(|words| holds(clause, words))?;
    // "so với năm trước 5 tấn", "trước đây 5 tấn, đến nay 7 tấn"
    let is_own = is_bracketed || !(may_compare(clause) || holds(clause, "đến nay"));
    let dated = clause.iter().filter_map(Token::year).next_back();
    if let Some(year) =
        dated.filter(|year| is_own && words.starts_with("cùng k") && !(o.period.from..=o.period.to).contains(year))
    {
        return Some((format!("the sentence says {year} of this numeral, the row {}", o.period.iso()), REMEDY));
    }
    let of_heading = headings.iter().filter_map(Token::year).max() == Some(o.period.to);
    // "so với đầu nhiệm kỳ (5 tấn)" under "NHIỆM KỲ 2020 - 2025" is of 2020.
    let is_begin = words.starts_with("đầu")
        && o.status == Status::Baseline
        && spans(headings).iter().any(|(_, (first, _))| *first == o.period.to);
    let is_now = !is_begin && (o.period.basis == PeriodBasis::Heading || of_heading);
    (is_own && is_now && dated.is_none())
        .then(|| (format!("the sentence says '{words}' of this numeral, the row {}", o.period.iso()), REMEDY))
}

/// "Năm học 2019-2020 có 5 trường", "FY2019/20": the last of such years before the number, of which a row makes calendar
/// years.
fn calendar(o: &Observation, before: &[Token]) -> Option<Part> {
    let is_calendar = o.period.part == Part::Years && o.status != Status::Derived;
    let (at, part) = named(before).pop().filter(|_| is_calendar)?;
    // A later year of its own says more.
    let [(_, first), (_, last)] = years(&before[at..])[..] else { return None };
    let is_own = last == first + 1 && (o.period.to == last || o.period.from == first);
    is_own.then_some(part)
}

/// "Giai đoạn 2016-2020 thu 5 tấn": what sums up over the years that open a clause is no sum of the last of them.
fn span(o: &Observation, own: &[Token], at: &Range<usize>) -> Option<Clash> {
    let is_year = o.period.is_of_years() && o.period.from == o.period.to && o.period.kind == PeriodKind::Total;
    let place = own.iter().position(|t| t.range.start >= at.start)?;
    let (last, _) = last_before(own, place, false).filter(|_| is_year && !o.is_computed())?;
    let first = last.checked_sub(2).and_then(|at| own[at].year())?;
    let is_span = matches!(own[last - 1].text.as_str(), "-" | "–" | "—" | "đến");
    let is_parted = own[last + 1..place]
        .iter()
        .any(|t| matches!(t.text.as_str(), ":" | ";" | "(") || NOW.contains(&t.text.as_str()));
    let year = own[last].year()?;
    (is_span && !is_parted && first < year).then(|| {
        let message = format!("the sentence says {first}-{year} of this numeral, the row {}", o.period.iso());
        (message, "a total of several years has a period of as many: 2016/2020")
    })
}

/// Words for the time of the report.
const NOW: [&str; 4] = ["nay", "hiện", "now", "currently"];

/// "Năm 2018 có 5 tấn; đến nay là 7 tấn": between the year and the number stands that it is of now.
fn now(o: &Observation, own: &[Token], at: &Range<usize>, headings: &[Token]) -> Option<Clash> {
    let place = own.iter().position(|t| t.range.start >= at.start)?;
    let (last, year) = years(&own[..place]).last().copied()?;
    let word = own[last..place].iter().find(|t| NOW.contains(&t.text.as_str()))?;
    let is_past = headings.iter().filter_map(Token::year).max().is_some_and(|now| year < now);
    let is_row = o.period.from == o.period.to && o.period.to == year && o.status != Status::Change;
    (is_past && is_row && !o.is_computed())
        .then(|| (format!("the sentence says '{}' of this numeral, the row {year}", word.text), REMEDY))
}

/// Whether a mention is a time over which something sums up: no end ("đến tháng 6"), no whole year, no length ("kéo dài").
fn is_over(own: &[Token], mention: &Mention) -> bool {
    let before = &own[mention.at.saturating_sub(3)..mention.at];
    let is_end = |t: &Token| {
        matches!(
            t.text.as_str(),
            "đến" | "hết" | "trước" | "sau" | "từ" | "dài" | "quá" | "mỗi" | "by" | "before" | "after"
        )
    };
    mention.months != (1, 12) && !before.iter().any(is_end)
}

/// A year that the row calls stated and that neither the sentence nor a heading prints.
fn unsaid(o: &Observation, own: &[Token], at: &Range<usize>, headings: &[Token], levels: &Near) -> Option<Clash> {
    let place = first_from(own, at.start);
    let said = given_years(own, own).into_iter().filter(|year| {
        let mut places = years(own).into_iter().filter(|(_, own)| own == year).map(|(at, _)| at);
        places.any(|at| !is_enclosed(own, at, place))
    });
    let said: BTreeSet<u16> = said.collect();
    let before = year_before(own, at, headings.iter().filter_map(Token::year).max());
    let all: BTreeSet<u16> = said.union(&given_years(headings, own)).copied().chain(before).collect();
    let (from, to) = (o.period.from, o.period.to);
    let known = |year: &u16| all.contains(year);
    let is_said = match o.period.kind {
        // Where the change ends, the level says: "đạt 38%, tăng 0,9% so với năm 2015".
        PeriodKind::Change => {
            // A heading says it only of an indicator without values there.
            let begins = said.contains(&from) || levels.start(o);
            let ends = said.contains(&to) || levels.end(o);
            begins
                && ends
                && [from, to].iter().any(known)
                && [from, to].iter().all(|year| known(year) || levels.has(o, *year))
        }
        _ => known(&from) && known(&to),
    };
    if !is_said {
        return Some((format!("the sentence and its headings say {}, the row {}", list(&all), o.period.iso()), REMEDY));
    }
    let begun = || {
        spans(own).into_iter().map(|(_, span)| span).find(|span| {
            is_begun(o, *span) && !ending_years(own).contains(&to) && !ending_years(headings).contains(&to)
        })
    };
    let (first, last) = other_span(o, own, at).or_else(begun)?;
    Some((format!("the sentence says {first}-{last} of this numeral, the row {}", o.period.iso()), REMEDY))
}

/// Whether a row has only the year in which a span begins: an earlier value may.
fn is_begun(o: &Observation, span: (u16, u16)) -> bool {
    let is_one = o.period.is_of_years() && o.period.from == o.period.to && o.status != Status::Baseline;
    is_one && !o.is_computed() && span.0 == o.period.to
}

/// The span that governs the numeral, if the row has another: in "12% (2016 - 2020), rồi 15% (2021 - 2025)" each number has
/// its own.
fn other_span(o: &Observation, own: &[Token], at: &Range<usize>) -> Option<(u16, u16)> {
    let is_dated = matches!(o.period.part, Part::Months(..) | Part::Days(..));
    let is_span = !is_dated && o.period.from != o.period.to && o.period.kind != PeriodKind::Change;
    let year = governing(own, at, true).filter(|_| is_span)?;
    let all = spans(own).into_iter().map(|(_, span)| span);
    let mut near: Vec<(u16, u16)> = all.filter(|span| span.0 == year || span.1 == year).collect();
    (!near.contains(&(o.period.from, o.period.to))).then(|| near.pop()).flatten()
}
