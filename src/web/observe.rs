//! What happens in the window, told to a callback until the handle is dropped.

use gloo::events::EventListener;
use gloo::render::AnimationFrame;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::js_sys::{Array, Function};
use web_sys::{
    Element, HtmlInputElement, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit,
    ResizeObserver, window,
};

/// Keeps a callback alive; dropping it ends the calls.
pub struct Listener {
    _events: Vec<EventListener>,
    _observer: Option<Observer>,
}

/// An observer of either sort: both are ended by the same call.
struct Observer {
    observer: ResizeObserver,
    _closure: Closure<dyn FnMut(Array)>,
}

impl Drop for Observer {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

fn listener(events: Vec<EventListener>) -> Listener {
    Listener { _events: events, _observer: None }
}

/// Listens by an observer that is made of a function.
fn observer(call: impl FnMut(Array) + 'static, observe: impl FnOnce(&Function) -> Option<ResizeObserver>) -> Listener {
    let closure = Closure::<dyn FnMut(Array)>::new(call);
    let observer = observe(closure.as_ref().unchecked_ref());
    Listener { _events: Vec::new(), _observer: observer.map(|observer| Observer { observer, _closure: closure }) }
}

/// The history moved: back, forward, or the fragment was edited.
pub fn on_pop(mut call: impl FnMut() + 'static) -> Listener {
    let events = window().map(|w| EventListener::new(&w, "popstate", move |_| call()));
    listener(events.into_iter().collect())
}

/// An input method finished composing in a field; Yew has no event for it.
pub fn on_composed(field: &HtmlInputElement, mut call: impl FnMut(String) + 'static) -> Listener {
    let input = field.clone();
    listener(vec![EventListener::new(field, "compositionend", move |_| call(input.value()))])
}

/// The page scrolled; at most once a frame.
pub fn on_scroll(call: impl Fn() + 'static) -> Listener {
    let call = Rc::new(call);
    let frame: Rc<RefCell<Option<AnimationFrame>>> = Rc::default();
    let events = window().map(|w| {
        EventListener::new(&w, "scroll", move |_| {
            let (call, done) = (call.clone(), frame.clone());
            if frame.borrow().is_none() {
                let next = gloo::render::request_animation_frame(move |_| {
                    done.borrow_mut().take();
                    call();
                });
                *frame.borrow_mut() = Some(next);
            }
        })
    });
    listener(events.into_iter().collect())
}

/// The page goes to paper, is there already, or comes back from it. Some browsers say it by events, some by the query alone.
pub fn on_print(call: impl Fn(bool) + 'static) -> Listener {
    let call = Rc::new(call);
    let Some(window) = window() else { return listener(Vec::new()) };
    let mut events: Vec<EventListener> = [("beforeprint", true), ("afterprint", false)]
        .map(|(name, is_paper)| {
            let call = call.clone();
            EventListener::new(&window, name, move |_| call(is_paper))
        })
        .into();
    if let Ok(Some(query)) = window.match_media("print") {
        if query.matches() {
            call(true);
        }
        let asked = query.clone();
        events.push(EventListener::new(&query, "change", move |_| call(asked.matches())));
    }
    listener(events)
}

/// The colours asked for, or the pixel ratio, changed.
pub fn on_theme(call: impl Fn() + 'static) -> Listener {
    let call = Rc::new(call);
    // A ratio has no change event of its own: its query stops matching. Whoever redraws listens anew.
    let ratio = format!("(resolution: {}dppx)", super::pixel_ratio());
    let queries = ["(prefers-color-scheme: dark)", &ratio].map(|q| window()?.match_media(q).ok()?);
    let events = queries.into_iter().flatten().map(|query| {
        let call = call.clone();
        EventListener::new(&query, "change", move |_| call())
    });
    listener(events.collect())
}

/// An element's width changed, or fonts arrived.
pub fn on_size(element: &Element, call: impl Fn() + 'static) -> Listener {
    observer(
        move |_| call(),
        |function| {
            let observer = ResizeObserver::new(function).ok()?;
            observer.observe(element);
            Some(observer)
        },
    )
}

/// The element is on the screen or less than a screen away from it: at once if it is already, and each time it comes there.
pub fn on_near(element: &Element, call: impl Fn() + 'static) -> Listener {
    if is_near(element) {
        call();
        return listener(Vec::new());
    }
    let came = move |entries: Array| {
        // Where several changes are told at once, the last is how it is now.
        let entry: IntersectionObserverEntry = entries.get(entries.length() - 1).unchecked_into();
        if entry.is_intersecting() {
            call();
        }
    };
    observer(came, |function| {
        let options = IntersectionObserverInit::new();
        options.set_root_margin("100%");
        let observer = IntersectionObserver::new_with_options(function, &options).ok()?;
        observer.observe(element);
        Some(observer.unchecked_into())
    })
}

/// Whether an element is shown less than a window's height away from the window.
fn is_near(element: &Element) -> bool {
    let height = window().and_then(|window| window.inner_height().ok()?.as_f64()).unwrap_or_default();
    let place = element.get_bounding_client_rect();
    place.width() > 0.0 && place.top() < 2.0 * height && place.bottom() > -height
}
