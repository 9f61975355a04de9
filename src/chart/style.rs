//! How text is set, and in which colours by their meaning.
//! Knows no drawing and no colour's value.

/// A colour by its role; the theme says which it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ink {
    /// The background.
    Background,
    /// Text.
    Text,
    /// Secondary text.
    Second,
    /// Axes, earlier values.
    Line,
    /// Gridlines.
    Rule,
    /// Category 1 to 5, of which the first is the accent; every further one is grey.
    Category(u8),
    /// Text on a filled category.
    On(u8),
    /// A light wash of category 1 to 5.
    Tint(u8),
}

/// How text is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// The title of a figure that stands alone: 18 px, semi-bold.
    Title,
    /// What is measured, and in which unit: 14 px, secondary.
    Subtitle,
    /// A number that is a picture of its own: 60 px, semi-bold.
    Numeral,
    /// A value that leads its drawing, where there is room: 24 px, semi-bold.
    Lead,
    /// The same in less room: 20 px, semi-bold.
    Large,
    /// The unit beside a numeral: 20 px.
    Unit,
    /// A value: 15 px, semi-bold.
    Value,
    /// A year: 14 px, semi-bold.
    Year,
    /// A name: 14 px.
    Name,
    /// The title of a card, in CSS pixels.
    Headline(u16),
    /// The words beside it.
    Caption(u16),
    /// Everything else: 13 px, the smallest at which stacked accents stay open.
    Note,
}

impl Style {
    /// Font size in CSS pixels.
    pub fn size(self) -> f64 {
        match self {
            Style::Headline(size) | Style::Caption(size) => f64::from(size),
            Style::Numeral => 60.0,
            Style::Lead => 24.0,
            Style::Large | Style::Unit => 20.0,
            Style::Title => 18.0,
            Style::Value => 15.0,
            Style::Year | Style::Name | Style::Subtitle => 14.0,
            Style::Note => 13.0,
        }
    }

    /// Whether it is semi-bold; systems without that weight show bold.
    pub fn is_bold(self) -> bool {
        !matches!(self, Style::Unit | Style::Subtitle | Style::Name | Style::Note | Style::Caption(_))
    }

    /// Its usual colour.
    pub fn ink(self) -> Ink {
        match self {
            Style::Note | Style::Subtitle | Style::Caption(_) => Ink::Second,
            _ => Ink::Text,
        }
    }

    /// Distance of baselines of wrapped lines, in CSS pixels.
    pub fn leading(self) -> f64 {
        match self {
            Style::Headline(size) | Style::Caption(size) => (f64::from(size) * 1.25).round(),
            Style::Numeral => 66.0,
            Style::Lead => 30.0,
            Style::Title | Style::Large | Style::Unit => 24.0,
            Style::Subtitle => 20.0,
            Style::Note => 16.0,
            _ => 18.0,
        }
    }
}
