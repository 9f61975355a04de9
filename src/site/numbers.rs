//! The pages of the numbers, with their facts.

use super::{Error, files};
use crate::embed::{Site, charts, numbers};
use crate::library::Library;
use crate::locale::Lang;
use std::path::Path;

/// Writes a folder for each number.
///
/// # Errors
/// What the file system says.
pub fn write_numbers(library: &Library, site: &Site, folder: &Path) -> Result<(), Error> {
    let charts = charts(library, Lang::Vi).into_iter().map(|chart| chart.figure.slug).collect();
    let mut all = numbers(library, site, &charts).into_iter();
    all.try_for_each(|file| files::write(&folder.join(&file.path), &file.bytes))
}
