//! Which of some elements the reader has reached.

use super::use_after;
use crate::web;
use std::cell::RefCell;
use yew::prelude::*;

/// How far from the top of the window the reading line is, in CSS pixels: below a sticky bar.
const READING_LINE: f64 = 140.0;

/// Tells the id of the last element among `selector` whose block, the next `around` it, begins above the reading line:
/// after the first rendering, when `what` has become something else, and whenever a scroll leads to another.
#[hook]
pub fn use_spy<T: PartialEq + 'static>(
    selector: &'static str,
    around: &'static str,
    what: T,
    call: impl Fn(Option<&str>) + 'static,
) {
    use_after(what, move |_| {
        let told = RefCell::new(None);
        let look = move || {
            let place = web::place_of(selector, around, READING_LINE);
            if told.borrow().as_ref() != Some(&place) {
                call(place.as_deref());
                told.replace(Some(place));
            }
        };
        look();
        web::on_scroll(look)
    });
}
