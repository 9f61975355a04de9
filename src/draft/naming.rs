//! What an indicator is called: the words at its number, made whole by those of the number before it.
//! Knows no time.

use super::measures::{counted_thing, is_deed, is_head, is_only_measure, is_place, is_ratio, lowered, measure, words};
use super::neighbours::is_year;
use super::proposal::{DOUBTFUL, Proposal};
use super::subject;
use crate::dataset::{Status, Unit, UnitKind};
use crate::locale::{Lang, capitalised};
use crate::wording::comparison;
use crate::wording::words::{holds, starts_with, tokens};

/// A number with what is said around it.
pub(super) struct Said<'a> {
    pub(super) text: &'a str,
    /// The name before the number, as its sentence has it.
    pub(super) own: Option<String>,
    /// The sentence before and after the number, in small letters.
    pub(super) around: [&'a str; 2],
    pub(super) unit: &'a Unit,
    /// Where the unit ends.
    pub(super) end: usize,
    pub(super) status: Status,
    pub(super) lang: Lang,
    /// The proposal before it in the sentence.
    pub(super) last: Option<&'a Proposal>,
}

/// A name.
pub(super) struct Named {
    pub(super) name: String,
    /// What the name is of, without the plan, the whole or the place that it is held against.
    pub(super) thing: String,
    /// Whether the sentence has it before this very number.
    pub(super) is_named: bool,
}

/// What an indicator is called.
pub(super) fn name(said: &Said) -> Named {
    let (name, is_named) = plain(said);
    if said.lang != Lang::Vi {
        return Named { thing: name.clone(), name, is_named };
    }
    let (name, thing) = whole(said, name);
    Named { thing: thing.unwrap_or_else(|| name.clone()), name, is_named }
}

/// The words at the number as they are, or those of the number before it.
fn plain(said: &Said) -> (String, bool) {
    let own = said.own.clone().filter(|name| is_name(name));
    let follows = said.unit.kind == UnitKind::Count && said.unit.scale == 1;
    let counted = || subject::counted(said.text, said.unit, said.end, said.lang);
    let is_bare = |name: &str| name.split_whitespace().count() <= 1 + said.unit.symbol.vi.split_whitespace().count();
    let is_bracketed = said.around[0].trim_end().ends_with('(');
    let words = own.as_ref().map_or(0, |name| name.split_whitespace().count());
    let is_share = said.unit.kind == UnitKind::Share;
    let of_last = |last: &Proposal| (last_name(said, last), last.confidence > DOUBTFUL);
    match (own, said.last) {
        // "có 9/14 cụm chưa có trạm (64,3%)": of the same thing.
        (_, Some(last)) if is_bracketed && !follows => of_last(last),
        // "đạt 38%, tăng 0,9%": of the same thing.
        (None, Some(last)) if said.status == Status::Change => of_last(last),
        // "có 647 trường MN, PT (giảm 09 trường so với năm học trước)", "xếp thứ 19/63 tỉnh, thành, tăng 7 bậc".
        (_, Some(last)) if follows && said.status == Status::Change && is_of_same(said, last) => of_last(last),
        (Some(name), _) if !follows || words > 2 => {
            // "Trồng được 12.450 ha ngô": the thing stands behind.
            let behind = Some(counted()).filter(|all| is_deed(&name) && is_measured(all));
            let is_named = behind.is_some() || !is_deed(&name);
            (behind.unwrap_or(name), is_named)
        }
        // "Số hộ" says of no household what it is.
        (own, _) if follows => match (counted(), own) {
            (name, Some(own)) if is_bare(&name) && is_head(&own) => (own, true),
            (name, Some(own)) if is_bare(&name) => ([&name, " ", &lowered(&own)].concat(), false),
            (name, _) => {
                let is_named = !is_bare(&name);
                (name, is_named)
            }
        },
        // "97% chất thải đô thị và ít nhất 85% chất thải nông thôn được thu gom": each has its own behind it.
        (None, Some(last))
            if is_share
                && is_told_behind(said)
                && counted().split_whitespace().count() > 3
                && of_plan(said).is_none() =>
        {
            // "chỉ gần 29% được xử lý": what is said of the thing before.
            let words = counted();
            let said_of = words
                .strip_prefix("Tỷ lệ ")
                .filter(|rest| ["được ", "có ", "chưa "].iter().any(|head| rest.starts_with(head)));
            let whole = said_of.map(|rest| ["Tỷ lệ ", &lowered(counted_thing(&last.thing)), " ", rest].concat());
            (whole.unwrap_or(words), false)
        }
        (None, Some(last)) => (last_name(said, last), false),
        (Some(name), _) => (name, true),
        (None, None) => (capitalised(&counted()), false),
    }
}

/// Whether what a percentage is of stands behind it, and not before: "chiếm 38,2% tổng chi" is said of what is before.
fn is_told_behind(said: &Said) -> bool {
    let clause = said.around[0].rsplit([',', ';']).next().unwrap_or_default();
    !clause.contains("chiếm") && !said.around[1].trim_start_matches(['%', ' ']).starts_with("tổng")
}

