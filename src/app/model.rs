//! What the app knows: one model and one pure reducer. No browser, no framework.

use crate::route::{Page, View};

/// How the reader came to the present view.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NavigationKind {
    /// The document was loaded here.
    Load,
    /// A link was followed.
    Push,
    /// Back or forward.
    Pop,
    /// A key was typed in the search field.
    Typing,
}

/// One step of the reader. Counted, so that following the same link twice is two steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Navigation {
    /// Its number, from 0.
    pub id: u32,
    /// How the reader came here.
    pub kind: NavigationKind,
}

/// A menu under a figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Menu {
    /// The figure's slug.
    pub figure: String,
    /// Its name in the markup: `take`, or `quote`, which has one entry, carried out when it is opened.
    pub name: String,
}

/// The state of the app.
#[derive(Clone, Debug, PartialEq)]
pub struct Model {
    /// What is shown.
    pub view: View,
    /// How the reader came to it.
    pub navigation: Navigation,
    /// The search result that the arrow keys point at.
    pub selected: Option<usize>,
    /// The menu that is open.
    pub menu: Option<Menu>,
    /// The figure that is shown over the whole window.
    pub dialog: Option<String>,
}

/// What can happen.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// A link is followed.
    Push(View),
    /// The browser went back or forward, to where this result was opened.
    Pop(View, Option<usize>),
    /// The search words are now these.
    Type(String),
    /// The arrow keys point at this result.
    Select(Option<usize>),
    /// This menu is opened, or the open one closed.
    Menu(Option<Menu>),
    /// This figure is shown over the whole window, or none any more.
    Dialog(Option<String>),
}

impl Model {
    /// The state at the start.
    pub fn new(view: View) -> Model {
        let navigation = Navigation { id: 0, kind: NavigationKind::Load };
        Model { view, navigation, selected: None, menu: None, dialog: None }
    }

    /// The search words, on the search page.
    pub fn query(&self) -> &str {
        self.view.query()
    }

    /// The state after an action.
    pub fn reduce(&self, action: Action) -> Model {
        let next = self.clone();
        match action {
            Action::Push(view) => self.step(view, NavigationKind::Push, None),
            Action::Pop(view, selected) => self.step(view, NavigationKind::Pop, selected),
            Action::Type(query) if self.view.page == Page::Search(query.clone()) => next,
            Action::Type(query) => self.step(self.view.at(Page::Search(query)), NavigationKind::Typing, None),
            Action::Select(selected) => Model { selected, ..next },
            Action::Menu(menu) => Model { menu, ..next },
            Action::Dialog(dialog) => Model { dialog, ..next },
        }
    }

    /// The next step; what was open over the page before is closed.
    fn step(&self, view: View, kind: NavigationKind, selected: Option<usize>) -> Model {
        let navigation = Navigation { id: self.navigation.id + 1, kind };
        Model { view, navigation, selected, menu: None, dialog: None }
    }
}
