//! Where a row's numeral stands in a text, in every notation that reports print: signs, groups set apart by spaces,
//! ranges, totals.
//! Knows no unit beyond the words that may stand between the ends of a range, and no meaning.

use super::groups::{group_after, group_before, slip_before};
use super::range::{AND, OR, UNTIL, is_chain, linking, may_span, range_after, range_before, starts_with_word};
use super::words::{RANGE_MARKS, Token, tokens};
use crate::dataset::Unit;
use crate::locale::{Decimal, Lang, SPACES, numerals};
use std::ops::Range;

/// What stands at a place instead of the numeral that a row names: the longer one, and why it is one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Longer {
    /// What is printed.
    pub text: String,
    /// The remedy.
    pub hint: &'static str,
}

/// The parts of a printed quantity, as the row writes them; empty where there are none.
#[derive(Clone, Copy, Debug)]
pub struct Printed<'a> {
    /// The value, or the lower bound of a range.
    pub value: &'a str,
    /// The upper bound, or nothing.
    pub upper: &'a str,
    /// What the value is a part of, "9" of "3/9", or nothing.
    pub whole: &'a str,
}

impl Printed<'_> {
    /// As a message names it.
    pub fn words(&self) -> String {
        let mut out = self.value.to_owned();
        for (mark, part) in [('-', self.upper), ('/', self.whole)] {
            if !part.is_empty() {
                out.push(mark);
                out.push_str(part);
            }
        }
        out
    }
}

pub use super::words::DASHES;

/// Where the quantity stands in `quote` as a whole.
pub fn places(quote: &str, printed: &Printed, unit: Option<&Unit>) -> Vec<Range<usize>> {
    if is_roman(printed.value) {
        return word_places(quote, printed.value);
    }
    if !printed.value.contains(|c: char| c.is_ascii_digit()) {
        // A place in words is no range and has no total behind a slash.
        let is_alone = printed.upper.is_empty() && printed.whole.is_empty();
        return if is_alone { word_places(quote, printed.value) } else { Vec::new() };
    }
    let starts = numerals(quote).into_iter().map(|range| signed(quote, range).start);
    let mut starts: Vec<usize> = starts.collect();
    starts.dedup();
    let found = starts.into_iter().filter_map(|start| {
        let end = take_numeral(quote, start, printed.value)?;
        let end = if printed.upper.is_empty() { end } else { take_upper(quote, end, printed.upper, unit)? };
        let end = match printed.whole {
            "" => end,
            whole => take_numeral(quote, total(quote, end)?, whole)?,
        };
        Some(start..end)
    });
    // "34,9/100.000": the unit says per what.
    let is_rate = |end: usize| {
        unit.and_then(|unit| unit.printed_after(&quote[end..]))
            .is_some_and(|_| quote[end..].trim_start().starts_with('/'))
    };
    let is_part = |end: usize| is_total(quote, end) && !is_rate(end);
    found.filter(|range| !printed.whole.is_empty() || !is_part(range.end)).collect()
}

/// Whether a row's numeral is a Roman one.
fn is_roman(text: &str) -> bool {
    Decimal::parse_report(text, Lang::Vi).is_ok_and(Decimal::is_roman)
}

/// Where a Roman numeral, or words, stand between other words.
fn word_places(quote: &str, printed: &str) -> Vec<Range<usize>> {
    let is_word = |range: &Range<usize>| {
        let is_end = |c: Option<char>| !c.is_some_and(char::is_alphanumeric);
        is_end(quote[..range.start].chars().next_back()) && is_end(quote[range.end..].chars().next())
    };
    let found = quote.match_indices(printed).map(|(at, _)| at..at + printed.len());
    found.filter(is_word).collect()
}

/// A numeral with the sign right before it. A dash after a digit, a letter or a unit is none; the cell before is another.
pub fn signed(text: &str, range: Range<usize>) -> Range<usize> {
    let before = &text[..range.start];
    let Some(sign) = before.chars().next_back().filter(|c| DASHES.contains(c) || *c == '+') else { return range };
    let rest = &before[..before.len() - sign.len_utf8()];
    let is_apart = rest.is_empty() || rest.ends_with(['(', ':', '|', '\t']) || rest.ends_with(SPACES);
    let ends_in_number = rest.trim_end_matches(SPACES).ends_with(|c: char| c.is_ascii_digit() || c == '%');
    if is_apart && !ends_in_number { rest.len()..range.end } else { range }
}

/// The end of the numeral `printed` at `start`, if it stands there and ends there. A plus may be left out by the row.
fn take_numeral(text: &str, start: usize, printed: &str) -> Option<usize> {
    let rest = &text[start..];
    let unify = |c: char| if DASHES.contains(&c) { '-' } else { c };
    let skipped = if rest.starts_with('+') && !printed.starts_with('+') { 1 } else { 0 };
    let mut end = start + skipped;
    let mut chars = text[end..].chars();
    for c in printed.chars() {
        let found = chars.next()?;
        let both_spaces = SPACES.contains(&found) && SPACES.contains(&c);
        if unify(found) != unify(c) && !both_spaces {
            return None;
        }
        end += found.len_utf8();
    }
    let is_end = numerals(text).iter().any(|range| range.end == end);
    is_end.then_some(end)
}

/// The end of a range's upper end after its lower: a dash, or "đến", the unit perhaps between.
fn take_upper(text: &str, low: usize, upper: &str, unit: Option<&Unit>) -> Option<usize> {
    let mut rest = low + unit.and_then(|unit| unit.printed_after(&text[low..])).unwrap_or(0);
    for _ in 0..2 {
        let after = text[rest..].trim_start_matches(SPACES);
        let at = text.len() - after.len();
        let mark = after.chars().next().filter(|c| RANGE_MARKS.contains(c)).map(char::len_utf8);
        let words = [&UNTIL[..], &OR, &AND].concat();
        let word = words.iter().find_map(|word| starts_with_word(after, word));
        if let Some(mark) = mark.or(word) {
            let next = &text[at + mark..];
            let next_at = text.len() - next.trim_start_matches(SPACES).len();
            return take_numeral(text, next_at, upper);
        }
        rest = low;
    }
    None
}

