//! The site as a folder of files: every page, what stands beside it, and what it may cost. Native only.
//! Knows no browser: what the folder becomes there, it does not see.

mod accessibility;
mod answers;
mod booklets;
mod budget;
pub mod catalogue;
mod charts;
mod check;
mod data;
mod embeds;
mod error;
mod files;
mod finding;
mod fingerprint;
mod gallery;
mod glue;
mod lines;
mod markdown;
mod materials;
mod minify_output;
mod modules;
mod names;
mod not_found;
mod numbers;
mod offline;
mod openapi;
mod pack;
mod pages;
mod panel;
mod policy;
mod preview;
mod server;
mod single;
mod size;
mod start;
mod styles;
mod template;
mod workbook;

pub use accessibility::statements;
pub use answers::{said, script as answers_script};
pub use booklets::booklets;
pub use budget::{Budget, budgets, over, parse, visits};
pub use check::SCRIPT as CHECK_SCRIPT;
pub use error::Error;
pub use files::below;
pub use finding::{Cards, finding};
pub use fingerprint::fingerprint;
pub use glue::as_function;
pub use markdown::markdown;
pub use materials::materials;
pub use minify_output::{minify_module, minify_page};
pub use modules::{Module, Modules};
pub use names::shorten;
pub use not_found::not_found;
pub use offline::worker;
pub use openapi::openapi;
pub use pack::pack;
pub use policy::with_csp;
pub use preview::{Answer, Preview, serve};
pub use single::single;
pub use size::Size;
pub use template::{Head, StaticPage, Template};
pub use workbook::workbook;

use crate::embed::{Cache, Painter, Site, fonts};
use crate::library::Library;
use std::env;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// For whom a folder is built.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Build {
    /// To look at while one works on it: served as it is.
    Debug,
    /// With the standard library as it comes, and not held to the budgets.
    Release,
    /// As the Makefile builds what ships; held to the budgets where it is the project's own site ([`is_held`]).
    Lean,
}

impl Build {
    /// As Trunk and the Makefile tell it.
    fn of_environment() -> Build {
        match env::var_os("TRUNK_PROFILE") {
            Some(profile) if profile == "debug" => Build::Debug,
            _ if env::var_os("SOLIEU_LEAN").is_some() => Build::Lean,
            _ => Build::Release,
        }
    }
}

/// The public address, the one setting that is not found in the data folder.
fn site() -> Result<Site, Error> {
    let address = env::var_os("SOLIEU_SITE").unwrap_or_default();
    Site::new(&address.to_string_lossy()).map_err(|fault| Error::Setting { name: "SOLIEU_SITE", fault })
}

/// The data folder that the build was told to take, if it was.
fn data_folder() -> Option<PathBuf> {
    env::var_os("SOLIEU_DATA").filter(|folder| !folder.is_empty()).map(PathBuf::from)
}

/// Where packed files and pictures are kept from one build to the next, if the build was told.
fn cache() -> Cache {
    Cache::new(env::var_os("SOLIEU_CACHE").filter(|folder| !folder.is_empty()).map(PathBuf::from))
}

/// Whether a build fails where it is over a budget. The budgets are measured on what the project itself ships: its own data,
/// lean, without a public address. An office with another report, or with an address in every page, has to be able to publish.
pub fn is_held(build: Build, site: &Site, data: Option<&Path>) -> bool {
    let own = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/data");
    let is_own = data.is_none_or(|data| data.canonicalize().ok() == own.canonicalize().ok());
    build == Build::Lean && is_own && site.absolute("").is_none()
}

/// Writes the site into the folder of a fresh build of Trunk, in the order in which one part needs the other.
///
/// # Errors
/// Every fault on its own.
pub fn write(folder: &Path) -> Result<(), Vec<Error>> {
    let build = Build::of_environment();
    // Everything that the builder must mend is reported at once, before the long work.
    let (site, painter, modules) = match (site(), Painter::new(&fonts()).map_err(Error::Font), Modules::find(folder)) {
        (Ok(site), Ok(painter), Ok(modules)) => (site, painter, modules),
        (site, painter, modules) => {
            return Err([site.err(), painter.err(), modules.err()].into_iter().flatten().collect());
        }
    };
    let cache = Arc::new(cache());
    let painter = painter.keeping(cache.clone());
    let modules = write_files(folder, build, site.clone(), modules, &painter).map_err(|error| vec![error])?;
    if build == Build::Debug {
        return Ok(());
    }
    let over = finish(folder, &site, &modules, &cache).map_err(|error| vec![error])?;
    cache.sweep();
    if !over.is_empty() && is_held(build, &site, data_folder().as_deref()) {
        return Err(over);
    }
    over.iter().for_each(|fault| eprintln!("publish: {fault}"));
    if !over.is_empty() {
        eprintln!("publish: the site is written; only the project's own is held to these budgets");
    }
    Ok(())
}

/// Every page and every file that a page or a reader asks for; returns the modules, renamed.
fn write_files(folder: &Path, build: Build, site: Site, modules: Modules, painter: &Painter) -> Result<Modules, Error> {
    check::add_script(&modules.check)?;
    answers::write_answers(&modules.answer, folder)?;
    let modules = modules.try_map(Module::with_style)?;
    let modules = match build {
        Build::Debug => modules,
        Build::Release | Build::Lean => modules.try_map(|module| {
            minify_module(&module)?;
            fingerprint(module)
        })?,
    };
    let template = Template::read(folder, build, &modules)?;
    let mut library = Library::embedded();
    let data = data::Data::of(&mut library)?;
    data.write(&library, &site, &folder.join("data"))?;
    pages::write_pages(&template, &library, &data, &site, folder)?;
    // Hosts that know the convention show it for every other address.
    files::write(&folder.join("404.html"), not_found(&template, &library, &site, &modules)?)?;
    embeds::write_embeds(folder)?;
    let pages = embeds::conformance_pages(&library).into_iter().chain([gallery::gallery(&library)]);
    let pages = pages.chain(accessibility::statements(&library));
    pages.into_iter().try_for_each(|page| template.write(&page, folder))?;
    let site = site.with_answers(modules.chart.script_name(), modules.live_name());
    charts::write_charts(&template, &site, painter, folder)?;
    numbers::write_numbers(&library, &site, folder)?;
    booklets::write_booklets(&template, &library, &site, folder)?;
    server::write_server(folder)?;
    Ok(modules)
}

/// What is made of the written files: bill of materials, worker, the site in one file, packed forms; returns what is over its budget.
fn finish(folder: &Path, site: &Site, modules: &Modules, cache: &Cache) -> Result<Vec<Error>, Error> {
    materials::write_materials(folder)?;
    offline::write_worker(modules, folder)?;
    single::write_single(modules, site, folder)?;
    pack(folder, cache)?;
    Ok(over(&budgets()?, &visits(folder)?))
}
