//! After a navigation: the page of the view, its address, and the position of the reader on it.

use super::hook::use_effect_on_change;
use super::model::{Model, NavigationKind};
use super::results::write_results;
use super::session::Address;
use super::state::State;
use crate::app::Session;
use crate::route::{Page, View};
use crate::web;
use gloo::timers::callback::Timeout;
use std::rc::Rc;
use wasm_bindgen::JsValue;
use web_sys::ScrollLogicalPosition;
use yew::platform::spawn_local;
use yew::prelude::*;

/// How long after the last key the address follows the search field, in milliseconds: browsers limit how often it changes.
/// Until the app is there, `site/start/search.js` waits as long.
const SETTLE: u32 = 400;

/// The page follows the view, and the address with it.
#[hook]
pub fn use_navigation(session: &Rc<Session>, state: &UseReducerHandle<State>) {
    let session = session.clone();
    // The state is compared by the count alone: each step is done once.
    let model = state.0.clone();
    use_effect_on_change(model.navigation, move |navigation| {
        // For a change of language alone, which keeps the position.
        let position = session.host.current_position();
        let before = web::shown();
        let timer = match navigation.kind {
            NavigationKind::Push => {
                session.settle();
                let mut address = session.address.borrow_mut();
                let fragment = session.fragment.take();
                if model.view == address.written && fragment.is_none() {
                    session.host.replace(&model.view.href());
                } else {
                    let path = fragment.as_deref().map(|fragment| web::with_fragment(&model.view, fragment));
                    session.host.push(&path.unwrap_or_else(|| model.view.href()));
                }
                session.fragment.set(fragment);
                address.written = model.view.clone();
                address.is_over_overview = false;
                None
            }
            NavigationKind::Typing => {
                if session.address.borrow().pending.is_none() {
                    session.host.save_position();
                }
                session.address.borrow_mut().pending = Some(model.view.clone());
                let session = session.clone();
                Some(Timeout::new(SETTLE, move || session.settle()))
            }
            NavigationKind::Load | NavigationKind::Pop => {
                session.address.replace(Address {
                    written: model.view.clone(),
                    pending: None,
                    is_over_overview: false,
                });
                None
            }
        };
        show(&session, &model, before, position);
        timer
    });
}

/// Shows the page, then moves the reader on it. If the module of the pages is not there yet, it is fetched; if it cannot be
/// had, the browser loads the page.
fn show(session: &Rc<Session>, model: &Model, before: Option<View>, position: JsValue) {
    let view = &model.view;
    let is_shown = before.as_ref() == Some(view);
    let is_search = matches!(view.page, Page::Search(_));
    let is_search_shown = |shown: &View| matches!(shown.page, Page::Search(_)) && shown.lang == view.lang;
    if is_shown
        || is_search && before.as_ref().is_some_and(is_search_shown)
        || before.as_ref().is_some_and(|before| is_within_page(before, view))
    {
        if matches!(view.page, Page::Indicator { .. }) {
            session.host.mark_value();
        }
        return finish(session, model, before.as_ref(), &position);
    }
    let is_same_lang = before.as_ref().is_some_and(|shown| shown.lang == view.lang);
    if let (Page::Search(_), true, None) = (&view.page, is_same_lang, session.pages()) {
        if !session.search.show(&view.href()) {
            session.host.load(&view.href());
        }
        finish(session, model, before.as_ref(), &position);
        return complete_search(session.clone(), view.clone());
    }
    let (session, model) = (session.clone(), model.clone());
    if session.pages().is_some() {
        return show_page(&session, &model, before.as_ref(), &position);
    }
    spawn_local(async move {
        if session.fetch_pages().await.is_some() {
            // The reader may have gone on meanwhile, by a link that the browser followed.
            if web::current(&session.host) == model.view {
                show_page(&session, &model, before.as_ref(), &position);
                // What was found before the page was there.
                if matches!(model.view.page, Page::Search(_)) {
                    write_results(&session, &model.view);
                }
            }
        } else if model.navigation.kind != NavigationKind::Load {
            web::reload();
        }
    });
}

/// Once the pages are there, the search page that was made without them gets the ways on, unless a result is chosen.
fn complete_search(session: Rc<Session>, view: View) {
    spawn_local(async move {
        let pages = session.fetch_pages().await;
        let is_shown = web::has("#ways:empty") && !web::has("#find[aria-activedescendant]");
        if let Some(pages) = pages.filter(|_| is_shown) {
            let view = view.at(Page::Search(web::value_of("#find")));
            pages.show(&view.href(), &[]);
            write_results(&session, &view);
        }
    });
}

fn show_page(session: &Session, model: &Model, before: Option<&View>, position: &JsValue) {
    let view = &model.view;
    let is_done = session.pages().is_some_and(|pages| pages.show(&view.href(), &session.search.passages(&view.href())));
    if !is_done {
        return session.host.load(&view.href());
    }
    session.host.observe_charts();
    finish(session, model, before, position);
}

