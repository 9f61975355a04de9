//! The rules between rows: keys, references, formulas, compositions, numbers in titles.
//! Knows no report; whether a number is printed is checked by `evidence`.

use super::belongings::Belongings;
use super::*;
use crate::diag::Diagnostic;
use crate::locale::{Lang, numerals};
use std::collections::{BTreeMap, BTreeSet};

/// Words that the pages need from `site.csv`.
pub const SITE_KEYS: [&str; 8] = ["name", "title", "lead", "province", "report", "source", "footer", "examples"];

/// Fills in the derived values, in as many rounds as formulas build on each other.
/// Returns the ids of those that lead back to themselves, with a fault each.
pub(super) fn derive(dataset: &mut Dataset, tables: &Tables) -> (BTreeSet<String>, Vec<Diagnostic>) {
    let mut open: Vec<usize> =
        (0..dataset.observations.len()).filter(|i| dataset.observations[*i].is_computed()).collect();
    let ids = dataset.observations.iter().enumerate().rev();
    let places: BTreeMap<String, usize> = ids.map(|(i, o)| (o.id.0.clone(), i)).collect();
    let mut turned = Vec::new();
    loop {
        let pending: BTreeSet<String> = open.iter().map(|i| dataset.observations[*i].id.0.clone()).collect();
        let ready = |i: &usize| {
            let terms = &dataset.observations[*i].formula.terms;
            terms.iter().all(|(_, id)| !pending.contains(&id.0))
        };
        let (now, later): (Vec<usize>, Vec<usize>) = open.iter().partition(|i| ready(i));
        if now.is_empty() {
            break;
        }
        for i in now {
            let terms = &dataset.observations[i].formula.terms;
            let mut signed = terms.iter().map(|(sign, id)| {
                let value = dataset.observations[*places.get(&id.0)?].quantity.value;
                Some(if *sign == Sign::Minus { -value } else { value })
            });
            let sum = signed.try_fold(Decimal::integer(0), |sum, value: Option<Decimal>| Some(sum + value?));
            if let Some(value) = sum {
                let o = &mut dataset.observations[i];
                // A change has a size; its direction says the rest.
                let is_fall = o.status == Status::Change && value.is_negative();
                o.quantity.value = if is_fall { -value } else { value };
                let way = if value.is_negative() { Direction::Down } else { Direction::Up };
                if o.status == Status::Change && o.direction.is_some_and(|direction| direction != way) {
                    turned.push(i);
                }
            }
        }
        open = later;
    }
    let circular: BTreeSet<String> = open.into_iter().map(|i| dataset.observations[i].id.0.clone()).collect();
    let faults = circular.iter().map(|id| {
        let place = tables.table("observations.csv").place("id", id, "formula");
        place.error(
            format!("'{id}' is computed from itself"),
            "a formula names printed values, or derived ones that do not lead back",
        )
    });
    let mut faults: Vec<Diagnostic> = faults.collect();
    faults.extend(turned.into_iter().map(|i| {
        let id = dataset.observations[i].id.as_str();
        let place = tables.table("observations.csv").place("id", id, "direction");
        place.error(format!("'{id}' is computed to go the other way"), "up is tăng, down is giảm")
    }));
    (circular, faults)
}

/// Every fault between rows.
pub(super) fn check(dataset: &Dataset, tables: &Tables) -> Vec<Diagnostic> {
    let mut faults = Vec::new();
    for (file, key, _) in schema::SCHEMA {
        faults.extend(duplicates(tables, file, key));
    }
    faults.extend(places(dataset, tables));
    let site = tables.table("site.csv");
    for key in SITE_KEYS {
        if dataset.site(key).is_empty() && !site.all().any(|row| row.get("key") == key) {
            faults.push(
                site.place("key", key, "key")
                    .error(format!("'{key}' is missing"), "the pages need these words: add the row"),
            );
        }
    }
    faults.extend(addresses(dataset, tables));
    faults.extend(references(dataset, tables));
    let belongings = Belongings::of(dataset);
    faults.extend(formulas(dataset, &belongings, tables));
    faults.extend(compositions(dataset, &belongings, tables));
    faults.extend(numerals_in_words(dataset, &belongings, tables));
    faults.extend(numerals_in_site(dataset, tables));
    faults
}

/// A key of `site.csv`, whether its words are of its form, and how they are mended.
type Form<'a> = (&'a str, &'a dyn Fn(&str) -> bool, &'a str);

