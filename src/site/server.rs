//! What tells a web server how to send the site. IIS finds its own file; nginx is told by whoever sets it
//! up, as docs/hosting.md says. Nothing in them is secret.

use super::{Error, files};
use std::path::Path;

const FILES: [(&str, &str); 2] =
    [("nginx.conf", include_str!("server/nginx.conf")), ("web.config", include_str!("server/web.config"))];

/// Puts them at the root of the site.
///
/// # Errors
/// What the file system says.
pub fn write_server(folder: &Path) -> Result<(), Error> {
    FILES.into_iter().try_for_each(|(name, text)| files::write(&folder.join(name), text))
}
