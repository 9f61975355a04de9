//! The words of the tables for statuses, kinds of period and the like: a table each, read in both directions.
//! Knows no row; what a page calls them is the business of `label`.

use super::{CautionKind, Direction, FigureKind, PeriodBasis, PeriodKind, Relation, Status, UnitKind};

/// A kind that tables write as a word.
pub trait Keyed: Copy + PartialEq + 'static {
    /// Every word with its kind.
    const KEYS: &'static [(&'static str, Self)];

    /// Its word.
    fn key(self) -> &'static str {
        Self::KEYS.iter().find(|(_, kind)| *kind == self).map_or("", |(key, _)| key)
    }

    /// The kind that a word names.
    fn of_key(key: &str) -> Option<Self> {
        Self::KEYS.iter().find(|(own, _)| *own == key).map(|(_, kind)| *kind)
    }

    /// Its place in the table, by which files of numbers name it.
    fn place(self) -> usize {
        Self::KEYS.iter().position(|(_, kind)| *kind == self).unwrap_or_default()
    }

    /// The kind at a place; the last one behind the end.
    fn at(place: usize) -> Self {
        Self::KEYS[place.min(Self::KEYS.len() - 1)].1
    }
}

impl Keyed for UnitKind {
    const KEYS: &'static [(&'static str, Self)] = &[
        ("share", Self::Share),
        ("points", Self::Points),
        ("growth", Self::Growth),
        ("points-per-year", Self::PointsPerYear),
        ("excess", Self::Excess),
        ("multiple", Self::Multiple),
        ("rank", Self::Rank),
        ("grade", Self::Grade),
        ("count", Self::Count),
        ("money", Self::Money),
        ("rate", Self::Rate),
        ("length", Self::Length),
        ("duration", Self::Duration),
        ("relative", Self::Relative),
        ("contribution", Self::Contribution),
    ];
}

impl Keyed for Relation {
    const KEYS: &'static [(&'static str, Self)] = &[("part", Self::Part), ("subset", Self::Subset), ("see", Self::See)];
}

impl Keyed for Status {
    const KEYS: &'static [(&'static str, Self)] = &[
        ("result", Self::Result),
        ("baseline", Self::Baseline),
        ("target", Self::Target),
        ("change", Self::Change),
        ("derived", Self::Derived),
    ];
}

impl Keyed for PeriodKind {
    const KEYS: &'static [(&'static str, Self)] = &[
        ("point", Self::Point),
        ("total", Self::Total),
        ("mean", Self::Mean),
        ("change", Self::Change),
        ("before", Self::Before),
        ("after", Self::After),
        ("on-year", Self::OnYear),
        ("on-previous", Self::OnPrevious),
        ("on-plan", Self::OnPlan),
    ];
}

impl Keyed for PeriodBasis {
    const KEYS: &'static [(&'static str, Self)] =
        &[("stated", Self::Stated), ("heading", Self::Heading), ("context", Self::Context)];
}

impl Keyed for FigureKind {
    const KEYS: &'static [(&'static str, Self)] = &[
        ("composition", Self::Composition),
        ("spans", Self::Spans),
        ("dumbbells", Self::Dumbbells),
        ("bars", Self::Bars),
        ("interval", Self::Interval),
        ("units", Self::Units),
        ("before-after", Self::BeforeAfter),
        ("rank", Self::Rank),
        ("targets", Self::Targets),
        ("trend", Self::Trend),
        ("numeral", Self::Numeral),
        ("table", Self::Table),
    ];
}

impl Keyed for CautionKind {
    const KEYS: &'static [(&'static str, Self)] =
        &[("inconsistency", Self::Inconsistency), ("statements", Self::Statements), ("reading", Self::Reading)];
}

impl Keyed for Direction {
    const KEYS: &'static [(&'static str, Self)] = &[("up", Self::Up), ("down", Self::Down)];
}
