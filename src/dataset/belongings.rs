//! Who belongs to whom, gathered once for all checks: to walk the tables again for every row would take their square.
//! Knows no rule.

use super::{Dataset, Indicator, IndicatorId, Observation, Relation};
use std::collections::BTreeMap;

/// The rows of a dataset by what they belong to and by their ids.
pub(super) struct Belongings<'a> {
    observations: BTreeMap<&'a IndicatorId, Vec<&'a Observation>>,
    by_id: BTreeMap<&'a str, &'a Observation>,
    children: BTreeMap<&'a IndicatorId, Vec<(&'a Indicator, Relation)>>,
}

impl<'a> Belongings<'a> {
    pub(super) fn of(dataset: &'a Dataset) -> Belongings<'a> {
        let by_id = dataset.observations.iter().rev().map(|o| (o.id.0.as_str(), o)).collect();
        let mut all = Belongings { observations: BTreeMap::new(), by_id, children: BTreeMap::new() };
        for o in &dataset.observations {
            all.observations.entry(&o.indicator).or_default().push(o);
        }
        for row in &dataset.indicators {
            if let Some((parent, relation)) = &row.parent {
                all.children.entry(parent).or_default().push((row, *relation));
            }
        }
        all
    }

    /// The observation of an id; the first where a table has it twice.
    pub(super) fn observation(&self, id: &str) -> Option<&'a Observation> {
        self.by_id.get(id).copied()
    }

    pub(super) fn observations_of(&self, id: &IndicatorId) -> &[&'a Observation] {
        self.observations.get(id).map_or(&[], Vec::as_slice)
    }

    pub(super) fn children_of(&self, id: &IndicatorId) -> &[(&'a Indicator, Relation)] {
        self.children.get(id).map_or(&[], Vec::as_slice)
    }
}
