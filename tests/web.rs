//! In a real browser: the canvas at several pixel ratios, the address bar, refusals.
#![cfg(target_arch = "wasm32")]

use solieu::export::{Picture, Size, picture};
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
    bounds(canvas, |pixel| pixel[3] != 0)
}

fn bounds(canvas: &HtmlCanvasElement, is_ink: impl Fn(&[u8]) -> bool) -> Option<[u32; 4]> {
    let context = canvas.get_context("2d").ok()??.dyn_into::<CanvasRenderingContext2d>().ok()?;
    let (width, height) = (canvas.width(), canvas.height());
    let data = context.get_image_data(0.0, 0.0, width.into(), height.into()).ok()?.data().0;
    let mut bounds: Option<[u32; 4]> = None;
    for (i, pixel) in data.chunks_exact(4).enumerate() {
        if is_ink(pixel) {
            let (x, y) = (i as u32 % width, i as u32 / width);
            let [l, t, r, b] = bounds.unwrap_or([x, y, x, y]);
            bounds = Some([l.min(x), t.min(y), r.max(x), b.max(y)]);
        }
    }
    bounds
}

/// The smallest box around everything that is not white.
fn inked(canvas: &HtmlCanvasElement) -> Option<[u32; 4]> {
    bounds(canvas, |pixel| pixel[..3] != [255, 255, 255])
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
fn posters_are_painted_whole_at_their_exact_size() {
    let library = Library::embedded();
    for row in &library.dataset.figures {
        let figure = figure::of_figure(&library.dataset, row, Lang::Vi);
        for size in [Size::Shown, Size::Double, Size::Square] {
            let Picture { scene, ratio } = picture(&library, &figure, size, 752.0, Lang::Vi);
            let canvas = canvas();
            paint::canvas(&scene, paint::Theme::Light, &canvas, ratio).expect("painted");
            let (width, height) = (canvas.width(), canvas.height());
            match size {
                Size::Shown => assert_eq!(width, 752, "{}", row.id.0),
                Size::Double => assert_eq!((width, height), (1504, 2 * scene.height as u32), "{}", row.id.0),
                Size::Square => assert_eq!((width, height), (1080, 1080), "{}", row.id.0),
            }
            // Ground to every edge: no pixel is see-through.
            assert_eq!(painted(&canvas), Some([0, 0, width - 1, height - 1]), "{}", row.id.0);
            let [left, top, right, bottom] = inked(&canvas).expect("something is painted on the ground");
            let margin = (20.0 * ratio) as u32;
            assert!(left >= margin && top >= margin, "{} starts at {left}, {top}", row.id.0);
            assert!(right <= width - margin && bottom <= height - margin, "{} ends at {right}, {bottom}", row.id.0);
            assert!(left <= 2 * margin + margin / 2, "{} starts at {left}", row.id.0);
        }
    }
}

#[wasm_bindgen_test]
async fn a_refused_picture_is_an_answer() {
    let library = Library::embedded();
    let figure = figure::of_figure(&library.dataset, &library.dataset.figures[0], Lang::Vi);
    let Picture { mut scene, ratio } = picture(&library, &figure, Size::Shown, 752.0, Lang::Vi);
    let _ = web::copy_png(scene.clone(), ratio).await;
    // A canvas that no machine has room for gives no picture.
    scene.height = 1e9;
    assert_eq!(web::download_png("x.png".to_owned(), scene, 1.0).await, web::Answer::Refused);
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
