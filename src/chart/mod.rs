//! How a chart is laid out: a spec (what it says) and a width go in, a finished scene comes out.
//! Knows neither the dataset nor any backend; text is measured by our own table, so that a page made ahead of time
//! and the page in a browser are the same drawing.

mod bars;
mod brief;
mod builder;
mod card;
mod composition;
mod dumbbells;
mod interval;
mod measure;
mod numeral;
mod poster;
mod ranks;
mod rows;
mod scale;
mod scene;
mod spans;
mod spec;
mod style;
mod trend;
mod units;

pub use brief::{Bar, Brief, Column, Value};
pub use card::Card;
pub use measure::{paragraph, pieces, width, wrap};
pub use poster::{Body, Entry, MarkShape, Poster, Row};
pub use scene::{Anchor, Mark, Rect, Scene, Shape, Text, is_letter};
pub use spec::{Datum, Form, Group, Side, Spec};
pub use style::{Ink, Style};

use crate::locale::Lang;

/// The narrowest drawing, in CSS pixels; a narrower place scrolls. A frame of 280 holds it with 8 at each side.
pub const LEAST_WIDTH: f64 = 264.0;

/// Widths in CSS pixels at which a page made ahead of time shows a drawing, the narrow one in the smaller half of all
/// places: a phone, or half a page; a whole page.
pub const MADE_WIDTHS: [f64; 2] = [328.0, 704.0];

/// A place that is wider than a made drawing by at most this shows the drawing enlarged: phones differ by little, and
/// what was made for one need not be laid out anew for each.
const MOST_ENLARGED: f64 = 1.22;

/// At which width a drawing is laid out for a place of some width, and how much it is enlarged there, both in CSS pixels.
/// `letter` is how large the reader's letters are, 1 as most have them: a drawing grows with them as far as the place lets
/// its narrowest form grow.
pub fn fit(place: f64, letter: f64) -> (f64, f64) {
    let room = (place / letter).max(LEAST_WIDTH);
    let made = MADE_WIDTHS.into_iter().find(|made| (*made..=made * MOST_ENLARGED).contains(&room));
    let width = made.unwrap_or(room);
    (width, place / width)
}

/// A phone's screen upright and on its side, in CSS pixels, less the margins.
const PHONE: [f64; 2] = [328.0, 600.0];

/// Whether a drawing is calmer on a phone's side: upright, it has to stack what stands side by side on a wide screen.
pub fn is_calmer_across(spec: &Spec, lang: Lang) -> bool {
    let [upright, across] = PHONE.map(|width| layout(spec, width, lang).height);
    across < upright
}

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
        Spec::Ranks { rows, places, wholes } => ranks::layout(rows, *places, wholes, width),
        Spec::Rows { rows, others, whole } => rows::layout(rows, others, *whole, width),
        Spec::Numeral(group) => numeral::layout(group, width),
        Spec::Trend(group) => trend::layout(group, number, width),
    }
}
