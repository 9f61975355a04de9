//! Reads the tables into the dataset, one function a table, reporting every fault with its place.
//! Knows no rule between rows; those are in `check`.

use super::fields::{Fields, each};
use super::*;
use crate::diag::Diagnostic;
use crate::table::Table;
use std::collections::BTreeMap;

/// The tables of this room: file name, key column, columns.
pub const SCHEMA: [(&str, &str, &[&str]); 8] = [
    ("site.csv", "key", &["key", "vi", "en"]),
    ("topics.csv", "id", &["id", "name_vi", "name_en", "note_vi", "note_en"]),
    (
        "units.csv",
        "id",
        &["id", "kind", "symbol_vi", "symbol_en", "short_vi", "short_en", "printed", "scale", "currency"],
    ),
    (
        "indicators.csv",
        "id",
        &[
            "id",
            "topic",
            "unit",
            "name_vi",
            "name_en",
            "short_vi",
            "short_en",
            "parent",
            "relation",
            "highlight",
            "note_vi",
            "note_en",
        ],
    ),
    (
        "observations.csv",
        "id",
        &[
            "id",
            "indicator",
            "status",
            "period",
            "period_kind",
            "period_basis",
            "qualifiers",
            "printed",
            "printed_to",
            "whole",
            "direction",
            "unit",
            "formula",
            "section",
            "quote",
            "assessment",
            "break_vi",
            "break_en",
            "note_vi",
            "note_en",
        ],
    ),
    (
        "figures.csv",
        "id",
        &[
            "id",
            "topic",
            "kind",
            "indicators",
            "title_vi",
            "title_en",
            "subtitle_vi",
            "subtitle_en",
            "note_vi",
            "note_en",
            "span",
        ],
    ),
    ("cautions.csv", "id", &["id", "kind", "title_vi", "title_en", "text_vi", "text_en", "observations"]),
    (STORIES, "figure", &["figure", "title_vi", "title_en", "text_vi", "text_en"]),
];

/// The one table that a folder may go without: the overview then tells the first figures that are drawn.
pub const STORIES: &str = "stories.csv";

