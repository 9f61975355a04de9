//! What the app works with for as long as it lives: the search, the script that started it, the pages once they are there,
//! and where an event goes.

use crate::route::{Page, View};
use crate::web::{self, Checker, Host, Pages, Search};
use std::cell::{Cell, OnceCell, RefCell};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event};

/// What handles an event.
type Listener = Rc<dyn Fn(&Event)>;

/// What the address bar says, and the typed words that it does not say yet.
pub struct Address {
    /// The view of the address.
    pub written: View,
    /// The view that was typed since.
    pub pending: Option<View>,
    /// Whether the words are typed on the overview, which is one step of the history back.
    pub is_over_overview: bool,
}

impl Address {
    /// Writes the typed words. The first of them are a new step of the history, so that "back" leaves the search.
    fn settle(&mut self, host: &Host) {
        let Some(view) = self.pending.take() else { return };
        if matches!(self.written.page, Page::Search(_)) {
            host.replace(&view.href());
        } else {
            let is_pushed = host.push(&view.href());
            self.is_over_overview = is_pushed && self.written.page == Page::Overview;
        }
        self.written = view;
    }
}

/// The session. One for each document.
pub struct Session {
    /// The search.
    pub search: Search,
    /// The script that started the app.
    pub host: Host,
    /// The fragment of the link that is being followed, where the view does not hold it.
    pub fragment: Cell<Option<String>>,
    /// What the address bar says.
    pub address: RefCell<Address>,
    /// The element of the open menu, in the panel of its figure. One for as long as the app lives, moved from panel to
    /// panel: Yew never takes its listeners from the element of a portal, so one of the page's own would keep every page
    /// that had a menu.
    pub island: Option<Element>,
    pages: OnceCell<Pages>,
    checker: OnceCell<Checker>,
    listener: RefCell<Option<Listener>>,
}

impl Session {
    /// A session of a script.
    pub fn new(host: Host, search: Search) -> Rc<Session> {
        let (pages, checker, listener) = (OnceCell::new(), OnceCell::new(), RefCell::default());
        let address = RefCell::new(Address { written: web::current(&host), pending: None, is_over_overview: false });
        Rc::new(Session {
            search,
            host,
            fragment: Cell::default(),
            address,
            island: web::new_element(),
            pages,
            checker,
            listener,
        })
    }

    /// Writes typed words to the address bar that it does not say yet.
    pub fn settle(&self) {
        self.address.borrow_mut().settle(&self.host);
    }

    /// Has this function, which knows the present state, handle every further event.
    pub fn listen(&self, listener: Listener) {
        self.listener.replace(Some(listener));
    }

    /// Handles an event of the page.
    pub fn handle(&self, event: &Event) {
        let listener = self.listener.borrow().clone();
        if let Some(listener) = listener {
            listener(event);
        }
    }

    /// The pages, if they are there already.
    pub fn pages(&self) -> Option<&Pages> {
        self.pages.get()
    }

    /// The pages, fetched if they are not there yet; `None` if they cannot be had.
    pub async fn fetch_pages(&self) -> Option<&Pages> {
        if self.pages.get().is_none() {
            let pages = self.host.pages().await.ok()?;
            let _ = self.pages.set(pages.unchecked_into());
        }
        self.pages.get()
    }

    /// The module of the check, fetched if it is not there yet; `None` if it cannot be had.
    pub async fn fetch_checker(&self) -> Option<&Checker> {
        if self.checker.get().is_none() {
            let checker = self.host.checker().await.ok()?;
            let _ = self.checker.set(checker.unchecked_into());
        }
        self.checker.get()
    }
}
