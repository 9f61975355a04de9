//! Which proposals the build would refuse as they stand.
//! Knows no rule of the draft.

use super::added::{Added, Row, with};
use super::proposal::DOUBTFUL;
use crate::compile;
use crate::dataset::{CONFIDENCE, CONFIRMED};
use std::collections::{BTreeMap, BTreeSet};

/// Reads the folder as if every proposal were confirmed: a row with a fault is doubtful; then without the doubtful ones,
/// until the rest go together. Returns how many are doubtful, with those of which the rules themselves are not sure.
pub(super) fn judge(contents: &BTreeMap<String, String>, added: &mut Added) -> usize {
    let mut doubtful: BTreeSet<usize> = BTreeSet::new();
    // Each round finds what the faults of the one before hid; it ends, because each takes rows away.
    loop {
        let known = doubtful.len();
        doubtful.extend(faulty(contents, added, &doubtful));
        if doubtful.len() == known {
            break;
        }
    }
    let mut count = 0;
    for (at, row) in added.observations.iter_mut().enumerate() {
        let Some((_, text)) = row.iter_mut().find(|(column, _)| *column == CONFIDENCE) else { continue };
        let mut sure: u8 = text.parse().unwrap_or(0);
        if doubtful.contains(&at) {
            sure = sure.min(DOUBTFUL);
            *text = sure.to_string();
        }
        count += usize::from(sure <= DOUBTFUL);
    }
    count
}

/// The added rows that the build refuses if all but the doubtful are confirmed.
fn faulty(contents: &BTreeMap<String, String>, added: &Added, doubtful: &BTreeSet<usize>) -> Vec<usize> {
    let mut tried = added.clone();
    for (at, row) in tried.observations.iter_mut().enumerate() {
        let field = row.iter_mut().find(|(column, _)| *column == CONFIRMED);
        if let Some((_, text)) = field.filter(|_| !doubtful.contains(&at)) {
            "x".clone_into(text);
        }
    }
    let mut all = contents.clone();
    all.extend(with(contents, &tried, "x"));
    let (_, faults) = compile::compile(&all);
    // The added rows are the last lines, one each.
    let lines = all.get("observations.csv").map_or(0, |text| text.lines().count());
    let first = lines - added.observations.len() + 1;
    let of_rows: Vec<_> = faults.iter().filter(|fault| fault.file == "observations.csv").collect();
    // Of two rows that do not go together, both are.
    let is_faulty = |at: usize, row: &Row| {
        let id = row.iter().find(|(column, _)| *column == "id").map(|(_, id)| format!("'{id}'")).unwrap_or_default();
        of_rows.iter().any(|fault| fault.line == first + at || fault.message.contains(&id))
    };
    let rows = added.observations.iter().enumerate().filter(|(at, _)| !doubtful.contains(at));
    rows.filter(|(at, row)| is_faulty(*at, row)).map(|(at, _)| at).collect()
}
