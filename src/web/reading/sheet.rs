//! A number in a sheet over the lower part of a narrow window: opened, closed, a step of the history of its own.

use super::super::dialog::call;
use super::super::document::find;
use super::super::shown;
use super::Reader;
use super::page::{self, focus, key, mark, number, sheet_width};
use gloo::events::EventListener;
use std::rc::Rc;
use web_sys::js_sys::{Object, Reflect};
use web_sys::{Element, Window, window};

/// Between a number and the sheet below it, in CSS pixels: half a line.
const ROOM: f64 = 16.0;

impl Reader {
    /// Shows a number in a sheet over the lower part of the window.
    pub(super) fn open(self: &Rc<Self>, number: &Element) -> Option<()> {
        let id = key(number)?;
        if let Some(inside) = find(".upper[open] .room") {
            // Out of the sheet: another number in its place.
            self.write(&inside, &id, sheet_width()).then_some(())?;
            inside.set_scroll_top(0);
            self.opened.replace(Some(id.clone()));
            mark(page::number(&id).as_ref());
            focus(inside.query_selector(".datum").ok()??);
            return Some(());
        }
        let document = window()?.document()?;
        let sheet = document.create_element("dialog").ok()?;
        sheet.set_class_name("upper noprint");
        let close = shown()?.lang.messages().common.close;
        sheet.set_inner_html(
            &maud::html! { div.room {} button.btn type="button" data-close="" { (close) } }.into_string(),
        );
        let room = sheet.first_element_child()?;
        self.write(&room, &id, sheet_width()).then_some(())?;
        find("#page")?.append_child(&sheet).ok()?;
        if call(&sheet, "showModal", None).is_none() {
            sheet.remove();
            return None;
        }
        sheet.set_attribute("aria-labelledby", "datum-name").ok()?;
        focus(sheet.query_selector(".datum").ok()??);
        mark(Some(number));
        self.uncover(number, &sheet);
        self.opened.replace(Some(id));
        self.step();
        let reader = Rc::downgrade(self);
        let gone = sheet.clone();
        EventListener::once(&sheet, "close", move |_| {
            if let Some(reader) = reader.upgrade() {
                reader.closed(&gone);
            }
        })
        .forget();
        Some(())
    }

    /// Its sentence is read together with the sheet: a number that lies under it comes up above it, until the sheet is closed.
    fn uncover(&self, number: &Element, sheet: &Element) {
        let covered = number.get_bounding_client_rect().bottom() + ROOM - sheet.get_bounding_client_rect().top();
        let Some(window) = window().filter(|_| covered > 0.0) else { return };
        let before = window.scroll_y().unwrap_or_default();
        window.scroll_by_with_x_and_y(0.0, covered);
        self.uncovered.set([before, window.scroll_y().unwrap_or_default()]);
    }

    /// A step of the history of its own, so that "back" closes the sheet and leaves no page, see `site/start/history.js`.
    fn step(&self) {
        let state = Object::new();
        let _ = Reflect::set(&state, &"over".into(), &1.into());
        let history = window().and_then(|window| window.history().ok());
        let is_stepped = history.is_some_and(|history| history.push_state_with_url(&state, "", None).is_ok());
        self.is_stepped.set(is_stepped);
    }

    /// The sheet was closed, by whatever way: the reader reads on where the number is.
    fn closed(&self, sheet: &Element) {
        sheet.remove();
        if self.is_stepped.replace(false) {
            let _ = window().and_then(|window| window.history().ok()).map(|history| history.back());
        }
        mark(None);
        // Whoever followed a link out of the sheet is elsewhere by now.
        let [before, after] = self.uncovered.take();
        let is_there = |window: &Window| window.scroll_y().is_ok_and(|now| (now - after).abs() < 2.0);
        if let Some(window) = window().filter(|window| after > before && is_there(window)) {
            window.scroll_to_with_x_and_y(window.scroll_x().unwrap_or_default(), before);
        }
        if let Some(number) = self.opened.take().and_then(|id| number(&id)) {
            focus(number);
        }
    }
}
