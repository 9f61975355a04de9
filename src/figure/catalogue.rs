//! Every sort of figure, each a short function from the dataset to a spec and the observations it shows.

use super::LegendEntry;
use super::datum::{Unit, change, datum};
use crate::chart::{Datum, Group, MarkShape, Spec};
use crate::dataset::{
    Dataset, FigureKind, FigureRow, Indicator, Observation, PeriodKind, Relation, Status, UnitKind, Wording,
};
use crate::locale::Lang;
use crate::order;

/// Letters of a quote that says a change and little else.
const STATED: usize = 32;

/// How many places a scale shows behind the last that the report names, where it never says how many there are.
const PLACES_BEYOND: u32 = 6;

/// A chart and what it shows, in reading order.
#[derive(Default)]
pub struct Chart<'a> {
    /// The chart; `None` where a table says it best, or nothing is there to draw.
    pub spec: Option<Spec>,
    /// What it shows.
    pub shown: Vec<&'a Observation>,
    /// Forms that are not named at their marks.
    pub legend: Vec<LegendEntry>,
}

/// The chart of a row of the figures' table.
pub fn chart<'a>(dataset: &'a Dataset, row: &FigureRow, lang: Lang) -> Chart<'a> {
    let maker = Maker { dataset, lang };
    let rows: Vec<&Indicator> = row.indicators.iter().filter_map(|id| dataset.indicator(&id.0)).collect();
    maker.make(row.kind, &rows)
}

/// The chart that fits an indicator's own numbers.
pub fn fitting<'a>(dataset: &'a Dataset, row: &'a Indicator, lang: Lang) -> Chart<'a> {
    let maker = Maker { dataset, lang };
    let levels = maker.levels(row);
    let has = |kind: PeriodKind| levels.iter().any(|o| o.period.kind() == kind);
    let is_of = |kind: UnitKind| dataset.unit(&row.unit).is_some_and(|unit| unit.kind() == kind);
    let (is_share, is_rank) = (is_of(UnitKind::Share), is_of(UnitKind::Rank));
    let whole = levels.iter().any(|o| o.quantity.whole.is_some_and(|whole| whole.to_f64() <= 40.0));
    let is_drawn = |o: &&Observation| !o.quantity.value.is_negative();
    let span = |o: &Observation| (o.period.from, o.period.to);
    let is_apart = (1..levels.len()).all(|i| levels[..i].iter().all(|other| span(other) != span(levels[i])));
    let kind = match levels[..] {
        _ if maker.parts(row).next().is_some() => FigureKind::Composition,
        _ if is_rank => FigureKind::Rank,
        [_, ..] if is_of(UnitKind::Grade) => FigureKind::Numeral,
        [_] if is_share => FigureKind::Targets,
        // Bars start at zero; the axis of a trend is of years.
        [_, _, ..] if !levels.iter().all(is_drawn) => FigureKind::Table,
        [one] if one.period.kind() == PeriodKind::Mean && is_drawn(&one) && maker.family(one).next().is_some() => {
            return maker.among(row, one);
        }
        [_] => FigureKind::Numeral,
        [from, to] if is_share && maker.is_flat(from, to) => FigureKind::Numeral,
        _ if has(PeriodKind::Before) && has(PeriodKind::After) => FigureKind::BeforeAfter,
        // A panel has one block for a span: not for its target beside its result.
        _ if has(PeriodKind::Mean) && !is_apart => FigureKind::Table,
        _ if has(PeriodKind::Mean) => FigureKind::Spans,
        _ if whole => FigureKind::Units,
        [_, _, ..] if levels.iter().any(|o| o.quantity.upper.is_some()) => FigureKind::Interval,
        [_, _, ..] if has(PeriodKind::Total) || levels.iter().any(|o| !o.period.is_of_years()) => FigureKind::Bars,
        [_, _, ..] => FigureKind::Trend,
        [] => FigureKind::Table,
    };
    maker.make(kind, &[row])
}

