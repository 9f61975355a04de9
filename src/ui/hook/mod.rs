//! What a component needs to know of the window, as values that change.

mod media;
mod spy;
mod width;

pub use media::{use_print, use_screen};
pub use spy::use_spy;
pub use width::use_width;
