//! What a unit measures and how large it is: units of one dimension are compared by value, others never.
//! Knows no report and no figure's form.

use super::*;
use crate::diag::{Diagnostic, Place};
use std::collections::{BTreeMap, BTreeSet};

/// Words for powers of ten before a unit, in both languages.
const SCALES: [(&str, i64); 16] = [
    ("chục", 10),
    ("trăm", 100),
    ("nghìn", 1_000),
    ("ngàn", 1_000),
    ("vạn", 10_000),
    ("triệu", 1_000_000),
    ("tr", 1_000_000),
    ("tỷ", 1_000_000_000),
    ("tỉ", 1_000_000_000),
    ("hundred", 100),
    ("thousand", 1_000),
    ("million", 1_000_000),
    ("billion", 1_000_000_000),
    ("bn", 1_000_000_000),
    ("trillion", 1_000_000_000_000),
    ("mn", 1_000_000),
];

/// Units of measure with the smaller ones that they may be counted in, where a 'dimension' holds several.
const BASES: [(&str, i64); 11] = [
    ("yến", 10),
    ("tạ", 100),
    ("tấn", 1_000),
    ("km", 1_000),
    ("ha", 10_000),
    ("km2", 1_000_000),
    ("km²", 1_000_000),
    ("kw", 1_000),
    ("mw", 1_000_000),
    ("mwh", 1_000),
    ("gwh", 1_000_000),
];

/// Money that is named before its scale: "US$ thousand".
const BEFORE_SCALES: [&str; 6] = ["us$", "usd", "$", "vnd", "eur", "€"];

/// The power of ten that the first words of a unit say, and the rest: "nghìn tỷ đồng" is 10¹² and "đồng", "1000 tấn" is a
/// thousand and "tấn".
fn scaled(words: &str) -> (i64, String) {
    let mut factor = 1_i64;
    let mut rest = words.trim();
    if let Some((money, scale)) = rest.split_once(' ')
        && BEFORE_SCALES.contains(&money.to_lowercase().as_str())
        && let (factor, "") = (scaled(scale).0, scaled(scale).1.as_str())
    {
        return (factor, money.to_lowercase());
    }
    if let Some((number, words)) = rest.split_once(' ')
        && let Some(round) = round(number)
    {
        (factor, rest) = (round, words.trim_start());
    }
    // "tr.đồng" has a dot after its short word.
    while let Some((first, tail)) = rest.split_once([' ', '.']).or((!rest.is_empty()).then_some((rest, ""))) {
        let Some((_, scale)) = SCALES.iter().find(|(word, _)| *word == first.to_lowercase()) else { break };
        factor = factor.saturating_mul(*scale);
        rest = tail.trim_start();
    }
    (factor, rest.to_lowercase())
}

/// "1000", "1.000", "100": a power of ten in digits.
fn round(number: &str) -> Option<i64> {
    let digits = number.replace(['.', ','], "");
    let is_round = digits.len() > 1 && digits.starts_with('1') && digits[1..].bytes().all(|digit| digit == b'0');
    digits.parse().ok().filter(|_| is_round)
}

/// The dimensions of all units, by their ids.
pub struct Dimensions<'a> {
    of: BTreeMap<&'a UnitId, (UnitKind, String)>,
    scales: BTreeMap<&'a UnitId, i64>,
    indicators: BTreeMap<&'a IndicatorId, &'a UnitId>,
}

