//! Whether words stand in capitals, and whether they end a sentence.
//! Knows no line.

/// Whether a sentence, a list's head or an entry ends here.
pub(super) fn is_ended(text: &str) -> bool {
    text.ends_with(['.', ':', ';', '?', '!', '…'])
}

/// Whether all letters are capitals, and there are some.
pub(super) fn is_capitals(text: &str) -> bool {
    text.chars().any(char::is_uppercase) && !text.chars().any(char::is_lowercase)
}
