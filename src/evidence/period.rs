//! Is a row's time the one that its sentence, its heading or the rest of the report says?
//! Knows no value.

use super::Citations;
use super::across::named;
use super::against;
use super::base;
use super::governing::{compared, governing, is_compared, is_enclosed, last_before, right_after};
use super::heading::{headings, no_calendar_year, odd, of_head, of_heading, of_near_heading, usual};
use super::length;
use super::mention::{Mention, mentions, names, years};
use super::recent;
use super::words::{Token, holds, sentence, tokens};
use crate::dataset::{Dataset, IndicatorId, Observation, Part, PeriodBasis, PeriodKind, Status, Tables, UnitKind};
use crate::diag::Diagnostic;
use crate::report::{BlockKind, Outline};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// Checks the time of every cited observation.
pub(super) fn check(dataset: &Dataset, outline: &Outline, citations: &Citations, tables: &Tables) -> Vec<Diagnostic> {
    // Both are in the order of the table; an observation without a citation has its own fault.
    let mut observations = dataset.observations.iter();
    let states = dataset.observations.iter().filter(|o| o.status != Status::Change && o.period.from == o.period.to);
    let levels: BTreeSet<(&IndicatorId, u16)> = states.map(|o| (&o.indicator, o.period.to)).collect();
    let mut faults = Vec::new();
    let titles = outline.blocks.iter().enumerate().filter(|(_, block)| block.kind == BlockKind::Title);
    let titles: Vec<usize> = titles.map(|(index, _)| index).collect();
    let mut by_context = Vec::new();
    let mut by_heading: BTreeMap<usize, Vec<&Observation>> = BTreeMap::new();
    let fault = |o: &Observation, message: String, hint: &str| {
        tables.table("observations.csv").place("id", o.id.as_str(), "period").error(message, hint)
    };
    for citation in &citations.0 {
        let Some(o) = observations.find(|o| o.id == citation.observation) else { continue };
        let text = &outline.blocks[citation.block].text;
        let at = if citation.numeral.is_empty() { &citation.quote } else { &citation.numeral };
        let over = headings(outline, &titles, citation.block, at);
        let all = over.concat();
        let is_level = |year: u16| levels.contains(&(&o.indicator, year)) || tables.spoiled.touches(&o.indicator);
        let clash = multiple(dataset, o, text, at)
            .or_else(|| length::clash(o, text, at))
            .or_else(|| base::clash(o, text, at, &all))
            .or_else(|| of_head(o, outline, citation.block, at))
            .or_else(|| against::clash(o, &tokens(text, sentence(text, at)), at))
            .or_else(|| of_near_heading(o, &tokens(text, sentence(text, at)), &over[titles.len()..]))
            .or_else(|| clash(o, text, at, &all, &is_level));
        faults.extend(clash.into_iter().map(|(message, hint)| fault(o, message, hint)));
        match o.period.basis {
            PeriodBasis::Stated => {}
            PeriodBasis::Context => by_context.push((o, recent::years(&tokens(text, sentence(text, at)), at))),
            PeriodBasis::Heading => {
                if let Some((message, hint)) = of_heading(o, &over, &all) {
                    faults.push(fault(o, message, hint));
                } else if years(&all).is_empty() {
                    by_heading.entry(outline.path(citation.block)[0]).or_default().push(o);
                }
            }
        }
    }
    let hint = "correct the period, or make the basis 'stated' where the sentence says it";
    let all: Vec<&Observation> = by_context.iter().map(|(o, _)| *o).collect();
    let now = usual(&all);
    let spans = recent::openings(outline);
    for (o, recent) in by_context.iter().filter(|(o, _)| now.is_some_and(|now| o.period.to != now)) {
        let year = recent.as_ref().zip(now).map(|(recent, now)| recent.year(now));
        // Where a movement starts, the years say that the report tells of.
        let starts = o.status == Status::Baseline && spans.contains(&o.period.to);
        let message = match year {
            // What sums up over years ends with the last of them.
            Some(years) if o.period.from == o.period.to && years.contains(&o.period.to) => continue,
            Some(years) => format!(
                "the sentence says {} to {} of this numeral, the row {}",
                years.start(),
                years.end(),
                o.period.iso()
            ),
            None if starts => continue,
            None => "other rows of basis 'context' end in another year".to_owned(),
        };
        faults.push(fault(o, message, hint));
    }
    for rows in by_heading.values() {
        for o in odd(rows) {
            faults.push(fault(o, "other rows under the same heading have another time".to_owned(), hint));
        }
    }
    faults
}

