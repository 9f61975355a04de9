//! The component at the root: it holds the state, and after each change brings page, address and results after it.

use super::actions::Actions;
use super::dialog::FullScreen;
use super::hook::use_effect_on_change;
use super::model::{Action, Model};
use super::state::State;
use super::{events, navigate, results};
use crate::app::Session;
use crate::route::{Page, View};
use crate::web;
use gloo::timers::callback::Timeout;
use std::rc::Rc;
use yew::platform::spawn_local;
use yew::prelude::*;

/// What the app starts with.
#[derive(Properties, Clone)]
pub struct Props {
    /// What it works with.
    pub session: Rc<Session>,
    /// What to show first.
    pub view: View,
}

impl PartialEq for Props {
    fn eq(&self, other: &Props) -> bool {
        Rc::ptr_eq(&self.session, &other.session)
    }
}

/// How long after its start the app has the other pages fetched, in milliseconds: what the reader came for is loaded first.
/// The report needs them at once, as a number shows its figure beside its sentence.
const QUIET: u32 = 3000;

/// The app. Its one island in the page is the menu under a figure; a drawing over the whole window is a dialog in the
/// app's own element.
#[component]
pub fn App(props: &Props) -> Html {
    let session = &props.session;
    let state = use_reducer_eq(|| State(Model { selected: session.host.opened(), ..Model::new(props.view.clone()) }));
    {
        let (session, state) = (session.clone(), state.clone());
        // Anew after each change, so that an event is handled in the present state.
        use_effect_on_change(state.0.clone(), move |_| {
            let listener = session.clone();
            session.listen(Rc::new(move |event| events::handle(&listener, &state, event)));
        });
    }
    navigate::use_navigation(session, &state);
    results::use_results(session, &state);
    use_contents(session, &state.view);
    use_start(session, &state);
    let menu = state.menu.as_ref().map(|menu| {
        let key = [&menu.figure, " ", &menu.name].concat();
        html! { <Actions {key} session={session.clone()} view={state.view.clone()} menu={menu.clone()} /> }
    });
    html! {
        <>
            { for session.island.clone().map(|island| create_portal(menu.unwrap_or_default(), island)) }
            if let Some(figure) = &state.dialog {
                <FullScreen session={session.clone()} figure={figure.clone()} close={
                    let dispatcher = state.dispatcher();
                    Callback::from(move |()| dispatcher.dispatch(Action::Dialog(None)))
                } />
            }
        </>
    }
}

/// Says that the app is there; later it fetches what the reader may want next.
#[hook]
fn use_start(session: &Rc<Session>, state: &UseReducerHandle<State>) {
    let (session, state) = (session.clone(), state.clone());
    let is_report = matches!(state.view.page, Page::Report { .. });
    use_effect_on_change((), move |()| {
        let start = {
            let session = session.clone();
            move || {
                session.host.ready();
                // Words in the field that the address does not say were typed before the app was there.
                let typed = web::value_of("#find");
                if typed != state.view.query() {
                    state.dispatch(Action::Type(typed));
                }
            }
        };
        if session.host.is_single() {
            // The whole site is one file, whose links lead nowhere without the app: it answers once it has the pages.
            let session = session.clone();
            spawn_local(async move {
                session.fetch_pages().await;
                start();
            });
        } else {
            start();
        }
        let quiet = if is_report { 0 } else { QUIET };
        Timeout::new(quiet, move || {
            spawn_local(async move {
                session.fetch_pages().await;
            });
        })
        .forget();
    });
}

/// Blocks of the report that carry a place in the contents, and what is around each.
const PLACES: [&str; 2] = [".text [data-place]", ".pm"];
/// How far from the top of the window the reading line is, in CSS pixels: below a sticky bar.
const READING_LINE: f64 = 140.0;

/// In the report, the contents show where the reader is.
#[hook]
fn use_contents(session: &Rc<Session>, view: &View) {
    let session = session.clone();
    let lang = matches!(view.page, Page::Report { .. }).then_some(view.lang);
    use_effect_on_change(lang, move |lang| {
        let lang = (*lang)?;
        let last = std::cell::RefCell::new(None);
        let look = move || {
            let place = web::place_of(PLACES[0], PLACES[1], READING_LINE);
            if last.borrow().as_ref() != Some(&place) {
                let trail = session.search.trail(place.clone(), lang.tag());
                if let Some((words, ids)) = trail.split_first() {
                    web::set_text(".side small", words);
                    web::mark_path(".side", ids);
                }
                last.replace(Some(place));
            }
        };
        look();
        web::on_scroll(look)
    });
}