/// What of `site.csv` machines read must be of its form.
fn addresses(dataset: &Dataset, tables: &Tables) -> Vec<Diagnostic> {
    let is_of_web = |words: &str| words.starts_with("https://") || words.starts_with("http://");
    let is_date = |words: &str| {
        let form: String = words.chars().map(|c| if c.is_ascii_digit() { '0' } else { c }).collect();
        form == "0000-00-00"
    };
    let rules: [Form; 3] = [
        (
            CONTACT,
            &|words| is_of_web(words) || words.starts_with("mailto:"),
            "write mailto:name@example.org or https://…",
        ),
        (LICENCE_URL, &is_of_web, "write its whole address, https://…"),
        (DATE, &is_date, "write 2026-11-29"),
    ];
    let mut faults = Vec::new();
    for (key, is_right, hint) in rules {
        let words = dataset.site(key);
        let is_there = !words.vi.is_empty() || !words.en.is_empty();
        if is_there && !(is_right(&words.vi) && is_right(&words.en)) {
            let place = tables.table("site.csv").place("key", key, "vi");
            faults.push(place.error(format!("'{key}' is not of the form that programs read"), hint));
        }
    }
    faults
}

fn duplicates(tables: &Tables, file: &str, key: &str) -> Vec<Diagnostic> {
    let mut seen = BTreeSet::new();
    let rows = tables.table(file).rows().iter();
    let twice = rows.filter(|row| !row.get(key).is_empty() && !seen.insert(row.get(key).to_owned()));
    let fault = |row: &crate::table::Row| {
        row.place(key).error(format!("'{}' is there twice", row.get(key)), "every row has a key of its own")
    };
    twice.map(fault).collect()
}

/// Topics and figures are places of one page: a name that is both would lead to the first of them.
fn places(dataset: &Dataset, tables: &Tables) -> Vec<Diagnostic> {
    let topics: BTreeSet<&str> = dataset.topics.iter().map(|topic| topic.id.as_str()).collect();
    let twice = dataset.figures.iter().filter(|row| topics.contains(row.id.as_str()));
    let fault = |row: &FigureRow| {
        let place = tables.table("figures.csv").place("id", &row.id.0, "id");
        place.error(
            format!("'{}' is a topic too", row.id.0),
            "both are places of one page: give the figure another name",
        )
    };
    twice.map(fault).collect()
}

/// Every id that a row names exists. A row that could not be read counts as existing: its own fault is enough.
fn references(dataset: &Dataset, tables: &Tables) -> Vec<Diagnostic> {
    let ids =
        |file: &str| -> BTreeSet<String> { tables.table(file).all().map(|row| row.get("id").to_owned()).collect() };
    let (topics, units, indicators, observations) =
        (ids("topics.csv"), ids("units.csv"), ids("indicators.csv"), ids("observations.csv"));
    let mut faults = Vec::new();
    let mut need = |file: &str, row: &str, column: &str, id: &str, known: &BTreeSet<String>, list: &str| {
        if !known.contains(id) {
            let place = tables.table(file).place("id", row, column);
            let known = known.iter().map(String::as_str).collect();
            let hint = match nearest(id, &known) {
                Some(other) => format!("perhaps '{other}'"),
                None => "add the row there, or correct the id".to_owned(),
            };
            faults.push(place.error(format!("'{id}' is not in {list}"), hint));
        }
    };
    for row in &dataset.indicators {
        need("indicators.csv", &row.id.0, "topic", &row.topic.0, &topics, "topics.csv");
        need("indicators.csv", &row.id.0, "unit", &row.unit.0, &units, "units.csv");
        if let Some((parent, _)) = &row.parent {
            need("indicators.csv", &row.id.0, "parent", &parent.0, &indicators, "indicators.csv");
        }
    }
    for row in &dataset.observations {
        need("observations.csv", &row.id.0, "indicator", &row.indicator.0, &indicators, "indicators.csv");
        if indicators.contains(&row.indicator.0) && !row.unit.0.is_empty() {
            need("observations.csv", &row.id.0, "unit", &row.unit.0, &units, "units.csv");
        }
        for (_, id) in &row.formula.terms {
            need("observations.csv", &row.id.0, "formula", &id.0, &observations, "observations.csv");
        }
    }
    for row in &dataset.figures {
        need("figures.csv", &row.id.0, "topic", &row.topic.0, &topics, "topics.csv");
        for id in &row.indicators {
            need("figures.csv", &row.id.0, "indicators", &id.0, &indicators, "indicators.csv");
        }
    }
    for row in &dataset.cautions {
        for id in &row.observations {
            need("cautions.csv", &row.id, "observations", &id.0, &observations, "observations.csv");
        }
    }
    faults
}

