//! How decimal numbers are read and written in either language: the marks between digits, spaces, Roman numerals, places in
//! words.
//! Knows no unit and no qualifier.

use super::Lang;
use super::decimal::{Decimal, ROMAN, WORDS};

/// Places in words, from the first: Vietnamese after "đứng", and English. Reports spell no further.
pub(super) const PLACES: [[&str; 2]; 9] = [
    ["đầu", "first"],
    ["thứ hai", "second"],
    ["thứ ba", "third"],
    ["thứ tư", "fourth"],
    ["thứ năm", "fifth"],
    ["thứ sáu", "sixth"],
    ["thứ bảy", "seventh"],
    ["thứ tám", "eighth"],
    ["thứ chín", "ninth"],
];

/// Roman numerals in order, from 1: grades and classes go no further.
pub const ROMANS: [&str; 12] = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];

/// What parts groups of digits, and words.
pub const SPACES: [char; 4] = [' ', '\u{a0}', '\u{2009}', '\u{202f}'];

/// Why a text is not a number in the report's notation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DecimalError {
    /// No digits, or a character that is neither digit, comma nor dot.
    NotANumber,
    /// A dot that is not followed by exactly three digits.
    Grouping,
    /// More than 15 digits, which no report prints.
    TooLong,
}

impl Decimal {
    /// A place in a ranking that is told in words: "đứng đầu" is 1. `None` for one that reports do not spell.
    pub fn place(value: usize) -> Option<Decimal> {
        let mantissa = i64::try_from(value).ok()?;
        (1..=PLACES.len()).contains(&value).then_some(Decimal { mantissa, decimals: 0, integer_digits: WORDS })
    }

    /// Reads the notation of `lang`: in Vietnamese a comma stands before the decimals and a dot between groups of three, in
    /// English the other way round.
    ///
    /// ```
    /// use solieu::locale::{Decimal, Lang};
    /// let area = Decimal::parse_in("1.155.000,50", Lang::Vi).expect("a number");
    /// assert_eq!(area.format(Lang::En), "1,155,000.50");
    /// ```
    ///
    /// # Errors
    /// [`DecimalError`] says what is wrong with the text.
    pub fn parse_in(text: &str, lang: Lang) -> Result<Decimal, DecimalError> {
        let (group, comma) = marks(lang);
        Self::parse(text, group, comma)
    }

    /// Reads a numeral as a report in `lang` prints it: with its sign, with spaces between groups of three ("1 061,5"),
    /// with a space beside a mark ("27, 4"), and with the other language's mark where only that can be
    /// meant ("73.4", "0.539"); a grade in Roman numerals ("II").
    ///
    /// # Errors
    /// [`DecimalError`] says what is wrong with the text.
    pub fn parse_report(text: &str, lang: Lang) -> Result<Decimal, DecimalError> {
        let (group, comma) = marks(lang);
        if let Some(place) = ROMANS.iter().position(|roman| *roman == text) {
            return Ok(Decimal { mantissa: place as i64 + 1, decimals: 0, integer_digits: ROMAN });
        }
        let digits = text.trim_start_matches(['-', '\u{2212}', '–', '+']);
        // Both marks, or one of them twice, can only be meant in one way: "1,204.5", "12,345,678".
        let (group, comma) = if is_swapped(digits, group, comma) { (comma, group) } else { (group, comma) };
        // A space beside a mark is a slip; others part groups.
        let whole = unspaced(digits);
        let mut plain = whole.replace(SPACES, &group.to_string());
        let is_decimal =
            |(head, tail): (&str, &str)| (head == "0" || tail.len() != 3) && !tail.contains([group, comma]);
        if whole == plain && plain.split_once(group).is_some_and(is_decimal) {
            plain = plain.replace(group, &comma.to_string());
        }
        let value = Self::parse(&plain, group, comma)?;
        Ok(if text.starts_with(['-', '\u{2212}', '–']) { -value } else { value })
    }

