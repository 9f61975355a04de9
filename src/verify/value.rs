//! A number beside an observation: whether both count in the same, are equal, or one is the other rounded.
//! Knows no other word of the text than a number's qualifiers.

use super::context::Context;
use crate::dataset::{Bound, Dataset, Observation, UnitKind};
use crate::lexicon::{Cue, Measure, Numeral};

/// How far a number is from a value it was rounded to, as a part of the value: more is another number. A number that a word
/// such as "about" leaves open may be farther off.
pub(super) const FAR: f64 = 0.045;
const FAR_ABOUT: f64 = 0.055;
/// How far off it may be where the words say on which side the value lies, or the last digit leaves no other: "hơn 20%" of 22,2.
const FAR_BOUNDED: f64 = 0.15;
/// "Khoảng 2.000" of 1.960: how far off a round number near by may be, whatever its last digit.
const FAR_ROUND: f64 = 0.025;
/// Half of the last digit, and a whole one: how far rounding to that digit, or cutting it off, moves a value. A little more,
/// as floating point does not hold them exactly.
pub(super) const HALF: f64 = 0.500_001;
const WHOLE: f64 = 1.000_001;

/// How a number's measure stands to an observation's.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Fit {
    Same,
    /// Per cent for points or the reverse.
    Points,
    /// Another currency, another length.
    Unit,
}

pub(super) fn kind(dataset: &Dataset, o: &Observation) -> Option<UnitKind> {
    dataset.unit(&o.unit).map(|unit| unit.kind())
}

/// How the measures stand; `None` where they cannot be compared.
pub(super) fn fit(dataset: &Dataset, o: &Observation, n: &Numeral) -> Option<Fit> {
    let unit = dataset.unit(&o.unit)?;
    let is_dong = n.measure == Measure::Vnd || n.measure == Measure::Things && n.magnitude >= 1e6;
    let is_percent = matches!(unit.kind(), UnitKind::Share | UnitKind::Growth | UnitKind::Excess | UnitKind::Relative);
    let is_points = matches!(unit.kind(), UnitKind::Points | UnitKind::PointsPerYear | UnitKind::Contribution);
    let is_metre = || unit.printed.iter().any(|words| words == "m" || words == "mét");
    Some(match (unit.kind(), n.measure) {
        (_, Measure::Percent) if is_percent => Fit::Same,
        (_, Measure::Points) if is_points => Fit::Same,
        (UnitKind::Share, Measure::Things) if n.whole.is_some() => Fit::Same,
        (_, Measure::Points) if is_percent => Fit::Points,
        (_, Measure::Percent) if is_points => Fit::Points,
        (UnitKind::Money, Measure::Usd) if unit.currency == "USD" => Fit::Same,
        (UnitKind::Money, _) if unit.currency == "VND" && is_dong => Fit::Same,
        (UnitKind::Money, Measure::Usd | Measure::Vnd | Measure::OtherMoney) => Fit::Unit,
        (UnitKind::Length, Measure::Km) if !is_metre() => Fit::Same,
        (UnitKind::Length, Measure::Metres) if is_metre() => Fit::Same,
        (UnitKind::Length, Measure::Km | Measure::Metres | Measure::OtherLength) => Fit::Unit,
        (UnitKind::Multiple, Measure::Times) | (UnitKind::Grade, Measure::Grade) => Fit::Same,
        // "Vượt 46 lần", "tuổi thọ 75%"
        (UnitKind::Excess, Measure::Times) | (UnitKind::Multiple | UnitKind::Duration, Measure::Percent) => Fit::Unit,
        (UnitKind::Count | UnitKind::Rate | UnitKind::Duration | UnitKind::Rank, Measure::Things) => Fit::Same,
        // "Mục tiêu 6,5 tỷ USD, đạt 9,5 tỷ": in the currency of the one before.
        (UnitKind::Money, _) if n.raw * n.magnitude == dataset.base_value(o) => Fit::Same,
        // "22,2 nghìn người" for 22,2%: digits that no chance gives.
        _ if n.is_measured && is_telling(n) && has_digits(o, n) => Fit::Unit,
        _ => return None,
    })
}

