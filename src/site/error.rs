//! What can go wrong when the site is written: each fault names its place and what to do about it.

use std::fmt;
use std::io;
use std::path::PathBuf;

/// A fault of a build.
#[derive(Debug)]
pub enum Error {
    /// The file system refuses something.
    File {
        /// The file or folder.
        path: PathBuf,
        /// What the file system says.
        error: io::Error,
    },
    /// `index.html` lacks a line in whose place something is put.
    Line(&'static str),
    /// `index.html` has no script that starts the app.
    NoApp,
    /// A module or its glue is not in the built folder.
    NoModule {
        /// The name of its program.
        name: &'static str,
        /// Where Trunk puts it, below the site's root.
        folder: &'static str,
    },
    /// The glue of a module is not written the way that the build understands.
    Glue {
        /// The name of its program.
        name: &'static str,
        /// The line.
        line: String,
    },
    /// What was made of a page lacks something.
    Markup {
        /// The address of the page.
        page: String,
        /// What is not there.
        lacks: &'static str,
    },
    /// A blob that `build.rs` wrote cannot be read.
    Blob(&'static str),
    /// An environment variable has a value that means nothing.
    Setting {
        /// Its name.
        name: &'static str,
        /// What is wrong with it.
        fault: String,
    },
    /// The fonts of the pictures are not there.
    Font(String),
    /// A picture cannot be painted.
    Picture {
        /// The folder of its chart, below the site's root.
        chart: String,
        /// What the painter says.
        fault: String,
    },
    /// The workbook cannot be written.
    Workbook(rust_xlsxwriter::XlsxError),
    /// Cargo does not say what the modules are made of.
    Materials(String),
    /// A row of the table of budgets is none.
    BudgetRow(csv::Error),
    /// A row of the table of budgets has the name of nothing that is measured.
    BudgetName(String),
    /// A visit costs more than its budget.
    OverBudget {
        /// The visit, as the table names it.
        what: String,
        /// Its bytes after brotli.
        bytes: usize,
        /// Its budget, in bytes.
        limit: usize,
        /// What the table says to do about it.
        remedy: String,
    },
    /// The site in one file is larger than its link says.
    SingleFile {
        /// Its bytes.
        bytes: usize,
        /// What the link says, in megabytes.
        megabytes: usize,
    },
    /// One of several threads ended before its work did.
    Thread(&'static str),
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Error::File { path, error } => {
                write!(f, "{}: {error} (is this the folder of a fresh build of Trunk?)", path.display())
            }
            Error::Line(line) => write!(f, "index.html has lost its line {line} (put it back: src/site/ writes there)"),
            Error::NoApp => {
                write!(
                    f,
                    "index.html starts no app (it needs a line `<link data-trunk rel=\"rust\" data-bin=\"app\">`)"
                )
            }
            Error::NoModule { name, folder } => {
                let place = if folder.is_empty() { "the root of the folder" } else { folder };
                write!(f, "no {name}.js with {name}_bg.wasm in {place} (index.html needs a line data-bin=\"{name}\")")
            }
            Error::Glue { name, line } => {
                write!(f, "the glue of {name} has a line that src/site/glue.rs does not know: {line}")
            }
            Error::Markup { page, lacks } => write!(f, "{page}: the page lacks {lacks}"),
            Error::Blob(name) => write!(f, "{name} cannot be read (`cargo clean` and build anew)"),
            Error::Setting { name, fault } => write!(f, "{name}: {fault}"),
            Error::Font(fault) => write!(f, "{fault}"),
            Error::Picture { chart, fault } => write!(f, "{chart}: a picture cannot be painted: {fault}"),
            Error::Workbook(error) => write!(f, "data/so-lieu.xlsx: {error}"),
            Error::Materials(fault) => write!(f, "sbom.cdx.json: `cargo metadata` fails: {}", fault.trim()),
            Error::BudgetRow(error) => write!(f, "src/site/budgets.csv: {error}"),
            Error::BudgetName(name) => write!(f, "src/site/budgets.csv: nothing that is measured is named '{name}'"),
            Error::OverBudget { what, bytes, limit, remedy } => write!(
                f,
                "{what} has {bytes} bytes after brotli, {} more than its budget of {limit}\n  remedy: {remedy}; \
                 or, if it is worth it, raise the limit in src/site/budgets.csv",
                bytes.saturating_sub(*limit)
            ),
            Error::SingleFile { bytes, megabytes } => {
                write!(f, "solieu.html would have {bytes} bytes, and its link says at most {megabytes} MB")
            }
            Error::Thread(work) => write!(f, "{work} broke off"),
        }
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Error::File { error, .. } => Some(error),
            Error::Workbook(error) => Some(error),
            Error::BudgetRow(error) => Some(error),
            _ => None,
        }
    }
}
