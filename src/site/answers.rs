//! The script of the module `answers`, behind its glue: it is fetched with the module, and a page that asks for neither
//! carries neither.

use super::modules::Module;
use super::{Error, files};
use crate::embed::squeeze;

const SCRIPT: &str = include_str!("answers/check.js");
const STYLE: &str = include_str!("answers/answers.css");
/// Where the script has the style.
const PLACEHOLDER: &str = "(STYLE)";

/// The script with its style in it.
pub fn script() -> String {
    let style = squeeze::style(STYLE).replace('\\', "\\\\").replace('`', "\\`");
    SCRIPT.replacen(PLACEHOLDER, &["(`", &style, "`)"].concat(), 1)
}

/// Puts the script behind the glue of the module.
///
/// # Errors
/// What the file system says.
pub fn add_script(module: &Module) -> Result<(), Error> {
    let glue = files::read_text(&module.script)?;
    files::write(&module.script, [&glue, "\n", &script()].concat())
}
