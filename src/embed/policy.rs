//! The content security policy of a chart page: what stands in the page itself, named by its hash, and files of our own.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256};

/// `'sha256-…'` of an inline script or style.
fn hash(text: &str) -> String {
    format!("'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(text.as_bytes())))
}

/// The policy as a `meta` element may carry it; who may frame the page is for a header to say.
pub fn policy(script: &str, style: &str) -> String {
    format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' {}; style-src 'self' {}; \
         img-src 'self' data: blob:; connect-src 'self'; base-uri 'none'; form-action 'none'",
        hash(script),
        hash(style)
    )
}
