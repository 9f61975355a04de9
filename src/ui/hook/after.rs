//! What is done once the page shows something new. Yew's own hook is compiled anew for every closure it is given, most of
//! a kilobyte each; this one is it, once, for all.

use std::any::Any;
use std::rc::Rc;
use yew::prelude::*;

/// Calls after rendering: the first time, and whenever `what` has become something else. What the call returns, a
/// listener or a timer, is kept until the next call, or until the component goes.
#[hook]
pub fn use_after<T: PartialEq + 'static, K: 'static>(what: T, call: impl FnOnce(&T) -> K + 'static) {
    let what = Rc::new(what);
    let seen = what.clone();
    use_boxed(Seen(what), Box::new(move || Box::new(call(&seen))));
}

#[hook]
fn use_boxed(seen: Seen, call: Box<dyn FnOnce() -> Box<dyn Any>>) {
    use_effect_with(seen, move |_| {
        let kept = call();
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
