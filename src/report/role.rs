//! Step 3a, what an unmarked paragraph is by where it stands: letterhead, title, slogan, recipients, signature, rows.
//! Knows the paragraphs and their marks, no tree.

use super::line::{Paragraph, is_capitals, is_ended, is_furniture, is_row};
use super::marker::{Marker, Style, is_asterism};
use std::collections::BTreeMap;

/// What a paragraph is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// What its mark says; a plain paragraph without one.
    Body,
    Letterhead,
    Title,
    Slogan,
    Introduction,
    Recipients,
    Signature,
    Closing,
    /// A heading in capitals without a number.
    Heading,
    /// The head of a document that is attached to the first.
    Attached,
    /// A row of a table, all of it.
    Row,
    /// The first cell of a row whose cells are paragraphs.
    FirstCell,
    /// Another cell of it.
    Cell,
    /// The same words that the paragraph before began: a title in two lines.
    More,
    /// Not words: rules, page numbers, an asterism.
    Furniture(&'static str),
}

/// Words that name a sort of document, and are only the first line of its title.
const SORTS: [&str; 12] = [
    "báo cáo",
    "nghị quyết",
    "quyết định",
    "kế hoạch",
    "tờ trình",
    "thông báo",
    "chương trình",
    "đề án",
    "chỉ thị",
    "dự thảo báo cáo",
    "report",
    "resolution",
];

/// What stands beside the name of an office at the top of its papers.
const STATE: [&str; 6] = [
    "cộng hòa xã hội",
    "cộng hoà xã hội",
    "độc lập - tự do",
    "độc lập – tự do",
    "đảng cộng sản việt nam",
    "socialist republic",
];

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
    const WORDS: [&str; 9] = [
        "phần mở đầu",
        "phần kết luận",
        "mở đầu",
        "lời mở đầu",
        "lời nói đầu",
        "đặt vấn đề",
        "kết luận",
        "introduction",
        "conclusion",
    ];
    let lower = text.to_lowercase();
    is_shout(text) && WORDS.iter().any(|word| lower.starts_with(word))
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
        if roles[i] == Role::Body && marks[i].is_none() && is_shout(texts[i]) && !awaited && goes_on {
            roles[i] = Role::Heading;
        }
    }
}

fn furniture(texts: &[&str], marks: &[Option<Marker>], body: usize, roles: &mut [Role]) {
    for (i, text) in texts.iter().enumerate() {
        if is_asterism(text) {
            // In a letterhead asterisks are an ornament; after the first heading they close the report.
            roles[i] = Role::Furniture(if i > body { "asterism" } else { "ornament" });
        } else if text.lines().all(is_furniture) || (*text == "100%" && i > 0 && roles[i - 1] != Role::Body) {
            roles[i] = Role::Furniture("page furniture");
        }
    }
    contents(texts, roles);
    page_numbers(texts, roles);
    let mut first: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for (i, text) in texts.iter().enumerate() {
        first.entry(text).or_insert((i, 0)).1 += 1;
    }
    for (i, text) in texts.iter().enumerate() {
        // A running head comes back on page after page.
        let (at, same) = first[text];
        let is_head = same >= 3 && text.chars().count() < 80 && text.chars().filter(|c| c.is_alphabetic()).count() > 8;
        // "a) Kết quả" under every section is a heading, "Đạt 5 tấn." in every list a number.
        let is_awaited = i > 0 && marks[i - 1].as_ref().is_some_and(|mark| mark.style.takes_heading());
        let is_of_text = marks[i].is_some() || is_awaited || is_ended(text) || has_value(text);
        if is_head && at < i && !is_of_text {
            roles[i] = Role::Furniture("running head");
        }
    }
}

/// Whether a text has a numeral that is no year.
fn has_value(text: &str) -> bool {
    let all = crate::locale::numerals(text);
    all.into_iter().any(|range| range.len() != 4 || text[range].contains(['.', ',']))
}

/// The contents at the top: the lines after "MỤC LỤC" that end in the number of a page.
fn contents(texts: &[&str], roles: &mut [Role]) {
    let is_head =
        |text: &&str| matches!(text.to_lowercase().trim_end_matches(':'), "mục lục" | "contents" | "table of contents");
    let Some(head) = texts.iter().take(40).position(is_head) else { return };
    let is_entry = |text: &&&str| {
        let page = text.rsplit(['\t', ' ', '.']).next().unwrap_or_default();
        page.len() <= 3 && page.len() < text.len() && page.bytes().all(|b| b.is_ascii_digit()) && !page.is_empty()
    };
    let entries = texts[head + 1..].iter().take_while(is_entry).count();
    if entries >= 2 {
        roles[head..=head + entries].fill(Role::Furniture("contents"));
    }
}

