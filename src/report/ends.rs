//! What stands around the body of a document: letterhead and title before it; recipients, signatures and last words behind.
//! Knows the paragraphs and their marks, no tree.

use super::case::{is_capitals, is_ended};
use super::role::Role;
use super::style::{Marker, Style};
use crate::locale;

/// Words that name a sort of document, and are only the first line of its title.
const SORTS: [&str; 15] = [
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
    "thông cáo báo chí",
    "annual report",
    "press release",
];

/// What stands beside the name of an office at the top of its papers.
const STATE: [&str; 8] = [
    "independence - freedom",
    "independence – freedom",
    "cộng hòa xã hội",
    "cộng hoà xã hội",
    "độc lập - tự do",
    "độc lập – tự do",
    "đảng cộng sản việt nam",
    "socialist republic",
];

/// Marks the letterhead; answers where it ends.
pub(super) fn letterhead(texts: &[&str], body: usize, roles: &mut [Role]) -> usize {
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
    let number = ["số", "no.", "ref."].iter().find_map(|head| lower.strip_prefix(head));
    let is_number = number.is_some_and(|rest| rest.starts_with([':', ' ']) && rest.contains('/') && !is_ended(text));
    let is_short = text.chars().count() < 60;
    let is_dated = is_short && ((lower.contains(", ngày") && lower.contains("năm")) || is_english_date(&lower));
    let is_state = text.chars().count() < 120 && STATE.iter().any(|word| lower.contains(word));
    is_state || is_number || is_dated
}

/// "Hai Lam, 5 June 2024", "Hai Lam, June 5, 2024": a place, a day, a month and a year, and nothing else.
fn is_english_date(lower: &str) -> bool {
    let Some((place, date)) = lower.split_once(", ") else { return false };
    let words: Vec<&str> = date.split([' ', ',']).filter(|word| !word.is_empty()).collect();
    let [first, second, year] = words[..] else { return false };
    let is_day = |word: &str| word.parse::<u8>().is_ok_and(|day| (1..=31).contains(&day));
    let is_month = |word: &str| locale::english_month(word).is_some();
    let is_date = (is_day(first) && is_month(second)) || (is_month(first) && is_day(second));
    is_date && locale::year(year.bytes()).is_some() && !place.contains(|c: char| c.is_ascii_digit())
}

/// The title, a slogan in capitals, and what introduces the body.
pub(super) fn title(texts: &[&str], start: usize, body: usize, roles: &mut [Role]) {
    let free: Vec<usize> = (start..body).filter(|i| roles[*i] == Role::Body).collect();
    let named = named(texts, &free);
    for &i in &free[..named] {
        let is_slogan = is_capitals(texts[i]) && texts[i].split_whitespace().count() > 4;
        roles[i] = if is_slogan { Role::Slogan } else { Role::Letterhead };
    }
    let Some((&first, rest)) = free[named..].split_first() else { return };
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

/// How many paragraphs stand above the one that says which sort of document this is: an office's name, a slogan.
fn named(texts: &[&str], free: &[usize]) -> usize {
    let says = |i: &usize| {
        let lower = texts[*i].trim_start_matches(['(', '"', '“']).to_lowercase();
        let is_sort = SORTS.iter().filter_map(|sort| lower.strip_prefix(sort)).any(|rest| {
            // "Kế hoạch này", "Báo cáo cho thấy" begin a sentence.
            let next = rest.split_whitespace().next().unwrap_or_default();
            !rest.starts_with(char::is_alphanumeric) && !matches!(next, "này" | "cho" | "đã" | "gồm" | "là")
        });
        is_sort && lower.chars().count() <= 200 && !is_ended(texts[*i])
    };
    free.iter().take(6).position(says).unwrap_or(0)
}

/// Whether a bracket waits for its end.
fn is_open(text: &str) -> bool {
    text.matches('(').count() > text.matches(')').count()
}

/// Recipients, who signs, and the document that follows them.
pub(super) fn signed(texts: &[&str], marks: &[Option<Marker>], body: usize, roles: &mut [Role]) {
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
            // A list of recipients is no list of notes, which stand below it.
            Role::Recipients if style.is_some_and(|s| s >= Style::Star && s != Style::Footnote) => Role::Recipients,
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
    let heads = ["nơi nhận", "nơi gửi", "kính gửi", "recipients"];
    heads.iter().filter_map(|head| lower.strip_prefix(head)).any(|rest| rest.is_empty() || rest.starts_with(':'))
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

/// Capitals below everything else are the office that signs.
pub(super) fn undersigned(texts: &[&str], marks: &[Option<Marker>], body: usize, roles: &mut [Role]) {
    for i in (body + 1..texts.len()).rev() {
        match roles[i] {
            Role::Furniture(_) => {}
            Role::Body if marks[i].is_none() && is_capitals(texts[i]) && !is_ended(texts[i]) => {
                let is_awaited = marks[i - 1].as_ref().is_some_and(|mark| mark.style.takes_heading());
                if is_awaited {
                    return;
                }
                roles[i] = Role::Signature;
            }
            _ => return,
        }
    }
}

/// "Trên đây là báo cáo …": the last words of a report, before who receives and who signs it, stand below no section.
pub(super) fn last_words(texts: &[&str], marks: &[Option<Marker>], body: usize, roles: &mut [Role]) {
    const HEADS: [&str; 4] = ["trên đây là", "trên đây,", "nguồn:", "source:"];
    let is_end = |i: &usize| matches!(roles[*i], Role::Recipients | Role::Signature | Role::Attached);
    let end = (body..texts.len()).find(is_end).unwrap_or(texts.len());
    let is_free = |i: &usize| marks[*i].is_none() && matches!(roles[*i], Role::Body | Role::Furniture(_));
    let says = |i: &usize| {
        let lower = texts[*i].to_lowercase();
        // The source of a table stands right below it.
        let is_of_table = lower.ends_with(':') || matches!(roles[i - 1], Role::Row | Role::Cell);
        HEADS.iter().any(|head| lower.starts_with(head)) && !is_of_table
    };
    let Some(at) = (body + 1..end).rev().take_while(is_free).find(says) else { return };
    for role in &mut roles[at..end] {
        if *role == Role::Body {
            *role = Role::Closing;
        }
    }
}

/// After the asterism that closes a report stand its last words and who signs.
pub(super) fn closing(texts: &[&str], roles: &mut [Role]) {
    let Some(at) = roles.iter().position(|role| *role == Role::Furniture("asterism")) else { return };
    for i in at..texts.len() {
        if roles[i] == Role::Body {
            roles[i] = if is_capitals(texts[i]) { Role::Signature } else { Role::Closing };
        }
    }
}
