//! What a card shows of a chart: at most three numbers, as large as there is room for, with the least that gives them a
//! shape. The page behind the card has the whole chart.

mod draw;
mod whole;

use super::scene::Scene;
use super::spec::{Datum, Form, Group, Spec};

/// A drawing of few numbers.
#[derive(Clone, Debug, PartialEq)]
pub enum Brief {
    /// Numbers beside one another.
    Columns(Vec<Column>),
    /// The same measure over the years.
    Trend(Vec<Datum>),
    /// A whole and its parts, a bar a time.
    Composition {
        /// Names of the parts.
        names: Vec<String>,
        /// One row a time.
        rows: Vec<Vec<Datum>>,
        /// The numbers of each row with their units.
        values: Vec<Vec<String>>,
    },
}

/// What a card knows of a value beyond its mark.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Value {
    /// The number with its words and its own unit.
    pub label: String,
    /// The unit alone; empty of a place, a grade.
    pub unit: String,
    /// Whether it is a share of a whole, whose scale ends at 100.
    pub is_share: bool,
}

/// One number of some.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// The number with its words and unit.
    pub label: String,
    /// What it is.
    pub caption: String,
    /// The bar under it; none where lengths say nothing.
    pub bar: Option<Bar>,
}

/// A bar from zero.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bar {
    /// How its value is known.
    pub form: Form,
    /// Its value, or the lower end of a range, as a share of the column.
    pub value: f64,
    /// The upper end of a range, as a share of the column.
    pub upper: Option<f64>,
}

/// What it shows at most.
const MOST: usize = 3;
/// How much of the scale the values of a line take at least.
const STEEP: f64 = 0.4;

impl Brief {
    /// Of a chart whose finding is `title`: the numbers that the finding speaks of. `unit` is what numbers of a chart with
    /// one unit have behind them; `known` tells of a datum what its mark does not say.
    pub fn of(spec: &Spec, title: &str, unit: &str, known: &dyn Fn(&Datum) -> Value) -> Brief {
        match spec {
            Spec::Composition { names, rows } => Brief::Composition {
                names: names.clone(),
                rows: rows.clone(),
                values: rows.iter().map(|row| row.iter().map(|datum| known(datum).label).collect()).collect(),
            },
            Spec::Trend(group) if is_steep(&last(&group.data)) => {
                let data = last(&group.data);
                let labels = labels(&data.iter().map(|datum| (*datum, "")).collect::<Vec<_>>(), unit, known);
                Brief::Trend(
                    data.into_iter().zip(labels).map(|(datum, label)| Datum { label, ..datum.clone() }).collect(),
                )
            }
            Spec::Trend(_)
            | Spec::Spans { .. }
            | Spec::Dumbbells(_)
            | Spec::Bars(_)
            | Spec::Interval(_)
            | Spec::Units { .. }
            | Spec::Ranks { .. }
            | Spec::Rows { .. }
            | Spec::Numeral(_) => columns(spec, title, unit, known),
        }
    }

    /// In a room of some width and height.
    pub fn layout(&self, room: (f64, f64)) -> Scene {
        match self {
            Brief::Columns(columns) => draw::beside(columns, room),
            Brief::Trend(data) => draw::trend(data, room),
            Brief::Composition { names, rows, values } => whole::composition(names, rows, values, room),
        }
    }
}

/// Whether a line over the whole scale says something: of values that lie close together it shows a level line and emptiness
/// below, and their numbers say more.
fn is_steep(data: &[&Datum]) -> bool {
    let most = data.iter().map(|datum| datum.value).fold(0.0, f64::max);
    let least = data.iter().map(|datum| datum.value).fold(most, f64::min);
    data.iter().all(|datum| datum.upper.is_none()) && most - least >= STEEP * most
}

/// The latest numbers of a series.
fn last(data: &[Datum]) -> Vec<&Datum> {
    data[data.len().saturating_sub(MOST)..].iter().collect()
}

/// All groups of a chart, and the value that its bars are shares of; none where a length would say nothing.
fn groups(spec: &Spec) -> (Vec<&Group>, Option<f64>) {
    let all: Vec<&Group> = match spec {
        Spec::Spans { panels: rows, .. }
        | Spec::Dumbbells(rows)
        | Spec::Bars(rows)
        | Spec::Units { rows, .. }
        | Spec::Ranks { rows, .. }
        | Spec::Rows { rows, .. } => rows.iter().flat_map(|row| std::iter::once(row).chain(&row.under)).collect(),
        Spec::Interval(group) | Spec::Numeral(group) | Spec::Trend(group) => vec![group],
        Spec::Composition { .. } => Vec::new(),
    };
    let whole = match spec {
        Spec::Dumbbells(_) => Some(100.0),
        Spec::Rows { whole, .. } => Some(whole.unwrap_or_default()),
        Spec::Ranks { .. } | Spec::Numeral(_) => None,
        Spec::Composition { .. }
        | Spec::Spans { .. }
        | Spec::Bars(_)
        | Spec::Interval(_)
        | Spec::Units { .. }
        | Spec::Trend(_) => Some(0.0),
    };
    (all, whole)
}

