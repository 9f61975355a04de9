//! The rows of a dataset by what they belong to.
//! Knows no rule. Natively the places are looked up; the browser has a hundred rows and walks them.

use super::*;

impl Dataset {
    /// The indicator with this id.
    pub fn indicator(&self, id: &str) -> Option<&Indicator> {
        #[cfg(not(target_arch = "wasm32"))]
        {
            self.places_of_indicator(id).first().map(|at| &self.indicators[*at])
        }
        #[cfg(target_arch = "wasm32")]
        {
            self.indicators.iter().find(|row| row.id.0 == id)
        }
    }

    /// The observation with this id.
    pub fn observation(&self, id: &str) -> Option<&Observation> {
        #[cfg(not(target_arch = "wasm32"))]
        {
            self.places_of_observation(id).first().map(|at| &self.observations[*at])
        }
        #[cfg(target_arch = "wasm32")]
        {
            self.observations.iter().find(|row| row.id.0 == id)
        }
    }

    /// The observations of an indicator, in the order of the table.
    pub fn observations_of<'a>(&'a self, id: &IndicatorId) -> impl Iterator<Item = &'a Observation> {
        #[cfg(not(target_arch = "wasm32"))]
        {
            self.places_of_values(id.as_str()).into_iter().map(|at| &self.observations[at])
        }
        #[cfg(target_arch = "wasm32")]
        {
            self.observations.iter().filter(move |row| row.indicator == *id)
        }
    }

    /// The indicators that name `id` as their parent.
    pub fn children_of<'a>(&'a self, id: &IndicatorId) -> impl Iterator<Item = (&'a Indicator, Relation)> {
        #[cfg(not(target_arch = "wasm32"))]
        {
            self.places_of_children(id.as_str()).into_iter().map(|(at, relation)| (&self.indicators[at], relation))
        }
        #[cfg(target_arch = "wasm32")]
        {
            self.indicators.iter().filter_map(move |row| match &row.parent {
                Some((parent, relation)) if parent == id => Some((row, *relation)),
                _ => None,
            })
        }
    }

    /// The cautions that concern an observation.
    pub fn cautions_of<'a>(&'a self, id: &ObservationId) -> impl Iterator<Item = &'a Caution> {
        #[cfg(not(target_arch = "wasm32"))]
        {
            self.places_of_cautions(id.as_str()).into_iter().map(|at| &self.cautions[at])
        }
        #[cfg(target_arch = "wasm32")]
        {
            self.cautions.iter().filter(move |row| row.observations.contains(id))
        }
    }

    /// The inconsistencies of the report that these observations are part of, in the order of the table.
    pub fn inconsistencies(&self, shown: &[&Observation]) -> Vec<&Caution> {
        #[cfg(not(target_arch = "wasm32"))]
        let rows = {
            let mut places: Vec<usize> = shown.iter().flat_map(|o| self.places_of_cautions(o.id.as_str())).collect();
            places.sort_unstable();
            places.dedup();
            places.into_iter().map(|at| &self.cautions[at])
        };
        #[cfg(target_arch = "wasm32")]
        let rows = {
            let concerns = |row: &&Caution| row.observations.iter().any(|id| shown.iter().any(|o| o.id == *id));
            self.cautions.iter().filter(concerns)
        };
        rows.filter(|row| row.kind == CautionKind::Inconsistency).collect()
    }

    /// The figure of the overview that shows this indicator alone.
    pub fn figure_of(&self, id: &IndicatorId) -> Option<&FigureRow> {
        #[cfg(not(target_arch = "wasm32"))]
        {
            self.places_of_figures(id.as_str()).first().map(|at| &self.figures[*at])
        }
        #[cfg(target_arch = "wasm32")]
        {
            self.figures.iter().find(|figure| matches!(&figure.indicators[..], [one] if one == id))
        }
    }

    /// How many places a ranking has, by the largest number that the report gives for any.
    pub fn places(&self) -> Option<u32> {
        #[cfg(not(target_arch = "wasm32"))]
        {
            self.ranked_places()
        }
        #[cfg(target_arch = "wasm32")]
        {
            self.count_places()
        }
    }

    /// Means a year in a unit that are no targets, in the order of the table.
    pub fn means_in<'a>(&'a self, unit: &UnitId) -> impl Iterator<Item = &'a Observation> {
        #[cfg(not(target_arch = "wasm32"))]
        {
            self.places_of_means(unit.as_str()).into_iter().map(|at| &self.observations[at])
        }
        #[cfg(target_arch = "wasm32")]
        {
            self.observations
                .iter()
                .filter(move |o| o.period.kind == PeriodKind::Mean && o.status != Status::Target && o.unit == *unit)
        }
    }
}
