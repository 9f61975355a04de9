//! The data folder of the site: tables, ledgers, their description, the printed text.

use super::workbook::workbook;
use crate::compile::{compile, load};
use crate::export::{Resource, csv, json, ledgers, package, tables};
use crate::library::Library;
use std::path::Path;
use std::{fs, io};

/// Writes the tables and ledgers and their description; returns them.
pub fn write_data(library: &Library, folder: &Path) -> io::Result<Vec<Resource>> {
    fs::create_dir_all(folder)?;
    // Once more from the folder, for what the page does not carry: the printed text and the account of its numerals.
    let (files, _) = load(Path::new(env!("SOLIEU_DATA_FOLDER")));
    let source = files.get("report.vi.txt").map_or("", String::as_str);
    let (compiled, _) = compile(&files);
    let mut all = tables(library, source);
    all.extend(ledgers(library, &compiled.account, source));
    for table in &all {
        fs::write(folder.join(format!("{}.csv", table.name)), csv(table))?;
        fs::write(folder.join(format!("{}.json", table.name)), json(table))?;
    }
    fs::write(folder.join("so-lieu.xlsx"), workbook(&all).map_err(io::Error::other)?)?;
    fs::write(folder.join("datapackage.json"), package(library, &all))?;
    fs::write(folder.join("report.vi.txt"), source)?;
    Ok(all)
}
