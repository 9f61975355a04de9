//! Taking a figure away: files, things to copy, the device's share sheet, behind two small menus.
//! What the browser refuses turns into words: the button says so, and what was to be copied can be selected.

use super::glyph;
use super::still::still;
use crate::export::{self, Picture, Size};
use crate::figure::Figure;
use crate::locale::TakeMessages;
use crate::paint::{Theme, svg_file};
use crate::route::{Page, View, embed_folder};
use crate::ui::hook::use_after;
use crate::ui::state::Shared;
use crate::web::{self, Answer, Errand};
use std::rc::Rc;
use web_sys::Element;
use yew::platform::spawn_local;
use yew::prelude::*;

/// What is taken.
#[derive(Clone)]
pub struct Taken {
    /// The facts.
    pub library: Shared,
    /// The view, for the language and the address.
    pub view: View,
    /// The figure.
    pub figure: Figure,
    /// On its indicator's own page: buttons rather than quiet links.
    pub own: bool,
}

/// One of the two menus.
#[derive(Clone, Copy, PartialEq)]
enum Menu {
    Files,
    Copies,
}

impl Menu {
    const ALL: [Menu; 2] = [Menu::Files, Menu::Copies];

    fn id(self, slug: &str) -> String {
        [slug, if self == Menu::Files { "-files" } else { "-copies" }].concat()
    }
}

/// One thing that can be done.
#[derive(Clone, Copy, PartialEq)]
enum Deed {
    Png(Size),
    Svg,
    Csv,
    Json,
    Link,
    Image,
    Citation,
    Bibtex,
    Quotation,
    Share,
}

const FILES: [Deed; 6] =
    [Deed::Png(Size::Shown), Deed::Png(Size::Double), Deed::Png(Size::Square), Deed::Svg, Deed::Csv, Deed::Json];
const COPIES: [Deed; 5] = [Deed::Link, Deed::Image, Deed::Citation, Deed::Bibtex, Deed::Quotation];

impl Deed {
    fn name(self, words: &TakeMessages) -> &'static str {
        match self {
            Deed::Png(Size::Shown) => words.pictures[0],
            Deed::Png(Size::Double) => words.pictures[1],
            Deed::Png(Size::Square) => words.pictures[2],
            Deed::Svg => "SVG",
            Deed::Csv => words.tables[0],
            Deed::Json => words.tables[1],
            Deed::Link => words.copies[0],
            Deed::Image => words.copies[1],
            Deed::Citation => words.copies[2],
            Deed::Bibtex => "BibTeX",
            Deed::Quotation => words.copies[3],
            Deed::Share => words.share,
        }
    }

    fn is_file(self) -> bool {
        matches!(self, Deed::Png(_) | Deed::Svg | Deed::Csv | Deed::Json)
    }

    fn refusal(self, words: &TakeMessages) -> &'static str {
        match self {
            _ if self.is_file() => words.refused[0],
            Deed::Share => words.refused[2],
            _ => words.refused[1],
        }
    }
}

/// Which menu is open, and what came of the deeds since it was opened.
#[derive(Clone, Default, PartialEq)]
struct State {
    open: Option<Menu>,
    share: Option<web::Share>,
    last: Option<Outcome>,
    refused: Vec<Deed>,
}

#[derive(Clone, PartialEq)]
struct Outcome {
    deed: Deed,
    answer: Answer,
    /// The name of the file, or the words to be copied or shared.
    words: String,
}

/// What can happen.
enum Event {
    /// The device has a share sheet.
    Found(web::Share),
    /// A menu was opened, or closed: what was refused may be tried again.
    Turned(Option<Menu>),
    /// Something was asked for: the last answer is none to this.
    Asked,
    /// It came of it.
    Answered(Outcome),
}

impl Reducible for State {
    type Action = Event;