/// The id that shares the longest beginning with `id`.
pub(super) fn nearest<'a>(id: &str, known: &BTreeSet<&'a str>) -> Option<&'a str> {
    let shared = |other: &str| id.bytes().zip(other.bytes()).take_while(|(a, b)| a == b).count();
    known.iter().copied().max_by_key(|other| shared(other)).filter(|other| shared(other) >= 3)
}

/// Sums may only be taken over values of one measure: shares with points, or the same unit.
fn formulas(dataset: &Dataset, belongings: &Belongings, tables: &Tables) -> Vec<Diagnostic> {
    let kind = |unit: &UnitId| dataset.unit(unit).map(|u| u.kind);
    let mut faults = Vec::new();
    for row in dataset.observations.iter().filter(|row| row.is_computed()) {
        let bound = bound_of(row, belongings).filter(|_| !tables.spoiled.has(&row.id));
        if let Some(bound) = bound.filter(|bound| *bound != row.quantity.bound()) {
            let place = tables.table("observations.csv").place("id", &row.id.0, "qualifiers");
            let hint = "what is computed from a bounded value is bounded: 'trên', 'dưới', or nothing";
            faults.push(place.error(format!("'{}' is computed to be {}", row.id.0, bound_words(bound)), hint));
        }
        for (_, id) in &row.formula.terms {
            let Some(term) = belongings.observation(&id.0) else { continue };
            let points = matches!(
                (kind(&row.unit), kind(&term.unit)),
                (Some(UnitKind::Share), Some(UnitKind::Points)) | (Some(UnitKind::Points), Some(UnitKind::Share))
            );
            if term.unit != row.unit && !points {
                let place = tables.table("observations.csv").place("id", &row.id.0, "formula");
                faults.push(place.error(
                    format!("'{}' is in '{}', not in '{}'", id.0, term.unit.0, row.unit.0),
                    "add and subtract values of one unit, or points from a share",
                ));
            }
        }
    }
    faults
}

/// The side of a computed value: a bound added keeps its side, one taken away turns it; of a change that goes down the size
/// is meant. `None` where two bounds are against each other.
fn bound_of(row: &Observation, belongings: &Belongings) -> Option<Bound> {
    let turned = |bound: Bound| match bound {
        Bound::Over => Bound::Under,
        Bound::Under => Bound::Over,
        Bound::Exact => Bound::Exact,
    };
    let mut all = Bound::Exact;
    for (sign, id) in &row.formula.terms {
        let bound = belongings.observation(&id.0)?.quantity.bound();
        let bound = if *sign == Sign::Minus { turned(bound) } else { bound };
        match (all, bound) {
            (Bound::Exact, bound) => all = bound,
            (_, Bound::Exact) => {}
            (one, other) if one == other => {}
            _ => return None,
        }
    }
    let is_fall = row.status == Status::Change && row.direction == Some(Direction::Down);
    Some(if is_fall { turned(all) } else { all })
}

fn bound_words(bound: Bound) -> &'static str {
    match bound {
        Bound::Over => "more than this",
        Bound::Under => "less than this",
        Bound::Exact => "exactly this",
    }
}

/// The parts of a whole add up to 100 in every period that has them all.
fn compositions(dataset: &Dataset, belongings: &Belongings, tables: &Tables) -> Vec<Diagnostic> {
    let mut faults = Vec::new();
    for whole in &dataset.indicators {
        let parts: Vec<_> =
            belongings.children_of(&whole.id).iter().filter(|(_, r)| *r == Relation::Part).map(|(p, _)| *p).collect();
        // A part that could not be read is missing from the sum.
        if [&whole.id].into_iter().chain(parts.iter().map(|part| &part.id)).any(|id| tables.spoiled.touches(id)) {
            continue;
        }
        let level = |part: &Indicator, year: u16| {
            let of_part = belongings.observations_of(&part.id).iter();
            let levels = of_part.filter(|o| o.period.kind == PeriodKind::Point && o.period.to == year);
            levels.map(|o| o.quantity.value).next()
        };
        let years: BTreeSet<u16> =
            parts.iter().flat_map(|p| belongings.observations_of(&p.id)).map(|o| o.period.to).collect();
        for year in years {
            let values: Vec<_> = parts.iter().filter_map(|part| level(part, year)).collect();
            let sum = values.iter().fold(Decimal::integer(0), |sum, v| sum + *v);
            if values.len() == parts.len() && !sum.same_value(Decimal::integer(100)) {
                let place = tables.table("indicators.csv").place("id", &whole.id.0, "id");
                faults.push(place.error(
                    format!("the parts of '{}' add up to {} in {year}", whole.id.0, sum.format(Lang::Vi)),
                    "parts of a whole add up to 100; correct a value or the relation",
                ));
            }
        }
    }
    faults
}

