//! Mounts the page: takes over the one that was made ahead of time, or makes it where there is none.

#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

#[cfg(target_arch = "wasm32")]
mod mount {
    use solieu::library::Library;
    use solieu::route::View;
    use solieu::ui::{App, Props, Shared};
    use solieu::web;
    use std::rc::Rc;

    /// Reads the data, finds out what to show, and shows it, each in a task of its own.
    pub fn begin() {
        // What ships was built without the words of panics, see the Makefile.
        #[cfg(debug_assertions)]
        console_error_panic_hook::set_once();
        web::soon(|| {
            let library = Shared(Rc::new(Library::embedded()));
            web::soon(|| prepare(library));
        });
    }

    fn prepare(library: Shared) {
        // A page made ahead of time knows its path alone: that is what it must be taken over with, to the letter.
        let view = if web::is_made() { web::current().bare() } else { web::current() };
        web::soon(|| show(library, view));
    }

    fn show(library: Shared, view: View) {
        let (is_made, typed) = (web::is_made(), web::typed("#find"));
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
