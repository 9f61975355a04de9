//! In a real browser: the canvas at several pixel ratios, the address bar, refusals.
#![cfg(target_arch = "wasm32")]

use solieu::chart::{Ink, Scene};
use solieu::library::Library;
use solieu::locale::Lang;
use solieu::paint::{FONTS, Theme};
use solieu::route::{Page, View};
use solieu::{figure, paint, web};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement};

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

/// The scene as an SVG that the browser draws onto a canvas of its own, for comparison.
async fn as_image(scene: &Scene, ratio: f64) -> HtmlCanvasElement {
    let colour = |ink: Ink| -> &'static str {
        let (r, g, b) = Theme::Light.colour(ink);
        Box::leak(format!("#{r:02x}{g:02x}{b:02x}").into_boxed_str())
    };
    let text =
        paint::svg(scene, &colour).replacen("<svg ", &format!("<svg font-family='{}' ", FONTS.replace('"', "")), 1);
    let image = HtmlImageElement::new().expect("an image");
    image.set_src(&["data:image/svg+xml;charset=utf-8,", &String::from(js_sys::encode_uri_component(&text))].concat());
    JsFuture::from(image.decode()).await.expect("the SVG is drawn");
    let canvas = canvas();
    canvas.set_width((scene.width * ratio).round() as u32);
    canvas.set_height((scene.height * ratio).round() as u32);
    let context: CanvasRenderingContext2d =
        canvas.get_context("2d").ok().flatten().and_then(|c| c.dyn_into().ok()).expect("2d");
    let (width, height) = (f64::from(canvas.width()), f64::from(canvas.height()));
    context.draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, width, height).expect("drawn");
    canvas
}

/// Ink on white at every pixel, from 0 to 255.
fn ink(canvas: &HtmlCanvasElement) -> Vec<u8> {
    let context: CanvasRenderingContext2d =
        canvas.get_context("2d").ok().flatten().and_then(|c| c.dyn_into().ok()).expect("2d");
    let data =
        context.get_image_data(0.0, 0.0, canvas.width().into(), canvas.height().into()).expect("pixels").data().0;
    let over_white = |pixel: &[u8]| {
        let shade = (u32::from(pixel[0]) + u32::from(pixel[1]) + u32::from(pixel[2])) / 3;
        ((255 - shade) * u32::from(pixel[3]) / 255) as u8
    };
    data.chunks_exact(4).map(over_white).collect()
}

#[wasm_bindgen_test]
async fn canvas_and_svg_are_the_same_drawing() {
    let library = Library::embedded();
    for row in &library.dataset.figures {
        let Some(spec) = figure::of_figure(&library.dataset, row, Lang::Vi).spec else { continue };
        let scene = solieu::chart::layout(&spec, 440.0, Lang::Vi);
        for ratio in [1.0, 2.0, 3.0] {
            let canvas = canvas();
            paint::canvas(&scene, Theme::Light, &canvas, ratio).expect("painted");
            let (ours, theirs) = (ink(&canvas), ink(&as_image(&scene, ratio).await));
            assert_eq!(ours.len(), theirs.len());
            // Edges are smoothed differently; a shape or a word at another place is far more than that.
            let total: u64 = theirs.iter().map(|shade| u64::from(*shade)).sum();
            let apart: u64 = ours.iter().zip(&theirs).map(|(a, b)| u64::from(a.abs_diff(*b))).sum();
            let share = apart as f64 / total as f64;
            assert!(share < 0.10, "{} at ratio {ratio}: {:.1} % of the ink differs", row.id.0, share * 100.0);
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
