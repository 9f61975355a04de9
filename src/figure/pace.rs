//! What a target asks a year, beside what was done a year: our own arithmetic, in words, named as such.
//! Only between values that may be compared; nothing after the last result is known.

use crate::dataset::{Bound, Dataset, Direction, Indicator, Observation, PeriodKind, Status, Unit, UnitKind};
use crate::locale::{Decimal, Lang};

/// The sentences.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pace {
    /// From the last result to the target.
    pub needed: String,
    /// From the earlier value to the last result, where there is one.
    pub achieved: Option<String>,
}

/// The pace of an indicator; `None` where result and target cannot be compared, or nothing is to change.
pub fn pace(dataset: &Dataset, row: &Indicator, lang: Lang) -> Option<Pace> {
    let levels: Vec<&Observation> = dataset.observations_of(&row.id).filter(|o| is_level(o, row)).collect();
    let latest =
        |wanted: &[Status]| levels.iter().copied().filter(|o| wanted.contains(&o.status)).max_by_key(|o| o.period.to);
    let (result, target) = (latest(&[Status::Result])?, latest(&[Status::Target])?);
    let needed = needed(dataset, row, [result, target], lang)?;
    let unit = step_unit(dataset, row)?;
    let earlier = latest(&[Status::Derived, Status::Baseline]);
    Some(Pace { needed, achieved: earlier.and_then(|earlier| step(earlier, result, unit, lang)) })
}

/// What lies between a result and a target of an indicator: "2020–2025: giảm 2,5 điểm phần trăm, bình quân …".
pub fn needed(dataset: &Dataset, row: &Indicator, ends: [&Observation; 2], lang: Lang) -> Option<String> {
    let [result, target] = ends.map(|o| is_level(o, row).then_some(o));
    step(result?, target?, step_unit(dataset, row)?, lang)
}

/// A state, or one year's total, that may be compared with the others.
fn is_level(o: &Observation, row: &Indicator) -> bool {
    let of_one_time = o.period.from == o.period.to
        && o.period.is_of_years()
        && matches!(o.period.kind(), PeriodKind::Point | PeriodKind::Total);
    of_one_time && o.unit == row.unit && o.break_reason.is_empty() && o.quantity.whole.is_none()
}

/// The unit of a difference: points for shares, the same unit for counts and money.
fn step_unit<'a>(dataset: &'a Dataset, row: &Indicator) -> Option<&'a Unit> {
    let unit = dataset.unit(&row.unit)?;
    match unit.kind() {
        UnitKind::Share => dataset.units.iter().find(|unit| unit.kind() == UnitKind::Points),
        UnitKind::Count | UnitKind::Money | UnitKind::Rate | UnitKind::Length => Some(unit),
        _ => None,
    }
}

/// "2020–2025: giảm 2,5 điểm phần trăm, bình quân 0,5 điểm phần trăm mỗi năm."
fn step(from: &Observation, to: &Observation, unit: &Unit, lang: Lang) -> Option<String> {
    let years = i64::from(to.period.to) - i64::from(from.period.to);
    let change = to.quantity.value - from.quantity.value;
    if years <= 0 || from.quantity.upper.is_some() {
        return None;
    }
    let word = bound(from.quantity.bound(), to.quantity.bound(), change.is_negative())?;
    let far = to.quantity.upper.map(|upper| upper - from.quantity.value);
    // A range that straddles the starting value asks neither a rise nor a fall.
    if far.is_some_and(|far| far.is_negative() != change.is_negative()) || (change.is_zero() && word == Word::None) {
        return None;
    }
    let direction = if change.is_negative() { Direction::Down } else { Direction::Up };
    let (whole, yearly) = (amount(change, far, 1, lang), amount(change, far, years, lang));
    let words = lang.messages().pace;
    let symbol = unit.symbol.get(lang);
    let space = if symbol.starts_with('%') { "" } else { "\u{a0}" };
    let word = words.bounds[word as usize];
    let times = [from.period.to.to_string(), to.period.to.to_string()].join("–");
    Some(
        [
            &times,
            ": ",
            direction.word(lang),
            " ",
            word,
            &whole,
            space,
            symbol,
            ", ",
            words.mean,
            word,
            &yearly,
            space,
            symbol,
            words.a_year,
        ]
        .concat(),
    )
}

/// What the qualifiers of both ends leave to say of the difference.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Word {
    /// The difference itself.
    None,
    /// More than that.
    Over,
    /// Less than that.
    Under,
}

/// The size of a rise is larger if it ends over or starts under its number, smaller if the other way round; a fall is
/// the mirror image. `None` where both ends leave it open.
fn bound(from: Bound, to: Bound, is_fall: bool) -> Option<Word> {
    let (low, high) = if is_fall { (to, from) } else { (from, to) };
    match (low, high) {
        (Bound::Exact, Bound::Exact) => Some(Word::None),
        (Bound::Exact | Bound::Under, Bound::Exact | Bound::Over) => Some(Word::Over),
        (Bound::Exact | Bound::Over, Bound::Exact | Bound::Under) => Some(Word::Under),
        _ => None,
    }
}

/// The size of a change, or of both ends of a range of changes, spread over some years.
fn amount(change: Decimal, far: Option<Decimal>, years: i64, lang: Lang) -> String {
    let one = |change: Decimal| {
        let size = if change.is_negative() { -change } else { change };
        // A quotient has the digits of the printed numbers, at least one, and none that says nothing.
        let size = if years == 1 { size } else { size.divide(years, size.decimals().max(1)).trimmed() };
        size.format(lang)
    };
    match far {
        None => one(change),
        Some(far) => [one(change), one(far)].join("–"),
    }
}
