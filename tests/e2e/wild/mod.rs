//! Readers' own browsers, extensions, keyboards and lines: what they do to a page, and that it answers all the same.
mod alone;
mod asking;
mod clipboard;
mod contrast;
mod copying;
mod extensions;
mod failing;
mod fingers;
mod floor;
mod followed;
mod halves;
mod hostile;
mod letters;
mod lost;
mod places;
mod refusing;
mod returns;
mod saved;
mod soak;
mod strangers;
mod styles;
mod tips;
mod translated;
mod typing;
mod waiting;

use super::reader::Reader;

/// The app may still be on its way: what it needs is held back by these endings.
const MODULES: &str = ".wasm";

/// A script that runs when the page is read, before the app can have come. On a page without such a place it is quiet.
fn when_read(script: &str) -> String {
    format!("addEventListener('DOMContentLoaded', () => {{ try {{ {script} }} catch {{}} }});")
}

/// Requires that nothing has gone wrong on this page since it was loaded.
async fn no_faults(reader: &Reader) {
    reader.require("nothing goes wrong on the page", "!window.faults?.length").await;
}

/// Requires that the page answers: a chart wakes, typing finds, a result opens, back returns, a link leads.
async fn answers(reader: &Reader) {
    if reader.is("document.querySelector('.draw')").await {
        reader.wake().await;
    }
    reader.search("ho ngheo").await;
    reader.hits().await;
    reader.address_follows().await;
    no_faults(reader).await;
    reader.leave_by("#results a").await;
    reader.back().await;
    reader.hits().await;
    reader.leave_by("header.top nav a[href$='so-lieu/']").await;
    no_faults(reader).await;
}
