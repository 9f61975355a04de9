//! The data folder of the site: tables, ledgers, their description, the printed text.

use super::workbook::workbook;
use super::{Error, catalogue, files};
use crate::dataset::VERSION;
use crate::embed::Site;
use crate::evidence::Account;
use crate::export::{Resource, csv, json, ledgers, package, tables};
use crate::library::Library;
use crate::locale::Lang;
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

/// A table whose rows each name the version of the data, as those of one figure do: a row that is taken out of its file
/// still says where it comes from.
fn of_version(table: &str, version: &str) -> String {
    let end = [",\"data_version\":", &serde_json::Value::from(version).to_string(), "}"].concat();
    table.lines().fold(String::new(), |out, line| {
        let row = line.strip_suffix("},").map(|row| (row, ",")).or(line.strip_suffix('}').map(|row| (row, "")));
        out + &row.map_or_else(|| line.to_owned(), |(row, comma)| [row, &end, comma].concat()) + "\n"
    })
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
        let version = library.dataset.site(VERSION).get(Lang::Vi);
        for table in &self.tables {
            files::write(&folder.join(format!("{}.csv", table.name)), csv(table))?;
            files::write(&folder.join(format!("{}.json", table.name)), of_version(&json(table), version))?;
        }
        files::write(&folder.join("so-lieu.xlsx"), workbook(library, &self.tables).map_err(Error::Workbook)?)?;
        files::write(&folder.join("datapackage.json"), package(library, &self.tables))?;
        files::write(&folder.join("catalog.jsonld"), catalogue::dcat(library, &self.tables, site))?;
        files::write(&folder.join("observations.jsonld"), catalogue::observations(library, site))?;
        files::write(&folder.join("report.vi.txt"), &self.source)
    }
}
