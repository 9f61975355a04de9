//! What stands still on a page is markup, a string of HTML; what answers the reader is a component.
//!
//! Yew takes a piece of markup as a whole: it is neither compared part by part when the app takes a page over nor kept in
//! memory a second time, and its tags are data, which pack better than the code that would make them one by one. Links
//! need no component, the app hears every click. A piece is replaced as a whole, so what may hold the focus while it
//! changes is none.

use crate::web;
use maud::Markup;
use yew::Html;

/// A piece of markup in the tree. It must not begin in the middle of a table: the browser reads it on its own.
pub fn still(markup: Markup) -> Html {
    Html::from_html_unchecked(markup.into_string().into())
}

/// A piece that a page made ahead of time has already. While the app arrives there it is not made once more, since Yew
/// takes what is there without looking into it; when the component shows something new it is, and takes the old one's place.
pub fn as_made(make: impl FnOnce() -> Markup) -> Html {
    still(if web::is_arriving() { Markup::default() } else { make() })
}

/// Stand in a page around what is to be one piece of markup in it, whatever it was made from; see `one_piece` in
/// `publish`.
pub const PIECE: [&str; 2] = ["<!--piece-->", "<!--/piece-->"];

/// How many letters, spaces included, a piece of markup shows.
pub fn letters(markup: &str) -> usize {
    let mut is_tag = false;
    let shown = |c: &char| {
        is_tag = (is_tag || *c == '<') && *c != '>';
        !is_tag && *c != '>'
    };
    markup.chars().filter(shown).count()
}
