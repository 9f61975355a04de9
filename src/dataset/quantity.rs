//! How much: a number with the words around it.
//! Knows no unit and no time.

use crate::locale::{Bilingual, Decimal};
use serde::{Deserialize, Serialize};

/// Words that the report puts around a number. They are part of the number and are never dropped.
/// Each number carries its own: the table of all of them stays on the builder's machine.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Qualifier {
    /// The words; in the report's language as printed.
    pub words: Bilingual,
    /// What they say about the true value.
    pub bound: Bound,
    /// Whether they stand after number and unit: "trở lên".
    pub follows: bool,
}

/// What the qualifiers say about the true value.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Bound {
    /// The number itself.
    #[default]
    Exact,
    /// Larger than the number.
    Over,
    /// Smaller than the number.
    Under,
}

impl Bound {
    /// The bound of the number with the other sign: a fall of more than 9 is a growth below −9.
    pub fn mirrored(self) -> Bound {
        match self {
            Bound::Exact => Bound::Exact,
            Bound::Over => Bound::Under,
            Bound::Under => Bound::Over,
        }
    }
}

/// A number with everything the report says about it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Quantity {
    /// The number, or the lower end of a range.
    pub value: Decimal,
    /// Upper end of a range.
    pub upper: Option<Decimal>,
    /// Total of a count, or number of places of a ranking: 9 in "3/9".
    pub whole: Option<Decimal>,
    /// The words around the number, in printed order.
    pub qualifiers: Vec<Qualifier>,
}

impl Quantity {
    /// What the qualifiers together say about the true value.
    pub fn bound(&self) -> Bound {
        let bounds = self.qualifiers.iter().map(|q| q.bound);
        bounds.into_iter().find(|b| *b != Bound::Exact).unwrap_or_default()
    }

    /// The same with the other sign.
    pub fn mirrored(&self) -> Quantity {
        let mut out = self.clone();
        out.value = -self.upper.unwrap_or(self.value);
        out.upper = self.upper.map(|_| -self.value);
        out.qualifiers.iter_mut().for_each(|q| q.bound = q.bound.mirrored());
        out
    }
}
