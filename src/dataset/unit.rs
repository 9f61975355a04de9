//! Units of measure: what they measure, how they are shown and printed, how large they are.
//! Knows no value.

use super::UnitId;
use crate::locale::Bilingual;
use crate::variants::UNIT_KINDS;
use serde::{Deserialize, Serialize};

/// What kind of measure a unit is. Values of different kinds never share an axis. What few reports have stands last, see
/// [`Unit::kind`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum UnitKind {
    /// Per cent of a whole.
    Share,
    /// Percentage points: a difference of two shares.
    Points,
    /// Growth rate, per cent a year.
    Growth,
    /// Percentage points a year.
    PointsPerYear,
    /// Per cent above a target.
    Excess,
    /// Times a base.
    Multiple,
    /// Place in a ranking; 1 is first.
    Rank,
    /// Class of a scale of grades, as a rule in Roman numerals; I is the highest.
    Grade,
    /// A number of things.
    Count,
    /// Money, in one currency and scale.
    Money,
    /// A number per a number of other things.
    Rate,
    /// Kilometres and the like.
    Length,
    /// Years of age and the like.
    Duration,
    /// Per cent of an earlier value, or of a plan: a change relative to it.
    Relative,
    /// Percentage points that a part adds to the growth of the whole.
    Contribution,
}

/// Which wording of a unit or a time is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wording {
    /// As in running text: "điểm phần trăm".
    Full,
    /// As in tables and on marks: "điểm %".
    Short,
}

/// A unit of measure.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Unit {
    /// Key.
    pub id: UnitId,
    /// Kind of measure.
    pub kind: UnitKind,
    /// What stands after the number in running text.
    pub symbol: Bilingual,
    /// The same for tables and tight labels.
    pub short: Bilingual,
    /// What the report prints right after such a number, one of these; empty where it prints nothing.
    pub printed: Vec<String>,
    /// Factor to the base unit: 10^12 for "nghìn tỷ đồng"; 1 where there is none.
    pub scale: i64,
    /// ISO 4217 code for money, else empty.
    pub currency: String,
}

impl Unit {
    /// Kind of measure, as the compiler is to know it: one of the variants that the data need.
    #[inline(always)]
    pub fn kind(&self) -> UnitKind {
        if self.kind as u8 >= UNIT_KINDS { UnitKind::Count } else { self.kind }
    }

    /// What a rate is counted on: 10 000 for "giường/vạn dân" and for "beds per 10,000 people"; 1 where the symbol says no
    /// number. A report in Vietnamese alone has no English symbol.
    pub fn denominator(&self) -> f64 {
        let of = |symbol: &str| {
            let (_, base) = symbol.split_once('/').or_else(|| symbol.split_once(" per "))?;
            let number = base.split(' ').find(|word| !word.is_empty())?;
            let is_number = number.starts_with(|c: char| c.is_ascii_digit());
            let digits = number.bytes().filter(|byte| is_number && byte.is_ascii_digit());
            let digits = digits.map(|digit| f64::from(digit - b'0'));
            let word = [("nghìn", 1e3), ("ngàn", 1e3), ("vạn", 1e4), ("triệu", 1e6)];
            let spelled = || word.iter().find(|(word, _)| *word == number).map(|(_, value)| *value);
            digits.reduce(|value, digit| value * 10.0 + digit).filter(|value| *value > 1.0).or_else(spelled)
        };
        of(&self.symbol.vi).or_else(|| of(&self.symbol.en)).unwrap_or(1.0)
    }
}
