//! Numbers, places and months in words, as reports of either language spell them.
//! Knows no grammar: where a word is no number, the words around it say.

#[cfg(not(target_arch = "wasm32"))]
use super::Lang;
#[cfg(not(target_arch = "wasm32"))]
use super::notation::{PLACES, ROMANS};

/// The months in English; Vietnamese counts them.
pub const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// Months that have a name of their own beside their number.
#[cfg(not(target_arch = "wasm32"))]
pub const NAMED_MONTHS: [(&str, u8); 3] = [("giêng", 1), ("tư", 4), ("chạp", 12)];

/// Numbers in words, from 1, each in every spelling; English is the last.
#[cfg(not(target_arch = "wasm32"))]
pub const NUMBERS: [&[&str]; 12] = [
    &["một", "one"],
    &["hai", "two"],
    &["ba", "three"],
    &["bốn", "four"],
    &["năm", "five"],
    &["sáu", "six"],
    &["bảy", "bẩy", "seven"],
    &["tám", "eight"],
    &["chín", "nine"],
    &["mười", "ten"],
    &["mười một", "eleven"],
    &["mười hai", "twelve"],
];

/// What stands after "thứ", from 1; English places are those of [`PLACES`].
#[cfg(not(target_arch = "wasm32"))]
const ORDINALS: [&[&str]; 10] =
    [&["nhất"], &["hai", "nhì"], &["ba"], &["tư"], &["năm"], &["sáu"], &["bảy", "bẩy"], &["tám"], &["chín"], &["mười"]];

/// The number that a word in small letters is, in either language.
#[cfg(not(target_arch = "wasm32"))]
pub fn number(word: &str) -> Option<usize> {
    NUMBERS.iter().position(|words| words.contains(&word)).map(|at| at + 1)
}

/// The place that a word in small letters is in an order: "nhất", "tư"; "first", "fourth".
#[cfg(not(target_arch = "wasm32"))]
pub fn ordinal(word: &str, lang: Lang) -> Option<usize> {
    let at = match lang {
        Lang::Vi => ORDINALS.iter().position(|words| words.contains(&word)),
        Lang::En => PLACES.iter().position(|[_, place]| *place == word),
    };
    at.map(|at| at + 1)
}

/// The month that a word in small letters is in English, whole or in its first letters: "june", "sept".
#[cfg(not(target_arch = "wasm32"))]
pub fn english_month(word: &str) -> Option<usize> {
    let is_short = (3..=4).contains(&word.len());
    let is_it = |name: &&str| {
        let head = if is_short { name.get(..word.len()) } else { Some(*name) };
        head.is_some_and(|head| head.eq_ignore_ascii_case(word))
    };
    MONTHS.iter().position(is_it).map(|at| at + 1)
}

/// The number that Roman numerals in large or small letters are: "III", "iii".
#[cfg(not(target_arch = "wasm32"))]
pub fn roman(numerals: &str) -> Option<usize> {
    ROMANS.iter().position(|roman| roman.eq_ignore_ascii_case(numerals)).map(|at| at + 1)
}
