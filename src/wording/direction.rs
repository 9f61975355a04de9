//! Which way the words before a numeral say that it goes.
//! Knows no unit and no row.

use super::comparison::holds_comparison;
use super::qualifier::longest;
use super::words::{DASHES, Token, ends_with, sentence, tokens};
use crate::dataset::{Direction, Meaning, Qualifiers};
use std::ops::Range;

const UP: [&str; 14] = [
    "tăng",
    "increase",
    "increased",
    "increases",
    "increasing",
    "rose",
    "rise",
    "rising",
    "up",
    "grew",
    "growing",
    "grow",
    "growth",
    "gained",
];

const DOWN: [&str; 48] = [
    "giảm",
    "âm",
    "sụt",
    "tụt",
    "hụt",
    "decrease",
    "decreased",
    "decreases",
    "decreasing",
    "fell",
    "fall",
    "falling",
    "decline",
    "declined",
    "declining",
    "down",
    "drop",
    "dropped",
    "reduced",
    "reduction",
    "contracted",
    "shrank",
    "lost",
    "negative",
    "minus",
    "cut",
    "shrinking",
    "shrunk",
    "slipped",
    "slid",
    "dipped",
    "plunged",
    "dwindled",
    "worsened",
    "shed",
    "sank",
    "sunk",
    "tumbled",
    "slumped",
    "plummeted",
    "eased",
    "retreated",
    "receded",
    "tumbling",
    "sinking",
    "slumping",
    "slipping",
    "sliding",
];

/// Words that say it only right before the number or its qualifiers: elsewhere they are parts of other words, "hạ tầng".
const DOWN_BESIDE: [&str; 21] = [
    "hạ",
    "lùi",
    "đi lùi",
    "thụt lùi",
    "đi xuống",
    "tuột",
    "tuột dốc",
    "xuống dốc",
    "lao dốc",
    "rớt",
    "trượt",
    "sút",
    "teo",
    "thu hẹp",
    "co hẹp",
    "co lại",
    "thu hẹp lại",
    "sa sút",
    "mất",
    "bốc hơi",
    "suy thoái",
];

/// Nouns right behind a per cent that say it: "a 5.2% drop".
const DOWN_BEHIND: [&str; 8] = ["drop", "fall", "decline", "decrease", "reduction", "contraction", "slump", "downturn"];

/// What names the size of a movement: "tốc độ giảm bình quân đạt 5,2%" is a fall, "giảm nghèo đạt 95%" none.
const SIZES: [&str; 4] = ["độ", "mức", "biên", "rate"];

/// Words that say it where the rest of the clause names what is compared: "thấp hơn 3,2% so với cùng kỳ".
pub(super) const LESS: [&str; 8] = ["thấp hơn", "kém", "kém hơn", "ít hơn", "nhỏ hơn", "chậm hơn", "lower", "less"];

/// The same of what is more.
pub(super) const MORE: [&str; 4] = ["cao hơn", "lớn hơn", "nhiều hơn", "nhanh hơn"];

/// What moves by the amount behind it.
pub(super) const MOVEMENTS: [&str; 16] = [
    "tăng",
    "tăng thêm",
    "tăng được",
    "giảm",
    "giảm được",
    "giảm bớt",
    "giảm đi",
    "increased by",
    "increase of",
    "decreased by",
    "decrease of",
    "rose by",
    "fell by",
    "up by",
    "down by",
    "grew by",
];

/// After these the number is where the movement ends, or something else: "giảm còn 5,2%", "giảm nghèo đạt 95%".
pub(super) const ENDS: [&str; 9] = ["còn", "xuống", "lên", "từ", "chiếm", "đạt", "to", "from", "at"];

/// What the words before a numeral say of its movement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Movement {
    /// Which way.
    pub direction: Direction,
    /// Whether nothing but qualifiers stands between the word and the number: the number itself is a change.
    pub is_beside: bool,
    /// Whether the word stands in the numeral's clause and the number is the movement, not where it ends.
    pub is_own: bool,
}

impl Movement {
    /// The same right before the number.
    pub fn beside(self) -> Movement {
        Movement { is_beside: true, is_own: true, ..self }
    }
}

/// Which way a word says that something goes.
pub fn way(token: &Token) -> Option<Direction> {
    let word = token.text.as_str();
    let up = UP.contains(&word).then_some(Direction::Up);
    up.or_else(|| DOWN.contains(&word).then_some(Direction::Down))
}

