//! What the search found, written into the search page, and which of it the arrow keys point at.

use super::hook::use_effect_on_change;
use super::state::State;
use crate::app::Session;
use crate::page::result_id;
use crate::route::{Page, View};
use crate::web;
use std::rc::Rc;
use web_sys::ScrollLogicalPosition;
use yew::prelude::*;

/// The link of the answer over the results.
pub const ANSWER: &str = "#answer a";

/// Writes what was found for the words of a view, and what answers them.
pub fn write_results(session: &Session, view: &View) {
    session.search.write(&view.href());
    session.host.ask(view.query());
}

/// The results follow the words; the field says which one is chosen.
#[hook]
pub fn use_results(session: &Rc<Session>, state: &UseReducerHandle<State>) {
    let (session, view) = (session.clone(), state.view.clone());
    // After the page, which an earlier hook shows.
    use_effect_on_change((view.clone(), state.navigation.id), move |_| {
        if matches!(view.page, Page::Search(_)) {
            write_results(&session, &view);
        }
    });
    let shown = use_mut_ref(|| None::<usize>);
    use_effect_on_change((state.selected, state.navigation.id), move |(selected, _)| {
        if let Some(before) = shown.replace(*selected) {
            web::set_attribute(&["#", &result_id(before)].concat(), "aria-selected", Some("false"));
        }
        let id = selected.map(result_id);
        web::set_attribute("#find", "aria-activedescendant", id.as_deref());
        if let Some(id) = id {
            let result = ["#", &id].concat();
            web::set_attribute(&result, "aria-selected", Some("true"));
            // The chosen result is kept in sight.
            web::scroll_to(&result, ScrollLogicalPosition::Nearest);
        }
    });
}
