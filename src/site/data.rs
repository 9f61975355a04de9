//! The data folder of the site: tables, ledgers, their description, the printed text.

use super::workbook::workbook;
use super::{Error, files};
use crate::evidence::Account;
use crate::export::{Resource, csv, json, ledgers, package, tables};
use crate::library::Library;
use std::path::Path;

/// What the site publishes as files.
pub struct Data {
    /// Tables and ledgers.
    pub tables: Vec<Resource>,
    /// The text of the report as it was printed.
    source: String,
}

/// What of the data folder no page carries, as `build.rs` compiled it: the account of the report's numerals, and its
/// printed text.
fn printed() -> Result<(Account, String), Error> {
    const BLOB: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/printed.bin"));
    postcard::from_bytes(BLOB).map_err(|_| Error::Blob("printed.bin"))
}

impl Data {
    /// What this build's data folder says.
    ///
    /// # Errors
    /// If what `build.rs` wrote cannot be read.
    pub fn of(library: &Library) -> Result<Data, Error> {
        let (account, source) = printed()?;
        let mut tables = tables(library, &source);
        tables.extend(ledgers(library, &account, &source));
        Ok(Data { tables, source })
    }

    /// Writes each table in three forms, their description and the text below a folder.
    ///
    /// # Errors
    /// What the file system says, or the writer of workbooks.
    pub fn write(&self, library: &Library, folder: &Path) -> Result<(), Error> {
        for table in &self.tables {
            files::write(&folder.join(format!("{}.csv", table.name)), csv(table))?;
            files::write(&folder.join(format!("{}.json", table.name)), json(table))?;
        }
        files::write(&folder.join("so-lieu.xlsx"), workbook(&self.tables).map_err(Error::Workbook)?)?;
        files::write(&folder.join("datapackage.json"), package(library, &self.tables))?;
        files::write(&folder.join("report.vi.txt"), &self.source)
    }
}
