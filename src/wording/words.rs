//! The words around a place in a text: its sentence, its clause, and the tokens before and after it.
//! Knows no meaning of a word.

use crate::locale;
use std::ops::Range;

/// What stands between the ends of a range.
pub const RANGE_MARKS: [char; 7] = ['-', '–', '—', '\u{2212}', '÷', '~', '∼'];

/// What may be a minus.
pub const DASHES: [char; 4] = ['-', '–', '—', '\u{2212}'];

/// A word, a numeral or a punctuation mark, in small letters, and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// In small letters.
    pub text: String,
    /// Where it stands, in bytes.
    pub range: Range<usize>,
    /// Whether it is a piece of a name: the year whose prices are taken ("giá so sánh 2010", "constant 2010 prices") or that
    /// of a law ("Luật Đất đai 2024"). It is no time of a value.
    pub is_of_prices: bool,
}

impl Token {
    /// Whether a clause ends or starts here.
    pub fn parts_clauses(&self) -> bool {
        matches!(self.text.as_str(), "," | ";" | ":" | "." | "(" | ")" | "[" | "]" | "…" | "!" | "?")
    }

    /// Whether what is said of a number may end here: with its clause, or at another number.
    pub fn is_border(&self) -> bool {
        self.parts_clauses() || (self.is_numeral() && self.year().is_none())
    }

    /// Whether it is what stands between the ends of a range.
    pub(super) fn is_range_mark(&self) -> bool {
        self.text.chars().all(|c| RANGE_MARKS.contains(&c))
    }

    /// Whether it starts with a digit; the year of prices counts as a word of their name.
    pub fn is_numeral(&self) -> bool {
        !self.is_of_prices && self.text.starts_with(|c: char| c.is_ascii_digit())
    }

    /// The year that it can be, perhaps a fiscal one: "FY2020".
    pub fn year(&self) -> Option<u16> {
        if self.is_of_prices { None } else { self.calendar_year() }
    }

    /// The year that its letters are, whatever it is of.
    fn calendar_year(&self) -> Option<u16> {
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
            None => {
                out.push(Token { text: c.to_lowercase().collect(), range: at..at + c.len_utf8(), is_of_prices: false })
            }
        }
        open = is_word;
    }
    for at in 0..out.len() {
        out[at].is_of_prices = out[at].calendar_year().is_some() && (is_of_prices(&out, at) || is_of_law(&out, at));
    }
    out
}

/// Words before the year whose prices are taken.
const PRICES: [&str; 9] = [
    "giá so sánh",
    "giá cố định",
    "giá gốc",
    "năm gốc",
    "kỳ gốc",
    "constant price",
    "constant prices",
    "base year",
    "base period",
];

/// The years whose prices the statistics of Vietnam have taken. "giá so sánh năm 2010" is of such prices; "theo giá so sánh
/// năm 2018 đạt 5 tỷ đồng" is said of 2018.
const BASE_YEARS: [&str; 4] = ["1982", "1989", "1994", "2010"];

/// Whether the year at `at` is the one whose prices are taken.
fn is_of_prices(all: &[Token], at: usize) -> bool {
    let text = |at: usize| all.get(at).map_or("", |token| token.text.as_str());
    // "constant 2010 price", "at 2010 constant prices", "(2010 prices)"
    let before = at.checked_sub(1).map_or("", text);
    let adjectives = ["constant", "fixed", "comparable"];
    let is_price = |at: usize| matches!(text(at), "price" | "prices");
    let is_named = is_price(at + 1) && (adjectives.contains(&before) || matches!(before, "at" | "("));
    if is_named || (adjectives.contains(&text(at + 1)) && is_price(at + 2)) {
        return true;
    }
    // "giá so sánh 2010", "giá cố định năm 1994", "constant prices of 2010"
    let is_link = |token: &Token| matches!(token.text.as_str(), "năm" | "của" | "of" | "in" | "for" | "(" | ":" | "=");
    let linked = all[..at].iter().rev().take_while(|token| is_link(token)).count();
    let head = &all[..at - linked];
    let is_behind = linked <= 2 && PRICES.iter().any(|words| ends_with(head, words).is_some());
    let is_in_brackets = || {
        let open = head.iter().rposition(|token| matches!(token.text.as_str(), "(" | ")"));
        open.is_some_and(|open| head[open].text == "(" && head.len() - open <= 5) && text(at + 1) == ")"
    };
    let is_plain =
        linked == 0 || head.last().is_some_and(|token| matches!(token.text.as_str(), "gốc" | "year" | "period"));
    is_behind && (is_plain || BASE_YEARS.contains(&text(at)) || is_in_brackets())
}

/// What has the year of its making in its name.
const LAWS: [&str; 6] =
    ["luật", "hiến pháp", "pháp lệnh", "chương trình gdpt", "chương trình giáo dục phổ thông", "law"];

/// "Luật Giáo dục 2019", "Chương trình GDPT 2018": whether the year at `at` stands right behind such a name. "Luật năm 2019 có 5
/// điều" and "luật 2.000 người biết" hold none.
fn is_of_law(all: &[Token], at: usize) -> bool {
    const WORDS: usize = 6;
    let is_word =
        |token: &Token| token.text.chars().all(char::is_alphabetic) && token.text != "năm" && token.text != "in";
    let words = all[..at].iter().rev().take(WORDS).take_while(|token| is_word(token)).count();
    let name = &all[at - words..at];
    (0..name.len()).any(|from| LAWS.iter().any(|law| starts_with(&name[from..], law).is_some()))
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
pub fn first_from(tokens: &[Token], byte: usize) -> usize {
    tokens.partition_point(|token| token.range.start < byte)
}

/// Whether `tokens` end with the words of `phrase`; the number of tokens they are.
pub fn ends_with(tokens: &[Token], phrase: &str) -> Option<usize> {
    let last = tokens.last()?;
    if !phrase.ends_with(last.text.as_str()) {
        return None;
    }
    let count = phrase.split_whitespace().count();
    starts_with(tokens.get(tokens.len().checked_sub(count)?..)?, phrase)
}

/// Whether `tokens` start with the words of `phrase`; the number of tokens they are.
pub fn starts_with(tokens: &[Token], phrase: &str) -> Option<usize> {
    // Nearly every phrase differs in its first word: to split them all is a quarter of the time of all checks.
    if !phrase.starts_with(tokens.first()?.text.as_str()) {
        return None;
    }
    let mut count = 0;
    for word in phrase.split_whitespace() {
        if tokens.get(count)?.text != word {
            return None;
        }
        count += 1;
    }
    Some(count)
}

/// Whether the words of `phrase` stand anywhere in `tokens`, one after the other.
pub fn holds(tokens: &[Token], phrase: &str) -> bool {
    (0..tokens.len()).any(|at| starts_with(&tokens[at..], phrase).is_some())
}
