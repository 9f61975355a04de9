//! Words in which a line never ends inside a range, or between a number and its unit.
//!
//! By elements, not by joining characters: what a reader copies stays what is printed.

use crate::chart::{is_letter, pieces};
use maud::{Markup, PreEscaped, Render, html};

/// The words, their ranges and numbers held together. A compound unit may break at its own strokes, "3.000 USD/" "người",
/// or the narrowest column would be too narrow for it.
pub fn no_break(words: &str) -> Markup {
    let mut out = String::new();
    let mut plain = 0;
    for piece in pieces(words) {
        let start = piece.as_ptr() as usize - words.as_ptr() as usize;
        let held = held(piece);
        if held > 0 {
            at_strokes(&words[plain..start], &mut out);
            html! { span.nb { (piece[..held]) } }.render_to(&mut out);
            plain = start + held;
        }
    }
    at_strokes(&words[plain..], &mut out);
    PreEscaped(out)
}

/// How many bytes at the start of a piece a line must not cut; none where it would not cut anyway.
fn held(piece: &str) -> usize {
    // Here and in the app's other rooms not `contains`: it would bring the search for strings of any length with it.
    // A range, a date, a rate: "(2016–2020)", "2026-11-29", "15%/năm".
    let digits = piece.trim_start_matches('(');
    let is_joined = digits.starts_with(|c: char| c.is_ascii_digit()) && digits.split_once(is_joint).is_some();
    match piece.rfind(' ') {
        Some(unit) => piece[unit..].find('/').map_or(piece.len(), |at| unit + at + 1),
        None if is_joined => piece.find('\u{a0}').unwrap_or(piece.len()),
        None => 0,
    }
}

/// Where some browsers end a line within a piece.
fn is_joint(c: char) -> bool {
    matches!(c, '–' | '-' | '/')
}

/// Words with a place to break after each stroke between two words; a stroke between two numbers is none.
fn at_strokes(words: &str, out: &mut String) {
    let mut from = 0;
    for (at, _) in words.match_indices('/') {
        if words[..at].ends_with(is_letter) {
            html! { (words[from..=at]) wbr; }.render_to(out);
            from = at + 1;
        }
    }
    words[from..].render_to(out);
}
