//! Step 1, lines → paragraphs: which lines of the printed text belong together.
//! Knows marks only as the start of a paragraph; knows no level.

use super::case::{is_capitals, is_ended};
use super::marker::marker;
use super::style::Style;
use std::ops::Range;

/// A line that is not blank, without the spaces around it.
#[derive(Clone, Debug)]
struct Line {
    range: Range<usize>,
    /// Counted from 1, as an editor shows it.
    number: usize,
    is_after_blank: bool,
}

/// Lines that belong together.
#[derive(Clone, Debug)]
pub(super) struct Paragraph {
    /// Bytes of the printed text, from the first word to the last.
    pub(super) range: Range<usize>,
    /// The number of its first line.
    pub(super) line: usize,
}

/// Cuts the text into paragraphs. `starts` and `joins` are numbers of lines that begin one or continue the one before.
pub(super) fn paragraphs(source: &str, starts: &[usize], joins: &[usize]) -> Vec<Paragraph> {
    let lines = lines(source);
    let width = wrap_width(source, &lines);
    let mut out: Vec<Paragraph> = Vec::new();
    for (i, line) in lines.iter().enumerate() {
        let before = i.checked_sub(1).map(|i| &lines[i]);
        let continues = match before {
            _ if joins.contains(&line.number) => !out.is_empty(),
            _ if starts.contains(&line.number) => false,
            Some(before) if !line.is_after_blank => {
                is_continued(&source[before.range.clone()], &source[line.range.clone()], width)
            }
            _ => false,
        };
        match out.last_mut() {
            Some(last) if continues => last.range.end = line.range.end,
            _ => out.push(Paragraph { range: line.range.clone(), line: line.number }),
        }
    }
    out
}

fn lines(source: &str) -> Vec<Line> {
    let mut out = Vec::new();
    let (mut start, mut is_after_blank) = (0, true);
    for (i, line) in source.split_inclusive('\n').enumerate() {
        let text = line.trim();
        let at = start + (line.len() - line.trim_start().len());
        if !text.is_empty() {
            out.push(Line { range: at..at + text.len(), number: i + 1, is_after_blank });
        }
        is_after_blank = text.is_empty();
        start += line.len();
    }
    out
}

/// The width in characters at which an editor or a PDF broke the lines; `None` if a line is a paragraph.
/// Only a line that goes on in small letters was surely broken, and two of them make a habit.
fn wrap_width(source: &str, lines: &[Line]) -> Option<usize> {
    let broken = lines.windows(2).filter_map(|pair| {
        let (before, after) = (&source[pair[0].range.clone()], &source[pair[1].range.clone()]);
        let is_broken = !pair[1].is_after_blank && !is_ended(before) && starts_small(after) && !opens(after);
        is_broken.then(|| before.chars().count())
    });
    let mut widths: Vec<usize> = broken.collect();
    widths.sort_unstable();
    // Not the widest: one long line without a break must not make all others look short.
    (widths.len() >= 2).then(|| widths[widths.len() / 2])
}

/// Whether `line` goes on with the sentence or paragraph of the line right above it.
fn is_continued(before: &str, line: &str, width: Option<usize>) -> bool {
    // A full line of hard-broken text leaves no room for the next word.
    let is_full = width.is_some_and(|width| before.chars().count() * 10 >= width * 8);
    let is_amid = is_full && !is_ended(before) && !is_capitals(before);
    if let Some(mark) = marker(line) {
        // "… so với tháng" / "7. Nhờ vậy …": a number at the start of a line, not of an item; "kinh tế" / "- xã hội".
        let is_number = mark.style == Style::Number && mark.numbers.len() == 1;
        return is_amid
            && (is_number || mark.style == Style::Dash && starts_small(line[mark.range.end..].trim_start()));
    }
    if is_row(before) || is_row(line) || is_furniture(before) || is_furniture(line) {
        return false;
    }
    if marker(before).is_some_and(|mark| mark.style.takes_heading() && mark.range.end == before.len()) {
        return false;
    }
    match (is_capitals(before), is_capitals(line)) {
        (true, true) => true,
        (false, true) => false,
        (true, false) => starts_small(line),
        (false, false) => {
            is_full || (starts_small(line) && !is_ended(before)) || ends_with_semicolon_title(before, line)
        }
    }
}

