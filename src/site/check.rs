//! The script of the module `check`, behind its glue: it is fetched with the module, and a page that asks for neither
//! carries neither.

use super::modules::Module;
use super::{Error, files};
use crate::embed::squeeze;

const SCRIPT: &str = include_str!("check/check.js");
const STYLE: &str = include_str!("check/check.css");
/// Where the script has the style.
const PLACEHOLDER: &str = "(STYLE)";

/// The script with its style in it.
pub fn script() -> String {
    with_style(SCRIPT, &squeeze::style(STYLE))
}

/// A script with a style as an object.
pub fn with_style(script: &str, style: &str) -> String {
    let style = style.replace('\\', "\\\\").replace('`', "\\`");
    script.replacen(PLACEHOLDER, &["(`", &style, "`)"].concat(), 1)
}

/// Puts the script behind the glue of the module.
///
/// # Errors
/// What the file system says.
pub fn add_script(module: &Module) -> Result<(), Error> {
    let glue = files::read_text(&module.script)?;
    files::write(&module.script, [&glue, "\n", &script()].concat())
}