pub(super) fn same(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-9 * a.abs().max(b.abs())
}

/// A number in per cent where it is a part of a whole: "hai phần ba".
fn percent(n: &Numeral) -> Option<f64> {
    n.whole.filter(|whole| *whole > 0.0).map(|whole| n.raw / whole * 100.0)
}

/// Whether a number is the value of an observation, in whatever notation.
pub(super) fn is_equal(dataset: &Dataset, o: &Observation, n: &Numeral) -> bool {
    let value = dataset.base_value(o);
    if let (Some(UnitKind::Share), Some(percent)) = (kind(dataset, o), percent(n)) {
        return same(percent, value);
    }
    let scale = value / o.quantity.value.to_f64();
    let ends = match (n.upper, o.quantity.upper) {
        (Some(upper), Some(own)) => {
            same(upper * n.magnitude, own.to_f64() * if scale.is_finite() { scale } else { 1.0 })
        }
        (None, None) => true,
        _ => false,
    };
    let is_part = n.whole.is_none_or(|whole| o.quantity.whole.is_some_and(|own| same(own.to_f64(), whole)));
    // "một phần ba số huyện" is 3 of 9.
    let is_fraction = n.is_spelled
        && n.whole.zip(o.quantity.whole).is_some_and(|(whole, own)| same(n.raw / whole, value / own.to_f64()));
    let is_it = |raw: f64| same(raw * n.magnitude, value);
    is_fraction || ends && is_part && (is_it(n.raw) || n.other.is_some_and(is_it))
}

/// Whether a number is the value of an observation, counted in the same.
pub(super) fn is_value(dataset: &Dataset, o: &Observation, n: &Numeral) -> bool {
    fit(dataset, o, n) == Some(Fit::Same) && is_equal(dataset, o, n)
}

/// Whether a number is hardly hit by chance: of three digits or with decimals.
pub(super) fn is_telling(n: &Numeral) -> bool {
    n.raw / n.step >= 100.0 || n.step < 1.0
}

/// Whether the number is what a share leaves of a hundred.
pub(super) fn is_rest(dataset: &Dataset, o: &Observation, n: &Numeral, context: &Context) -> bool {
    let apart = (100.0 - dataset.base_value(o) - n.raw).abs();
    let is_about = !context.qualifiers.is_empty();
    n.upper.is_none() && n.whole.is_none() && apart <= 1e-9 + if is_about { n.step.min(1.0) / 2.0 } else { 0.0 }
}

/// Whether the digits alone are those of the observation.
pub(super) fn has_digits(o: &Observation, n: &Numeral) -> bool {
    let value = o.quantity.value.to_f64();
    let is_end = match (n.upper, o.quantity.upper) {
        (Some(upper), Some(own)) => same(upper, own.to_f64()),
        (None, None) => true,
        _ => false,
    };
    is_end && n.whole.is_none() && (same(n.raw, value) || n.other.is_some_and(|other| same(other, value)))
}

/// Whether an amount is the observation's but for its power of ten: "8 tỷ" for 8.000 tỷ.
pub(super) fn is_shifted(dataset: &Dataset, o: &Observation, n: &Numeral) -> bool {
    let unit = dataset.unit(&o.unit);
    let is_scaled = unit.is_some_and(|unit| unit.scale > 1);
    let ratio = n.raw * n.magnitude / dataset.base_value(o);
    let is_power = ratio > 0.0 && same(ratio, 10f64.powi(ratio.log10().round() as i32));
    let is_simple = n.upper.is_none() && n.whole.is_none() && o.quantity.upper.is_none();
    is_scaled && is_simple && is_power && (n.magnitude > 1.0 || n.raw >= 1000.0)
}

