//! What the modules of questions and of the check say on the app's pages: the answer over the results, the ready sentences
//! of an indicator. A module is fetched when a question was typed and the typing pauses, or when the sentences are unfolded.

use super::session::Session;
use crate::page::is_question;
use crate::route::{Page, View};
use crate::web::{self, Outcome};
use gloo::timers::callback::Timeout;
use std::rc::Rc;
use web_sys::Element;
use yew::platform::spawn_local;

/// How long after the last key the module is asked for, in milliseconds: the results come first.
const PAUSE: u32 = 300;
/// Where an answer stands, and the link in it.
const PLACE: &str = "#answer";
pub const LINK: &str = "#answer a";

/// Answers the words of a view, at once if the module is there, and takes the answer to other words away. The script of the
/// module writes the answer, if these words still stand in the field.
pub fn ask(session: &Rc<Session>, view: &View) -> Option<Timeout> {
    web::set_attribute(PLACE, "hidden", Some(""));
    web::set_markup(PLACE, "");
    if !is_question(view.query()) {
        return None;
    }
    let (session, query) = (session.clone(), view.query().to_owned());
    let is_first = !session.has_answered.get();
    let ask = move || {
        spawn_local(async move {
            let names = if is_first { session.search.names() } else { String::new() };
            if session.host.answer(&query, &names).await.is_ok() {
                session.has_answered.set(true);
            }
        });
    };
    if is_first {
        return Some(Timeout::new(PAUSE, ask));
    }
    ask();
    None
}

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