/// "…;" goes on in small letters: a list of sentences, or a title in two lines.
fn ends_with_semicolon_title(before: &str, line: &str) -> bool {
    before.ends_with([';', ',']) && starts_small(line)
}

fn opens(line: &str) -> bool {
    marker(line).is_some()
}

fn starts_small(text: &str) -> bool {
    text.chars().next().is_some_and(char::is_lowercase)
}

/// Whether a line is a row of a table: cells with bars or tabs between them.
pub(super) fn is_row(text: &str) -> bool {
    // A tab after a mark is only its space.
    let text = marker(text).map_or(text, |mark| text[mark.range.end..].trim());
    cells(text).len() > 2
        || text.contains(" | ")
        || text.starts_with("| ")
        || text.ends_with(" |")
        || text.trim().contains('\t')
}

/// The cells of a line that sets them apart by three spaces or more; all of it where it has bars or tabs, or none.
pub(super) fn cells(text: &str) -> Vec<Range<usize>> {
    if text.contains(['|', '\t', '\n']) {
        return std::iter::once(0..text.len()).collect();
    }
    let mut out = Vec::new();
    let mut at = 0;
    while let Some(gap) = text[at..].find("   ") {
        out.push(at..at + gap);
        let rest = &text[at + gap..];
        at += gap + (rest.len() - rest.trim_start_matches(' ').len());
    }
    out.push(at..text.len());
    if out.len() > 2 && out.iter().all(|cell| !cell.is_empty()) {
        out
    } else {
        std::iter::once(0..text.len()).collect()
    }
}

/// A ruled line, a page's number, or what a web page prints around a text.
pub(super) fn is_furniture(text: &str) -> bool {
    let is_rule = text.chars().count() >= 3 && text.chars().all(|c| matches!(c, '-' | '_' | '=' | '–' | '—' | ' '));
    let lower = text.to_lowercase();
    let is_dated = ["đăng ngày", "cập nhật ngày", "cập nhật lúc", "ngày đăng", "posted on", "updated on"]
        .iter()
        .any(|word| lower.starts_with(word) && lower.chars().count() < 60);
    // "Thứ Sáu, 28/06/2024 | Lượt xem: 1.253"
    let is_counted = ["lượt xem:", "số lượt xem", "lượt truy cập", "page views", "views:"]
        .iter()
        .any(|word| lower.contains(word) && lower.chars().count() < 60);
    is_rule || is_dated || is_counted || is_page_number(&lower) || is_ruled_row(text) || is_led(text)
}

/// "|---|:--:|" between the head of a table and its rows.
fn is_ruled_row(text: &str) -> bool {
    text.contains('|') && text.contains("--") && text.chars().all(|c| matches!(c, '|' | '-' | ':' | '+' | ' '))
}

/// "I. Kinh tế ........ 2": an entry of the contents, with its page.
fn is_led(text: &str) -> bool {
    let head = text.trim_end_matches(|c: char| c.is_ascii_digit());
    let page = text.len() - head.len();
    let leader: String =
        head.trim_end().chars().rev().take_while(|c| matches!(c, '.' | '…' | '·' | '_' | ' ')).collect();
    let dots = leader.chars().filter(|c| *c != ' ').map(|c| if c == '…' { 3 } else { 1 }).sum::<usize>();
    (1..=4).contains(&page) && dots >= 4
}

/// "- 3 -", "Trang 3/12", "page 3 of 12".
fn is_page_number(lower: &str) -> bool {
    let dashed = lower.strip_prefix(['-', '–']).and_then(|rest| rest.strip_suffix(['-', '–']));
    if dashed.is_some_and(|number| is_number(number.trim())) {
        return true;
    }
    let rest = ["trang", "page"].iter().find_map(|word| lower.strip_prefix(word));
    let rest = rest.filter(|rest| rest.starts_with([' ', ':']));
    let words = rest.map(|rest| rest.split(['/', ' ', ':']).filter(|word| !word.is_empty()));
    words.is_some_and(|words| {
        let mut words = words.filter(|word| !matches!(*word, "of" | "số" | "no")).peekable();
        words.peek().is_some() && words.all(is_number)
    })
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.len() <= 4 && text.bytes().all(|b| b.is_ascii_digit())
}
