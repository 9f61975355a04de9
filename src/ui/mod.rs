//! The page: app → page → part → hook. Only `app` has state and talks to the browser's history. What stands still is
//! markup (`markup!`, see `part::still`), what answers the reader is a component (`html!`).
//! Knows no pixels of a chart and no file format; no component touches the browser while it is being constructed.

mod app;
mod hook;
mod meta;
mod page;
mod part;
mod state;

pub use app::{App, Props};
pub use meta::{Meta, meta};
pub use page::guide::MOST_MEGABYTES;
pub use part::still::PIECE;
pub use state::{Action, Model, Shared, Step};
