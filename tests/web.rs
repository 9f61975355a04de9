//! In a real browser: the canvas at several pixel ratios, the address bar, refusals.
#![cfg(target_arch = "wasm32")]

use solieu::library::Library;
use solieu::locale::Lang;
use solieu::route::{Page, View};
use solieu::{figure, paint, web};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

wasm_bindgen_test_configure!(run_in_browser);

fn canvas() -> HtmlCanvasElement {
    let document = web_sys::window().and_then(|w| w.document()).expect("a document");
    document.create_element("canvas").expect("a canvas").dyn_into().expect("a canvas")
}

/// The smallest box around everything painted, in device pixels: left, top, right, bottom.
fn painted(canvas: &HtmlCanvasElement) -> Option<[u32; 4]> {
    let context = canvas.get_context("2d").ok()??.dyn_into::<CanvasRenderingContext2d>().ok()?;
    let (width, height) = (canvas.width(), canvas.height());
    let data = context.get_image_data(0.0, 0.0, width.into(), height.into()).ok()?.data().0;
    let mut bounds: Option<[u32; 4]> = None;
    for (i, pixel) in data.chunks_exact(4).enumerate() {
        if pixel[3] != 0 {
            let (x, y) = (i as u32 % width, i as u32 / width);
            let [l, t, r, b] = bounds.unwrap_or([x, y, x, y]);
            bounds = Some([l.min(x), t.min(y), r.max(x), b.max(y)]);
        }
    }
    bounds
}

#[wasm_bindgen_test]
fn every_figure_is_painted_inside_its_frame_at_every_ratio() {
    let library = Library::embedded();
    for row in &library.dataset.figures {
        let Some(spec) = figure::of_figure(&library.dataset, row, Lang::Vi).spec else { continue };
        for width in [328.0, 704.0] {
            let scene = solieu::chart::layout(&spec, width, Lang::Vi);
            let mut boxes = Vec::new();
            for ratio in [1.0, 2.0, 3.0] {
                let canvas = canvas();
                paint::canvas(&scene, paint::Theme::Light, &canvas, ratio).expect("painted");
                assert_eq!(f64::from(canvas.width()), (scene.width * ratio).round(), "{}", row.id.0);
                let bounds = painted(&canvas).expect("something is painted");
                boxes.push(bounds.map(|edge| f64::from(edge) / ratio));
            }
            // The same drawing at every ratio: no edge moves by more than two CSS pixels.
            for bounds in &boxes {
                for (edge, first) in bounds.iter().zip(&boxes[0]) {
                    assert!((edge - first).abs() <= 2.0, "{} at {width}: {boxes:?}", row.id.0);
                }
            }
        }
    }
}

#[wasm_bindgen_test]
fn the_address_follows_and_returns() {
    // As on a built page: the root is where the base element says, not where the address has gone.
    let document = web_sys::window().and_then(|w| w.document()).expect("a document");
    let base = document.create_element("base").expect("a base");
    base.set_attribute("href", "/").expect("its address");
    document.head().expect("a head").append_child(&base).expect("added");
    let before = web::current();
    let view = View { page: Page::Search("nông nghiệp & 14,6%".to_owned()), lang: Lang::En };
    web::replace(&view);
    assert_eq!(web::current(), view);
    web::replace(&before);
    base.remove();
}

#[wasm_bindgen_test]
async fn a_refused_clipboard_is_an_answer() {
    // Without a gesture the browser may refuse; either answer is one, neither panics.
    let _ = web::copy("14,6".to_owned()).await;
}
