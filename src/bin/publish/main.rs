//! Writes what the site serves as plain files beside the page: the data, and a copy of the page at every address,
//! so that plain hosting answers every link. Trunk runs it after each build; by hand: `publish FOLDER`.
//! Native only; where a browser is the target it is an empty program.

#[cfg(not(target_arch = "wasm32"))]
mod charts;
#[cfg(not(target_arch = "wasm32"))]
mod data;
#[cfg(not(target_arch = "wasm32"))]
mod gallery;
#[cfg(not(target_arch = "wasm32"))]
mod pages;
#[cfg(not(target_arch = "wasm32"))]
mod workbook;

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    let folder = std::env::args_os().nth(1).or_else(|| std::env::var_os("TRUNK_STAGING_DIR"));
    let Some(folder) = folder.map(std::path::PathBuf::from) else {
        eprintln!("publish: no folder given (give the folder that holds the built index.html)");
        std::process::exit(2);
    };
    if let Err(error) = pages::publish(&folder) {
        eprintln!("publish: {}: {error} (is this the folder of a finished build?)", folder.display());
        std::process::exit(1);
    }
    // The one setting that a build does not find in the data folder.
    let site = std::env::var("SOLIEU_SITE").unwrap_or_default();
    if let Err(error) = charts::write_charts(&solieu::library::Library::embedded(), &site, &folder) {
        eprintln!("publish: {error}");
        std::process::exit(1);
    }
}
