//! The table of places in words: "đứng đầu" is the first. Also the words beside them that make no place of them.
//! Knows no number in digits; finding the words in a report is the business of `wording`.

use super::fields::{Fields, Languages, each};
use crate::diag::Diagnostic;
use crate::locale::{self, Decimal, Lang};
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

/// Words for the first place beside its ordinals.
const FIRST: [&str; 4] = ["đầu", "top", "tops", "topped"];

/// The place that some words say by an ordinal among them: a row whose words say another place than its value is a slip of
/// the pen.
fn said(words: &str) -> Option<usize> {
    let of_word = |word: &str| {
        let first = FIRST.contains(&word).then_some(1);
        let ordinal = || Lang::ALL.into_iter().find_map(|lang| locale::ordinal(word, lang));
        first.or_else(ordinal).or_else(|| locale::number(word)).filter(|place| *place < 10)
    };
    words.split_whitespace().rev().find_map(of_word)
}

/// The place of a row, which its words have to say.
fn place(field: &mut Fields, number: &str) -> Option<Decimal> {
    let hint = "a place from 1 to 9, 'before' or 'after'";
    let Some(place) = number.parse::<usize>().ok().filter(|place| (1..=9).contains(place)) else {
        field.fault("value", format!("'{number}' is no place"), hint);
        return None;
    };
    let words: Vec<String> = ["vi", "en"].iter().flat_map(|column| field.list(column)).collect();
    let words: Vec<(Option<usize>, String)> =
        words.into_iter().map(|words| (said(&words.to_lowercase()), words)).collect();
    if let Some((Some(other), words)) = words.iter().find(|(said, _)| said.is_some_and(|said| said != place)) {
        let message = format!("'{words}' is place {other}, the row says {place}");
        field.fault("value", message, "write the place that the words say, or move them to its row");
        return None;
    }
    if words.iter().all(|(said, _)| said.is_none()) {
        let message = format!("no words of this row say that they are place {place}");
        field.fault("vi", message, "write them beside words that do: 'đứng thứ hai | á quân'");
        return None;
    }
    Decimal::place(place)
}

fn rule(field: &mut Fields, lang: Lang) -> Rule {
    let words = field.name("vi", "en");
    let list = |words: &[String]| words.iter().map(|word| word.to_lowercase()).collect();
    let own: Vec<String> = words.get(lang).split('|').map(|word| word.trim().to_owned()).collect();
    let text = field.text("value");
    let meaning = match text.as_str() {
        "before" => Meaning::Before,
        "after" => Meaning::After,
        number => place(field, number).map_or(Meaning::After, Meaning::Place),
    };
    Rule { words: list(&own), meaning, unless: list(&field.list("unless")) }
}
