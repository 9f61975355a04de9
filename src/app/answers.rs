//! What the module of answers says on the app's pages: the answer over the results, the ready sentences of an indicator.
//! The module is fetched when a question was typed and the typing pauses, or when the sentences are unfolded.

use super::session::Session;
use crate::page::{announced, is_question};
use crate::route::{Page, View};
use crate::web::{self, Outcome};
use gloo::timers::callback::Timeout;
use std::rc::Rc;
use web_sys::Element;
use yew::platform::spawn_local;

/// How long after the last key the module is asked for, in milliseconds: the results come first.
const PAUSE: u32 = 300;
/// Where an answer stands, and what of it is spoken.
const ANSWER: &str = "#answer";
const SPOKEN: &str = "#answer .said";
/// A result below it.
const RESULT: &str = "#results [data-hit]";

/// Answers the words of a view, or takes the answer to other words away. `true` if the module is not there yet.
pub fn write(session: &Session, view: &View) -> bool {
    let answer = session.answers().map(|answers| answers.answer(view.query(), view.lang.tag()));
    // What fails is no answer.
    let markup = answer.as_ref().and_then(|answer| answer.clone().ok().flatten()).unwrap_or_default();
    web::set_attribute(ANSWER, "hidden", markup.is_empty().then_some(""));
    web::set_markup(ANSWER, &markup);
    if let Some(said) = web::text_of(SPOKEN) {
        let said = announced(&said).0;
        // "Nothing found" over an answer would deny it.
        if web::has(RESULT) {
            web::append_markup("#status", &said)
        } else {
            web::set_markup("#status", &said);
        }
    }
    answer.is_none()
}

/// Fetches the module once the typing pauses, for words that may be a question, and answers them.
pub fn fetch_for(session: &Rc<Session>, view: &View) -> Option<Timeout> {
    if !is_question(view.query()) {
        return None;
    }
    let (session, view) = (session.clone(), view.clone());
    let ask = move || {
        spawn_local(async move {
            let is_there = session.fetch_answers().await.is_some();
            // The reader may have typed on meanwhile, or gone.
            let is_asked = web::shown().is_some_and(|shown| matches!(shown.page, Page::Search(_)))
                && web::value_of("#find") == view.query();
            if is_there && is_asked {
                write(&session, &view);
            }
        });
    };
    Some(Timeout::new(PAUSE, ask))
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
