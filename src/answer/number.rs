//! A number as its digits: 15.000 and "15 nghìn" have the same ones. Knows no unit.

use crate::text::Key;

/// Digits without idle zeros, times a power of ten.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Number {
    /// The digits.
    pub(super) digits: u32,
    /// The power.
    pub(super) exponent: i32,
}

impl Number {
    /// A whole number and how many of its digits are decimals.
    pub(super) fn new(mut digits: u32, mut exponent: i32) -> Number {
        while digits != 0 && digits.is_multiple_of(10) {
            digits /= 10;
            exponent += 1;
        }
        Number { digits, exponent }
    }

    /// The number of a token.
    pub(super) fn of(key: Key) -> Number {
        let (mut digits, mut exponent, mut is_fraction) = (0u32, 0, false);
        for place in 0..key.len() {
            match key.at(place) {
                byte @ b'0'..=b'9' => {
                    digits = digits.wrapping_mul(10).wrapping_add(u32::from(byte - b'0'));
                    exponent -= i32::from(is_fraction);
                }
                _ => is_fraction = true,
            }
        }
        Number::new(digits, exponent)
    }

    /// Whether two numbers are one, but for "nghìn", "triệu" and "tỷ".
    pub(super) fn is(self, other: Number) -> bool {
        self.digits == other.digits && (self.exponent - other.exponent) % 3 == 0
    }
}
