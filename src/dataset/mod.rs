//! The facts: indicators, their observations, units, topics, and the words around them.
//! Knows neither the report's text nor any chart; whether a quote is true is the business of `evidence`.

#[cfg(not(target_arch = "wasm32"))]
mod belongings;
mod card;
#[cfg(not(target_arch = "wasm32"))]
mod check;
#[cfg(not(target_arch = "wasm32"))]
mod dimension;
#[cfg(not(target_arch = "wasm32"))]
mod fields;
mod figure;
mod keyed;
mod label;
#[cfg(not(target_arch = "wasm32"))]
mod lookup;
#[cfg(not(target_arch = "wasm32"))]
mod meaning;
mod observation;
mod period;
#[cfg(not(target_arch = "wasm32"))]
mod qualifiers;
mod quantity;
#[cfg(not(target_arch = "wasm32"))]
mod ranks;
#[cfg(not(target_arch = "wasm32"))]
mod read;
mod rows;
#[cfg(not(target_arch = "wasm32"))]
mod schema;
#[cfg(not(target_arch = "wasm32"))]
mod series;
#[cfg(not(target_arch = "wasm32"))]
mod spoiled;
mod strip;
#[cfg(not(target_arch = "wasm32"))]
mod sums;
#[cfg(not(target_arch = "wasm32"))]
mod time;
mod unit;
#[cfg(not(target_arch = "wasm32"))]
mod waiting;

pub use card::{Card, CardValue, Cards};
#[cfg(not(target_arch = "wasm32"))]
pub use dimension::Dimensions;
pub use figure::{FigureKind, FigureRow, Story};
pub use keyed::Keyed;
pub use label::{Label, STAR, Wording};
#[cfg(not(target_arch = "wasm32"))]
pub use lookup::Lookup;
pub use observation::{Direction, Formula, Observation, Sign, Status};
pub use period::{Part, Period, PeriodBasis, PeriodKind};
#[cfg(not(target_arch = "wasm32"))]
pub use qualifiers::{Meaning, Qualifiers, Reach, Rule};
pub use quantity::{Bound, Qualifier, Quantity};
#[cfg(not(target_arch = "wasm32"))]
pub use ranks::Ranks;
#[cfg(not(target_arch = "wasm32"))]
pub use read::read;
#[cfg(not(target_arch = "wasm32"))]
pub use schema::{CONFIDENCE, CONFIRMED, OPTIONAL, SCHEMA, STORIES, Tables};
#[cfg(not(target_arch = "wasm32"))]
pub use spoiled::Spoiled;
pub use strip::{Strip, StripKind, StripMark};
#[cfg(not(target_arch = "wasm32"))]
pub use time::read as time;
pub use unit::{Unit, UnitKind};

use crate::locale::{Bilingual, Decimal, Lang};
use serde::{Deserialize, Serialize};

/// Key of `site.csv`: names of places that a text may compare the province with, parted by bars; may be empty.
pub const ELSEWHERE: &str = "elsewhere";

/// Optional keys of `site.csv`: who publishes the site, where a wrong number is reported (an address of the web, or
/// `mailto:`), the licence of the data and its address, when the data were last changed (`2026-11-29`).
pub const PUBLISHER: &str = "publisher";
/// See [`PUBLISHER`].
pub const CONTACT: &str = "contact";
/// See [`PUBLISHER`].
pub const LICENCE: &str = "licence";
/// See [`PUBLISHER`].
pub const LICENCE_URL: &str = "licence-url";
/// See [`PUBLISHER`].
pub const DATE: &str = "date";
/// Written by the build step: date and hash of the data, `2026-11-29+1a2b3c4d`.
pub const VERSION: &str = "version";

/// A newtype over the id that a row of a table carries.
macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        pub struct $name(pub String);
        impl $name {
            /// The id as written in the tables and in addresses.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }
        impl From<&str> for $name {
            fn from(id: &str) -> Self {
                Self(id.to_owned())
            }
        }
        #[cfg(not(target_arch = "wasm32"))]
        impl From<String> for $name {
            fn from(id: String) -> Self {
                Self(id)
            }
        }
    )*};
}

ids! {
    /// Id of a topic.
    TopicId,
    /// Id of a unit.
    UnitId,
    /// Id of an indicator; also its address.
    IndicatorId,
    /// Id of an observation.
    ObservationId,
    /// Id of a figure of the overview; also its address.
    FigureId,
}

