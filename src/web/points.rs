//! A made drawing answers: a link over each of its data, told and reached as in the app, without the app.
//! The drawing stays as it was made until its place has another width; then it is laid out anew, at exactly that width.

use super::document::{focus_child, is_touch, place};
use super::observe::on_size;
use crate::chart::{LEAST_WIDTH, Scene, layout};
use crate::live::{Ground, Live, Told, spot, step};
use crate::paint;
use crate::paint::safe;
use gloo::events::{EventListener, EventListenerOptions};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent, MouseEvent, window};

/// Gives life to the drawings in the first `.draw` of the page, whose first child holds them at some widths, one shown.
/// It lives as long as the page. `None` if the page has no such place.
pub fn enliven(live: Live) -> Option<()> {
    let document = window()?.document()?;
    let draw = document.query_selector(".draw").ok()??;
    let image = draw.first_element_child()?;
    let made = shown_width(&image)?;
    let points = document.create_element("div").ok()?;
    points.set_class_name("points");
    points.set_attribute("role", "group").ok()?;
    points.set_attribute("aria-label", &live.name).ok()?;
    let scene = layout(&live.spec, made, live.lang);
    points.set_inner_html(&links(&live, &scene));
    lay(&points, &scene);
    draw.append_child(&points).ok()?;
    listen(&points);
    // The drawing was a stop of the Tab key only to be woken; now its data are.
    if draw.has_attribute("tabindex") {
        let was_focused = document.active_element().is_some_and(|focused| focused == draw);
        let _ = draw.remove_attribute("tabindex");
        if was_focused {
            focus_child(&points, 0);
        }
    }
    let width = Cell::new(draw.client_width());
    let place = draw.clone();
    let sizes = on_size(&draw, move || {
        let now = place.client_width();
        if now == 0 || now == width.replace(now) {
            return;
        }
        let scene = layout(&live.spec, f64::from(now).max(LEAST_WIDTH), live.lang);
        image.set_inner_html(&paint::svg(&scene, &paint::variable));
        lay(&points, &scene);
    });
    // For good: nothing takes this page's place.
    std::mem::forget(sizes);
    Some(())
}

/// Width of the drawing that the style sheet shows, in CSS pixels.
fn shown_width(image: &Element) -> Option<f64> {
    let drawings = image.query_selector_all("svg").ok()?;
    let widths = (0..drawings.length()).filter_map(|i| drawings.item(i)?.dyn_into::<Element>().ok());
    widths.map(|drawing| drawing.get_bounding_client_rect().width()).find(|width| *width > 0.0)
}

/// A box of words opens towards the larger half of the drawing: a frame ends where its page ends.
fn lay(points: &Element, scene: &Scene) {
    for (i, mark) in scene.marks.iter().enumerate() {
        let Some(link) = points.children().item(i as u32) else { continue };
        let is_low = mark.frame.top + mark.frame.bottom > scene.height;
        let is_point = mark.frame.is_square();
        link.set_class_name(match (is_point, is_low) {
            (false, false) => "",
            (false, true) => "up",
            (true, false) => "pt",
            (true, true) => "pt up",
        });
    }
    let spots: Vec<_> = scene.marks.iter().map(|mark| spot(&mark.frame, scene.width)).collect();
    place(points, &spots);
}

/// A link a mark, in the order of the marks, which is the same at every width; one of them a stop of the Tab key.
fn links(live: &Live, scene: &Scene) -> String {
    let mut out = String::new();
    for (i, mark) in scene.marks.iter().enumerate() {
        // There is one for each mark; `tests/it/live.rs` holds it.
        let Some(told) = live.data.iter().find(|told| told.key == mark.key) else { continue };
        let stop = if i == 0 { "0" } else { "-1" };
        let parts = [
            "<a target=\"_blank\" rel=\"noopener\"",
            " tabindex=\"",
            stop,
            "\" href=\"",
            &safe(&told.href),
            "\" aria-label=\"",
        ];
        out.extend(parts);
        out.push_str(&safe(&told.spoken()));
        out.push_str("\"><span class=\"tip\" aria-hidden=\"true\">");
        tip(&mut out, told);
        out.push_str("</span></a>");
    }
    out
}

fn tip(out: &mut String, told: &Told) {
    let (ground, words) = match &told.ground {
        Ground::Quote(words) => ("q", words),
        Ground::Formula(words) => ("span", words),
    };
    let lines = [
        ("b", &told.name),
        ("span", &told.time),
        ("strong", &told.value),
        (ground, words),
        ("span", &told.star),
        ("span", &told.place),
    ];
    for (element, words) in lines.into_iter().filter(|(_, words)| !words.is_empty()) {
        out.extend(["<", element, ">", &safe(words), "</", element, ">"]);
    }
}

/// Arrow keys go from datum to datum, Escape puts the box away, a first tap shows what a second one follows.
fn listen(points: &Element) {
    let current = Rc::new(Cell::new(0_u32));
    let options = EventListenerOptions::enable_prevent_default();
    let (group, at) = (points.clone(), current.clone());
    let keys = EventListener::new_with_options(points, "keydown", options, move |event| {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
        let key = event.key();
        if key == "Escape" {
            return group.set_class_name("points quiet");
        }
        let count = group.children().length();
        let Some(next) = step(&key, at.get() as usize, count as usize) else { return };
        event.prevent_default();
        group.set_class_name("points");
        stop(&group, at.replace(next as u32), "-1");
        stop(&group, next as u32, "0");
        focus_child(&group, next);
    });
    let group = points.clone();
    let out = EventListener::new(points, "mouseout", move |_| group.set_class_name("points"));
    let touched = Cell::new(None);
    let group = points.clone();
    let taps = EventListener::new_with_options(points, "click", options, move |event| {
        let Some(event) = event.dyn_ref::<MouseEvent>() else { return };
        let link = event.target().and_then(|target| target.dyn_into::<Element>().ok()?.closest("a").ok()?);
        let children = group.children();
        let tapped = link.and_then(|link| (0..children.length()).find(|i| children.item(*i).as_ref() == Some(&link)));
        if is_touch(event) && tapped != touched.replace(tapped) {
            event.prevent_default();
        }
    });
    keys.forget();
    out.forget();
    taps.forget();
}

fn stop(points: &Element, child: u32, tabindex: &str) {
    if let Some(child) = points.children().item(child) {
        let _ = child.set_attribute("tabindex", tabindex);
    }
}
