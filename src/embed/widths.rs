//! The widths of a chart page: its drawings, and the ground around them as `page.css` leaves it.
//! Knows no chart.

use crate::chart;

/// Widths of the drawing in CSS pixels, the narrowest first. A frame of 280 holds the first, with ground beside it.
pub(super) const MADE: [f64; 5] = [chart::LEAST_WIDTH, 328.0, 440.0, 568.0, 800.0];
/// Ground around everything; frames too narrow for that have less at the sides.
pub(super) const MARGIN: f64 = 16.0;
pub(super) const NARROW_MARGIN: f64 = 8.0;
/// From this width on, a frame has its margin at the sides.
pub(super) const ROOMY: f64 = MADE[0] + 2.0 * MARGIN;
