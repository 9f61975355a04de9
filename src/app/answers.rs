//! What the modules of questions and of the check say on the app's pages: the answer over the results, the ready sentences
//! of an indicator. A module is fetched when a question was typed and the typing pauses, or when the sentences are unfolded.

use super::session::Session;
use crate::library;
use crate::page::{self, ANSWER, announced, is_question, result_id};
use crate::route::{Page, View};
use crate::web::{self, Outcome};
use gloo::timers::callback::Timeout;
use std::rc::Rc;
use web_sys::Element;
use yew::platform::spawn_local;

/// How long after the last key the module is asked for, in milliseconds: the results come first.
const PAUSE: u32 = 300;
/// Where an answer stands.
const PLACE: &str = "#answer";
/// The link in it, and what of it is spoken.
pub const LINK: &str = "#answer a";
const SPOKEN: &str = "#answer .said";
/// A result below it.
const RESULT: &str = "#results [data-hit]";

/// Answers the words of a view, at once if the module is there, and takes the answer to other words away.
pub fn ask(session: &Rc<Session>, view: &View) -> Option<Timeout> {
    web::set_attribute(PLACE, "hidden", Some(""));
    web::set_markup(PLACE, "");
    if !is_question(view.query()) {
        return None;
    }
    let (own, view) = (session.clone(), view.clone());
    let ask = move || {
        spawn_local(async move {
            let names = if own.has_answered.get() { String::new() } else { library::names(&own.corpus) };
            let Ok(answer) = own.host.answer(view.query(), &names).await else { return };
            own.has_answered.set(true);
            // The reader may have typed on meanwhile, or gone.
            let is_asked = web::shown().is_some_and(|shown| matches!(shown.page, Page::Search(_)))
                && web::value_of("#find") == view.query();
            if let Some(markup) = answer.as_string().filter(|_| is_asked) {
                show(&markup);
            }
        });
    };
    if session.has_answered.get() {
        ask();
        return None;
    }
    Some(Timeout::new(PAUSE, ask))
}

fn show(markup: &str) {
    web::set_markup(PLACE, markup);
    web::set_attribute(PLACE, "hidden", None);
    let said = announced(&web::text_of(SPOKEN).unwrap_or_default()).0;
    // "Nothing found" over an answer would deny it.
    if web::has(RESULT) {
        web::append_markup("#status", &said)
    } else {
        web::set_markup("#status", &said);
    }
    web::set_attribute("#find", "aria-controls", Some(page::LISTS_WITH_ANSWER));
    web::set_attribute("#find", "aria-expanded", Some("true"));
    web::set_attribute("#keys", "hidden", None);
    // Where the reader came back from it, it is chosen.
    let id = result_id(ANSWER);
    if web::has(&["#find[aria-activedescendant=", &id, "]"].concat()) {
        web::set_attribute(&["#", &id].concat(), "aria-selected", Some("true"));
    }
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
        if let Some(markup) = session.fetch_answers().await.and_then(|answers| answers.ready(&id, lang.tag()).ok()) {
            web::set_markup(READY, &markup);
        }
    });
}

/// Copies what stands before a button; the button says what came of it.
pub fn copy(button: &Element) {
    let Some(text) = button.previous_element_sibling().and_then(|element| element.text_content()) else { return };
    let (button, pending) = (button.clone(), web::copy(&text));
    spawn_local(async move {
        let name = match pending.outcome().await {
            Outcome::Done => "data-done",
            Outcome::Cancelled | Outcome::Refused => "data-refused",
        };
        button.set_text_content(button.get_attribute(name).as_deref());
    });
}
