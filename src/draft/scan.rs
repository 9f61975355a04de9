//! The quantities of a text: numerals with sign, groups set apart by spaces, upper end of a range, total.
//! Knows no meaning.

use super::neighbours::is_year;
use crate::locale::SPACES;
use crate::wording::words::{RANGE_MARKS, tokens};
use crate::wording::{groups, notation, range};
use std::ops::Range;

/// A quantity as it is printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Quantity {
    /// All of it.
    pub(super) range: Range<usize>,
    /// The numeral, with its sign.
    pub(super) value: Range<usize>,
    /// Upper end of a range.
    pub(super) upper: Option<Range<usize>>,
    /// Total of a count or rank.
    pub(super) whole: Option<Range<usize>>,
}

/// Every quantity; a numeral of none stands alone. `unit_end` tells where a unit after a place ends.
pub(super) fn quantities(text: &str, unit_end: &dyn Fn(usize) -> Option<usize>) -> Vec<Quantity> {
    let all = groups::printed_numerals(text);
    let mut out: Vec<Quantity> = Vec::new();
    let mut i = 0;
    while i < all.len() {
        let value = all[i].clone();
        let next = all.get(i + 1);
        let mut quantity = Quantity { range: value.clone(), value: value.clone(), upper: None, whole: None };
        if let Some(next) = next {
            let between = &text[value.end..next.start];
            let after_unit = unit_end(value.end).map_or(between, |end| text.get(end..next.start).unwrap_or(between));
            if between.trim_matches(SPACES) == "/" && is_total(text, &value, next) {
                quantity.whole = Some(next.clone());
            } else if is_chained(text, &value, next, unit_end) {
            } else if is_range(text, &value, next, between) || is_range(text, &value, next, after_unit) {
                quantity.upper = Some(next.clone());
            }
            if quantity.whole.is_some() || quantity.upper.is_some() {
                quantity.range.end = next.end;
                i += 1;
            }
        }
        quantity.value = notation::signed(text, quantity.value);
        quantity.range.start = quantity.value.start;
        out.push(quantity);
        i += 1;
    }
    out
}

/// "3/9", "16/63": no date and no reference to a law.
fn is_total(text: &str, value: &Range<usize>, next: &Range<usize>) -> bool {
    let before = text[..value.start].trim_end().rsplit([' ', '(']).next().unwrap_or_default().to_lowercase();
    let rest = &text[next.end..];
    let number = |range: &Range<usize>| text[range.clone()].replace('.', "").parse::<u32>().unwrap_or(0);
    // "34,9/100.000": so many of a round number.
    let digits = text[next.clone()].replace('.', "");
    let is_rate = text[value.clone()].contains(',') && digits.len() > 3 && digits.trim_end_matches('0') == "1";
    !matches!(before.as_str(), "ngày" | "tháng" | "số" | "nghị" | "luật")
        && !is_rate
        && !is_year(&text[next.clone()])
        && !rest.starts_with(['/', '-'])
        && (number(value) <= number(next) || is_large(text, value, next) || is_surplus(text, value, next))
        && text[..value.start].chars().next_back().is_none_or(|c| !c.is_alphanumeric() && c != '/')
}

/// "438/400 phụ nữ": more than was planned, and no day of a month.
pub(super) fn is_surplus(text: &str, value: &Range<usize>, next: &Range<usize>) -> bool {
    let number = |range: &Range<usize>| text[range.clone()].replace('.', "").parse::<u32>().unwrap_or(0);
    !is_year(&text[value.clone()]) && number(value) > 31 && number(next) > 12 && number(value) > number(next)
}

/// "1.846/1.520 tỷ đồng": more than was planned. No day of a month.
fn is_large(text: &str, value: &Range<usize>, next: &Range<usize>) -> bool {
    [value, next].iter().all(|range| text[(*range).clone()].contains('.') && range.len() > 4)
}

/// "5.500-6.000", "7,5% - 8,0%", "từ 300 đến 400"; no span of years.
fn is_range(text: &str, value: &Range<usize>, next: &Range<usize>, between: &str) -> bool {
    let (low, high) = (&text[value.clone()], &text[next.clone()]);
    if is_year(low) || is_year(high) {
        return false;
    }
    let size = |text: &str| text.replace(['.', ' '], "").replace(',', ".").parse::<f64>().unwrap_or(0.0);
    let mark = between.trim_matches(SPACES);
    let is_dash = mark.chars().count() == 1 && mark.starts_with(RANGE_MARKS);
    let is_span = range::linking(&tokens(text, 0..value.start)).contains(&mark);
    let is_name = text[..value.start].chars().next_back().is_some_and(|c| c.is_alphanumeric() || c == '/');
    (is_dash || is_span) && size(low) < size(high) && !is_name && !text[next.end..].starts_with('/')
}

/// "22,5% - 37,6% - 34,7%": three values, each with its unit, are a list and no range.
fn is_chained(
    text: &str,
    value: &Range<usize>,
    next: &Range<usize>,
    unit_end: &dyn Fn(usize) -> Option<usize>,
) -> bool {
    let (Some(_), Some(end)) = (unit_end(value.end), unit_end(next.end)) else { return false };
    let behind = text[end..].trim_start_matches(SPACES).strip_prefix(RANGE_MARKS);
    let goes_on = behind.is_some_and(|rest| rest.trim_start_matches(SPACES).starts_with(|c: char| c.is_ascii_digit()));
    let head = text[..value.start].trim_end_matches(SPACES).strip_suffix(RANGE_MARKS);
    let went_on = head.is_some_and(|head| head.trim_end_matches(SPACES).ends_with('%'));
    goes_on || went_on
}

/// Without the sign.
pub(super) fn digits(text: &str, range: &Range<usize>) -> Range<usize> {
    let sign = text[range.clone()].find(|c: char| c.is_ascii_digit()).unwrap_or(0);
    range.start + sign..range.end
}
