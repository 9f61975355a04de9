//! Does a row's movement have the comparison and the years that its sentence says?
//! Knows no value.

use super::clash::Clash;
use crate::dataset::{Keyed, Observation, PeriodBasis, PeriodKind, Status};
use crate::wording::across;
use crate::wording::against::{against, base_words};
use crate::wording::governing::{base_year, is_compared_with, last_before};
use crate::wording::mention::{IN_TURN, mentions};
use crate::wording::words::{Token, holds};
use std::ops::Range;

const REMEDY: &str = "write the time and the period_kind that the sentence says";

/// What the sentence says against the row's movement.
pub fn clash(o: &Observation, own: &[Token], at: &Range<usize>) -> Option<Clash> {
    use PeriodKind::{Change, OnPlan};
    let kind = o.period.kind;
    if o.is_computed() || !(kind == Change || kind.is_comparison()) {
        return None;
    }
    let said = against(own, at, o.period.part, o.period.to);
    if let Some(said) = said.filter(|said| *said != kind && (kind != Change || *said == OnPlan)) {
        return Some((format!("the sentence says that this is '{}', the row '{}'", said.key(), kind.key()), REMEDY));
    }
    let is_part = |tail: &[Token]| !mentions(tail).is_empty() || across::part(tail).is_some();
    if kind == Change && o.period.is_of_years() && base_words(own, at).is_some_and(is_part) {
        let message =
            "the sentence compares with a part of a year, a school year or a fiscal year, the row with a whole year";
        return Some((message.to_owned(), "write the part with 'on-year' or 'on-previous': 2022-Q3, school 2021/2022"));
    }
    let place = own.iter().position(|t| t.range.start >= at.start)?;
    if o.status != Status::Change || IN_TURN.iter().any(|words| holds(own, words)) {
        return None;
    }
    let (year, is_beside) = last_year(own, place, o.period.basis == PeriodBasis::Stated)?;
    let base = base_year(own, at);
    let (from, to) = (o.period.from, o.period.to);
    let fits = match kind {
        // "năm 2023 giảm 9%": that year ends it; a year of another clause may be the one that it starts from.
        Change if is_beside => to == year,
        Change => to == year || (from == year && base.is_none()),
        _ => (from..=to).contains(&year),
    };
    (!fits).then(|| (format!("the sentence says {year} of this movement, the row {}", o.period.iso()), REMEDY))
}

/// The last year before a movement that is its own, over a semicolon too if the row says that the sentence states it, and whether it stands in the same clause.
fn last_year(own: &[Token], place: usize, is_stated: bool) -> Option<(u16, bool)> {
    let (at, year) = last_before(own, place, is_stated)?;
    // "giai đoạn 2016-2020 tăng", "năm học 2019-2020".
    let is_span = own.get(at.wrapping_sub(1)).is_some_and(|t| matches!(t.text.as_str(), "-" | "–" | "đến"));
    let starts = own[at.saturating_sub(2)..at].iter().any(|t| matches!(t.text.as_str(), "từ" | "since" | "from"));
    (!is_span && !starts && !is_compared_with(own, at))
        .then(|| (year, !own[at + 1..place].iter().any(Token::is_border)))
}
