//! Pieces that several pages share.

pub mod datum;
pub mod field;
pub mod figure;
pub mod footer;
pub mod glyph;
pub mod header;
pub mod link;
pub mod marked;
pub mod matrix;
pub mod no_break;
pub mod notes;
pub mod passage;
pub mod quote;
pub mod sentences;
pub mod source;
pub mod star;
pub mod topic_rows;
pub mod value;
