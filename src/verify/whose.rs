//! Whether a number is somebody else's: a name beside it that no sentence of the report has.
//! Knows names, and no value.

use super::asked::Asked;
use super::stranger::is_upper;
use crate::dataset::Observation;
use crate::text::lower;
use std::ops::Range;

impl Asked<'_, '_> {
    /// Whether the number is another place's.
    pub(super) fn is_other(&self) -> bool {
        let owner = &self.context.owner;
        owner.is_elsewhere || owner.listed.iter().any(|name| !self.is_quoted(name))
    }

    /// Whether a name is said that no observation's own sentence has, or the place that a sentence before is about has one.
    pub(super) fn is_strange(&self) -> bool {
        self.context.owner.strangers.iter().any(|name| !self.is_quoted(name))
    }

    /// Whether an observation's own sentence has a name.
    pub(super) fn is_of(&self, o: &Observation, name: &Range<usize>) -> bool {
        let mut all = self.facts.dataset.observations.iter().zip(self.facts.quoted);
        all.any(|(one, quoted)| one.id == o.id && quoted.quote.contains(&self.text.text[name.clone()]))
    }

    /// Whether the report's sentences or the names of its indicators have a name: then it is nobody else's.
    pub(super) fn is_quoted(&self, name: &Range<usize>) -> bool {
        let name = &self.text.text[name.clone()];
        let rows = &self.facts.dataset.indicators;
        self.facts.quoted.iter().any(|one| one.quote.contains(name))
            || rows.iter().any(|row| row.names().iter().any(|own| own.contains(name) || own.contains(&small(name))))
    }
}

/// "Miền Bắc", as it begins a line, as a name has it: "miền Bắc". What has no other capital is no name: "Cả nước".
fn small(name: &str) -> String {
    let mut letters = name.chars();
    let first = letters.next().map_or('\0', lower);
    let rest = letters.as_str();
    if rest.contains(is_upper) { [&first.to_string(), rest].concat() } else { name.to_owned() }
}