fn is_total(text: &str, end: usize) -> bool {
    slash(text, end).is_some_and(|at| text[at..].starts_with(|c: char| c.is_ascii_digit()))
}

/// Where the total starts of a count or a rank that ends at `end`: after a slash, "18 of 46", "38th out of 63", "3 trên 5".
fn total(text: &str, end: usize) -> Option<usize> {
    const WORDS: [&str; 6] = ["out of the", "out of", "of the", "of", "trên tổng số", "trên"];
    let said = || {
        let rest = &text[end..];
        let rest = ["st", "nd", "rd", "th"].iter().find_map(|tail| rest.strip_prefix(tail)).unwrap_or(rest);
        let rest = rest.trim_start_matches(SPACES);
        let after =
            WORDS.iter().find_map(|words| rest.strip_prefix(words)).filter(|after| after.starts_with(SPACES))?;
        Some(text.len() - after.trim_start_matches(SPACES).len())
    };
    slash(text, end).or_else(said)
}

/// Where a total starts after the slash at `end`, which may stand between spaces.
fn slash(text: &str, end: usize) -> Option<usize> {
    let rest = text[end..].trim_start_matches(SPACES).strip_prefix('/')?;
    Some(text.len() - rest.trim_start_matches(SPACES).len())
}

/// A numeral where it stands, as a row writes it.
struct Place<'a> {
    text: &'a str,
    range: &'a Range<usize>,
    printed: &'a Printed<'a>,
    unit: Option<&'a Unit>,
    before: &'a [Token],
    after: &'a [Token],
}

impl Place<'_> {
    fn longer(&self, start: usize, end: usize, hint: &'static str) -> Longer {
        Longer { text: self.text[start..end].to_owned(), hint }
    }
}

/// The longer quantity of which the numeral at `range` is only a piece: the row would say less than the report, or
/// something else.
pub fn longer(text: &str, range: &Range<usize>, printed: &Printed, unit: Option<&Unit>) -> Option<Longer> {
    let (before, after) = (tokens(text, 0..range.start), tokens(text, range.end..text.len()));
    let place = Place { text, range, printed, unit, before: &before, after: &after };
    let rules = [longer_by_groups, longer_by_slip, longer_by_list, longer_by_total, longer_by_range];
    rules.iter().find_map(|rule| rule(&place))
}

fn longer_by_groups(p: &Place) -> Option<Longer> {
    const HINT: &str = "its groups are set apart by spaces: write the numeral whole";
    let before = group_before(p.text, p.range, p.before).map(|start| p.longer(start, p.range.end, HINT));
    before.or_else(|| group_after(p.text, p.range, p.before).map(|end| p.longer(p.range.start, end, HINT)))
}

fn longer_by_slip(p: &Place) -> Option<Longer> {
    let start = slip_before(p.range, p.before, p.after, p.text, p.unit)?;
    let hint = "a space stands beside the mark in the number: write the numeral whole, as printed";
    Some(p.longer(start, p.range.end, hint))
}

fn longer_by_list(p: &Place) -> Option<Longer> {
    let end = list_after(p.printed.value, p.after)?;
    Some(p.longer(p.range.start, end, "a list has an observation for each of its numerals"))
}

fn longer_by_total(p: &Place) -> Option<Longer> {
    let [.., one, slash] = p.before else { return None };
    let is_beside = p.text[slash.range.end..p.range.start].trim().is_empty();
    let hint = "the first numeral goes into 'printed', its total or plan into 'whole'";
    (slash.text == "/" && one.is_numeral() && is_beside).then(|| p.longer(one.range.start, p.range.end, hint))
}

fn longer_by_range(p: &Place) -> Option<Longer> {
    let Place { text, range, unit, before, .. } = *p;
    if !p.printed.whole.is_empty() {
        return None;
    }
    if !p.printed.upper.is_empty() {
        // "tăng từ 5 đến 7 tấn": where it was and where it is.
        let has_word = tokens(text, range.clone()).iter().any(|t| UNTIL.contains(&t.text.as_str()));
        if has_word && !may_span(before) {
            let hint = "it moves from the one to the other: two observations, the first of them earlier";
            return Some(p.longer(range.start, range.end, hint));
        }
        // "5-6-7": whichever two a row names, the third is left out.
        let is_chained = range_after(text, range.end, unit, &[]).is_some()
            || before.last().is_some_and(Token::is_range_mark) && range_before(text, range, before, unit).is_some();
        return is_chained.then(|| p.longer(range.start, range.end, "a range has two ends"));
    }
    if is_chain(text, range, before, unit) {
        return None;
    }
    let hint = "it is a range: the lower end goes into 'printed', the upper end into 'printed_to'";
    let after = range_after(text, range.end, unit, &linking(before)).map(|end| p.longer(range.start, end, hint));
    after.or_else(|| range_before(text, range, before, unit).map(|start| p.longer(start, range.end, hint)))
}

/// "5, 6" of "5, 6 và 7 tấn", which only looks like a number with a slip.
fn list_after(printed: &str, after: &[Token]) -> Option<usize> {
    let [mark, next, ..] = after else { return None };
    let goes_on = matches!(mark.text.as_str(), "," | ";" | "và" | "and") && next.is_numeral();
    (goes_on && printed.contains(", ")).then_some(next.range.end)
}
