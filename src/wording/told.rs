//! What the head of a column says its numbers are, in both languages: planned, reached, or where something started.
//! Knows no table.

use super::comparison::{holds_comparison, plan_at};
use super::words::{Token, holds};
use crate::dataset::Status;

/// Heads over what was reached; "TH" and "ƯTH" are short for "thực hiện".
const REACHED: [&str; 13] = [
    "thực hiện",
    "th",
    "ước",
    "ước th",
    "uth",
    "ưth",
    "kết quả",
    "đạt được",
    "actual",
    "actuals",
    "achieved",
    "result",
    "outturn",
];

/// Heads over where something started.
const STARTS: [&str; 4] = ["baseline", "số gốc", "giá trị gốc", "ban đầu"];

/// What a head says; nothing where it compares, or tells of both: "TH/KH", "% KH", "So sánh (%): KH".
pub fn told(head: &[Token]) -> Option<Status> {
    let has = |words: &[&str]| words.iter().any(|words| holds(head, words));
    let plan = (0..head.len()).find(|at| plan_at(&head[*at..]).is_some());
    // "Năm 2025: KH", "End target 2026"
    let opens = |at: usize| {
        let before = at.checked_sub(1).map(|at| &head[at]);
        before.is_none_or(|t| t.year().is_some() || matches!(t.text.as_str(), ":" | "|" | "end" | "final" | "annual"))
    };
    let is_ratio = plan.is_some_and(|plan| !opens(plan) || head[..plan].iter().any(|t| t.text == "%"));
    if is_ratio || holds_comparison(head) || holds(head, "so sánh") {
        return None;
    }
    match (plan.is_some(), has(&REACHED), has(&STARTS)) {
        (true, false, false) => Some(Status::Target),
        (false, true, false) => Some(Status::Result),
        (false, false, true) => Some(Status::Baseline),
        _ => None,
    }
}
