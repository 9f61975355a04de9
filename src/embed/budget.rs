//! How many bytes a reader's first look may cost, packed as a server packs them. The build fails when it costs more.

use super::File;
use std::io::Write;

/// Brotli's best, as for files that are packed once.
const QUALITY: u32 = 11;
const WINDOW: u32 = 22;
/// One chart page, in bytes.
pub const PAGE: usize = 10 * 1024;
/// An article with as many different charts, in bytes.
pub const ARTICLE: (usize, usize) = (5, 40 * 1024);

/// A chart page and what it weighs.
#[derive(Clone, Debug)]
pub struct Budget {
    /// Its path.
    pub path: String,
    /// Bytes after brotli.
    pub packed: usize,
}

impl Budget {
    /// Weighs a page.
    pub fn of(file: &File) -> Budget {
        Budget { path: file.path.clone(), packed: packed(&file.bytes) }
    }
}

fn packed(bytes: &[u8]) -> usize {
    let mut writer = brotli::CompressorWriter::new(Vec::new(), 4096, QUALITY, WINDOW);
    // Writing to memory does not fail; did it, the page would weigh nothing and the tests would say so.
    let _ = writer.write_all(bytes);
    writer.into_inner().len()
}

/// What is too heavy, in words; empty if all is well.
pub fn over(pages: &[Budget]) -> Vec<String> {
    let mut sizes: Vec<usize> = pages.iter().map(|page| page.packed).collect();
    sizes.sort_unstable_by(|a, b| b.cmp(a));
    let (count, most) = ARTICLE;
    let article: usize = sizes.iter().take(count).sum();
    let heavy = pages.iter().filter(|page| page.packed > PAGE);
    let mut faults: Vec<String> =
        heavy.map(|page| format!("{} has {} bytes after brotli, {PAGE} are allowed", page.path, page.packed)).collect();
    if article > most {
        faults.push(format!("the {count} heaviest chart pages have {article} bytes together, {most} are allowed"));
    }
    faults
}
