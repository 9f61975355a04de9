//! Numerals whole, as printed: groups set apart by spaces, and decimals behind a space that does not belong there.
//! Knows no row and no range.

use super::words::{Token, tokens};
use crate::dataset::{Unit, UnitKind};
use crate::locale::{SPACES, numerals};
use std::ops::Range;

/// Words before a small number that name a time or a thing: what follows them is no group of thousands.
const NAMING: [&str; 29] = [
    "tháng", "quý", "quí", "năm", "ngày", "điều", "khóa", "khoá", "lớp", "số", "thứ", "mục", "phần", "tổ", "grade",
    "article", "khoản", "loại", "hạng", "nhóm", "khu", "vùng", "cấp", "đội", "bậc", "kỳ", "đợt", "vụ", "lần",
];

/// Every numeral of a text as printed: with its groups that spaces set apart, and with decimals behind a space that does
/// not belong there.
pub fn printed_numerals(text: &str) -> Vec<Range<usize>> {
    let mut out: Vec<Range<usize>> = Vec::new();
    for range in numerals(text) {
        if out.last().is_some_and(|last| range.end <= last.end) {
            continue;
        }
        let before = tokens(text, 0..range.start);
        let mut whole = range.clone();
        while let Some(end) = group_after(text, &whole, &before) {
            whole.end = end;
        }
        let slip = || slip_before(&range, &before, &tokens(text, range.end..text.len()), text, None);
        match out.last_mut() {
            Some(last) if whole == range && slip() == Some(last.start) => last.end = range.end,
            _ => out.push(whole),
        }
    }
    out
}

/// How many bytes at the start of a text are a numeral, with all its groups.
pub(super) fn leading(text: &str) -> Option<usize> {
    let all = numerals(text);
    let mut end = all.first().filter(|range| range.start == 0)?.end;
    for next in &all[1..] {
        if !is_group(&text[next.clone()]) || !SPACES.iter().any(|space| text[end..next.start] == *space.to_string()) {
            break;
        }
        end = next.end;
    }
    Some(end)
}

/// Whether a numeral can be the first group of a number with spaces: one to three digits that no word of time names.
fn is_first_group(token: &Token, before: &[Token]) -> bool {
    let short = token.text.len() <= 3 && token.text.bytes().all(|b| b.is_ascii_digit()) && token.text != "0";
    // "5 tháng 3 284,9": the months are counted, and what follows is no month.
    let is_counted = matches!(before, [.., count, word] if word.text == "tháng" && count.is_numeral());
    short
        && (is_counted || !before.last().is_some_and(|word| NAMING.contains(&word.text.as_str()) || word.is_numeral()))
}

/// Three digits, and decimals perhaps.
fn is_group(text: &str) -> bool {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    digits == 3 && (text.len() == 3 || text[3..].starts_with([',', '.']))
}

/// Where the number starts whose last group stands at `range`, set apart from it by a space.
pub(super) fn group_before(text: &str, range: &Range<usize>, before: &[Token]) -> Option<usize> {
    let (token, rest) = before.split_last()?;
    let is_spaced =
        token.range.end < range.start && text[token.range.end..range.start].chars().all(|c| SPACES.contains(&c));
    let first = text[range.clone()].split(SPACES).next().unwrap_or_default();
    let fits = is_spaced && is_group(first) && (is_first_group(token, rest) || is_inner(token, rest, text));
    fits.then_some(token.range.start)
}

/// "061" of "1 061 500".
fn is_inner(token: &Token, before: &[Token], text: &str) -> bool {
    let Some((first, rest)) = before.split_last() else { return false };
    token.text.len() == 3
        && token.is_numeral()
        && is_first_group(first, rest)
        && text[first.range.end..token.range.start].chars().all(|c| SPACES.contains(&c))
}

/// Where the group ends that a space sets apart behind the numeral at `range`.
pub(super) fn group_after(text: &str, range: &Range<usize>, before: &[Token]) -> Option<usize> {
    let numeral = text[range.clone()].rsplit(SPACES).next()?;
    let token = Token { text: numeral.to_owned(), range: range.clone(), is_of_prices: false };
    let rest = text[range.end..].strip_prefix(SPACES)?;
    let length = numerals(rest).first().filter(|r| r.start == 0)?.end;
    let fits = is_group(&rest[..length]) && (is_first_group(&token, before) || text[range.clone()].contains(SPACES));
    fits.then_some(text.len() - rest.len() + length)
}

/// "31, 6%", "31 ,6%", "1. 250 tấn": two numerals, a mark between, "và" nowhere: one number with a slip, as lists of two
/// have an "và". Things that are counted have no decimals: "ngày 20/7, 15 hộ".
pub(super) fn slip_before(
    range: &Range<usize>,
    before: &[Token],
    after: &[Token],
    text: &str,
    unit: Option<&Unit>,
) -> Option<usize> {
    let [rest @ .., head, mark] = before else { return None };
    let digits = &text[range.clone()];
    let is_short = digits.len() <= 2 && digits.bytes().all(|b| b.is_ascii_digit());
    let is_group = digits.len() == 3 && digits.bytes().all(|b| b.is_ascii_digit()) && head.text.len() <= 3;
    let is_pair = head.is_numeral() && !head.text.contains([',', '.']) && head.year().is_none();
    let listed = rest.len() >= 2
        && matches!(rest[rest.len() - 1].text.as_str(), "," | ";" | "và")
        && rest[rest.len() - 2].is_numeral();
    let goes_on = after.first().is_some_and(|t| matches!(t.text.as_str(), "," | ";" | "và" | "and"));
    let is_measured =
        unit.is_some_and(|unit| unit.kind != UnitKind::Count && unit.printed_after(&text[range.end..]).is_some());
    let has_unit = after.first().is_some_and(|t| t.text == "%") || is_measured;
    // "Điều 12. 4% số hộ" ends a sentence.
    let named =
        rest.last().is_none_or(|word| NAMING.contains(&word.text.as_str()) || matches!(word.text.as_str(), "/" | "-"));
    let fits = match mark.text.as_str() {
        "," => is_short,
        "." => is_short || is_group,
        _ => false,
    };
    (fits && is_pair && !listed && !goes_on && has_unit && !named).then_some(head.range.start)
}