/// Numbers that stand alone and count up by one through the text are those of its pages.
fn page_numbers(texts: &[&str], roles: &mut [Role]) {
    let number = |i: usize| texts[i].parse::<u32>().ok().filter(|_| texts[i].len() <= 3 && roles[i] == Role::Body);
    let alone: Vec<(usize, u32)> = (1..texts.len())
        .filter(|i| number(i - 1).is_none() && (i + 1 == texts.len() || number(i + 1).is_none()))
        .filter_map(|i| Some((i, number(i)?)))
        .collect();
    let is_counting = alone.len() >= 2 && alone.windows(2).all(|pair| pair[1].1 == pair[0].1 + 1);
    for (i, _) in alone.into_iter().filter(|_| is_counting) {
        roles[i] = Role::Furniture("page furniture");
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

/// Marks the letterhead; answers where it ends.
fn letterhead(texts: &[&str], body: usize, roles: &mut [Role]) -> usize {
    let head = body.min(20);
    let is_anchor = |i: &usize| is_anchor(texts[*i]) || roles[*i] == Role::Row;
    let (Some(first), Some(last)) = ((0..head).find(is_anchor), (0..head).rev().find(is_anchor)) else { return 0 };
    // The name of the office stands above in capitals.
    let above = (0..first).rev().take_while(|i| is_capitals(texts[*i]) || matches!(roles[*i], Role::Furniture(_)));
    let start = first - above.count();
    for role in &mut roles[start..=last] {
        if matches!(role, Role::Body | Role::Row) {
            *role = Role::Letterhead;
        }
    }
    if start == 0 { last + 1 } else { 0 }
}

fn is_anchor(text: &str) -> bool {
    let lower = text.to_lowercase();
    let is_number = lower.strip_prefix("số").is_some_and(|rest| rest.starts_with([':', ' ']) && rest.contains('/'));
    let is_dated = text.chars().count() < 60 && lower.contains(", ngày") && lower.contains("năm");
    let is_state = text.chars().count() < 120 && STATE.iter().any(|word| lower.contains(word));
    is_state || is_number || is_dated
}

/// The title, a slogan in capitals, and what introduces the body.
fn title(texts: &[&str], start: usize, body: usize, roles: &mut [Role]) {
    let free: Vec<usize> = (start..body).filter(|i| roles[*i] == Role::Body).collect();
    let Some((&first, rest)) = free.split_first() else { return };
    roles[first] = Role::Title;
    let is_sort = SORTS.contains(&texts[first].to_lowercase().as_str());
    let mut before = first;
    for (at, &i) in rest.iter().enumerate() {
        let is_large = is_capitals(texts[i]);
        let is_near = before + 1 == i;
        roles[i] = match roles[before] {
            Role::Title if at == 0 && is_sort => Role::More,
            Role::Slogan | Role::More if is_large && is_near && roles[first..i].contains(&Role::Slogan) => Role::More,
            _ if is_open(texts[before]) && is_near => Role::More,
            _ if is_large && texts[i].split_whitespace().count() > 4 => Role::Slogan,
            _ => Role::Introduction,
        };
        before = i;
    }
}

/// Whether a bracket waits for its end.
fn is_open(text: &str) -> bool {
    text.matches('(').count() > text.matches(')').count()
}

/// Recipients, who signs, and the document that follows them.
fn signed(texts: &[&str], marks: &[Option<Marker>], body: usize, roles: &mut [Role]) {
    let mut zone = Role::Body;
    let mut was_signed = false;
    for i in body.min(texts.len())..texts.len() {
        if matches!(roles[i], Role::Furniture(_)) {
            continue;
        }
        let text = texts[i];
        let style = marks[i].as_ref().map(|mark| mark.style);
        zone = match zone {
            _ if is_recipients(text) => Role::Recipients,
            Role::Recipients if style.is_some_and(|s| s >= Style::Star) => Role::Recipients,
            _ if style.is_some() => Role::Body,
            _ if is_for(text) => Role::Signature,
            Role::Recipients | Role::Signature if is_seal(text) => Role::Signature,
            Role::Recipients | Role::Signature if is_capitals(text) && !was_signed => Role::Signature,
            Role::Recipients | Role::Signature if is_name(text) && !was_signed => {
                was_signed = true;
                Role::Signature
            }
            Role::Recipients | Role::Signature if is_capitals(text) => Role::Attached,
            Role::Attached if is_capitals(text) => Role::More,
            Role::More if is_capitals(text) => Role::More,
            _ => Role::Body,
        };
        if zone != Role::Body {
            roles[i] = zone;
        }
    }
}

fn is_recipients(text: &str) -> bool {
    let lower = text.to_lowercase();
    lower.starts_with("nơi nhận:") || lower.starts_with("kính gửi:") || lower.starts_with("recipients:")
}

/// "TM. ỦY BAN NHÂN DÂN": signed for somebody.
fn is_for(text: &str) -> bool {
    ["TM.", "KT.", "TL.", "TUQ.", "T/M", "TM ", "Q."].iter().any(|word| text.starts_with(word))
        && text.lines().next().is_some_and(is_capitals)
}

/// "(Đã ký)" in the place of a signature.
fn is_seal(text: &str) -> bool {
    matches!(text.trim_matches(['(', ')']).to_lowercase().as_str(), "đã ký" | "đã kí" | "ký" | "signed")
}

/// A person's name: a few words, each with a capital.
fn is_name(text: &str) -> bool {
    let words = text.split_whitespace().count();
    (2..=6).contains(&words)
        && text.split_whitespace().all(|word| word.starts_with(char::is_uppercase))
        && !is_ended(text)
}

/// After the asterism that closes a report stand its last words and who signs.
fn closing(texts: &[&str], roles: &mut [Role]) {
    let Some(at) = roles.iter().position(|role| *role == Role::Furniture("asterism")) else { return };
    for i in at..texts.len() {
        if roles[i] == Role::Body {
            roles[i] = if is_capitals(texts[i]) { Role::Signature } else { Role::Closing };
        }
    }
}

/// The printed words of every paragraph.
pub(super) fn texts<'a>(source: &'a str, paragraphs: &[Paragraph]) -> Vec<&'a str> {
    paragraphs.iter().map(|paragraph| &source[paragraph.range.clone()]).collect()
}
