//! The table of places in words: "đứng đầu" is the first. Also the words beside them that make no place of them.
//! Knows no number in digits; finding the words in a report is the business of `evidence`.

use super::fields::{Fields, Languages, each};
use crate::diag::Diagnostic;
use crate::locale::{Decimal, Lang};
use crate::table::Row;

/// The table of a folder that has none of its own.
pub(super) const DEFAULT: &str = include_str!("../data/ranks.csv");

/// Columns of `ranks.csv`.
pub(super) const COLUMNS: [&str; 4] = ["vi", "en", "value", "unless"];

/// What words in a ranking mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Meaning {
    /// This place.
    Place(Decimal),
    /// No place in words that stand behind these: "nhóm tỉnh dẫn đầu".
    Before,
    /// No place in words that stand right before these: "hướng dẫn đầu tư".
    After,
}

/// One row of the table in one language.
#[derive(Clone, Debug)]
struct Rule {
    words: Vec<String>,
    meaning: Meaning,
    unless: Vec<String>,
}

/// The table, for a report in one language.
#[derive(Clone, Debug, Default)]
pub struct Ranks(Vec<Rule>);

impl Ranks {
    pub(super) fn read(rows: &[Row], lang: Lang, faults: &mut Vec<Diagnostic>) -> Ranks {
        Ranks(each(rows, Languages::Both, faults, |field| rule(field, lang)))
    }

    /// The place that these words are.
    pub fn place(&self, words: &str) -> Option<Decimal> {
        let words = words.to_lowercase();
        self.places().find(|(own, _)| *own == words).map(|(_, place)| place)
    }

    /// All words that are a place.
    pub fn places(&self) -> impl Iterator<Item = (&str, Decimal)> {
        let places = self.0.iter().filter_map(|rule| match rule.meaning {
            Meaning::Place(place) => Some((rule, place)),
            _ => None,
        });
        places.flat_map(|(rule, place)| rule.words.iter().map(move |words| (words.as_str(), place)))
    }

    /// Words that make no place of those behind them, each with the longer ones that do not.
    pub fn before(&self) -> impl Iterator<Item = (&str, &[String])> {
        let rules = self.0.iter().filter(|rule| rule.meaning == Meaning::Before);
        rules.flat_map(|rule| rule.words.iter().map(|words| (words.as_str(), &rule.unless[..])))
    }

    /// Words that make no place of those right before them.
    pub fn after(&self) -> impl Iterator<Item = &str> {
        let rules = self.0.iter().filter(|rule| rule.meaning == Meaning::After);
        rules.flat_map(|rule| rule.words.iter().map(String::as_str))
    }
}

fn rule(field: &mut Fields, lang: Lang) -> Rule {
    let words = field.name("vi", "en");
    let list = |words: &[String]| words.iter().map(|word| word.to_lowercase()).collect();
    let own: Vec<String> = words.get(lang).split('|').map(|word| word.trim().to_owned()).collect();
    let text = field.text("value");
    let meaning = match text.as_str() {
        "before" => Meaning::Before,
        "after" => Meaning::After,
        number => match number.parse().ok().and_then(Decimal::place) {
            Some(place) => Meaning::Place(place),
            None => {
                field.fault("value", format!("'{text}' is no place"), "a place from 1 to 9, 'before' or 'after'");
                Meaning::After
            }
        },
    };
    Rule { words: list(&own), meaning, unless: list(&field.list("unless")) }
}
