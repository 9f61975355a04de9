//! Step 2, paragraphs → marked paragraphs: what a paragraph opens with, read off one table of styles.
//! Knows one paragraph; what stands under what is decided by `level`.

use super::numbered::{capital, composite, enclosed, numbered, small};
use super::roman::roman;
use super::style::{Marker, Style};
use crate::locale::{self, Lang};

/// Words that open a heading, in small letters.
const WORDS: [(&str, Style); 16] = [
    ("phần thứ", Style::Part),
    ("phần", Style::Part),
    ("part", Style::Part),
    ("chương thứ", Style::Chapter),
    ("chương", Style::Chapter),
    ("chapter", Style::Chapter),
    ("mục thứ", Style::Division),
    ("mục", Style::Division),
    ("section", Style::Division),
    ("điều", Style::Article),
    ("article", Style::Article),
    ("phụ lục số", Style::Annex),
    ("phụ lục", Style::Annex),
    ("phụ biểu", Style::Annex),
    ("annex", Style::Annex),
    ("appendix", Style::Annex),
];

/// Signs and the style that each opens, before a space.
const SIGNS: [(char, Style); 34] = [
    ('*', Style::Star),
    ('-', Style::Dash),
    ('–', Style::Dash),
    ('—', Style::Dash),
    ('•', Style::Dash),
    ('·', Style::Dash),
    ('●', Style::Dash),
    ('▪', Style::Dash),
    ('\u{2010}', Style::Dash),
    ('\u{2212}', Style::Dash),
    ('∙', Style::Dash),
    ('‣', Style::Dash),
    ('○', Style::Dash),
    ('◦', Style::Dash),
    ('■', Style::Dash),
    ('□', Style::Dash),
    ('◆', Style::Dash),
    ('❖', Style::Dash),
    ('➢', Style::Dash),
    ('➤', Style::Dash),
    ('►', Style::Dash),
    ('▶', Style::Dash),
    ('→', Style::Dash),
    ('✓', Style::Dash),
    ('✔', Style::Dash),
    ('☑', Style::Dash),
    ('»', Style::Dash),
    ('›', Style::Dash),
    ('⁃', Style::Dash),
    ('♦', Style::Dash),
    ('➔', Style::Dash),
    ('⇒', Style::Dash),
    // The second bullet of a word processor, in a font of letters.
    ('o', Style::Dash),
    ('+', Style::Plus),
];

/// Reads the mark of a paragraph.
pub(super) fn marker(text: &str) -> Option<Marker> {
    let rules = [sign, worded, lesson, ordinal, enclosed, composite, numbered];
    rules
        .iter()
        .find_map(|rule| rule(text))
        .filter(|mark| !is_initial(&text[mark.range.clone()], &text[mark.range.end..]))
}

/// "V. I. Lê-nin", "C. Mác và Ph. Ăng-ghen": a person's name, whose initials look like a mark.
fn is_initial(mark: &str, rest: &str) -> bool {
    let is_letter = mark.len() == 2 && mark.ends_with('.') && mark.starts_with(|c: char| c.is_ascii_uppercase());
    let words = rest.trim_start();
    let second = words.split_whitespace().next().unwrap_or_default();
    let is_dotted = second.len() <= 3 && second.ends_with('.') && second.starts_with(char::is_uppercase);
    let is_known = mark == "C." && words.starts_with("Mác");
    is_letter && (is_known || (is_dotted && words.split_whitespace().count() > 1))
}

/// Whether a paragraph is nothing but asterisks.
pub(super) fn is_asterism(text: &str) -> bool {
    text.chars().all(|c| c == '*' || c.is_whitespace())
}

fn sign(text: &str) -> Option<Marker> {
    let sign = text.chars().next()?;
    // Fonts of signs (Symbol, Wingdings) use an area of their own.
    let is_symbol = ('\u{f000}'..='\u{f0ff}').contains(&sign);
    let style = SIGNS.iter().find(|(c, _)| *c == sign).map(|(_, style)| *style);
    let style = style.or(is_symbol.then_some(Style::Dash))?;
    let end = sign.len_utf8();
    let rest = &text[end..];
    // "-Miền núi", "-miền núi" have lost their space; "-1,8 điểm" has a sign, "*Tên*" is set off.
    let is_dash = matches!(sign, '-' | '–' | '+');
    let is_glued =
        (sign != '*' && rest.starts_with(char::is_uppercase)) || (is_dash && rest.starts_with(char::is_alphabetic));
    let is_sign = (rest.starts_with(char::is_whitespace) || is_glued) && !is_asterism(text);
    is_sign.then(|| Marker { style, range: 0..end, numbers: Vec::new() })
}

