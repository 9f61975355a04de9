//! The script of the module `check`, behind its glue: it is fetched with the module, and a page that asks for neither
//! carries neither.

use super::Error;
use super::modules::Module;

/// The script.
pub const SCRIPT: &str = include_str!("check/check.js");

/// Puts the script behind the glue of the module.
///
/// # Errors
/// What the file system says.
pub fn add_script(module: &Module) -> Result<(), Error> {
    module.append(SCRIPT)
}
