//! Names that change with what a file holds, so that browsers may keep it for good. Trunk names the app after what it
//! compiled, and the modules of workers not at all; what is served was optimized and minified since, and another
//! optimizer makes other bytes of the same.

use super::modules::Module;
use super::{Error, files};
use crate::embed::digest;
use std::fs;

/// Renames a module, its glue and its style: the name of its program, then what they hold.
///
/// # Errors
/// What the file system says.
pub fn fingerprint(module: Module) -> Result<Module, Error> {
    let glue = files::read_text(&module.script)?;
    let mut all = files::read(&module.wasm)?;
    all.extend(glue.bytes());
    if let Some(style) = &module.style {
        all.extend(files::read(style)?);
    }
    let stem = [module.name, "-", &digest(&all)].concat();
    let (script, wasm) = (
        module.script.with_file_name([&stem, ".js"].concat()),
        module.wasm.with_file_name([&stem, "_bg.wasm"].concat()),
    );
    let name = module.wasm.file_name().unwrap_or_default().to_string_lossy().into_owned();
    files::rename(&module.wasm, &wasm)?;
    fs::remove_file(&module.script).map_err(files::at(&module.script))?;
    // The glue names the module for whoever starts it without an address.
    files::write(&script, glue.replace(&name, &[&stem, "_bg.wasm"].concat()))?;
    let style = module.style.as_ref().map(|old| {
        let new = script.with_extension("css");
        files::rename(old, &new).map(|()| new)
    });
    Ok(Module { script, wasm, style: style.transpose()?, ..module })
}
