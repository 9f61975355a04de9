//! Whether words tell of what was or of what is aimed at: a sentence, the headings over it, what leads to it.
//! Knows no row.

use super::above::above;
use super::aims::{AIMS, DONE, FORECASTS, LEADING, OUTCOMES, PERHAPS, PURSUED, REACHED, SURE};
use super::column;
use super::comparison::{FORMERLY, PLANS, RULES, YEAR_BEFORE};
use super::mention::{is_value, mentions};
use super::words::{Token, first_from, holds, sentence, starts_with, tokens};
use crate::report::{BlockKind, Outline};
use std::ops::Range;

/// What a heading tells of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outlook {
    /// What was.
    Outcome,
    /// What is aimed at.
    Aim,
    /// Perhaps what is aimed at: "chỉ tiêu" is also what is measured, "nhiệm vụ" also a piece of work.
    Perhaps,
}

/// How long a heading may be; what is longer is a paragraph that stands over another.
const LENGTH: usize = 220;

/// What stands over a numeral, each with what it tells of, the nearest first.
pub fn over(outline: &Outline, titles: &[usize], block: usize, at: &Range<usize>) -> Vec<(Outlook, Vec<Token>)> {
    let own = &outline.blocks[block];
    let mut words: Vec<String> = Vec::new();
    if !own.heading.is_empty() && own.heading.end <= at.start {
        words.push(own.heading_text().to_owned());
    }
    for index in above(outline, block).iter().rev().chain(titles) {
        let head = &outline.blocks[*index];
        words.push(match () {
            () if own.kind == BlockKind::Row && own.parent == Some(*index) => column::words_over(outline, own, at),
            () => head.head().to_owned(),
        });
    }
    words.retain(|words| words.chars().count() <= LENGTH);
    let count = words.len().saturating_sub(titles.len());
    let all = words.iter().enumerate().map(|(at, words)| (at, tokens(words, 0..words.len())));
    all.filter_map(|(at, tokens)| {
        Some((of_heading(&tokens).filter(|_| at < count || !tells_of_both(&tokens))?, tokens))
    })
    .collect()
}

/// Words that tell of what is to come where a title tells of what was too; elsewhere they may.
const AHEAD: [&str; 3] = ["nhiệm vụ", "kế hoạch", "giải pháp"];

/// A title without what is to come, and that: "kết quả năm 2023, nhiệm vụ năm 2024".
pub fn past(tokens: &[Token]) -> (&[Token], &[Token]) {
    let is_ahead = |at: &usize| AIMS.iter().chain(&AHEAD).any(|words| starts_with(&tokens[*at..], words).is_some());
    let has_time =
        |at: &usize| tokens[..*at].iter().any(|t| t.year().is_some()) || !mentions(&tokens[..*at]).is_empty();
    let end = (0..tokens.len()).find(|at| is_ahead(at) && has_time(at));
    tokens.split_at(end.unwrap_or(tokens.len()))
}

/// Whether a title tells of what is to come too: "Công tác tháng 5; việc chính trong tháng 6".
fn tells_of_both(tokens: &[Token]) -> bool {
    !past(tokens).1.is_empty()
}

/// What a heading tells of; nothing where it tells of both.
pub fn of_heading(tokens: &[Token]) -> Option<Outlook> {
    let has = |words: &[&str]| words.iter().any(|words| holds(tokens, words));
    let is_ahead = |words: &[&str]| {
        (0..tokens.len()).any(|at| {
            // "Sự cần thiết" aims at nothing.
            let is_need = tokens[at].text == "cần" && tokens.get(at + 1).is_some_and(|next| next.text == "thiết");
            words.iter().any(|words| starts_with(&tokens[at..], words).is_some())
                && !is_need
                && !is_carried_out(&tokens[..at])
        })
    };
    let perhaps = perhaps();
    match (has(&OUTCOMES), is_ahead(&AIMS), is_ahead(&perhaps)) {
        (true, false, false) => Some(Outlook::Outcome),
        (false, true, _) => Some(Outlook::Aim),
        (false, false, true) => Some(Outlook::Perhaps),
        // "Thực hiện kế hoạch năm 2022".
        (false, false, false) if has(&perhaps) => Some(Outlook::Outcome),
        _ => None,
    }
}

/// Words that may be of what is aimed at.
fn perhaps() -> Vec<&'static str> {
    [&PERHAPS[..], &PLANS, &RULES].concat()
}

/// Whether the words before what is aimed at tell what was done about it: "thực hiện nhiệm vụ", "đáp ứng yêu cầu".
fn is_carried_out(before: &[Token]) -> bool {
    const DONE_ABOUT: [&str; 6] = ["thực hiện", "hoàn thành", "so với", "đáp ứng", "implementing", "implementation"];
    let near = &before[before.len().saturating_sub(6)..];
    DONE_ABOUT.iter().any(|words| holds(near, words))
}

/// How words of what is aimed at stand to a numeral of their sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Said {
    /// Before it in its clause: "sẽ thu 5 tấn".
    Before,
    /// Elsewhere.
    Beside,
    /// Only reached or compared with: "vượt mục tiêu", "95% kế hoạch".
    Reached,
    /// The same, before it: "đạt mục tiêu 5 tấn".
    ReachedBefore,
}

