//! The width of an element in whole CSS pixels, once it is known.

use super::use_after;
use crate::web;
use std::cell::RefCell;
use std::rc::Rc;
use web_sys::Element;
use yew::prelude::*;

/// `None` until the element is on a page, then its width, again after every change. A place that shows a drawing made
/// ahead of time is good to read already, so it waits its turn: a page has many, and a phone is slow.
#[hook]
pub fn use_width(node: NodeRef) -> Option<u32> {
    let width = use_state_eq(|| None);
    let measured = width.clone();
    use_after((), move |()| {
        let element = node.cast::<Element>()?;
        let is_drawn = web::is_drawn(&element);
        let sizes = Rc::new(RefCell::new(None));
        let kept = sizes.clone();
        let begin = move || {
            let measure = {
                let element = element.clone();
                move || measured.set(Some(element.client_width().max(0) as u32))
            };
            measure();
            *sizes.borrow_mut() = Some(web::on_size(&element, measure));
        };
        let turn = if is_drawn {
            Some(web::in_turn(begin))
        } else {
            begin();
            None
        };
        Some((turn, kept))
    });
    *width
}