/// "Hơn 20%" of 22,2, "chưa đến 4%" of 3,5: whether the value lies on the side of the number that its words say.
pub(super) fn is_bounded(dataset: &Dataset, o: &Observation, n: &Numeral, context: &Context) -> bool {
    let apart = dataset.base_value(o) - n.raw * n.magnitude;
    // Of a bound another bound is another number.
    let is_plain = o.quantity.qualifiers.iter().all(|own| own.bound == Bound::Exact);
    let is_said = |cues: &[Cue]| is_plain && context.qualifiers.iter().any(|cue| cues.contains(cue));
    let is_excess = kind(dataset, o) == Some(UnitKind::Excess);
    !is_excess && apart > 0.0 && is_said(&[Cue::Over, Cue::AtLeast])
        || apart < 0.0 && is_said(&[Cue::Under, Cue::Nearly, Cue::AtMost])
}

/// "72%" for 27, "4.321 km" for 4.231: the digits of the value in another order, as fingers exchange them.
pub(super) fn is_misprint(dataset: &Dataset, o: &Observation, n: &Numeral) -> bool {
    let (told, value) = (n.raw * n.magnitude, dataset.base_value(o));
    let top = 10f64.powi(value.log10().floor() as i32);
    let digits = |number: f64| {
        let (mut rest, mut all) = ((number / top * 1e5).round() as u64, [0; 10]);
        while rest > 0 {
            all[(rest % 10) as usize] += 1;
            rest /= 10;
        }
        all
    };
    n.upper.is_none() && n.whole.is_none() && value > 0.0 && !same(told, value) && digits(told) == digits(value)
}

/// Whether the number is the value rounded: to its own last digit, or to a round number near by.
pub(super) fn is_rounded(dataset: &Dataset, o: &Observation, n: &Numeral, context: &Context) -> bool {
    let value = dataset.base_value(o);
    if let (Some(UnitKind::Share), Some(percent)) = (kind(dataset, o), percent(n)) {
        return n.whole.is_some_and(|whole| whole <= 20.0) && (percent - value).abs() <= 1.0;
    }
    let is_simple = n.upper.is_none() && n.whole.is_none() && o.quantity.upper.is_none();
    if !is_simple || matches!(kind(dataset, o), Some(UnitKind::Rank)) || value <= 0.0 {
        return false;
    }
    let (told, step) = (n.raw * n.magnitude, n.step * n.magnitude);
    let apart = (value - told).abs();
    let is_about = !context.qualifiers.is_empty();
    // "Vượt mốc 10 tỷ" of 9,5: what the words deny is no rounding.
    let is_said = |cue: Cue| context.qualifiers.contains(&cue);
    let is_excess = kind(dataset, o) == Some(UnitKind::Excess);
    if told > value && !is_excess && (is_said(Cue::Over) || is_said(Cue::AtLeast)) {
        return false;
    }
    // A value that is itself coarser than the number was not rounded to it.
    let own = o.quantity.value;
    // "gấp hơn 2 lần" of 2,3.
    if kind(dataset, o) == Some(UnitKind::Multiple) && context.qualifiers.contains(&Cue::Over) {
        return told == value.floor();
    }
    let is_coarser = step > 10f64.powi(-i32::from(own.decimals())) * value / own.to_f64() * 0.999;
    // "Chưa đến 4%" of 3,5, "hơn 20%" of 22,2: the round number next to it, on its right side.
    if is_coarser && is_bounded(dataset, o, n, context) && apart < step && apart / value <= FAR_BOUNDED {
        return true;
    }
    let limit = if is_about { FAR_ABOUT } else { FAR };
    let reach = if is_about { WHOLE } else { HALF };
    is_about && is_coarser && apart <= step * HALF && apart / value <= FAR_BOUNDED
        || is_coarser && apart <= step * reach && apart / value <= limit
        || is_about && is_coarser && apart / value <= FAR_ROUND && n.raw >= 100.0
}
