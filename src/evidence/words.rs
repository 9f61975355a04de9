//! The words around a place in a text: its sentence, its clause, and the tokens before and after it.
//! Knows no meaning of a word.

use crate::locale;
use std::ops::Range;

/// What stands between the ends of a range.
pub const RANGE_MARKS: [char; 7] = ['-', '–', '—', '\u{2212}', '÷', '~', '∼'];

/// A word, a numeral or a punctuation mark, in small letters, and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// In small letters.
    pub text: String,
    /// Where it stands, in bytes.
    pub range: Range<usize>,
}

impl Token {
    /// Whether a clause ends or starts here.
    pub fn parts_clauses(&self) -> bool {
        matches!(self.text.as_str(), "," | ";" | ":" | "." | "(" | ")" | "[" | "]" | "…" | "!" | "?")
    }

    /// Whether what is said of a number may end here: with its clause, or at another number.
    pub(super) fn is_border(&self) -> bool {
        self.parts_clauses() || (self.is_numeral() && self.year().is_none())
    }

    /// Whether it is what stands between the ends of a range.
    pub(super) fn is_range_mark(&self) -> bool {
        self.text.chars().all(|c| RANGE_MARKS.contains(&c))
    }

    /// Whether it starts with a digit.
    pub fn is_numeral(&self) -> bool {
        self.text.starts_with(|c: char| c.is_ascii_digit())
    }

    /// The year that it can be, perhaps a fiscal one: "FY2020".
    pub fn year(&self) -> Option<u16> {
        locale::year(self.text.strip_prefix("fy").unwrap_or(&self.text).bytes())
    }
}

/// The tokens of a stretch of a text. Letters and digits make words ("T5", "3G"); commas and dots between digits belong
/// to the numeral; every other mark is a token of its own.
pub fn tokens(text: &str, within: Range<usize>) -> Vec<Token> {
    let mut out: Vec<Token> = Vec::new();
    let stretch = &text[within.clone()];
    let mut chars = stretch.char_indices().peekable();
    let mut open = false;
    while let Some((at, c)) = chars.next() {
        let at = within.start + at;
        let next_is_digit = chars.peek().is_some_and(|(_, next)| next.is_ascii_digit());
        let ends_in_digit = open && out.last().is_some_and(|t| t.text.ends_with(|c: char| c.is_ascii_digit()));
        let is_word = c.is_alphanumeric() || (matches!(c, ',' | '.') && ends_in_digit && next_is_digit);
        if c.is_whitespace() {
            open = false;
            continue;
        }
        match out.last_mut().filter(|_| open && is_word) {
            Some(token) => {
                token.text.extend(c.to_lowercase());
                token.range.end = at + c.len_utf8();
            }
            None => out.push(Token { text: c.to_lowercase().collect(), range: at..at + c.len_utf8() }),
        }
        open = is_word;
    }
    out
}

/// The sentence around a place: from the last full stop with a capital after it to the next.
pub fn sentence(text: &str, at: &Range<usize>) -> Range<usize> {
    let ends = text.match_indices(['.', '!', '?', '\n']).filter_map(|(i, mark)| {
        let rest = &text[i + mark.len()..];
        let next = rest.trim_start().chars().next();
        let spaced = mark == "\n" || rest.starts_with(char::is_whitespace);
        (next.is_none() || (spaced && next.is_some_and(|c| !c.is_lowercase()))).then_some(i + mark.len())
    });
    let mut start = 0;
    for end in ends {
        if end > at.start {
            return start..end.max(at.end);
        }
        start = end;
    }
    start..text.len()
}

/// The place of the first token that begins at a byte or behind it; their number if none does.
pub(super) fn first_from(tokens: &[Token], byte: usize) -> usize {
    tokens.partition_point(|token| token.range.start < byte)
}

/// Whether `tokens` end with the words of `phrase`; the number of tokens they are.
pub(super) fn ends_with(tokens: &[Token], phrase: &str) -> Option<usize> {
    let words = phrase.split_whitespace();
    let count = words.clone().count();
    let tail = tokens.get(tokens.len().checked_sub(count)?..)?;
    tail.iter().zip(words).all(|(token, word)| token.text == word).then_some(count)
}

/// Whether `tokens` start with the words of `phrase`; the number of tokens they are.
pub fn starts_with(tokens: &[Token], phrase: &str) -> Option<usize> {
    let words = phrase.split_whitespace();
    let count = words.clone().count();
    let head = tokens.get(..count)?;
    head.iter().zip(words).all(|(token, word)| token.text == word).then_some(count)
}

/// Whether the words of `phrase` stand anywhere in `tokens`, one after the other.
pub fn holds(tokens: &[Token], phrase: &str) -> bool {
    (0..tokens.len()).any(|at| starts_with(&tokens[at..], phrase).is_some())
}
