//! The tables of this room: their columns, and what they say of places and words once they are read.
//! Knows no row; reading them is the business of `read`.

use super::qualifiers::{COLUMNS as QUALIFIER_COLUMNS, Qualifiers};
use super::ranks::{COLUMNS as RANK_COLUMNS, Ranks};
use super::spoiled::Spoiled;
use crate::locale::Lang;
use crate::table::{Row, Table};
use std::collections::BTreeMap;

/// The tables of this room: file name, key column, columns.
pub const SCHEMA: [(&str, &str, &[&str]); 10] = [
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
    ("qualifiers.csv", "vi", &QUALIFIER_COLUMNS),
    ("ranks.csv", "vi", &RANK_COLUMNS),
];

/// What the overview tells; without it the overview tells the first figures that are drawn.
pub const STORIES: &str = "stories.csv";

/// Columns that a table may leave out.
const OPTIONAL_COLUMNS: [(&str, &str); 4] = [
    ("units.csv", "dimension"),
    ("observations.csv", CONFIRMED),
    ("observations.csv", CONFIDENCE),
    ("observations.csv", PERIOD_QUOTE),
];

/// The column of `observations.csv` for the words elsewhere in the report that say the time of a row of basis 'context'.
pub const PERIOD_QUOTE: &str = "period_quote";

/// The column of `observations.csv` in which a person confirms a proposed row; where it is empty the row waits.
pub const CONFIRMED: &str = "confirmed";

/// How sure a proposal is, from 0 to 100; for the person who confirms.
pub const CONFIDENCE: &str = "confidence";

/// Tables that a folder may leave out.
pub const OPTIONAL: [&str; 3] = ["qualifiers.csv", "ranks.csv", STORIES];

/// The tables as read, for the places of faults found later.
#[derive(Clone, Debug, Default)]
pub struct Tables {
    pub(super) tables: BTreeMap<&'static str, Table>,
    /// The words that qualify a number.
    pub qualifiers: Qualifiers,
    /// The words that are a place in a ranking.
    pub ranks: Ranks,
    /// The report's language.
    pub lang: Lang,
    /// Proposed observations that nobody has confirmed: nothing of them is published.
    pub waiting: Vec<Row>,
    /// What could not be read.
    pub spoiled: Spoiled,
}

impl Tables {
    /// One table; an empty one if the name is not in [`SCHEMA`].
    pub fn table(&self, file: &str) -> &Table {
        static EMPTY: std::sync::LazyLock<Table> = std::sync::LazyLock::new(Table::default);
        self.tables.get(file).unwrap_or(&EMPTY)
    }
}

/// The columns that a table may have and has.
pub(super) fn present(file: &str, text: &str) -> Vec<&'static str> {
    let header = text.lines().find(|line| !line.trim().is_empty() && !line.starts_with("sep=")).unwrap_or_default();
    let has = |column: &str| header.split([',', ';', '\t']).any(|name| name.trim().trim_matches('"') == column);
    OPTIONAL_COLUMNS.into_iter().filter(|(of, column)| *of == file && has(column)).map(|(_, column)| column).collect()
}
