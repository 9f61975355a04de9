//! The years of which an indicator has a value that is no change: where a change starts and ends.
//! Knows no text.

use super::Citations;
use crate::dataset::{Dataset, IndicatorId, Observation, ObservationId, Status, Tables};
use std::collections::{BTreeMap, BTreeSet};

/// Indicators with the years of their values and where these stand.
pub(super) struct Levels<'a> {
    all: BTreeSet<(&'a IndicatorId, u16, usize)>,
    tables: &'a Tables,
}

impl<'a> Levels<'a> {
    pub(super) fn of(dataset: &'a Dataset, citations: &Citations, tables: &'a Tables) -> Levels<'a> {
        let blocks: BTreeMap<&ObservationId, usize> =
            citations.0.iter().map(|citation| (&citation.observation, citation.block)).collect();
        let states = dataset.observations.iter().filter(|o| o.status != Status::Change && o.period.from == o.period.to);
        let place = |o: &Observation| blocks.get(&o.id).copied().unwrap_or(usize::MAX);
        Levels { all: states.map(|o| (&o.indicator, o.period.to, place(o))).collect(), tables }
    }

    /// Those of the indicator of an observation, with their blocks.
    fn years(&self, o: &Observation) -> impl Iterator<Item = (u16, usize)> {
        self.all.iter().filter(|(indicator, ..)| **indicator == o.indicator).map(|(_, year, block)| (*year, *block))
    }

    /// Whether the indicator has a value of a year; what could not be read may have been one.
    pub(super) fn has(&self, o: &Observation, year: u16) -> bool {
        self.years(o).any(|(own, _)| own == year) || self.tables.spoiled.touches(&o.indicator)
    }

    /// As a change sees them that stands in a block.
    pub(super) fn near(&self, block: usize) -> Near<'_> {
        Near { levels: self, block }
    }
}

/// The values that a change may start and end at: those of its own block, or all where its block has none.
pub(super) struct Near<'a> {
    levels: &'a Levels<'a>,
    block: usize,
}

impl Near<'_> {
    /// Whether a value is there, of the years that fit.
    fn any(&self, o: &Observation, fits: impl Fn(u16) -> bool, year: u16) -> bool {
        let all: Vec<(u16, usize)> = self.levels.years(o).filter(|(own, _)| fits(*own)).collect();
        let here = all.iter().any(|(_, block)| *block == self.block);
        let is_left = self.levels.tables.spoiled.touches(&o.indicator) || all.is_empty();
        is_left || all.iter().any(|(own, block)| *own == year && (!here || *block == self.block))
    }

    /// Whether nothing contradicts that a change starts in its first year.
    pub(super) fn start(&self, o: &Observation) -> bool {
        self.any(o, |year| year < o.period.to, o.period.from)
    }

    /// Whether nothing contradicts that it ends in its last year.
    pub(super) fn end(&self, o: &Observation) -> bool {
        self.any(o, |year| year > o.period.from, o.period.to)
    }

    /// Whether its indicator has a value of a year.
    pub(super) fn has(&self, o: &Observation, year: u16) -> bool {
        self.levels.has(o, year)
    }
}
