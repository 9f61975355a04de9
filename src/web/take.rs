//! What leaves the page: files, the clipboard, the device's share sheet. Each may be refused, and says so.

use crate::chart::Scene;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::js_sys::{Array, Function, Object, Promise, Reflect};
use web_sys::{Blob, BlobPropertyBag, ClipboardItem, Element, HtmlAnchorElement, HtmlCanvasElement, Url, window};

/// What came of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// It is done, as far as a page is told.
    Done,
    /// The reader thought better of it.
    Dropped,
    /// The browser, or the page around us, refuses.
    Refused,
}

impl From<bool> for Answer {
    fn from(is_done: bool) -> Answer {
        if is_done { Answer::Done } else { Answer::Refused }
    }
}

/// How long a made file is kept for the browser to fetch it, in milliseconds.
const KEEP: u32 = 60_000;

/// Gives text to the reader as a file.
pub fn download(name: &str, mime: &str, text: &str) -> Answer {
    let kind = BlobPropertyBag::new();
    kind.set_type(mime);
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &kind);
    blob.ok().and_then(|blob| save(name, &blob)).is_some().into()
}

/// Gives a drawing to the reader as a PNG file; `ratio` is the number of its pixels for each CSS pixel.
pub async fn download_png(name: String, scene: Scene, ratio: f64) -> Answer {
    let Ok(blob) = JsFuture::from(png(&scene, ratio)).await else { return Answer::Refused };
    let blob = blob.dyn_into::<Blob>().ok();
    blob.and_then(|blob| save(&name, &blob)).is_some().into()
}

fn save(name: &str, blob: &Blob) -> Option<()> {
    let document = window()?.document()?;
    let link: HtmlAnchorElement = document.create_element("a").ok()?.dyn_into().ok()?;
    let address = Url::create_object_url_with_blob(blob).ok()?;
    link.set_href(&address);
    link.set_download(name);
    link.click();
    gloo::timers::callback::Timeout::new(KEEP, move || {
        let _ = Url::revoke_object_url(&address);
    })
    .forget();
    Some(())
}

/// Copies text.
pub async fn copy(text: String) -> Answer {
    let Some(window) = window() else { return Answer::Refused };
    let clipboard = window.navigator().clipboard();
    // Absent on plain http and in sandboxes.
    if !clipboard.is_object() {
        return Answer::Refused;
    }
    JsFuture::from(clipboard.write_text(&text)).await.is_ok().into()
}

/// Copies a drawing as a picture. The clipboard is given a promise at once, because Safari forgets the reader's
/// gesture while a picture is being made.
pub async fn copy_png(scene: Scene, ratio: f64) -> Answer {
    let Some(window) = window() else { return Answer::Refused };
    let clipboard = window.navigator().clipboard();
    let can_write = clipboard.is_object() && Reflect::has(&window, &"ClipboardItem".into()).unwrap_or(false);
    if !can_write {
        return Answer::Refused;
    }
    let kinds = Object::new();
    let _ = Reflect::set(&kinds, &"image/png".into(), &png(&scene, ratio));
    match ClipboardItem::new_with_record_from_str_to_blob_promise(&kinds) {
        Ok(item) => JsFuture::from(clipboard.write(&Array::of1(&item))).await.is_ok().into(),
        Err(_) => Answer::Refused,
    }
}

/// The device's own way of handing something on.
#[derive(Clone, Debug, PartialEq)]
pub struct Share(Function);

impl Share {
    /// `None` where the device has none.
    pub fn of_device() -> Option<Share> {
        let navigator = window()?.navigator();
        Reflect::get(&navigator, &"share".into()).ok()?.dyn_into().ok().map(Share)
    }

    /// Opens it with a title and an address.
    pub async fn open(self, title: String, address: String) -> Answer {
        let Some(window) = window() else { return Answer::Refused };
        let what = Object::new();
        for (key, words) in [("title", title), ("url", address)] {
            let _ = Reflect::set(&what, &key.into(), &words.into());
        }
        let promise = self.0.call1(&window.navigator(), &what).and_then(|promise| promise.dyn_into::<Promise>());
        let Ok(promise) = promise else { return Answer::Refused };
        match JsFuture::from(promise).await {
            Ok(_) => Answer::Done,
            Err(error) if name_of(&error).as_deref() == Some("AbortError") => Answer::Dropped,
            Err(_) => Answer::Refused,
        }
    }
}

fn name_of(error: &JsValue) -> Option<String> {
    Reflect::get(error, &"name".into()).ok()?.as_string()
}

/// Width of the figure around an element, in CSS pixels.
pub fn figure_width(element: &Element) -> Option<f64> {
    let figure = element.closest("figure").ok()??;
    Some(f64::from(figure.client_width())).filter(|width| *width > 0.0)
}

/// A promise of a drawing as a PNG, in the colours of paper.
fn png(scene: &Scene, ratio: f64) -> Promise {
    let canvas = painted(scene, ratio);
    Promise::new(&mut |resolve, reject| {
        let refuse = reject.clone();
        // Without a canvas, or of one that is too large for the machine, there is no blob.
        let made = Closure::once_into_js(move |blob: JsValue| {
            let _ = if blob.is_null() { refuse.call0(&JsValue::NULL) } else { resolve.call1(&JsValue::NULL, &blob) };
        });
        let asked = canvas.as_ref().and_then(|canvas| canvas.to_blob(made.unchecked_ref()).ok());
        if asked.is_none() {
            let _ = reject.call0(&JsValue::NULL);
        }
    })
}

#[cfg(target_arch = "wasm32")]
fn painted(scene: &Scene, ratio: f64) -> Option<HtmlCanvasElement> {
    use crate::paint;
    let canvas: HtmlCanvasElement = window()?.document()?.create_element("canvas").ok()?.dyn_into().ok()?;
    paint::canvas(scene, paint::Theme::Light, &canvas, ratio).ok()?;
    Some(canvas)
}

#[cfg(not(target_arch = "wasm32"))]
fn painted(_: &Scene, _: f64) -> Option<HtmlCanvasElement> {
    None
}
