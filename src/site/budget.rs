//! What a visit may cost, and whether the built site keeps to it. The table is `budgets.csv`, beside this file.

use super::modules::Modules;
use super::{Error, Size, files};
use std::path::{Path, PathBuf};

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

const KIB: f64 = 1024.0;

/// The table of this build, in its order.
///
/// # Errors
/// A row that is none.
pub fn budgets() -> Result<Vec<Budget>, Error> {
    parse(include_str!("budgets.csv"))
}

/// A table out of its text.
///
/// # Errors
/// A row that is none.
pub fn parse(table: &str) -> Result<Vec<Budget>, Error> {
    let mut reader = csv::Reader::from_reader(table.as_bytes());
    let rows = reader.deserialize::<(String, f64, f64, String)>();
    let budget = |row: csv::Result<(String, f64, f64, String)>| {
        let (what, limit, mark, remedy) = row.map_err(Error::BudgetRow)?;
        let bytes = |kib: f64| (kib * KIB) as usize;
        Ok(Budget { what, limit: bytes(limit), mark: bytes(mark), remedy })
    };
    rows.map(budget).collect()
}

/// Chart pages in one article, at most as many as a budget is made for.
const ARTICLE: usize = 5;

/// The chart pages of a built site and the size of each, the largest first.
fn chart_pages(folder: &Path) -> Result<Vec<Size>, Error> {
    // The panels below them are pages of our own site.
    let is_page = |path: &PathBuf| path.ends_with("index.html") && !path.ends_with("nhung/index.html");
    let pages = files::below(&folder.join("c"))?.into_iter().filter(is_page);
    let mut pages = pages.map(|path| Size::of_file(&path)).collect::<Result<Vec<_>, _>>()?;
    pages.sort_by_key(|size| std::cmp::Reverse(size.brotli));
    Ok(pages)
}

/// The heaviest page of a number.
fn largest_number(folder: &Path) -> Result<Size, Error> {
    let pages = files::below(&folder.join("n"))?.into_iter().filter(|path| path.ends_with("index.html"));
    let pages = pages.map(|path| Size::of_file(&path)).collect::<Result<Vec<_>, _>>()?;
    Ok(pages.into_iter().max_by_key(|size| size.brotli).unwrap_or_default())
}

/// The largest file of what the data of one chart tell.
fn largest_answer(folder: &Path) -> Result<Size, Error> {
    let answers = files::below(&folder.join("c"))?
        .into_iter()
        .filter(|path| path.extension().is_some_and(|ending| ending == "bin"));
    let answers = answers.map(|path| Size::of_file(&path)).collect::<Result<Vec<_>, _>>()?;
    Ok(answers.into_iter().max_by_key(|size| size.brotli).unwrap_or_default())
}

/// The largest file of what answers say of one indicator.
fn largest_lines(folder: &Path) -> Result<Size, Error> {
    let is_lines = |path: &PathBuf| {
        let above = path.parent().and_then(|above| above.file_name()).map(|name| name.to_string_lossy().into_owned());
        above.is_some_and(|name| name.starts_with("said-")) && path.extension().is_some_and(|ending| ending == "txt")
    };
    let lines = files::below(folder)?.into_iter().filter(is_lines);
    let lines = lines.map(|path| Size::of_file(&path)).collect::<Result<Vec<_>, _>>()?;
    Ok(lines.into_iter().max_by_key(|size| size.brotli).unwrap_or_default())
}

/// What can be visited and its size, by the names that the table uses: the overview, until its charts answer, until its
/// search answers, with everything that comes by itself; what a question or the page of the check adds; the heaviest page
/// of a chart, an article with the heaviest five, one chart with all that it can do, the heaviest page of a number, and
/// the script of the page around it.
///
/// # Errors
/// What the file system says, or a module that is not there.
pub fn visits(folder: &Path) -> Result<Vec<(&'static str, Size)>, Error> {
    let modules = Modules::find(folder)?;
    let page = Size::of_file(&folder.join("index.html"))?;
    let (chart, app, pages) = (modules.chart.size()?, modules.app.size()?, modules.pages.size()?);
    let search = modules.search.size()?;
    let check = modules.check.size()?;
    let answer = largest_answer(folder)?;
    let embeds = chart_pages(folder)?;
    let heaviest = |count| embeds.iter().take(count).copied().sum::<Size>();
    Ok(vec![
        ("page", page),
        ("chart answers", page + chart + answer),
        ("search answers", page + search),
        ("everything", page + search + app + chart + pages + answer),
        ("question", modules.answer.size()? + largest_lines(folder)?),
        ("check", check),
        ("chart", heaviest(1)),
        ("article", heaviest(ARTICLE)),
        ("whole chart", heaviest(1) + chart + answer),
        ("number", largest_number(folder)?),
        ("host script", Size::of_file(&folder.join("embed.js"))?),
    ])
}

/// What of a table is over its budget, or is not measured; empty if all is well.
pub fn over(budgets: &[Budget], visits: &[(&'static str, Size)]) -> Vec<Error> {
    let fault = |budget: &Budget| match visits.iter().find(|(name, _)| *name == budget.what) {
        None => Some(Error::BudgetName(budget.what.clone())),
        Some((_, size)) if size.brotli > budget.limit => Some(Error::OverBudget {
            what: budget.what.clone(),
            bytes: size.brotli,
            limit: budget.limit,
            remedy: budget.remedy.clone(),
        }),
        Some(_) => None,
    };
    budgets.iter().filter_map(fault).collect()
}
