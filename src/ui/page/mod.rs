//! The pages. None names another; links are views.

pub mod guide;
pub mod indicator;
pub mod indicators;
pub mod ledger;
pub mod not_found;
pub mod overview;
pub mod report;
pub mod search;
