//! Which numbers may be a year.
//! Knows no text: whether a number that may be one is one, the words around it say.

use std::ops::RangeInclusive;

/// Years that a text may tell of. Other numbers of four digits count things.
const YEARS: RangeInclusive<u16> = 1900..=2100;

/// The year that these characters are: four digits and nothing else.
pub fn year(digits: impl Iterator<Item = u8>) -> Option<u16> {
    let (mut year, mut count) = (0, 0);
    for byte in digits {
        if !byte.is_ascii_digit() || count == 4 {
            return None;
        }
        (year, count) = (10 * year + u16::from(byte - b'0'), count + 1);
    }
    Some(year).filter(|year| count == 4 && YEARS.contains(year))
}

/// Whether a number that was read may be a year.
pub fn is_year(number: f64) -> bool {
    number.fract() == 0.0 && (f64::from(*YEARS.start())..=f64::from(*YEARS.end())).contains(&number)
}