/// The tables as read, for the places of faults found later.
#[derive(Clone, Debug, Default)]
pub struct Tables(BTreeMap<&'static str, Table>);

impl Tables {
    /// One table; an empty one if the name is not in [`SCHEMA`].
    pub fn table(&self, file: &str) -> &Table {
        static EMPTY: std::sync::LazyLock<Table> = std::sync::LazyLock::new(Table::default);
        self.0.get(file).unwrap_or(&EMPTY)
    }
}

/// Reads the tables out of `files` (name → content) and checks everything that needs no report.
/// Faulty rows are left out of the dataset.
pub fn read(files: &BTreeMap<String, String>) -> (Dataset, Tables, Vec<Diagnostic>) {
    let mut faults = Vec::new();
    let mut tables = Tables::default();
    for (file, _, columns) in SCHEMA.into_iter().filter(|(file, ..)| *file != STORIES || files.contains_key(*file)) {
        let text = files.get(file).map_or("", String::as_str);
        let (table, found) = Table::parse(file, text, columns);
        faults.extend(found);
        tables.0.insert(file, table);
    }
    let rows = |file: &str| tables.table(file).rows().to_vec();
    let (site, topics, units) = (rows("site.csv"), rows("topics.csv"), rows("units.csv"));
    let (indicators, observations) = (rows("indicators.csv"), rows("observations.csv"));
    let (figures, cautions, stories) = (rows("figures.csv"), rows("cautions.csv"), rows(STORIES));
    let mut dataset = Dataset {
        site: each(&site, &mut faults, |field| (field.id("key"), field.words("vi", "en"))),
        topics: each(&topics, &mut faults, topic),
        units: each(&units, &mut faults, unit),
        indicators: each(&indicators, &mut faults, indicator),
        figures: each(&figures, &mut faults, figure),
        cautions: each(&cautions, &mut faults, caution),
        stories: each(&stories, &mut faults, story),
        observations: Vec::new(),
    };
    let units = dataset.indicators.iter().map(|row| (row.id.0.clone(), row.unit.clone())).collect();
    dataset.observations = each(&observations, &mut faults, |field| observation(field, &units));
    faults.extend(super::check::derive(&mut dataset, &tables));
    faults.extend(super::check::check(&dataset, &tables));
    faults.extend(super::meaning::check(&dataset, &tables));
    (dataset, tables, faults)
}

macro_rules! from_string {
    ($($name:ident),*) => {$(
        impl From<String> for $name {
            fn from(id: String) -> Self {
                Self(id)
            }
        }
    )*};
}
from_string!(TopicId, UnitId, IndicatorId, ObservationId, FigureId);

fn topic(field: &mut Fields) -> Topic {
    Topic { id: field.id("id").into(), name: field.name("name_vi", "name_en"), note: field.words("note_vi", "note_en") }
}

const UNIT_KINDS: [(&str, UnitKind); 12] = [
    ("share", UnitKind::Share),
    ("points", UnitKind::Points),
    ("growth", UnitKind::Growth),
    ("points-per-year", UnitKind::PointsPerYear),
    ("excess", UnitKind::Excess),
    ("multiple", UnitKind::Multiple),
    ("rank", UnitKind::Rank),
    ("count", UnitKind::Count),
    ("money", UnitKind::Money),
    ("rate", UnitKind::Rate),
    ("length", UnitKind::Length),
    ("duration", UnitKind::Duration),
];

fn unit(field: &mut Fields) -> Unit {
    let kind = field.choice("kind", &UNIT_KINDS);
    let currency = field.text("currency");
    if (kind == UnitKind::Money) == currency.is_empty() {
        field.fault(
            "currency",
            format!("currency '{currency}' for this kind of unit"),
            "money has a currency (VND, USD), nothing else has",
        );
    }
    Unit {
        id: field.id("id").into(),
        kind,
        symbol: field.words("symbol_vi", "symbol_en"),
        short: field.words("short_vi", "short_en"),
        printed: field.list("printed"),
        scale: field.number("scale", 1),
        currency,
    }
}

const RELATIONS: [(&str, Relation); 3] =
    [("part", Relation::Part), ("subset", Relation::Subset), ("see", Relation::See)];

fn indicator(field: &mut Fields) -> Indicator {
    let relation = field.optional("relation", &RELATIONS);
    let parent = field.text("parent");
    if parent.is_empty() != relation.is_none() {
        field.fault("relation", "parent and relation belong together".to_owned(), "fill both or neither");
    }
    Indicator {
        id: field.id("id").into(),
        topic: field.id("topic").into(),
        unit: field.id("unit").into(),
        name: field.name("name_vi", "name_en"),
        short: field.name("short_vi", "short_en"),
        parent: relation.map(|relation| (IndicatorId(parent), relation)),
        highlight: field.number("highlight", 0).clamp(0, 99) as u8,
        note: field.words("note_vi", "note_en"),
    }
}

const STATUSES: [(&str, Status); 5] = [
    ("result", Status::Result),
    ("baseline", Status::Baseline),
    ("target", Status::Target),
    ("change", Status::Change),
    ("derived", Status::Derived),
];

const PERIOD_KINDS: [(&str, PeriodKind); 6] = [
    ("point", PeriodKind::Point),
    ("total", PeriodKind::Total),
    ("mean", PeriodKind::Mean),
    ("change", PeriodKind::Change),
    ("before", PeriodKind::Before),
    ("after", PeriodKind::After),
];

const PERIOD_BASES: [(&str, PeriodBasis); 3] =
    [("stated", PeriodBasis::Stated), ("heading", PeriodBasis::Heading), ("context", PeriodBasis::Context)];

/// `units` are those of the indicators.
fn observation(field: &mut Fields, units: &BTreeMap<String, UnitId>) -> Observation {
    let indicator = IndicatorId(field.id("indicator"));
    let own_unit = field.text("unit");
    let unit =
        if own_unit.is_empty() { units.get(&indicator.0).cloned().unwrap_or_default() } else { UnitId(own_unit) };
    let status = field.choice("status", &STATUSES);
    let direction = field.optional("direction", &[("up", Direction::Up), ("down", Direction::Down)]);
    if direction.is_some() && status != Status::Change {
        field.fault(
            "direction",
            "only a change has a direction".to_owned(),
            "empty the field or make the status 'change'",
        );
    }
    Observation {
        id: field.id("id").into(),
        status,
        period: period(field),
        quantity: quantity(field, status),
        unit,
        direction,
        formula: formula(field, status),
        section: field.required("section"),
        quote: field.required("quote"),
        assessment: field.text("assessment"),
        break_reason: field.words("break_vi", "break_en"),
        note: field.words("note_vi", "note_en"),
        indicator,
    }
}

fn period(field: &mut Fields) -> Period {
    let text = field.text("period");
    let (from, to) = text.split_once('/').unwrap_or((&text, &text));
    let year = |text: &str| text.parse().ok().filter(|year| (1900..=2100).contains(year));
    let kind = field.choice("period_kind", &PERIOD_KINDS);
    let basis = field.choice("period_basis", &PERIOD_BASES);
    match (year(from), year(to)) {
        (Some(from), Some(to)) if from < to || (from == to && !text.contains('/')) => {
            if from == to && matches!(kind, PeriodKind::Change) {
                field.fault("period", format!("a change over '{text}'"), "a change needs two years: 2015/2020");
            }
            Period { from, to, kind, basis }
        }
        _ => {
            field.fault("period", format!("'{text}' is not a period"), "a year 2020, or a span 2016/2020");
            Period { from: 0, to: 0, kind, basis }
        }
    }
}

fn quantity(field: &mut Fields, status: Status) -> Quantity {
    let text = field.text("qualifiers");
    let mut qualifiers = Vec::new();
    for word in text.split('|').map(str::trim).filter(|word| !word.is_empty()) {
        match Qualifier::ALL.into_iter().find(|q| q.printed() == word) {
            Some(qualifier) => qualifiers.push(qualifier),
            None => {
                let words = Qualifier::ALL.map(Qualifier::printed).join(", ");
                field.fault(
                    "qualifiers",
                    format!("'{word}' is not a qualifier"),
                    &format!("one of: {words}; joined by |"),
                );
            }
        }
    }
    let value = field.decimal("printed");
    let is_derived = status == Status::Derived;
    if value.is_none() && !is_derived && field.row.get("printed").is_empty() {
        field.fault(
            "printed",
            "'printed' is empty".to_owned(),
            "the numeral as printed; only derived values have none",
        );
    }
    if is_derived && value.is_some() {
        field.fault(
            "printed",
            "a derived value is not printed".to_owned(),
            "empty the field; the build computes it from the formula",
        );
    }
    let upper = field.decimal("printed_to");
    if let (Some(low), Some(high)) = (value, upper)
        && low.to_f64() >= high.to_f64()
    {
        field.fault("printed_to", "the range ends before it starts".to_owned(), "the larger number goes here");
    }
    Quantity { value: value.unwrap_or(Decimal::integer(0)), upper, whole: field.decimal("whole"), qualifiers }
}

fn formula(field: &mut Fields, status: Status) -> Formula {
    let text = field.text("formula");
    let mut formula = Formula::default();
    let mut sign = Some(Sign::Plus);
    for word in text.split_whitespace() {
        match (word, sign) {
            ("+", None) => sign = Some(Sign::Plus),
            ("-", None) => sign = Some(Sign::Minus),
            (id, Some(s)) if id != "+" && id != "-" => {
                formula.terms.push((s, ObservationId(id.to_owned())));
                sign = None;
            }
            _ => {
                field.fault(
                    "formula",
                    format!("'{word}' is out of place"),
                    "observation ids with ' + ' or ' - ' between them",
                );
                return formula;
            }
        }
    }
    if (status == Status::Derived) == formula.terms.is_empty() || (sign.is_some() && !formula.terms.is_empty()) {
        field.fault(
            "formula",
            format!("formula '{text}' for this status"),
            "derived values have a formula 'a - b', others have none",
        );
    }
    formula
}

const FIGURE_KINDS: [(&str, FigureKind); 12] = [
    ("composition", FigureKind::Composition),
    ("spans", FigureKind::Spans),
    ("dumbbells", FigureKind::Dumbbells),
    ("bars", FigureKind::Bars),
    ("interval", FigureKind::Interval),
    ("units", FigureKind::Units),
    ("before-after", FigureKind::BeforeAfter),
    ("rank", FigureKind::Rank),
    ("targets", FigureKind::Targets),
    ("trend", FigureKind::Trend),
    ("numeral", FigureKind::Numeral),
    ("table", FigureKind::Table),
];

fn figure(field: &mut Fields) -> FigureRow {
    FigureRow {
        id: field.id("id").into(),
        topic: field.id("topic").into(),
        kind: field.choice("kind", &FIGURE_KINDS),
        indicators: field.ids("indicators"),
        title: field.name("title_vi", "title_en"),
        subtitle: field.words("subtitle_vi", "subtitle_en"),
        note: field.words("note_vi", "note_en"),
        span: field.number("span", 1).clamp(1, 2) as u8,
    }
}

fn story(field: &mut Fields) -> Story {
    Story {
        figure: field.id("figure").into(),
        title: field.words("title_vi", "title_en"),
        text: field.words("text_vi", "text_en"),
    }
}

const CAUTION_KINDS: [(&str, CautionKind); 3] = [
    ("inconsistency", CautionKind::Inconsistency),
    ("statements", CautionKind::Statements),
    ("reading", CautionKind::Reading),
];

fn caution(field: &mut Fields) -> Caution {
    Caution {
        id: field.id("id"),
        kind: field.choice("kind", &CAUTION_KINDS),
        title: field.name("title_vi", "title_en"),
        text: field.name("text_vi", "text_en"),
        observations: field.ids("observations"),
    }
}
