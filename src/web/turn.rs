//! Work that can wait, a piece a task, so that a key or a finger never waits for all of it.

use gloo::timers::callback::Timeout;
use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;

/// A place in the line; dropping it gives the place up.
pub struct Turn(Rc<Cell<bool>>);

impl Drop for Turn {
    fn drop(&mut self) {
        self.0.set(false);
    }
}

struct Waiting {
    is_wanted: Rc<Cell<bool>>,
    call: Box<dyn FnOnce()>,
}

/// Who waits, and whether the next task is arranged.
#[derive(Default)]
struct Line {
    waiting: VecDeque<Waiting>,
    is_moving: bool,
}

thread_local! {
    static LINE: RefCell<Line> = RefCell::default();
}

/// Calls in a task of its own, after everything that was put in the line before.
pub fn in_turn(call: impl FnOnce() + 'static) -> Turn {
    let is_wanted = Rc::new(Cell::new(true));
    let turn = Turn(is_wanted.clone());
    let was_moving = LINE.with_borrow_mut(|line| {
        line.waiting.push_back(Waiting { is_wanted, call: Box::new(call) });
        std::mem::replace(&mut line.is_moving, true)
    });
    if !was_moving {
        arrange();
    }
    turn
}

/// Arranges a task for the first in the line who still wants a turn.
fn arrange() {
    let task = || {
        let next = LINE.with_borrow_mut(|line| {
            let next = std::iter::from_fn(|| line.waiting.pop_front()).find(|waiting| waiting.is_wanted.get());
            line.is_moving = next.is_some();
            next
        });
        if let Some(waiting) = next {
            (waiting.call)();
            arrange();
        }
    };
    Timeout::new(0, task).forget();
}
