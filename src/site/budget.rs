//! What a visit may cost, and whether the built site keeps to it. The table is `budgets.csv`, beside this file.

use super::size::{Size, files};
use std::path::{Path, PathBuf};
use std::{fs, io};

/// What limits there are. `limit` is what has been reached: it is lowered whenever a build stays below it.
/// `mark` is what is aimed at. Both in bytes after brotli.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Budget {
    /// One of the names of [`visits`].
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
    pub fn sizes(&self) -> io::Result<[(&'static str, Size); 4]> {
        let [page, script, module] = [&self.page, &self.script, &self.module].map(|path| Size::of_file(path));
        let (page, script, module) = (page?, script?, module?);
        Ok([("page", page), ("script", script), ("module", module), ("app", page + script + module)])
    }
}

/// Chart pages in one article, at most as many as a budget is made for.
const ARTICLE: usize = 5;

/// The chart pages of a built site and what each weighs, the heaviest first.
///
/// # Errors
/// What the file system says.
pub fn chart_pages(folder: &Path) -> io::Result<Vec<(PathBuf, Size)>> {
    // The panels below them are pages of our own site.
    let is_page = |path: &PathBuf| path.ends_with("index.html") && !path.ends_with("nhung/index.html");
    let pages = files(&folder.join("c"))?.into_iter().filter(is_page);
    let mut pages = pages.map(|path| Size::of_file(&path).map(|size| (path, size))).collect::<io::Result<Vec<_>>>()?;
    pages.sort_by_key(|(_, size)| std::cmp::Reverse(size.brotli));
    Ok(pages)
}

/// What a chart page fetches so that its drawing answers: the module, its glue, and the largest file of what data tell.
fn answers(folder: &Path) -> io::Result<Size> {
    let inside = files(&folder.join("c"))?.into_iter();
    let (told, module): (Vec<PathBuf>, Vec<PathBuf>) = inside
        .filter(|path| path.extension().is_some_and(|ending| ["bin", "js", "wasm"].iter().any(|own| ending == *own)))
        .partition(|path| path.ends_with("live.bin"));
    let told = told.iter().map(|path| Size::of_file(path)).collect::<io::Result<Vec<_>>>()?;
    let largest = told.into_iter().max_by_key(|size| size.brotli).unwrap_or_default();
    let module = module.iter().map(|path| Size::of_file(path)).collect::<io::Result<Vec<_>>>()?;
    Ok(largest + module.into_iter().sum())
}

/// What can be visited and what it weighs, by the names that the table uses: the app and its parts, the heaviest page of
/// a chart, an article with the heaviest five, one chart with all that it can do, and the script of the page around it.
///
/// # Errors
/// What the file system says.
pub fn visits(folder: &Path) -> io::Result<Vec<(&'static str, Size)>> {
    let mut visits = Parts::of(folder)?.sizes()?.to_vec();
    let pages = chart_pages(folder)?;
    let heaviest = |count| pages.iter().take(count).map(|(_, size)| *size).sum();
    let host = Size::of_file(&folder.join("embed.js"))?;
    let whole = heaviest(1) + answers(folder)?;
    visits.extend([
        ("chart", heaviest(1)),
        ("article", heaviest(ARTICLE)),
        ("whole chart", whole),
        ("host script", host),
    ]);
    Ok(visits)
}

/// What is over its budget, in words; empty if all is well.
///
/// # Errors
/// What the file system says, or a fault in the table.
pub fn over(folder: &Path) -> io::Result<Vec<String>> {
    let sizes = visits(folder)?;
    let budgets = budgets()?;
    let of = |what: &str| sizes.iter().find(|(name, _)| *name == what).map(|(_, size)| size.brotli);
    let fault = |budget: &Budget| match of(&budget.what) {
        None => Some(format!("budgets.csv has a row '{}', and nothing has that name", budget.what)),
        Some(bytes) if bytes > budget.limit => Some(format!(
            "{} has {bytes} bytes after brotli, {} more than its budget of {}\n  remedy: {}; \
             or, if it is worth it, raise the limit in src/site/budgets.csv",
            budget.what,
            bytes - budget.limit,
            budget.limit,
            budget.remedy
        )),
        Some(_) => None,
    };
    Ok(budgets.iter().filter_map(fault).collect())
}
