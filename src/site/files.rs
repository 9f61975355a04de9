//! Files whose faults name their path.

use super::Error;
use std::path::{Path, PathBuf};
use std::{fs, io};

/// For `map_err`: the fault with the path that it is about.
pub fn at(path: &Path) -> impl FnOnce(io::Error) -> Error + '_ {
    move |error| Error::File { path: path.to_owned(), error }
}

/// The bytes of a file.
///
/// # Errors
/// What the file system says.
pub fn read(path: &Path) -> Result<Vec<u8>, Error> {
    fs::read(path).map_err(at(path))
}

/// The text of a file.
///
/// # Errors
/// What the file system says, or that the file is not UTF-8.
pub fn read_text(path: &Path) -> Result<String, Error> {
    fs::read_to_string(path).map_err(at(path))
}

/// Writes a file, and the folders above it where there are none.
///
/// # Errors
/// What the file system says.
pub fn write(path: &Path, bytes: impl AsRef<[u8]>) -> Result<(), Error> {
    path.parent().map_or(Ok(()), fs::create_dir_all).map_err(at(path))?;
    fs::write(path, bytes).map_err(at(path))
}

/// Gives a file another name.
///
/// # Errors
/// What the file system says.
pub fn rename(old: &Path, new: &Path) -> Result<(), Error> {
    fs::rename(old, new).map_err(at(old))
}

/// What lies directly in a folder, in the order of the names.
///
/// # Errors
/// What the file system says.
pub fn entries(folder: &Path) -> Result<Vec<PathBuf>, Error> {
    let entries = fs::read_dir(folder).map_err(at(folder))?;
    let mut out = entries.map(|entry| Ok(entry.map_err(at(folder))?.path())).collect::<Result<Vec<_>, Error>>()?;
    out.sort();
    Ok(out)
}

/// Every file below a folder, in the order of their paths.
///
/// # Errors
/// What the file system says.
pub fn below(folder: &Path) -> Result<Vec<PathBuf>, Error> {
    let (mut open, mut out) = (vec![folder.to_owned()], Vec::new());
    while let Some(folder) = open.pop() {
        for path in entries(&folder)? {
            if path.is_dir() { open.push(path) } else { out.push(path) }
        }
    }
    out.sort();
    Ok(out)
}
