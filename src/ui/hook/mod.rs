//! What a component needs to know of the window, as values that change.

mod after;
mod media;
mod near;
mod rest;
mod spy;
mod width;

pub use after::{use_after, use_start};
pub use media::{use_print, use_screen};
pub use near::use_near;
pub use rest::use_rest;
pub use spy::use_spy;
pub use width::use_width;