/// Everything the tables say, checked.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Dataset {
    /// The site's own words, by key.
    pub site: Vec<(String, Bilingual)>,
    /// Topics in the order shown.
    pub topics: Vec<Topic>,
    /// Units of measure.
    pub units: Vec<Unit>,
    /// Indicators in the order of the table.
    pub indicators: Vec<Indicator>,
    /// Observations in the order of the table.
    pub observations: Vec<Observation>,
    /// Figures, in the order shown under their topics.
    pub figures: Vec<FigureRow>,
    /// Contradictions and traps of the report.
    pub cautions: Vec<Caution>,
    /// What the overview shows, in order.
    pub stories: Vec<Story>,
    /// The language that the report is printed in.
    pub lang: Lang,
    /// Where the rows stand.
    #[cfg(not(target_arch = "wasm32"))]
    #[serde(skip)]
    pub lookup: Lookup,
}

/// A group of indicators that a visitor understands.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Topic {
    /// Key.
    pub id: TopicId,
    /// Heading.
    pub name: Bilingual,
    /// One sentence under the heading.
    pub note: Bilingual,
}

/// How an indicator stands to its parent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Relation {
    /// One part of a whole; the parts of a period add up to 100.
    Part,
    /// The same measure of a part of the population, for example urban residents.
    Subset,
    /// Related, never joined.
    See,
}

/// One thing that is measured.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Indicator {
    /// Key and address.
    pub id: IndicatorId,
    /// Topic it is shown under.
    pub topic: TopicId,
    /// Unit of its levels.
    pub unit: UnitId,
    /// Full name.
    pub name: Bilingual,
    /// Name for tight places in charts.
    pub short: Bilingual,
    /// Another indicator it belongs to, and how.
    pub parent: Option<(IndicatorId, Relation)>,
    /// Place among the key figures, from 1; 0 if it is none.
    pub highlight: u8,
    /// What a careful reader must know.
    pub note: Bilingual,
}

impl Indicator {
    /// Its own names, full and short, in both languages.
    pub fn names(&self) -> [&str; 4] {
        [&self.name.vi, &self.name.en, &self.short.vi, &self.short.en]
    }
}

/// What sort of care a caution asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum CautionKind {
    /// The report does not agree with itself on a number. It carries a star wherever it is shown, with the heading near by:
    /// a full sentence of at most 110 letters, as it stands in pictures too.
    Inconsistency,
    /// The report says two things of a matter, one praising, one critical. Both are quoted on the pages of its numbers, which
    /// carry no star: nothing is wrong with them.
    Statements,
    /// How a number is to be read. Told on its page, in the ledger and in the files, without a star: a mark on every other
    /// number would mark none.
    Reading,
}

/// A contradiction or trap of the report.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Caution {
    /// Key.
    pub id: String,
    /// Sort of care.
    pub kind: CautionKind,
    /// Heading.
    pub title: Bilingual,
    /// Explanation.
    pub text: Bilingual,
    /// The observations it concerns.
    pub observations: Vec<ObservationId>,
}

impl Dataset {
    /// The site's own words under `key`; empty words if the key is missing.
    pub fn site(&self, key: &str) -> &Bilingual {
        static NONE: Bilingual = Bilingual { vi: String::new(), en: String::new() };
        let found = self.site.iter().find(|(k, _)| k == key);
        found.map_or(&NONE, |(_, words)| words)
    }

    /// Whether the site has English pages: a folder without an English name of the site is in Vietnamese alone.
    pub fn has_english(&self) -> bool {
        !self.site("name").en.is_empty()
    }

    /// The languages of the site's pages.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn languages(&self) -> Vec<crate::locale::Lang> {
        use crate::locale::Lang;
        Lang::ALL.into_iter().filter(|lang| *lang == Lang::Vi || self.has_english()).collect()
    }

    /// The topic with this id.
    pub fn topic(&self, id: &TopicId) -> Option<&Topic> {
        self.topics.iter().find(|row| row.id == *id)
    }

    /// The unit with this id. Every id in a checked dataset has one.
    pub fn unit(&self, id: &UnitId) -> Option<&Unit> {
        self.units.iter().find(|row| row.id == *id)
    }

    /// The figure with this id.
    pub fn figure(&self, id: &str) -> Option<&FigureRow> {
        self.figures.iter().find(|row| row.id.0 == id)
    }

    /// Recomputes a value from its formula, a change as a size, as rows have it; `None` if a summand is missing.
    pub fn compute(&self, o: &Observation) -> Option<Decimal> {
        let mut sum = Decimal::integer(0);
        for (sign, id) in &o.formula.terms {
            let value = self.observation(&id.0)?.quantity.value;
            sum = match sign {
                Sign::Plus => sum + value,
                Sign::Minus => sum - value,
            };
        }
        Some(if o.status == Status::Change && sum.is_negative() { -sum } else { sum })
    }
}
