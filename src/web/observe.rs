//! What happens in the window, told to a callback until the handle is dropped.

use gloo::events::EventListener;
use gloo::render::AnimationFrame;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::js_sys::Array;
use web_sys::{Element, ResizeObserver, window};

/// Keeps a callback of [`on_size`] alive; dropping it ends the calls.
pub struct Listener {
    observer: ResizeObserver,
    _closure: Closure<dyn FnMut(Array)>,
}

impl Drop for Listener {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// The page scrolled; at most once a frame.
pub fn on_scroll(call: impl Fn() + 'static) -> Option<EventListener> {
    let call = Rc::new(call);
    let frame: Rc<RefCell<Option<AnimationFrame>>> = Rc::default();
    let window = window()?;
    let listener = EventListener::new(&window, "scroll", move |_| {
        let (call, done) = (call.clone(), frame.clone());
        if frame.borrow().is_none() {
            let next = gloo::render::request_animation_frame(move |_| {
                done.borrow_mut().take();
                call();
            });
            *frame.borrow_mut() = Some(next);
        }
    });
    Some(listener)
}

/// An element's size changed, or fonts arrived; `None` in a browser that observes no sizes.
pub fn on_size(element: &Element, call: impl Fn() + 'static) -> Option<Listener> {
    let closure = Closure::<dyn FnMut(Array)>::new(move |_| call());
    let observer = ResizeObserver::new(closure.as_ref().unchecked_ref()).ok()?;
    observer.observe(element);
    Some(Listener { observer, _closure: closure })
}
