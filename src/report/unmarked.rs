//! Step 3a, what an unmarked paragraph is by where it stands: rows of tables, headings in capitals; what stands around the
//! body is the business of `ends`, what is not words of `furniture`. Knows the paragraphs and their marks, no tree.

use super::case::{is_capitals, is_ended};
use super::ends::{closing, last_words, letterhead, signed, title, undersigned};
use super::furniture::furniture;
use super::line::{Paragraph, is_row};
use super::role::Role;
use super::style::{Marker, Style};

/// The role of every paragraph.
pub(super) fn roles(texts: &[&str], marks: &[Option<Marker>]) -> Vec<Role> {
    let mut roles = vec![Role::Body; texts.len()];
    let body = body(texts, marks);
    furniture(texts, marks, body, &mut roles);
    rows(texts, marks, &mut roles);
    let start = letterhead(texts, body, &mut roles);
    title(texts, start, body, &mut roles);
    signed(texts, marks, body, &mut roles);
    closing(texts, &mut roles);
    last_words(texts, marks, body, &mut roles);
    undersigned(texts, marks, body, &mut roles);
    headings(texts, marks, body, &mut roles);
    roles
}

/// Where the body begins: at the first mark, at a heading that opens a report, or, where nothing has a mark, at the first
/// of several headings in capitals.
fn body(texts: &[&str], marks: &[Option<Marker>]) -> usize {
    let marked = marks.iter().position(|mark| mark.as_ref().is_some_and(|m| m.style < Style::Star));
    let opening = (1..texts.len()).find(|i| is_outermost(texts[*i]));
    let is_heading = |i: &usize| is_shout(texts[*i]) && texts.get(i + 1).is_some_and(|next| !is_capitals(next));
    let shouted: Vec<usize> = (1..texts.len()).filter(is_heading).collect();
    let unmarked = if marked.is_none() && shouted.len() > 1 { shouted.first().copied() } else { None };
    [marked, opening, unmarked].into_iter().flatten().min().unwrap_or(texts.len())
}

/// Words in capitals that can be a heading: a few, without the end of a sentence.
fn is_shout(text: &str) -> bool {
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    let is_short = text.chars().count() <= 120 && text.split_whitespace().count() <= 16;
    is_capitals(text) && is_short && letters > 3 && !is_ended(text) && !is_row(text)
}

/// Whether a heading in capitals opens or closes a whole report.
pub(super) fn is_outermost(text: &str) -> bool {
    const WORDS: [&str; 11] = [
        "phần mở đầu",
        "phần kết luận",
        "mở đầu",
        "lời mở đầu",
        "lời nói đầu",
        "đặt vấn đề",
        "kết luận",
        "introduction",
        "conclusion",
        "foreword",
        "preface",
    ];
    let lower = text.to_lowercase();
    // In small letters such a word is a heading where nothing else stands in its line.
    let is_alone = WORDS.contains(&lower.as_str()) && text.starts_with(char::is_uppercase);
    is_alone || (is_shout(text) && WORDS.iter().any(|word| lower.starts_with(word)))
}

/// Whether a paragraph sums up what stands above it: "Cộng bốn vùng là …", "Tổng cộng: …".
pub(super) fn is_total(text: &str) -> bool {
    let lower = text.to_lowercase();
    const WORDS: [&str; 7] = ["cộng ", "tổng ", "tổng cộng", "tính chung", "như vậy", "in total", "total"];
    WORDS.iter().any(|word| lower.starts_with(word))
}

/// Headings in capitals that no mark opens.
fn headings(texts: &[&str], marks: &[Option<Marker>], body: usize, roles: &mut [Role]) {
    for i in body..texts.len() {
        let awaited = i > 0 && marks[i - 1].as_ref().is_some_and(|mark| mark.style.takes_heading());
        let goes_on = texts[i + 1..].iter().zip(&roles[i + 1..]).any(|(_, role)| *role == Role::Body);
        let is_heading = is_shout(texts[i]) || is_outermost(texts[i]);
        if roles[i] == Role::Body && marks[i].is_none() && is_heading && !awaited && goes_on {
            roles[i] = Role::Heading;
        }
    }
}

/// Rows with bars or tabs, and rows whose cells are lines of their own.
fn rows(texts: &[&str], marks: &[Option<Marker>], roles: &mut [Role]) {
    for (i, text) in texts.iter().enumerate() {
        if is_row(text) && roles[i] == Role::Body {
            roles[i] = Role::Row;
        }
    }
    let is_cell = |i: usize| i < texts.len() && roles[i] == Role::Body && is_value(texts[i]);
    let is_label = |i: usize| {
        i < texts.len() && marks[i].is_none() && roles[i] == Role::Body && is_short(texts[i]) && !is_value(texts[i])
    };
    let width = |i: usize| if is_label(i) { (i + 1..).take_while(|i| is_cell(*i)).count() } else { 0 };
    let mut found = Vec::new();
    let mut i = 0;
    while i < texts.len() {
        let cells = width(i);
        let mut end = i;
        while cells >= 2 && width(end) == cells {
            end += cells + 1;
        }
        if end >= i + 2 * (cells + 1) && cells >= 2 {
            let before = (0..i).rev().take_while(|i| is_label(*i)).count();
            // A head has a cell for every column; the one above the labels may be missing.
            let head = if before > cells {
                cells + 1
            } else if before == cells {
                cells
            } else {
                0
            };
            found.push((i - head, i, end, cells + 1));
        }
        i = end.max(i + 1);
    }
    for (head, start, end, width) in found {
        for (i, role) in roles.iter_mut().enumerate().take(end).skip(head) {
            let is_first = if i < start { i == head } else { (i - start).is_multiple_of(width) };
            *role = if is_first { Role::FirstCell } else { Role::Cell };
        }
    }
}

fn is_short(text: &str) -> bool {
    text.chars().count() <= 80 && !is_ended(text)
}

/// Whether a cell holds a value or stands empty.
fn is_value(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| c.is_ascii_digit() || " .,%-–+()…:".contains(c))
}

/// The printed words of every paragraph.
pub(super) fn texts<'a>(source: &'a str, paragraphs: &[Paragraph]) -> Vec<&'a str> {
    paragraphs.iter().map(|paragraph| &source[paragraph.range.clone()]).collect()
}
