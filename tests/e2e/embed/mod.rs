//! Our charts in other people's pages: two origins, the real scripts of the hosts, every sandbox.
//!
//! "The portal" serves the built site with or without the headers that a good server sends; "the newsroom" serves
//! pages that embed a chart as their makers would.
mod answers;
mod conformance;
mod drivers;
mod element;
mod hosts;
mod loading;
mod matrix;
mod messages;
mod number;
mod oembed;
mod origins;
mod panel;
mod paper;
mod theme;
