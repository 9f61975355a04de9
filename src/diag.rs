//! One fault found in a file that a person edits: where it is, what is wrong, how to mend it.
//! Knows no file format and no rule; readers make the faults, the build prints them.

use std::fmt;

/// How bad a fault is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Worth a look; the build goes on.
    Warning,
    /// The build refuses.
    Error,
}

/// One fault. Prints as `file:line:column: what (hint)`, in a table as `file:line:column: D2 (period): what (hint)`, and
/// without line and column where a person sees none.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Diagnostic {
    /// File name inside the data folder.
    pub file: String,
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1. In a table: where the field starts.
    pub column: usize,
    /// In a table: the cell as a spreadsheet names it, and its column's name, "D2 (period)"; else empty.
    pub cell: String,
    /// Error or warning.
    pub severity: Severity,
    /// What is wrong, with the offending words.
    pub message: String,
    /// What to do about it.
    pub hint: String,
}

/// A place in a data file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// File name inside the data folder.
    pub file: String,
    /// Line, from 1; 0 where the file has none that a person sees.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
    /// In a table: the cell and its column's name.
    pub cell: String,
}

impl Place {
    /// Where a byte of a file's text stands.
    pub fn of(file: &str, text: &str, offset: usize) -> Place {
        let before = &text[..offset];
        let start = before.rfind('\n').map_or(0, |at| at + 1);
        let (line, column) = (before.matches('\n').count() + 1, before[start..].chars().count() + 1);
        Place { file: file.to_owned(), line, column, cell: String::new() }
    }

    /// An error here.
    pub fn error(&self, message: impl Into<String>, hint: impl Into<String>) -> Diagnostic {
        self.fault(Severity::Error, message.into(), hint.into())
    }

    /// A warning here.
    pub fn warning(&self, message: impl Into<String>, hint: impl Into<String>) -> Diagnostic {
        self.fault(Severity::Warning, message.into(), hint.into())
    }

    fn fault(&self, severity: Severity, message: String, hint: String) -> Diagnostic {
        let Place { file, line, column, cell } = self.clone();
        Diagnostic { file, line, column, cell, severity, message, hint }
    }
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Diagnostic { file, line, column, cell, message, hint, .. } = self;
        f.write_str(file)?;
        if *line > 0 {
            write!(f, ":{line}:{column}")?;
        }
        if !cell.is_empty() {
            write!(f, ": {cell}")?;
        }
        write!(f, ": {message} ({hint})")
    }
}
