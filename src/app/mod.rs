//! The app: a Yew tree beside the page, which it changes by id and never owns. One model, one reducer; it goes to other
//! views, hears the search field, and mounts what answers under figures. A menu under a figure keeps what came of its
//! commands by itself, with a small reducer of its own (`actions`).
//! Knows no chart, no dataset and no index: charts, pages and search are modules of their own.

mod model;

#[cfg(target_arch = "wasm32")]
mod actions;
#[cfg(target_arch = "wasm32")]
mod commands;
#[cfg(target_arch = "wasm32")]
mod dialog;
#[cfg(target_arch = "wasm32")]
mod events;
#[cfg(target_arch = "wasm32")]
mod hook;
#[cfg(target_arch = "wasm32")]
mod navigate;
#[cfg(target_arch = "wasm32")]
mod results;
#[cfg(target_arch = "wasm32")]
mod sentences;
#[cfg(target_arch = "wasm32")]
mod session;
#[cfg(target_arch = "wasm32")]
mod shell;
#[cfg(target_arch = "wasm32")]
mod state;

pub use model::{Action, Menu, Model, Navigation, NavigationKind};
#[cfg(target_arch = "wasm32")]
pub use session::Session;
#[cfg(target_arch = "wasm32")]
pub use shell::{App, Props};