/// Whether a sentence may say that the numeral at `at` is aimed at.
pub fn may_be_aimed(own: &[Token], at: &Range<usize>) -> bool {
    said(own, first_from(own, at.start), &perhaps()).any(|said| said != Said::Reached)
}

/// Whether a sentence leaves no doubt that it is.
pub fn is_surely_aimed(own: &[Token], at: &Range<usize>) -> bool {
    said(own, first_from(own, at.start), &SURE).any(|said| said == Said::Before)
}

/// "phấn đấu thu 5 tấn"; "đã phấn đấu đạt 5 tấn" is done.
pub fn is_pursued(own: &[Token], at: &Range<usize>) -> bool {
    let place = first_from(own, at.start);
    let border = (0..place).rev().find(|at| own[*at].parts_clauses() || is_value(own, *at));
    let clause = &own[border.map_or(0, |at| at + 1)..place];
    let is_done = clause.iter().any(|t| matches!(t.text.as_str(), "đã" | "được" | "had" | "has"));
    !is_done && PURSUED.iter().any(|words| holds(clause, words))
}

/// Whether a sentence says that the numeral at `at` is yet to be reached: "phấn đấu đạt 5 tấn", "sẽ thu 5 tấn".
pub fn is_to_be_reached(own: &[Token], at: &Range<usize>) -> bool {
    is_pursued(own, at) || is_surely_aimed(own, at)
}

/// How each of some words stands to the numeral at the token `place`.
fn said<'a>(own: &'a [Token], place: usize, words: &'a [&str]) -> impl Iterator<Item = Said> + 'a {
    (0..own.len()).filter_map(move |start| {
        let end = start + words.iter().filter_map(|words| starts_with(&own[start..], words)).max()?;
        if is_of_other(own, start, place) {
            return None;
        }
        let parts = |at: usize| own[at].parts_clauses() || is_value(own, at);
        let is_before = end <= place && !(end..place).any(parts);
        let before = &own[start.saturating_sub(3)..start];
        let is_counted = start.checked_sub(1).is_some_and(|at| is_value(own, at));
        let is_reached = is_counted || before.iter().any(|t| REACHED.contains(&t.text.as_str()));
        Some(match (is_before, is_reached) {
            (true, false) => Said::Before,
            (true, true) => Said::ReachedBefore,
            (false, true) => Said::Reached,
            (false, false) => Said::Beside,
        })
    })
}

/// "7,2% (mục tiêu 7,0%); quy mô 96 tỷ đồng": whether the words at `start` are said of a value that stands with them in brackets.
fn is_of_other(own: &[Token], start: usize, place: usize) -> bool {
    let Some(open) = own[..start].iter().rposition(|t| matches!(t.text.as_str(), "(" | ")")) else { return false };
    let close = own[start..].iter().position(|t| t.text == ")").map_or(own.len(), |at| start + at);
    own[open].text == "(" && !(open..close).contains(&place) && (start..close).any(|at| is_value(own, at))
}

/// Whether a sentence tells of what may come.
pub fn forecasts(own: &[Token]) -> bool {
    FORECASTS.iter().any(|words| holds(own, words))
}

/// "The project expects at least 78% by 2024": whether somebody expects the numeral at `at`. What is expected of a year that
/// runs is an estimate.
pub fn expects(own: &[Token], at: &Range<usize>) -> bool {
    let place = first_from(own, at.start);
    let clause = own[..place].iter().rposition(Token::is_border).map_or(0, |at| at + 1);
    ["expects", "expect"].iter().any(|words| holds(&own[clause..place], words))
}

/// Whether a sentence tells of what was.
pub fn tells_of_past(own: &[Token]) -> bool {
    DONE.iter().any(|words| holds(own, words)) || tells_of_before(own)
}

/// Whether a sentence names an earlier time that nothing dates.
pub fn tells_of_before(own: &[Token]) -> bool {
    YEAR_BEFORE.iter().chain(&FORMERLY).any(|words| holds(own, words))
}

/// Whether what leads to a sentence may say that its numerals are aimed at: the sentences before it in its block, what stands
/// over it or over its table, and a paragraph above that ends in a colon.
pub fn leads_to_aim(outline: &Outline, block: usize, at: &Range<usize>) -> bool {
    let own = &outline.blocks[block];
    let leading = [&LEADING[..], &PLANS].concat();
    let says = |text: &str| {
        let all = tokens(text, 0..text.len());
        said(&all, all.len(), &leading).any(|said| said != Said::Reached)
    };
    // What another column is of is none of this one.
    let over = own.parent.map(|parent| match own.kind {
        BlockKind::Row => column::words_over(outline, own, at),
        _ => outline.blocks[parent].text.clone(),
    });
    let caption = own.parent.filter(|_| own.kind == BlockKind::Row).and_then(|table| table.checked_sub(1));
    let above = outline.blocks[own.parent.unwrap_or(0)..block].iter().rev();
    let lead = above.filter(|other| other.parent == own.parent).find(|other| other.text.trim_end().ends_with(':'));
    says(&own.text[..sentence(&own.text, at).start])
        || over.is_some_and(|over| says(&over))
        || caption.is_some_and(|caption| says(&outline.blocks[caption].text))
        || lead.is_some_and(|lead| says(&lead.text))
}
