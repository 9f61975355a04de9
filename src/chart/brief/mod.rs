//! What a card shows of a chart: at most three numbers, as large as there is room for, with the least that gives them a
//! shape. The page behind the card has the whole chart.

mod draw;

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
    },
}

/// One number of some.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// The number with its words and unit.
    pub label: String,
    /// What it is.
    pub caption: String,
    /// The bar under it: its form, and both ends as shares of the column; none where lengths say nothing.
    pub bar: Option<(Form, f64, f64)>,
}

/// What it shows at most.
const MOST: usize = 3;
/// How much of the scale the values of a line take at least.
const STEEP: f64 = 0.4;

impl Brief {
    /// Of a chart whose finding is `title`: the numbers that the finding speaks of. `unit` is what numbers of a chart with
    /// one unit have behind them.
    pub fn of(spec: &Spec, title: &str, unit: &str) -> Brief {
        match spec {
            Spec::Composition { names, rows } => Brief::Composition { names: names.clone(), rows: rows.clone() },
            Spec::Trend(group) if is_steep(&last(&group.data)) => {
                Brief::Trend(last(&group.data).into_iter().map(|datum| labelled(datum, "", unit)).collect())
            }
            Spec::Trend(_)
            | Spec::Spans { .. }
            | Spec::Dumbbells(_)
            | Spec::Bars(_)
            | Spec::Interval(_)
            | Spec::Units { .. }
            | Spec::Ranks { .. }
            | Spec::Rows { .. }
            | Spec::Numeral(_) => columns(spec, title, unit),
        }
    }

    /// In a room of some width and height.
    pub fn layout(&self, room: (f64, f64)) -> Scene {
        match self {
            Brief::Columns(columns) => draw::beside(columns, room),
            Brief::Trend(data) => draw::trend(data, room),
            Brief::Composition { names, rows } => draw::composition(names, rows, room),
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
fn columns(spec: &Spec, title: &str, unit: &str) -> Brief {
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
    let reach = |datum: &Datum| datum.upper.unwrap_or(datum.value);
    let most = chosen.iter().map(|(_, datum, _)| reach(datum)).fold(whole.unwrap_or(0.0), f64::max);
    let has_bars = whole.is_some() && is_one_unit && most > 0.0 && (chosen.len() > 1 || whole > Some(0.0));
    let bar = |datum: &Datum| {
        let (from, to) = datum.upper.map_or((0.0, datum.value), |upper| (datum.value, upper));
        has_bars.then_some((datum.form, from / most, to / most))
    };
    let column = |(group, datum, caption): (&Group, &Datum, String)| Column {
        label: labelled(datum, &group.unit, unit).label,
        caption,
        bar: bar(datum),
    };
    Brief::Columns(chosen.into_iter().map(column).collect())
}

/// A number with the unit of its group, else that of its chart, unless it is written with one.
fn labelled(datum: &Datum, own: &str, unit: &str) -> Datum {
    let label = datum.label.trim_end_matches('*');
    let unit = if own.is_empty() { unit } else { own };
    let is_written = label.ends_with(|c: char| !c.is_ascii_digit());
    let space = if unit.starts_with('%') { "" } else { "\u{a0}" };
    let words = if unit.is_empty() || is_written { label.to_owned() } else { [label, space, unit].concat() };
    Datum { label: words, ..datum.clone() }
}
