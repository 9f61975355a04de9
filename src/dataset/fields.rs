//! Reads the fields of one row into values, each fault with its place and what to write instead.
//! Knows no table; which fields a row has is the business of `read`.

use crate::diag::Diagnostic;
use crate::locale::{Bilingual, Decimal, DecimalError, Lang};
use crate::table::Row;

/// Reads one row; what it cannot read it reports and replaces by a default.
pub(super) struct Fields<'a> {
    pub(super) row: &'a Row,
    languages: Languages,
    faults: Vec<Diagnostic>,
}

/// In which languages a folder has its words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Languages {
    /// Vietnamese and English.
    Both,
    /// Vietnamese alone.
    Vietnamese,
}

/// Reads every row; rows with faults are left out.
pub(super) fn each<T>(
    rows: &[Row],
    languages: Languages,
    faults: &mut Vec<Diagnostic>,
    read: impl Fn(&mut Fields) -> T,
) -> Vec<T> {
    let mut out = Vec::new();
    for row in rows {
        let mut fields = Fields { row, languages, faults: Vec::new() };
        let value = read(&mut fields);
        if fields.faults.is_empty() {
            out.push(value);
        }
        faults.append(&mut fields.faults);
    }
    out
}

impl Fields<'_> {
    pub(super) fn fault(&mut self, column: &str, message: String, hint: &str) {
        self.faults.push(self.row.place(column).error(message, hint));
    }

    pub(super) fn text(&self, column: &str) -> String {
        self.row.get(column).to_owned()
    }

    pub(super) fn required(&mut self, column: &str) -> String {
        if self.row.get(column).is_empty() {
            self.fault(column, format!("'{column}' is empty"), "every row needs one");
        }
        self.text(column)
    }

    pub(super) fn id(&mut self, column: &str) -> String {
        let id = self.required(column);
        let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        if !id.chars().all(fits) {
            self.fault(
                column,
                format!("'{id}' is not an id"),
                "lower-case letters without diacritics, digits, hyphens",
            );
        }
        id
    }

    pub(super) fn ids<T: From<String>>(&mut self, column: &str) -> Vec<T> {
        self.row.get(column).split_whitespace().map(|id| T::from(id.to_owned())).collect()
    }

    /// Words joined by " | ".
    pub(super) fn list(&self, column: &str) -> Vec<String> {
        self.row.get(column).split('|').map(str::trim).filter(|word| !word.is_empty()).map(str::to_owned).collect()
    }

    /// The words of the folder's languages, or none.
    pub(super) fn words(&mut self, vi: &str, en: &str) -> Bilingual {
        let words = Bilingual { vi: self.text(vi), en: self.text(en) };
        if self.languages == Languages::Vietnamese {
            // English where the folder says that it has none would never be shown.
            return Bilingual { en: String::new(), ..words };
        }
        if words.vi.is_empty() != words.en.is_empty() {
            let missing = if words.vi.is_empty() { vi } else { en };
            self.fault(missing, format!("'{missing}' is empty"), "write the words in both languages or in neither");
        }
        words
    }

    pub(super) fn name(&mut self, vi: &str, en: &str) -> Bilingual {
        let words = self.words(vi, en);
        if words.vi.is_empty() {
            let hint = match self.languages {
                Languages::Both => "every row needs one, in both languages",
                Languages::Vietnamese => "every row needs one",
            };
            self.fault(vi, format!("'{vi}' is empty"), hint);
        }
        words
    }

    /// One of a closed list of words.
    pub(super) fn choice<T: Copy>(&mut self, column: &str, choices: &[(&str, T)]) -> T {
        let text = self.text(column);
        let found = choices.iter().find(|(word, _)| *word == text);
        if found.is_none() {
            let words: Vec<_> = choices.iter().map(|(word, _)| *word).collect();
            self.fault(column, format!("'{text}' is not a {column}"), &format!("one of: {}", words.join(", ")));
        }
        found.unwrap_or(&choices[0]).1
    }

    pub(super) fn optional<T: Copy>(&mut self, column: &str, choices: &[(&str, T)]) -> Option<T> {
        (!self.row.get(column).is_empty()).then(|| self.choice(column, choices))
    }

    /// A small whole number; `default` if the field is empty.
    pub(super) fn number(&mut self, column: &str, default: i64) -> i64 {
        let text = self.text(column);
        if text.is_empty() {
            return default;
        }
        text.parse().unwrap_or_else(|_| {
            self.fault(column, format!("'{text}' is not a whole number"), "digits only, without dots");
            default
        })
    }

    /// A numeral as a report in `lang` prints it.
    pub(super) fn decimal(&mut self, column: &str, lang: Lang) -> Option<Decimal> {
        let text = self.text(column);
        if text.is_empty() {
            return None;
        }
        match Decimal::parse_report(&text, lang) {
            Ok(value) => Some(value),
            Err(error) => {
                let hint = match (error, lang) {
                    (DecimalError::Grouping, Lang::Vi) => {
                        "a dot groups thousands, a comma starts the decimals: 3.000 or 14,6"
                    }
                    (DecimalError::Grouping, Lang::En) => {
                        "a comma groups thousands, a dot starts the decimals: 3,000 or 14.6"
                    }
                    _ => "write the numeral as the report prints it: 14,6 or 3.000 or 02",
                };
                self.fault(column, format!("'{text}' is not a number"), hint);
                None
            }
        }
    }
}
