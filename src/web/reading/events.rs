//! What the reader does on the page of the report: clicks, keys, the focus, the way back.

use super::super::dialog::call;
use super::super::document::find;
use super::super::shown;
use super::page::{self, copied, focus, is_focus_within, is_on, is_plain, key};
use super::{BESIDE, NUMBER, Reader};
use crate::route::{Page, View};
use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, Event, KeyboardEvent, MouseEvent, window};

impl Reader {
    fn click(self: &Rc<Self>, event: &MouseEvent) {
        let Some(target) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else { return };
        let closest = |selector: &str| target.closest(selector).ok().flatten();
        // A sheet can be closed whatever has become of the app.
        let is_outside = target.matches("dialog.upper").unwrap_or_default();
        if let Some(sheet) = closest("dialog.upper").filter(|_| is_outside || closest("[data-close]").is_some()) {
            return drop(call(&sheet, "close", None));
        }
        // Wherever a number stands with its words: on the page of its indicator, and in a box that is a link.
        if let Some(button) = closest("[data-quotation]") {
            event.prevent_default();
            return copied(&button);
        }
        if !is_on() || event.default_prevented() || !is_plain(event) {
            return;
        }
        let Some(number) = closest(NUMBER).or_else(|| closest(".datum a[data-observation]")) else { return };
        let is_shown = match closest(".datum") {
            Some(_) if find(".upper[open]").is_none() => {
                key(&number).and_then(|id| page::number(&id)).is_some_and(|number| self.choose(&number))
            }
            Some(_) => self.open(&number).is_some(),
            None => self.choose(&number) || self.open(&number).is_some(),
        };
        if is_shown {
            event.prevent_default();
            // A key, or what speaks the page: on to what was opened. A mouse leaves the focus where it is.
            if event.detail() == 0 || closest(".datum").is_some() {
                let beside = find(BESIDE).and_then(|beside| beside.query_selector(".datum").ok().flatten());
                beside.into_iter().for_each(focus);
            }
        }
    }

    /// The box of words of the datum that is pointed at can be copied from.
    fn pointed(&self, event: &Event) {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let Some(link) = target.and_then(|target| target.closest(".points a").ok().flatten()) else { return };
        let last = link.query_selector(".tip:not(:has(.copy)) > :last-child").ok().flatten();
        let Some((last, href)) = last.zip(link.get_attribute("href")) else { return };
        let (Page::Report { observation, .. } | Page::Indicator { observation, .. }) = View::of_href(&href).page else {
            return;
        };
        let copy = observation.zip(shown()).and_then(|(id, view)| (self.copy)(&view, &id));
        // Before the words that say where the link leads.
        let _ = last.insert_adjacent_html("beforebegin", &copy.unwrap_or_default());
    }

    /// A number that has the keyboard's focus is the one to be shown.
    fn focused(&self, event: &Event) {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        if let Some(number) = target.filter(|target| target.matches(NUMBER).unwrap_or_default()) {
            self.choose(&number);
        }
    }

    /// Escape leads from beside the text back to the number.
    fn key(&self, event: &Event) {
        let is_escape = event.dyn_ref::<KeyboardEvent>().is_some_and(|event| event.key() == "Escape");
        if is_escape
            && is_focus_within(BESIDE)
            && let Some(number) = find(".text a[data-observation][aria-current]")
        {
            event.prevent_default();
            focus(number);
        }
    }
}

/// Listens for as long as the listeners live; `None` without a window.
pub(super) fn listen(reader: &Rc<Reader>, document: &Document) -> Option<[EventListener; 5]> {
    let options = EventListenerOptions { phase: EventListenerPhase::Bubble, passive: false };
    let on = |name: &'static str, call: fn(&Rc<Reader>, &Event)| {
        let reader = reader.clone();
        EventListener::new_with_options(document, name, options, move |event| call(&reader, event))
    };
    let back = {
        let reader = reader.clone();
        EventListener::new(&window()?.into(), "popstate", move |_| {
            if let Some(sheet) = find(".upper[open]") {
                reader.is_stepped.set(false);
                let _ = call(&sheet, "close", None);
            }
        })
    };
    Some([
        on("click", |reader, event| event.dyn_ref::<MouseEvent>().into_iter().for_each(|event| reader.click(event))),
        on("focusin", |reader, event| reader.focused(event)),
        on("pointerover", |reader, event| reader.pointed(event)),
        on("keydown", |reader, event| reader.key(event)),
        back,
    ])
}
