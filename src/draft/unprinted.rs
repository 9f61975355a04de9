//! Counts without a printed unit: what is counted stands before the number alone.
//! Knows no time.

use super::measure::Around;
use super::nouns::count;
use super::units::Measure;
use crate::dataset::{Unit, UnitKind};
use crate::wording::words::tokens;

/// "the number of communes is to increase from 33 in 2024", "61 plans, versus 65 and 42 in the previous year". `last` is the unit
/// of the number before it.
pub(super) fn unprinted(around: &Around, last: Option<&Unit>) -> Option<Measure> {
    const NEXT: [&str; 11] = ["in", "to", "and", "năm", "và", "lên", "xuống", ",", ";", ".", ")"];
    let (text, value) = (around.text, &around.quantity.value);
    let is_whole = text[value.clone()].bytes().all(|b| b.is_ascii_digit()) && around.quantity.whole.is_none();
    let after = tokens(around.after, 0..around.after.len());
    if !is_whole || !after.first().is_none_or(|t| NEXT.contains(&t.text.as_str())) {
        return None;
    }
    let heads = ["number of ", "total of "];
    let named = heads.iter().find_map(|head| around.before.rsplit_once(head)).map(|(_, rest)| rest);
    let is_noun = |word: &&str| !word.is_empty() && word.chars().all(char::is_alphabetic);
    let noun = named.and_then(|rest| rest.split(' ').next()).filter(is_noun);
    let is_joined = || around.before.ends_with(" and ") || around.before.ends_with(" và ");
    let shared = last.filter(|unit| unit.kind == UnitKind::Count && is_joined()).map(|unit| unit.symbol.vi.as_str());
    let own = count(noun.or(shared)?);
    let unit = Unit { id: [own.id.as_str(), "-0"].concat().as_str().into(), printed: Vec::new(), ..own };
    Some(Measure { unit, end: around.quantity.range.end, is_known: false })
}
