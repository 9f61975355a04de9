//! Which of some elements the reader has reached.

use super::use_after;
use crate::web;
use yew::prelude::*;

/// How far from the top of the window the reading line is, in CSS pixels: below a sticky bar.
const READING_LINE: f64 = 140.0;

/// The id of the last element among `selector` whose block, the next `around` it, begins above the reading line, after
/// every scroll.
#[hook]
pub fn use_spy(selector: &'static str, around: &'static str) -> Option<AttrValue> {
    let place = use_state_eq(|| None);
    let seen = place.clone();
    use_after((), move |()| {
        let look = move || seen.set(web::place_of(selector, around, READING_LINE).map(AttrValue::from));
        look();
        web::on_scroll(look)
    });
    (*place).clone()
}
