//! The data folder of the site: tables, ledgers, their description, the printed text.

use super::workbook::workbook;
use super::{Error, catalogue, files};
use crate::embed::Site;
use crate::evidence::Account;
use crate::export::{Resource, csv, json, ledgers, package, tables};
use crate::library::Library;
use crate::report::Piece;
use std::path::Path;

/// What the site publishes as files.
pub struct Data {
    /// Tables and ledgers.
    pub tables: Vec<Resource>,
    /// The text of the report as it was printed.
    source: String,
}

/// What of the data folder no page carries, as `build.rs` compiled it: the account of the report's numerals, its printed
/// text, and where the pieces of each block stand in it.
fn printed() -> Result<(Account, String, Vec<Vec<Piece>>), Error> {
    const BLOB: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/printed.bin"));
    postcard::from_bytes(BLOB).map_err(|_| Error::Blob("printed.bin"))
}

impl Data {
    /// What this build's data folder says; the report of `library` learns where it stands in print.
    ///
    /// # Errors
    /// If what `build.rs` wrote cannot be read.
    pub fn of(library: &mut Library) -> Result<Data, Error> {
        let (account, source, pieces) = printed()?;
        for (block, pieces) in library.outline.blocks.iter_mut().zip(pieces) {
            block.pieces = pieces;
        }
        let mut tables = tables(library, &source);
        tables.extend(ledgers(library, &account, &source));
        Ok(Data { tables, source })
    }

    /// Writes each table in three forms, their description and the text below a folder.
    ///
    /// # Errors
    /// What the file system says, or the writer of workbooks.
    pub fn write(&self, library: &Library, site: &Site, folder: &Path) -> Result<(), Error> {
        for table in &self.tables {
            files::write(&folder.join(format!("{}.csv", table.name)), csv(table))?;
            files::write(&folder.join(format!("{}.json", table.name)), json(table))?;
        }
        files::write(&folder.join("so-lieu.xlsx"), workbook(library, &self.tables).map_err(Error::Workbook)?)?;
        files::write(&folder.join("datapackage.json"), package(library, &self.tables))?;
        files::write(&folder.join("catalog.jsonld"), catalogue::dcat(library, &self.tables, site))?;
        files::write(&folder.join("observations.jsonld"), catalogue::observations(library, site))?;
        files::write(&folder.join("report.vi.txt"), &self.source)
    }
}
