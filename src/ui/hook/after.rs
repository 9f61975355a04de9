//! What is done once the page shows something new. Yew's own hook is compiled anew for every closure it is given, most of
//! a kilobyte each; this one is it, once, for all.

use crate::web;
use std::any::Any;
use std::cell::Cell;
use std::rc::Rc;
use yew::prelude::*;

/// Calls after rendering: the first time, and whenever `what` has become something else. What the call returns, a
/// listener or a timer, is kept until the next call, or until the component goes. While the app takes over a page made
/// ahead of time, each call is a task of its own, soon: the page is there already, and a key or a finger is heard first.
#[hook]
pub fn use_after<T: PartialEq + 'static, K: 'static>(what: T, call: impl FnOnce(&T) -> K + 'static) {
    let what = Rc::new(what);
    let seen = what.clone();
    use_boxed(Seen(what), true, Box::new(move || Box::new(call(&seen))));
}

/// The same once, the first time, and never later than the page is taken over.
#[hook]
pub fn use_start<K: 'static>(call: impl FnOnce() -> K + 'static) {
    use_boxed(Seen(Rc::new(())), false, Box::new(move || Box::new(call())));
}

#[hook]
fn use_boxed(seen: Seen, may_wait: bool, call: Box<dyn FnOnce() -> Box<dyn Any>>) {
    use_effect_with(seen, move |_| {
        let kept = Rc::new(Cell::new(None));
        if may_wait && web::is_arriving() {
            // Who is gone, or shows something else by then, is not called.
            let place = Rc::downgrade(&kept);
            web::soon(move || {
                if let Some(place) = place.upgrade() {
                    place.set(Some(call()));
                }
            });
        } else {
            kept.set(Some(call()));
        }
        move || drop(kept)
    });
}

struct Seen(Rc<dyn Same>);

impl PartialEq for Seen {
    fn eq(&self, other: &Seen) -> bool {
        self.0.same(other.0.as_any())
    }
}

trait Same: Any {
    fn same(&self, other: &dyn Any) -> bool;
    fn as_any(&self) -> &dyn Any;
}

impl<T: PartialEq + 'static> Same for T {
    fn same(&self, other: &dyn Any) -> bool {
        other.downcast_ref::<T>() == Some(self)
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}