/// A title, subtitle, note or story may only use numbers that its figure shows, the title of the site those of any.
fn numerals_in_words(dataset: &Dataset, belongings: &Belongings, tables: &Tables) -> Vec<Diagnostic> {
    let mut faults = Vec::new();
    let mut check = |table: &str, [key, id, name]: [&str; 3], words: &Bilingual, allowed: &[Decimal]| {
        for lang in Lang::ALL {
            for range in numerals(words.get(lang)) {
                let numeral = &words.get(lang)[range];
                if !Decimal::parse_in(numeral, lang).is_ok_and(|v| allowed.iter().any(|a| a.same_value(v))) {
                    let place = tables.table(table).place(key, id, &format!("{name}_{}", lang.tag()));
                    faults.push(place.error(
                        format!("'{numeral}' is not a number of this figure"),
                        "use only values, totals and years of its observations",
                    ));
                }
            }
        }
    };
    let stories: BTreeMap<&FigureId, &Story> = dataset.stories.iter().map(|story| (&story.figure, story)).collect();
    for row in &dataset.figures {
        let children = row.indicators.iter().flat_map(|id| belongings.children_of(id)).map(|(child, _)| &child.id);
        if row.indicators.iter().chain(children).any(|id| tables.spoiled.touches(id)) {
            continue;
        }
        let allowed = numbers_of(belongings, row);
        let story = stories.get(&row.id).copied();
        for (name, words) in [("title", &row.title), ("subtitle", &row.subtitle), ("note", &row.note)] {
            check("figures.csv", ["id", &row.id.0, name], words, &allowed);
        }
        for (name, words) in story.into_iter().flat_map(|story| [("title", &story.title), ("text", &story.text)]) {
            check(schema::STORIES, ["figure", &row.id.0, name], words, &allowed);
        }
    }
    faults
}

/// The title of the site may only use numbers of the dataset.
fn numerals_in_site(dataset: &Dataset, tables: &Tables) -> Vec<Diagnostic> {
    let mut faults = Vec::new();
    if !tables.spoiled.is_empty() {
        return faults;
    }
    let allowed: Vec<Decimal> = dataset.observations.iter().flat_map(numbers_in).collect();
    for lang in Lang::ALL {
        let title = dataset.site("title").get(lang);
        for numeral in numerals(title).into_iter().map(|range| &title[range]) {
            if !Decimal::parse_in(numeral, lang).is_ok_and(|v| allowed.iter().any(|a| a.same_value(v))) {
                faults.push(tables.table("site.csv").place("key", "title", lang.tag()).error(
                    format!("'{numeral}' is no number of the report"),
                    "the headline uses only values, totals and years of observations",
                ));
            }
        }
    }
    faults
}

fn numbers_of(belongings: &Belongings, row: &FigureRow) -> Vec<Decimal> {
    let children = row.indicators.iter().flat_map(|id| belongings.children_of(id)).map(|(child, _)| &child.id);
    let all = row.indicators.iter().chain(children).flat_map(|id| belongings.observations_of(id).iter());
    [Decimal::integer(100)].into_iter().chain(all.flat_map(|o| numbers_in(o))).collect()
}

/// Value, range, total, years and length of an observation.
fn numbers_in(o: &Observation) -> Vec<Decimal> {
    let years = [o.period.from, o.period.to, o.period.to - o.period.from + 1].map(|n| Decimal::integer(i64::from(n)));
    let quantity = [Some(o.quantity.value), o.quantity.upper, o.quantity.whole];
    quantity.into_iter().flatten().chain(years).collect()
}