pub(super) type Clash = (String, &'static str);

pub(super) const REMEDY: &str = "write the time that the sentence says; 'heading' or 'context' where only those say it";

/// "gấp 2,4 lần năm 2011": the year after a multiple is the one that it is a multiple of, and no time of its own.
fn multiple(dataset: &Dataset, o: &Observation, text: &str, at: &Range<usize>) -> Option<Clash> {
    let is_multiple = dataset.unit(&o.unit).is_some_and(|unit| unit.kind == UnitKind::Multiple);
    let own = tokens(text, sentence(text, at));
    let after = own.iter().position(|t| t.range.start >= at.end).unwrap_or(own.len());
    let base = right_after(&own, after).filter(|_| is_multiple)?;
    let is_own = o.period.from == o.period.to && o.period.to == base;
    let message = || format!("the sentence compares this numeral with {base}, the row says it is of {base}");
    is_own.then(|| (message(), "make it a change from that year to the other: 2011/2020"))
}

/// What the sentence says against the row.
fn clash(
    o: &Observation,
    text: &str,
    at: &Range<usize>,
    headings: &[Token],
    is_level: &dyn Fn(u16) -> bool,
) -> Option<Clash> {
    let own = tokens(text, sentence(text, at));
    let is_stated = o.period.basis == PeriodBasis::Stated;
    let (from, to, row) = (o.period.from, o.period.to, o.period.iso());
    if o.period.part != Part::Years && !names(&own, &o.period) && !names(headings, &o.period) {
        return Some((format!("neither the sentence nor its headings name '{row}'"), REMEDY));
    }
    let said = part(o, &own, at, text).or_else(|| earlier(o, &own, at, headings));
    if let Some(clash) = said.or_else(|| span(o, &own, at)).or_else(|| now(o, &own, at, headings)) {
        return Some(clash);
    }
    let is_apart = o.status != Status::Change && o.status != Status::Derived;
    let near = if is_apart { governing(&own, at, is_stated) } else { compared(&own, at) };
    // A multiple of another year's value is of the year that the sentence is about.
    let after = own.iter().position(|t| t.range.start >= at.end).unwrap_or(own.len());
    let is_multiple = own.get(after).is_some_and(|t| matches!(t.text.as_str(), "lần" | "times"));
    let near = near.filter(|_| !is_apart || !is_multiple || right_after(&own, after).is_none());
    let fits = |year: u16| if is_apart { (from..=to).contains(&year) } else { year == from || year == to };
    if let Some(year) = near.filter(|year| !fits(*year)) {
        return Some((format!("the sentence says {year} of this numeral, the row {row}"), REMEDY));
    }
    if is_stated { unsaid(o, &own, at, headings, is_level) } else { None }
}

/// The month, months or quarter that the sentence gives a number, if the row has another or says the whole year.
fn part(o: &Observation, own: &[Token], at: &Range<usize>, text: &str) -> Option<Clash> {
    use PeriodKind::{Mean, OnPrevious, OnYear, Total};
    if o.is_computed() || at.is_empty() {
        return None;
    }
    let found = mentions(own);
    let before = own.iter().position(|t| t.range.start >= at.start).unwrap_or(own.len());
    let after = own.iter().position(|t| t.range.start >= at.end).unwrap_or(own.len());
    // What the sentence states reaches over a semicolon, as its years do.
    let is_stated = o.period.basis == PeriodBasis::Stated;
    let parted = own[..before].iter().rposition(|t| t.text == ";" && !is_stated).map_or(0, |at| at + 1);
    // "5 tấn trong tháng 7", "3.268 ha (7 tháng năm trước 3.100 ha)" have theirs behind the number.
    let behind = |after: usize| {
        found.iter().find(move |mention| {
            let between = own.get(after..mention.at).unwrap_or_default();
            let is_close = mention.at >= after && between.len() <= 4;
            is_close && !between.iter().any(|t| t.parts_clauses() || t.is_numeral()) && !is_compared(own, mention.at)
        })
    };
    let own_behind = behind(after);
    let is_owned = |mention: &Mention| {
        let number = own[..mention.at].iter().rposition(|t| t.is_numeral() && t.year().is_none());
        number.and_then(|number| behind(number + 1)) == Some(mention)
    };
    let is_free = |mention: &&Mention| {
        !is_compared(own, mention.at)
            && !is_enclosed(own, mention.at, before)
            && mention.end <= before
            && mention.at >= parted
            && !(own_behind.is_some() && is_owned(mention))
    };
    let near = own_behind.or_else(|| found.iter().rev().find(is_free))?;
    // "Tháng 7 được 5 tấn, cả năm 31 tấn": a later word for a year takes its place.
    let is_of_near = |t: &&Token| {
        t.year().is_some() || matches!(t.text.as_str(), "/" | "-" | "năm" | "of" | "đầu" | "cuối" | "của" | "qua")
    };
    let start = near.end.min(before);
    let start = start + own[start..before].iter().take_while(is_of_near).count();
    let is_later = |at: usize| {
        (own[at].year().is_some() || matches!(own[at].text.as_str(), "năm" | "year"))
            && !is_compared(own, at)
            && !is_enclosed(own, at, before)
    };
    if (start..before).any(is_later) {
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
        Part::Years if matches!(o.period.kind, Total | Mean | OnYear | OnPrevious) && is_over(own, near) => fault(),
        _ => None,
    }
}

/// "năm trước 5 tấn", "so với cùng kỳ (5 tấn)": a number of the year before is none of the heading's year; a school year is
/// no two calendar years.
fn earlier(o: &Observation, own: &[Token], at: &Range<usize>, headings: &[Token]) -> Option<Clash> {
    const BEFORE: [&str; 17] = [
        "năm trước",
        "năm liền trước",
        "năm liền kề",
        "năm ngoái",
        "cùng kỳ",
        "cùng kì",
        "nhiệm kỳ trước",
        "khóa trước",
        "khoá trước",
        "kỳ trước",
        "đầu nhiệm kỳ",
        "đầu khóa",
        "trước đây",
        "trước kia",
        "last year",
        "previous year",
        "previously",
    ];
    let place = own.iter().position(|t| t.range.start >= at.start).unwrap_or(own.len());
    let after = own.iter().position(|t| t.range.start >= at.end).unwrap_or(own.len());
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
    let words = BEFORE.iter().find(|words| holds(clause, words))?;
    const SPARED: [&str; 9] = ["so với", "so cùng", "so năm", "so kỳ", "so đầu", "than", "over", "on", "đến nay"];
    let is_own = is_bracketed || !SPARED.iter().any(|phrase| holds(clause, phrase));
    let dated = clause.iter().filter_map(Token::year).next_back();
    if let Some(year) =
        dated.filter(|year| is_own && *words == "cùng kỳ" && !(o.period.from..=o.period.to).contains(year))
    {
        return Some((format!("the sentence says {year} of this numeral, the row {}", o.period.iso()), REMEDY));
    }
    let of_heading = headings.iter().filter_map(Token::year).max() == Some(o.period.to);
    let is_now = o.period.basis == PeriodBasis::Heading || of_heading;
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
    let is_parted = own[last + 1..place].iter().any(|t| matches!(t.text.as_str(), ":" | ";" | "(") || is(t, &NOW));
    let year = own[last].year()?;
    (is_span && !is_parted && first < year).then(|| {
        let message = format!("the sentence says {first}-{year} of this numeral, the row {}", o.period.iso());
        (message, "a total of several years has a period of as many: 2016/2020")
    })
}

/// Words for the time of the report.
const NOW: [&str; 4] = ["nay", "hiện", "now", "currently"];

fn is(token: &Token, words: &[&str]) -> bool {
    words.contains(&token.text.as_str())
}

/// "Năm 2018 có 5 tấn; đến nay là 7 tấn": between the year and the number stands that it is of now.
fn now(o: &Observation, own: &[Token], at: &Range<usize>, headings: &[Token]) -> Option<Clash> {
    let place = own.iter().position(|t| t.range.start >= at.start)?;
    let (last, year) = years(&own[..place]).last().copied()?;
    let word = own[last..place].iter().find(|t| is(t, &NOW))?;
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

/// A year that the row calls stated and that neither the sentence nor a heading has; a month's year may stand in the
/// title alone.
fn unsaid(
    o: &Observation,
    own: &[Token],
    at: &Range<usize>,
    headings: &[Token],
    is_level: &dyn Fn(u16) -> bool,
) -> Option<Clash> {
    let place = own.iter().position(|t| t.range.start >= at.start).unwrap_or(own.len());
    let said = years(own).into_iter().filter(|(year, _)| !is_enclosed(own, *year, place));
    let all: BTreeSet<u16> = said.chain(years(headings)).map(|(_, year)| year).collect();
    let ends = [o.period.from, o.period.to];
    let known = |year: &u16| all.contains(year);
    let is_said = match o.period.kind {
        // Where the change ends, the level says: "đạt 38%, tăng 0,9% so với năm 2015".
        PeriodKind::Change => ends.iter().any(known) && ends.iter().all(|year| known(year) || is_level(*year)),
        _ => ends.iter().all(known),
    };
    let list = all.iter().map(u16::to_string).collect::<Vec<_>>().join(", ");
    let found = if list.is_empty() { "no year" } else { &list };
    let message = || format!("the sentence and its headings say {found}, the row {}", o.period.iso());
    (!is_said).then(|| (message(), REMEDY))
}
