//! What a visitor keeps of the site, for when there is no line: a list of files with their hashes, and the worker that
//! keeps them. From the kept modules every page can be made.

use super::modules::Modules;
use super::{Error, answers, files};
use crate::locale::Lang;
use crate::route::{ROOTS, View};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::path::Path;

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
pub fn write_worker(modules: &Modules, folder: &Path) -> Result<(), Error> {
    files::write(&folder.join(WORKER), worker(modules, folder)?)
}

/// The worker, with the list of what it keeps: the page of every other address, both overviews, every module.
///
/// # Errors
/// What the file system says.
pub fn worker(modules: &Modules, folder: &Path) -> Result<String, Error> {
    // Address → file.
    let mut kept = BTreeMap::from([("404.html".to_owned(), "404.html".to_owned())]);
    kept.extend(modules.all().into_iter().flat_map(|module| module.addresses()).map(|file| (file.clone(), file)));
    // What answers say, in one file: each of them is a file of its own where there is a line.
    kept.extend(answers::whole(folder)?.map(|file| (file.clone(), file)));
    for lang in Lang::ALL {
        let address = View { lang, ..View::default() }.href();
        let address = address.trim_start_matches("./");
        // A site may be in Vietnamese alone.
        if !folder.join(address).join("index.html").exists() {
            continue;
        }
        kept.insert(address.to_owned(), [address, "index.html"].concat());
    }
    let mut version = Sha256::new();
    let mut list = Vec::new();
    for (address, file) in kept {
        let hash = hex(&Sha256::digest(files::read(&folder.join(file))?));
        version.update(&hash);
        list.push(format!("\n  \"{address}\": \"{hash}\""));
    }
    let version = &hex(&version.finalize())[..16];
    let kept = ["{", &list.join(","), "\n}"].concat();
    Ok(include_str!("worker.js")
        .replace("{version}", version)
        .replace("{kept}", &kept)
        .replace("{roots}", &ROOTS.join("|")))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
