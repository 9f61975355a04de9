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
        node.cast::<Element>().map(|element| {
            let measure = {
                let element = element.clone();
                move || measured.set(Some(element.client_width().max(0) as u32))
            };
            measure();
            web::on_size(&element, measure)
        })
    });
    *width
}
