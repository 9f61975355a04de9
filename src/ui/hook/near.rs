//! Whether an element is worth drawing already.

use super::use_after;
use crate::web;
use web_sys::Element;
use yew::prelude::*;

/// `true` once the element is on the screen or less than a screen away from it, and from then on.
#[hook]
pub fn use_near(node: NodeRef) -> bool {
    let is_near = use_state_eq(|| false);
    let came = is_near.clone();
    use_after((), move |()| Some(web::on_near(&node.cast::<Element>()?, move || came.set(true))));
    *is_near
}
