//! The browser: address bar, title, scrolling, focus, files, clipboard, sizes, colours, canvas. The only room that touches `window`.
//! Knows neither Yew nor the dataset. Everything here may be refused by a browser and then does nothing, or says so.
//! Outside a browser (when a page is made ahead of time) nothing here is called.

mod address;
mod document;
mod observe;
mod offline;
mod points;
mod rest;
mod stage;
mod take;

pub use address::{absolute, current, fragment, href_of_click, opened, push, replace};
pub use document::{
    focus, focus_end, is_made, mark, mark_path, place_of, rewrite, scroll_to, set_page, set_text, show, top, typed,
};
pub use observe::{Listener, on_composed, on_near, on_pop, on_print, on_scroll, on_size, on_theme};
pub use offline::keep as keep_offline;
pub use points::{Opens, Points, enliven};
pub use rest::{Interest, Resting, arrive, clear, is_arriving, made_drawing, on_interest, resume};
pub use stage::{Stage, close_stage, open_stage};
pub use take::{Answer, Errand, Share, copy, copy_png, download, download_png, figure_width, share};

/// Calls in a task of its own: a key or a finger is heard in between.
pub fn soon(call: impl FnOnce() + 'static) {
    gloo::timers::callback::Timeout::new(0, call).forget();
}

/// Whether the reader's system asks for dark colours.
pub fn prefers_dark() -> bool {
    let query = web_sys::window().and_then(|w| w.match_media("(prefers-color-scheme: dark)").ok().flatten());
    query.is_some_and(|q| q.matches())
}

/// Device pixels for each CSS pixel; 1 if the browser does not say.
pub fn pixel_ratio() -> f64 {
    web_sys::window().map_or(1.0, |w| w.device_pixel_ratio()).clamp(0.5, 8.0)
}
