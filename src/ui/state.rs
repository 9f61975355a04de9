//! What the page knows: one model, one pure reducer, no browser.

use crate::library::Library;
use crate::route::{Page, View};
use std::ops::Deref;
use std::rc::Rc;
use yew::Reducible;

/// The library, shared by every component and never copied.
#[derive(Clone)]
pub struct Shared(pub Rc<Library>);

impl PartialEq for Shared {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Deref for Shared {
    type Target = Library;
    fn deref(&self) -> &Library {
        &self.0
    }
}

/// How the reader came to the present view.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// The page was loaded here.
    Load,
    /// A link was followed.
    Follow,
    /// Back or forward.
    Travel,
    /// A key was typed in the search field.
    Type,
}

/// The state of the page.
#[derive(Clone, Debug, PartialEq)]
pub struct Model {
    /// What is shown.
    pub view: View,
    /// How the reader came to it.
    pub step: Step,
    /// The search result that the arrow keys point at.
    pub selected: Option<usize>,
}

/// What can happen.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// The page was loaded at this view, and these words were typed into its search field meanwhile.
    Arrive(View, String),
    /// A link is followed.
    Follow(View),
    /// The browser went back or forward, to where this result was opened.
    Travel(View, Option<usize>),
    /// The search words are now these.
    Type(String),
    /// The arrow keys point at this result.
    Select(Option<usize>),
}

impl Model {
    /// The state at the start.
    pub fn new(view: View) -> Model {
        Model { view, step: Step::Load, selected: None }
    }

    /// The search words, on the pages that have a search field.
    pub fn query(&self) -> &str {
        match &self.view.page {
            Page::Search(query) => query,
            _ => "",
        }
    }
}

impl Reducible for Model {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let (view, step, selected) = match action {
            // A link was followed, or a word typed, while the app arrived: the reader is there already.
            Action::Arrive(..) if self.step != Step::Load => return self,
            Action::Arrive(view, typed) if !typed.is_empty() => (view.at(Page::Search(typed)), Step::Type, None),
            Action::Arrive(view, _) => (view, Step::Load, None),
            Action::Follow(view) => (view, Step::Follow, None),
            Action::Travel(view, _) if view == self.view => return self,
            Action::Travel(view, selected) => (view, Step::Travel, selected),
            Action::Type(query) if self.view.page == Page::Search(query.clone()) => return self,
            Action::Type(query) => (self.view.at(Page::Search(query)), Step::Type, None),
            Action::Select(selected) => (self.view.clone(), self.step, selected),
        };
        Rc::new(Model { view, step, selected })
    }
}
