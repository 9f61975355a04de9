//! The other modules as the app sees them: objects of the scripts beside it. Views are said as addresses below the site's
//! root.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::HtmlCanvasElement;

#[wasm_bindgen]
extern "C" {
    /// The module of the search, see `bin/search.rs`.
    pub type Search;

    /// Makes the index.
    #[wasm_bindgen(method)]
    pub fn prepare(this: &Search);

    /// How many results there are for words.
    #[wasm_bindgen(method)]
    pub fn count(this: &Search, words: &str) -> usize;

    /// Shows a search page; `false` if the document has no place for it.
    #[wasm_bindgen(method)]
    pub fn show(this: &Search, href: &str) -> bool;

    /// Writes what was found for a view into its page.
    #[wasm_bindgen(method)]
    pub fn write(this: &Search, href: &str);

    /// What the search of a view of the report found, as triples of block, first byte and end.
    #[wasm_bindgen(method)]
    pub fn passages(this: &Search, href: &str) -> Vec<u32>;

    /// Whether the report has a block with this id.
    #[wasm_bindgen(method, js_name = "hasBlock")]
    pub fn has_block(this: &Search, id: &str) -> bool;

    /// Headings around a place of the report in words, then ids.
    #[wasm_bindgen(method)]
    pub fn trail(this: &Search, id: Option<String>, lang: &str) -> Vec<String>;

    /// The module of the pages, see `bin/pages.rs`.
    pub type Pages;

    /// Shows a view; `false` if the document has no place for it.
    #[wasm_bindgen(method)]
    pub fn show(this: &Pages, href: &str, found: &[u32]) -> bool;

    /// A text to be taken away; `None` if the view has no such figure.
    #[wasm_bindgen(method)]
    pub fn text(this: &Pages, href: &str, figure: &str, kind: &str, address: &str, width: f64) -> Option<String>;

    /// A picture to be taken away; `None` if the view has no such figure, or the browser no canvas.
    #[wasm_bindgen(method)]
    pub fn picture(this: &Pages, href: &str, figure: &str, size: &str, width: f64) -> Option<HtmlCanvasElement>;

    /// The module of the check, see `bin/check.rs`.
    pub type Checker;

    /// The ready sentences of an indicator as markup.
    #[wasm_bindgen(method, catch)]
    pub fn ready(this: &Checker, indicator: &str, lang: &str) -> Result<String, JsValue>;
}
