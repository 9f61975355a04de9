//! Reads the tables into the dataset, one function a table, reporting every fault with its place.
//! Knows no rule between rows; those are in `check`.

use super::fields::{Fields, Languages, each};
use super::qualifiers::{DEFAULT as DEFAULT_QUALIFIERS, Qualifiers};
use super::ranks::{DEFAULT as DEFAULT_RANKS, Ranks};
use super::schema::{SCHEMA, STORIES, Tables, present};
use super::spoiled::Spoiled;
use super::time;
use super::*;
use crate::diag::Diagnostic;
use crate::locale::Lang;
use crate::table::Table;
use std::collections::BTreeMap;

/// Reads the tables out of `files` (name → content), whose numerals are in the notation of `lang`, the report's language,
/// and checks everything that needs no report. Faulty rows are left out of the dataset.
pub fn read(files: &BTreeMap<String, String>, lang: Lang) -> (Dataset, Tables, Vec<Diagnostic>) {
    let mut faults = Vec::new();
    let mut tables = Tables { lang, ..Tables::default() };
    for (file, _, columns) in SCHEMA.into_iter().filter(|(file, ..)| *file != STORIES || files.contains_key(*file)) {
        let missing = match file {
            "qualifiers.csv" => DEFAULT_QUALIFIERS,
            "ranks.csv" => DEFAULT_RANKS,
            _ => "",
        };
        let text = files.get(file).map_or(missing, String::as_str);
        let columns = [columns, &present(file, text)].concat();
        let (table, found) = Table::parse(file, text, &columns);
        faults.extend(found);
        tables.tables.insert(file, table);
    }
    tables.qualifiers = Qualifiers::read(tables.table("qualifiers.csv").rows(), lang, &mut faults);
    tables.ranks = Ranks::read(tables.table("ranks.csv").rows(), lang, &mut faults);
    faults.extend(super::waiting::unconfirmed(&mut tables));
    let languages = languages(tables.table("site.csv"));
    let rows = |file: &str| tables.table(file).rows().to_vec();
    let (site, topics, units) = (rows("site.csv"), rows("topics.csv"), rows("units.csv"));
    let (indicators, observations) = (rows("indicators.csv"), rows("observations.csv"));
    let (figures, cautions, stories) = (rows("figures.csv"), rows("cautions.csv"), rows(STORIES));
    let mut dataset = Dataset {
        site: each(&site, languages, &mut faults, |field| (field.id("key"), field.words("vi", "en"))),
        topics: each(&topics, languages, &mut faults, topic),
        units: each(&units, languages, &mut faults, unit),
        indicators: each(&indicators, languages, &mut faults, indicator),
        figures: each(&figures, languages, &mut faults, figure),
        cautions: each(&cautions, languages, &mut faults, caution),
        stories: each(&stories, languages, &mut faults, story),
        observations: Vec::new(),
        lang,
        lookup: super::Lookup::default(),
    };
    let units = dataset.indicators.iter().map(|row| (row.id.0.clone(), row.unit.clone())).collect();
    dataset.observations = each(&observations, languages, &mut faults, |field| observation(field, &units, &tables));
    super::meaning::sign(&mut dataset);
    let (circular, found) = super::sums::derive(&mut dataset, &tables);
    faults.extend(found);
    tables.spoiled = Spoiled::of(&dataset, &tables, &circular);
    faults.extend(super::check::check(&dataset, &tables));
    faults.extend(super::meaning::check(&dataset, &tables));
    (dataset, tables, faults)
}

/// A folder whose site has no English name is in Vietnamese alone.
fn languages(site: &Table) -> Languages {
    let name = site.rows().iter().find(|row| row.get("key") == "name");
    let is_alone = name.is_some_and(|row| !row.get("vi").is_empty() && row.get("en").is_empty());
    if is_alone { Languages::Vietnamese } else { Languages::Both }
}

fn topic(field: &mut Fields) -> Topic {
    Topic { id: field.id("id").into(), name: field.name("name_vi", "name_en"), note: field.words("note_vi", "note_en") }
}