/// Search field, focus and position on the page that is shown now.
fn finish(session: &Session, model: &Model, before: Option<&View>, position: &JsValue) {
    move_reader(session, model, before, position);
    if model.navigation.kind == NavigationKind::Push {
        session.host.save_position();
    }
}

fn move_reader(session: &Session, model: &Model, before: Option<&View>, position: &JsValue) {
    let view = &model.view;
    let is_same_page = before.is_some_and(|before| before.same_page(view));
    // At the start the words stand in the field already, or others that were typed since.
    let is_written = match model.navigation.kind {
        NavigationKind::Typing => false,
        NavigationKind::Load => !is_same_page,
        NavigationKind::Push | NavigationKind::Pop => true,
    };
    if let (Page::Search(query), true) = (&view.page, is_written) {
        web::set_value("#find", query);
    }
    let is_field = matches!(view.page, Page::Search(_));
    // The words are those of the search that the reader comes back from.
    if !is_field && model.navigation.kind == NavigationKind::Pop {
        web::set_value("#find", "");
    }
    match model.navigation.kind {
        NavigationKind::Typing => {}
        // What the reader has done on the page while the app was loaded stands. To a fragment of a prerendered page the
        // browser has scrolled already.
        NavigationKind::Load if session.host.has_moved() || is_same_page && has_scrolled_away(view) => {}
        NavigationKind::Load if !is_same_page || is_marked(view) => {
            scroll_to_target(session, view, model.navigation.kind);
        }
        NavigationKind::Load => {}
        NavigationKind::Pop => {
            if is_field {
                web::focus_end("#find");
            }
            if !session.host.restore_position() {
                scroll_to_target(session, view, model.navigation.kind);
            }
        }
        NavigationKind::Push => match before {
            // The other language: the reader reads on.
            Some(before) if *before == view.translated() => session.host.scroll_to_position(position),
            _ if scroll_to_target(session, view, model.navigation.kind) => {}
            _ if session.fragment.take().is_some_and(|id| scroll_to_id(&id)) => {}
            _ => {
                web::top();
                if is_field {
                    web::focus_end("#find");
                } else {
                    web::focus(web::MAIN);
                }
            }
        },
    }
}

/// Scrolls to what a view names: the marked words or the block of the report, a value of an indicator; `false` if it names
/// none.
fn scroll_to_target(session: &Session, view: &View, kind: NavigationKind) -> bool {
    let (block, observation, query) = match &view.page {
        Page::Indicator { observation: Some(id), .. } => return scroll_to_id(id),
        Page::Report { block, observation, query } => (block, observation, query),
        _ => return false,
    };
    if block.is_none() && observation.is_none() && query.is_none() {
        return false;
    }
    // Ids are letters, digits and hyphens; anything else is no block and must not reach a selector.
    let block = block.as_deref().filter(|id| session.search.has_block(id));
    if is_marked(view) && web::scroll_to(".here", ScrollLogicalPosition::Center) {
        // Not from somebody who has it while the app is loaded.
        if kind != NavigationKind::Load || !web::is_focus_held() {
            web::focus(".here");
        }
        return true;
    }
    block.is_some_and(scroll_to_id)
}

/// Whether the reader is no longer where the browser has scrolled to: the block of the address, or the top of the page.
fn has_scrolled_away(view: &View) -> bool {
    match &view.page {
        Page::Report { block: Some(id), .. } | Page::Indicator { observation: Some(id), .. } => !web::is_in_sight(id),
        _ => !web::is_at_top(),
    }
}

/// Scrolls to the element with an id, of letters, digits and hyphens; `false` if there is none.
fn scroll_to_id(id: &str) -> bool {
    let is_id = id.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    is_id && web::scroll_to(&["[id=\"", id, "\"]"].concat(), ScrollLogicalPosition::Start)
}

/// Whether going from one view to another is only scrolling: in the report, or among the values of an indicator.
pub fn is_within_page(from: &View, to: &View) -> bool {
    is_within_report(from, to) || is_within_indicator(from, to)
}

fn is_within_report(from: &View, to: &View) -> bool {
    let is_report = |view: &View| matches!(view.page, Page::Report { .. }) && !is_marked(view);
    is_report(from) && is_report(to) && from.lang == to.lang
}

fn is_within_indicator(from: &View, to: &View) -> bool {
    matches!(to.page, Page::Indicator { .. }) && from.same_page(to) && from.lang == to.lang
}

/// Whether the view marks words of the report.
fn is_marked(view: &View) -> bool {
    matches!(&view.page, Page::Report { observation, query, .. } if observation.is_some() || query.is_some())
}
