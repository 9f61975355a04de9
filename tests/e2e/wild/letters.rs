//! Readers whose letters are larger than most: the browser's own setting, not the zoom.

use crate::browser::{ARGUMENTS, ask, chromedriver, until};
use crate::rules::Rules;
use crate::site::Server;
use fantoccini::wd::Capabilities;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use std::time::Duration;

const PAGES: [&str; 10] = [
    "",
    "chu-de/moi-truong/",
    "so-lieu/",
    "so-lieu/ty-le-ho-ngheo/",
    "so-lieu/co-cau-kinh-te/",
    "bao-cao/",
    "tim/?q=ho%20ngheo",
    "kiem-chung/",
    "cach-doc/",
    "c/co-cau/",
];

/// A Chromium with this setting of the reader's, as wide as a phone.
async fn reader(setting: &str, letters: u32) -> Client {
    let capabilities = json!({
        "goog:chromeOptions": {
            "args": ARGUMENTS,
            "prefs": {(format!("webkit.webprefs.{setting}")): letters},
            "mobileEmulation": {"deviceMetrics": {"width": 360, "height": 740, "pixelRatio": 2.0, "touch": false, "mobile": false}},
        },
    });
    let capabilities: Capabilities = capabilities.as_object().expect("an object").clone();
    let client = ClientBuilder::new(HttpConnector::new()).capabilities(capabilities).connect(chromedriver()).await;
    client.expect("a session")
}

/// What hangs out of the page at its side; not in what scrolls by itself.
const OUT: &str = "const wide = document.documentElement.clientWidth; \
    if (document.documentElement.scrollWidth <= wide) return []; \
    return [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > wide + 0.5 && e.checkVisibility()) \
        .slice(-3).map(e => e.outerHTML.slice(0, 120))";

/// The smallest letters of the drawings that are shown, in CSS pixels on the screen, less what rounding takes.
const SMALLEST: &str = "Math.min(...[...document.querySelectorAll('.draw svg text')].filter(e => e.checkVisibility()) \
    .map(e => parseFloat(e.getAttribute('font-size') || getComputedStyle(e).fontSize) * e.getScreenCTM().a))";

/// What a complaint finds once the page has come to rest: the app may be putting results in their place meanwhile.
async fn at_rest(client: &Client, complaint: &str) -> Value {
    for _ in 0..20 {
        if ask(client, complaint).await == json!([]) {
            break;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    ask(client, complaint).await
}

#[tokio::test]
async fn pages_hold_large_letters_and_drawings_grow_with_them() {
    let server = Server::start(Rules::new());
    for letters in [24, 32] {
        let client = reader("default_font_size", letters).await;
        for page in PAGES {
            client.goto(&server.at(page)).await.expect("the page answers");
            until(&client, "document.querySelector('main h1, main [data-hit]')").await;
            let size = ask(&client, "return getComputedStyle(document.documentElement).fontSize").await;
            assert_eq!(size, json!(format!("{letters}px")), "the setting reaches the page");
            assert_eq!(at_rest(&client, OUT).await, json!([]), "{page} with letters of {letters} px");
            let drawn =
                ask(&client, &format!("return document.querySelector('.draw svg text') ? {SMALLEST} : null")).await;
            // As made: the narrow drawing fills its place, which is the width of the screen less margins.
            assert!(
                drawn == Value::Null || drawn.as_f64() > Some(11.5),
                "{page} with {letters}: letters of {drawn} px"
            );
            if !page.starts_with("c/") && drawn != Value::Null {
                until(&client, "performance.getEntriesByName('ready').length").await;
                ask(
                    &client,
                    "document.querySelector('.draw').dispatchEvent(new PointerEvent('pointerover', {bubbles: true}))",
                )
                .await;
                until(&client, "document.querySelector('.draw .points a')").await;
                // Laid out anew: the narrowest drawing, enlarged to its place.
                let drawn = ask(
                    &client,
                    &format!("return {}", SMALLEST.replace("'.draw svg text'", "'.draw:has(.points) svg text'")),
                )
                .await;
                assert!(drawn.as_f64() > Some(14.5), "{page} with {letters}: letters of {drawn} px, awake");
                assert_eq!(at_rest(&client, OUT).await, json!([]), "{page} with letters of {letters} px, awake");
            }
        }
        client.close().await.expect("the session ends");
    }
}

/// The spaces that WCAG 2.2 (1.4.12) says a page must bear, as a reader's own sheet.
const SPACED: &str = "const sheet = new CSSStyleSheet(); sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; \
    word-spacing: 0.16em !important } p { margin-bottom: 2em !important }'); \
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]";

/// Words that are cut, or that lie over others in their block.
const CUT: &str = "const shown = [...document.querySelectorAll('main :is(p, h1, h2, h3, li, td, th, a, button, summary, label, figcaption), header :is(a, button)')] \
        .filter(e => e.checkVisibility() && !e.closest('svg, .points, .unseen')); \
    return shown.filter(e => /hidden|clip/.test(getComputedStyle(e).overflow) && (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1)) \
        .slice(0, 3).map(e => e.outerHTML.slice(0, 120))";

#[tokio::test]
async fn pages_bear_a_smallest_size_of_letters_and_wide_spaces() {
    let server = Server::start(Rules::new());
    for (setting, script) in [("minimum_font_size", ""), ("default_font_size", SPACED)] {
        let client = reader(setting, if script.is_empty() { 24 } else { 16 }).await;
        let mut faults = Vec::new();
        for page in PAGES.into_iter().chain(["kiem-so/", "n/ty-le-ho-ngheo-2020/", "c/bay-ty-le/", "c/co-cau/nhung/"]) {
            for lang in ["", "en/"] {
                let path = match page.strip_prefix("c/") {
                    _ if lang.is_empty() => page.to_owned(),
                    Some(rest) if rest.ends_with("nhung/") => page.replace("nhung/", "en/nhung/"),
                    Some(_) => [page, lang].concat(),
                    None if page.starts_with("n/") => [page, lang].concat(),
                    None => [lang, page].concat(),
                };
                client.goto(&server.at(&path)).await.expect("the page answers");
                until(&client, "document.querySelector('main h1, main [data-hit], main .ti, main h2')").await;
                ask(&client, script).await;
                for complaint in [OUT, CUT] {
                    let found = at_rest(&client, complaint).await;
                    if found != json!([]) {
                        faults.push(format!("{path}, {setting}: {found}"));
                    }
                }
            }
        }
        client.close().await.expect("the session ends");
        assert!(faults.is_empty(), "{faults:#?}");
    }
}
