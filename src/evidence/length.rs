//! A numeral that is itself a time, and the length of time that a sentence says of its numbers.
//! Knows no unit.

use super::clash::Clash;
use crate::dataset::{Observation, Part, PeriodKind};
use crate::wording::mention::number_at;
use crate::wording::words::{Token, sentence, tokens};
use std::ops::Range;

/// What the sentence says against the row.
pub(super) fn clash(o: &Observation, text: &str, at: &Range<usize>) -> Option<Clash> {
    let own = tokens(text, sentence(text, at));
    let place = own.iter().position(|t| t.range.start <= at.start && at.start < t.range.end)?;
    if is_time(&own, place) && !o.is_computed() {
        let message = format!("'{}' is a time here, not a value", &own[place].text);
        return Some((message, "choose another numeral; this one has the class 'year' in numerals.csv"));
    }
    let years = said(&own[..place]).filter(|years| *years > 1)?;
    let is_short = o.period.from == o.period.to && o.period.part == Part::Years && o.period.kind == PeriodKind::Total;
    is_short.then(|| {
        let message = format!("the sentence says {years} years of this numeral, the row {}", o.period.iso());
        (message, "a total of several years has a period of as many: 2016/2020")
    })
}

/// "quý III/2018", "năm 2020", "giá so sánh 2010".
fn is_time(own: &[Token], place: usize) -> bool {
    let before = place.checked_sub(1).map_or("", |at| own[at].text.as_str());
    own[place].year().is_some() && matches!(before, "/" | "năm" | "sánh" | "constant" | "since")
}

/// "Mười năm, tỉnh thu hút …": a length that opens the clause of its numbers.
fn said(before: &[Token]) -> Option<u8> {
    let parted = before.iter().rposition(|t| t.text == ";").map_or(0, |at| at + 1);
    let own = &before[parted..];
    let starts = [0, 1, 2].into_iter().find_map(|at| {
        let is_opening =
            own[..at.min(own.len())].iter().all(|t| matches!(t.text.as_str(), "trong" | "cả" | "suốt" | "qua"));
        let (number, length) = number_at(own, at).filter(|_| is_opening)?;
        let is_years = own.get(at + length).is_some_and(|t| t.text == "năm");
        let is_year = own.get(at + length + 1).is_some_and(|t| t.year().is_some());
        (is_years && !is_year).then_some((at + length, number))
    });
    let (at, number) = starts?;
    // A year of its own says more.
    own[at..].iter().all(|t| t.year().is_none()).then_some(number)
}
