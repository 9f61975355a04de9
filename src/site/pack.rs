//! Every file that packs well, packed beside itself, for servers that send `page.html.br` in place of `page.html`
//! (nginx `brotli_static` and `gzip_static`, Caddy `precompressed`, Apache with a rewrite rule).

use super::size::{BEST, beside, brotli, gzip};
use super::{Error, files};
use crate::embed::Cache;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// Endings of text and code. Pictures and workbooks are packed already.
const PACKED: [&str; 11] = ["html", "js", "wasm", "css", "json", "jsonld", "csv", "svg", "txt", "md", "xml"];
/// The quality for the many pages: a fortieth larger than the best, in a third of the time.
const QUICK: u32 = 10;
/// Below this, in bytes, packing saves less than a packet.
const SMALLEST: usize = 1024;

/// Packs what lies in `folder`, on all processors; what the cache holds is packed already.
///
/// # Errors
/// What the file system says.
pub fn pack(folder: &Path, cache: &Cache) -> Result<(), Error> {
    let is_packed = |path: &PathBuf| path.extension().is_some_and(|e| PACKED.iter().any(|ending| e == *ending));
    let all: Vec<PathBuf> = files::below(folder)?.into_iter().filter(is_packed).collect();
    let next = AtomicUsize::new(0);
    let work = || -> Result<(), Error> {
        while let Some(path) = all.get(next.fetch_add(1, Ordering::Relaxed)) {
            let bytes = files::read(path)?;
            if bytes.len() >= SMALLEST {
                let quality = quality(path.strip_prefix(folder).unwrap_or(path));
                let input = [b"br", &quality.to_le_bytes()[..], &bytes];
                let packed = cache.get(&input, || brotli(&bytes, quality).map_err(files::at(path)))?;
                files::write(&beside(path, "br"), packed)?;
                files::write(&beside(path, "gz"), gzip(&bytes).map_err(files::at(path))?)?;
            }
        }
        Ok(())
    };
    let count = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        let workers: Vec<_> = (0..count).map(|_| scope.spawn(work)).collect();
        workers.into_iter().try_for_each(|worker| worker.join().unwrap_or(Err(Error::Thread("packing"))))
    })
}

/// How well a file is packed: the best for what a first visit loads, at the root or as a chart in somebody else's page.
fn quality(below: &Path) -> u32 {
    let is_chart = below.starts_with("c") && !below.iter().any(|folder| folder == "nhung");
    let is_first = below.components().count() == 1
        || is_chart && below.extension().is_some_and(|e| e != "json" && e != "csv" && e != "svg");
    if is_first { BEST } else { QUICK }
}