    fn reduce(self: Rc<Self>, action: Event) -> Rc<Self> {
        let mut next = (*self).clone();
        match action {
            Event::Found(share) => next.share = Some(share),
            Event::Turned(open) => next = State { open, share: next.share, ..State::default() },
            Event::Asked => next.last = None,
            Event::Answered(outcome) => {
                if outcome.answer == Answer::Refused && !next.refused.contains(&outcome.deed) {
                    next.refused.push(outcome.deed);
                }
                next.last = Some(outcome);
            }
        }
        Rc::new(next)
    }
}

/// The menus and what they hold, as part of the figure's own component; `beside` stands in line with the menus.
#[hook]
pub fn use_take(taken: Taken, beside: Html) -> Html {
    let node = use_node_ref();
    let state = use_reducer_eq(State::default);
    let dispatcher = state.dispatcher();
    use_after((), {
        let dispatcher = dispatcher.clone();
        move |()| {
            if let Some(share) = web::Share::of_device() {
                dispatcher.dispatch(Event::Found(share));
            }
        }
    });
    let words = &taken.view.lang.messages().take;
    let slug = &taken.figure.slug;
    let act = {
        let (node, dispatcher, share, taken) = (node.clone(), dispatcher.clone(), state.share.clone(), taken.clone());
        Callback::from(move |deed: Deed| {
            let width = node.cast::<Element>().and_then(|element| web::figure_width(&element));
            let dispatcher = dispatcher.clone();
            dispatcher.dispatch(Event::Asked);
            let (errand, words) = taken.perform(deed, width, share.as_ref());
            spawn_local(async move {
                let answer = errand.answer().await;
                dispatcher.dispatch(Event::Answered(Outcome { deed, answer, words }));
            });
        })
    };
    let button = |deed: Deed| {
        let (act, is_refused) = (act.clone(), state.refused.contains(&deed));
        let onclick = (!is_refused).then(|| Callback::from(move |_: MouseEvent| act.emit(deed)));
        // Not the attribute "disabled": the button has the focus.
        html! {
            <button type="button" class="btn" {onclick} aria-disabled={is_refused.then_some("true")}>
                { deed.name(words) }if is_refused { { words.not } }
            </button>
        }
    };
    let menu = |menu: Menu| {
        let (is_open, id, dispatcher) = (state.open == Some(menu), menu.id(slug), dispatcher.clone());
        let turned = (!is_open).then_some(menu);
        let onclick = Callback::from(move |_: MouseEvent| dispatcher.dispatch(Event::Turned(turned)));
        let controls = is_open.then(|| [&id, "-list"].concat());
        html! {
            <button type="button" class={taken.own.then_some("btn")} {id} {onclick} aria-expanded={if is_open { "true" } else { "false" }} aria-controls={controls}>
                { words.menus[menu as usize] }{ still(glyph::unfold()) }
            </button>
        }
    };
    let list = state.open.map(|menu| {
        let deeds: &[Deed] = if menu == Menu::Files { &FILES } else { &COPIES };
        let id = [&menu.id(slug), "-list"].concat();
        html! {
            <div class="list tools" {id} role="group" aria-label={words.menus[menu as usize]}>
                { for deeds.iter().map(|deed| button(*deed)) }
            </div>
        }
    });
    let onkeydown = {
        let (dispatcher, opener) = (dispatcher.clone(), state.open.map(|menu| ["#", &menu.id(slug)].concat()));
        Callback::from(move |event: KeyboardEvent| {
            if let (Some(opener), "Escape") = (&opener, event.key().as_str()) {
                dispatcher.dispatch(Event::Turned(None));
                web::focus(opener);
            }
        })
    };
    html! {
        <div class="take noprint" ref={node} {onkeydown}>
            <div class={if taken.own { "tools" } else { "links" }}>
                { for Menu::ALL.map(menu) }
                // What is only a table has no page of its own.
                if taken.figure.spec.is_some() {
                    <a class={if taken.own { "btn embed" } else { "embed" }} href={embed_folder(slug, taken.view.lang)}>{ words.embed }</a>
                }
                if taken.own && state.share.is_some() { { button(Deed::Share) } }
            </div>
            { beside }
            // Empty rather than absent: Yew matches children by their number, and would make the menus anew.
            { list.unwrap_or_default() }
            { told(state.last.as_ref(), words) }
        </div>
    }
}

