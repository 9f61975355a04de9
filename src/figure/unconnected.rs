//! Figures of values that no line joins: shares each in its whole, one mean among others of its kind, numerals.

use super::catalogue::{Chart, Maker};
use super::datum::{Unit, change};
use crate::chart::{MarkShape, Spec};
use crate::dataset::{Indicator, Observation, Relation, Wording};

impl<'a> Maker<'a> {
    /// Shares in the frame of their whole: the latest value of each, with parts of its population below.
    pub(super) fn targets(&self, rows: &[&Indicator]) -> Chart<'a> {
        let latest = |row: &Indicator| self.levels(row).into_iter().next_back().into_iter().collect::<Vec<_>>();
        let mut all = Vec::new();
        let groups = rows.iter().map(|row| {
            let own = latest(row);
            let mut group = self.group(row, &own, Unit::Marked);
            all.push((*row, own));
            for (child, relation) in self.dataset.children_of(&row.id) {
                if relation == Relation::Subset {
                    let own = latest(child);
                    group.under.push(self.group(child, &own, Unit::Marked));
                    all.push((child, own));
                }
            }
            if rows.len() == 1 && group.under.is_empty() {
                // One bar is named by the figure's title.
                group.name.clear();
            }
            group
        });
        let spec = Spec::Rows { rows: groups.collect(), others: Vec::new(), whole: Some(100.0) };
        self.chart(spec, all).with_legend(MarkShape::Area, self.lang)
    }

    /// Results of other indicators that are means in the same unit, as many as a reader compares.
    pub(super) fn family(&self, one: &Observation) -> impl Iterator<Item = &'a Observation> {
        const MOST: usize = 30;
        let indicator = one.indicator.clone();
        let is_kin = move |o: &&Observation| o.indicator != indicator && !o.quantity.value.is_negative();
        // A change that is given in another unit than its indicator's is no level of it.
        let is_level = |o: &&Observation| self.dataset.indicator(&o.indicator.0).is_some_and(|row| row.unit == o.unit);
        self.dataset.means_in(&one.unit).filter(is_kin).filter(is_level).take(MOST)
    }

    /// One mean on the scale of all of its kind, the others in grey.
    pub(super) fn among(&self, row: &Indicator, one: &'a Observation) -> Chart<'a> {
        let named =
            |o: &'a Observation| self.dataset.indicator(&o.indicator.0).map(|row| self.group(row, &[o], Unit::Aside));
        let spec = Spec::Rows {
            rows: vec![self.group(row, &[one], Unit::Aside)],
            others: self.family(one).filter_map(named).collect(),
            whole: None,
        };
        Chart { spec: Some(spec), shown: vec![one], legend: Vec::new() }
    }

    /// Whether a line between two values would look level: they differ by less than a twentieth.
    pub(super) fn is_flat(&self, from: &Observation, to: &Observation) -> bool {
        let [from, to] = [from, to].map(|o| o.quantity.value.to_f64() * self.dataset.factor(o));
        (to - from).abs() * 20.0 < from.abs().max(to.abs())
    }

    /// Values of one indicator as numbers, with what the report says of them: the change between two, its verdict.
    pub(super) fn numeral(&self, rows: &[&Indicator]) -> Chart<'a> {
        let Some(row) = rows.first() else { return Chart::default() };
        let levels = self.levels(row);
        let mut group = self.group(row, &levels, Unit::Aside);
        let first = levels.first().filter(|first| levels.iter().all(|o| o.unit == first.unit));
        let unit = self.dataset.unit(first.map_or(&row.unit, |o| &o.unit));
        group.unit = unit.map_or("", |unit| unit.symbol.get(self.lang)).to_owned();
        for (i, (datum, o)) in group.data.iter_mut().zip(&levels).enumerate() {
            let before = i.checked_sub(1).and_then(|i| change(self.dataset, levels[i], o));
            datum.remark = match before {
                Some(change) => self.dataset.label(change, Wording::Short, self.lang).full(),
                None if !o.assessment.is_empty() => ["“", &o.assessment, "”"].concat(),
                None => String::new(),
            };
        }
        self.chart(Spec::Numeral(group), vec![(row, levels)])
    }
}
