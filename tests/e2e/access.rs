//! Every sort of page, judged by axe in light and dark, on an office screen and a phone.

use super::browser::{OFFICE, PHONE, ask, darken, enliven, until, visit};
use fantoccini::Client;
use serde_json::json;
use std::path::Path;

const PAGES: [&str; 14] = [
    "",
    "en/",
    "so-lieu/",
    "so-lieu/ty-le-ho-ngheo/",
    "so-lieu/co-cau-kinh-te/",
    "so-lieu/tang-truong-grdp/",
    "so-lieu/grdp-dau-nguoi/",
    "so-lieu/huyen-nong-thon-moi/",
    "so-lieu/hang-quy-mo-grdp/",
    "so-lieu/nuoc-sach/",
    "bao-cao/?so-lieu=ty-le-ho-ngheo-2020#p1-i-2-5",
    "tim/?q=nong%20nghiep",
    "kiem-chung/",
    "cach-doc/",
];

/// What axe finds wrong, in words.
pub async fn judged(client: &Client) -> serde_json::Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/tools/node_modules/axe-core/axe.min.js");
    let axe = std::fs::read_to_string(path).expect("axe-core: run `make test`, which installs it");
    client.execute(&axe, vec![]).await.expect("axe is loaded");
    let run = "window.judged = null; axe.run({resultTypes: ['violations']}).then(r => window.judged = r.violations.map(v => \
        v.id + ': ' + v.help + ' ' + v.nodes.slice(0, 3).map(n => n.html.slice(0, 160)).join(' | ')))";
    client.execute(run, vec![]).await.expect("axe runs");
    until(client, "window.judged").await;
    ask(client, "return window.judged").await
}

#[tokio::test]
async fn axe_finds_nothing() {
    for device in [OFFICE, PHONE] {
        for page in PAGES {
            visit(device, page, |client| async move {
                until(&client, "document.querySelector('#main h1, #main [data-hit]')").await;
                assert_eq!(judged(&client).await, json!([]), "{page} at {} px, at rest", device.width);
                enliven(&client).await;
                assert_eq!(judged(&client).await, json!([]), "{page} at {} px, light", device.width);
                let light = ask(&client, "return getComputedStyle(document.body).backgroundColor").await;
                darken(&client).await;
                until(&client, &format!("getComputedStyle(document.body).backgroundColor !== {light}")).await;
                assert_eq!(judged(&client).await, json!([]), "{page} at {} px, dark", device.width);
            })
            .await;
        }
    }
}
