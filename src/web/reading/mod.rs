//! The report reads with its figures: beside the text of a wide page stands the number that is being read, on a narrow one
//! a sheet with it comes up from below. What is shown is markup that the caller makes; here is only where and when.
//!
//! It listens at the document, before the script of the page does at the window, and takes a click only where it has
//! something to show: everywhere else, and wherever the app has stopped, a number's link is a link.

mod events;
mod observer;
mod page;
mod sheet;

use super::document::{find, place};
use crate::live::spots;
use crate::page::Datum;
use crate::route::{Page, View};
use events::listen;
use gloo::events::EventListener;
use observer::Observer;
use page::{clear, is_focus_within, is_on, key, mark, number};
use std::cell::{Cell, OnceCell, RefCell};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, IntersectionObserverEntry, window};

/// A number by the key of its observation, for a place of some width in CSS pixels, on the page of a view.
type Card = Box<dyn Fn(&View, &str, f64) -> Option<Datum>>;

/// What copies a number out of its box over a drawing, as markup, by the key of its observation, on the page of a view.
type Copy = Box<dyn Fn(&View, &str) -> Option<String>>;

/// Numbers of the report's text.
const NUMBER: &str = ".text a[data-observation]";
/// Where a number stands beside the text; as wide as nothing where the page has no room for it.
const BESIDE: &str = ".doc > .beside";
/// The paragraph that is being read crosses this band of the window.
const BAND: &str = "-12% 0px -55% 0px";

/// Shows numbers for as long as it lives.
pub struct Reading(Rc<Reader>);

/// What is open and what is being read.
struct Reader {
    card: Card,
    copy: Copy,
    /// Tells which paragraphs cross the band.
    band: OnceCell<Observer>,
    /// Tells when the paragraph of the shown number leaves the window.
    sight: OnceCell<Observer>,
    /// The paragraphs in the band.
    near: RefCell<Vec<Element>>,
    /// The paragraph of the number that stands beside the text.
    current: RefCell<Option<Element>>,
    /// Whether the reader has asked for that number: then it stays as long as its paragraph is in the window.
    is_chosen: Cell<bool>,
    /// Whether the sheet has a step of the history.
    is_stepped: Cell<bool>,
    /// From where to where the page was scrolled so that the sheet covers no number, in CSS pixels.
    uncovered: Cell<[f64; 2]>,
    /// The key of the number whose sheet is open.
    opened: RefCell<Option<String>>,
    _listeners: OnceCell<[EventListener; 5]>,
}

impl Reading {
    /// Reads along from now on; `None` in a browser that lacks what it takes.
    pub fn start(
        card: impl Fn(&View, &str, f64) -> Option<Datum> + 'static,
        copy: impl Fn(&View, &str) -> Option<String> + 'static,
    ) -> Option<Reading> {
        let document = window()?.document()?;
        let reader = Rc::new(Reader {
            card: Box::new(card),
            copy: Box::new(copy),
            band: OnceCell::new(),
            sight: OnceCell::new(),
            near: RefCell::default(),
            current: RefCell::default(),
            is_chosen: Cell::default(),
            is_stepped: Cell::default(),
            uncovered: Cell::default(),
            opened: RefCell::default(),
            _listeners: OnceCell::new(),
        });
        let observer = |margin: &str, call: fn(&Reader, &[IntersectionObserverEntry])| {
            let reader = Rc::downgrade(&reader);
            Observer::new(margin, move |entries| reader.upgrade().into_iter().for_each(|reader| call(&reader, entries)))
        };
        let (band, sight) = (observer(BAND, Reader::crossed)?, observer("0px", Reader::left_sight)?);
        let _ = (reader.band.set(band), reader.sight.set(sight));
        let _ = reader._listeners.set(listen(&reader, &document)?);
        let reading = Reading(reader);
        reading.arrive();
        Some(reading)
    }

    /// Another page is about to stand in the place of this one, or other blocks: the sheet goes, and with it its step of the
    /// history, which the new page has taken.
    pub fn leave(&self) {
        self.0.is_stepped.set(false);
        self.0.opened.take();
        if let Some(sheet) = find(".upper") {
            sheet.remove();
        }
    }

