//! What the words around a numeral say: its notation and unit, its qualifiers and way, its time and what it is compared with,
//! whether it was or is aimed at. Knows no observation; the draft proposes by these rules, the evidence checks by them.
//!
//! [`words`] cuts a sentence into tokens; all else reads those. What a row says is held against it in `evidence`.

pub mod above;
pub mod across;
pub mod against;
pub mod aims;
pub mod base;
pub mod cell;
pub mod column;
pub mod comparison;
pub mod difference;
pub mod direction;
pub mod governing;
pub mod groups;
pub mod mean;
pub mod mention;
pub mod naming;
pub mod notation;
pub mod outlook;
pub mod per_cent;
pub mod qualifier;
pub mod range;
pub mod rank;
pub mod recent;
pub mod span;
pub mod told;
pub mod unit;
pub mod words;
pub mod year_before;
