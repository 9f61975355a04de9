//! Address bar ↔ view. The site's root is the document's base address, so the site may live in any sub-folder.

use super::points::is_first_tap;
use crate::route::{Page, View};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, MouseEvent, Url, window};

/// The view of the address bar.
pub fn current() -> View {
    view_of(&href()).unwrap_or_default()
}

/// What the history notes at a step that is no page of its own: a drawing over the whole window. Numbers from 0 are search
/// results.
pub(super) const OVER: f64 = -1.0;

/// Goes to a view as a new step of the history, noting at the present one which search result leads there.
pub fn push(view: &View, opened: Option<usize>) {
    let Some(history) = window().and_then(|w| w.history().ok()) else { return };
    // Who follows a link out of such a drawing has left it: "back" leads to the page under it.
    if noted() == Some(OVER) {
        return replace(view);
    }
    let note = opened.map_or(JsValue::NULL, |n| (n as f64).into());
    let _ = history.replace_state_with_url(&note, "", None);
    // A sandbox may refuse; the page still shows the view.
    let _ = history.push_state_with_url(&JsValue::NULL, "", Some(&absolute(view)));
}

/// Puts a view in place of the current step of the history.
pub fn replace(view: &View) {
    if let Some(history) = window().and_then(|w| w.history().ok()) {
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&absolute(view)));
    }
}

/// Which result was opened at the present step of the history.
pub fn opened() -> Option<usize> {
    noted().filter(|n| *n >= 0.0).map(|n| n as usize)
}

fn noted() -> Option<f64> {
    window()?.history().ok()?.state().ok()?.as_f64()
}

/// The view that a plain click on a link of ours leads to; `None` for every other click.
pub fn href_of_click(event: &MouseEvent) -> Option<View> {
    let is_plain =
        event.button() == 0 && !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key());
    if !is_plain || event.default_prevented() {
        return None;
    }
    let link = event.target()?.dyn_into::<Element>().ok()?.closest("a[href]").ok()??;
    if link.has_attribute("download") || link.get_attribute("target").is_some() || is_first_tap(event, &link) {
        return None;
    }
    let link: web_sys::HtmlAnchorElement = link.dyn_into().ok()?;
    // What is no view may be a page without the app; if it is none either, the server says so.
    view_of(&link.href()).filter(|view| !matches!(view.page, Page::NotFound(_)))
}

/// The view of an absolute address; `None` if it is not below our root, or is a plain file.
fn view_of(href: &str) -> Option<View> {
    let (url, base) = (Url::new(href).ok()?, Url::new(&root()?).ok()?);
    if url.origin() != base.origin() {
        return None;
    }
    let path = url.pathname();
    let path = path.strip_prefix(&base.pathname())?.to_owned();
    let is_file = path.rsplit('/').next().is_some_and(|name| name.split_once('.').is_some() && name != "index.html");
    (!is_file).then(|| View::parse(&path, &url.search(), url.hash().trim_start_matches('#')))
}

/// The absolute address of a view.
pub fn absolute(view: &View) -> String {
    let url = root().and_then(|root| Url::new_with_base(&view.href(), &root).ok());
    url.map_or_else(|| view.href(), |url| url.href())
}

/// What stands after `#` in the address bar, as it is; empty if nothing does.
pub fn fragment() -> String {
    href().split_once('#').map(|(_, fragment)| fragment.to_owned()).unwrap_or_default()
}

/// The address bar.
fn href() -> String {
    window().and_then(|w| w.location().href().ok()).unwrap_or_default()
}

/// The document's base address up to its last slash.
fn root() -> Option<String> {
    let base = window()?.document()?.base_uri().ok()??;
    let base = base.split(['?', '#']).next()?;
    Some(base[..=base.rfind('/')?].to_owned())
}
