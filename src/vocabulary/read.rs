//! Reads `phrases.csv` and `synonyms.csv`, reporting every fault with its place.
//! Knows no other table; the caller says which indicators exist.

use super::{Phrase, Synonym, Vocabulary};
use crate::diag::Diagnostic;
use crate::locale::Bilingual;
use crate::table::{Row, Table};
use std::collections::BTreeSet;

/// Columns of `phrases.csv`.
pub const PHRASE_COLUMNS: [&str; 5] = ["indicator", "clause_vi", "clause_en", "names_vi", "names_en"];

/// Columns of `synonyms.csv`.
pub const SYNONYM_COLUMNS: [&str; 2] = ["typed", "printed"];

/// Reads both tables; rows of indicators that do not exist are faults.
pub fn read(phrases: &Table, synonyms: &Table, indicators: &BTreeSet<&str>) -> (Vocabulary, Vec<Diagnostic>) {
    let mut vocabulary = Vocabulary::default();
    let mut faults = Vec::new();
    for row in phrases.rows() {
        faults.extend(phrase_faults(row, indicators, &vocabulary));
        vocabulary.phrases.push(Phrase {
            indicator: row.get("indicator").to_owned(),
            clause: Bilingual { vi: row.get("clause_vi").to_owned(), en: row.get("clause_en").to_owned() },
            names: ["names_vi", "names_en"].iter().flat_map(|column| listed(row.get(column))).collect(),
        });
    }
    for row in synonyms.rows() {
        let typed = listed(row.get("typed"));
        for one in typed {
            let printed = listed(row.get("printed"));
            let pair = |printed| Synonym { typed: one.clone(), printed };
            vocabulary.synonyms.extend(printed.into_iter().map(pair));
        }
    }
    (vocabulary, faults)
}

fn listed(field: &str) -> Vec<String> {
    field.split('|').map(str::trim).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

fn phrase_faults(row: &Row, indicators: &BTreeSet<&str>, before: &Vocabulary) -> Vec<Diagnostic> {
    let mut faults = Vec::new();
    let id = row.get("indicator");
    if !indicators.contains(id) {
        let hint = "add the row there, or correct the id";
        faults.push(row.place("indicator").error(format!("'{id}' is not in indicators.csv"), hint));
    }
    if before.phrase(id).is_some() {
        faults.push(row.place("indicator").error(format!("'{id}' is there twice"), "every row has a key of its own"));
    }
    let clauses = ["clause_vi", "clause_en"];
    for column in clauses {
        let clause = row.get(column);
        let places = clause.matches(['*', '#']).count();
        let is_whole = places == 1 && clause.matches('^').count() <= 1;
        if !is_whole && clauses.iter().any(|column| !row.get(column).is_empty()) {
            let hint = "a clause in both languages, each with one place for the value: * with its unit, # without";
            faults.push(row.place(column).error(format!("'{clause}' is not a clause"), hint));
        }
    }
    faults
}
