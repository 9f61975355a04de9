//! Is there a word for what a row's number is against: a plan, or the time before?
//! Knows no value.

use super::clash::Clash;
use crate::dataset::{Observation, PeriodKind, Status, UnitKind};
use crate::wording::against::base_words;
use crate::wording::comparison::{holds_comparison, holds_plan};
use crate::wording::mention::years;
use crate::wording::words::{Token, holds};
use std::ops::Range;

/// What sets a value beside plans and rules.
const SETTING: [&str; 32] = [
    "giải ngân",
    "hoàn thành",
    "disbursement",
    "disbursed",
    "completed",
    "finished",
    "vượt",
    "exceeding",
    "exceeded",
    "thiết kế",
    "nhu cầu",
    "hạn mức",
    "tiến độ",
    "được giao",
    "vốn giao",
    "số giao",
    "phấn đấu",
    "đề ra",
    "phân bổ",
    "hợp đồng",
    "estimate",
    "estimates",
    "budget",
    "capacity",
    "quota",
    "allocation",
    "commitment",
    "appraised",
    "appraisal",
    "standard",
    "norm",
    "ceiling",
];

/// Words of headings over what is held against a plan.
const PLANNED: [&str; 8] = ["kế hoạch", "kh", "dự toán", "so với", "giải ngân", "plan", "target", "budget"];

/// Words for a ratio to what follows: "bằng 98% năm 2021".
const RATIOS: [&str; 7] = ["bằng", "tương đương", "equal", "equalled", "equivalent", "of the", "of that"];

/// What no words say: `own` is the numeral's sentence, `lead` its block up to the end of it, `over` what stands over it.
pub(super) fn clash(
    o: &Observation,
    unit: Option<UnitKind>,
    own: &[Token],
    at: &Range<usize>,
    lead: &[Token],
    over: &[Vec<Token>],
) -> Option<Clash> {
    let sets = |words: &[Token]| holds_plan(words) || SETTING.iter().any(|setting| holds(words, setting));
    // "KẾT QUẢ THỰC HIỆN NGHỊ QUYẾT" is a heading over anything.
    let is_over = || over.iter().any(|words| PLANNED.iter().any(|plan| holds(words, plan)));
    let compares = |words: &[Token]| holds_comparison(words) || RATIOS.iter().any(|ratio| holds(words, ratio));
    let is_level = !matches!(o.status, Status::Change | Status::Derived);
    let hint = "write the period_kind that the words say: a level is a 'point' or a 'total'";
    match o.period.kind {
        _ if o.is_computed() => None,
        PeriodKind::OnPlan if base_words(own, at).is_some_and(|tail| !years(tail).is_empty() && !sets(tail)) => {
            Some(("the sentence compares this with a time, not with a plan".to_owned(), hint))
        }
        // "vượt 21,4%" stands for itself.
        PeriodKind::OnPlan if unit != Some(UnitKind::Excess) && !sets(lead) && !is_over() => {
            Some(("no words say that this is against a plan".to_owned(), hint))
        }
        PeriodKind::OnYear | PeriodKind::OnPrevious
            if is_level
                && unit == Some(UnitKind::Share)
                && !compares(own)
                && !over.iter().any(|words| compares(words)) =>
        {
            Some(("no words say that this is a part of the value of another time".to_owned(), hint))
        }
        _ => None,
    }
}
