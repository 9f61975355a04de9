//! What a chart says, before it has a size: forms, values and words, in reading order.
//! Knows no pixel and no indicator; `figure` makes it, `layout` reads it.

use serde::{Deserialize, Serialize};

/// How a value is known; it decides the form of its mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Form {
    /// Stated: filled.
    Stated,
    /// An earlier value that is stated: filled, grey.
    Earlier,
    /// Computed from stated values: hollow.
    Derived,
    /// A target: diamond or hatching.
    Target,
}

/// On which side of the number the true value lies; it decides the chevron.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Side {
    /// The number itself.
    #[default]
    Exact,
    /// Larger.
    Over,
    /// Smaller.
    Under,
}

/// One number to be drawn.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Datum {
    /// Key by which the caller knows it again.
    pub key: String,
    /// The number, or the lower end of a range.
    pub value: f64,
    /// Upper end of a range.
    pub upper: Option<f64>,
    /// How it is known.
    pub form: Form,
    /// Where the true value lies.
    pub side: Side,
    /// The number in words, with its qualifiers: "ước trên 128".
    pub label: String,
    /// "2020", "2016–2020", "trước".
    pub time: String,
    /// "kết quả", "suy ra", "mục tiêu".
    pub status: String,
    /// First and last year.
    pub years: (u16, u16),
    /// Its definition differs from its neighbours': nothing is joined to it.
    pub apart: bool,
    /// What the report itself says beside the number: its change since the value before, its verdict. May be empty.
    pub remark: String,
}

impl Datum {
    /// Its time and status: the words beside a value that no name and no legend explains.
    pub fn caption(&self) -> String {
        [self.time.as_str(), self.status.as_str()].join(", ")
    }
}

/// Some numbers under one name.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Group {
    /// The name.
    pub name: String,
    /// The unit, where groups have different ones; else empty.
    pub unit: String,
    /// The numbers in order of time.
    pub data: Vec<Datum>,
    /// Parts of the population, in thinner rows.
    pub under: Vec<Group>,
}

/// A chart.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Spec {
    /// 100 per cent bars, one a time; the data of each row are the categories in the order of the names.
    Composition {
        /// Names of the categories.
        names: Vec<String>,
        /// One row a time.
        rows: Vec<Vec<Datum>>,
    },
    /// Means over spans, a panel a group, one scale for all.
    Spans {
        /// The panels.
        panels: Vec<Group>,
        /// What stands where a span has a target in one panel and none in another.
        none: String,
    },
    /// Per cent of several wholes on one axis, a row a group.
    Dumbbells(Vec<Group>),
    /// Horizontal bars, a panel a group, each on a scale of its own.
    Bars(Vec<Group>),
    /// One number line.
    Interval(Group),
    /// One square a unit.
    Units {
        /// Rows.
        rows: Vec<Group>,
        /// All squares of a row, where the whole is known; in the order of the rows' data.
        wholes: Vec<Option<u32>>,
    },
    /// Places on one scale of places; a group of places is a range from the first.
    Ranks {
        /// Rows with a place each, and its target.
        rows: Vec<Group>,
        /// The last place of the scale.
        places: u32,
        /// The last place of each row, where it is known.
        wholes: Vec<Option<u32>>,
    },
    /// Bars on one scale, a row each, parts of the population below their row.
    Rows {
        /// The rows.
        rows: Vec<Group>,
        /// Rows for comparison, without marks.
        others: Vec<Group>,
        /// The whole that all are shares of.
        whole: Option<f64>,
    },
    /// Numbers as pictures of their own.
    Numeral(Group),
    /// One measure over the years.
    Trend(Group),
}

impl Spec {
    /// Whether it is one number as a picture of its own.
    pub fn is_lone(&self) -> bool {
        matches!(self, Spec::Numeral(group) if group.data.len() == 1)
    }
}
