//! A text as words and numbers with their places. Syllables are the words; adjacency says what belongs together.

use super::fold::{Sign, each_letter, sign};
use super::key::Key;
use super::number;
use super::spelling::Spelling;
use std::ops::Range;

/// What sort of token it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A run of letters.
    Word,
    /// Digits, with points and commas between them.
    Number,
    /// The percent sign.
    Percent,
}

/// A word or number of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// Its bytes in the text, combining marks included.
    pub range: Range<usize>,
    /// Its spelling; of numbers the key only.
    pub spelling: Spelling,
    /// The second reading of a number that can be read in two notations.
    pub other: Option<Key>,
    /// What sort it is.
    pub kind: Kind,
    /// Nothing stands between it and the token before it, as in "4G".
    pub is_joined: bool,
    /// A sentence ended between the token before it and this one.
    pub is_after_stop: bool,
}

/// The tokens of any text, in order.
pub fn tokens(text: &str) -> Vec<Token> {
    // Vietnamese syllables take about five bytes with the space.
    let mut reader = Reader { text, at: 0, is_after_stop: false, out: Vec::with_capacity(text.len() / 5) };
    while let Some(c) = text[reader.at..].chars().next() {
        match sign(c) {
            Sign::Letter(_) => reader.word(),
            Sign::Digit => reader.number(),
            Sign::Percent => reader.push(reader.at + 1, Spelling::bare(Key::of(b"%")), None, Kind::Percent),
            other => {
                reader.is_after_stop |= other == Sign::Stop;
                reader.at += c.len_utf8();
            }
        }
    }
    reader.out
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
    is_after_stop: bool,
    out: Vec<Token>,
}

impl Reader<'_> {
    fn push(&mut self, end: usize, spelling: Spelling, other: Option<Key>, kind: Kind) {
        let is_joined = self.out.last().is_some_and(|last| last.range.end == self.at);
        let is_after_stop = std::mem::take(&mut self.is_after_stop);
        self.out.push(Token { range: self.at..end, spelling, other, kind, is_joined, is_after_stop });
        self.at = end;
    }

    fn word(&mut self) {
        let mut spelling = Spelling::default();
        let len = each_letter(&self.text[self.at..], &mut |letter| spelling.push(letter));
        self.push(self.at + len, spelling.settled(), None, Kind::Word);
    }

    fn number(&mut self) {
        let bytes = self.text.as_bytes();
        let is_digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
        let mut end = self.at;
        while is_digit(end) || matches!(bytes.get(end), Some(b'.' | b',')) && is_digit(end + 1) {
            end += 1;
        }
        let digits = &bytes[self.at..end];
        match number::read(digits) {
            Some((key, other)) => self.push(end, Spelling::bare(key), other, Kind::Number),
            None => {
                for number in digits.split(|byte| !byte.is_ascii_digit()) {
                    self.push(self.at + number.len(), Spelling::bare(number::whole(number)), None, Kind::Number);
                    self.at += 1;
                }
                self.at = end;
            }
        }
    }
}
