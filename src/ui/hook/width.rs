//! The width of an element in whole CSS pixels, once it is known.

use super::use_after;
use crate::web;
use web_sys::Element;
use yew::prelude::*;

/// `None` until the element is on a page, then its width, again after every change.
#[hook]
pub fn use_width(node: NodeRef) -> Option<u32> {
    let width = use_state_eq(|| None);
    let measured = width.clone();
    use_after((), move |()| {
        let element = node.cast::<Element>()?;
        let observed = element.clone();
        let measure = move || measured.set(Some(element.client_width().max(0) as u32));
        measure();
        Some(web::on_size(&observed, measure))
    });
    *width
}
