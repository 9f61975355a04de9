//! Pieces of pages: each draws what its props say and tells events upward.

pub mod chart;
pub mod drawing;
pub mod find;
pub mod footer;
pub mod glyph;
pub mod header;
pub mod imprint;
pub mod large;
pub mod passage;
pub mod source;
pub mod star;
pub mod still;
pub mod take;
pub mod unbroken;
pub mod value;
