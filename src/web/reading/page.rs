//! The page around the numbers: the links in its text, which of them is marked, where the focus is.

use super::super::document::{find, put};
use super::super::take::{copy, select};
use super::super::{Outcome, shown};
use super::BESIDE;
use crate::route::Page;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::js_sys::Reflect;
use web_sys::{Element, FocusOptions, HtmlElement, MouseEvent, window};

/// Width of the drawing in a sheet at most, in CSS pixels.
const MOST: f64 = 480.0;
/// What a sheet takes at both sides, in CSS pixels.
const MARGINS: f64 = 32.0;

/// Whether numbers may be shown: the app answers, and this is the report.
pub fn is_on() -> bool {
    find("html.app").is_some() && shown().is_some_and(|view| matches!(view.page, Page::Report { .. }))
}

/// Whether a click means this page, no other tab or window.
pub fn is_plain(event: &MouseEvent) -> bool {
    event.button() == 0 && !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key())
}

/// The key of the number that a link or a region is about.
pub fn key(element: &Element) -> Option<String> {
    element.get_attribute("data-observation")
}

/// The link of a number in the text. Keys are letters, digits and hyphens; anything else must not reach a selector.
pub fn number(id: &str) -> Option<Element> {
    let is_key = id.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    find(&[".text a[data-observation=\"", id, "\"]"].concat()).filter(|_| is_key)
}

/// Marks the number in the text that is shown, and no other.
pub fn mark(number: Option<&Element>) {
    if let Some(before) = find(".text a[data-observation][aria-current]") {
        put(&before, "aria-current", "", false);
    }
    if let Some(number) = number {
        put(number, "aria-current", "true", true);
    }
}

/// Nothing stands beside the text any more.
pub fn clear() {
    if let Some(beside) = find(BESIDE) {
        beside.set_inner_html("");
    }
    mark(None);
}

/// Whether the focus is in an element.
pub fn is_focus_within(selector: &str) -> bool {
    let focused = window().and_then(|window| window.document()?.active_element());
    focused.is_some_and(|focused| focused.closest(selector).is_ok_and(|within| within.is_some()))
}

/// Moves the focus without moving the page.
pub fn focus(element: Element) {
    if let Ok(element) = element.dyn_into::<HtmlElement>() {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = element.focus_with_options(&options);
    }
}

/// How wide the drawing in a sheet is, in CSS pixels.
pub fn sheet_width() -> f64 {
    let width = window().and_then(|window| window.inner_width().ok()?.as_f64()).unwrap_or(MOST);
    (width - MARGINS).min(MOST)
}

/// Copies what a button says, with the address that the number is cited by, where the page has one.
pub fn copied(button: &Element) {
    let Some(ways) = button.parent_element() else { return };
    let mut words = button.get_attribute("data-quotation").unwrap_or_default();
    let cite = ways.query_selector("a.cite, .cite > a").ok().flatten();
    let address = cite.and_then(|cite| Reflect::get(&cite, &"href".into()).ok()?.as_string());
    let address = address.or_else(|| Some([button.base_uri().ok()??, button.get_attribute("data-cite")?].concat()));
    if let Some(address) = address.filter(|address| address.starts_with("http")) {
        words.extend(["\n", &address]);
    }
    let pending = copy(&words);
    let messages = shown().unwrap_or_default().lang.messages().take;
    spawn_local(async move {
        let is_done = pending.outcome().await == Outcome::Done;
        if let Ok(Some(status)) = ways.query_selector("[role=status]") {
            let refused = [messages.refused[1], ". ", messages.select].concat();
            status.set_text_content(Some(if is_done { messages.copied } else { &refused }));
        }
        offer(&ways, if is_done { "" } else { &words });
    });
}

/// Shows words behind an element, selected; none take away those of before.
fn offer(element: &Element, words: &str) {
    let next = || element.next_element_sibling().filter(|next| next.matches(".code").unwrap_or_default());
    if let Some(before) = next() {
        before.remove();
    }
    if !words.is_empty()
        && element.insert_adjacent_html("afterend", "<p class=\"code all\"></p>").is_ok()
        && let Some(place) = next()
    {
        place.set_text_content(Some(words));
        select(&place);
    }
}
