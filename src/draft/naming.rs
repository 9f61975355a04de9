//! What an indicator is called: the words at its number, made whole by those of the number before it.
//! Knows no time.

use super::heads::HEADS;
use super::neighbours::is_year;
use super::proposal::{DOUBTFUL, Proposal};
use super::subject;
use crate::dataset::{Status, Unit, UnitKind};
use crate::locale::{Lang, capitalised};
use crate::wording::comparison;
use crate::wording::words::{Token, holds, starts_with, tokens};

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

/// Measures that the parts of a series share: "Tỷ trọng nông nghiệp giảm còn 20%; công nghiệp tăng lên 45%".
const SHARED: [&str; 13] = [
    "tỷ lệ",
    "tỉ lệ",
    "tỷ trọng",
    "tỉ trọng",
    "diện tích",
    "sản lượng",
    "năng suất",
    "kim ngạch",
    "doanh thu",
    "mật độ",
    "công suất",
    "kinh phí",
    "đàn",
];

/// Words that say of themselves that they are a part of something.
const RATIOS: [&str; 15] = [
    "tỷ lệ",
    "tỉ lệ",
    "tỷ trọng",
    "tỉ trọng",
    "tỷ suất",
    "tỉ suất",
    "cơ cấu",
    "độ che phủ",
    "mức",
    "tốc độ",
    "chỉ số",
    "hệ số",
    "công suất",
    "lãi suất",
    "hiệu suất",
];

/// Words for where something is: such a part has the measure of the whole.
const PLACES: [&str; 16] = [
    "thành phố",
    "thị xã",
    "huyện",
    "xã",
    "phường",
    "thị trấn",
    "tỉnh",
    "đô thị",
    "nông thôn",
    "khu vực",
    "vùng",
    "miền",
    "địa bàn",
    "cấp",
    "thành thị",
    "miền núi",
];

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
        (Some(name), _) if !follows || words > 2 => (name, true),
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
        (None, Some(_)) if is_share && counted().split_whitespace().count() > 3 && of_plan(said).is_none() => {
            (counted(), false)
        }
        (None, Some(last)) => (last_name(said, last), false),
        (Some(name), _) => (name, true),
        (None, None) => (capitalised(&counted()), false),
    }
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
        Some(thing) if is_only_measure(&name) => [&name, " ", &lowered(counted_thing(thing))].concat(),
        _ => name,
    };
    if is_share && let Some(plan) = of_plan(said) {
        return ([&name, " so với ", plan].concat(), Some(name));
    }
    let is_same = said.last.is_some_and(|last| last.unit.id == said.unit.id);
    let carries = is_same && !is_last && said.status != Status::Change;
    if let Some(thing) = thing.filter(|_| carries && is_place(&name)) {
        return ([thing, ", ", &lowered(&name)].concat(), Some(thing.to_owned()));
    }
    if let Some(measure) = thing.filter(|_| carries && !is_head(&name)).and_then(measure) {
        return ([measure, " ", &lowered(&name)].concat(), None);
    }
    if !is_share || is_ratio(&name) || (is_last && is_same) || (is_head(&name) && !is_last) {
        return (name, None);
    }
    let clause = said.around[0].rsplit([',', ';']).next().unwrap_or_default();
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

/// The measure that a name begins with and others of its series share.
fn measure(name: &str) -> Option<&str> {
    let own = words(name);
    let count = SHARED.iter().filter_map(|words| starts_with(&own, words)).max()?;
    name.get(..own[count - 1].range.end)
}

fn words(name: &str) -> Vec<Token> {
    tokens(name, 0..name.len())
}

fn is_head(name: &str) -> bool {
    let own = words(name);
    HEADS.iter().any(|words| starts_with(&own, words).is_some())
}

/// Whether a name is a measure alone: "Tỷ lệ", "Năng suất".
fn is_only_measure(name: &str) -> bool {
    const ALONE: [&str; 20] = [
        "đóng góp",
        "dự toán",
        "kế hoạch",
        "tỷ lệ",
        "tỉ lệ",
        "tỷ trọng",
        "tỉ trọng",
        "tốc độ",
        "giá trị",
        "quy mô",
        "tổng",
        "tổng số",
        "sản lượng",
        "diện tích",
        "năng suất",
        "số",
        "mật độ",
        "công suất",
        "kinh phí",
        "chiều dài",
    ];
    let own = words(name);
    ALONE.iter().any(|words| starts_with(&own, words) == Some(own.len()))
}

fn is_ratio(name: &str) -> bool {
    let own = words(name);
    RATIOS.iter().any(|words| holds(&own, words))
}

fn is_place(name: &str) -> bool {
    let own = words(name);
    PLACES.iter().any(|place| starts_with(&own, place).is_some())
}

/// "trường đạt chuẩn" of "Số trường đạt chuẩn".
fn counted_thing(name: &str) -> &str {
    ["Số lượng ", "Số ", "Lượng "].into_iter().find_map(|head| name.strip_prefix(head)).unwrap_or(name)
}

/// With a small letter at the head, unless the first word is an abbreviation or a name: "GRDP", "Khe Vải".
fn lowered(name: &str) -> String {
    let mut parts = name.split_whitespace();
    let first = parts.next().unwrap_or_default();
    let is_large = |word: &str| word.chars().nth(1).is_some_and(char::is_uppercase);
    let is_proper = parts.next().is_some_and(|word| word.starts_with(char::is_uppercase) && !is_large(word));
    if is_large(first) || is_proper {
        return name.to_owned();
    }
    let mut chars = name.chars();
    chars.next().map_or_else(String::new, |c| c.to_lowercase().chain(chars).collect())
}

/// Whether words can name what is measured: times, what is compared and by how much cannot.
fn is_name(name: &str) -> bool {
    const DIFFERENCES: [&str; 8] =
        ["cao hơn", "thấp hơn", "nhiều hơn", "ít hơn", "nhanh hơn", "chậm hơn", "kém", "vượt"];
    let own = words(name);
    !name.starts_with(|c: char| c.is_ascii_digit())
        && !name.contains('/')
        && !name.split([' ', '-']).any(is_year)
        && !comparison::compared_in(&own)
        && !DIFFERENCES.iter().any(|words| starts_with(&own, words).is_some())
        && !holds(&own, "con số")
}