/// What came of the last deed, said aloud; words that could not be copied, to be selected. The line is always there,
/// because a screen reader speaks only what changes in an element that it knows.
fn told(last: Option<&Outcome>, words: &TakeMessages) -> Html {
    let said = last.map_or_else(String::new, |outcome| match outcome.answer {
        Answer::Done if outcome.deed.is_file() => [words.saved, &outcome.words].concat(),
        Answer::Done if outcome.deed != Deed::Share => words.copied.to_owned(),
        Answer::Done | Answer::Dropped => String::new(),
        Answer::Refused => outcome.deed.refusal(words).to_owned(),
    });
    let is_text =
        |outcome: &&Outcome| outcome.answer == Answer::Refused && !outcome.deed.is_file() && !outcome.words.is_empty();
    let text = last.filter(is_text).map(|outcome| outcome.words.trim_end().to_owned());
    html! {
        <>
            <p class="said" role="status">{ said }if text.is_some() { { ". " }{ words.select } }</p>
            if let Some(text) = text { <p class="code all">{ text }</p> }
        </>
    }
}

/// Width of a picture whose figure has none, in CSS pixels.
const USUAL_WIDTH: f64 = 704.0;
/// What a poster's margins add to the shown width.
const MARGINS: f64 = 48.0;

impl Taken {
    /// Asks the browser for it, and says in which words it can be had otherwise: the name of the file, or what was to be
    /// copied or shared.
    fn perform(&self, deed: Deed, width: Option<f64>, share: Option<&web::Share>) -> (Errand, String) {
        let (library, figure, lang) = (&self.library, &self.figure, self.view.lang);
        let picture = |size: Size| export::picture(library, figure, size, width.unwrap_or(USUAL_WIDTH) + MARGINS, lang);
        let file = |size: Option<Size>, ending: &str| export::file_name(&figure.slug, size, ending);
        let copied = |words: String| (web::copy(&words), words);
        let saved = |ending: &str, mime: &str, text: &str| {
            let name = file(None, ending);
            (web::download(&name, mime, text), name)
        };
        match deed {
            Deed::Png(size) => {
                let (Picture { scene, ratio }, name) = (picture(size), file(Some(size), "png"));
                (web::download_png(name.clone(), &scene, ratio), name)
            }
            Deed::Svg => {
                let Picture { scene, .. } = picture(Size::Shown);
                saved("svg", "image/svg+xml", &svg_file(&scene, Theme::Light, &figure.title, &figure.alt))
            }
            Deed::Csv => saved("csv", "text/csv;charset=utf-8", &export::csv(&export::shown(library, figure, lang))),
            Deed::Json => saved("json", "application/json", &export::json(&export::shown(library, figure, lang))),
            Deed::Link => copied(self.address()),
            Deed::Image => {
                let Picture { scene, ratio } = picture(Size::Double);
                (web::copy_png(&scene, ratio), String::new())
            }
            Deed::Citation => copied(export::citation(library, figure, &self.address(), lang)),
            Deed::Bibtex => copied(export::bibtex(library, figure, &self.address(), lang)),
            Deed::Quotation => copied(export::quotations(library, figure, lang)),
            Deed::Share => (web::share(share, &figure.title, &self.address()), self.address()),
        }
    }

    /// Where the figure is found again: its indicator's page, or its place on the overview.
    fn address(&self) -> String {
        if self.own {
            return web::absolute(&self.view);
        }
        match self.library.dataset.figure(&self.figure.slug).map(|row| row.indicators.as_slice()) {
            Some([one]) => web::absolute(&self.view.at(Page::Indicator(one.0.clone()))),
            _ => [&web::absolute(&self.view), "#", &self.figure.slug].concat(),
        }
    }
}
