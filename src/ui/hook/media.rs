//! Colours and sharpness of the screen, and paper in its place.

use super::use_after;
use crate::web;
use yew::prelude::*;

/// What the screen is like.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Screen {
    /// Dark colours are asked for.
    pub dark: bool,
    /// Device pixels for each CSS pixel.
    pub ratio: f64,
}

/// `None` until the component is on a page, then the screen, again after every change.
#[hook]
pub fn use_screen() -> Option<Screen> {
    let screen = use_state_eq(|| None);
    let now = *screen;
    let seen = screen.clone();
    // The listener depends on the ratio, so it is renewed with it.
    use_after(now, move |_| {
        let read = move || seen.set(Some(Screen { dark: web::prefers_dark(), ratio: web::pixel_ratio() }));
        read();
        web::on_theme(read)
    });
    now
}

/// Calls before the page goes to paper, with `true`, and when it is back. The call must write what is printed itself: the
/// browser does not wait until components are rendered.
#[hook]
pub fn use_print<T: Clone + PartialEq + 'static>(what: T, call: impl Fn(&T, bool) + 'static) {
    use_after(what, move |what: &T| {
        let what = what.clone();
        web::on_print(move |is_paper| call(&what, is_paper))
    });
}
