//! The browser: address bar, title, scrolling, focus, files, clipboard, sizes, colours, canvas. The only room that touches `window`.
//! Knows neither Yew nor the dataset. Everything here may be refused by a browser and then does nothing, or says so.
//! Outside a browser (when a page is made ahead of time) nothing here is called.

mod address;
mod charts;
mod dialog;
mod document;
mod host;
mod island;
mod modules;
mod observe;
mod points;
mod reading;
mod results;
mod swap;
mod take;

pub use address::{current, fragment_of_link, href_of_click, reload, shown, with_fragment};
pub use charts::wake;
pub use dialog::{Dialog, close_dialog, open_dialog};
pub use document::{
    FIELD, MAIN, append_markup, blur, canvas, close_details, figure_words, focus, focus_end, has, is_at_top,
    is_focus_held, is_in_sight, is_touch_screen, mark_path, own_element, place_of, press, scroll_to, set_attribute,
    set_markup, set_page, set_text, set_value, text_of, title, top, value_of,
};
pub use host::Host;
pub use island::{Mounted, mount_in_panel, new_element};
pub use modules::{Checker, Pages, Search};
pub use observe::{Listener, on_scroll, on_size};
pub use points::{Opens, Points};
pub use reading::Reading;
pub use results::write_results;
pub use swap::{rewrite_blocks, set_shown, show};
pub use take::{Outcome, Pending, Share, copy, copy_png, download, download_png, figure_width, select, share};