/// Whether a name made of what stands behind a number says what is measured: "Số tỷ đồng" does not.
fn is_measured(name: &str) -> bool {
    ["Diện tích ", "Chiều dài "].iter().any(|head| name.starts_with(head))
}

/// Whether a change of things that are counted is of those before it: the same unit, or a place in an order.
fn is_of_same(said: &Said, last: &Proposal) -> bool {
    last.unit.id == said.unit.id || last.unit.kind == UnitKind::Rank
}

/// What the number before is called, for one of the same thing. Percentage points are of a share, all else of the thing itself.
fn last_name(said: &Said, last: &Proposal) -> String {
    let is_of_share = said.unit.kind == UnitKind::Points && last.unit.kind == UnitKind::Share;
    if is_of_share { last.name.clone() } else { last.thing.clone() }
}

/// The name with what it leaves to the words around it: the thing of a bare measure, the measure of a bare thing, the plan
/// that it is a part of. Beside it the thing, where that is another.
fn whole(said: &Said, name: String) -> (String, Option<String>) {
    let is_share = said.unit.kind == UnitKind::Share && said.status != Status::Change;
    let is_last = said.last.is_some_and(|last| last.thing == name || last.name == name);
    let thing = said.last.map(|last| last.thing.as_str());
    // "471/647 trường, tỷ lệ 72,8%".
    let name = match thing {
        Some(thing) if is_only_measure(&name) && is_ratio(thing) => thing.to_owned(),
        Some(thing) if is_only_measure(&name) => {
            let of = if name.to_lowercase() == "đóng góp" { " của " } else { " " };
            [&name, of, &lowered(counted_thing(thing))].concat()
        }
        _ => name,
    };
    if is_share && let Some(plan) = of_plan(said) {
        return ([&name, " so với ", plan].concat(), Some(name));
    }
    // "91,7%, cao hơn 6,3 điểm phần trăm so với năm 2018; ở nông thôn đạt 54,2%".
    let is_of_points = |last: &Proposal| is_share && last.unit.kind == UnitKind::Points;
    let is_same = said.last.is_some_and(|last| last.unit.id == said.unit.id || is_of_points(last));
    let carries = is_same && !is_last && said.status != Status::Change;
    if let Some(thing) = thing.filter(|_| carries && is_place(&name)) {
        return ([thing, ", ", &lowered(&name)].concat(), Some(thing.to_owned()));
    }
    if let Some(measure) = thing.filter(|_| carries && !is_head(&name)).and_then(measure) {
        return ([measure, " ", &lowered(&name)].concat(), None);
    }
    let clause = said.around[0].rsplit([',', ';']).next().unwrap_or_default();
    if is_share && !is_last && clause.contains("chiếm") && is_head(&name) && !is_ratio(&name) {
        return (["Tỷ trọng ", &lowered(&name)].concat(), None);
    }
    if !is_share || is_ratio(&name) || (is_last && is_same) || (is_head(&name) && !is_last) {
        return (name, None);
    }
    let head = if is_last && clause.contains("chiếm") { "Tỷ trọng " } else { "Tỷ lệ " };
    let share = [head, &lowered(counted_thing(&name))].concat();
    (share, is_last.then_some(name))
}

/// What a percentage is a part of, where the words behind it say a plan or a time before: "91,8% dự toán", "97% cùng kỳ".
fn of_plan(said: &Said) -> Option<&'static str> {
    let after = tokens(said.around[1], 0..said.around[1].len());
    let after = after.strip_prefix(
        &after[..after.iter().take_while(|t| t.text == "%" || t.text == "so" || t.text == "với").count()],
    )?;
    const PLANS: [&str; 12] = [
        "kế hoạch năm",
        "kế hoạch",
        "dự toán năm",
        "dự toán",
        "mục tiêu",
        "chỉ tiêu",
        "cùng kỳ",
        "thiết kế",
        "định mức",
        "vụ trước",
        "năm trước",
        "kh",
    ];
    PLANS.into_iter().find(|words| starts_with(after, words).is_some())
}

/// Whether words can name what is measured: times, what is compared and by how much cannot.
fn is_name(name: &str) -> bool {
    const DIFFERENCES: [&str; 8] =
        ["cao hơn", "thấp hơn", "nhiều hơn", "ít hơn", "nhanh hơn", "chậm hơn", "kém", "vượt"];
    let own = words(name);
    !name.starts_with(|c: char| c.is_ascii_digit())
        && !name.contains('/')
        && (name.contains("prices") || name.contains("giá so sánh") || !name.split([' ', '-']).any(is_year))
        && !comparison::holds_comparison(&own)
        && !DIFFERENCES.iter().any(|words| starts_with(&own, words).is_some())
        && !holds(&own, "con số")
}
