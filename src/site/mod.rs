//! The site as a folder of files: every page, what stands beside it, and what it may weigh.

mod budget;
mod charts;
mod data;
mod embeds;
mod fingerprint;
mod gallery;
mod minify;
mod names;
mod offline;
mod pack;
mod pages;
mod panel;
mod policy;
mod server;
mod single;
mod size;
mod start;
mod workbook;

use std::path::Path;
use std::{env, io};

/// Everything, in the order in which one part needs the other; what is wrong, in words.
///
/// # Errors
/// Every fault on its own.
pub fn write(folder: &Path) -> Result<(), Vec<String>> {
    let fault = |error: io::Error| {
        vec![format!("{}: {error} (is this the folder of a fresh build of Trunk?)", folder.display())]
    };
    let head = if is_draft() {
        String::new()
    } else {
        minify::minify(folder).map_err(fault)?;
        fingerprint::fingerprint_app(folder).map_err(fault)?;
        start::start_late(folder).map_err(fault)?;
        offline::link()
    };
    let template = pages::publish(folder, &head).map_err(fault)?;
    charts::write_charts(&template, folder).map_err(|error| vec![error])?;
    server::write_server(folder).map_err(fault)?;
    if is_draft() {
        return Ok(());
    }
    offline::write_worker(folder).map_err(fault)?;
    single::write_single(folder).map_err(fault)?;
    pack::pack(folder).map_err(fault)?;
    let over = budget::over(folder).map_err(fault)?;
    if over.is_empty() {
        return Ok(());
    }
    if is_lean() {
        return Err(over);
    }
    eprintln!("publish: over a budget that only what ships is held to; `make build` builds that");
    Ok(())
}

/// Whether the modules were built as the Makefile builds them.
fn is_lean() -> bool {
    env::var_os("SOLIEU_LEAN").is_some()
}

/// What is built to look at while one works on it is served as it is.
fn is_draft() -> bool {
    env::var_os("TRUNK_PROFILE").is_some_and(|profile| profile == "debug")
}
