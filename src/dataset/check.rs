//! The rules between rows: keys, references, numbers in titles; those of sums stand in `sums`.
//! Knows no report; whether a number is printed is checked by `evidence`.

use super::belongings::Belongings;
use super::sums::{compositions, formulas};
use super::*;
use crate::diag::{Diagnostic, Place};
use crate::locale::{Lang, numerals};
use std::collections::{BTreeMap, BTreeSet};

/// Words that the pages need from `site.csv`.
pub const SITE_KEYS: [&str; 8] = ["name", "title", "lead", "province", "report", "source", "footer", "examples"];

/// Every fault between rows.
pub(super) fn check(dataset: &Dataset, tables: &Tables) -> Vec<Diagnostic> {
    let mut faults = Vec::new();
    for (file, key, _) in schema::SCHEMA {
        faults.extend(duplicates(tables, file, key));
    }
    faults.extend(places(dataset, tables));
    faults.extend(figures_of_indicators(dataset, tables));
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

/// A figure that has the id of an indicator takes the place of that indicator's own chart.
fn figures_of_indicators(dataset: &Dataset, tables: &Tables) -> Vec<Diagnostic> {
    let hides = |row: &&FigureRow| {
        dataset.indicator(&row.id.0).is_some_and(|indicator| !row.indicators.contains(&indicator.id))
    };
    let fault = |row: &FigureRow| {
        let place = tables.table("figures.csv").place("id", &row.id.0, "id");
        place.error(
            format!("'{}' is an indicator too, and the figure does not show it", row.id.0),
            "the figure stands on the indicator's page: give it another name, or show the indicator in it",
        )
    };
    dataset.figures.iter().filter(hides).map(fault).collect()
}

/// Every id that a row names exists. A row that could not be read counts as existing: its own fault is enough.
fn references(dataset: &Dataset, tables: &Tables) -> Vec<Diagnostic> {
    let [topics, units, indicators, observations] =
        ["topics.csv", "units.csv", "indicators.csv", "observations.csv"].map(|file| Ids::of(file, tables));
    let mut faults = Vec::new();
    let mut need = |file: &str, row: &str, column: &str, id: &str, ids: &Ids| {
        faults.extend(ids.lacks(id, || tables.table(file).place("id", row, column)));
    };
    for row in &dataset.indicators {
        need("indicators.csv", &row.id.0, "topic", &row.topic.0, &topics);
        need("indicators.csv", &row.id.0, "unit", &row.unit.0, &units);
        row.parent.iter().for_each(|(id, _)| need("indicators.csv", &row.id.0, "parent", &id.0, &indicators));
    }
    for row in &dataset.observations {
        need("observations.csv", &row.id.0, "indicator", &row.indicator.0, &indicators);
        if indicators.all.contains(&row.indicator.0) && !row.unit.0.is_empty() {
            need("observations.csv", &row.id.0, "unit", &row.unit.0, &units);
        }
        let terms = row.formula.terms.iter();
        terms.for_each(|(_, id)| need("observations.csv", &row.id.0, "formula", &id.0, &observations));
    }
    for row in &dataset.figures {
        need("figures.csv", &row.id.0, "topic", &row.topic.0, &topics);
        row.indicators.iter().for_each(|id| need("figures.csv", &row.id.0, "indicators", &id.0, &indicators));
    }
    for row in &dataset.cautions {
        let ids = row.observations.iter();
        ids.for_each(|id| need("cautions.csv", &row.id, "observations", &id.0, &observations));
    }
    faults
}

/// The ids of a table.
struct Ids {
    file: &'static str,
    all: BTreeSet<String>,
}

impl Ids {
    fn of(file: &'static str, tables: &Tables) -> Ids {
        Ids { file, all: tables.table(file).all().map(|row| row.get("id").to_owned()).collect() }
    }

    /// The fault of a row that names an id which is not among them.
    fn lacks(&self, id: &str, place: impl Fn() -> Place) -> Option<Diagnostic> {
        if self.all.contains(id) {
            return None;
        }
        let hint = match nearest(id, &self.all.iter().map(String::as_str).collect()) {
            Some(other) => format!("perhaps '{other}'"),
            None => "add the row there, or correct the id".to_owned(),
        };
        Some(place().error(format!("'{id}' is not in {}", self.file), hint))
    }
}

/// The id that shares the longest beginning with `id`.
pub(super) fn nearest<'a>(id: &str, known: &BTreeSet<&'a str>) -> Option<&'a str> {
    let shared = |other: &str| id.bytes().zip(other.bytes()).take_while(|(a, b)| a == b).count();
    known.iter().copied().max_by_key(|other| shared(other)).filter(|other| shared(other) >= 3)
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
                        "use only values, totals and times of its observations",
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
                    "the headline uses only values, totals and times of observations",
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

/// Value, range, total, time and length of an observation.
fn numbers_in(o: &Observation) -> Vec<Decimal> {
    let years = [o.period.from, o.period.to, o.period.to - o.period.from + 1];
    let parts = match o.period.part {
        // "tháng 7 và 7 tháng", "quý 3"
        Part::Months(first, last) if first + 2 == last && last % 3 == 0 => vec![first, last, 3, last / 3],
        Part::Months(first, last) => vec![first, last, (last + 1).saturating_sub(first)],
        Part::Days(first, last) => [first, last].concat(),
        Part::Years | Part::SchoolYear | Part::FiscalYear | Part::Term => Vec::new(),
    };
    let times = years.into_iter().chain(parts.into_iter().map(u16::from)).map(|n| Decimal::integer(i64::from(n)));
    let quantity = [Some(o.quantity.value), o.quantity.upper, o.quantity.whole];
    quantity.into_iter().flatten().chain(times).collect()
}
