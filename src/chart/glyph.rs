//! One form on its own, for keys and tables: drawn as in the charts, on a ground as small as it is.
//! Knows no text.

use super::scene::{Frame, Scene};
use super::sheet::Sheet;
use super::spec::{Form, Side};

/// Side of a glyph in CSS pixels, and what a chevron adds to it.
const GLYPH: f64 = 14.0;
const CHEVRON: f64 = 8.0;

/// The form as a point with its chevron, or as an area.
pub fn glyph(form: Form, side: Side, is_area: bool) -> Scene {
    let middle = GLYPH / 2.0;
    let (width, x) = match side {
        Side::Exact => (GLYPH, middle),
        Side::Over => (GLYPH + CHEVRON, middle),
        Side::Under => (GLYPH + CHEVRON, middle + CHEVRON),
    };
    let mut sheet = Sheet::new(width);
    if is_area {
        sheet.patch(form, Frame::new(1.0, 1.0, GLYPH - 2.0, GLYPH - 2.0), 0);
    } else {
        sheet.dot(form, x, middle);
        sheet.side(side, x, middle);
    }
    sheet.finish(GLYPH)
}
