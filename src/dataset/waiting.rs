//! Proposals that wait for a person: they are taken out before anything else looks at the rows.
//! Knows no value.

use super::*;
use crate::diag::Diagnostic;
use crate::table::Row;
use std::collections::BTreeSet;

/// What a person writes to confirm a row.
const YES: [&str; 6] = ["x", "có", "yes", "1", "true", "đúng"];

/// Takes out the rows that wait for a person, and what only they would show.
pub(super) fn unconfirmed(tables: &mut Tables) -> Vec<Diagnostic> {
    let Some(observations) = tables.tables.get_mut("observations.csv").filter(|table| table.has(CONFIRMED)) else {
        return Vec::new();
    };
    let waiting = observations.take(|row| !YES.contains(&row.get(CONFIRMED).to_lowercase().as_str()));
    let unclear = waiting.iter().filter(|row| !row.get(CONFIRMED).is_empty()).map(|row| {
        let message = format!("'{}' neither confirms the row nor lets it wait", row.get(CONFIRMED));
        row.place(CONFIRMED).error(message, "write x to confirm the row, leave the field empty to let it wait")
    });
    let faults = unclear.collect();
    let shown: BTreeSet<String> = observations.rows().iter().map(|row| row.get("indicator").to_owned()).collect();
    let later: BTreeSet<String> = waiting.iter().map(|row| row.get("indicator").to_owned()).collect();
    let of_rows = |rows: &[Row]| rows.iter().map(|row| row.get("unit").to_owned()).collect::<BTreeSet<_>>();
    let (mut shown_units, mut later_units) = (of_rows(observations.rows()), of_rows(&waiting));
    tables.waiting = waiting;
    if let Some(indicators) = tables.tables.get_mut("indicators.csv") {
        let is_parent: BTreeSet<String> = indicators
            .rows()
            .iter()
            .filter(|row| shown.contains(row.get("id")))
            .map(|row| row.get("parent").to_owned())
            .collect();
        let hidden = indicators.take(|row| {
            let id = row.get("id");
            later.contains(id) && !shown.contains(id) && !is_parent.contains(id)
        });
        shown_units.extend(of_rows(indicators.rows()));
        later_units.extend(of_rows(&hidden));
        let used: BTreeSet<String> = indicators.rows().iter().map(|row| row.get("topic").to_owned()).collect();
        if let Some(topics) = tables.tables.get_mut("topics.csv") {
            topics.take(|row| !used.contains(row.get("id")));
        }
    }
    if let Some(units) = tables.tables.get_mut("units.csv") {
        units.take(|row| later_units.contains(row.get("id")) && !shown_units.contains(row.get("id")));
    }
    faults
}
