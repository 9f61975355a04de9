//! Ready sentences: made once they are unfolded, by the module of the check, and copied.

use super::session::Session;
use crate::route::{Page, View};
use crate::web::{self, Outcome};
use std::rc::Rc;
use web_sys::Element;
use yew::platform::spawn_local;

/// Where the ready sentences of an indicator stand.
const READY: &str = "#ready-list";

/// Makes the ready sentences of a page that was made in the browser, once they are unfolded.
pub fn unfold(session: &Rc<Session>, view: &View) {
    let Page::Indicator { id, .. } = &view.page else { return };
    if !web::text_of(READY).is_some_and(|text| text.is_empty()) {
        return;
    }
    let (session, id, lang) = (session.clone(), id.clone(), view.lang);
    spawn_local(async move {
        if let Some(markup) = session.fetch_checker().await.and_then(|checker| checker.ready(&id, lang.tag()).ok()) {
            web::set_markup(READY, &markup);
        }
    });
}

/// Copies what stands before a button; the button says what came of it. What could not be copied is selected.
pub fn copy(button: &Element) {
    let Some(words) = button.previous_element_sibling() else { return };
    let (button, pending) = (button.clone(), web::copy(&words.text_content().unwrap_or_default()));
    spawn_local(async move {
        let name = if pending.outcome().await == Outcome::Done {
            "data-done"
        } else {
            web::select(&words);
            "data-refused"
        };
        button.set_text_content(button.get_attribute(name).as_deref());
    });
}
