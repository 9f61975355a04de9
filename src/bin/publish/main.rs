//! Writes what the site serves as plain files beside the page: the data, and a copy of the page at every address,
//! so that plain hosting answers every link; packs all of it and holds it against its budgets. Trunk runs it after each build; by hand: `publish FOLDER`.
//! Native only; where a browser is the target it is an empty program.

#[cfg(not(target_arch = "wasm32"))]
mod budget;
#[cfg(not(target_arch = "wasm32"))]
mod charts;
#[cfg(not(target_arch = "wasm32"))]
mod data;
#[cfg(not(target_arch = "wasm32"))]
mod embeds;
#[cfg(not(target_arch = "wasm32"))]
mod gallery;
#[cfg(not(target_arch = "wasm32"))]
mod names;
#[cfg(not(target_arch = "wasm32"))]
mod pack;
#[cfg(not(target_arch = "wasm32"))]
mod pages;
#[cfg(not(target_arch = "wasm32"))]
mod squeeze;
#[cfg(not(target_arch = "wasm32"))]
mod weigh;
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
    // What is built to look at while one works on it is served as it is.
    let is_draft = std::env::var_os("TRUNK_PROFILE").is_some_and(|profile| profile == "debug");
    let published = pages::publish(&folder)
        .map_err(|error| format!("{}: {error} (is this the folder of a finished build?)", folder.display()))
        .and_then(|()| charts::write_charts(&folder))
        .and_then(|()| if is_draft { Ok(Vec::new()) } else { finish(&folder).map_err(|error| error.to_string()) });
    let faults = published.unwrap_or_else(|error| vec![error]);
    if !faults.is_empty() {
        faults.iter().for_each(|fault| eprintln!("publish: {fault}"));
        std::process::exit(1);
    }
}

/// What only a release needs: small names, packed forms; returns what is over its budget.
#[cfg(not(target_arch = "wasm32"))]
fn finish(folder: &std::path::Path) -> std::io::Result<Vec<String>> {
    squeeze::squeeze(folder)?;
    pack::pack(folder)?;
    budget::over(folder)
}
