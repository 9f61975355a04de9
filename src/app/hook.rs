//! Yew's hook for effects is compiled anew for every closure it is given; these are it, once for all.

use std::any::Any;
use yew::prelude::*;

/// What is called, whatever it returns.
type Call<T> = Box<dyn FnOnce(&T) -> Box<dyn Any>>;

/// Calls after rendering: the first time, and whenever `what` has become something else. What the call returns, a
/// listener or a timer, is kept until the next call, or until the component goes.
#[hook]
pub fn use_effect_on_change<T: PartialEq + 'static, K: 'static>(what: T, call: impl FnOnce(&T) -> K + 'static) {
    let call: Call<T> = Box::new(move |what| Box::new(call(what)));
    use_effect_with(what, move |what| {
        let kept = call(what);
        move || drop(kept)
    });
}
