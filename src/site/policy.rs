//! The content security policy of the site's own pages: files of the site, and the inline scripts that the build wrote,
//! each named by its hash. Styles may stand inline, since the app places points and tips that way.

use super::is_draft;
use crate::embed::hash;

/// How the element starts that carries it.
pub const OPENING: &str = "<meta http-equiv=\"content-security-policy\"";
/// After this line of `index.html` it holds for all that follows.
const CHARSET: &str = "<meta charset=\"utf-8\">";

/// A finished page with its policy. Whoever changes an inline script later breaks the page, as Trunk does with its script
/// that loads a draft anew: a draft has no policy.
pub fn with_csp(page: &str) -> String {
    if is_draft() {
        return page.to_owned();
    }
    assert!(page.contains(CHARSET), "index.html has lost its line {CHARSET}");
    let hashes: String = scripts(page).map(|script| [" ", &hash(script)].concat()).collect();
    let policy = [
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'",
        &hashes,
        "; style-src 'unsafe-inline'; img-src 'self' data: blob:; connect-src 'self'; worker-src 'self'; \
         frame-src 'self'; base-uri 'self'; form-action 'self'",
    ];
    page.replacen(CHARSET, &[CHARSET, OPENING, " content=\"", &policy.concat(), "\">"].concat(), 1)
}

/// The text of each inline script that a browser runs.
fn scripts(page: &str) -> impl Iterator<Item = &str> {
    page.split("<script").skip(1).filter_map(|rest| {
        let (attributes, rest) = rest.split_once('>')?;
        let is_run = !attributes.contains(" src=") && !attributes.contains("ld+json");
        is_run.then(|| rest.split("</script>").next().unwrap_or_default())
    })
}