impl<'a> Dimensions<'a> {
    /// Gathers them, and the units of the indicators.
    pub fn of(dataset: &'a Dataset, tables: &Tables) -> Dimensions<'a> {
        let rows: BTreeMap<&str, &str> =
            tables.table("units.csv").rows().iter().map(|row| (row.get("id"), row.get("dimension"))).collect();
        let dimension = |unit: &Unit| match (rows.get(unit.id.as_str()), unit.kind) {
            (Some(named), _) if !named.is_empty() => (unit.kind, (*named).to_owned()),
            (_, UnitKind::Count | UnitKind::Money | UnitKind::Rate | UnitKind::Length | UnitKind::Duration) => {
                (unit.kind, scaled(&unit.symbol.vi).1)
            }
            // "%" and "‰" are both a share.
            (_, kind) => (kind, unit.symbol.vi.chars().filter(|c| matches!(c, '‰' | '‱')).collect()),
        };
        let all = dataset.units.iter().map(|unit| (&unit.id, dimension(unit)));
        Dimensions {
            of: all.collect(),
            scales: dataset.units.iter().map(|unit| (&unit.id, unit.scale)).collect(),
            indicators: dataset.indicators.iter().map(|row| (&row.id, &row.unit)).collect(),
        }
    }

    /// Whether values in both units can be compared. Units that could not be read count as the same.
    pub(super) fn are_one(&self, one: &UnitId, other: &UnitId) -> bool {
        match (self.of.get(one), self.of.get(other)) {
            (Some(one), Some(other)) => one == other,
            _ => true,
        }
    }

    /// What is wrong where an observation's dimension is not its indicator's. A change may be relative.
    pub fn mixes(&self, o: &Observation) -> Option<(String, &'static str)> {
        use UnitKind::{Excess, Growth, Multiple, Points, PointsPerYear, Relative};
        let own = *self.indicators.get(&o.indicator)?;
        let kind = self.of.get(&o.unit).map(|(kind, _)| *kind);
        let is_relative = matches!(kind, Some(Points | PointsPerYear | Growth | Relative | Multiple | Excess));
        let message = || format!("'{}' is in '{}', its indicator in '{}': another dimension", o.id.0, o.unit.0, own.0);
        let hint =
            "give it an indicator of its own; for two names of one thing write the same 'dimension' into units.csv";
        // Points are a difference of per cents: an amount has none.
        let of_amount = self.of.get(own).is_some_and(|(_, base)| !base.is_empty());
        let is_points = matches!(kind, Some(Points | PointsPerYear)) && of_amount;
        let is_sound = self.are_one(&o.unit, own) || (o.status == Status::Change && is_relative && !is_points);
        (!is_sound).then(|| (message(), hint))
    }

    /// The factor of a unit to its base.
    pub(super) fn scale(&self, unit: &UnitId) -> i64 {
        self.scales.get(unit).copied().unwrap_or(1)
    }
}

/// Faults of units whose words and scale disagree, and of figures that mix dimensions.
pub(super) fn check(dataset: &Dataset, dimensions: &Dimensions, tables: &Tables) -> Vec<Diagnostic> {
    let rows = tables.table("units.csv").rows().iter();
    let named: BTreeSet<&str> = rows.filter(|row| !row.get("dimension").is_empty()).map(|row| row.get("id")).collect();
    let scales = dataset.units.iter().flat_map(|unit| scale(unit, &named, tables));
    scales.chain(figures(dataset, dimensions, tables)).collect()
}

/// The words of a unit say its scale.
fn scale(unit: &Unit, named: &BTreeSet<&str>, tables: &Tables) -> Vec<Diagnostic> {
    let row = |column: &str| -> Place { tables.table("units.csv").place("id", &unit.id.0, column) };
    let (factor, base) = scaled(&unit.symbol.vi);
    let is_named = named.contains(unit.id.as_str());
    // "tấn/ha" is ten of "tạ/ha".
    let own = base.split_once('/').map_or(base.as_str(), |(own, _)| own).trim_end();
    let counted = BASES.iter().find(|(words, _)| is_named && *words == own).map(|(_, of)| factor.saturating_mul(*of));
    let fits = unit.scale == factor || Some(unit.scale) == counted;
    let mut faults = Vec::new();
    if !fits {
        faults.push(row("scale").error(
            format!("the scale of '{}' is {factor}, not {}", unit.symbol.vi, unit.scale),
            "the factor that its words say; in a 'dimension' of several units that of the smallest: tấn is 1000 kg",
        ));
    }
    for printed in &unit.printed {
        let words = printed.split_once('…').map_or(printed.as_str(), |(_, tail)| tail);
        // "$ … m" is of money and no metre.
        let words = if words.trim() == "m" && printed != words { "million" } else { words };
        let (said, _) = scaled(words);
        if said != factor {
            faults.push(row("printed").error(
                format!("'{printed}' is {said} of its base, '{}' is {factor}", unit.symbol.vi),
                "every printed form of a unit is of one scale; another scale is another unit",
            ));
        }
    }
    faults
}

/// Figures whose indicators share an axis.
fn figures(dataset: &Dataset, dimensions: &Dimensions, tables: &Tables) -> Vec<Diagnostic> {
    let mut faults = Vec::new();
    for row in dataset.figures.iter().filter(|row| row.kind.shares_axis()) {
        let mut all = row.indicators.iter().filter_map(|id| Some((id, *dimensions.indicators.get(id)?)));
        let Some((first, unit)) = all.next() else { continue };
        let differs = |(_, other): &(_, &UnitId)| {
            !dimensions.are_one(unit, other) || dimensions.scale(unit) != dimensions.scale(other)
        };
        if let Some((id, other)) = all.find(differs) {
            let place = tables.table("figures.csv").place("id", &row.id.0, "indicators");
            faults.push(place.error(
                format!("'{}' is in '{}', '{}' in '{}': one axis holds one unit", first.0, unit.0, id.0, other.0),
                "kind 'bars' gives each its own scale; or make a figure of each",
            ));
        }
    }
    faults
}
