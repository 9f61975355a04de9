//! A link into the site. Chart pages stand in somebody else's frame, where a link must not put the portal into the frame.

use crate::page::{Cx, Links};
use maud::{Markup, html};

/// The address is as [`crate::route::View::href`] writes it, perhaps with a fragment.
pub fn link(cx: &Cx, class: Option<&str>, address: &str, words: &Markup) -> Markup {
    match cx.links {
        Links::Here => html! { a class=[class] href=(address) { (words) } },
        Links::Below(root) => html! { a class=[class] href={ (root) (address.trim_start_matches("./")) } { (words) } },
        Links::Beside(root) => html! {
            a class=[class] href={ (root) (address.trim_start_matches("./")) } target="_blank" rel="noopener" { (words) }
        },
    }
}
