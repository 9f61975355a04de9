//! What tells which paragraphs are in a part of the window, without work while the page scrolls.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::js_sys::Array;
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};

/// Calls when elements come into a part of the window or leave it; dropping it ends the calls.
pub struct Observer {
    observer: IntersectionObserver,
    _closure: Closure<dyn FnMut(Array)>,
}

impl Observer {
    /// For the window with these margins; `None` in a browser that observes no elements.
    pub fn new(margin: &str, call: impl Fn(&[IntersectionObserverEntry]) + 'static) -> Option<Observer> {
        let closure = Closure::<dyn FnMut(Array)>::new(move |entries: Array| {
            let entries: Vec<IntersectionObserverEntry> =
                entries.iter().filter_map(|entry| entry.dyn_into().ok()).collect();
            call(&entries);
        });
        let options = IntersectionObserverInit::new();
        options.set_root_margin(margin);
        let observer = IntersectionObserver::new_with_options(closure.as_ref().unchecked_ref(), &options).ok()?;
        Some(Observer { observer, _closure: closure })
    }

    /// Observes one more element.
    pub fn observe(&self, element: &Element) {
        self.observer.observe(element);
    }

    /// Observes none.
    pub fn clear(&self) {
        self.observer.disconnect();
    }
}
