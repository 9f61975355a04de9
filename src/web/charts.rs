//! The charts of a page: each made drawing is given links over its data, and is laid out anew where its place has another
//! width than it was made for. The same for the portal, the app's own pages and chart pages in other people's pages.
//!
//! A made drawing stays in the page: what a reader has selected in it, or a translator has changed, is not touched, and
//! paper gets it. A drawing of exactly the right width stands before it (`.exact`, see points.css).

use super::document::focus_child;
use super::observe::{Listener, on_size};
use super::points::{Opens, Points};
use crate::chart::{LEAST_WIDTH, fit, is_calmer_across, layout};
use crate::live::Live;
use crate::paint;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, window};

/// A chart that answers.
struct Chart {
    draw: Element,
    /// Holds the drawings and what they say.
    image: Element,
    points: Points,
    live: Live,
    root: String,
    opens: Opens,
    /// Of its place, in CSS pixels.
    width: Cell<i32>,
    /// How large the reader's letters are, 1 as most have them.
    letter: f64,
}

/// Width of `.points` without a link, in CSS pixels, where letters are as most have them: `10rem`.
const EMPTY_WIDTH: f64 = 160.0;

/// How much wider a drawing that is too high is laid out at a time, in CSS pixels, and how small it may become: its letters
/// are then some 9 CSS pixels high.
const WIDER: f64 = 40.0;
const LEAST_SCALE: f64 = 0.625;

/// Lets the chart in `draw` (class `draw`) answer, with the bytes of [`Live::write`]; its links lead below `root`. `None` if
/// the bytes are not of this chart, or the place has no drawing and no room for one. It lives as long as it is on the page.
pub fn wake(draw: &Element, bytes: &[u8], root: &str, opens: Opens) -> Option<()> {
    let chart = Chart::new(draw, bytes, root, opens)?;
    // The browser tells of the size of what is taken off the page, too; then nobody needs the chart any more.
    let kept: Rc<Cell<Option<Listener>>> = Rc::default();
    let own = kept.clone();
    let listener = on_size(draw, move || if chart.draw.is_connected() { chart.resize() } else { drop(own.take()) });
    kept.set(listener);
    Some(())
}

impl Chart {
    fn new(draw: &Element, bytes: &[u8], root: &str, opens: Opens) -> Option<Chart> {
        let live = Live::read(bytes)?;
        let slug = draw.closest("[data-chart]").ok()??.get_attribute("data-chart")?;
        // By its role: a stranger may stand before it.
        let image = draw.query_selector("[role=img]").ok()?.filter(|_| slug == live.slug)?;
        let element = window()?.document()?.create_element("div").ok()?;
        element.set_class_name("points noprint");
        element.set_attribute("role", "group").ok()?;
        element.set_attribute("aria-label", &live.name).ok()?;
        draw.append_child(&element).ok()?;
        // Its width while it is empty, see points.css: to read a style would cost the module 0.3 KiB.
        let letter = f64::from(element.client_width().max(1)) / EMPTY_WIDTH;
        let points = Points::on(&element);
        let width = Cell::new(draw.client_width());
        let chart = Chart { draw: draw.clone(), image, points, live, root: root.to_owned(), opens, width, letter };
        match shown(&chart.image) {
            Some((made, scale)) if opens == Opens::Beside || chart.fitting().0 == made => chart.link(made, scale),
            _ => chart.draw(),
        }
        chart.hand_over_focus(&element);
        chart.offer_enlarging();
        Some(chart)
    }

    /// For its place and the reader's letters, see [`fit`].
    fn fitting(&self) -> (f64, f64) {
        let (place, letter) = (f64::from(self.width.get()), self.letter);
        match self.opens {
            Opens::Here => fit(place, letter),
            // A frame changes its width seldom; there the drawing is as exact as it can be.
            Opens::Beside => {
                let width = (place / letter).max(LEAST_WIDTH);
                (width, place / width)
            }
        }
    }

    fn resize(&self) {
        let now = self.draw.client_width();
        if now != 0 && now != self.width.replace(now) {
            self.draw();
        }
    }

    /// Draws it for its place, before what was made. In a dialog, which is no higher than the screen, it is laid out wider and
    /// shown smaller until the whole is in sight; before its letters become too small, the dialog scrolls.
    fn draw(&self) {
        let (mut width, mut scale) = self.fitting();
        while self.draw_at(width, scale).is_some() && self.is_cut_off() && scale > LEAST_SCALE {
            width += WIDER;
            scale = f64::from(self.width.get()) / width;
        }
    }

    fn is_cut_off(&self) -> bool {
        self.image.client_height() > self.draw.client_height()
    }

    fn draw_at(&self, width: f64, scale: f64) -> Option<()> {
        let svg = paint::svg(&layout(&self.live.spec, width, self.live.lang), &paint::variable);
        match self.image.query_selector(".exact").ok()? {
            Some(exact) => exact.set_inner_html(&svg),
            None => {
                let exact = ["<div class=\"exact\">", &svg, "</div>"].concat();
                self.image.insert_adjacent_html("afterbegin", &exact).ok()?;
            }
        }
        self.link(width, scale);
        Some(())
    }

    fn link(&self, width: f64, scale: f64) {
        let scene = layout(&self.live.spec, width, self.live.lang);
        self.points.show(&scene, scale, &self.live.data, &self.root, self.opens);
    }

    /// The drawing was a stop of the Tab key only to be woken; now its data are.
    fn hand_over_focus(&self, points: &Element) {
        if self.image.has_attribute("tabindex") {
            let focused = window().and_then(|w| w.document()).and_then(|d| d.active_element());
            let _ = self.image.remove_attribute("tabindex");
            if focused.is_some_and(|focused| focused == self.image) {
                focus_child(points, 0);
            }
        }
    }

    /// The publisher knows which drawings are calmer on a phone's side; where the app makes the page, only the layout does.
    fn offer_enlarging(&self) {
        let figure = self.draw.closest("figure").ok().flatten();
        let button = figure.and_then(|figure| figure.query_selector("[data-dialog][hidden]").ok().flatten());
        if let Some(button) = button.filter(|_| is_calmer_across(&self.live.spec, self.live.lang)) {
            let _ = button.remove_attribute("hidden");
        }
    }
}

/// Width for which the drawing was laid out that the style sheet shows, and how much it is enlarged there.
fn shown(image: &Element) -> Option<(f64, f64)> {
    let drawings = image.query_selector_all("svg").ok()?;
    let drawings = (0..drawings.length()).filter_map(|i| drawings.item(i)?.dyn_into::<Element>().ok());
    let size = |drawing: Element| {
        // A whole number: reading others would bring ten KiB of tables into the module.
        let made: f64 = drawing.get_attribute("viewBox")?.split(' ').nth(2)?.parse::<u32>().ok()?.into();
        Some((made, drawing.get_bounding_client_rect().width() / made))
    };
    drawings.filter_map(size).find(|(_, scale)| *scale > 0.0)
}
