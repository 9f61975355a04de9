//! The words of the published tables for formulas and bounds: the same in every file.

use crate::dataset::{Bound, Observation, Sign};

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
