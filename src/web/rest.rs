//! Figures of a page made ahead of time rest: complete to read, not yet taken over. One comes alive when the reader turns
//! to it, by pointing, by the keyboard or by one of its buttons, so that a page of many figures costs a phone nothing at
//! its start. Where the reader was in the figure, and what was pressed, is carried over.

use super::document::{find, is_touch};
use super::observe::{Listener, on_near};
use gloo::events::{EventListener, EventListenerOptions};
use gloo::render::{AnimationFrame, request_animation_frame};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, MouseEvent, window};

thread_local! {
    static IS_ARRIVING: Cell<bool> = const { Cell::new(false) };
    static DRAWINGS: RefCell<Vec<(String, String)>> = const { RefCell::new(Vec::new()) };
    static TAP: Cell<Option<[f32; 2]>> = const { Cell::new(None) };
    static SLEEPERS: RefCell<Vec<Sleeper>> = const { RefCell::new(Vec::new()) };
    static EARS: RefCell<Vec<EventListener>> = const { RefCell::new(Vec::new()) };
    static NEXT: RefCell<Option<AnimationFrame>> = const { RefCell::new(None) };
}

/// A figure at rest.
struct Sleeper {
    id: String,
    figure: Element,
    /// Whether its drawing has a width, and so data that a finger may mean.
    is_drawn: bool,
    /// Whether it comes alive now, without being turned to.
    is_due: Rc<Cell<bool>>,
    /// Hears of its coming near the screen, if it then does.
    _near: Option<Listener>,
    call: Box<dyn FnOnce(Interest, Element)>,
}

/// Whether the app is just taking over a page made ahead of time.
pub fn is_arriving() -> bool {
    IS_ARRIVING.get()
}

/// Says whether it is.
pub fn arrive(is_arriving: bool) {
    IS_ARRIVING.set(is_arriving);
}

/// The markup of the drawing that the figure with this id showed while it rested, once: it stays in sight until the
/// figure has drawn its own.
pub fn made_drawing(id: &str) -> String {
    DRAWINGS.with_borrow_mut(|all| {
        let at = all.iter().position(|(other, _)| other == id);
        at.map(|at| all.swap_remove(at).1).unwrap_or_default()
    })
}

/// Where in the window a finger woke a figure, once: its links are asked what is there as soon as they are.
pub(super) fn tapped() -> Option<[f32; 2]> {
    TAP.take()
}

/// What a figure had when the reader turned to it.
pub struct Interest {
    /// The control that has the focus, by number.
    focused: Option<u32>,
    /// The control that was pressed.
    pressed: Option<u32>,
    /// Its table was unfolded.
    is_unfolded: bool,
}

/// What can be used in a figure, outside its drawing: there are the same controls in the same order before and after.
const CONTROLS: &str = ":is(a, button, summary):not(.draw *)";

/// How far a figure among others reaches beyond its drawing's place on either side, in CSS pixels (`.figs > .fig` in
/// part.css). The figure is asked, not the place: that may not be laid out yet, and would be for the question.
const EDGE: i32 = 8;

/// A figure's rest; dropping it ends the waiting for a reader's interest.
#[derive(Default)]
pub struct Resting(String);

impl Drop for Resting {
    fn drop(&mut self) {
        drop(take(|sleeper| sleeper.id == self.0));
    }
}

/// Calls once, with the figure's element, when the reader turns to the figure with this id; in a frame of its own near the
/// screen if the reader is there already, or if it does not wait, which is asked with the width of its drawing's place in
/// CSS pixels.
pub fn on_interest(
    id: &str,
    waits: impl FnOnce(Option<f64>) -> bool,
    call: impl FnOnce(Interest, Element) + 'static,
) -> Resting {
    let Some(figure) = find(&["#", id].concat()) else { return Resting::default() };
    let is_drawn = figure.query_selector(".draw").is_ok_and(|place| place.is_some());
    let place = is_drawn.then(|| f64::from(figure.client_width() - 2 * EDGE));
    let waits = waits(place) && !figure.matches(":focus-within").unwrap_or_default();
    let is_due = Rc::new(Cell::new(false));
    let _near = (!waits).then(|| {
        let is_due = is_due.clone();
        on_near(&figure, move || {
            is_due.set(true);
            wake_next();
        })
    });
    let sleeper = Sleeper { id: id.to_owned(), figure, is_drawn, is_due, _near, call: Box::new(call) };
    SLEEPERS.with_borrow_mut(|all| all.push(sleeper));
    EARS.with_borrow_mut(|ears| {
        if ears.is_empty() {
            ears.extend(["pointermove", "pointerdown", "focusin", "click"].into_iter().filter_map(ear));
        }
    });
    Resting(id.to_owned())
}

