//! Every file that packs well, packed beside itself, for servers that send `page.html.br` in place of `page.html`
//! (nginx `brotli_static` and `gzip_static`, Caddy `precompressed`, Apache with a rewrite rule).

use super::size::{BEST, beside, brotli, files, gzip};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::{fs, io, thread};

/// Endings of text and code. Pictures and workbooks are packed already.
const PACKED: [&str; 9] = ["html", "js", "wasm", "css", "json", "csv", "svg", "txt", "xml"];
/// The quality for the many pages: a fortieth larger than the best, in a third of the time.
const QUICK: u32 = 10;
/// Below this, in bytes, packing saves less than a packet.
const SMALLEST: usize = 1024;

/// Packs what lies in `folder`, on all processors.
///
/// # Errors
/// What the file system says.
pub fn pack(folder: &Path) -> io::Result<()> {
    let is_packed = |path: &PathBuf| path.extension().is_some_and(|e| PACKED.iter().any(|ending| e == *ending));
    let files: Vec<PathBuf> = files(folder)?.into_iter().filter(is_packed).collect();
    let next = AtomicUsize::new(0);
    let work = || -> io::Result<()> {
        while let Some(path) = files.get(next.fetch_add(1, Ordering::Relaxed)) {
            let quality = if is_first(path.strip_prefix(folder).unwrap_or(path)) { BEST } else { QUICK };
            let bytes = fs::read(path)?;
            if bytes.len() >= SMALLEST {
                fs::write(beside(path, "br"), brotli(&bytes, quality)?)?;
                fs::write(beside(path, "gz"), gzip(&bytes)?)?;
            }
        }
        Ok(())
    };
    let count = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        let workers: Vec<_> = (0..count).map(|_| scope.spawn(work)).collect();
        let done = workers
            .into_iter()
            .map(|worker| worker.join().unwrap_or_else(|_| Err(io::Error::other("packing broke off"))));
        done.collect()
    })
}

/// Whether a first visit loads it: it lies at the root, or is a chart, or its module, in somebody else's page.
fn is_first(below: &Path) -> bool {
    let is_chart = below.starts_with("c") && !below.iter().any(|folder| folder == "nhung");
    below.components().count() == 1
        || is_chart && below.extension().is_some_and(|e| e != "json" && e != "csv" && e != "svg")
}
