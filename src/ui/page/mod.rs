//! The pages. None names another; links are views.
//!
//! Each is kept a function of its own: a browser compiles a function when it is first called, and in one piece with the
//! app all pages would be compiled to show one.

pub mod figures;
pub mod guide;
pub mod indicator;
pub mod indicators;
pub mod ledger;
pub mod not_found;
pub mod overview;
pub mod report;
pub mod search;
