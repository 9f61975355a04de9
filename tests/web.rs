//! In a real browser: the canvas at several pixel ratios, the address bar, refusals, one page in the place of another.
#![cfg(target_arch = "wasm32")]

use solieu::chart::Scene;
use solieu::export::{Picture, Size, picture};
use solieu::library::Library;
use solieu::locale::Lang;
use solieu::page::Cx;
use solieu::paint::Theme;
use solieu::route::{Ledger, Page, View};
use solieu::{figure, page, paint, web};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{CanvasRenderingContext2d, Document, Element, HtmlCanvasElement, HtmlImageElement, HtmlInputElement};

wasm_bindgen_test_configure!(run_in_browser);

fn document() -> Document {
    web_sys::window().and_then(|w| w.document()).expect("a document")
}

fn canvas() -> HtmlCanvasElement {
    document().create_element("canvas").expect("a canvas").dyn_into().expect("a canvas")
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
                paint::canvas(&scene, paint::Theme::Light, &canvas, 1.0, ratio).expect("painted");
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
    let text = paint::svg_file(scene, Theme::Light, "", "", "");
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
            paint::canvas(&scene, Theme::Light, &canvas, 1.0, ratio).expect("painted");
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
fn posters_are_painted_whole_at_their_exact_size() {
    let library = Library::embedded();
    for row in &library.dataset.figures {
        let figure = figure::of_figure(&library.dataset, row, Lang::Vi);
        for size in [Size::Shown, Size::Double, Size::Square] {
            let Picture { scene, ratio } = picture(&library, &figure, size, 752.0, Lang::Vi);
            let canvas = canvas();
            paint::canvas(&scene, paint::Theme::Light, &canvas, 1.0, ratio).expect("painted");
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
            // Words start at the margin itself: 24 CSS pixels, or a fifteenth of the square.
            let start = if size == Size::Square { width / 15 } else { (24.0 * ratio) as u32 };
            assert!(left <= start + margin / 2, "{} starts at {left}", row.id.0);
        }
    }
}

#[wasm_bindgen_test]
async fn a_refused_picture_is_an_answer() {
    let library = Library::embedded();
    let figure = figure::of_figure(&library.dataset, &library.dataset.figures[0], Lang::Vi);
    let Picture { mut scene, ratio } = picture(&library, &figure, Size::Shown, 752.0, Lang::Vi);
    let painted = |scene: &Scene| {
        let canvas = canvas();
        paint::canvas(scene, Theme::Light, &canvas, 1.0, ratio).ok().map(|()| canvas)
    };
    // Without a gesture the browser may refuse; either outcome is one.
    let _ = web::copy_png(painted(&scene)).outcome().await;
    // A canvas that no machine has room for gives no picture.
    scene.height = 1e9;
    assert_eq!(web::download_png("x.png".to_owned(), painted(&scene)).outcome().await, web::Outcome::Refused);
    assert_eq!(web::download_png("x.png".to_owned(), None).outcome().await, web::Outcome::Refused);
}

#[wasm_bindgen_test]
async fn a_refused_clipboard_is_an_answer() {
    // Without a gesture the browser may refuse; either answer is one, neither panics.
    let _ = web::copy("14,6").outcome().await;
}

fn find(selector: &str) -> Option<Element> {
    document().query_selector(selector).expect("a selector")
}

fn text(selector: &str) -> String {
    find(selector).and_then(|element| element.text_content()).unwrap_or_default()
}

fn view(page: Page, lang: Lang) -> View {
    View { page, lang }
}

fn report(block: Option<&str>, observation: Option<&str>) -> Page {
    Page::Report { block: block.map(str::to_owned), observation: observation.map(str::to_owned), query: None }
}

/// The document as the publisher has made it for a view, without the place of what runs the tests.
fn open(library: &Library, view: &View) -> Element {
    let made = page::page(&Cx::new(library, view));
    let place = document().create_element("div").expect("a place");
    place.set_inner_html(&made.body().into_string());
    document().body().expect("a body").append_child(&place).expect("it is there");
    document().document_element().expect("a root").set_attribute("data-view", &view.href()).expect("set");
    web::set_page(&made.meta.title, view.lang.tag(), &made.meta.description);
    place
}

fn show(library: &Library, view: &View) {
    let made = page::page(&Cx::new(library, view));
    assert!(web::show(&made, view), "{view:?}");
    assert_eq!(web::shown().as_ref(), Some(view));
    assert_eq!(web::title(), made.meta.title);
}

#[wasm_bindgen_test]
fn another_page_keeps_what_both_have() {
    let library = Library::embedded();
    let place = open(&library, &view(Page::default(), Lang::En));
    let field: HtmlInputElement = find("#find").and_then(|field| field.dyn_into().ok()).expect("a field");
    let logo = find("#header a").expect("a logo");
    field.set_value("typed");
    field.focus().expect("focused");
    show(&library, &view(Page::Search("typed".to_owned()), Lang::En));
    let is_focused = || document().active_element().is_some_and(|focused| focused.is_same_node(Some(&field)));
    assert!(field.is_connected() && field.value() == "typed" && is_focused(), "somebody is typing");
    assert!(find("#search > .hero.typed").is_some() && !text("#headline").is_empty(), "the field stays in its place");
    assert!(logo.is_connected());
    assert!(find("#header .ic").is_some_and(|link| link.get_attribute("aria-current").as_deref() == Some("page")));
    // A page without a field, then one in the other language: nothing of the old words stays.
    show(&library, &view(Page::Guide, Lang::En));
    assert!(find("#find").is_none() && logo.is_connected() && find("#header [aria-current]").is_none());
    let skip = find("#skip a").and_then(|link| link.get_attribute("href"));
    assert_eq!(skip.as_deref(), Some("en/cach-doc/#main"));
    show(&library, &view(Page::default(), Lang::Vi));
    assert!(find("#find").is_some() && !logo.is_connected());
    assert_eq!(text("#skip"), Lang::Vi.messages().common.skip);
    // Who does not type comes to the page of the search as it is.
    show(&library, &view(Page::Search("typed".to_owned()), Lang::Vi));
    assert!(find("#search > .finder").is_some() && text("#headline").is_empty());
    place.remove();
    assert!(!web::show(&page::search(&library.corpus(), &View::default(), ""), &View::default()), "there is no place");
}

#[wasm_bindgen_test]
fn a_control_keeps_the_focus_where_its_page_is_made_anew() {
    let library = Library::embedded();
    let place = open(&library, &view(Page::Ledger(Ledger::Derived), Lang::En));
    let link = find("#page .tabs a:last-child").expect("another ledger");
    let href = link.get_attribute("href").expect("an address");
    link.dyn_ref::<web_sys::HtmlElement>().expect("a link").focus().expect("focused");
    show(&library, &View::of_href(&href));
    let focused = document().active_element().and_then(|focused| focused.get_attribute("href"));
    assert_eq!((focused, link.is_connected()), (Some(href), false));
    place.remove();
}

#[wasm_bindgen_test]
fn only_blocks_that_change_are_written_anew() {
    let library = Library::embedded();
    let observation = library.dataset.observations.iter().find(|o| library.citation(o).is_some()).expect("cited");
    let id = library.citation(observation).map(|(_, block)| block.id.0.clone()).expect("a block");
    let place = open(&library, &view(report(None, None), Lang::Vi));
    let other = find(".pm").expect("a block");
    let rewrite = |to: &View| {
        let cx = Cx::new(&library, to);
        let block = |id: &str| Some(page::block(&cx, library.outline.position(id)?).into_string());
        let marked = page::marked_blocks(&cx);
        let marked: Vec<&str> = marked.iter().map(|index| library.outline.blocks[*index].id.0.as_str()).collect();
        web::rewrite_blocks(block, &marked);
    };
    rewrite(&view(report(Some(&id), Some(observation.id.as_str())), Lang::Vi));
    // Several pieces where a link or an emphasis cuts the quote.
    let here = document().query_selector_all(".here").expect("a selector");
    let said: String = (0..here.length()).filter_map(|i| here.item(i)?.text_content()).collect();
    assert_eq!(said, observation.quote);
    rewrite(&view(report(Some(&id), None), Lang::Vi));
    assert!(find(".here").is_none() && other.is_connected());
    place.remove();
}
