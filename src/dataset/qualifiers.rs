//! The table of qualifiers: which words around a number are part of it, what they say about it, and where they stand.
//! Knows no number; finding the words around one is the business of `wording`.

use super::fields::{Fields, Languages, each};
use super::{Bound, Qualifier};
use crate::diag::Diagnostic;
use crate::locale::{Bilingual, Lang};
use crate::table::Row;
use std::collections::BTreeMap;

/// The table of a folder that has none of its own.
pub(super) const DEFAULT: &str = include_str!("../data/qualifiers.csv");

/// Columns of `qualifiers.csv`.
pub(super) const COLUMNS: [&str; 6] = ["vi", "en", "bound", "place", "reach", "unless"];

/// What words around a number do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meaning {
    /// They qualify it.
    Qualifies(Bound),
    /// They look like a qualifier and are none: "khoảng cách".
    Nothing,
    /// Before a qualifier they turn it around: "không", "not". The two together need a row of their own.
    Negates,
    /// They may stand between a qualifier and its number: "đạt".
    Skipped,
}

/// How far from the number the words may stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// Right beside it, or beside another qualifier.
    Next,
    /// With words of meaning [`Meaning::Skipped`] between.
    Near,
    /// Anywhere before it in its clause; at the head of a sentence for all of the sentence.
    Sentence,
}

/// One row of the table in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// The words, in small letters.
    pub printed: Vec<String>,
    /// The words of the other language.
    other: String,
    /// What they do.
    pub meaning: Meaning,
    /// Whether they stand after number and unit.
    pub follows: bool,
    /// How far they reach.
    pub reach: Reach,
    /// They mean nothing of the kind if one of these follows in the clause: "cao hơn 5 tạ so với năm 2010" is a difference.
    pub unless: Vec<String>,
}

/// The table, for a report in one language.
#[derive(Clone, Debug, Default)]
pub struct Qualifiers {
    rules: Vec<Rule>,
    /// Rules by the last of their words, each with which of its alternatives ends so: texts are searched leftwards.
    by_end: BTreeMap<String, Vec<(usize, usize)>>,
    lang: Lang,
}

const MEANINGS: [(&str, Meaning); 6] = [
    ("exact", Meaning::Qualifies(Bound::Exact)),
    ("over", Meaning::Qualifies(Bound::Over)),
    ("under", Meaning::Qualifies(Bound::Under)),
    ("none", Meaning::Nothing),
    ("not", Meaning::Negates),
    ("skip", Meaning::Skipped),
];

const REACHES: [(&str, Reach); 3] = [("next", Reach::Next), ("near", Reach::Near), ("sentence", Reach::Sentence)];

impl Qualifiers {
    pub(super) fn read(rows: &[Row], lang: Lang, faults: &mut Vec<Diagnostic>) -> Qualifiers {
        let rules = each(rows, Languages::Both, faults, |field| rule(field, lang));
        let mut by_end: BTreeMap<String, Vec<(usize, usize)>> = BTreeMap::new();
        for (at, rule) in rules.iter().enumerate() {
            for (alternative, words) in rule.printed.iter().enumerate() {
                let last = words.rsplit(' ').next().unwrap_or_default();
                by_end.entry(last.to_owned()).or_default().push((at, alternative));
            }
        }
        Qualifiers { rules, by_end, lang }
    }

    /// The words that stand before a number and end with `word`, with their rules.
    pub fn ending_with(&self, word: &str) -> impl Iterator<Item = (&str, &Rule)> {
        let found = self.by_end.get(word).into_iter().flatten();
        let all = found.map(|(rule, words)| (self.rules[*rule].printed[*words].as_str(), &self.rules[*rule]));
        all.filter(|(_, rule)| !rule.follows)
    }

    /// The words that stand after a number, with their rules.
    pub fn following(&self) -> impl Iterator<Item = (&str, &Rule)> {
        let rules = self.rules.iter().filter(|rule| rule.follows);
        rules.flat_map(|rule| rule.printed.iter().map(move |words| (words.as_str(), rule)))
    }

    /// The qualifier that is printed with these words.
    pub fn find(&self, printed: &str) -> Option<Qualifier> {
        let printed = printed.to_lowercase();
        self.rules.iter().find_map(|rule| {
            let Meaning::Qualifies(bound) = rule.meaning else { return None };
            rule.printed.contains(&printed).then(|| {
                let other = rule.other.clone();
                let words = match self.lang {
                    Lang::Vi => Bilingual { vi: printed.clone(), en: other },
                    Lang::En => Bilingual { vi: other, en: printed.clone() },
                };
                Qualifier { words, bound, follows: rule.follows }
            })
        })
    }
}

fn rule(field: &mut Fields, lang: Lang) -> Rule {
    let words = field.name("vi", "en");
    let list = |text: &str| text.split('|').map(|word| word.trim().to_lowercase()).collect::<Vec<_>>();
    Rule {
        printed: list(words.get(lang)),
        other: list(words.get(lang.other())).swap_remove(0),
        meaning: field.choice("bound", &MEANINGS),
        follows: field.choice("place", &[("before", false), ("after", true)]),
        reach: field.choice("reach", &REACHES),
        unless: field.list("unless").iter().map(|word| word.to_lowercase()).collect(),
    }
}
