//! Where the rows of a dataset stand by what they belong to: natively, where a folder may have many thousands of them. The
//! browser has few, and walks the tables.
//! Knows no rule.

use super::{Dataset, PeriodKind, Relation, Status};
use std::collections::BTreeMap;
use std::sync::OnceLock;

/// The places of rows by ids, made when first asked for. A copy makes its own.
#[derive(Debug, Default)]
pub struct Lookup(OnceLock<Places>);

type Of = BTreeMap<String, Vec<usize>>;

#[derive(Debug, Default)]
struct Places {
    /// How many rows there were: of other tables nothing is known.
    shape: [usize; 4],
    observations: Of,
    of_indicator: Of,
    indicators: Of,
    children: Of,
    cautions: Of,
    means: Of,
    /// Figures of one indicator.
    figures: Of,
    /// How many places a ranking has.
    ranked: Option<u32>,
}

impl Clone for Lookup {
    fn clone(&self) -> Self {
        Self::default()
    }
}

impl PartialEq for Lookup {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

fn shape(dataset: &Dataset) -> [usize; 4] {
    [dataset.observations.len(), dataset.indicators.len(), dataset.cautions.len(), dataset.figures.len()]
}

impl Places {
    fn of(dataset: &Dataset) -> Places {
        let mut all = Places { shape: shape(dataset), ranked: dataset.count_places(), ..Places::default() };
        let put = |of: &mut Of, id: &str, at: usize| of.entry(id.to_owned()).or_default().push(at);
        for (at, o) in dataset.observations.iter().enumerate() {
            put(&mut all.observations, o.id.as_str(), at);
            put(&mut all.of_indicator, o.indicator.as_str(), at);
            if o.period.kind == PeriodKind::Mean && o.status != Status::Target {
                put(&mut all.means, o.unit.as_str(), at);
            }
        }
        for (at, row) in dataset.indicators.iter().enumerate() {
            put(&mut all.indicators, row.id.as_str(), at);
            if let Some((parent, _)) = &row.parent {
                put(&mut all.children, parent.as_str(), at);
            }
        }
        for (at, row) in dataset.cautions.iter().enumerate() {
            row.observations.iter().for_each(|id| put(&mut all.cautions, id.as_str(), at));
        }
        for (at, row) in dataset.figures.iter().enumerate() {
            if let [one] = &row.indicators[..] {
                put(&mut all.figures, one.as_str(), at);
            }
        }
        all
    }
}

impl Dataset {
    /// The places, made anew where rows have come or gone since.
    fn places_of(&self, kind: fn(&Places) -> &Of, id: &str) -> Vec<usize> {
        let places = self.lookup.0.get_or_init(|| Places::of(self));
        if places.shape == shape(self) {
            return kind(places).get(id).cloned().unwrap_or_default();
        }
        kind(&Places::of(self)).get(id).cloned().unwrap_or_default()
    }

    pub(super) fn places_of_observation(&self, id: &str) -> Vec<usize> {
        self.places_of(|places| &places.observations, id)
    }

    pub(super) fn places_of_indicator(&self, id: &str) -> Vec<usize> {
        self.places_of(|places| &places.indicators, id)
    }

    pub(super) fn places_of_values(&self, indicator: &str) -> Vec<usize> {
        self.places_of(|places| &places.of_indicator, indicator)
    }

    pub(super) fn places_of_children(&self, indicator: &str) -> Vec<(usize, Relation)> {
        let all = self.places_of(|places| &places.children, indicator).into_iter();
        all.filter_map(|at| Some((at, self.indicators[at].parent.as_ref()?.1))).collect()
    }

    pub(super) fn places_of_cautions(&self, observation: &str) -> Vec<usize> {
        self.places_of(|places| &places.cautions, observation)
    }

    pub(super) fn places_of_figures(&self, indicator: &str) -> Vec<usize> {
        self.places_of(|places| &places.figures, indicator)
    }

    pub(super) fn ranked_places(&self) -> Option<u32> {
        let places = self.lookup.0.get_or_init(|| Places::of(self));
        if places.shape == shape(self) { places.ranked } else { self.count_places() }
    }

    pub(super) fn places_of_means(&self, unit: &str) -> Vec<usize> {
        self.places_of(|places| &places.means, unit)
    }
}