fn unit(field: &mut Fields) -> Unit {
    let kind = field.choice("kind", UnitKind::KEYS);
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

fn indicator(field: &mut Fields) -> Indicator {
    let relation = field.optional("relation", Relation::KEYS);
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

/// `units` are those of the indicators.
fn observation(field: &mut Fields, units: &BTreeMap<String, UnitId>, tables: &Tables) -> Observation {
    let indicator = IndicatorId(field.id("indicator"));
    let own_unit = field.text("unit");
    let unit =
        if own_unit.is_empty() { units.get(&indicator.0).cloned().unwrap_or_default() } else { UnitId(own_unit) };
    let status = field.choice("status", Status::KEYS);
    let direction = field.optional("direction", Direction::KEYS);
    let mut quantity = quantity(field, status, tables);
    let direction = if status == Status::Change { unsigned(field, &mut quantity, direction) } else { direction };
    Observation {
        id: field.id("id").into(),
        status,
        period: period(field),
        quantity,
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
    let kind = field.choice("period_kind", PeriodKind::KEYS);
    let basis = field.choice("period_basis", PeriodBasis::KEYS);
    let Some((from, to, part)) = time::read(&text) else {
        field.fault("period", format!("'{text}' is not a period"), time::HINT);
        return Period { from: 0, to: 0, part: Part::Years, kind, basis };
    };
    if from == to && part == Part::Years && kind == PeriodKind::Change {
        field.fault("period", format!("a change over '{text}'"), "a change needs two years: 2015/2020");
    }
    if from == to && part == Part::Years && kind == PeriodKind::Mean {
        let hint =
            "a mean needs several years: 2016/2020; what one year has is a 'total' or a 'point', its growth 'on-year'";
        field.fault("period", format!("a mean a year over '{text}'"), hint);
    }
    Period { from, to, part, kind, basis }
}

fn quantity(field: &mut Fields, status: Status, tables: &Tables) -> Quantity {
    let mut qualifiers = Vec::new();
    for word in field.list("qualifiers") {
        match tables.qualifiers.find(&word) {
            Some(qualifier) => qualifiers.push(qualifier),
            None => field.fault(
                "qualifiers",
                format!("'{word}' is not a qualifier"),
                "the words of qualifiers.csv, joined by |; a new one needs a row there",
            ),
        }
    }
    let in_words = tables.ranks.place(field.row.get("printed"));
    let value = in_words.or_else(|| field.decimal("printed", tables.lang));
    // A derived value is computed, a change may be.
    let is_derived = status == Status::Derived || !field.row.get("formula").is_empty();
    if value.is_none() && !is_derived && field.row.get("printed").is_empty() {
        field.fault(
            "printed",
            "'printed' is empty".to_owned(),
            "the numeral as printed; only derived values and computed changes have none",
        );
    }
    if is_derived && value.is_some() {
        field.fault(
            "printed",
            "a derived value is not printed".to_owned(),
            "empty the field; the build computes it from the formula",
        );
    }
    let upper = field.decimal("printed_to", tables.lang);
    if let (Some(low), Some(high)) = (value, upper)
        && low.to_f64() >= high.to_f64()
    {
        field.fault("printed_to", "the range ends before it starts".to_owned(), "the larger number goes here");
    }
    Quantity {
        value: value.unwrap_or(Decimal::integer(0)),
        upper,
        whole: field.decimal("whole", tables.lang),
        qualifiers,
    }
}

/// A change has a size and a direction: a printed sign is its direction.
fn unsigned(field: &mut Fields, quantity: &mut Quantity, direction: Option<Direction>) -> Option<Direction> {
    if !quantity.value.is_negative() {
        return direction;
    }
    if direction == Some(Direction::Up) {
        let message = format!("'{}' goes down", field.row.get("printed"));
        field.fault("direction", message, "the sign and the direction say the same: down");
    }
    quantity.value = -quantity.value;
    quantity.upper = quantity.upper.map(|upper| -upper);
    Some(Direction::Down)
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
    let is_fit = match status {
        Status::Derived => !formula.terms.is_empty(),
        Status::Change => true,
        _ => formula.terms.is_empty(),
    };
    if !is_fit || (sign.is_some() && !formula.terms.is_empty()) {
        field.fault(
            "formula",
            format!("formula '{text}' for this status"),
            "derived values have a formula 'a - b', changes may have one, others have none",
        );
    }
    formula
}

fn figure(field: &mut Fields) -> FigureRow {
    FigureRow {
        id: field.id("id").into(),
        topic: field.id("topic").into(),
        kind: field.choice("kind", FigureKind::KEYS),
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

fn caution(field: &mut Fields) -> Caution {
    Caution {
        id: field.id("id"),
        kind: field.choice("kind", CautionKind::KEYS),
        title: field.name("title_vi", "title_en"),
        text: field.name("text_vi", "text_en"),
        observations: field.ids("observations"),
    }
}
