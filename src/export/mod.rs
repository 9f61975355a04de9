//! What is taken away: the dataset as tables with one Frictionless data package, and one figure as a poster, as a table,
//! as a citation.
//! Knows no browser; whoever calls it puts the text into a file or a download.

mod citation;
mod interval;
#[cfg(not(target_arch = "wasm32"))]
mod ledgers;
#[cfg(not(target_arch = "wasm32"))]
mod linked;
#[cfg(not(target_arch = "wasm32"))]
mod markup;
mod observations;
#[cfg(not(target_arch = "wasm32"))]
mod package;
mod poster;
mod resource;
mod shown;
mod tables;
mod tooltip;
mod words;

pub use citation::{
    Address, bibtex, citation, data_words, number_citation, quotations, report_error, report_figure, source_words,
};
pub use interval::Interval;
#[cfg(not(target_arch = "wasm32"))]
pub use ledgers::ledgers;
#[cfg(not(target_arch = "wasm32"))]
pub use linked::{decimal, file, in_script};
#[cfg(not(target_arch = "wasm32"))]
pub use markup::{downloaded, markup};
pub use observations::observations;
#[cfg(not(target_arch = "wasm32"))]
pub use package::package;
pub use poster::{Picture, Size, all_notes, card, file_name, notes, picture, site_card};
pub use resource::{Cell, FieldType, Resource, csv, json, spreadsheet_csv};
pub use shown::{careful, shown};
pub use tables::tables;
pub use tooltip::{live, sentence};
pub use words::{bound, printed};
