//! The size of a file, as it is and as servers send it.

use super::{Error, files};
use flate2::Compression;
use flate2::write::GzEncoder;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::{fs, iter, ops};

/// The best that brotli can do, for files that are packed once and sent often.
pub const BEST: u32 = 11;
/// How far back brotli looks: 2 to the power of this, in bytes; the largest that every browser takes.
const WINDOW: u32 = 22;

/// `bytes` as brotli packs them.
///
/// # Errors
/// None that was seen: memory takes everything.
pub fn brotli(bytes: &[u8], quality: u32) -> io::Result<Vec<u8>> {
    let mut writer = brotli::CompressorWriter::new(Vec::new(), 4096, quality, WINDOW);
    writer.write_all(bytes)?;
    Ok(writer.into_inner())
}

/// `bytes` as gzip packs them, without a name and a time: the same bytes for the same file.
///
/// # Errors
/// None that was seen: memory takes everything.
pub fn gzip(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut writer = GzEncoder::new(Vec::new(), Compression::best());
    writer.write_all(bytes)?;
    writer.finish()
}

/// Bytes of one file or of several.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Size {
    /// As it is.
    pub raw: usize,
    /// After gzip.
    pub gzip: usize,
    /// After brotli.
    pub brotli: usize,
}

impl ops::Add for Size {
    type Output = Size;

    fn add(self, other: Size) -> Size {
        Size { raw: self.raw + other.raw, gzip: self.gzip + other.gzip, brotli: self.brotli + other.brotli }
    }
}

impl iter::Sum for Size {
    fn sum<I: Iterator<Item = Size>>(sizes: I) -> Size {
        sizes.fold(Size::default(), |sum, size| sum + size)
    }
}

impl Size {
    /// The size of bytes that are in no file of their own.
    ///
    /// # Errors
    /// None that was seen: memory takes everything.
    pub fn of(bytes: &[u8]) -> io::Result<Size> {
        Ok(Size { raw: bytes.len(), gzip: gzip(bytes)?.len(), brotli: brotli(bytes, BEST)?.len() })
    }

    /// The size of a file; where its packed forms lie beside it, these are what a visitor gets and what counts.
    ///
    /// # Errors
    /// What the file system says.
    pub fn of_file(path: &Path) -> Result<Size, Error> {
        let packed = |ending: &str| fs::metadata(beside(path, ending)).map(|file| file.len() as usize);
        match (packed("gz"), packed("br")) {
            (Ok(gzip), Ok(brotli)) => {
                Ok(Size { raw: fs::metadata(path).map_err(files::at(path))?.len() as usize, gzip, brotli })
            }
            _ => Size::of(&files::read(path)?).map_err(files::at(path)),
        }
    }
}

/// `page.html` → `page.html.br`.
pub fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(ending);
    name.into()
}