/// What every sort of figure is made from.
pub(super) struct Maker<'a> {
    pub(super) dataset: &'a Dataset,
    pub(super) lang: Lang,
}

impl<'a> Maker<'a> {
    fn make(&self, kind: FigureKind, rows: &[&Indicator]) -> Chart<'a> {
        match kind {
            FigureKind::Composition => self.composition(rows),
            FigureKind::Spans => self.spans(rows),
            FigureKind::Dumbbells => self.dumbbells(rows),
            FigureKind::Bars => self.bars(rows),
            FigureKind::BeforeAfter => self.before_after(rows),
            FigureKind::Interval => self.line(rows, Spec::Interval),
            FigureKind::Trend => self.line(rows, Spec::Trend),
            FigureKind::Units => self.units(rows),
            FigureKind::Rank => self.ranks(rows),
            FigureKind::Targets => self.targets(rows),
            FigureKind::Numeral => self.numeral(rows),
            FigureKind::Table => Chart {
                shown: rows.iter().flat_map(|row| self.dataset.observations_of(&row.id)).collect(),
                ..Chart::default()
            },
        }
    }

    /// The values of an indicator in order of time.
    pub(super) fn levels(&self, row: &Indicator) -> Vec<&'a Observation> {
        self.dataset.levels(row)
    }

    pub(super) fn parts(&self, row: &Indicator) -> impl Iterator<Item = &'a Indicator> {
        self.dataset.children_of(&row.id).filter(|(_, relation)| *relation == Relation::Part).map(|(part, _)| part)
    }

    /// A change in the report's own words where they say that alone, else in ours; points always in ours, as everywhere: the
    /// report prints "%", which a note says.
    fn stated(&self, change: &Observation) -> String {
        let is_points = self.dataset.unit(&change.unit).is_some_and(|unit| unit.kind() == UnitKind::Points);
        match self.lang {
            Lang::Vi if !is_points && change.quote.chars().count() <= STATED => ["“", &change.quote, "”"].concat(),
            _ => self.dataset.label(change, Wording::Short, self.lang).full(),
        }
    }

    pub(super) fn group(&self, row: &Indicator, levels: &[&'a Observation], unit: Unit) -> Group {
        Group {
            name: row.short.get(self.lang).to_owned(),
            unit: String::new(),
            data: levels.iter().map(|o| datum(self.dataset, o, unit, self.lang)).collect(),
            under: Vec::new(),
        }
    }

    fn composition(&self, rows: &[&Indicator]) -> Chart<'a> {
        let parts: Vec<_> = rows.iter().flat_map(|row| self.parts(row)).collect();
        let levels: Vec<_> = parts.iter().map(|part| self.levels(part)).collect();
        let mut years: Vec<u16> = levels.iter().flatten().map(|o| o.period.to).collect();
        order::sort_by_key(&mut years, |year| *year);
        years.dedup();
        let at = |year: u16| {
            levels.iter().map(|of| of.iter().find(|o| o.period.to == year).copied()).collect::<Option<Vec<_>>>()
        };
        let complete: Vec<Vec<&Observation>> = years.into_iter().filter_map(at).collect();
        let spec = Spec::Composition {
            names: parts.iter().map(|part| part.short.get(self.lang).to_owned()).collect(),
            rows: complete
                .iter()
                .enumerate()
                .map(|(i, row)| self.shares(i.checked_sub(1).map(|i| &complete[i]), row))
                .collect(),
        };
        let shown: Vec<&Observation> = complete.concat();
        Chart { spec: (!shown.is_empty()).then_some(spec), shown, legend: Vec::new() }
    }

    /// One row of a composition, with the changes the report states since the row before. The first of a row carries
    /// the unit for all.
    fn shares(&self, before: Option<&Vec<&Observation>>, row: &[&Observation]) -> Vec<Datum> {
        let units = std::iter::once(Unit::Marked).chain(std::iter::repeat(Unit::Aside));
        let share = |(i, (o, unit)): (usize, (&&Observation, Unit))| {
            let stated = before.and_then(|before| change(self.dataset, before.get(i)?, o));
            let label = stated.map(|change| self.dataset.label(change, Wording::Short, self.lang));
            let remark = label.map(|label| if unit == Unit::Marked { label.full() } else { label.bare() });
            Datum { remark: remark.unwrap_or_default(), ..datum(self.dataset, o, unit, self.lang) }
        };
        row.iter().zip(units).enumerate().map(share).collect()
    }

    fn spans(&self, rows: &[&Indicator]) -> Chart<'a> {
        let means: Vec<(&Indicator, Vec<&Observation>)> = rows
            .iter()
            .map(|row| {
                let levels = self.levels(row).into_iter().filter(|o| o.period.kind() == PeriodKind::Mean);
                (*row, levels.collect())
            })
            .collect();
        let panels = means.iter().map(|(row, levels)| self.group(row, levels, Unit::Aside)).collect();
        let none = self.lang.messages().common.no_target.to_owned();
        self.chart(Spec::Spans { panels, none }, means).with_legend(MarkShape::Area, self.lang)
    }

    fn dumbbells(&self, rows: &[&Indicator]) -> Chart<'a> {
        let levels: Vec<_> = rows.iter().map(|row| (*row, self.levels(row))).collect();
        let groups = levels.iter().map(|(row, levels)| self.group(row, levels, Unit::Aside)).collect();
        self.chart(Spec::Dumbbells(groups), levels).with_legend(MarkShape::Point, self.lang)
    }

    fn bars(&self, rows: &[&Indicator]) -> Chart<'a> {
        let levels: Vec<_> = rows.iter().map(|row| (*row, self.levels(row))).collect();
        let groups = levels.iter().map(|(row, levels)| {
            let unit = self.dataset.unit(&row.unit).map_or("", |unit| unit.symbol.get(self.lang));
            let mut group = self.group(row, levels, Unit::Aside);
            match rows {
                // One panel is named by the figure's title, its unit by the subtitle.
                [_] => group.name.clear(),
                _ => unit.clone_into(&mut group.unit),
            }
            group
        });
        self.chart(Spec::Bars(groups.collect()), levels.clone()).with_legend(MarkShape::Area, self.lang)
    }

    fn before_after(&self, rows: &[&Indicator]) -> Chart<'a> {
        let levels: Vec<_> = rows
            .iter()
            .map(|row| {
                let mut levels = self.levels(row);
                levels.retain(|o| matches!(o.period.kind(), PeriodKind::Before | PeriodKind::After));
                (*row, levels)
            })
            .collect();
        let groups = levels.iter().map(|(row, levels)| self.group(row, levels, Unit::Marked)).collect();
        self.chart(Spec::Bars(groups), levels)
    }

    fn line(&self, rows: &[&Indicator], spec: fn(Group) -> Spec) -> Chart<'a> {
        let Some(row) = rows.first() else { return Chart::default() };
        let levels = self.levels(row);
        let is_share = self.dataset.unit(&row.unit).is_some_and(|unit| unit.kind() == UnitKind::Share);
        let unit = if is_share { Unit::Marked } else { Unit::Aside };
        let mut group = self.group(row, &levels, unit);
        for (datum, pair) in group.data.iter_mut().skip(1).zip(levels.windows(2)) {
            datum.remark = change(self.dataset, pair[0], pair[1]).map_or_else(String::new, |o| self.stated(o));
        }
        self.chart(spec(group), vec![(row, levels)])
    }

    fn units(&self, rows: &[&Indicator]) -> Chart<'a> {
        let levels: Vec<_> = rows.iter().map(|row| (*row, self.levels(row))).collect();
        let unit = if rows.len() == 1 { Unit::Marked } else { Unit::Aside };
        let groups: Vec<_> = levels.iter().map(|(row, levels)| self.group(row, levels, unit)).collect();
        let wholes =
            levels.iter().flat_map(|(_, levels)| levels).map(|o| o.quantity.whole.map(|whole| whole.to_f64() as u32));
        let wholes: Vec<_> = if rows.len() == 1 { wholes.collect() } else { vec![None; rows.len()] };
        let groups = self.nested(rows, groups);
        self.chart(Spec::Units { rows: groups, wholes }, levels)
    }

    /// A whole with its parts under it, if the other rows are all that it has.
    fn nested(&self, rows: &[&Indicator], mut groups: Vec<Group>) -> Vec<Group> {
        let value = |group: &Group| group.data.first().map_or(0.0, |datum| datum.value);
        let [whole, parts @ ..] = rows else { return groups };
        let is_part = |row: &&Indicator| row.parent.as_ref().is_some_and(|(parent, _)| *parent == whole.id);
        let is_all = groups.split_first().is_some_and(|(all, rest)| value(all) == rest.iter().map(value).sum::<f64>());
        if !parts.is_empty() && is_all && parts.iter().all(is_part) {
            let under = groups.split_off(1);
            groups.iter_mut().for_each(|group| group.under.clone_from(&under));
        }
        groups
    }

    fn ranks(&self, rows: &[&Indicator]) -> Chart<'a> {
        // The first value that is no target, and the first that is one.
        let levels: Vec<_> = rows
            .iter()
            .map(|row| {
                let all = self.levels(row);
                let first = |is_target| all.iter().copied().find(move |o| (o.status == Status::Target) == is_target);
                (*row, first(false).into_iter().chain(first(true)).collect::<Vec<_>>())
            })
            .collect();
        let mut groups: Vec<_> = levels.iter().map(|(row, levels)| self.group(row, levels, Unit::Aside)).collect();
        if let [one] = groups.as_mut_slice() {
            // One row is named by the figure's title.
            one.name.clear();
        }
        let whole = |o: &&Observation| o.quantity.whole.map(|whole| whole.to_f64() as u32);
        let wholes = levels.iter().map(|(_, levels)| levels.iter().find_map(whole)).collect();
        let last = groups.iter().flat_map(|group| &group.data).map(|d| d.upper.unwrap_or(d.value)).fold(0.0, f64::max);
        let last = last as u32;
        let places = self.dataset.places().map_or(last + PLACES_BEYOND, |places| places.max(last));
        self.chart(Spec::Ranks { rows: groups, places, wholes }, levels)
    }

    /// Puts spec and observations together; a chart of nothing is none.
    pub(super) fn chart(&self, spec: Spec, levels: Vec<(&Indicator, Vec<&'a Observation>)>) -> Chart<'a> {
        let shown: Vec<&Observation> = levels.into_iter().flat_map(|(_, levels)| levels).collect();
        Chart { spec: (!shown.is_empty()).then_some(spec), shown, legend: Vec::new() }
    }
}

impl Chart<'_> {
    /// With one entry for each form and time, if the forms repeat; else the marks are named where they stand.
    pub(super) fn with_legend(self, shape: MarkShape, lang: Lang) -> Self {
        let mut legend: Vec<(u16, LegendEntry)> = Vec::new();
        for o in &self.shown {
            let (sort, time) = (o.shown_status(), o.period.label(lang));
            let status = sort.word(lang);
            let words = match (shape, sort) {
                (MarkShape::Area, _) => status.to_owned(),
                (MarkShape::Point, Status::Result | Status::Change) => time,
                (MarkShape::Point, Status::Target) => [status, " ", &time].concat(),
                (MarkShape::Point, _) => [&time, " ", status].concat(),
            };
            let entry = LegendEntry { status: sort, shape, words };
            if !legend.iter().any(|(_, other)| *other == entry) {
                legend.push((o.period.to, entry));
            }
        }
        order::sort_by_key(&mut legend, |(year, entry)| (*year, entry.status == Status::Result));
        let is_needed = self.shown.len() >= 4;
        let legend = legend.into_iter().filter(|_| is_needed).map(|(_, entry)| entry).collect();
        Chart { legend, ..self }
    }
}
