//! The words of the published tables for numbers as printed, formulas and bounds: the same in every file.

use crate::dataset::{Bound, Observation, Sign};
use crate::library::Library;

/// The number as the report prints it, a place in words with its words; empty for what is computed.
pub fn printed(library: &Library, o: &Observation) -> String {
    if o.is_computed() {
        return String::new();
    }
    let words = library.citation(o).and_then(|(citation, block)| block.text.get(citation.numeral.clone()));
    let words = words.filter(|_| o.quantity.value.is_in_words());
    words.map_or_else(|| o.printed().number(library.dataset.lang), str::to_owned)
}

/// Of a derived value: the keys that it is computed from, with their signs.
pub(super) fn formula(o: &Observation) -> String {
    let mut out = String::new();
    for (i, (sign, id)) in o.formula.terms.iter().enumerate() {
        out.push_str(match (i, sign) {
            (0, Sign::Plus) => "",
            (_, Sign::Plus) => " + ",
            (_, Sign::Minus) => " - ",
        });
        out.push_str(id.as_str());
    }
    out
}

/// What the qualifiers of a number say of the true value.
pub fn bound(bound: Bound) -> &'static str {
    match bound {
        Bound::Exact => "exact",
        Bound::Over => "over",
        Bound::Under => "under",
    }
}
