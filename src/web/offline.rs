//! The site without a line: a worker of the browser keeps the app, where a page names one.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::js_sys::{Function, Promise, Reflect};
use web_sys::window;

/// Engages the worker that the page's head names; a page that is shown within another never does.
pub fn keep() {
    if let Some(promise) = engaged() {
        // A browser that refuses (no secure connection, no room) leaves a site that needs its line, as before.
        spawn_local(async { drop(JsFuture::from(promise).await) });
    }
}

fn engaged() -> Option<Promise> {
    let window = window()?;
    let is_whole = Reflect::get(&window, &"top".into()).is_ok_and(|top| top == *JsValue::as_ref(&window));
    let link = window.document()?.query_selector("link[rel=serviceworker]").ok()??;
    let address = link.get_attribute("href").filter(|_| is_whole)?;
    // Not there where the connection is not secure.
    let workers = Reflect::get(&window.navigator(), &"serviceWorker".into()).ok()?;
    let register: Function = Reflect::get(&workers, &"register".into()).ok()?.dyn_into().ok()?;
    register.call1(&workers, &address.into()).ok()?.dyn_into().ok()
}
