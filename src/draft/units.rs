//! The units that a draft knows, and where one ends in a text.
//! Knows no quantity.

use crate::dataset::{Unit, UnitKind};

/// Units of a draft: those of the folder come first, then those that ship with the program.
pub(super) struct Units {
    pub(super) all: Vec<Unit>,
}

/// A unit and where it ends in the text.
#[derive(Clone, Debug)]
pub(super) struct Measure {
    pub(super) unit: Unit,
    pub(super) end: usize,
    /// Whether the unit is in a table, not only a noun of the text.
    pub(super) is_known: bool,
}

impl Units {
    pub(super) fn new(own: Vec<Unit>, shipped: Vec<Unit>) -> Units {
        let mut all = own;
        for unit in shipped {
            if !all.iter().any(|other| other.id == unit.id) {
                all.push(unit);
            }
        }
        Units { all }
    }

    /// The first unit of a kind.
    pub(super) fn of_kind(&self, kind: UnitKind) -> Option<Unit> {
        self.all.iter().find(|unit| unit.kind == kind).cloned()
    }

    /// Where the longest unit after `end` ends.
    pub(super) fn end_after(&self, text: &str, end: usize) -> Option<usize> {
        let printed = self.all.iter().flat_map(|unit| &unit.printed);
        printed.filter_map(|words| words_after(text, end, words)).max()
    }
}

/// Where `words` end if they stand at `from`, as whole words.
pub(super) fn words_after(text: &str, from: usize, words: &str) -> Option<usize> {
    if words.is_empty() || words.contains('…') {
        return None;
    }
    let rest = text.get(from..)?;
    let tail = rest.trim_start().strip_prefix(words)?;
    let is_cut = words.ends_with(char::is_alphanumeric) && tail.starts_with(char::is_alphanumeric);
    (!is_cut).then_some(text.len() - tail.len())
}
