//! What a visitor keeps of the site, for when there is no line: a list of files with their hashes, and the worker that
//! keeps them. From the kept app every page can be made.

use super::budget::Parts;
use crate::locale::Lang;
use crate::route::View;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::path::Path;
use std::{fs, io};

/// Its name at the site's root.
const WORKER: &str = "worker.js";

/// How a page says that there is a worker; the app engages it.
pub fn link() -> String {
    format!("<link rel=\"serviceworker\" href=\"{WORKER}\">")
}

/// Writes the worker of this build.
///
/// # Errors
/// What the file system says.
pub fn write_worker(folder: &Path) -> io::Result<()> {
    let parts = Parts::of(folder)?;
    let name = |path: &Path| path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    // Address → file.
    let mut kept: BTreeMap<String, String> = ["404.html".to_owned(), name(&parts.script), name(&parts.module)]
        .into_iter()
        .map(|name| (name.clone(), name))
        .collect();
    for lang in Lang::ALL {
        let address = View { lang, ..View::default() }.href();
        let address = address.trim_start_matches("./");
        kept.insert(address.to_owned(), [address, "index.html"].concat());
    }
    let mut version = Sha256::new();
    let mut list = Vec::new();
    for (address, file) in kept {
        let hash = hex(&Sha256::digest(fs::read(folder.join(file))?));
        version.update(&hash);
        list.push(format!("\n  \"{address}\": \"{hash}\""));
    }
    let version = &hex(&version.finalize())[..16];
    let kept = ["{", &list.join(","), "\n}"].concat();
    fs::write(folder.join(WORKER), include_str!("worker.js").replace("{version}", version).replace("{kept}", &kept))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
