//! What is printed: drawings as sharp as the printer, everything readable, nothing to press, white whatever the screen is.

use super::browser::{OFFICE, READY, ask, bytes, darken, enliven, hasty_visit, pages_loaded, tell, until, visit};
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

/// The drawings on the page that are shown, each with whether it was made ahead of time; 1 for each chart.
const SHOWN: &str = "[...document.querySelectorAll('.draw')].map(d => [...d.querySelectorAll('svg')].filter(svg => svg.getClientRects().length).map(svg => Boolean(svg.closest('.made'))))";

#[tokio::test]
async fn charts_are_printed_as_drawings() {
    for path in ["", "so-lieu/co-cau-kinh-te/"] {
        hasty_visit(OFFICE, path, |client| async move {
            // On the screen perhaps a drawing for exactly this width; on paper, which has another one, what was made. A page
            // that the app has made has nothing else.
            for is_made in [true, false] {
                if !is_made {
                    pages_loaded(&client).await;
                    ask(&client, "document.querySelector('a.lang').click()").await;
                    until(&client, "document.documentElement.lang === 'en' && !document.querySelector('.made')").await;
                }
                enliven(&client).await;
                until(&client, &format!("{SHOWN}.every(d => d.length === 1)")).await;
                tell(&client, "Emulation.setEmulatedMedia", json!({"media": "print"})).await;
                let drawn = format!("{SHOWN}.every(d => d.length === 1 && d[0] === {is_made})");
                until(&client, &format!("matchMedia('print').matches && {drawn}")).await;
                let document = printed(&client).await;
                assert!(document.starts_with("%PDF-"), "a document");
                assert_eq!(document.matches("/Subtype /Image").count(), 0, "{path}: pictures made of pixels");
                tell(&client, "Emulation.setEmulatedMedia", json!({"media": ""})).await;
            }
        })
        .await;
    }
}

/// What is only a few lines too long wastes a sheet, and what is kept together must not leave one empty.
#[tokio::test]
async fn a_topic_takes_no_sheet_more_than_it_fills() {
    for (path, most) in [("chu-de/kinh-te/", 2), ("chu-de/doi-song/", 3), ("chu-de/nong-thon-do-thi/", 1)] {
        visit(OFFICE, path, |client| async move {
            pages_loaded(&client).await;
            for (width, height) in [(8.27, 11.69), (8.5, 11.0)] {
                let parameters = json!({"paperWidth": width, "paperHeight": height, "preferCSSPageSize": true});
                let answer = tell(&client, "Page.printToPDF", parameters).await;
                let document = bytes(answer["data"].as_str().expect("a document"));
                let document: String = document.into_iter().map(char::from).collect();
                let sheets = document.matches("/Type /Page\n").count();
                assert!((1..=most).contains(&sheets), "{path}: {sheets} sheets of {width} by {height} inches");
            }
        })
        .await;
    }
}

#[tokio::test]
async fn nothing_hangs_out_of_the_paper() {
    visit(OFFICE, "", |client| async move {
        until(&client, READY).await;
        let metrics = json!({"width": PAPER, "height": 970, "deviceScaleFactor": 1, "mobile": false});
        tell(&client, "Emulation.setDeviceMetricsOverride", metrics).await;
        tell(&client, "Emulation.setEmulatedMedia", json!({"media": "print"})).await;
        until(&client, "matchMedia('print').matches").await;
        // Words: the ground behind a word may be larger.
        let out = "return [...document.querySelectorAll('.figs > .fig :is(text, p, h3, th, td)')].map(e => e.getBoundingClientRect()) \
            .filter(r => r.width && (r.left < -0.5 || r.right > innerWidth + 0.5)).length + document.documentElement.scrollWidth - innerWidth";
        assert_eq!(ask(&client, out).await, json!(0), "px or elements");
    })
    .await;
}

#[tokio::test]
async fn paper_is_white_and_holds_everything_and_has_nothing_to_press() {
    for path in PAGES {
        visit(OFFICE, path, |client| async move {
            until(&client, READY).await;
            ask(&client, "dispatchEvent(new Event('beforeprint'))").await;
            darken(&client).await;
            let metrics = json!({"width": PAPER, "height": 970, "deviceScaleFactor": 1, "mobile": false});
            tell(&client, "Emulation.setDeviceMetricsOverride", metrics).await;
            let media = json!({"media": "print", "features": [{"name": "prefers-color-scheme", "value": "dark"}]});
            tell(&client, "Emulation.setEmulatedMedia", media).await;
            until(&client, "matchMedia('print').matches && [...document.querySelectorAll('.draw')].every(d => [...d.querySelectorAll('svg')].some(svg => svg.getClientRects().length))").await;
            let style = "return [getComputedStyle(document.body).backgroundColor, getComputedStyle(document.body).color, getComputedStyle(document.documentElement).getPropertyValue('--k5')]";
            assert_eq!(ask(&client, style).await, json!(["rgb(255, 255, 255)", "rgb(0, 0, 0)", "#372f96"]), "{path}");
            let controls = "return [...document.querySelectorAll('button, input, select, nav:not(.side), summary:not(:has(h3)), .skip:focus')].filter(e => e.offsetParent && e.getClientRects().length).map(e => e.outerHTML.slice(0, 80))";
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
