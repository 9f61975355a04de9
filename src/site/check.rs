//! The script of the module `check`, behind its glue: it is fetched with the module, and a page that asks for neither
//! carries neither.

use super::Error;
use super::modules::{Module, styled};

const SCRIPT: &str = include_str!("check/check.js");
const STYLE: &str = include_str!("check/check.css");

/// The script with its style in it.
pub fn script() -> String {
    styled(SCRIPT, STYLE)
}

/// Puts the script behind the glue of the module.
///
/// # Errors
/// What the file system says.
pub fn add_script(module: &Module) -> Result<(), Error> {
    module.append(&script())
}
