//! A value that the sentence only compares with: "so với mức 61", "từ 61 lên 66", "kế hoạch (61)". It is none of the
//! sentence's own time.
//! Knows no unit and no row.

use super::comparison::{comparison_at, ends_in_comparison, plan_at};
use super::mention::{is_value, mentions, years};
use super::unit::arrow;
use super::words::{Token, ends_with, first_from, starts_with};
use std::ops::Range;

/// What a compared value is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Base {
    /// A value of this year.
    Of(u16),
    /// An earlier value; the sentence does not say of which year.
    Earlier,
    /// What a plan, a goal or a rule sets.
    Plan,
}

/// Words between a plan and its value.
const OF_PLANS: [&str; 35] = [
    "hđnd", "ubnd", "của", "năm", "đề", "ra", "đặt", "giao", "được", "là", "đầu", "cả", "tỉnh", "đại", "hội", "chung",
    "số", "mức", "of", "the", "for", "set", "was", "is", "tx", "tp", "huyện", "thị", "xã", "thành", "phố", "trung",
    "ương", "cấp", "sở",
];

/// Words for the bound that a plan sets: "mục tiêu từ 35% trở lên".
const BOUNDS: [&str; 14] =
    ["từ", "trên", "dưới", "hơn", "không", "quá", "ít", "nhất", "tối", "thiểu", "đa", "below", "least", "over"];

/// Words that join the clause of a plan to another.
const JOINS: [&str; 7] = ["trong khi", "còn", "nhưng", "mà", "while", "whereas", "but"];

/// Words between a comparison and a value that name no other thing.
const PASSED: [&str; 61] = [
    "mức",
    "con",
    "số",
    "chỉ",
    "là",
    "của",
    "năm",
    "trước",
    "ngoái",
    "cùng",
    "kỳ",
    "kì",
    "cknt",
    "với",
    "tháng",
    "quý",
    "quí",
    "khoảng",
    "gần",
    "trên",
    "hơn",
    "dưới",
    "xấp",
    "xỉ",
    "đó",
    "thời",
    "điểm",
    "đầu",
    "cuối",
    "giữa",
    "nhiệm",
    "khóa",
    "khoá",
    "đạt",
    "được",
    "có",
    "hồi",
    "tăng",
    "trưởng",
    "the",
    "a",
    "level",
    "of",
    "in",
    "last",
    "previous",
    "year",
    "same",
    "period",
    "about",
    "only",
    "vnd",
    "usd",
    "figure",
    "mere",
    "that",
    "was",
    "some",
    "at",
    "from",
    "/",
];

/// Where a movement ends: "từ 61 lên 66".
const ENDS: [&str; 5] = ["lên", "xuống", "còn", "thành", "to"];

const MOVES: [&str; 8] = ["tăng", "giảm", "nâng", "hạ", "increased", "decreased", "rose", "fell"];

fn is(token: &Token, words: &[&str]) -> bool {
    words.contains(&token.text.as_str())
}

/// Whether a word may stand between a comparison and its value.
pub fn may_precede_base(token: &Token) -> bool {
    is(token, &PASSED) || token.year().is_some()
}

/// What the sentence compares with the numeral at `at`, if it is no value of the sentence's own.
pub fn base(own: &[Token], at: &Range<usize>) -> Option<Base> {
    let place = own.iter().position(|t| t.range.start >= at.start)?;
    let after = first_from(own, at.end);
    // "tăng so với cùng kỳ (+3,6%)": a sign makes a movement of it.
    if is(&own[place], &["-", "+", "\u{2212}"]) {
        return None;
    }
    start(own, place, after).or_else(|| {
        // What stands in brackets is said of by the words before them: "so với mục tiêu đề ra (30%)".
        let open = own[..place].iter().rposition(|t| !may_precede_base(t)).filter(|open| own[*open].text == "(");
        let head = &own[..open.unwrap_or(place)];
        let border = |at: usize| head[at].parts_clauses() || is_value(head, at);
        let from = (0..head.len()).rev().find(|at| border(*at));
        let clause = &head[from.map_or(0, |at| at + 1)..];
        let counted = from.is_some_and(|at| is_value(head, at));
        plan(clause, open.is_some(), counted, from.is_some_and(|at| head[at].text == "("))
            .or_else(|| earlier(clause, &own[after..], open.is_some()))
    })
}

/// "so với mục tiêu 15%", "61% kế hoạch (160 tấn)", "(mục tiêu 7%)", "Kế hoạch năm 2022 là 5 tấn".
fn plan(clause: &[Token], is_bracketed: bool, is_counted: bool, is_inside: bool) -> Option<Base> {
    let (at, tail) = (0..clause.len()).rev().find_map(|at| {
        let length = plan_at(&clause[at..])?;
        Some((at, &clause[at + length..]))
    })?;
    // "5.714 cơ sở đạt yêu cầu (89%)": the brackets say how many of all reach it.
    let reaches = is_bracketed
        && clause[..at].last().is_some_and(|t| t.text == "đạt")
        && ["yêu cầu", "quy định"].iter().any(|words| starts_with(&clause[at..], words).is_some());
    if reaches {
        return None;
    }
    let is_near = tail.iter().all(|t| is(t, &OF_PLANS) || is(t, &BOUNDS) || t.year().is_some());
    let before = &clause[..at];
    // "against a target of 40"
    let articles = before.iter().rev().take_while(|t| is(t, &["a", "an", "the", "its"])).count();
    let before = &before[..before.len() - articles];
    // "mới đạt 21% trong khi mục tiêu từ 35% trở lên": a clause of its own.
    let is_joined = JOINS.iter().any(|words| ends_with(before, words).is_some());
    let is_compared = ends_in_comparison(before);
    let says = tail.iter().any(|t| is(t, &["là", "was", "is", "of"]) || is(t, &BOUNDS));
    // "15 chỉ tiêu (100%)" counts plans; "vượt kế hoạch (5%)" tells by how much.
    let is_of_bracket =
        is_bracketed && !(is_counted && before.is_empty()) && !before.last().is_some_and(|t| is(t, &["vượt"]));
    let is_first = ((before.is_empty() && !is_counted) || is_joined) && (is_inside || says);
    (is_near && (is_compared || is_of_bracket || is_first)).then_some(Base::Plan)
}

