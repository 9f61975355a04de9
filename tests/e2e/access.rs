//! Every sort of page, judged by axe in light and dark, on an office screen and a phone.

use super::browser::{OFFICE, PHONE, ask, until, visit};
use std::path::Path;

const PAGES: [&str; 8] = [
    "",
    "en/",
    "so-lieu/",
    "so-lieu/ty-le-ho-ngheo/",
    "bao-cao/?so-lieu=ty-le-ho-ngheo-2020#p1-i-2-5",
    "tim/?q=nong%20nghiep",
    "kiem-chung/",
    "cach-doc/",
];

#[tokio::test]
async fn axe_finds_nothing() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/tools/node_modules/axe-core/axe.min.js");
    let axe = std::fs::read_to_string(path).expect("axe-core: run `make test`, which installs it");
    for device in [OFFICE, PHONE] {
        for page in PAGES {
            let axe = axe.clone();
            visit(device, page, |client| async move {
                until(&client, "document.querySelector('#main h1, #main [data-hit]')").await;
                client.execute(&axe, vec![]).await.expect("axe is loaded");
                ask(&client, "axe.run({resultTypes: ['violations']}).then(r => window.judged = r.violations.map(v => v.id + ': ' + v.help + ' ' + v.nodes.slice(0, 3).map(n => n.html.slice(0, 160)).join(' | ')))").await;
                until(&client, "window.judged").await;
                let found = ask(&client, "return window.judged").await;
                assert_eq!(found, serde_json::json!([]), "{page} at {} px", device.width);
            })
            .await;
        }
    }
}
