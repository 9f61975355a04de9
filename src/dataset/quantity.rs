//! How much and when: a number with the words before it, and the time it holds for.
//! Knows no unit.

use crate::locale::Decimal;
use serde::{Deserialize, Serialize};

/// A word that the report puts before a number. It is part of the number and is never dropped.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Qualifier {
    /// "trên"
    Tren,
    /// "hơn"
    Hon,
    /// "dưới"
    Duoi,
    /// "khoảng"
    Khoang,
    /// "gần"
    Gan,
    /// "không quá"
    KhongQua,
    /// "ít nhất"
    ItNhat,
    /// "ước"
    Uoc,
    /// "dự kiến"
    DuKien,
}

/// What the qualifiers say about the true value.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Bound {
    /// The number itself.
    #[default]
    Exact,
    /// Larger than the number.
    Over,
    /// Smaller than the number.
    Under,
}

impl Qualifier {
    /// All, in the order they are explained.
    pub const ALL: [Qualifier; 9] = [
        Qualifier::Tren,
        Qualifier::Hon,
        Qualifier::Duoi,
        Qualifier::Khoang,
        Qualifier::Gan,
        Qualifier::KhongQua,
        Qualifier::ItNhat,
        Qualifier::Uoc,
        Qualifier::DuKien,
    ];

    /// The printed word.
    pub fn printed(self) -> &'static str {
        match self {
            Qualifier::Tren => "trên",
            Qualifier::Hon => "hơn",
            Qualifier::Duoi => "dưới",
            Qualifier::Khoang => "khoảng",
            Qualifier::Gan => "gần",
            Qualifier::KhongQua => "không quá",
            Qualifier::ItNhat => "ít nhất",
            Qualifier::Uoc => "ước",
            Qualifier::DuKien => "dự kiến",
        }
    }

    /// The English word.
    pub fn english(self) -> &'static str {
        match self {
            Qualifier::Tren => "over",
            Qualifier::Hon => "more than",
            Qualifier::Duoi => "under",
            Qualifier::Khoang => "about",
            Qualifier::Gan => "nearly",
            Qualifier::KhongQua => "at most",
            Qualifier::ItNhat => "at least",
            Qualifier::Uoc => "estimated",
            Qualifier::DuKien => "projected",
        }
    }

    /// Whether the printed word also has another meaning ("trên" is also "on", "gần" also "near"), so that it
    /// qualifies a number only right before it.
    pub fn is_ambiguous(self) -> bool {
        matches!(self, Qualifier::Tren | Qualifier::Hon | Qualifier::Gan)
    }

    /// What it says about the true value.
    pub fn bound(self) -> Bound {
        match self {
            Qualifier::Tren | Qualifier::Hon | Qualifier::ItNhat => Bound::Over,
            Qualifier::Duoi | Qualifier::KhongQua | Qualifier::Gan => Bound::Under,
            Qualifier::Khoang | Qualifier::Uoc | Qualifier::DuKien => Bound::Exact,
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
    /// The words before the number, in printed order.
    pub qualifiers: Vec<Qualifier>,
}

impl Quantity {
    /// What the qualifiers together say about the true value.
    pub fn bound(&self) -> Bound {
        let bounds = self.qualifiers.iter().map(|q| q.bound());
        bounds.into_iter().find(|b| *b != Bound::Exact).unwrap_or_default()
    }
}

/// How a time and a value belong together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum PeriodKind {
    /// A state at a time.
    Point,
    /// A total over the span.
    Total,
    /// A mean per year over the span.
    Mean,
    /// A change from the first year to the last.
    Change,
    /// Before an event within the span.
    Before,
    /// After an event within the span.
    After,
}

/// How the time is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum PeriodBasis {
    /// The sentence says it.
    Stated,
    /// A heading above says it.
    Heading,
    /// Words like "hiện nay", "đến nay".
    Context,
}

/// When a value holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Period {
    /// First year.
    pub from: u16,
    /// Last year; the same as the first for a single year.
    pub to: u16,
    /// How time and value belong together.
    pub kind: PeriodKind,
    /// How the time is known.
    pub basis: PeriodBasis,
}
