//! What stands in rows that could not be read: a check between rows is silent where it would only repeat their faults.
//! Knows no rule between rows.

use super::*;
use std::collections::{BTreeMap, BTreeSet};

/// The rows that the dataset lacks, and those whose value follows from them.
#[derive(Clone, Debug, Default)]
pub struct Spoiled {
    observations: BTreeSet<String>,
    indicators: BTreeSet<String>,
}

impl Spoiled {
    /// Gathers them; `open` are derived observations whose value is not known.
    pub(super) fn of(dataset: &Dataset, tables: &Tables, open: &BTreeSet<String>) -> Spoiled {
        let read: BTreeSet<&str> = dataset.observations.iter().map(|o| o.id.as_str()).collect();
        let mut all = Spoiled::default();
        for row in tables.table("observations.csv").all().filter(|row| !read.contains(row.get("id"))) {
            all.observations.insert(row.get("id").to_owned());
            all.indicators.insert(row.get("indicator").to_owned());
        }
        let read: BTreeSet<&str> = dataset.indicators.iter().map(|row| row.id.as_str()).collect();
        for row in tables.table("indicators.csv").all().filter(|row| !read.contains(row.get("id"))) {
            all.indicators.extend(["id", "parent"].map(|column| row.get(column).to_owned()));
        }
        all.indicators.remove("");
        all.derive(dataset, open);
        all
    }

    /// Values that are computed from what is missing, and again from those.
    fn derive(&mut self, dataset: &Dataset, open: &BTreeSet<String>) {
        let units: BTreeMap<&UnitId, UnitKind> = dataset.units.iter().map(|unit| (&unit.id, unit.kind)).collect();
        let by_id: BTreeMap<&str, &Observation> = dataset.observations.iter().map(|o| (o.id.as_str(), o)).collect();
        let is_points = |unit: &UnitId| matches!(units.get(unit), Some(UnitKind::Points | UnitKind::Share));
        let is_unsound = |o: &Observation, term: &str| match by_id.get(term) {
            Some(term) => term.unit != o.unit && !is_points(&term.unit),
            None => true,
        };
        loop {
            let before = self.observations.len();
            for o in dataset.observations.iter().filter(|o| o.is_computed()) {
                let mut terms = o.formula.terms.iter().map(|(_, id)| id.as_str());
                if open.contains(o.id.as_str()) || terms.any(|id| self.observations.contains(id) || is_unsound(o, id)) {
                    self.observations.insert(o.id.0.clone());
                    self.indicators.insert(o.indicator.0.clone());
                }
            }
            if self.observations.len() == before {
                return;
            }
        }
    }

    /// Whether an observation could not be read, or its value not be computed.
    pub fn has(&self, observation: &ObservationId) -> bool {
        self.observations.contains(&observation.0)
    }

    /// Whether something of an indicator could not be read.
    pub fn touches(&self, indicator: &IndicatorId) -> bool {
        self.indicators.contains(&indicator.0)
    }

    /// Whether all could be read.
    pub fn is_empty(&self) -> bool {
        self.observations.is_empty() && self.indicators.is_empty()
    }
}
