//! Every file that packs well, packed beside itself, for servers that send `page.html.br` in place of `page.html`
//! (nginx `brotli_static` and `gzip_static`, Caddy `precompressed`, Apache with a rewrite rule).

use super::weigh::{BEST, beside, brotli, files, gzip};
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
            // What a first visit loads: it lies at the root, or is a chart in somebody else's page.
            let is_first = path.parent() == Some(folder) || path.starts_with(folder.join("c"));
            let quality = if is_first { BEST } else { QUICK };
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
