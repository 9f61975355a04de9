//! The module that lets charts answer: on the portal, on the app's own pages and on chart pages in other people's pages.
//! A page's script fetches it when the reader shows interest, and hands it each chart's own small file.

#![cfg_attr(target_arch = "wasm32", no_main)]

mod entry;

#[cfg(target_arch = "wasm32")]
mod module {
    use solieu::web::{self, Opens};
    use wasm_bindgen::prelude::wasm_bindgen;
    use web_sys::Element;

    /// Lets the chart in `draw` answer; its links lead below `root`, where `beside` says so in windows of their own.
    /// `false` if the bytes are not of this chart, or there is nothing to draw on.
    #[wasm_bindgen]
    pub fn wake(draw: &Element, bytes: &[u8], root: &str, beside: bool) -> bool {
        web::wake(draw, bytes, root, if beside { Opens::Beside } else { Opens::Here }).is_some()
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    entry::refuse();
}
