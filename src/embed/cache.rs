//! What costs much to make and follows from its input alone, kept from one build to the next under the digest of that
//! input. Knows nothing of what it keeps.

use sha2::{Digest, Sha256};
use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::{fs, io, process, thread};

/// The versions of all that packs and paints: with another one everything is made anew.
const LOCK: &[u8] = include_bytes!("../../Cargo.lock");
/// Letters of a name: SHA-256 in hexadecimal.
const NAME: usize = 64;

/// A folder of bytes by what they are made of, or none.
#[derive(Debug, Default)]
pub struct Cache {
    folder: Option<PathBuf>,
    used: Mutex<HashSet<String>>,
}

impl Cache {
    /// Keeps what is made in a folder; without one everything is made each time.
    pub fn new(folder: Option<PathBuf>) -> Cache {
        Cache { folder, used: Mutex::default() }
    }

    /// What was made of this input before, or what is made of it now. A folder that cannot be written costs time alone.
    ///
    /// # Errors
    /// What `make` says.
    pub fn get<E>(&self, input: &[&[u8]], make: impl FnOnce() -> Result<Vec<u8>, E>) -> Result<Vec<u8>, E> {
        let Some(folder) = &self.folder else { return make() };
        let name = name(input);
        let path = folder.join(&name);
        self.used.lock().unwrap_or_else(PoisonError::into_inner).insert(name);
        if let Ok(bytes) = fs::read(&path) {
            return Ok(bytes);
        }
        let bytes = make()?;
        drop(keep(&path, &bytes));
        Ok(bytes)
    }

    /// Removes what nobody has asked this cache for; other files in the folder stay.
    pub fn sweep(&self) {
        let used = self.used.lock().unwrap_or_else(PoisonError::into_inner);
        for entry in self.folder.iter().flat_map(fs::read_dir).flatten().flatten() {
            let name = entry.file_name().to_string_lossy().into_owned();
            let is_ours = name.get(..NAME).is_some_and(|start| start.bytes().all(|b| b.is_ascii_hexdigit()));
            if is_ours && !used.contains(&name) {
                drop(fs::remove_file(entry.path()));
            }
        }
    }
}

/// Each part with its length before it, so that no two inputs read alike.
fn name(input: &[&[u8]]) -> String {
    let mut digest = Sha256::new();
    for part in [LOCK].iter().chain(input) {
        digest.update((part.len() as u64).to_le_bytes());
        digest.update(part);
    }
    digest.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Under another name first: a build that is stopped here leaves no half of a file under a name that counts.
fn keep(path: &Path, bytes: &[u8]) -> io::Result<()> {
    path.parent().map_or(Ok(()), fs::create_dir_all)?;
    let unfinished = path.with_extension(format!("{}-{:?}", process::id(), thread::current().id()));
    fs::write(&unfinished, bytes)?;
    fs::rename(&unfinished, path)
}
