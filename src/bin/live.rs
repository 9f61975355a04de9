//! The module of a chart page in somebody else's page: no app, only what makes the made drawing answer.
//! The page's script fetches it when the reader shows interest, and hands it the chart's own small file.

#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

#[cfg(target_arch = "wasm32")]
use wasm_bindgen::prelude::wasm_bindgen;

/// Takes the page's drawing over; `false` if the bytes are not a chart, or the page has no drawing.
#[cfg(target_arch = "wasm32")]
#[wasm_bindgen]
pub fn enliven(bytes: &[u8]) -> bool {
    solieu::live::Live::read(bytes).and_then(solieu::web::enliven).is_some()
}

fn main() {
    #[cfg(not(target_arch = "wasm32"))]
    {
        eprintln!("This program is a part of a web page: build it with `make build`.");
        std::process::exit(2);
    }
}
