//! What a visit may cost, and whether the built site keeps to it. The table is `budgets.csv`, beside this file.

use super::weigh::Weight;
use std::path::{Path, PathBuf};
use std::{fs, io};

/// What limits there are. `limit` is what has been reached: it is lowered whenever a build stays below it.
/// `mark` is what is aimed at. Both in bytes after brotli.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Budget {
    /// One of [`Parts`]' names.
    pub what: String,
    /// The build fails above it.
    pub limit: usize,
    /// Aimed at.
    pub mark: usize,
    /// What to do about it.
    pub remedy: String,
}

const KIB: usize = 1024;

/// The table, in its order.
///
/// # Errors
/// A row that is none.
pub fn budgets() -> io::Result<Vec<Budget>> {
    let mut reader = csv::Reader::from_reader(include_bytes!("budgets.csv").as_slice());
    let rows = reader.deserialize::<(String, usize, usize, String)>();
    let budget = |row: csv::Result<(String, usize, usize, String)>| {
        let (what, limit, mark, remedy) = row.map_err(io::Error::other)?;
        Ok(Budget { what, limit: limit * KIB, mark: mark * KIB, remedy })
    };
    rows.map(budget).collect()
}

/// What the app is made of, from the first byte to the first answer.
#[derive(Clone, Debug)]
pub struct Parts {
    /// The overview: readable once it is there.
    pub page: PathBuf,
    /// The glue between browser and module.
    pub script: PathBuf,
    /// The app itself, with report, data and search.
    pub module: PathBuf,
}

impl Parts {
    /// Finds them in a built site.
    ///
    /// # Errors
    /// If it is none.
    pub fn of(folder: &Path) -> io::Result<Parts> {
        let inside =
            fs::read_dir(folder)?.map(|entry| entry.map(|entry| entry.path())).collect::<io::Result<Vec<_>>>()?;
        let with = |ending: &str| {
            let name = |path: &&PathBuf| {
                path.file_name().is_some_and(|name| {
                    let name = name.to_string_lossy();
                    name.starts_with("app-") && name.ends_with(ending)
                })
            };
            inside.iter().find(name).cloned().ok_or_else(|| io::Error::other(["no app-…", ending].concat()))
        };
        Ok(Parts { page: folder.join("index.html"), script: with(".js")?, module: with(".wasm")? })
    }

    /// What each of them weighs, by the names that the table uses.
    ///
    /// # Errors
    /// What the file system says.
    pub fn weigh(&self) -> io::Result<[(&'static str, Weight); 4]> {
        let [page, script, module] = [&self.page, &self.script, &self.module].map(|path| Weight::of_file(path));
        let (page, script, module) = (page?, script?, module?);
        Ok([("page", page), ("script", script), ("module", module), ("app", page + script + module)])
    }
}

/// What is over its budget, in words; empty if all is well.
///
/// # Errors
/// What the file system says, or a fault in the table.
pub fn over(folder: &Path) -> io::Result<Vec<String>> {
    let weights = Parts::of(folder)?.weigh()?;
    let budgets = budgets()?;
    let of = |what: &str| weights.iter().find(|(name, _)| *name == what).map(|(_, weight)| weight.brotli);
    let fault = |budget: &Budget| match of(&budget.what) {
        None => Some(format!("budgets.csv has a row '{}', and nothing has that name", budget.what)),
        Some(bytes) if bytes > budget.limit => Some(format!(
            "{} has {bytes} bytes after brotli, {} more than its budget of {}\n  remedy: {}; \
             or, if it is worth it, raise the limit in src/bin/publish/budgets.csv",
            budget.what,
            bytes - budget.limit,
            budget.limit,
            budget.remedy
        )),
        Some(_) => None,
    };
    Ok(budgets.iter().filter_map(fault).collect())
}
