//! Mounts the page: takes over the one that was made ahead of time, or makes it where there is none.

#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

#[cfg(target_arch = "wasm32")]
mod mount {
    use solieu::library::Library;
    use solieu::ui::{App, Props, Shared};
    use solieu::web;
    use std::rc::Rc;

    /// Reads the data, and then shows the page.
    pub fn begin() {
        // What ships was built without the words of panics, see the Makefile.
        #[cfg(debug_assertions)]
        console_error_panic_hook::set_once();
        let library = Shared(Rc::new(Library::embedded()));
        web::soon(move || show(library));
    }

    fn show(library: Shared) {
        // A page made ahead of time knows its path alone: that is what it must be taken over with, to the letter.
        let (is_made, typed) = (web::is_made(), web::typed("#find"));
        let view = if is_made { web::current().bare() } else { web::current() };
        let props = Props { library, view, typed };
        if is_made {
            web::arrive(true);
            yew::Renderer::<App>::with_props(props).hydrate();
        } else {
            yew::Renderer::<App>::with_props(props).render();
        }
    }
}

#[cfg(target_arch = "wasm32")]
fn main() {
    mount::begin();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("This program is a web page: build it with `make build`, or serve it with `make serve`.");
    std::process::exit(2);
}
