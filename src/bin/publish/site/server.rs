//! What tells a web server how to send the site. Each kind of server looks for its own file and hides it from visitors,
//! or is told about it by whoever sets it up; the README says how.

use std::path::Path;
use std::{fs, io};

const FILES: [(&str, &str); 2] =
    [("nginx.conf", include_str!("server/nginx.conf")), ("web.config", include_str!("server/web.config"))];

/// Puts them at the root of the site.
///
/// # Errors
/// What the file system says.
pub fn write_server(folder: &Path) -> io::Result<()> {
    FILES.into_iter().try_for_each(|(name, text)| fs::write(folder.join(name), text))
}
