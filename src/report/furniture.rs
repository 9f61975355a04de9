//! Paragraphs that are not words of the report: rules, contents, numbers of pages, running heads.
//! Knows the paragraphs and their marks, no tree.

use super::case::is_ended;
use super::line::is_furniture;
use super::marker::is_asterism;
use super::role::Role;
use super::style::Marker;
use std::collections::BTreeMap;

/// Marks them; an asterism behind the first heading closes the report.
pub(super) fn furniture(texts: &[&str], marks: &[Option<Marker>], body: usize, roles: &mut [Role]) {
    for (i, text) in texts.iter().enumerate() {
        if is_asterism(text) {
            // In a letterhead asterisks are an ornament; after the first heading they close the report.
            roles[i] = Role::Furniture(if i > body { "asterism" } else { "ornament" });
        } else if (i < body && is_of_page(text))
            || text.lines().all(is_furniture)
            || (*text == "100%" && i > 0 && roles[i - 1] != Role::Body)
        {
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

/// Whether a line above the body belongs to the page of a website: where the page stands, how often it was read, when it was
/// put there.
fn is_of_page(text: &str) -> bool {
    const COUNTS: [&str; 7] =
        ["lượt xem", "lượt đọc", "lượt truy cập", "cỡ chữ", "views:", "font size", "đọc bài viết"];
    let lower = text.to_lowercase();
    let is_short = text.chars().count() <= 100;
    let steps: Vec<&str> = text.split(['»', '›', '>']).map(str::trim).collect();
    let is_path = steps.len() > 1
        && (steps.len() > 2 || ["home", "trang chủ"].contains(&steps[0].to_lowercase().as_str()))
        && steps.iter().all(|step| !step.is_empty() && step.split_whitespace().count() <= 6);
    let is_count = COUNTS.iter().any(|words| lower.contains(words)) && text.split_whitespace().count() <= 10;
    // "Thứ hai, 30/10/2023 - 16:05"
    let is_clock = |word: &str| {
        word.split_once(':').is_some_and(|(hour, minute)| {
            minute.len() == 2 && [hour, minute].iter().all(|part| part.parse::<u8>().is_ok_and(|number| number < 60))
        })
    };
    let is_stamp = text.split_whitespace().count() <= 6 && text.split_whitespace().any(is_clock) && text.contains('/');
    is_short && (is_path || is_count || is_stamp)
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

/// Numbers that stand alone, "3", "[3]", "| 3", "3/12", and count up by one through the text are those of its pages.
fn page_numbers(texts: &[&str], roles: &mut [Role]) {
    let number = |i: usize| {
        let bare = texts[i].trim_matches(['|', '[', ']', ' ']);
        let page = bare.split_once('/').filter(|(_, all)| all.parse::<u16>().is_ok()).map_or(bare, |(page, _)| page);
        page.parse::<u32>().ok().filter(|_| page.len() <= 3 && matches!(roles[i], Role::Body | Role::Row))
    };
    let alone: Vec<(usize, u32)> = (1..texts.len())
        .filter(|i| number(i - 1).is_none() && (i + 1 == texts.len() || number(i + 1).is_none()))
        .filter_map(|i| Some((i, number(i)?)))
        .collect();
    let is_counting = alone.len() >= 2 && alone.windows(2).all(|pair| pair[1].1 == pair[0].1 + 1);
    for (i, _) in alone.into_iter().filter(|_| is_counting) {
        roles[i] = Role::Furniture("page furniture");
    }
}
