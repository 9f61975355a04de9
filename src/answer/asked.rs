//! Years and numbers of a question, and which of the years are asked for.

use super::Question;
use super::book::Book;
use super::number::Number;
use super::reading::Reading;
use super::words::Cue;
use crate::dataset::Status;
use crate::locale::year;
use crate::text::{Key, Kind};

/// The years of a question, and its other numbers in both readings; those of a name, "dưới 5 tuổi", and how long something
/// took, are neither.
pub(super) fn numbers(book: &Book, reading: &Reading) -> (Vec<u16>, Vec<[Number; 2]>) {
    let rows = || reading.spans.iter().flat_map(|span| &span.rows);
    let (mut years, mut numbers) = (Vec::new(), Vec::new());
    for (at, token) in reading.tokens.iter().enumerate().filter(|(_, token)| token.kind == Kind::Number) {
        if let Some(year) = year(token.spelling.key.bytes()) {
            years.push(year);
        } else if !rows().any(|row| book.is_name_of(*row, token.spelling)) && !is_duration(reading, at) {
            let key = token.spelling.key;
            numbers.push([key, token.other.unwrap_or(key)].map(Number::of));
        }
    }
    numbers.extend((0..reading.tokens.len()).filter_map(|at| spelled(reading, at)));
    (years, numbers)
}

/// Numbers as words, from 1 on, in both languages.
const SPELLED: [&[u8]; 20] = [
    b"mot", b"hai", b"ba", b"bon", b"nam", b"sau", b"bay", b"tam", b"chin", b"muoi", b"one", b"two", b"three", b"four",
    b"five", b"six", b"seven", b"eight", b"nine", b"ten",
];

/// "hai triệu": a word is a number before one that scales it; its digits are compared, not its scale.
fn spelled(reading: &Reading, at: usize) -> Option<[Number; 2]> {
    let key =
        |at: usize| reading.tokens.get(at).filter(|token| token.kind == Kind::Word).map(|token| token.spelling.key);
    let scales = [&b"nghin"[..], b"ngan", b"trieu", b"ty", b"thousand", b"million", b"billion"];
    let scale = key(at + 1)?;
    let place = SPELLED.iter().position(|word| key(at) == Some(Key::of(word)))?;
    scales.iter().any(|word| Key::of(word) == scale).then(|| [Number::new((place % 10 + 1) as u32, 0); 2])
}

/// "5 năm qua".
fn is_duration(reading: &Reading, at: usize) -> bool {
    let next = reading.tokens.get(at + 1).map(|token| token.spelling.key);
    reading.tokens[at].spelling.key.len() <= 2
        && next.is_some_and(|key| [&b"nam"[..], b"year", b"years"].map(Key::of).contains(&key))
}

impl Question<'_> {
    /// The year at a token or behind it.
    fn year_at(&self, at: usize) -> Option<u16> {
        let of = |at: usize| self.reading.tokens.get(at).and_then(|token| year(token.spelling.key.bytes()));
        of(at).or_else(|| of(at + 1))
    }

    /// The years asked for, without those that are compared with.
    pub(super) fn asked(&self) -> Vec<u16> {
        let mut asked = self.years.clone();
        if self.has_change() || self.reading.has(Cue::Against) {
            for cue in self.reading.cues.iter().filter(|cue| matches!(cue.what, Cue::Since | Cue::Against)) {
                let compared = self.year_at(cue.to);
                asked.retain(|year| Some(*year) != compared);
            }
        }
        asked
    }

    /// Whether a rise, a fall or a change is asked for.
    pub(super) fn has_change(&self) -> bool {
        [Cue::Up, Cue::Down, Cue::Change].into_iter().any(|cue| self.reading.has(cue))
    }

    /// "trước năm 2020": a time that no observation has.
    pub(super) fn is_off_time(&self) -> bool {
        let is_off = |what: Cue| matches!(what, Cue::Before | Cue::After);
        // "trước đây" is no time before a year.
        let is_short = |from: usize, to: usize| to - from == 1;
        self.reading
            .cues
            .iter()
            .any(|cue| is_off(cue.what) && is_short(cue.from, cue.to) && self.year_at(cue.to).is_some())
    }

    /// Whether a span is the one asked for; without a year every span is.
    pub(super) fn is_then(&self, value: &super::Value) -> bool {
        match self.asked()[..] {
            [] => true,
            [year] if self.reading.has(Cue::Since) && value.from == year => true,
            [year] => value.to == year && (value.from == year || value.status == Status::Target),
            [from, to, ..] => value.to == to && (value.from == from || value.from == from + 1),
        }
    }
}
