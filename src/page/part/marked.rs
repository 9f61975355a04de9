//! What an address that names a value marks: its row, and of a change the rows of the two values it lies between.

use crate::dataset::{Observation, Status};
use crate::figure;
use crate::page::Cx;

/// The changes that begin or end with a value, by their keys, for the scripts that mark; `None` where the report states none.
/// Where several indicators are shown together, nothing is said: a chart page has no room for it.
pub fn changes(cx: &Cx, o: &Observation, shown: &[&Observation]) -> Option<String> {
    let is_level = |other: &Observation| other.status != Status::Change;
    if !is_level(o) || shown.iter().any(|other| other.indicator != o.indicator) {
        return None;
    }
    let dataset = &cx.library.dataset;
    let of = |other: &&Observation| figure::change(dataset, o, other).or_else(|| figure::change(dataset, other, o));
    let mut ids: Vec<&str> =
        shown.iter().filter(|other| is_level(other)).filter_map(of).map(|change| change.id.as_str()).collect();
    ids.dedup();
    (!ids.is_empty()).then(|| ids.join(" "))
}