/// "so với mức 61", "cao hơn mức 7,1% của 9 tháng năm 2017", "so với cùng kỳ (474 tấn)".
fn earlier(clause: &[Token], after: &[Token], is_bracketed: bool) -> Option<Base> {
    // "gấp 2,9 lần năm 2023 (500 MW)".
    if is_bracketed
        && let [times, .., year] = clause
        && is(times, &["lần", "times"])
        && clause[1..].iter().all(may_precede_base)
        && let Some(year) = year.year()
    {
        return Some(Base::Of(year));
    }
    let (at, tail) = (0..clause.len()).rev().find_map(|at| {
        let length = comparison_at(&clause[at..])?;
        Some((at, &clause[at + length..]))
    })?;
    let is_time = |t: &Token| t.year().is_some() || is(t, &["trước", "ngoái", "kỳ", "kì", "cknt", "year", "period"]);
    let is_plain = (0..tail.len())
        .all(|at| may_precede_base(&tail[at]) || (tail[at].is_numeral() && !is_value(tail, at)))
        || !mentions(tail).is_empty();
    // "so với năm 2015 đạt 104%", "so với cùng kỳ tăng 5%": what comes after a time is said of the sentence's own value.
    let said = tail
        .iter()
        .position(is_time)
        .is_some_and(|time| tail[time..].iter().any(|t| is(t, &["là", "đạt", "có", "được", "tăng", "was", "at"])));
    // "tăng mạnh so với cùng kỳ (5%)": the brackets tell by how much.
    let is_movement = is_bracketed && clause[..at].iter().any(|t| is(t, &MOVES));
    let is_empty_movement = tail.last().is_some_and(|t| t.text == "tăng") && tail.len() == 1;
    if !is_plain || said || is_movement || (!is_bracketed && is_empty_movement) {
        return None;
    }
    let behind = behind(after);
    if let Some((_, year)) = years(tail).last().copied().or_else(|| years(behind).first().copied()) {
        return Some(Base::Of(year));
    }
    let of = behind.iter().position(|t| is(t, &["của", "of", "ở", "tại"]));
    let is_other = of.is_some_and(|of| !behind[of..].iter().any(is_time) && mentions(&behind[of..]).is_empty());
    (!is_other).then_some(Base::Earlier)
}

/// The clause after a value and its unit, past a mark in brackets: "7,12% (2) của 9 tháng năm 2017".
fn behind(after: &[Token]) -> &[Token] {
    let mark = after.windows(3).take(4).position(|t| t[0].text == "(" && t[1].is_numeral() && t[2].text == ")");
    let rest = mark.map_or(after, |at| &after[at + 3..]);
    let end = rest.iter().position(|t| t.parts_clauses() || is(t, &["và", "and"])).unwrap_or(rest.len());
    &rest[..end]
}

/// "từ 61 lên 66", "61 → 66", "giảm 4 điểm (từ 20,6%)": where a movement starts.
fn start(own: &[Token], place: usize, after: usize) -> Option<Base> {
    let tip = (after..own.len().min(after + 4)).find(|at| arrow(&own[*at..]).is_some());
    if tip.is_some_and(|tip| !own[after..tip].iter().any(|t| t.parts_clauses() || t.is_numeral())) {
        return Some(Base::Earlier);
    }
    let from =
        (place.saturating_sub(6)..place).rev().take_while(|at| at + 1 == place || may_precede_base(&own[at + 1]));
    let from = from.into_iter().find(|at| is(&own[*at], &["từ", "from"]))?;
    let rest = &own[after..];
    let end = rest.iter().position(Token::is_border).unwrap_or(rest.len()).min(10);
    let goes_on = (0..end).any(|at| is(&rest[at], &ENDS) && (at == 0 || !is(&rest[at - 1], &["trở", "đổ"])));
    // "tăng từ 5 đến 6"
    let is_moved = from > 0 && is(&own[from - 1], &MOVES);
    let goes_on = goes_on || is_moved && (0..end).any(|at| is(&rest[at], &["đến", "tới"]));
    let opens = from > 0 && own[from - 1].text == "(";
    let closes =
        rest.get(end).is_some_and(|t| t.text == ")") && !rest[..end].iter().any(|t| is(t, &["trở", "đến", "tới"]));
    let moves = own[..from].iter().rev().take(12).any(|t| is(t, &MOVES));
    let is_start = goes_on || (opens && closes && moves);
    if !is_start {
        return None;
    }
    let near = years(&own[from..place]).into_iter().chain(years(&rest[..end])).next().map(|(_, year)| year);
    let compared = || {
        let at = (0..from).rev().find(|at| comparison_at(&own[*at..]).is_some())?;
        years(&own[at..from]).first().map(|(_, year)| *year)
    };
    Some(near.or_else(compared).map_or(Base::Earlier, Base::Of))
}
