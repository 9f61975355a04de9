//! The app's module: the script of a page mounts it and hands it the events of the page.

#![cfg_attr(target_arch = "wasm32", no_main)]

mod entry;

#[cfg(target_arch = "wasm32")]
mod module {
    use solieu::app::{App, Props, Session};
    use solieu::web::{self, Host, Search};
    use std::rc::Rc;
    use wasm_bindgen::prelude::wasm_bindgen;
    use web_sys::Event;

    /// The app on a page.
    #[wasm_bindgen]
    pub struct Mounted(Rc<Session>);

    #[wasm_bindgen]
    impl Mounted {
        /// Handles an event of the page.
        pub fn handle(&self, event: &Event) {
            self.0.handle(event);
        }
    }

    /// Mounts the app in an element of its own, over the search; `None` if the document has no body.
    #[wasm_bindgen]
    pub fn mount(host: Host, search: Search) -> Option<Mounted> {
        // What ships was built without the words of panics, see the Makefile.
        #[cfg(debug_assertions)]
        console_error_panic_hook::set_once();
        let root = web::own_element()?;
        let session = Session::new(host, search);
        let view = web::current(&session.host);
        let props = Props { session: session.clone(), view };
        yew::Renderer::<App>::with_root_and_props(root, props).render();
        Some(Mounted(session))
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    entry::refuse();
}
