//! What leaves the page: files, the clipboard, the device's share sheet. Each may be refused, and says so.

use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::js_sys::{Array, Function, Object, Promise, Reflect};
use web_sys::{
    Blob, BlobPropertyBag, Clipboard, ClipboardItem, Element, HtmlAnchorElement, HtmlCanvasElement, Url, window,
};

/// What came of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It is done, as far as a page is told.
    Done,
    /// The reader thought better of it.
    Cancelled,
    /// The browser, or the page around us, refuses.
    Refused,
}

impl From<bool> for Outcome {
    fn from(is_done: bool) -> Outcome {
        if is_done { Outcome::Done } else { Outcome::Refused }
    }
}

/// Something asked of the browser: its answer, or a promise of one. What is asked is asked at once, because browsers
/// forget the reader's gesture while something is being made.
pub struct Pending {
    asked: Result<Promise, Outcome>,
    /// The file that the promised blob becomes.
    file: Option<String>,
}

impl Pending {
    fn new(asked: Option<Promise>) -> Pending {
        Pending { asked: asked.ok_or(Outcome::Refused), file: None }
    }

    /// What was not even asked for.
    pub fn refused() -> Pending {
        Pending::new(None)
    }

    /// What came of it.
    pub async fn outcome(self) -> Outcome {
        let promise = match self.asked {
            Ok(promise) => promise,
            Err(answer) => return answer,
        };
        match (JsFuture::from(promise).await, self.file) {
            (Ok(blob), Some(name)) => blob.dyn_into().ok().and_then(|blob| save(&name, &blob)).is_some().into(),
            (Ok(_), None) => Outcome::Done,
            (Err(error), _) if name_of(&error).as_deref() == Some("AbortError") => Outcome::Cancelled,
            (Err(_), _) => Outcome::Refused,
        }
    }
}

/// How long a made file is kept for the browser to fetch it, in milliseconds.
const KEEP: u32 = 60_000;

/// Gives text to the reader as a file.
pub fn download(name: &str, mime: &str, text: &str) -> Pending {
    let kind = BlobPropertyBag::new();
    kind.set_type(mime);
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &kind);
    let answer = blob.ok().and_then(|blob| save(name, &blob)).is_some().into();
    Pending { asked: Err(answer), file: None }
}

/// Gives a painted picture to the reader as a PNG file.
pub fn download_png(name: String, picture: Option<HtmlCanvasElement>) -> Pending {
    Pending { asked: Ok(png(picture)), file: Some(name) }
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

/// How long the clipboard may take for a text, in milliseconds: some guards never answer.
const COPY_PATIENCE: i32 = 3000;

/// Copies text.
pub fn copy(text: &str) -> Pending {
    Pending::new(clipboard().map(|clipboard| in_time(clipboard.write_text(text), COPY_PATIENCE)))
}

/// Selects what an element says: where the clipboard refuses, the reader's own keys do the rest.
pub fn select(element: &Element) {
    if let Some(Ok(Some(selection))) = window().map(|window| window.get_selection()) {
        let _ = selection.select_all_children(element);
    }
}

/// Copies a painted picture, which the clipboard is given as a promise.
pub fn copy_png(picture: Option<HtmlCanvasElement>) -> Pending {
    let item = || {
        let (window, clipboard) = (window()?, clipboard()?);
        Reflect::has(&window, &"ClipboardItem".into()).ok().filter(|has_items| *has_items)?;
        let kinds = Object::new();
        Reflect::set(&kinds, &"image/png".into(), &png(picture)).ok()?;
        let item = ClipboardItem::new_with_record_from_str_to_blob_promise(&kinds).ok()?;
        Some(in_time(clipboard.write(&Array::of1(&item)), PNG_PATIENCE))
    };
    Pending::new(item())
}

/// Absent on plain http and in sandboxes.
fn clipboard() -> Option<Clipboard> {
    Some(window()?.navigator().clipboard()).filter(|clipboard| clipboard.is_object())
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
}

/// Opens it with a title and an address; refused where there is none.
pub fn share(share: Option<&Share>, title: &str, address: &str) -> Pending {
    let what = Object::new();
    for (key, words) in [("title", title), ("url", address)] {
        let _ = Reflect::set(&what, &key.into(), &words.into());
    }
    let promise = share.zip(window()).and_then(|(share, window)| share.0.call1(&window.navigator(), &what).ok());
    Pending::new(promise.and_then(|promise| promise.dyn_into().ok()))
}

fn name_of(error: &JsValue) -> Option<String> {
    Reflect::get(error, &"name".into()).ok()?.as_string()
}

/// Width of a figure on the page, in CSS pixels.
pub fn figure_width(figure: &str) -> Option<f64> {
    let figure = super::document::find(&["figure[data-figure=\"", figure, "\"]"].concat())?;
    Some(f64::from(figure.client_width())).filter(|width| *width > 0.0)
}

/// How long a canvas may take to become a file, in milliseconds.
const PNG_PATIENCE: i32 = 8000;

/// The promise, which is broken if it is not kept in so many milliseconds.
fn in_time(promise: Promise, patience: i32) -> Promise {
    let late = Promise::new(&mut |_, reject| {
        let _ = window().map(|window| window.set_timeout_with_callback_and_timeout_and_arguments_0(&reject, patience));
    });
    Promise::race(&Array::of2(&promise, &late))
}

/// A promise of a picture as a PNG.
fn png(canvas: Option<HtmlCanvasElement>) -> Promise {
    let picture = Promise::new(&mut |resolve, reject| {
        let refuse = reject.clone();
        // Without a canvas, or of one that is too large for the machine, there is no blob.
        let made = Closure::once_into_js(move |blob: JsValue| {
            let _ = if blob.is_null() { refuse.call0(&JsValue::NULL) } else { resolve.call1(&JsValue::NULL, &blob) };
        });
        let asked = canvas.as_ref().and_then(|canvas| canvas.to_blob(made.unchecked_ref()).ok());
        if asked.is_none() {
            let _ = reject.call0(&JsValue::NULL);
        }
    });
    in_time(picture, PNG_PATIENCE)
}
