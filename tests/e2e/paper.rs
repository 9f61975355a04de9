//! What is printed: drawings as sharp as the printer, everything readable, nothing to press, white whatever the screen is.

use super::browser::{OFFICE, ask, bytes, darken, enliven, tell, until, visit};
use fantoccini::Client;
use serde_json::json;

const PAGES: [&str; 6] =
    ["", "so-lieu/ty-le-ho-ngheo/", "so-lieu/co-cau-kinh-te/", "bao-cao/", "kiem-chung/", "cach-doc/"];

/// A4 within its margins, in CSS pixels.
const PAPER: u32 = 687;

/// The page as the printer gets it.
async fn printed(client: &Client) -> String {
    let parameters =
        json!({"paperWidth": 8.27, "paperHeight": 11.69, "printBackground": true, "preferCSSPageSize": true});
    let answer = tell(client, "Page.printToPDF", parameters).await;
    bytes(answer["data"].as_str().expect("a document")).into_iter().map(char::from).collect()
}

#[tokio::test]
async fn charts_are_printed_as_drawings() {
    for path in ["", "so-lieu/co-cau-kinh-te/"] {
        visit(OFFICE, path, |client| async move {
            enliven(&client).await;
            // The browser does not wait: what is printed stands there when the event is over.
            let told = "dispatchEvent(new Event('beforeprint')); const drawn = [...document.querySelectorAll('.draw')].filter(d => !d.querySelector('svg')).length; dispatchEvent(new Event('afterprint')); return [drawn, document.querySelectorAll('.draw svg').length]";
            assert_eq!(ask(&client, told).await, json!([0, 0]), "{path}: drawings missing on paper, or left on the screen");
            let document = printed(&client).await;
            assert!(document.starts_with("%PDF-"), "a document");
            assert_eq!(document.matches("/Subtype /Image").count(), 0, "{path}: pictures made of pixels");
        })
        .await;
    }
}

#[tokio::test]
async fn paper_is_white_and_holds_everything_and_has_nothing_to_press() {
    for path in PAGES {
        visit(OFFICE, path, |client| async move {
            until(&client, "performance.getEntriesByName('taken').length").await;
            darken(&client).await;
            let metrics = json!({"width": PAPER, "height": 970, "deviceScaleFactor": 1, "mobile": false});
            tell(&client, "Emulation.setDeviceMetricsOverride", metrics).await;
            let media = json!({"media": "print", "features": [{"name": "prefers-color-scheme", "value": "dark"}]});
            tell(&client, "Emulation.setEmulatedMedia", media).await;
            until(&client, "matchMedia('print').matches && [...document.querySelectorAll('.draw')].every(d => [...d.querySelectorAll('svg')].some(svg => svg.getClientRects().length)) && ![...document.querySelectorAll('canvas')].some(c => c.getClientRects().length)").await;
            let style = "return [getComputedStyle(document.body).backgroundColor, getComputedStyle(document.body).color, getComputedStyle(document.documentElement).getPropertyValue('--k5')]";
            assert_eq!(ask(&client, style).await, json!(["rgb(255, 255, 255)", "rgb(0, 0, 0)", "#372f96"]), "{path}");
            let controls = "return [...document.querySelectorAll('button, input, select, nav:not(.side), summary, .skip:focus')].filter(e => e.offsetParent && e.getClientRects().length).map(e => e.outerHTML.slice(0, 80))";
            assert_eq!(ask(&client, controls).await, json!([]), "{path}: controls on paper");
            // What has ink: a box around it may reach into the margin.
            let wide = "return [...document.querySelectorAll('#main *')].filter(e => !e.firstElementChild && e.getClientRects().length && e.getBoundingClientRect().right > innerWidth + 1 && !e.closest('.unseen')).map(e => e.outerHTML.slice(0, 80)).slice(0, 3)";
            assert_eq!(ask(&client, wide).await, json!([]), "{path}: cut by the edge of the paper");
            let address = "return document.querySelector('footer').innerText.includes(location.origin + location.pathname)";
            assert_eq!(ask(&client, address).await, json!(true), "{path}: the page's own address");
        })
        .await;
    }
}
