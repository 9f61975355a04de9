//! Figures of a page made ahead of time rest: complete to read, not yet taken over. One comes alive when the reader turns
//! to it, by pointing, by the keyboard or by one of its buttons, so that a page of many figures costs a phone nothing at
//! its start. Where the reader was in the figure, and what was pressed, is carried over.

use super::document::{find, is_touch};
use gloo::events::{EventListener, EventListenerOptions};
use gloo::timers::callback::Timeout;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, MouseEvent, window};

thread_local! {
    static IS_ARRIVING: Cell<bool> = const { Cell::new(false) };
    static DRAWINGS: RefCell<Vec<(String, String)>> = const { RefCell::new(Vec::new()) };
    static TAP: Cell<Option<[f32; 2]>> = const { Cell::new(None) };
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

/// Keeps listening; dropping it ends that.
#[derive(Default)]
pub struct Resting {
    _events: Vec<EventListener>,
    _soon: Option<Timeout>,
}

/// Calls once, when the reader turns to the figure with this id; in a task of its own soon if the reader is there already,
/// or if it does not wait, which is asked with the width of its drawing's place in CSS pixels.
pub fn on_interest(
    id: &str,
    waits: impl FnOnce(Option<f64>) -> bool,
    call: impl FnOnce(Interest) + 'static,
) -> Resting {
    let Some(figure) = find(&["#", id].concat()) else { return Resting::default() };
    let call = Rc::new(RefCell::new(Some(call)));
    let turned = {
        let (id, figure) = (id.to_owned(), figure.clone());
        move |pressed: Option<u32>| {
            if let Some(call) = call.take() {
                if let Ok(Some(drawing)) = figure.query_selector(".draw > *") {
                    DRAWINGS.with_borrow_mut(|all| all.push((id.clone(), drawing.outer_html())));
                }
                let focused = window().and_then(|window| window.document()?.active_element());
                call(Interest {
                    focused: focused.and_then(|element| place(&figure, &element)),
                    pressed,
                    is_unfolded: figure.query_selector("details[open]").is_ok_and(|table| table.is_some()),
                });
            }
        }
    };
    let place = figure.query_selector(".draw").ok().flatten().map(|place| f64::from(place.client_width()));
    let is_met = !waits(place) || figure.matches(":focus-within").unwrap_or_default();
    let soon = is_met.then(|| {
        let turned = turned.clone();
        Timeout::new(0, move || turned(None))
    });
    // Moved over, not merely under the pointer: a page that scrolls under a mouse at rest is not what the reader means.
    let events = ["pointermove", "pointerdown", "focusin", "click"].map(|name| {
        let (figure, turned) = (figure.clone(), turned.clone());
        let options = EventListenerOptions::enable_prevent_default();
        EventListener::new_with_options(&figure.clone(), name, options, move |event| {
            // What a press focuses it will press: to replace it in between would lose the press.
            if event.type_() == "focusin" && !is_by_keyboard(event) {
                return;
            }
            let is_click = event.type_() == "click";
            if let Some(pointer) = event.dyn_ref::<MouseEvent>().filter(|event| is_touch(event)) {
                // A finger that is only put down may be about to scroll.
                if !is_click {
                    return;
                }
                TAP.set(place.map(|_| [pointer.client_x() as f32, pointer.client_y() as f32]));
            }
            turned(if is_click { pressed(&figure, event) } else { None });
        })
    });
    Resting { _events: events.into(), _soon: soon }
}

/// Whether what has just got the focus got it by the keyboard; an old browser does not tell.
fn is_by_keyboard(event: &Event) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_none_or(|target| target.matches(":focus-visible").unwrap_or(true))
}

/// Which control a click means: one that would not do a thing yet, or do it to what is about to be replaced.
fn pressed(figure: &Element, event: &Event) -> Option<u32> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    let control = target.closest("button, summary").ok()??;
    event.prevent_default();
    place(figure, &control)
}

/// The number of a control in its figure.
fn place(figure: &Element, control: &Element) -> Option<u32> {
    let controls = figure.query_selector_all(CONTROLS).ok()?;
    (0..controls.length()).find(|n| controls.get(*n).is_some_and(|node| node.is_same_node(Some(control))))
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
