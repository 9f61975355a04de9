//! The first letter of a sentence, and of a word within one.
//! Knows no word.

/// With a capital at the start.
pub(super) fn capital(text: &str) -> String {
    let mut chars = text.chars();
    match chars.next() {
        None => String::new(),
        Some(first) => {
            let upper = UPPER.iter().find(|(small, _)| *small == first).map(|(_, upper)| *upper);
            let first = upper.unwrap_or(first.to_ascii_uppercase());
            [first.to_string().as_str(), chars.as_str()].concat()
        }
    }
}

/// Capitals that sentences of ours start with; the standard library's tables cost more than all of this room.
const UPPER: [(char, char); 3] = [('đ', 'Đ'), ('ư', 'Ư'), ('ở', 'Ở')];

/// With a small letter at the start, unless the word is an abbreviation.
pub(super) fn small(text: &str) -> String {
    let mut chars = text.chars();
    let first = chars.next();
    let is_word = chars.next().is_some_and(|second| !second.is_ascii_uppercase());
    match first {
        Some(first) if is_word => {
            let small = crate::text::lower(first);
            [small.to_string().as_str(), &text[first.len_utf8()..]].concat()
        }
        _ => text.to_owned(),
    }
}
