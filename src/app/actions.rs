//! The open menu under a figure: what an article uses, what one works on with. What the browser refuses turns into words: the button says so,
//! and what was to be copied can be selected.
//!
//! It stands in the figure's `.panel`, an element of the page (see `Session::island`). Each text of it has an element of its own, whose words are
//! written by an effect, and no element stands beside a text: a translator replaces text nodes, and Yew would look for
//! them in vain.

use super::commands::{Command, ROWS, Target};
use super::hook::use_effect_on_change;
use super::model::Menu;
use crate::app::Session;
use crate::locale::TakeMessages;
use crate::route::{View, chart_folder, embed_folder};
use crate::web::{self, Outcome, Share};
use std::rc::Rc;
use web_sys::Element;
use yew::platform::spawn_local;
use yew::prelude::*;

/// What it shows.
#[derive(Properties, Clone)]
pub struct ActionsProps {
    /// What the app works with.
    pub session: Rc<Session>,
    /// The view, for the language and the address.
    pub view: View,
    /// Which menu, of which figure.
    pub menu: Menu,
}

impl PartialEq for ActionsProps {
    fn eq(&self, other: &ActionsProps) -> bool {
        self.view == other.view && self.menu == other.menu
    }
}

/// The button that opens a menu, as a selector.
pub fn button(menu: &Menu) -> String {
    ["[data-figure=\"", &menu.figure, "\"] [data-menu=", &menu.name, "]"].concat()
}

/// What came of the commands since the menu was opened.
#[derive(Clone, Default, PartialEq)]
struct MenuState {
    last: Option<Done>,
    refused: Vec<Command>,
}

#[derive(Clone, PartialEq)]
struct Done {
    command: Command,
    outcome: Outcome,
    /// The name of the file, or the words to be copied or shared.
    words: String,
}

enum MenuEvent {
    /// Something was asked for: the last outcome is none to this.
    Asked,
    /// It came of it.
    Done(Done),
}

impl Reducible for MenuState {
    type Action = MenuEvent;

    fn reduce(self: Rc<Self>, action: MenuEvent) -> Rc<Self> {
        let mut next = (*self).clone();
        match action {
            MenuEvent::Asked => next.last = None,
            MenuEvent::Done(done) => {
                if done.outcome == Outcome::Refused && !next.refused.contains(&done.command) {
                    next.refused.push(done.command);
                }
                next.last = Some(done);
            }
        }
        Rc::new(next)
    }
}

/// The menu.
#[component]
pub fn Actions(props: &ActionsProps) -> Html {
    let ActionsProps { session, view, menu } = props;
    let state = use_reducer_eq(MenuState::default);
    let words = &view.lang.messages().take;
    {
        // A command asks the browser at once if the pages are there: they are fetched while the reader chooses.
        let session = session.clone();
        use_effect_on_change((), move |()| {
            spawn_local(async move {
                session.fetch_pages().await;
            });
        });
    }
    let island = session.island.clone();
    use_effect_on_change(menu.clone(), move |menu| {
        let button = button(menu);
        web::set_attribute(&button, "aria-expanded", Some("true"));
        (Expanded(button), island.map(|island| web::mount_in_panel(&island, &menu.figure)))
    });
    let share = use_memo((), |()| Share::of_device());
    let act = {
        let (props, dispatcher, share) = (props.clone(), state.dispatcher(), share.clone());
        Callback::from(move |command: Command| run(&props, &dispatcher, (*share).as_ref(), command))
    };
    {
        let (act, name) = (act.clone(), menu.name.clone());
        use_effect_on_change((), move |()| {
            if name == "quote" {
                act.emit(Command::Quotation);
            }
        });
    }
    let has_quote = web::has(&button(&Menu { figure: menu.figure.clone(), name: "quote".to_owned() }));
    let is_drawn = web::has(&["[id=\"", &menu.figure, "\"] .draw"].concat());
    let row = |group: usize| {
        let is_offered = |command: &&Command| match command {
            Command::Share => share.is_some(),
            // Where the page has a button of its own for it, the menu needs none.
            Command::Quotation => !has_quote,
            _ => true,
        };
        let buttons = ROWS[group].iter().filter(is_offered).map(|command| {
            let is_refused = state.refused.contains(command);
            let (act, command) = (act.clone(), *command);
            let onclick = (!is_refused).then(|| Callback::from(move |_: MouseEvent| act.emit(command)));
            let name = [command.name(words), if is_refused { words.not } else { "" }].concat();
            html! { <Words tag="button" class="btn" words={name} {onclick} is_off={is_refused} /> }
        });
        // What is only a table has no page of its own.
        let link = match group {
            0 => is_drawn.then(|| (words.embed, embed_folder(&menu.figure, view.lang))),
            _ => Some((words.workbook, "data/so-lieu.xlsx".to_owned())),
        };
        html! {
            <div class="list tools" role="group" aria-label={words.groups[group]}>
                <Words tag="b" class="" words={words.groups[group]} />
                { for buttons }
                if let Some((name, href)) = link { <Words tag="a" class="btn apart" words={name} href={href} /> }
            </div>
        }
    };
    let (said, text) = status_and_text(state.last.as_ref(), words);
    // Nobody is told whether a browser has kept a file. What is only a table has no page, and no files beside it.
    let published = state.last.as_ref().and_then(|done| done.command.published()).filter(|_| is_drawn);
    let published = published.map(|name| [&chart_folder(&menu.figure, view.lang), name].concat());
    html! {
        <>
            if menu.name != "quote" {
                { row(0) }
                { row(1) }
            }
            <Words tag="p" class="said" role="status" words={said} />
            <Words tag="p" class="code all" words={text} is_selected=true />
            if let Some(href) = published {
                <Words tag="a" class="said apart" words={words.published} href={href} />
            }
        </>
    }
}

