//! A numeral among the words around it.
//! Knows no class and no unit.

use crate::locale;
use crate::wording::words::Token;
use std::ops::Range;

/// A numeral among the tokens of its block.
#[derive(Clone, Copy, Debug)]
pub(super) struct Neighbours<'a> {
    /// The block's text.
    pub(super) text: &'a str,
    /// Its tokens.
    pub(super) tokens: &'a [Token],
    /// The token that holds the numeral's first digit.
    pub(super) at: usize,
    /// Whether a unit that is known stands behind the numeral.
    pub(super) is_measured: bool,
}

impl<'a> Neighbours<'a> {
    pub(super) fn of(text: &'a str, tokens: &'a [Token], start: usize, is_measured: bool) -> Option<Neighbours<'a>> {
        let at = tokens.iter().position(|token| token.range.start <= start && start < token.range.end)?;
        Some(Neighbours { text, tokens, at, is_measured })
    }

    /// Where its token stands.
    pub(super) fn range(&self) -> Range<usize> {
        self.tokens[self.at].range.clone()
    }

    /// The token so many places behind the numeral's own, or before it; empty where there is none.
    pub(super) fn word(&self, offset: isize) -> &'a str {
        let at = self.at.checked_add_signed(offset);
        at.and_then(|at| self.tokens.get(at)).map_or("", |token| token.text.as_str())
    }

    /// The next or last token if nothing stands between.
    pub(super) fn beside(&self, offset: isize) -> &'a str {
        let Some(at) = self.at.checked_add_signed(offset).filter(|at| *at < self.tokens.len()) else { return "" };
        let (low, high) = if offset < 0 { (at, self.at) } else { (self.at, at) };
        let is_close = self.tokens[low..=high].windows(2).all(|pair| pair[0].range.end == pair[1].range.start);
        if is_close { self.word(offset) } else { "" }
    }

    /// The nearest word before, past the other numerals of a list or date.
    pub(super) fn head(&self) -> (usize, &'a str) {
        let is_link = |token: &Token| {
            token.is_numeral() || matches!(token.text.as_str(), "," | "/" | "-" | "–" | "và" | ";" | "(" | ".")
        };
        let found = self.tokens[..self.at].iter().rposition(|token| !is_link(token));
        found.map_or((0, ""), |at| (at, self.tokens[at].text.as_str()))
    }

    /// Whether that token begins with a capital letter.
    pub(super) fn is_capital(&self, offset: isize) -> bool {
        let at = self.at.checked_add_signed(offset);
        let token = at.and_then(|at| self.tokens.get(at));
        token.is_some_and(|token| self.text[token.range.clone()].starts_with(char::is_uppercase))
    }
}

/// Whether a word can be a year.
pub(super) fn is_year(word: &str) -> bool {
    locale::year(word.bytes()).is_some()
}
