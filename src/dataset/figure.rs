//! What the overview shows: figures as rows of their table, and the stories among them.
//! Knows no value; a figure names its indicators.

use super::{FigureId, IndicatorId, TopicId};
use crate::locale::Bilingual;
use serde::{Deserialize, Serialize};

/// What sort of chart a figure is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FigureKind {
    /// 100 per cent bars over the years.
    Composition,
    /// Means a year over a span.
    Spans,
    /// Several shares on one axis, a row each.
    Dumbbells,
    /// Plan against result, each indicator on its own scale.
    Bars,
    /// A value and a range target on one axis.
    Interval,
    /// One square a unit.
    Units,
    /// Two bars, before and after an event.
    BeforeAfter,
    /// A place on a scale of places.
    Rank,
    /// Shares in the frame of their whole: targets alone, or one result.
    Targets,
    /// One indicator over the years.
    Trend,
    /// Numbers as pictures of their own.
    Numeral,
    /// A table says it best.
    Table,
}

impl FigureKind {
    /// Whether all its indicators stand on one axis, and so in one unit.
    pub fn shares_axis(self) -> bool {
        match self {
            Self::Composition | Self::Spans | Self::Dumbbells | Self::Rank | Self::Targets => true,
            Self::Bars | Self::Interval | Self::Units | Self::BeforeAfter => false,
            Self::Trend | Self::Numeral | Self::Table => false,
        }
    }

    /// Whether its marks start at zero, so that no value may be below.
    pub fn starts_at_zero(self) -> bool {
        match self {
            Self::Composition | Self::Spans | Self::Dumbbells | Self::Bars | Self::Interval => true,
            Self::Units | Self::BeforeAfter | Self::Rank | Self::Targets | Self::Trend => true,
            Self::Numeral | Self::Table => false,
        }
    }

    /// Whether it stands on an axis of years, which has no place for a month.
    pub fn is_on_years(self) -> bool {
        match self {
            Self::Composition | Self::Spans | Self::Trend => true,
            Self::Dumbbells | Self::Bars | Self::Interval | Self::Units | Self::BeforeAfter => false,
            Self::Rank | Self::Targets | Self::Numeral | Self::Table => false,
        }
    }
}

/// One figure of the overview.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FigureRow {
    /// Key and address.
    pub id: FigureId,
    /// Topic it is shown under.
    pub topic: TopicId,
    /// Sort of chart.
    pub kind: FigureKind,
    /// What it shows, in order.
    pub indicators: Vec<IndicatorId>,
    /// Finding with its numbers.
    pub title: Bilingual,
    /// Measure and unit.
    pub subtitle: Bilingual,
    /// What changes the reading; may be empty.
    pub note: Bilingual,
    /// Columns it takes on a wide page: 1 or 2.
    pub span: u8,
}

/// A figure that the overview shows, with what it tells. The first is the lead, whose finding the site's title says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Story {
    /// The figure.
    pub figure: FigureId,
    /// Finding; empty for the lead.
    pub title: Bilingual,
    /// A sentence or two; may be empty.
    pub text: Bilingual,
}
