//! A dialog over the whole window, and over the whole screen where the device allows it.
//!
//! What a phone's reader would do closes it: Escape, the button "back", leaving the full screen.

use super::host::Host;
use gloo::events::EventListener;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::js_sys::{Function, Promise, Reflect};
use web_sys::{Element, Event, HtmlElement, window};

/// An open dialog; dropping it ends the calls, not the dialog.
pub struct Dialog {
    _events: Vec<EventListener>,
}

/// Opens a `dialog` element that is on the page; `closed` is called when it is closed, by whatever way.
pub fn open_dialog(dialog: &Element, host: &Host, closed: impl Fn() + 'static) -> Option<Dialog> {
    let window = window()?;
    let document = window.document()?;
    let opener = document.active_element().and_then(|element| element.dyn_into::<HtmlElement>().ok());
    if call(dialog, "showModal", None).is_none() {
        // A browser older than dialogs: the style sheet puts an open one over the page just the same.
        let _ = dialog.set_attribute("open", "");
    }
    // Not by "autofocus", of which a browser complains where something has the focus already.
    let first = dialog.query_selector("button").ok().flatten();
    let _ = first.and_then(|button| button.dyn_into::<HtmlElement>().ok()).map(|button| button.focus());
    // A step of the history of its own, so that "back" closes the drawing and leaves no page.
    let history = window.history().ok();
    let is_stepped = host.push_over();
    let is_stepped = Rc::new(Cell::new(is_stepped));
    request_fullscreen(dialog);
    let close = {
        let dialog = dialog.clone();
        move || close_element(&dialog)
    };
    let back = {
        let (close, is_stepped) = (close.clone(), is_stepped.clone());
        EventListener::new(&window, "popstate", move |_| {
            is_stepped.set(false);
            close();
        })
    };
    let leave = Rc::new(move || {
        if is_stepped.replace(false) {
            let _ = history.as_ref().map(|history| history.back());
        }
        // The dialog gives the focus back by itself, but not out of the full screen.
        let _ = opener.as_ref().map(|opener| opener.focus());
        closed();
    });
    let narrowed = {
        let (document, dialog, leave) = (document.clone(), dialog.clone(), leave.clone());
        EventListener::new(&document.clone(), "fullscreenchange", move |_| {
            match (is_full(&document), dialog.has_attribute("open")) {
                (true, _) => {}
                (false, true) => close(),
                (false, false) => leave(),
            }
        })
    };
    // Nothing outside can have the focus while something fills the screen, so that ends first.
    let gone = EventListener::new(dialog, "close", move |_| {
        if is_full(&document) {
            let _ = call(&document, "exitFullscreen", None);
        } else {
            leave();
        }
    });
    Some(Dialog { _events: vec![back, narrowed, gone] })
}

/// Closes the dialog around an element, as Escape does.
pub fn close_dialog(inside: &Element) {
    if let Ok(Some(dialog)) = inside.closest("dialog") {
        close_element(&dialog);
    }
}

fn close_element(dialog: &Element) {
    if call(dialog, "close", None).is_some() {
        return;
    }
    let _ = dialog.remove_attribute("open");
    if let Ok(event) = Event::new("close") {
        let _ = dialog.dispatch_event(&event);
    }
}

/// Whether something fills the screen.
fn is_full(document: &JsValue) -> bool {
    Reflect::get(document, &"fullscreenElement".into()).is_ok_and(|element| element.is_object())
}

/// Asks for the whole screen, which may be refused: the dialog stands all the same. A dialog itself may not fill the screen,
/// what is in it may. How the screen is turned stays the reader's (WCAG 2.1, 1.3.4).
fn request_fullscreen(dialog: &Element) {
    let promise = dialog.first_element_child().and_then(|sheet| call(&sheet, "requestFullscreen", None));
    if let Some(promise) = promise {
        // What is refused must be heard, or the console names it.
        spawn_local(async move { drop(JsFuture::from(promise).await) });
    }
}

/// Calls a method that a browser may lack; what it promises, if it does.
pub(super) fn call(object: &JsValue, name: &str, argument: Option<&str>) -> Option<Promise> {
    let method = Reflect::get(object, &name.into()).ok()?.dyn_into::<Function>().ok()?;
    let result = match argument {
        Some(argument) => method.call1(object, &argument.into()),
        None => method.call0(object),
    };
    // A method without a promise has done its work.
    Some(result.ok()?.dyn_into::<Promise>().unwrap_or_else(|_| Promise::resolve(&JsValue::NULL)))
}