/// One figure a frame: a hundred milliseconds of drawing are a hundred in which no key is heard.
fn wake_next() {
    let wake = |_| {
        NEXT.take();
        if let Some(sleeper) = take(|sleeper| sleeper.is_due.get()) {
            wake(sleeper, None);
            wake_next();
        }
    };
    NEXT.with_borrow_mut(|next| {
        next.get_or_insert_with(|| request_animation_frame(move |time| super::soon(move || wake(time))));
    });
}

/// The first figure at rest of which that is true; it is no longer one of them.
fn take(which: impl FnMut(&Sleeper) -> bool) -> Option<Sleeper> {
    SLEEPERS.with_borrow_mut(|all| all.iter().position(which).map(|at| all.remove(at)))
}

/// Ends a figure's rest.
fn wake(sleeper: Sleeper, pressed: Option<u32>) {
    let Sleeper { id, figure, call, .. } = sleeper;
    if let Ok(Some(drawing)) = figure.query_selector(".draw > *") {
        DRAWINGS.with_borrow_mut(|all| all.push((id, drawing.outer_html())));
    }
    let focused = window().and_then(|window| window.document()?.active_element());
    let interest = Interest {
        focused: focused.and_then(|element| place(&figure, &element)),
        pressed,
        is_unfolded: figure.query_selector("details[open]").is_ok_and(|table| table.is_some()),
    };
    call(interest, figure);
}

/// Makes a figure's element ready for the living figure.
pub fn clear(figure: &Element) {
    figure.set_inner_html("");
    // What opens in a living figure may reach beyond it, and it is always laid out.
    let _ = figure.remove_attribute("style");
}

/// Hears for all figures what a reader does. Moved over, not merely under the pointer: a page that scrolls under a mouse
/// at rest is not what the reader means.
fn ear(name: &'static str) -> Option<EventListener> {
    let options = EventListenerOptions::enable_prevent_default();
    let document = window()?.document()?;
    Some(EventListener::new_with_options(&document, name, options, |event| {
        turned(event);
    }))
}

/// Wakes the figure that an event turns to, if it rests and the event means it.
fn turned(event: &Event) -> Option<()> {
    if SLEEPERS.with_borrow(Vec::is_empty) {
        return None;
    }
    let target = event.target()?.dyn_into::<Element>().ok()?;
    let id = target.closest("figure").ok()??.id();
    let (figure, is_drawn) = SLEEPERS.with_borrow(|all| {
        let sleeper = all.iter().find(|sleeper| sleeper.id == id)?;
        Some((sleeper.figure.clone(), sleeper.is_drawn))
    })?;
    // What a press focuses it will press: to replace it in between would lose the press.
    if event.type_() == "focusin" && !is_by_keyboard(&target) {
        return None;
    }
    let is_click = event.type_() == "click";
    if let Some(pointer) = event.dyn_ref::<MouseEvent>().filter(|event| is_touch(event)) {
        // A finger that is only put down may be about to scroll.
        if !is_click {
            return None;
        }
        TAP.set(is_drawn.then(|| [pointer.client_x() as f32, pointer.client_y() as f32]));
    }
    let pressed = is_click.then(|| pressed(&figure, &target, event)).flatten();
    wake(take(|sleeper| sleeper.id == id)?, pressed);
    None
}

/// Whether what has just got the focus got it by the keyboard; an old browser does not tell.
fn is_by_keyboard(target: &Element) -> bool {
    target.matches(":focus-visible").unwrap_or(true)
}

/// Which control a click means: one that would not do a thing yet, or do it to what is about to be replaced.
fn pressed(figure: &Element, target: &Element, event: &Event) -> Option<u32> {
    let control = target.closest("button, summary").ok()??;
    event.prevent_default();
    place(figure, &control)
}

/// The number of a control in its figure.
fn place(figure: &Element, control: &Element) -> Option<u32> {
    let controls = figure.query_selector_all(CONTROLS).ok()?;
    (0..controls.length()).find(|n| controls.get(*n).is_some_and(|node| node == **control))
}

/// Puts the reader back into the figure that has come alive, and does what was pressed.
pub fn resume(id: &str, interest: &Interest) {
    let Some(figure) = find(&["#", id].concat()) else { return };
    let control = |n: Option<u32>| {
        let node = figure.query_selector_all(CONTROLS).ok()?.get(n?)?;
        node.dyn_into::<HtmlElement>().ok()
    };
    if let (true, Ok(Some(table))) = (interest.is_unfolded, figure.query_selector("details")) {
        let _ = table.set_attribute("open", "");
    }
    if let Some(focused) = control(interest.focused) {
        let _ = focused.focus();
    }
    if let Some(pressed) = control(interest.pressed) {
        pressed.click();
    }
}
