//! What an indicator is called in a clause, and what its name says of its values.
//! Knows no time and no value.

use super::Facts;
use super::letters::small;
use crate::dataset::{Observation, UnitKind};
use crate::locale::Lang;

/// The name: "tỷ lệ hộ nghèo", "the poverty rate".
pub(super) fn named(facts: &Facts, o: &Observation, lang: Lang) -> String {
    let name = facts.dataset.indicator(&o.indicator.0).map_or("", |row| row.name.get(lang));
    [if lang == Lang::En { "the " } else { "" }, &small(name)].concat()
}

/// Whether the Vietnamese name says against what its values are: "thu ngân sách so với dự toán".
pub(super) fn names_base(facts: &Facts, o: &Observation) -> bool {
    is_named(facts, o, "so với")
}

/// Whether the name is that of a growth, not of what grows: then its growth is its value.
pub(super) fn is_growth(facts: &Facts, o: &Observation) -> bool {
    let kind = facts.dataset.unit(&o.unit).map(|unit| unit.kind());
    matches!(kind, Some(UnitKind::Relative | UnitKind::Growth))
        && (is_named(facts, o, "ăng trưởng") || is_named(facts, o, "ốc độ"))
}

fn is_named(facts: &Facts, o: &Observation, words: &str) -> bool {
    facts.dataset.indicator(&o.indicator.0).is_some_and(|row| row.name.vi.contains(words))
}
