//! Mounts the page.
use solieu::library::Library;
use solieu::ui::{App, Props, Shared};
use std::rc::Rc;

fn main() {
    #[cfg(target_arch = "wasm32")]
    console_error_panic_hook::set_once();
    let props = Props { library: Shared(Rc::new(Library::embedded())), view: solieu::web::current() };
    #[cfg(target_arch = "wasm32")]
    yew::Renderer::<App>::with_props(props).render();
    #[cfg(not(target_arch = "wasm32"))]
    {
        let _ = (props, std::any::type_name::<App>());
        eprintln!("This program is a web page: build it with `make build`, or serve it with `make serve`.");
        std::process::exit(2);
    }
}
