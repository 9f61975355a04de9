//! The words for what a value is compared with: words that compare, the times before, plans. Each word stands here once,
//! for the checks as for the draft.
//! Knows no number and no row.

use super::words::{Token, ends_with, holds, starts_with};
use crate::dataset::PeriodKind;

/// Words before what is compared with, a value or a time.
const COMPARE: [&str; 23] = [
    "so với",
    "so cùng",
    "so",
    "thay vì",
    "hơn mức",
    "hơn con số",
    "kém mức",
    "kém con số",
    "vượt con số",
    "hơn cùng",
    "compared with",
    "compared to",
    "than the",
    "than in",
    "than last",
    "over the same",
    "over last",
    "above the",
    "below the",
    "against",
    "versus",
    "up from",
    "down from",
];

/// Words that compare only where a time follows: "over 5 tons" compares nothing.
const COMPARE_TIMES: [&str; 7] = ["than", "over", "on", "compared", "that of", "level of", "gấp"];

/// What the same time of the year before is called.
pub const YEAR_BEFORE: [&str; 18] = [
    "năm trước",
    "năm học trước",
    "năm học liền trước",
    "năm liền trước",
    "năm liền kề",
    "năm ngoái",
    "cùng kỳ",
    "cùng kì",
    "cùng thời điểm",
    "cùng tháng",
    "cùng quý",
    "cknt",
    "same period",
    "same time",
    "last year",
    "previous year",
    "preceding year",
    "year earlier",
];

/// What the month or the quarter before is called.
pub const MONTH_OR_QUARTER_BEFORE: [&str; 16] = [
    "tháng trước",
    "tháng liền trước",
    "tháng liền kề",
    "tháng kề trước",
    "quý trước",
    "quý liền trước",
    "quý liền kề",
    "quý kề trước",
    "quí trước",
    "quí liền trước",
    "quí liền kề",
    "previous month",
    "previous quarter",
    "preceding month",
    "last month",
    "last quarter",
];

/// The same of any length.
pub const PERIOD_BEFORE: [&str; 2] = ["kỳ trước", "previous period"];

/// What the term before and the start of a term are called.
pub const TERM_BEFORE: [&str; 5] = ["nhiệm kỳ trước", "khóa trước", "khoá trước", "đầu nhiệm kỳ", "đầu khóa"];

/// What an earlier time is called that nothing dates.
pub const FORMERLY: [&str; 3] = ["trước đây", "trước kia", "previously"];

/// What plans are called.
pub(super) const PLANS: [&str; 15] = [
    "kế hoạch",
    "kh",
    "dự toán",
    // Growth is planned by one: "thấp hơn kịch bản 0,36 điểm %".
    "kịch bản",
    "mục tiêu",
    "chỉ tiêu",
    "mức đề ra",
    "mức đặt ra",
    "plan",
    "plans",
    "planned",
    "target",
    "targets",
    "goal",
    "goals",
];

/// What sets a value without planning it.
pub(super) const RULES: [&str; 4] = ["quy định", "định mức", "yêu cầu", "cam kết"];

/// What sets a value beside which it stands; elsewhere it is a paper.
const RESOLUTION: &str = "nghị quyết";

/// How many tokens compare with what follows them; "giá so sánh 2010" compares nothing.
pub fn comparison_at(tokens: &[Token]) -> Option<usize> {
    let is_price = tokens.get(1).is_some_and(|t| t.text == "sánh");
    COMPARE.iter().filter(|_| !is_price).filter_map(|words| starts_with(tokens, words)).max()
}

/// Whether tokens end in words that compare with what follows.
pub(super) fn ends_in_comparison(tokens: &[Token]) -> bool {
    COMPARE.iter().any(|words| ends_with(tokens, words).is_some())
}

/// Whether words of a stretch compare with a value or a time that follows.
pub fn may_compare(tokens: &[Token]) -> bool {
    (0..tokens.len()).any(|at| comparison_at(&tokens[at..]).is_some())
        || COMPARE_TIMES.iter().any(|words| holds(tokens, words))
}

/// Whether what stands before a year gives it to something else: "so với năm 2015", "cùng kỳ năm 2015", "trước năm 2015".
pub(super) fn gives_year_away(tokens: &[Token]) -> bool {
    let is_former = YEAR_BEFORE.iter().any(|words| holds(tokens, words)) || tokens.iter().any(|t| t.text == "trước");
    is_former || may_compare(tokens)
}

/// Whether a clause compares: with words that do or with the time before.
pub fn holds_comparison(tokens: &[Token]) -> bool {
    (0..tokens.len()).any(|at| comparison_at(&tokens[at..]).is_some())
        || holds(tokens, "than")
        || time_before(tokens).is_some()
}

/// The time before that words name: the period before, or the same time of the year before.
pub fn time_before(tokens: &[Token]) -> Option<PeriodKind> {
    let has = |words: &[&str]| words.iter().any(|words| holds(tokens, words));
    match () {
        () if has(&MONTH_OR_QUARTER_BEFORE) || has(&PERIOD_BEFORE) => Some(PeriodKind::OnPrevious),
        () if has(&YEAR_BEFORE) => Some(PeriodKind::OnYear),
        () => None,
    }
}

/// How many tokens at the start are what sets a value: a plan or a rule.
pub fn plan_at(tokens: &[Token]) -> Option<usize> {
    let all = PLANS.iter().chain(&RULES).chain([&RESOLUTION]);
    all.filter_map(|words| starts_with(tokens, words)).max()
}

/// Whether a plan or a rule stands anywhere in words that say how a value stands to it.
pub fn holds_plan(tokens: &[Token]) -> bool {
    (0..tokens.len()).any(|at| plan_at(&tokens[at..]).is_some())
}

/// Whether words name a plan. "Đạt yêu cầu" names none: rules are measured, plans are carried out.
pub fn names_plan(tokens: &[Token]) -> bool {
    PLANS.iter().chain([&RESOLUTION]).any(|words| holds(tokens, words))
}

/// What words name that a value is compared with: a plan, or a time before.
pub fn compared_kind(tokens: &[Token]) -> Option<PeriodKind> {
    if names_plan(tokens) { Some(PeriodKind::OnPlan) } else { time_before(tokens) }
}
