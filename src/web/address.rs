//! Address bar ↔ view. The site's root is the document's base address, so the site may live in any sub-folder.

use crate::route::{Page, View};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::js_sys::{Object, Reflect};
use web_sys::{Element, MouseEvent, Url, window};

/// The view of the address bar. An address that means nothing to us, or is one of a file, is that of the view that is shown:
/// some servers answer `BAO-CAO/` like `bao-cao/`.
pub fn current() -> View {
    match (view_of(&href()), shown()) {
        (None, shown) => shown.unwrap_or_default(),
        (Some(view), Some(shown)) if is_lost(&view) && !is_lost(&shown) => shown,
        (Some(view), _) => view,
    }
}

fn is_lost(view: &View) -> bool {
    matches!(view.page, Page::NotFound(_))
}

/// Goes to a view as a new step of the history, with a fragment. Whoever follows a link out of a drawing over the whole
/// window has left it: "back" leads to the page under it.
pub fn push(view: &View, fragment: Option<&str>) {
    let Some(history) = window().and_then(|w| w.history().ok()) else { return };
    if noted("over").is_some() {
        return replace(view, fragment);
    }
    // A sandbox may refuse; the page still shows the view.
    let _ = history.push_state_with_url(&JsValue::NULL, "", Some(&with_fragment(view, fragment)));
}

/// Puts a view in place of the current step of the history.
pub fn replace(view: &View, fragment: Option<&str>) {
    if let Some(history) = window().and_then(|w| w.history().ok()) {
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&with_fragment(view, fragment)));
    }
}

/// The absolute address of a view with a fragment.
fn with_fragment(view: &View, fragment: Option<&str>) -> String {
    let mut address = absolute(view);
    if let Some(fragment) = fragment {
        address.extend(["#", fragment]);
    }
    address
}

/// The fragment of a link: the id of an element of its page. `None` where the view holds it, as in the report.
pub fn fragment_of_link(target: &Element, view: &View) -> Option<String> {
    let href = target.closest("a[href]").ok()??.get_attribute("href")?;
    let (_, fragment) = href.split_once('#')?;
    (!matches!(view.page, Page::Report { .. }) && !fragment.is_empty()).then(|| fragment.to_owned())
}

/// Notes at the present step of the history which search result is opened from it, beside what is noted there.
pub fn note_opened(result: usize) {
    let Some(history) = window().and_then(|w| w.history().ok()) else { return };
    let state = history.state().ok().filter(JsValue::is_object).unwrap_or_else(|| Object::new().into());
    let _ = Reflect::set(&state, &"opened".into(), &(result as f64).into());
    let _ = history.replace_state_with_url(&state, "", None);
}

/// Which result was opened from the present step of the history.
pub fn opened() -> Option<usize> {
    noted("opened").map(|n| n as usize)
}

/// A step of the history that is no page of its own: a drawing over the whole window.
pub(super) fn over() -> JsValue {
    let state = Object::new();
    let _ = Reflect::set(&state, &"over".into(), &1.0.into());
    state.into()
}

/// A number that the history notes at the present step.
fn noted(name: &str) -> Option<f64> {
    let state = window()?.history().ok()?.state().ok().filter(JsValue::is_object)?;
    Reflect::get(&state, &name.into()).ok()?.as_f64()
}

/// The view that a plain click on a link of ours leads to; `None` for every other click.
pub fn href_of_click(event: &MouseEvent) -> Option<View> {
    let is_plain =
        event.button() == 0 && !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key());
    if !is_plain || event.default_prevented() {
        return None;
    }
    let link = event.target()?.dyn_into::<Element>().ok()?.closest("a[href]").ok()??;
    if link.has_attribute("download") || link.get_attribute("target").is_some() {
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

/// Whether the document is a file on a disk.
pub fn is_file() -> bool {
    href().starts_with("file:")
}

/// Leaves this document for a view: its page is loaded.
pub fn load(view: &View) {
    if let Some(window) = window() {
        let _ = window.location().assign(&absolute(view));
    }
}

/// Loads this document anew: the address has changed already.
pub fn reload() {
    if let Some(window) = window() {
        let _ = window.location().reload();
    }
}

/// The view that the document shows, as it says itself. A page may have been made for another address than the one in the
/// address bar: one with capitals, or one that no file answers.
pub fn shown() -> Option<View> {
    let root = window()?.document()?.document_element()?;
    root.get_attribute("data-view").map(|href| View::of_href(&href))
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
