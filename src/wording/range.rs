//! Ranges in every notation, "5 - 6", "từ 5 đến 6", "giữa 5 và 6": which two numerals are the ends of one.
//! Knows no row and no meaning.

use super::direction::way;
use super::groups::leading;
use super::unit;
use super::words::{RANGE_MARKS, Token};
use crate::dataset::Unit;
use crate::locale::SPACES;
use std::ops::Range;

/// "43,6% - 29,6% - 26,8%": three values, each with its unit, are a list and no range.
pub(super) fn is_chain(text: &str, range: &Range<usize>, before: &[Token], unit: Option<&Unit>) -> bool {
    let has_unit = |end: usize| unit.is_some_and(|unit| unit.printed_after(&text[end..]).is_some());
    let mut count = 1;
    let mut end = range.end;
    while let Some(next) = range_after(text, end, unit, &[]).filter(|next| has_unit(end) && has_unit(*next)) {
        (count, end) = (count + 1, next);
    }
    let (mut before, mut first) = (before, range.clone());
    while let Some(start) = range_before(text, &first, before, unit) {
        let Some(at) = before.iter().rposition(|t| t.range.start == start).filter(|at| has_unit(before[*at].range.end))
        else {
            break;
        };
        (count, first, before) = (count + 1, before[at].range.clone(), &before[..at]);
    }
    count > 2
}

/// Words before the upper end of a range.
pub(super) const UNTIL: [&str; 5] = ["đến", "tới", "to", "cho đến", "cho tới"];
/// Of two numbers one is meant: "5 hoặc 6 tấn".
pub(super) const OR: [&str; 3] = ["hoặc", "hay", "or"];
/// Words that join what is alike.
pub(super) const AND: [&str; 2] = ["và", "and"];

/// The words that make a range of a numeral and the next one, by what stands before the numeral.
pub fn linking(before: &[Token]) -> Vec<&'static str> {
    let ends_in = |words: &[&str]| before.last().is_some_and(|t| words.contains(&t.text.as_str()));
    let is_listed = matches!(before, [.., one, mark] if one.is_numeral() && matches!(mark.text.as_str(), "," | ";"));
    let sets = [(&UNTIL[..], may_span(before)), (&OR[..], !is_listed), (&AND[..], ends_in(&["giữa", "between"]))];
    sets.into_iter().filter(|(_, may)| *may).flat_map(|(words, _)| words.iter().copied()).collect()
}

/// The bytes of a word and the space behind it at the start of a text.
pub(super) fn starts_with_word(text: &str, word: &str) -> Option<usize> {
    text.strip_prefix(word).filter(|rest| rest.starts_with(SPACES)).map(|_| word.len())
}

/// Where the upper end of a range ends whose lower end ends at `end`; `words` may stand between.
pub(super) fn range_after(text: &str, end: usize, unit: Option<&Unit>, words: &[&str]) -> Option<usize> {
    let past_unit = end + unit.and_then(|unit| unit.printed_after(&text[end..])).unwrap_or(0);
    [past_unit, end].into_iter().find_map(|at| {
        let after = text[at..].trim_start_matches(SPACES);
        let word = words.iter().find_map(|word| Some(&after[starts_with_word(after, word)?..]));
        let rest = after.strip_prefix(RANGE_MARKS).or(word)?.trim_start_matches(SPACES);
        let end = text.len() - rest.len() + leading(rest)?;
        let upper = text.len() - rest.len()..end;
        unit.is_none_or(|unit| unit::end(unit, text, &upper).is_some()).then_some(end)
    })
}

/// Where the lower end of a range starts whose upper end is at `range`.
pub(super) fn range_before(text: &str, range: &Range<usize>, before: &[Token], unit: Option<&Unit>) -> Option<usize> {
    let (mark, rest) = match before {
        [rest @ .., cho, mark] if cho.text == "cho" && UNTIL.contains(&mark.text.as_str()) => (mark, rest),
        _ => before.split_last()?,
    };
    let is_dash = mark.is_range_mark();
    let low = rest.iter().rposition(Token::is_numeral)?;
    let unit_end = unit.and_then(|unit| unit.printed_after(&text[rest[low].range.end..])).unwrap_or(0);
    // In "17,42%40,86%" what stands before is the unit itself, no mark behind it.
    let between = text.get(rest[low].range.end + unit_end..mark.range.start);
    let is_near = between.is_some_and(|between| matches!(between.trim(), "" | "cho"));
    let is_span = linking(&rest[..low]).contains(&mark.text.as_str());
    let is_unit = unit.is_none_or(|unit| unit::end(unit, text, range).is_some());
    let fits = is_near && is_unit && rest[low].year().is_none() && (is_dash || is_span);
    fits.then_some(rest[low].range.start)
}

/// Whether "từ" stands before the numeral, and no movement: "từ 300 đến 400", but not "tăng từ 5 đến 7".
fn is_spanned(before: &[Token]) -> bool {
    let from = before.iter().rposition(|t| matches!(t.text.as_str(), "từ" | "from"));
    let Some(from) = from.filter(|at| before.len() - at <= 2) else { return false };
    let moves = |t: &Token| way(t).is_some() || matches!(t.text.as_str(), "lên" | "xuống");
    !before[..from].iter().rev().take_while(|t| !t.parts_clauses()).any(moves)
}

/// Whether "đến" after the numeral ends a range: "từ 300 đến 400" and "5 đến 6", but not "tăng từ 5 đến 7".
pub(super) fn may_span(before: &[Token]) -> bool {
    let is_from = before.iter().rev().take(2).any(|t| matches!(t.text.as_str(), "từ" | "from"));
    !is_from || is_spanned(before)
}
