//! What the search found, written into the search page, and which of it the arrow keys point at.

use super::answers;
use super::hook::use_after;
use super::shell::State;
use crate::app::Session;
use crate::page::{Found, RESULT_LISTS, result_id, results, search_meta};
use crate::route::{Page, View};
use crate::web;
use std::rc::Rc;
use web_sys::ScrollLogicalPosition;
use yew::prelude::*;

/// The results follow the words; the field says which one is chosen.
#[hook]
pub fn use_results(session: &Rc<Session>, state: &UseReducerHandle<State>, found: &Rc<Found>) {
    let (session, view, found) = (session.clone(), state.view.clone(), found.clone());
    // After the page, which an earlier hook shows.
    use_after((view.clone(), state.navigation.id), move |_| {
        write(&session, &view, &found);
        let is_page = matches!(view.page, Page::Search(_));
        is_page.then(|| answers::ask(&session, &view)).flatten()
    });
    let shown = use_mut_ref(|| None::<usize>);
    use_after((state.selected, state.navigation.id), move |(selected, _)| {
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

/// Writes the results into the page, if that is one for them.
pub fn write(session: &Session, view: &View, found: &Found) {
    let Page::Search(query) = &view.page else { return };
    let meta = search_meta(&session.corpus, view, query);
    web::set_page(&meta.title, view.lang.tag(), &meta.description);
    let results = results(&session.corpus, view, query, found);
    web::set_attribute("#invitation", "hidden", (!query.trim().is_empty()).then_some(""));
    web::set_attribute("#keys", "hidden", (results.count == 0).then_some(""));
    web::set_attribute("#ways", "hidden", (results.count > 0).then_some(""));
    web::set_attribute("#status", "class", Some(results.class));
    web::set_markup("#status", &results.status.0);
    web::set_markup("#results", &results.list.0);
    web::set_attribute("#find", "role", Some("combobox"));
    web::set_attribute("#find", "aria-autocomplete", Some("list"));
    web::set_attribute("#find", "aria-controls", (results.count > 0).then_some(RESULT_LISTS));
    web::set_attribute("#find", "aria-expanded", Some(if results.count > 0 { "true" } else { "false" }));
}
