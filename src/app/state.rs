//! The model as Yew holds it.
//! Knows no event and no page.

use super::model::{Action, Model};
use std::ops::Deref;
use std::rc::Rc;
use yew::Reducible;

/// The model as Yew's reducer.
#[derive(Clone, PartialEq)]
pub struct State(pub Model);

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        Rc::new(State(self.0.reduce(action)))
    }
}

impl Deref for State {
    type Target = Model;
    fn deref(&self) -> &Model {
        &self.0
    }
}
