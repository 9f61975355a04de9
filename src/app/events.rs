//! Events of the page as actions. The script of the page listens at the window: the elements are not the app's own.

use super::model::{Action, Menu};
use super::navigate;
use super::results;
use super::sentences;
use super::state::State;
use crate::app::Session;
use crate::page;
use crate::route::{Page, View};
use crate::web;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement, KeyboardEvent, MouseEvent, ScrollLogicalPosition};
use yew::UseReducerHandle;

/// The contents of the report where they are folded: on a phone.
const CONTENTS: &str = ".side details";
const CONTENTS_SUMMARY: &str = ".side summary";

/// Handles one event in the present state.
pub fn handle(session: &Rc<Session>, state: &UseReducerHandle<State>, event: &Event) {
    let Some(target) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else {
        match event.type_().as_str() {
            // Back out of a drawing over the whole window, which closes by itself and gives the focus back.
            "popstate" if state.dialog.is_some() && web::current(&session.host) == state.view => {}
            "popstate" => state.dispatch(Action::Pop(web::current(&session.host), session.host.opened())),
            // WebKit empties the field of a page that it brings back as it was left.
            "pageshow" => {
                web::set_value("#find", state.query());
                // The browser may have opened a result and kept this page as it was. The event comes more than once; what
                // the reader chooses meanwhile stands.
                if state.selected.is_none() {
                    state.dispatch(Action::Select(session.host.opened()));
                }
            }
            _ => {}
        }
        return;
    };
    let is_field = target.matches(web::FIELD).unwrap_or_default();
    match event.type_().as_str() {
        "click" => click(session, state, &target, event),
        // The index is made while the reader finds the first letter.
        "focusin" if is_field => {
            session.search.prepare();
            // A keyboard on the screen covers half of it: on the overview, where the field stands below the lead, it goes to
            // the top before anything is typed.
            if state.view.page == Page::Overview && web::is_touch_screen() {
                web::scroll_to("#field", ScrollLogicalPosition::Start);
            }
        }
        "input" if is_field => type_(state, &target),
        "keydown" => key(session, state, is_field, event),
        // The results are there already; without the app the form leads to the search page.
        "submit" if target.matches("main form.find").unwrap_or_default() => event.prevent_default(),
        _ => {}
    }
}

/// Every change of the field searches, also while an input method composes: on many keyboards it always does.
fn type_(state: &UseReducerHandle<State>, target: &Element) {
    if let Some(field) = target.dyn_ref::<HtmlInputElement>() {
        state.dispatch(Action::Type(field.value()));
    }
}

fn click(session: &Rc<Session>, state: &UseReducerHandle<State>, target: &Element, event: &Event) {
    // What others put around our page may have classes and attributes like ours.
    let closest = |selector: &str| target.closest(selector).ok().flatten();
    let figure = || closest("[data-figure]")?.get_attribute("data-figure");
    if let Some(button) = closest("main [data-menu]") {
        let name = button.get_attribute("data-menu").unwrap_or_default();
        let menu = figure().map(|figure| Menu { figure, name }).filter(|menu| state.menu.as_ref() != Some(menu));
        return state.dispatch(Action::Menu(menu));
    }
    if closest("main [data-dialog]").is_some() {
        return state.dispatch(Action::Dialog(figure()));
    }
    if let Some(button) = closest("main [data-copy]") {
        return sentences::copy(&button);
    }
    if closest("#ready summary").is_some() {
        return sentences::unfold(session, &state.view);
    }
    if closest("#solieu [data-close]").is_some() {
        return web::close_dialog(target);
    }
    if closest(".skip[href$='#main']").is_some() {
        event.prevent_default();
        return web::focus(web::MAIN);
    }
    // The address has gone on since the page was made.
    if let Some(link) = closest(".top a.lang") {
        let _ = link.set_attribute("href", &state.view.translated().href());
    }
    let Some(view) = event.dyn_ref::<MouseEvent>().and_then(|event| web::href_of_click(&session.host, event)) else {
        return;
    };
    if closest(CONTENTS).is_some() {
        // They would cover what was chosen.
        web::close_details(CONTENTS);
    }
    follow(session, state, view, event);
}

/// Goes where a link leads. A page that the app cannot make yet is loaded by the browser, as it would be without the app.
fn follow(session: &Session, state: &UseReducerHandle<State>, view: View, event: &Event) {
    // Whoever comes back comes back to the words that were typed.
    session.settle();
    let result = || event.target()?.dyn_into::<Element>().ok()?.closest("[data-hit]").ok()?;
    if let Some(n) = result().and_then(|result| page::result_number(&result.id())) {
        session.host.note_opened(n);
    }
    let is_search = matches!(view.page, Page::Search(_)) && view.lang == state.view.lang;
    let is_here = view == state.view;
    if session.pages().is_some() || is_search || is_here || navigate::is_within_page(&state.view, &view) {
        event.prevent_default();
        session.host.save_position();
        let link = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        session.fragment.set(link.and_then(|link| web::fragment_of_link(&session.host, &link, &view)));
        state.dispatch(Action::Push(view));
    }
}

fn key(session: &Session, state: &UseReducerHandle<State>, is_field: bool, event: &Event) {
    let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
    // 229: Safari tells of the Enter that ends a composition after the composition.
    if event.is_composing() || event.key_code() == 229 {
        return;
    }
    let key = event.key();
    if !is_field {
        match (key.as_str(), &state.menu) {
            ("Escape", Some(menu)) => {
                web::focus(&super::actions::button(menu));
                state.dispatch(Action::Menu(None));
            }
            ("Escape", None) if web::close_details(CONTENTS) => web::focus(CONTENTS_SUMMARY),
            _ => {}
        }
        return;
    }
    match key.as_str() {
        "Escape" => {
            event.prevent_default();
            session.settle();
            if session.address.borrow().is_over_overview {
                return session.host.back();
            }
            web::set_value("#find", "");
            state.dispatch(Action::Type(String::new()));
        }
        // A keyboard on the screen covers the list: without a choice its Enter uncovers it.
        "Enter" if state.selected.is_none() && web::is_touch_screen() => {
            event.prevent_default();
            web::blur("#find");
        }
        "Enter" => {
            event.prevent_default();
            open(state);
        }
        "ArrowDown" | "ArrowUp" => {
            event.prevent_default();
            let step = if key == "ArrowUp" { Step::Up } else { Step::Down };
            state.dispatch(Action::Select(neighbour(state.selected, session.search.count(state.query()), step)));
        }
        _ => {}
    }
}

/// Follows the link of the chosen result, else of the first that is shown.
fn open(state: &UseReducerHandle<State>) {
    let n = state.selected.unwrap_or(if web::has(results::ANSWER) { page::ANSWER } else { 0 });
    web::press(&["#", &page::result_id(n)].concat());
}

/// To the next or the last.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Step {
    Up,
    Down,
}

/// What an arrow chooses: the answer stands before the first result.
fn neighbour(selected: Option<usize>, count: usize, step: Step) -> Option<usize> {
    let answer = web::has(results::ANSWER).then_some(page::ANSWER);
    let place = |n: usize| if n < count { Some(n) } else { selected };
    match (selected.filter(|n| *n < count || Some(*n) == answer), step) {
        (None, Step::Up) => None,
        (None, Step::Down) => answer.or_else(|| place(0)),
        (Some(page::ANSWER), Step::Up) => None,
        (Some(page::ANSWER), Step::Down) => place(0),
        (Some(0), Step::Up) => answer,
        (Some(n), Step::Up) => Some(n - 1),
        (Some(n), Step::Down) => place(n + 1),
    }
}
