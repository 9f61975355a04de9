//! An element of the app's own inside an element of the page. What others put beside it stays; if somebody removes it, the
//! app goes on.
//! Knows nothing of what stands in it.

use super::document::find;
use web_sys::{Element, window};

/// An element of the app's own that is on no page yet. By its class the scripts of a page that was saved know what is left
/// of an island.
pub fn new_element() -> Option<Element> {
    let element = window()?.document()?.create_element("div").ok()?;
    element.set_class_name("island");
    Some(element)
}

/// An element of the app's own that stands in one of the page for as long as this lives.
pub struct Mounted(Element);

impl Drop for Mounted {
    fn drop(&mut self) {
        self.0.remove();
    }
}

/// Puts an element where the open menu under a figure stands; `None` if the page has no such place.
pub fn mount_in_panel(element: &Element, figure: &str) -> Option<Mounted> {
    find(&["[data-figure=\"", figure, "\"] .panel"].concat())?.append_child(element).ok()?;
    Some(Mounted(element.clone()))
}
