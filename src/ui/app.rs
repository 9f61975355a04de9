//! The app: one model, the browser's history, and which page is shown. The only component with state of its own
//! that outlives a page, and the only one that tells `web` what to do.

use super::hook::{use_after, use_start};
use super::page::search::{self, Found};
use super::page::{guide, indicator, indicators, ledger, not_found, overview, report};
use super::part::find::Find;
use super::part::imprint::use_imprint;
use super::part::still::as_made;
use super::part::{footer, header};
use super::state::{Action, Model, Shared, Step};
use crate::route::{Page, View};
use crate::{ui, web};
use gloo::timers::callback::Timeout;
use std::rc::Rc;
use web_sys::ScrollLogicalPosition;
use yew::prelude::*;

/// What the app starts with.
#[derive(Properties, PartialEq, Clone)]
pub struct Props {
    /// The facts.
    pub library: Shared,
    /// What to show first.
    pub view: View,
    /// What was typed into the search field of a page made ahead of time, before the app arrived.
    pub typed: String,
}

/// How long after its arrival the app has the site kept for when there is no line, in milliseconds: what the reader
/// came for is loaded first.
const QUIET: u32 = 3000;

/// How long after the last key the address follows the search field, in milliseconds.
const SETTLE: u32 = 400;

/// The page.
#[component]
pub fn App(props: &Props) -> Html {
    let model = use_reducer_eq(|| Model::new(props.view.clone()));
    let library = &props.library;
    use_history(library, &model);
    use_page(library, &model);
    let imprint = use_imprint(&model.view);
    let shared = library.clone();
    let found = use_memo(model.query().to_owned(), move |query| search::ranked(&shared, query));
    use_arrival(&model, &props.typed);
    let dispatcher = model.dispatcher();
    let onclick = Callback::from(move |event: MouseEvent| {
        if let Some(view) = web::href_of_click(&event) {
            event.prevent_default();
            dispatcher.dispatch(Action::Follow(view));
        }
    });
    let view = &model.view;
    html! {
        <div {onclick}>
            { skip(view) }
            { as_made(|| header::header(library, view)) }
            <main id="main" tabindex="-1">{ find(library, &model, &found) }{ page(library, &model, &found) }</main>
            <footer class="wrap">{ as_made(|| footer::footer(library, view)) }{ imprint }</footer>
        </div>
    }
}

/// The link past the navigation. The base element would send a bare "#main" to the site's root, so it names the page.
fn skip(view: &View) -> Html {
    let href = view.href();
    let page = href.split('#').next().unwrap_or_default();
    let onclick = Callback::from(|event: MouseEvent| {
        event.prevent_default();
        web::focus("#main");
    });
    html! { <a class="skip" href={[page, "#main"].concat()} {onclick}>{ view.lang.messages().common.skip }</a> }
}

/// The search field stays the same element on the overview and on the search page, so that typing goes on.
fn find(library: &Shared, model: &UseReducerHandle<Model>, found: &Rc<Found>) -> Html {
    let view = &model.view;
    let is_overview = matches!(view.page, Page::Overview(_));
    if !is_overview && !matches!(view.page, Page::Search(_)) {
        return html! {};
    }
    let dispatcher = model.dispatcher();
    let typed = Callback::from(move |query| dispatcher.dispatch(Action::Type(query)));
    let moved = {
        let (library, model, found) = (library.clone(), model.clone(), found.clone());
        Callback::from(move |step: i8| step_to(&library, &model, &found, step))
    };
    // The index is made while the reader finds the first letter.
    let focused = {
        let library = library.clone();
        Callback::from(move |()| {
            library.index();
        })
    };
    let active = model.selected.map(search::result_id);
    html! {
        <div class="wrap" key="find">
            <div class={if is_overview { "hero" } else { "finder" }}>
                <div key="headline">if is_overview { { as_made(|| overview::headline(library, view)) } }</div>
                <Find key="field" query={model.query().to_owned()} lang={view.lang} {active} {typed} {focused} {moved} />
                <div key="examples">if is_overview { { as_made(|| overview::examples(library, view)) } }</div>
            </div>
        </div>
    }
}

/// Arrow keys move through the results, Enter opens the chosen or the first one.
fn step_to(library: &Shared, model: &UseReducerHandle<Model>, found: &Found, step: i8) {
    let (hits, _) = found;
    let Some(last) = hits.len().checked_sub(1) else { return };
    let next = match (step, model.selected) {
        (0, selected) => {
            let hit = &hits[selected.unwrap_or(0).min(last)];
            if let Some(view) = search::target(library, &model.view, model.query(), hit) {
                model.dispatch(Action::Follow(view));
            }
            return;
        }
        (1, None) => Some(0),
        (1, Some(n)) => Some((n + 1).min(last)),
        (_, None | Some(0)) => None,
        (_, Some(n)) => Some(n - 1),
    };
    model.dispatch(Action::Select(next));
}