/// "Phần thứ nhất", "Chương II.", "Điều 3. …", "PHỤ LỤC": a word, its number, and no sentence that goes on.
fn worded(text: &str) -> Option<Marker> {
    let (style, mut end) = WORDS.iter().find_map(|(word, style)| Some((*style, prefix(text, word)?)))?;
    let rest = &text[end..];
    let number = rest.trim_start();
    let word_end = number.find(|c: char| c.is_whitespace() || ".:-–/,;)".contains(c)).unwrap_or(number.len());
    let value = value(&number[..word_end]);
    match value {
        Some(_) if rest.starts_with(char::is_whitespace) => end += rest.len() - number.len() + word_end,
        _ if style == Style::Annex => {}
        _ => return None,
    }
    let range = 0..end + closer(text, end)?;
    Some(Marker { style, range, numbers: value.into_iter().collect() })
}

/// How many bytes of punctuation belong to a worded mark; `None` if a sentence goes on after it.
fn closer(text: &str, end: usize) -> Option<usize> {
    let rest = &text[end..];
    let line = rest.lines().next().unwrap_or_default().trim_end();
    if line.is_empty() {
        return Some(0);
    }
    let after = line.trim_start().trim_start_matches(['.', ':', '-', '–']);
    let is_marked = after.len() < line.trim_start().len();
    let starts_large =
        after.trim_start().chars().next().is_none_or(|c| c.is_uppercase() || c.is_ascii_digit() || c == '“');
    let is_shouted = text.lines().next().is_some_and(super::case::is_capitals);
    (is_marked && starts_large || is_shouted)
        .then(|| rest.len() - rest.trim_start().len())
        .map(|space| if is_marked { space + (line.trim_start().len() - after.len()) } else { 0 })
}

/// The bytes of `text` that are `word` in any case, as a whole word.
fn prefix(text: &str, word: &str) -> Option<usize> {
    let end = text.char_indices().nth(word.chars().count()).map_or(text.len(), |(at, _)| at);
    let is_whole = !text[end..].starts_with(char::is_alphanumeric);
    (is_whole && text[..end].to_lowercase() == word).then_some(end)
}

/// "II", "2", "nhất", "ONE", "B".
fn value(word: &str) -> Option<u32> {
    let lower = word.to_lowercase();
    let ordinal = locale::ordinal(&lower, Lang::Vi).or_else(|| locale::number(&lower)).map(|place| place as u32);
    ordinal.or_else(|| roman(word)).or_else(|| small(word)).or_else(|| capital(word))
}

fn lesson(text: &str) -> Option<Marker> {
    let (word, rest) = text.split_once(' ')?;
    let lower = word.to_lowercase();
    let value = locale::number(&lower)?;
    let is_lesson = word.starts_with(char::is_uppercase) && (rest.starts_with("là:") || rest.starts_with("là,"));
    let range = 0..word.len() + 1 + "là:".len();
    is_lesson.then(|| Marker { style: Style::Lesson, range, numbers: vec![value as u32] })
}

/// "Thứ nhất, …", "Bài học thứ hai: …", "First, …": lessons and reasons that are counted in words.
fn ordinal(text: &str) -> Option<Marker> {
    const HEADS: [&str; 8] =
        ["bài học thứ", "nhiệm vụ thứ", "giải pháp thứ", "nguyên nhân thứ", "mục tiêu thứ", "đột phá thứ", "thứ", ""];
    let (start, is_english) = HEADS.iter().find_map(|head| match *head {
        "" => Some((0, true)),
        head => prefix(text, head).map(|end| (end + 1, false)),
    })?;
    let rest = text.get(start..)?;
    let length = rest.find([',', ':', ' ']).filter(|at| *at > 0)?;
    let word = rest[..length].to_lowercase();
    let value = if is_english {
        locale::ordinal(word.strip_suffix("ly").unwrap_or(&word), Lang::En)?
    } else {
        locale::ordinal(&word, Lang::Vi)?
    };
    let tail = &rest[length..];
    let width = [",", ":", " là:", " là,", " là "]
        .iter()
        .find(|close| tail.starts_with(**close))
        .map(|close| close.trim_end().len())?;
    let after = tail[width..].trim_start();
    // "Thứ hai, ngày 5/7", "Thứ Hai, 05/7/2022" are Mondays.
    let is_dated = after
        .split_whitespace()
        .next()
        .is_some_and(|word| word.starts_with(|c: char| c.is_ascii_digit()) && word.contains(['/', '-']));
    let is_weekday = is_dated || after.starts_with("ngày") || after.starts_with("hôm");
    let is_counted = text.starts_with(char::is_uppercase) && !(is_english && tail.starts_with(' ')) && !is_weekday;
    let range = 0..start + length + width;
    is_counted.then(|| Marker { style: Style::Lesson, range, numbers: vec![value as u32] })
}
