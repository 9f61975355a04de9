//! Address ↔ view. The script of the page reads and writes the address bar (`site/start/history.js`); it says a view as the
//! path below the site's root, so the site may live in any sub-folder, or in one file.

use super::host::Host;
use crate::route::{Page, View};
use wasm_bindgen::JsCast;
use web_sys::{Element, MouseEvent, window};

/// The view of the address bar. An address that means nothing to us, or is one of a file, is that of the view that is shown:
/// some servers answer `BAO-CAO/` like `bao-cao/`. The one-file edition is no answer to its fragment.
pub fn current(host: &Host) -> View {
    match (host.path().map(|path| View::of_href(&path)), shown()) {
        (None, shown) => shown.unwrap_or_default(),
        (Some(view), Some(shown)) if is_lost(&view) && !is_lost(&shown) && !host.is_single() => shown,
        (Some(view), _) => view,
    }
}

fn is_lost(view: &View) -> bool {
    matches!(view.page, Page::NotFound(_))
}

/// The path of a view with a fragment that the view does not hold.
pub fn with_fragment(view: &View, fragment: &str) -> String {
    [&view.href(), "#", fragment].concat()
}

/// The fragment of a link: the id of an element of its page. `None` where the view holds it, as in the report and of an indicator's values.
pub fn fragment_of_link(host: &Host, target: &Element, view: &View) -> Option<String> {
    let path = host.path_of_link(&target.closest("a[href]").ok()??)?;
    let (_, fragment) = path.split_once('#')?;
    (!matches!(view.page, Page::Report { .. } | Page::Indicator { .. }) && !fragment.is_empty())
        .then(|| fragment.to_owned())
}

/// The view that a plain click on a link of ours leads to; `None` for every other click.
pub fn href_of_click(host: &Host, event: &MouseEvent) -> Option<View> {
    let is_plain =
        event.button() == 0 && !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key());
    if !is_plain || event.default_prevented() {
        return None;
    }
    let link = event.target()?.dyn_into::<Element>().ok()?.closest("a[href]").ok()??;
    if link.has_attribute("download") || link.get_attribute("target").is_some() {
        return None;
    }
    // What is no view may be a page without the app; if it is none either, the server says so.
    host.path_of_link(&link).map(|path| View::of_href(&path)).filter(|view| !is_lost(view))
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
