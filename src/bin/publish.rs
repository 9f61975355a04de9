//! Writes what the site serves as plain files beside the page: the data, and a copy of the page at every address, so
//! that plain hosting answers every link; packs all of it and holds it against its budgets. Trunk runs it once in the
//! folder of each build; it changes the files there and does not run twice on one folder. Native only; where a browser
//! is the target it is an empty program.

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    let folder = std::env::args_os().nth(1).or_else(|| std::env::var_os("TRUNK_STAGING_DIR"));
    let Some(folder) = folder.map(std::path::PathBuf::from) else {
        eprintln!("publish: no folder given (give the folder that holds the built index.html)");
        std::process::exit(2);
    };
    if let Err(faults) = solieu::site::write(&folder) {
        faults.iter().for_each(|fault| eprintln!("publish: {fault}"));
        std::process::exit(1);
    }
}
