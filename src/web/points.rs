//! The links over the data of a drawing: each shows what its datum is and leads to its sentence. The portal's charts and
//! those in other people's pages have the same.
//!
//! Real elements rather than a hit test on the canvas: keyboard, finger and screen reader get them for nothing, hovering
//! runs no script, and the link's own words are what a screen reader speaks. One stop of the Tab key a chart; the arrow
//! keys go from datum to datum, Escape puts the box of words away.

use super::document::{focus_child, is_touch, place};
use crate::chart::{Scene, pieces};
use crate::live::{Basis, Tooltip, spots, step};
use crate::paint::safe;
use gloo::events::{EventListener, EventListenerOptions};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, EventTarget, KeyboardEvent, MouseEvent};

/// The links in an element of the class `points` that holds nothing else; as long as this lives, they answer.
pub struct Points {
    element: Element,
    shown: RefCell<String>,
    current: Rc<Cell<usize>>,
    _listeners: [EventListener; 4],
}

/// Where a link opens its page.
#[derive(Clone, Copy, PartialEq)]
pub enum Opens {
    /// In place of this page.
    Here,
    /// In a window of its own, because this page is a part of another; its boxes open towards the middle, because a frame
    /// ends where its page ends.
    Beside,
}

impl Points {
    /// Makes an element ready for links.
    pub fn on(element: &Element) -> Points {
        let current = Rc::new(Cell::new(0));
        let _listeners = listen(element, &current);
        Points { element: element.clone(), shown: RefCell::default(), current, _listeners }
    }

    /// Shows a link for each mark of a drawing, enlarged by `scale`; addresses of `data` are below `root`. Where only the width changed, the links stay and move.
    pub fn show(&self, scene: &Scene, scale: f64, data: &[Tooltip], root: &str, opens: Opens) {
        let links = links(scene, data, root, opens);
        if *self.shown.borrow() != links {
            self.element.set_inner_html(&links);
            self.current.set(0);
            self.shown.replace(links);
        }
        let spots = spots(scene, scale);
        for (i, (mark, spot)) in scene.marks.iter().zip(&spots).enumerate() {
            let Some(link) = self.element.children().item(i as u32) else { continue };
            let is_low = mark.rect.top + mark.rect.bottom > scene.height;
            let is_up = if opens == Opens::Beside { is_low } else { spot.is_up };
            link.set_class_name(match (mark.rect.is_square(), is_up) {
                (false, false) => "",
                (false, true) => "up",
                (true, false) => "pt",
                (true, true) => "pt up",
            });
        }
        place(&self.element, &spots);
    }
}

/// A link a mark, in the order of the marks, which is the same at every width; one of them a stop of the Tab key.
fn links(scene: &Scene, data: &[Tooltip], root: &str, opens: Opens) -> String {
    let target = if opens == Opens::Beside { " target=\"_blank\" rel=\"noopener\"" } else { "" };
    let mut out = String::new();
    for (i, mark) in scene.marks.iter().enumerate() {
        // There is one for each mark; `tests/it/live.rs` holds it.
        let Some(tooltip) = data.iter().find(|tooltip| tooltip.key == mark.key) else { continue };
        let stop = if i == 0 { "0" } else { "-1" };
        let (href, spoken) = (safe(&tooltip.href), safe(&tooltip.spoken()));
        out.extend(["<a", target, " tabindex=\"", stop, "\" href=\"", root, &href, "\" aria-label=\"", &spoken]);
        out.push_str("\"><span class=\"tip\" aria-hidden=\"true\">");
        tip(&mut out, tooltip);
        out.push_str("</span></a>");
    }
    out
}

/// The box of words, hidden from screen readers, which have the link's name. No line of it cuts a number from its unit.
fn tip(out: &mut String, tooltip: &Tooltip) {
    let held = |words: &str| pieces(words).map(|piece| piece.replace(' ', "\u{a0}")).collect::<Vec<_>>().join(" ");
    let (element, words) = match &tooltip.basis {
        Basis::Quote(words) => ("q lang=\"vi\"", words),
        Basis::Formula(words) => ("span", words),
    };
    let lines = [
        ("b", &tooltip.name),
        ("span", &held(&tooltip.time)),
        ("strong", &held(&tooltip.value)),
        (element, words),
        ("span", &tooltip.star),
        ("span", &tooltip.place),
    ];
    for (element, words) in lines.into_iter().filter(|(_, words)| !words.is_empty()) {
        let name = element.split(' ').next().unwrap_or_default();
        // A space between the lines, for who reads them as one text.
        out.extend(["<", element, ">", &safe(words), "</", name, "> "]);
    }
}