/// The last word for a movement before the numeral in its sentence.
pub fn movement(text: &str, numeral: &Range<usize>, table: &Qualifiers) -> Option<Movement> {
    let sentence = sentence(text, numeral);
    let before = tokens(text, sentence.start..numeral.start);
    if falls_beside(&before, &tokens(text, numeral.end..sentence.end.max(numeral.end)), table) {
        return Some(Movement { direction: Direction::Down, is_beside: true, is_own: true });
    }
    if exceeds(&before, &tokens(text, numeral.end..sentence.end.max(numeral.end)), table) {
        return Some(Movement { direction: Direction::Up, is_beside: true, is_own: true });
    }
    let (at, direction) = before.iter().enumerate().rev().find_map(|(at, token)| Some((at, way(token)?)))?;
    // In "giảm lần lượt 5,1% và 9,28%" the word stands before the list.
    let between = without_list(&before[at + 1..]);
    let is_size = at > 0 && SIZES.contains(&before[at - 1].text.as_str()) && are_qualifiers(between, table);
    let ends = !is_size && between.iter().any(|t| ENDS.contains(&t.text.as_str()));
    Some(Movement {
        direction,
        is_beside: !ends && are_qualifiers(between, table),
        is_own: !ends && (!between.iter().any(Token::is_border) || is_apposed(&before[..at], between, table)),
    })
}

/// The tokens before the first number of a list that ends a stretch: "lần lượt 5,1% và", "5,1%/năm, 9,28%,".
fn without_list(mut tokens: &[Token]) -> &[Token] {
    let is_link = |t: &Token| matches!(t.text.as_str(), "," | ";" | "và" | "and");
    let is_per = |t: &Token| matches!(t.text.as_str(), "/" | "năm" | "year");
    loop {
        let end = tokens.iter().rposition(|t| !is_link(t)).map_or(0, |at| at + 1);
        let unit = tokens[..end].iter().rposition(|t| !is_per(t)).map_or(0, |at| at + 1);
        match &tokens[..unit] {
            [head @ .., number, sign] if end < tokens.len() && sign.text == "%" && number.is_numeral() => tokens = head,
            _ => return tokens,
        }
    }
}

/// Whether the number only stands apart from its movement: "giảm sâu, tới 9,28%", "giảm (9,28%)", "giảm mạnh: 9,28%". A rate
/// that itself goes down has a size of its own: "tốc độ tăng trưởng giảm (5,2%)".
fn is_apposed(before: &[Token], between: &[Token], table: &Qualifiers) -> bool {
    const WORDS: usize = 2;
    let Some(border) = between.iter().position(Token::is_border).filter(|at| *at <= WORDS) else { return false };
    let clause = before.iter().rposition(Token::is_border).map_or(0, |at| at + 1);
    let is_of_rate = before[clause..].iter().any(|t| way(t).is_some());
    between[border].parts_clauses() && !is_of_rate && are_qualifiers(&between[border + 1..], table)
}

/// Whether a dash with a space behind it stands before the numeral: a minus, or only a mark between words.
pub fn is_dashed(text: &str, numeral: &Range<usize>) -> bool {
    let before = &text[..numeral.start];
    let head = before.trim_end().trim_end_matches(DASHES);
    let is_apart = head.ends_with(char::is_whitespace) && head.trim_end().ends_with(char::is_alphabetic);
    let is_dash = head.len() < before.trim_end().len() && before.ends_with(char::is_whitespace);
    is_dash && (is_apart || head.ends_with('('))
}

/// Whether words right before the numeral say that it falls.
fn falls_beside(before: &[Token], after: &[Token], table: &Qualifiers) -> bool {
    let clause = &after[..after.iter().position(Token::parts_clauses).unwrap_or(after.len())];
    let is_compared = holds_comparison(clause);
    if matches!(clause, [sign, noun, ..] if sign.text == "%" && DOWN_BEHIND.contains(&noun.text.as_str())) {
        return true;
    }
    let words = DOWN_BESIDE.iter().chain(LESS.iter().filter(|_| is_compared));
    stands_beside(before, words, table)
}

/// Whether the words around the numeral say by how much something is more: "cao hơn 0,8% so với kế hoạch".
fn exceeds(before: &[Token], after: &[Token], table: &Qualifiers) -> bool {
    let clause = &after[..after.iter().position(Token::parts_clauses).unwrap_or(after.len())];
    holds_comparison(clause) && stands_beside(before, MORE.iter(), table)
}

/// Whether one of these words stands right before the numeral, past the qualifiers, the longest of which may hold the word
/// itself.
pub(super) fn stands_beside<'a>(
    before: &[Token],
    words: impl Iterator<Item = &'a &'a str> + Clone,
    table: &Qualifiers,
) -> bool {
    let ends: Vec<usize> = (0..before.len()).rev().take_while(|at| are_qualifiers(&before[*at..], table)).collect();
    let mut ends = std::iter::once(before.len()).chain(ends);
    ends.any(|end| words.clone().any(|phrase| ends_with(&before[..end], phrase).is_some()))
}

/// Whether a stretch is made of qualifiers and skipped words alone.
pub fn are_qualifiers(mut between: &[Token], table: &Qualifiers) -> bool {
    while !between.is_empty() {
        match longest(between, table) {
            Some((count, _, rule)) if !matches!(rule.meaning, Meaning::Nothing | Meaning::Negates) => {
                between = &between[..between.len() - count];
            }
            _ => return false,
        }
    }
    true
}
