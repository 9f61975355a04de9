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
mod offline;
#[cfg(not(target_arch = "wasm32"))]
mod pack;
#[cfg(not(target_arch = "wasm32"))]
mod pages;
#[cfg(not(target_arch = "wasm32"))]
mod panel;
#[cfg(not(target_arch = "wasm32"))]
mod policy;
#[cfg(not(target_arch = "wasm32"))]
mod server;
#[cfg(not(target_arch = "wasm32"))]
mod single;
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
    if let Err(faults) = write(&folder) {
        faults.iter().for_each(|fault| eprintln!("publish: {fault}"));
        std::process::exit(1);
    }
}

/// Everything, in the order in which one part needs the other; what is wrong, in words.
#[cfg(not(target_arch = "wasm32"))]
fn write(folder: &std::path::Path) -> Result<(), Vec<String>> {
    let fault = |error: std::io::Error| {
        vec![format!("{}: {error} (is this the folder of a finished build?)", folder.display())]
    };
    // What is built to look at while one works on it is served as it is.
    let is_draft = std::env::var_os("TRUNK_PROFILE").is_some_and(|profile| profile == "debug");
    let head = if is_draft {
        String::new()
    } else {
        squeeze::squeeze(folder).map_err(fault)?;
        offline::link()
    };
    let shell = pages::publish(folder, &head).map_err(fault)?;
    charts::write_charts(&shell, folder).map_err(|error| vec![error])?;
    server::write_server(folder).map_err(fault)?;
    if is_draft {
        return Ok(());
    }
    offline::write_worker(folder).map_err(fault)?;
    single::write_single(folder).map_err(fault)?;
    pack::pack(folder).map_err(fault)?;
    let over = budget::over(folder).map_err(fault)?;
    if over.is_empty() { Ok(()) } else { Err(over) }
}