/// Numbers as they are written, without words, units and stars.
fn numbers(words: &str) -> Vec<&str> {
    let is_part = |c: char| c.is_ascii_digit() || ",./–".contains(c);
    let pieces = words.split(|c| !is_part(c)).map(|piece| piece.trim_matches([',', '.', '/', '–']));
    pieces.filter(|piece| piece.contains(|c: char| c.is_ascii_digit())).collect()
}

/// The group that the title has most numbers of; where it has one of several each, these.
fn columns(spec: &Spec, title: &str, unit: &str, known: &dyn Fn(&Datum) -> Value) -> Brief {
    let (groups, whole) = groups(spec);
    let said = numbers(title);
    let is_said = |datum: &&Datum| numbers(&datum.label).iter().any(|number| said.contains(number));
    let hits: Vec<(&Group, Vec<&Datum>)> =
        groups.iter().map(|group| (*group, group.data.iter().filter(is_said).collect())).collect();
    let most = hits.iter().map(|(_, data)| data.len()).max().unwrap_or(0);
    let with_most = |(_, data): &&(&Group, Vec<&Datum>)| data.len() == most && !data.is_empty();
    let chosen: Vec<(&Group, &Datum, String)> = if most == 1 && hits.iter().filter(with_most).count() > 1 {
        let each = hits.iter().filter(with_most).take(MOST);
        each.map(|(group, data)| (*group, data[0], group.name.clone())).collect()
    } else {
        let best = hits.iter().find(with_most).map(|(group, _)| *group).or(groups.first().copied());
        best.map(|group| last(&group.data).into_iter().map(|datum| (group, datum, datum.caption())).collect())
            .unwrap_or_default()
    };
    let is_one_unit = chosen.windows(2).all(|pair| pair[0].0.unit == pair[1].0.unit);
    // A share is drawn in its whole, whatever stands beside it.
    let is_share = !chosen.is_empty() && chosen.iter().all(|(_, datum, _)| known(datum).is_share);
    let whole = whole.map(|whole| if is_share { 100.0 } else { whole });
    let reach = |datum: &Datum| datum.upper.unwrap_or(datum.value);
    let most = chosen.iter().map(|(_, datum, _)| reach(datum)).fold(whole.unwrap_or(0.0), f64::max);
    let has_bars = whole.is_some() && is_one_unit && most > 0.0 && (chosen.len() > 1 || whole > Some(0.0));
    let bar = |datum: &Datum| Bar {
        form: datum.form,
        value: datum.value / most,
        upper: datum.upper.map(|upper| upper / most),
    };
    let named: Vec<(&Datum, &str)> = chosen.iter().map(|(group, datum, _)| (*datum, group.unit.as_str())).collect();
    let labels = labels(&named, unit, known);
    let column = |((_, datum, caption), label): ((&Group, &Datum, String), String)| Column {
        label,
        caption,
        bar: has_bars.then(|| bar(datum)),
    };
    Brief::Columns(chosen.into_iter().zip(labels).map(column).collect())
}

/// Numbers, each with the unit of its group, else that of their chart. Where one of them has a unit of its own behind it,
/// each says its own: a bare number would be read in that unit.
fn labels(data: &[(&Datum, &str)], unit: &str, known: &dyn Fn(&Datum) -> Value) -> Vec<String> {
    let short: Vec<String> = data.iter().map(|(datum, own)| labelled(datum, own, unit)).collect();
    let full: Vec<Value> = data.iter().map(|(datum, _)| known(datum)).collect();
    let says_unit = |((short, value), (_, own)): ((&String, &Value), &(&Datum, &str))| {
        !own.is_empty() || *short == value.label && !value.unit.is_empty()
    };
    let all: Vec<bool> = short.iter().zip(&full).zip(data).map(says_unit).collect();
    let is_mixed = all.contains(&true) && all.contains(&false);
    if is_mixed { full.into_iter().map(|value| value.label).collect() } else { short }
}

/// A number with the unit of its group, else that of its chart, unless it is written with one.
fn labelled(datum: &Datum, own: &str, unit: &str) -> String {
    let label = datum.label.trim_end_matches('*');
    let unit = if own.is_empty() { unit } else { own };
    let is_written = label.ends_with(|c: char| !c.is_ascii_digit());
    let space = if unit.starts_with('%') { "" } else { "\u{a0}" };
    if unit.is_empty() || is_written { label.to_owned() } else { [label, space, unit].concat() }
}
