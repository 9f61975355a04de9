//! The document: title, language, scrolling, focus, clipboard. Every refusal is handled here.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Document, Element, HtmlElement, HtmlInputElement, ScrollIntoViewOptions, ScrollLogicalPosition, window};

fn document() -> Option<Document> {
    window()?.document()
}

/// Sets title, language and description of the page.
pub fn set_page(title: &str, lang: &str, description: &str) {
    let Some(document) = document() else { return };
    document.set_title(title);
    if let Some(root) = document.document_element() {
        let _ = root.set_attribute("lang", lang);
    }
    if let Ok(Some(meta)) = document.query_selector("meta[name=description]") {
        let _ = meta.set_attribute("content", description);
    }
}

/// Scrolls to an element, at the top or in the middle of the window.
pub fn scroll_to(selector: &str, place: ScrollLogicalPosition) {
    let Some(element) = find(selector) else { return };
    let options = ScrollIntoViewOptions::new();
    options.set_block(place);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Scrolls to the top of the page.
pub fn top() {
    if let Some(window) = window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// Moves the keyboard focus without scrolling.
pub fn focus(selector: &str) {
    if let Some(element) = find(selector).and_then(|e| e.dyn_into::<HtmlElement>().ok()) {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = element.focus_with_options(&options);
    }
}

/// Focuses a text field with the caret after its last character.
pub fn focus_end(selector: &str) {
    focus(selector);
    if let Some(input) = find(selector).and_then(|e| e.dyn_into::<HtmlInputElement>().ok()) {
        let end = input.value().encode_utf16().count() as u32;
        let _ = input.set_selection_range(end, end);
    }
}

/// The id of the last element among `selector` whose top is above `line` CSS pixels from the window's top.
pub fn place_of(selector: &str, line: f64) -> Option<String> {
    let nodes = document()?.query_selector_all(selector).ok()?;
    let elements = (0..nodes.length()).filter_map(|i| nodes.get(i)?.dyn_into::<Element>().ok());
    elements.take_while(|e| e.get_bounding_client_rect().top() <= line).last().map(|e| e.id())
}

/// Copies text; `false` if the browser or the page around us refuses.
pub async fn copy(text: String) -> bool {
    let Some(window) = window() else { return false };
    let clipboard = window.navigator().clipboard();
    // Absent on plain http and in sandboxes.
    if !clipboard.is_object() {
        return false;
    }
    JsFuture::from(clipboard.write_text(&text)).await.is_ok()
}

fn find(selector: &str) -> Option<Element> {
    document()?.query_selector(selector).ok()?
}

/// Whether a key press belongs to a field or to a command of the browser.
pub fn is_typing(event: &web_sys::KeyboardEvent) -> bool {
    let target = event.target().and_then(|t| t.dyn_into::<Element>().ok());
    let in_field = target.is_some_and(|e| matches!(e.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT"));
    in_field || event.ctrl_key() || event.meta_key() || event.alt_key()
}
