//! The content security policy of the site's own pages: files of the site, and what stands inline in the page that the
//! build wrote, each script and style named by its hash. Markup that a script writes passes the check of `trusted.js`.

use super::Error;
use super::lines::{CHARSET, put};
use crate::embed::{TRUSTED_TYPES, hash};

/// How the element starts that carries it.
pub const OPENING: &str = "<meta http-equiv=\"content-security-policy\"";

/// A finished page with its policy, which holds for all that follows the first line of its head. Whoever changes an
/// inline script or style later breaks the page.
///
/// # Errors
/// If the page has lost that line.
pub fn with_csp(page: &str) -> Result<String, Error> {
    let policy = [
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'",
        &hashes(page, "script"),
        "; style-src 'self'",
        &hashes(page, "style"),
        "; img-src 'self' data: blob:; connect-src 'self'; worker-src 'self'; frame-src 'self'; base-uri 'self'; \
         form-action 'self'",
        TRUSTED_TYPES,
    ];
    put(page, CHARSET, &[CHARSET, OPENING, " content=\"", &policy.concat(), "\">"].concat())
}

/// A space and the hash of each inline element with this name that a browser runs or applies.
fn hashes(page: &str, name: &str) -> String {
    let (opening, closing) = (["<", name].concat(), ["</", name, ">"].concat());
    let inline = page.split(&*opening).skip(1).filter_map(|rest| {
        let (attributes, rest) = rest.split_once('>')?;
        let is_inline = !attributes.contains(" src=") && !attributes.contains("ld+json");
        is_inline.then(|| rest.split(&*closing).next().unwrap_or_default())
    });
    inline.map(|text| [" ", &hash(text)].concat()).collect()
}
