//! How a chart is laid out: a spec (what it says) and a width go in, a finished scene comes out.
//! Knows neither the dataset nor any backend; text is measured by our own table, so that a page made ahead of time
//! and the page in a browser are the same drawing.

mod bars;
mod card;
mod composition;
mod dumbbells;
mod glyph;
mod interval;
mod measure;
mod poster;
mod ranks;
mod scale;
mod scene;
mod sheet;
mod spans;
mod spec;
mod targets;
mod trend;
mod units;

pub use glyph::glyph;
pub use measure::{paragraph, pieces, width, wrap};
pub use poster::{Body, Entry, Poster, Row};
pub use scene::{Anchor, Frame, Ink, Mark, Scene, Shape, Style, Text, is_letter};
pub use spec::{Datum, Form, Group, Side, Spec};

use crate::locale::Lang;

/// The narrowest drawing, in CSS pixels; a narrower place scrolls.
pub const LEAST_WIDTH: f64 = 280.0;

/// Lays a chart out at a width in CSS pixels; ticks are written in `lang`.
pub fn layout(spec: &Spec, width: f64, lang: Lang) -> Scene {
    let number = |value: crate::locale::Decimal| value.format(lang);
    match spec {
        Spec::Composition { names, rows } => composition::layout(names, rows, width),
        Spec::Spans { panels, none } => spans::layout(panels, none, width),
        Spec::Dumbbells(rows) => dumbbells::layout(rows, number, width),
        Spec::Bars(panels) => bars::layout(panels, width),
        Spec::Interval(group) => interval::layout(group, number, width),
        Spec::Units { rows, wholes } => units::layout(rows, wholes, width),
        Spec::Ranks { rows, wholes } => ranks::layout(rows, wholes, width),
        Spec::Targets(rows) => targets::layout(rows, width),
        Spec::Trend(group) => trend::layout(group, number, width),
    }
}