    fn parse(text: &str, group: char, comma: char) -> Result<Decimal, DecimalError> {
        let (whole, fraction) = match text.split_once(comma) {
            Some((whole, fraction)) => (whole, fraction),
            None => (text, ""),
        };
        if text.ends_with(comma) {
            return Err(DecimalError::NotANumber);
        }
        let mut groups = whole.split(group);
        let first = groups.next().unwrap_or_default();
        let mut digits = String::from(first);
        let mut grouped = false;
        for part in groups {
            if part.len() != 3 || first.is_empty() || first.len() > 3 {
                return Err(DecimalError::Grouping);
            }
            digits.push_str(part);
            grouped = true;
        }
        let integer_digits = if grouped { 1 } else { digits.len() };
        digits.push_str(fraction);
        if whole.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
            return Err(DecimalError::NotANumber);
        }
        if digits.len() > 15 {
            return Err(DecimalError::TooLong);
        }
        Ok(Decimal {
            mantissa: digits.bytes().fold(0, |n, b| n * 10 + i64::from(b - b'0')),
            decimals: fraction.len() as u8,
            integer_digits: integer_digits as u8,
        })
    }

    /// In the notation of `lang`, with every printed digit: `32.800`, `32,800`; `1,0`, `1.0`; `06`; `II`; `đứng đầu`, `first`.
    pub fn format(self, lang: Lang) -> String {
        let at = usize::try_from(self.mantissa.saturating_sub(1)).unwrap_or(usize::MAX);
        if let Some(roman) = ROMANS.get(at).filter(|_| self.is_roman()) {
            return (*roman).to_owned();
        }
        if let Some([vi, en]) = PLACES.get(at).filter(|_| self.is_in_words()) {
            return if lang == Lang::Vi { ["đứng ", vi].concat() } else { (*en).to_owned() };
        }
        let (group, comma) = marks(lang);
        self.write(Some(group), comma)
    }

    /// For tables that programs read: no groups, a dot before the decimals, an ASCII minus, no padding.
    pub fn format_plain(self) -> String {
        let plain = Decimal { integer_digits: 1, ..self };
        plain.write(None, '.').replace('\u{2212}', "-")
    }

    fn write(self, group: Option<char>, comma: char) -> String {
        let decimals = usize::from(self.decimals);
        let mut digits = self.mantissa.unsigned_abs().to_string();
        let least = decimals + if self.is_in_words() { 1 } else { usize::from(self.integer_digits.max(1)) };
        if digits.len() < least {
            digits.insert_str(0, &"0".repeat(least - digits.len()));
        }
        let (whole, fraction) = digits.split_at(digits.len() - decimals);
        let mut out = String::with_capacity(digits.len() + 4);
        if self.is_negative() {
            out.push('\u{2212}');
        }
        for (i, digit) in whole.chars().enumerate() {
            if let Some(group) = group
                && i > 0
                && (whole.len() - i) % 3 == 0
            {
                out.push(group);
            }
            out.push(digit);
        }
        if !fraction.is_empty() {
            out.push(comma);
            out.push_str(fraction);
        }
        out
    }
}

/// What stands between groups of three digits, and before the decimals.
fn marks(lang: Lang) -> (char, char) {
    match lang {
        Lang::Vi => ('.', ','),
        Lang::En => (',', '.'),
    }
}

/// Whether a numeral has the marks of the other language beyond doubt.
fn is_swapped(digits: &str, group: char, comma: char) -> bool {
    match (digits.find(group), digits.find(comma)) {
        (Some(group_at), Some(comma_at)) => comma_at < group_at && digits.matches(group).count() == 1,
        (None, Some(_)) => digits.matches(comma).count() > 1,
        _ => false,
    }
}

/// A numeral without the spaces beside its marks: "27, 4", "1 .250".
fn unspaced(digits: &str) -> String {
    let is_mark = |c: char| matches!(c, '.' | ',');
    let chars = digits.char_indices();
    let is_slip = |at: usize, c: char| {
        SPACES.contains(&c) && (digits[..at].ends_with(is_mark) || digits[at + c.len_utf8()..].starts_with(is_mark))
    };
    chars.filter(|(at, c)| !is_slip(*at, *c)).map(|(_, c)| c).collect()
}
