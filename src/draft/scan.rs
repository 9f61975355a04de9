//! The quantities of a text: numerals with sign, groups set apart by spaces, upper end of a range, total.
//! Knows no meaning.

use crate::evidence::RANGE_MARKS;
use crate::locale::SPACES;
use crate::locale::numerals;
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

/// What stands between the numerals of a date or a name, so that a small number after it opens no group.
const NAMING: &[&str] = &["tháng", "quý", "quí", "năm", "ngày", "điều", "khóa", "khoá", "lớp", "số", "thứ", "mục"];

/// Every quantity; a numeral of none stands alone. `unit_end` tells where a unit after a place ends.
pub(super) fn quantities(text: &str, unit_end: &dyn Fn(usize) -> Option<usize>) -> Vec<Quantity> {
    let all = grouped(text);
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
            } else if is_range(text, &value, next, between) || is_range(text, &value, next, after_unit) {
                quantity.upper = Some(next.clone());
            }
            if quantity.whole.is_some() || quantity.upper.is_some() {
                quantity.range.end = next.end;
                i += 1;
            }
        }
        let start = signed(text, quantity.value.start);
        quantity.value.start = start;
        quantity.range.start = start;
        out.push(quantity);
        i += 1;
    }
    out
}

/// Numerals, with groups of three after a space.
fn grouped(text: &str) -> Vec<Range<usize>> {
    let mut out: Vec<Range<usize>> = Vec::new();
    for range in numerals(text) {
        let digits = text[range.clone()].bytes().take_while(u8::is_ascii_digit).count();
        let is_group = digits == 3 && (range.len() == 3 || text[range.start + 3..].starts_with(','));
        if let Some(last) = out.last_mut().filter(|_| is_group) {
            let between = &text[last.end..range.start];
            let first = &text[last.clone()];
            let is_short = first.split(SPACES).all(|group| group.len() <= 3) && !first.contains([',', '.']);
            let before = text[..last.start].trim_end().rsplit(SPACES).next().unwrap_or_default().to_lowercase();
            // "5 tháng 3 284,9 nghìn tấn": the months are counted.
            let head = text[..last.start].trim_end().strip_suffix("tháng").map(str::trim_end);
            let is_counted = head.is_some_and(|head| head.ends_with(|c: char| c.is_ascii_digit()));
            if between.chars().count() == 1
                && between.starts_with(SPACES)
                && is_short
                && (is_counted || !NAMING.contains(&before.as_str()))
            {
                last.end = range.end;
                continue;
            }
        }
        if let Some(last) = out.last_mut().filter(|last| is_slipped(text, last, &range)) {
            last.end = range.end;
            continue;
        }
        out.push(range);
    }
    out
}

/// "31, 6%": the decimals after a space that does not belong there. A list has three or an "và".
fn is_slipped(text: &str, last: &Range<usize>, range: &Range<usize>) -> bool {
    let short = |range: &Range<usize>| range.len() <= 2 && !text[range.clone()].contains([',', '.']);
    let is_listed = text[..last.start].trim_end().ends_with(',');
    &text[last.end..range.start] == ", "
        && short(last)
        && short(range)
        && text[range.end..].starts_with('%')
        && !is_listed
}

pub(super) fn is_year(text: &str) -> bool {
    text.len() == 4 && text.parse::<u16>().is_ok_and(|year| (1900..=2100).contains(&year))
}

/// "3/9", "16/63": no date and no reference to a law.
fn is_total(text: &str, value: &Range<usize>, next: &Range<usize>) -> bool {
    let before = text[..value.start].trim_end().rsplit([' ', '(']).next().unwrap_or_default().to_lowercase();
    let rest = &text[next.end..];
    let number = |range: &Range<usize>| text[range.clone()].replace('.', "").parse::<u32>().unwrap_or(0);
    !matches!(before.as_str(), "ngày" | "tháng" | "số" | "nghị" | "luật")
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
    let before = text[..value.start].trim_end().to_lowercase();
    let moves = ["tăng từ", "giảm từ", "lên từ", "xuống từ"].iter().any(|words| before.ends_with(words));
    let is_span = matches!(mark, "đến" | "tới") && !moves;
    let is_name = text[..value.start].chars().next_back().is_some_and(|c| c.is_alphanumeric() || c == '/');
    (is_dash || is_span) && size(low) < size(high) && !is_name && !text[next.end..].starts_with('/')
}

/// Where a sign right before the numeral starts.
fn signed(text: &str, start: usize) -> usize {
    let before = &text[..start];
    let Some(sign) = before.chars().next_back().filter(|c| matches!(c, '-' | '\u{2212}' | '+')) else { return start };
    let rest = &before[..before.len() - sign.len_utf8()];
    let is_apart = rest.is_empty() || rest.ends_with(['(', ':', '|', '\t']) || rest.ends_with(SPACES);
    let ends_in_number = rest.trim_end().ends_with(|c: char| c.is_ascii_digit() || c == '%');
    if is_apart && !ends_in_number { rest.len() } else { start }
}

/// Without the sign.
pub(super) fn digits(text: &str, range: &Range<usize>) -> Range<usize> {
    let sign = text[range.clone()].find(|c: char| c.is_ascii_digit()).unwrap_or(0);
    range.start + sign..range.end
}
