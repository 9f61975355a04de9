//! What the script that mounted the app does for it (`site/start/app.js`).

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;

#[wasm_bindgen]
extern "C" {
    /// The script of the page.
    pub type Host;

    /// Stores where the reader is, for the present step of the history.
    #[wasm_bindgen(method, js_name = "savePosition")]
    pub fn save_position(this: &Host);

    /// Scrolls to the position that was stored for the present step of the history; `false` if there is none.
    #[wasm_bindgen(method, js_name = "restorePosition")]
    pub fn restore_position(this: &Host) -> bool;

    /// Where the reader is: an element and its distance from the top of the window.
    #[wasm_bindgen(method, js_name = "currentPosition")]
    pub fn current_position(this: &Host) -> JsValue;

    /// Scrolls to a position, once the page has changed.
    #[wasm_bindgen(method, js_name = "scrollToPosition")]
    pub fn scroll_to_position(this: &Host, position: &JsValue);

    /// Whether the reader has moved on the page since it was loaded, or was brought back to a stored position.
    #[wasm_bindgen(method, getter, js_name = "hasMoved")]
    pub fn has_moved(this: &Host) -> bool;

    /// The path below the site's root that the address bar says; `None` if it names none of our pages.
    #[wasm_bindgen(method)]
    pub fn path(this: &Host) -> Option<String>;

    /// The path that a link leads to; `None` if it leads to none of our pages.
    #[wasm_bindgen(method, js_name = "pathOfLink")]
    pub fn path_of_link(this: &Host, link: &Element) -> Option<String>;

    /// The address under which others find a path; empty in the one-file edition of a site that says no public address.
    #[wasm_bindgen(method)]
    pub fn published(this: &Host, path: &str) -> String;

    /// Goes to a path as a new step of the history; `false` if it is refused.
    #[wasm_bindgen(method)]
    pub fn push(this: &Host, path: &str) -> bool;

    /// Puts a path in place of the present step of the history.
    #[wasm_bindgen(method)]
    pub fn replace(this: &Host, path: &str);

    /// Goes to a step of the history that is no page of its own: a drawing over the whole window; `false` if it is refused.
    #[wasm_bindgen(method, js_name = "pushOver")]
    pub fn push_over(this: &Host) -> bool;

    /// Notes at the present step of the history which search result is opened from it.
    #[wasm_bindgen(method, js_name = "noteOpened")]
    pub fn note_opened(this: &Host, result: usize);

    /// Which result was opened from the present step of the history.
    #[wasm_bindgen(method)]
    pub fn opened(this: &Host) -> Option<usize>;

    /// Leaves this document for a path: its page is loaded.
    #[wasm_bindgen(method)]
    pub fn load(this: &Host, path: &str);

    /// Goes one step of the history back.
    #[wasm_bindgen(method)]
    pub fn back(this: &Host);

    /// Whether the document is the one-file edition.
    #[wasm_bindgen(method, getter, js_name = "isSingle")]
    pub fn is_single(this: &Host) -> bool;

    /// Lets the charts that are on the page now answer, also those that are not drawn yet.
    #[wasm_bindgen(method, js_name = "observeCharts")]
    pub fn observe_charts(this: &Host);

    /// Marks the value that the address points to, in the table of an indicator and in its drawing.
    #[wasm_bindgen(method, js_name = "markValue")]
    pub fn mark_value(this: &Host);

    /// Draws a chart, and lets it answer.
    #[wasm_bindgen(method)]
    pub fn wake(this: &Host, draw: &Element);

    /// The module of the pages.
    #[wasm_bindgen(method, catch)]
    pub async fn pages(this: &Host) -> Result<JsValue, JsValue>;

    /// Writes the answer to a question over its results, once its lines have come.
    #[wasm_bindgen(method)]
    pub fn ask(this: &Host, query: &str);

    /// The module of the check.
    #[wasm_bindgen(method, catch)]
    pub async fn checker(this: &Host) -> Result<JsValue, JsValue>;

    /// The app is there.
    #[wasm_bindgen(method)]
    pub fn ready(this: &Host);
}
