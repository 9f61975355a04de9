//! The script that started the app, and the modules that it brings when asked.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::{Element, HtmlCanvasElement};

#[wasm_bindgen]
extern "C" {
    /// What `start.js` hands to the app.
    pub type Host;

    /// Notes where the reader is at the present step of the history.
    #[wasm_bindgen(method)]
    pub fn save(this: &Host);

    /// Takes the reader back to the place that the present step of the history notes; `false` if it notes none.
    #[wasm_bindgen(method)]
    pub fn restore(this: &Host) -> bool;

    /// Where the reader is, as an element and its place in the window, to be taken `back` to after the page has changed.
    #[wasm_bindgen(method)]
    pub fn place(this: &Host) -> JsValue;

    /// Takes the reader back to a place.
    #[wasm_bindgen(method)]
    pub fn back(this: &Host, place: &JsValue);

    /// Whether the reader has moved on the page since it was loaded, or was taken to a place that the history notes.
    #[wasm_bindgen(method, getter, js_name = "hasMoved")]
    pub fn has_moved(this: &Host) -> bool;

    /// Lets the charts of the page answer, also those that are not drawn yet.
    #[wasm_bindgen(method)]
    pub fn watch(this: &Host);

    /// Draws a chart, and lets it answer.
    #[wasm_bindgen(method)]
    pub fn wake(this: &Host, draw: &Element);

    /// The module of the pages.
    #[wasm_bindgen(method, catch)]
    pub async fn pages(this: &Host, report: &[u8]) -> Result<JsValue, JsValue>;

    /// The app is there.
    #[wasm_bindgen(method)]
    pub fn ready(this: &Host);

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
}