fn page(library: &Shared, model: &Model, found: &Found) -> Html {
    let view = &model.view;
    match &view.page {
        Page::Overview(filter) => overview::overview(library, view, filter),
        Page::Indicators => as_made(|| indicators::indicators(library, view)),
        Page::Indicator(id) => match library.dataset.indicator(id) {
            Some(row) => indicator::indicator(library, view, row),
            None => as_made(|| not_found::not_found(view, id)),
        },
        Page::Report { .. } => html! { <report::Report library={library.clone()} view={view.clone()} /> },
        Page::Search(query) => search::search(library, view, query, found, model.selected),
        Page::Ledger(which) => as_made(|| ledger::ledger(library, view, *which)),
        Page::Guide => as_made(|| guide::guide(view)),
        Page::NotFound(path) => as_made(|| not_found::not_found(view, path)),
    }
}

/// What the page made ahead of time could not know: query and fragment of the address, and words typed meanwhile. The
/// last of the hooks: what the others do once the page is taken over waits for tasks of its own only while it arrives.
#[hook]
fn use_arrival(model: &UseReducerHandle<Model>, typed: &str) {
    let (model, typed) = (model.clone(), typed.to_owned());
    use_start(move || {
        web::arrive(false);
        web::soon(|| web::mark("taken"));
        model.dispatch(Action::Arrive(web::current(), typed));
        Timeout::new(QUIET, web::keep_offline).forget();
    });
}

/// What the address bar says, and the typed words that it does not say yet.
struct Address {
    written: View,
    pending: Option<View>,
}

impl Address {
    /// Writes the typed words. The first of them are a new step of the history, so that "back" leaves the search.
    fn settle(&mut self) {
        let Some(view) = self.pending.take() else { return };
        if matches!(self.written.page, Page::Search(_)) {
            web::replace(&view)
        } else {
            web::push(&view, None)
        }
        self.written = view;
    }
}

/// The address follows the view, the view follows back and forward.
#[hook]
fn use_history(library: &Shared, model: &UseReducerHandle<Model>) {
    let dispatcher = model.dispatcher();
    use_after((), move |()| web::on_pop(move || dispatcher.dispatch(Action::Travel(web::current(), web::opened()))));
    let library = library.clone();
    let address = use_mut_ref(|| Address { written: model.view.clone(), pending: None });
    use_after((model.view.clone(), model.step), move |(view, step)| {
        match step {
            Step::Follow => {
                let mut address = address.borrow_mut();
                address.settle();
                web::push(view, search::opened(&library, &address.written, view));
                address.written = view.clone();
                None
            }
            // Written when the typing pauses, not with every letter: browsers limit how often the address changes.
            Step::Type => {
                address.borrow_mut().pending = Some(view.clone());
                Some(Timeout::new(SETTLE, move || address.borrow_mut().settle()))
            }
            Step::Load | Step::Travel => {
                *address.borrow_mut() = Address { written: view.clone(), pending: None };
                None
            }
        }
    });
}

/// Title, scrolling and focus after a view is shown.
#[hook]
fn use_page(library: &Shared, model: &UseReducerHandle<Model>) {
    let library = library.clone();
    let before = use_mut_ref(|| model.view.clone());
    use_after((model.view.clone(), model.step), move |(view, step)| {
        let before = before.replace(view.clone());
        let meta = ui::meta(&library, view);
        web::set_page(&meta.title, view.lang.tag(), &meta.description);
        match (step, &view.page) {
            (Step::Follow | Step::Load, Page::Report { block, observation, query })
                if block.is_some() || observation.is_some() || query.is_some() =>
            {
                // Ids are letters, digits and hyphens; anything else is no block and must not reach a selector.
                let block = block.as_deref().filter(|id| library.outline.block(id).is_some());
                let is_shown = web::scroll_to(".here", ScrollLogicalPosition::Center);
                web::focus(".here");
                if let Some(id) = block.filter(|_| !is_shown) {
                    web::scroll_to(&["#", id].concat(), ScrollLogicalPosition::Start);
                }
            }
            // Another filter of the same figures: the reader stays where the filter is.
            (Step::Follow, Page::Overview(_)) if before.same_page(view) => {}
            (Step::Follow, Page::Search(_)) => {
                web::top();
                web::focus_end("#find");
            }
            (Step::Follow, _) => {
                web::top();
                web::focus("#main");
            }
            // Where the reader was on the page is for the browser to restore.
            (Step::Load | Step::Travel, Page::Search(_)) => web::focus_end("#find"),
            // A shared link to one figure of the overview.
            (Step::Load, Page::Overview(_)) => {
                if let Some(figure) = library.dataset.figure(&web::fragment()) {
                    web::scroll_to(&["#", &figure.id.0].concat(), ScrollLogicalPosition::Start);
                }
            }
            _ => {}
        }
    });
    // The chosen result is kept in sight.
    use_after(model.selected, |selected| {
        if let Some(n) = selected {
            web::scroll_to(&["#", &search::result_id(*n)].concat(), ScrollLogicalPosition::Nearest);
        }
    });
}