    /// The page has changed. On the report its paragraphs are observed, and a number that the address points to is shown.
    pub fn arrive(&self) {
        let reader = &self.0;
        for observer in [&reader.band, &reader.sight] {
            observer.get().inspect(|one| one.clear());
        }
        reader.near.take();
        reader.current.take();
        reader.is_chosen.set(false);
        let Some(View { page: Page::Report { observation, .. }, .. }) = super::shown() else { return };
        let numbers = find(".text").and_then(|text| text.query_selector_all(".pm:has(a[data-observation])").ok());
        if let Some((numbers, band)) = numbers.zip(reader.band.get()) {
            let blocks = (0..numbers.length()).filter_map(|i| numbers.item(i)?.dyn_into::<Element>().ok());
            blocks.for_each(|block| band.observe(&block));
        }
        let Some(id) = observation else { return };
        // A derived number has no link: its sentence is marked.
        let place = number(&id).or_else(|| find(".text .here"));
        if let Some(block) = place.and_then(|place| place.closest(".pm").ok().flatten()) {
            reader.show_beside(&block, &id, true);
        }
    }
}

impl Reader {
    /// Paragraphs have come into the band or left it. The shown one stays while it is there, so that one figure at a time
    /// stands still.
    fn crossed(&self, entries: &[IntersectionObserverEntry]) {
        {
            let mut near = self.near.borrow_mut();
            for entry in entries {
                near.retain(|block| *block != entry.target());
                if entry.is_intersecting() {
                    near.push(entry.target());
                }
            }
        }
        self.follow();
    }

    /// The shown paragraph has left the window.
    fn left_sight(&self, entries: &[IntersectionObserverEntry]) {
        let current = self.current.borrow().clone();
        let has_left = |entry: &IntersectionObserverEntry| !entry.is_intersecting() && current == Some(entry.target());
        if !entries.last().is_some_and(has_left) || is_focus_within(BESIDE) {
            return;
        }
        self.is_chosen.set(false);
        self.current.take();
        self.follow();
        if self.current.borrow().is_none() {
            clear();
        }
    }

    /// Shows the first number of the paragraph that is being read.
    fn follow(&self) {
        let near = self.near.borrow();
        let is_kept = self.current.borrow().as_ref().is_some_and(|current| near.contains(current));
        if is_kept || self.is_chosen.get() || is_focus_within(BESIDE) {
            return;
        }
        // In the order of the page, not of their coming.
        let top = |block: &Element| block.get_bounding_client_rect().top() as i64;
        let Some(block) = near.iter().min_by_key(|block| top(block)) else { return };
        if let Some(id) = block.query_selector("a[data-observation]").ok().flatten().and_then(|number| key(&number)) {
            self.show_beside(block, &id, false);
        }
    }

    /// Shows a number of a paragraph beside the text; `false` where there is no room for it.
    fn show_beside(&self, block: &Element, id: &str, is_chosen: bool) -> bool {
        let Some(beside) = find(BESIDE).filter(|beside| is_on() && beside.client_width() > 0) else { return false };
        if !self.write(&beside, id, f64::from(beside.client_width())) {
            return false;
        }
        mark(number(id).as_ref());
        self.is_chosen.set(is_chosen);
        if let Some(sight) = self.sight.get() {
            sight.clear();
            sight.observe(block);
        }
        self.current.replace(Some(block.clone()));
        true
    }

    /// The same for a number in the text.
    fn choose(&self, number: &Element) -> bool {
        let block = number.closest(".pm").ok().flatten();
        block.zip(key(number)).is_some_and(|(block, id)| self.show_beside(&block, &id, true))
    }

    /// Writes a number into a place, unless it stands there already; `false` if there is no such number.
    fn write(&self, into: &Element, id: &str, width: f64) -> bool {
        let is_there = |shown: Element| key(&shown).as_deref() == Some(id);
        if into.query_selector(".datum").ok().flatten().is_some_and(is_there) {
            return true;
        }
        let datum = super::shown().and_then(|view| (self.card)(&view, id, width));
        let Some(Datum { markup, scene }) = datum else { return false };
        into.set_inner_html(&markup.into_string());
        if let (Some(scene), Ok(Some(points))) = (scene, into.query_selector(".points")) {
            place(&points, &spots(&scene, 1.0));
        }
        true
    }
}
