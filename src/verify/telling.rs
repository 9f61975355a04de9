//! What a number's value tells by itself: digits that the report has for one indicator alone, pairs, values exchanged.
//! Knows no verdict.

use super::asked::Asked;
use super::cost::NEXT;
use super::named::topics;
use super::value::{fit, has_digits, is_equal, is_value};
use crate::dataset::Observation;
use crate::lexicon::Numeral;
use crate::text::Found;

impl Asked<'_, '_> {
    /// A number of three digits that the report has for one indicator alone, with another sign that it is meant: what it counts,
    /// or a name that belongs to the same.
    pub(super) fn is_unmistakable(&self, o: &Observation, indicator: usize) -> bool {
        let (dataset, n) = (self.facts.dataset, self.n);
        let is_equal_to = |other: &&Observation| {
            (has_digits(other, n) || is_equal(dataset, other, n)) && fit(dataset, other, n).is_some()
        };
        let is_only = dataset.observations.iter().filter(is_equal_to).all(|other| other.indicator == o.indicator);
        // What has another name next to it may have been exchanged.
        let is_named = self.named.iter().any(|one| one.distance == NEXT && one.indicator != indicator);
        if is_named || o.direction.is_none() && self.is_of_pair(o) {
            return !is_named;
        }
        if !is_only || n.raw / n.step < 100.0 {
            return false;
        }
        let rows = &dataset.indicators;
        let parent = |at: usize| rows[at].parent.as_ref().map(|(id, _)| id);
        let is_kin = |at: usize| {
            at == indicator
                || parent(at) == Some(&rows[indicator].id)
                || parent(indicator) == Some(&rows[at].id)
                || parent(at).is_some() && parent(at) == parent(indicator)
        };
        self.named.iter().any(|one| is_kin(one.indicator))
    }

    /// "679 thôn còn 362": whether the number next to it is another of the same indicator.
    pub(super) fn is_of_pair(&self, o: &Observation) -> bool {
        let dataset = self.facts.dataset;
        let is_other = |m: &&Numeral| {
            let apart = m.from.saturating_sub(self.n.to).max(self.n.from.saturating_sub(m.to));
            let mut others = dataset.observations_of(&o.indicator).filter(|other| other.id != o.id);
            apart < 4 && m.from != self.n.from && others.any(|other| is_value(dataset, other, m))
        };
        let own = self.text.within(self.n);
        self.text.statistics_within(own.start, own.end).iter().any(|m| is_other(&m))
    }

    /// "Tinh giản 1.206 công chức, giảm 1.452 cán bộ": whether two names of a sentence have each other's number.
    pub(super) fn is_exchanged(&self, o: &Observation) -> bool {
        let dataset = self.facts.dataset;
        let is_others = |topic: &Found<usize>| {
            let row = &dataset.indicators[topic.what];
            row.id != o.indicator && dataset.observations_of(&row.id).any(|other| is_value(dataset, other, self.n))
        };
        let own = self.text.within(self.n);
        let sentence = self.text.statistics_within(own.start, own.end);
        topics(self.text, self.n).any(is_others)
            && sentence.iter().any(|m| m.from != self.n.from && is_value(dataset, o, m))
    }
}
