//! The dataset as files: tables as CSV and JSON, described by one Frictionless data package.
//! Knows no browser; whoever calls it puts the text into a file or a download.

#[cfg(not(target_arch = "wasm32"))]
mod ledgers;
mod markup;
mod package;
mod resource;
mod tables;

#[cfg(not(target_arch = "wasm32"))]
pub use ledgers::ledgers;
pub use markup::markup;
pub use package::package;
pub use resource::{Cell, FieldType, Resource, csv, json};
pub use tables::{observations, tables};