/// Hears keys, mouse and taps.
fn listen(element: &Element, current: &Rc<Cell<usize>>) -> [EventListener; 4] {
    let [over, out] = hear_mouse(element);
    [hear_keys(element, current), over, out, hear_taps(element)]
}

/// Arrow keys go from datum to datum, Escape puts the box away.
fn hear_keys(element: &Element, current: &Rc<Cell<usize>>) -> EventListener {
    let options = EventListenerOptions::enable_prevent_default();
    let (group, at) = (element.clone(), current.clone());
    EventListener::new_with_options(element, "keydown", options, move |event| {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
        let key = event.key();
        if key == "Escape" {
            return hide_tips(&group);
        }
        let Some(next) = step(&key, at.get(), group.children().length() as usize) else { return };
        event.prevent_default();
        let _ = group.class_list().remove_1("quiet");
        stop(&group, at.replace(next), "-1");
        stop(&group, next, "0");
        focus_child(&group, next);
    })
}

/// Escape puts the box away wherever the focus is, as long as the mouse is over a datum.
fn hear_mouse(element: &Element) -> [EventListener; 2] {
    let escape: Rc<RefCell<Option<EventListener>>> = Rc::default();
    let (group, kept) = (element.clone(), escape.clone());
    let over = EventListener::new(element, "mouseover", move |_| {
        let _ = group.class_list().add_1(OVER);
        let Some(document) = group.owner_document().filter(|_| kept.borrow().is_none()) else { return };
        let group = group.clone();
        let listener = EventListener::new(&document, "keydown", move |event| {
            if event.dyn_ref::<KeyboardEvent>().is_some_and(|event| event.key() == "Escape") {
                hide_tips(&group);
            }
        });
        kept.replace(Some(listener));
    });
    let group = element.clone();
    let out = EventListener::new(element, "mouseout", move |event| {
        // Within a link, its box of words included, the mouse is still over the same datum.
        let to = event.dyn_ref::<MouseEvent>().and_then(|event| event.related_target());
        if link_of(event.target()) == link_of(to) {
            return;
        }
        escape.take();
        let _ = group.class_list().remove_2("quiet", OVER);
        untap(&group);
    });
    [over, out]
}

/// A first tap shows what a second one follows.
fn hear_taps(element: &Element) -> EventListener {
    let options = EventListenerOptions::enable_prevent_default();
    let group = element.clone();
    EventListener::new_with_options(element, "click", options, move |event| {
        let Some(event) = event.dyn_ref::<MouseEvent>() else { return };
        if let Some(link) = link_of(event.target()).filter(|link| is_first_tap(event, link)) {
            event.prevent_default();
            untap(&group);
            let _ = link.class_list().add_1(TAPPED);
        }
    })
}

/// The link around what an event is about.
fn link_of(target: Option<EventTarget>) -> Option<Element> {
    target?.dyn_into::<Element>().ok()?.closest("a").ok()?
}

/// Puts the boxes of words away until the reader turns to another datum.
fn hide_tips(points: &Element) {
    let _ = points.class_list().add_1("quiet");
}

/// The class of the links while the mouse is over one of them: its box is the only one that is shown. A class, because
/// WebKit does not ask ":has(a:hover)" again when the mouse moves.
const OVER: &str = "over";

/// The class of a link that a finger has tapped once: its box is shown, and a second tap follows it.
const TAPPED: &str = "told";

/// Whether a click is a finger's first on a link over a datum, which shows what the second one follows.
fn is_first_tap(event: &MouseEvent, link: &Element) -> bool {
    is_touch(event)
        && link.closest(".points").is_ok_and(|points| points.is_some())
        && !link.class_list().contains(TAPPED)
}

fn untap(points: &Element) {
    if let Ok(Some(link)) = points.query_selector("a.told") {
        let _ = link.class_list().remove_1(TAPPED);
    }
}

fn stop(points: &Element, child: usize, tabindex: &str) {
    if let Some(child) = points.children().item(child as u32) {
        let _ = child.set_attribute("tabindex", tabindex);
    }
}
