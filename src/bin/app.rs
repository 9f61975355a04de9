//! Mounts the page: takes over the one that was made ahead of time, or makes it where there is none.
use solieu::library::Library;
use solieu::ui::{App, Props, Shared};
use solieu::web;
use std::rc::Rc;

fn main() {
    #[cfg(target_arch = "wasm32")]
    console_error_panic_hook::set_once();
    let library = Shared(Rc::new(Library::embedded()));
    // A page made ahead of time knows its path alone: that is what it must be taken over with, to the letter.
    let (is_made, typed) = (web::is_made(), web::typed("#find"));
    let view = if is_made { web::current().bare() } else { web::current() };
    let props = Props { library, view, typed };
    #[cfg(target_arch = "wasm32")]
    if is_made {
        yew::Renderer::<App>::with_props(props).hydrate();
    } else {
        yew::Renderer::<App>::with_props(props).render();
    }
    #[cfg(not(target_arch = "wasm32"))]
    {
        let _ = (props, is_made, std::any::type_name::<App>());
        eprintln!("This program is a web page: build it with `make build`, or serve it with `make serve`.");
        std::process::exit(2);
    }
}
