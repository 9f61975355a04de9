//! The content security policy of the site's own pages: files of the site, and the inline scripts that the build wrote,
//! each named by its hash. Styles may stand inline, since the app places points and tips that way.

use super::Error;
use super::template::{CHARSET, put};
use crate::embed::hash;

/// How the element starts that carries it.
pub const OPENING: &str = "<meta http-equiv=\"content-security-policy\"";

/// A finished page with its policy, which holds for all that follows the first line of its head. Whoever changes an
/// inline script later breaks the page.
///
/// # Errors
/// If the page has lost that line.
pub fn with_csp(page: &str) -> Result<String, Error> {
    let hashes: String = scripts(page).map(|script| [" ", &hash(script)].concat()).collect();
    let policy = [
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'",
        &hashes,
        "; style-src 'unsafe-inline'; img-src 'self' data: blob:; connect-src 'self'; worker-src 'self'; \
         frame-src 'self'; base-uri 'self'; form-action 'self'",
    ];
    put(page, CHARSET, &[CHARSET, OPENING, " content=\"", &policy.concat(), "\">"].concat())
}

/// The text of each inline script that a browser runs.
fn scripts(page: &str) -> impl Iterator<Item = &str> {
    page.split("<script").skip(1).filter_map(|rest| {
        let (attributes, rest) = rest.split_once('>')?;
        let is_run = !attributes.contains(" src=") && !attributes.contains("ld+json");
        is_run.then(|| rest.split("</script>").next().unwrap_or_default())
    })
}
