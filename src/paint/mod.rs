//! A finished scene on a canvas or as SVG. Moves nothing: places come from the scene, colours from a theme.
//! Knows no value and no layout; rounding and pixel ratio live here and nowhere else.
//!
//! The canvas goes through plotters' canvas backend. SVG is written here rather than by `plotters-svg`, which rounds
//! to whole pixels, knows no colour by CSS variable and sets text at 1/1.24 of its size.

#[cfg(target_arch = "wasm32")]
mod canvas;
mod svg;
mod theme;

#[cfg(target_arch = "wasm32")]
pub use canvas::canvas;
pub use svg::{safe, svg, svg_file};
pub use theme::{Theme, variable};

/// The fonts of the page, for text on a canvas and in an SVG on its own. The same list as in the style sheet; a test compares them.
pub const FONTS: &str = "system-ui,-apple-system,\"Segoe UI\",Roboto,\"Noto Sans\",Arial,sans-serif";

/// Whether a stroke lies along the pixels.
fn is_upright(from: (f64, f64), to: (f64, f64)) -> bool {
    from.0 == to.0 || from.1 == to.1
}
