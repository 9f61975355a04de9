//! Exact decimal numbers that remember how they were printed.
//! Knows no unit and no qualifier; how they are read and written is the business of `notation`.

use serde::{Deserialize, Serialize};
use std::ops::{Add, Neg, Sub};

/// A decimal number: `mantissa / 10^decimals`, with the digits it was printed with.
///
/// `1,0` keeps its zero and `06` its leading one, because the report's digits are shown as printed; a grade "II" stays one, and
/// so does a place in words.
/// Sums and differences are exact, so that a derived value can be checked to the last digit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Decimal {
    pub(super) mantissa: i64,
    pub(super) decimals: u8,
    /// Digits before the comma are padded with zeros to this many; [`ROMAN`] where it is printed in Roman numerals, [`WORDS`]
    /// where in words.
    pub(super) integer_digits: u8,
}

/// What stands for the digits of a Roman numeral, which has none.
pub(super) const ROMAN: u8 = 0;

/// What stands for the digits of a place in words, which has none.
pub(super) const WORDS: u8 = u8::MAX;

impl Decimal {
    /// A whole number.
    pub const fn integer(value: i64) -> Decimal {
        Decimal { mantissa: value, decimals: 0, integer_digits: 1 }
    }

    /// For drawing and for ordering; never for arithmetic that is shown.
    pub fn to_f64(self) -> f64 {
        self.mantissa as f64 / power(self.decimals) as f64
    }

    /// The number of decimals it is printed with.
    pub fn decimals(self) -> u8 {
        self.decimals
    }

    /// Whether it is below zero.
    pub fn is_negative(self) -> bool {
        self.mantissa < 0
    }

    /// The quotient by a small whole number, rounded half up to `decimals` places.
    pub fn divide(self, by: i64, decimals: u8) -> Decimal {
        let by = by.max(1);
        let mantissa = self.at(decimals.max(self.decimals));
        let unit = by.saturating_mul(power(decimals.max(self.decimals) - decimals));
        let rest = (mantissa % unit).abs();
        let half = i64::from(rest >= unit - rest);
        Decimal { mantissa: mantissa / unit + mantissa.signum() * half, decimals, integer_digits: 1 }
    }

    /// The product with a whole number; `None` where it is too large.
    pub fn times(self, factor: i64) -> Option<Decimal> {
        Some(Decimal { mantissa: self.mantissa.checked_mul(factor)?, ..self })
    }

    /// Whether it is zero.
    pub fn is_zero(self) -> bool {
        self.mantissa == 0
    }

    /// Without zeros at the end of the decimals: for quotients, which nobody printed.
    pub fn trimmed(self) -> Decimal {
        let mut out = self;
        while out.decimals > 0 && out.mantissa % 10 == 0 {
            out.mantissa /= 10;
            out.decimals -= 1;
        }
        out
    }

    /// Whether it is printed in Roman numerals.
    pub fn is_roman(self) -> bool {
        self.integer_digits == ROMAN
    }

    /// Whether it is a place in a ranking that is told in words.
    pub fn is_in_words(self) -> bool {
        self.integer_digits == WORDS
    }

    /// Without the zeros in front that the report prints: 6 for `06`.
    pub fn unpadded(self) -> Decimal {
        let integer_digits = if self.is_in_words() { WORDS } else { self.integer_digits.min(1) };
        Decimal { integer_digits, ..self }
    }

    /// The mantissa it has with `decimals` places; `decimals` is not below its own.
    fn at(self, decimals: u8) -> i64 {
        self.mantissa.saturating_mul(power(decimals - self.decimals))
    }

    fn with(self, other: Decimal, op: fn(i64, i64) -> i64) -> Decimal {
        let decimals = self.decimals.max(other.decimals);
        Decimal { mantissa: op(self.at(decimals), other.at(decimals)), decimals, integer_digits: 1 }
    }

    /// Whether both are the same number, however printed: `1,0` and `1`.
    pub fn same_value(self, other: Decimal) -> bool {
        let decimals = self.decimals.max(other.decimals);
        self.at(decimals) == other.at(decimals)
    }
}

/// A power of ten. What is too large for a number that a report prints is the largest there is, never a panic.
fn power(decimals: u8) -> i64 {
    10_i64.saturating_pow(u32::from(decimals))
}

impl Add for Decimal {
    type Output = Decimal;
    fn add(self, other: Decimal) -> Decimal {
        self.with(other, i64::saturating_add)
    }
}

impl Sub for Decimal {
    type Output = Decimal;
    fn sub(self, other: Decimal) -> Decimal {
        self.with(other, i64::saturating_sub)
    }
}

impl Neg for Decimal {
    type Output = Decimal;
    fn neg(self) -> Decimal {
        Decimal { mantissa: self.mantissa.saturating_neg(), ..self }
    }
}
