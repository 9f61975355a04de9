//! The content security policy of a chart page: what stands in the page itself, named by its hash, and files of our own.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256};

/// `'sha256-…'` of an inline script or style.
pub fn hash(text: &str) -> String {
    format!("'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(text.as_bytes())))
}

/// The end of a policy: nothing but what `trusted.js` lets pass may be written as markup or named as a script.
pub const TRUSTED_TYPES: &str = "; require-trusted-types-for 'script'; trusted-types default";
/// Makes that check; stands before every script of ours that writes markup.
pub const TRUSTED: &str = include_str!("trusted.js");

/// The policy as a `meta` element may carry it; who may frame the page is for a header to say.
pub fn policy(script: &str, style: &str) -> String {
    format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' {}; style-src 'self' {}; \
         img-src 'self' data: blob:; connect-src 'self'; base-uri 'self'; form-action 'none'{TRUSTED_TYPES}",
        hash(script),
        hash(style)
    )
}

/// Sixteen letters that change with the bytes, for names of files.
pub fn digest(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}
