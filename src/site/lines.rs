//! Lines of the built page in whose place something else is put.
//! Knows no page.

use super::Error;

/// The line after which a policy holds.
pub const CHARSET: &str = "<meta charset=\"utf-8\">";

/// A page with something else in the place of a line that `index.html` has.
///
/// # Errors
/// If it has lost the line.
pub fn put(page: &str, line: &'static str, new: &str) -> Result<String, Error> {
    let (before, after) = page.split_once(line).ok_or(Error::Line(line))?;
    Ok([before, new, after].concat())
}