/// Runs a command: at once, so that the browser knows the reader's gesture, unless the pages are still on their way. If
/// they cannot be had, what needs them is refused.
fn run(props: &ActionsProps, dispatcher: &UseReducerDispatcher<MenuState>, share: Option<&Share>, command: Command) {
    let ActionsProps { session, view, menu } = props;
    dispatcher.dispatch(MenuEvent::Asked);
    let (session, view, figure) = (session.clone(), view.clone(), menu.figure.clone());
    let width = web::figure_width(&figure);
    let (dispatcher, share) = (dispatcher.clone(), share.cloned());
    let ask = move |session: &Session| {
        command.run(
            &Target { pages: session.pages(), host: &session.host, view: &view, figure: &figure },
            width,
            share.as_ref(),
        )
    };
    let asked = (session.pages().is_some() || !command.needs_pages()).then(|| ask(&session));
    spawn_local(async move {
        let (pending, words) = match asked {
            Some(asked) => asked,
            None => {
                session.fetch_pages().await;
                ask(&session)
            }
        };
        let outcome = pending.outcome().await;
        dispatcher.dispatch(MenuEvent::Done(Done { command, outcome, words }));
    });
}

/// What came of the last command, to be said aloud; words that could not be copied, to be selected.
fn status_and_text(last: Option<&Done>, words: &TakeMessages) -> (String, String) {
    let Some(done) = last else { return Default::default() };
    let said = match done.outcome {
        Outcome::Done if done.command.is_file() => [words.saved, &done.words].concat(),
        Outcome::Done if done.command != Command::Share => words.copied.to_owned(),
        Outcome::Done | Outcome::Cancelled => String::new(),
        Outcome::Refused => done.command.refusal(words).to_owned(),
    };
    let is_text = done.outcome == Outcome::Refused && !done.command.is_file() && !done.words.is_empty();
    if is_text {
        ([&said, ". ", words.select].concat(), done.words.trim_end().to_owned())
    } else {
        (said, String::new())
    }
}

/// A button that says it is expanded for as long as this lives.
struct Expanded(String);

impl Drop for Expanded {
    fn drop(&mut self) {
        web::set_attribute(&self.0, "aria-expanded", Some("false"));
    }
}

/// An element with words, which are written into it and are no node of Yew's.
#[derive(Properties, PartialEq)]
struct WordsProps {
    tag: &'static str,
    class: &'static str,
    #[prop_or_default]
    role: Option<&'static str>,
    words: String,
    #[prop_or_default]
    href: Option<String>,
    #[prop_or_default]
    onclick: Option<Callback<MouseEvent>>,
    #[prop_or_default]
    is_off: bool,
    /// They wait for the reader's own keys.
    #[prop_or_default]
    is_selected: bool,
}

#[component]
fn Words(props: &WordsProps) -> Html {
    let node = use_node_ref();
    let element = node.clone();
    let is_selected = props.is_selected;
    use_effect_on_change(props.words.clone(), move |words| {
        if let Some(element) = element.cast::<Element>() {
            element.set_text_content(Some(words));
            if is_selected && !words.is_empty() {
                web::select(&element);
            }
        }
    });
    let kind = (props.tag == "button").then_some("button");
    // Not the attribute "disabled": the button has the focus.
    html! {
        <@{props.tag} ref={node} type={kind} class={props.class} href={props.href.clone()} role={props.role} onclick={props.onclick.clone()}
            aria-disabled={props.is_off.then_some("true")}></@>
    }
}
