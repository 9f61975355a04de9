//! Is a row's numeral one that its sentence only compares with, or that is planned or ruled?
//! Knows no unit, and of a row only its time and status.

use super::clash::Clash;
use crate::dataset::{Keyed, Observation, Part, PeriodBasis, PeriodKind, Status};
use crate::wording::base::{Base, base, may_precede_base};
use crate::wording::comparison::{YEAR_BEFORE, comparison_at};
use crate::wording::governing::{governing, is_compared_with};
use crate::wording::mention::mentions;
use crate::wording::naming::names;
use crate::wording::outlook::is_pursued;
use crate::wording::words::{Token, ends_with, first_from, sentence, tokens};
use crate::wording::year_before::is_of_year_before;
use std::ops::Range;

/// "so với cùng kỳ (5 tấn)", "over the same period last year (VND 5 billion)".
fn is_compared_with_year_before(own: &[Token], at: &Range<usize>) -> bool {
    let before = &own[..first_from(own, at.start)];
    let open = before.iter().rposition(|t| t.text == "(");
    let head =
        open.filter(|open| before[open + 1..].iter().all(may_precede_base)).map_or(before, |open| &before[..open]);
    YEAR_BEFORE.iter().any(|words| ends_with(head, words).is_some())
}

/// The year before that of the report, where the brackets of a numeral or the words behind it name it.
pub(super) fn year_before(own: &[Token], at: &Range<usize>, now: Option<u16>) -> Option<u16> {
    now.filter(|_| is_of_year_before(own, at))?.checked_sub(1)
}

/// The row is of another time than the year before `now`.
fn of_year_before(o: &Observation, now: u16) -> Clash {
    let message = format!("the sentence says the year before {now} of this numeral, the row {}", o.period.iso());
    (message, "write the same time of the year before")
}

/// "so với tháng Sáu (179 tấn)": the month, months or quarter that is compared with, without a year, is the numeral's own.
pub(super) fn is_of_named_part(o: &Observation, own: &[Token], at: &Range<usize>) -> bool {
    let place = first_from(own, at.start);
    let near = mentions(&own[..place]).into_iter().next_back().filter(|mention| is_compared_with(own, mention.at));
    o.period.part != Part::Years && near.is_some_and(|mention| names(&own[mention.at..mention.end], &o.period))
}

/// Whether a sentence names what of its years a row is; a month that the row's number is only compared with is none of its
/// own: "giá 66.000 đồng, giảm 4.000 đồng so với T4".
pub(super) fn names_own(o: &Observation, own: &[Token], at: &Range<usize>) -> bool {
    use PeriodKind::{Change, OnYear};
    // The same month of the year before names the row's month too.
    if matches!(o.period.kind, Change | OnYear) || is_of_named_part(o, own, at) {
        return names(own, &o.period);
    }
    names(&uncompared(own), &o.period)
}

/// "Đến ngày 31/12/2023 có 5 xã. Tỷ lệ hộ nghèo là 5%": whether the last sentence of the block before the number's own that
/// says a time names that of a row of basis 'context'.
pub(super) fn is_named_before(o: &Observation, text: &str, at: &Range<usize>) -> bool {
    let mut start = sentence(text, at).start;
    while start > 0 && o.period.basis == PeriodBasis::Context {
        let range = sentence(text, &(start - 1..start));
        let words = uncompared(&tokens(text, range.start..start));
        if words.iter().any(|t| t.year().is_some()) || !mentions(&words).is_empty() {
            return names(&words, &o.period);
        }
        start = range.start.min(start - 1);
    }
    false
}

/// A sentence without what it compares with, up to the end of the clause or the next movement.
pub(super) fn uncompared(own: &[Token]) -> Vec<Token> {
    let ends = |t: &Token| t.parts_clauses() || matches!(t.text.as_str(), "tăng" | "giảm" | "đạt" | "có" | "là");
    let mut out = Vec::new();
    let mut at = 0;
    while at < own.len() {
        match comparison_at(&own[at..]) {
            Some(length) => {
                let from = at + length;
                at = own[from..].iter().position(ends).map_or(own.len(), |end| from + end);
            }
            None => {
                out.push(own[at].clone());
                at += 1;
            }
        }
    }
    out
}

/// "bằng 73,6% kế hoạch năm (17.000 tấn)": whether the plan of a year is that of a row of a part of one.
fn is_of_year(o: &Observation, own: &[Token], at: &Range<usize>) -> bool {
    const PLANS: [&str; 7] = [
        "kế hoạch năm",
        "kế hoạch cả năm",
        "dự toán năm",
        "dự toán cả năm",
        "chỉ tiêu năm",
        "annual plan",
        "annual target",
    ];
    let before = &own[..first_from(own, at.start)];
    let head = before.split_last().filter(|(last, _)| last.text == "(").map_or(before, |(_, head)| head);
    let is_part = o.status == Status::Target && matches!(o.period.part, Part::Months(..)) && !o.period.is_of_years();
    is_part && PLANS.iter().any(|words| ends_with(head, words).is_some())
}

/// What a row says against the comparison that its numeral is in.
pub(super) fn clash(o: &Observation, text: &str, at: &Range<usize>, headings: &[Token]) -> Option<Clash> {
    if matches!(o.status, Status::Change | Status::Derived) || at.is_empty() {
        return None;
    }
    let own = tokens(text, sentence(text, at));
    if is_of_year(o, &own, at) {
        let message =
            format!("the sentence says that this is the plan of the year, the row that it is of {}", o.period.iso());
        return Some((message, "write the year"));
    }
    let Some(base) = base(&own, at).or_else(|| is_pursued(&own, at).then_some(Base::Plan)) else {
        let now = headings.iter().filter_map(Token::year).max().filter(|now| o.period.to == *now);
        return year_before(&own, at, now)
            .filter(|_| o.status != Status::Target)
            .map(|_| of_year_before(o, o.period.to));
    };
    match base {
        Base::Of(_) | Base::Earlier if o.status == Status::Target => {
            let message = "the sentence only compares with this numeral: it is no target".to_owned();
            Some((message, "make its status 'baseline' or 'result'"))
        }
        Base::Of(_) => None,
        Base::Plan => matches!(o.status, Status::Result | Status::Baseline).then(|| {
            let hint = "make its status 'target', or give the numeral the class 'limit' in numerals.csv";
            (
                format!(
                    "the report says that this numeral is planned or ruled, the row that it is a {}",
                    o.status.key()
                ),
                hint,
            )
        }),
        // What was before an event is of the event's own time.
        Base::Earlier if o.period.kind == PeriodKind::Before => None,
        Base::Earlier if is_of_named_part(o, &own, at) => None,
        Base::Earlier => {
            let now = governing(&own, at, true).or_else(|| headings.iter().filter_map(Token::year).max());
            if let Some(now) = now.filter(|now| is_compared_with_year_before(&own, at) && o.period.to + 1 < *now) {
                return Some(of_year_before(o, now));
            }
            let is_own = now.map_or(o.period.basis != PeriodBasis::Context, |now| o.period.to >= now);
            is_own.then(|| {
                let message = format!("the sentence only compares with this numeral, the row says it is of {}", o.period.iso());
                (message, "write the time that it is of, with the basis 'context', or give the numeral a class in numerals.csv")
            })
        }
    }
}
