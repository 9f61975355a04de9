//! Every sort of page, judged by axe in light and dark, on an office screen and a phone.

use super::browser::{OFFICE, PHONE, ask, darken, enliven, lighten, until, visit};
use fantoccini::Client;
use serde_json::json;
use std::path::Path;

/// Below the root, the English twin below `en/`.
const PAGES: [&str; 15] = [
    "",
    "chu-de/moi-truong/",
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
    "kiem-chung/suy-ra/",
    "cach-doc/",
];

/// What a page can be in, beside at rest: page, name, how one comes there, and how one sees that one is there.
const STATES: [[&str; 4]; 8] = [
    [
        "so-lieu/ty-le-ho-ngheo/",
        "menu",
        "document.querySelector('[data-menu=take]').click()",
        "document.querySelector('[data-menu=take][aria-expanded=true]')",
    ],
    [
        "so-lieu/co-cau-kinh-te/",
        "tooltip",
        "document.querySelector('.points a').focus()",
        "document.activeElement.matches('.points a')",
    ],
    [
        "chu-de/moi-truong/",
        "table",
        "document.querySelector('figure details:has(td)').open = true",
        "document.querySelector('figure details[open] td')",
    ],
    [
        "tim/",
        "nothing found",
        "find.focus(); find.value = 'xyzxyz'; find.dispatchEvent(new InputEvent('input', { bubbles: true }))",
        "status.textContent.includes('xyzxyz')",
    ],
    ["tim/", "nothing asked", "", "document.querySelector('#main')"],
    [
        "bao-cao/?q=nuoc#p1-i-1",
        "contents",
        "document.querySelectorAll('.side details').forEach(e => e.open = true)",
        "document.querySelector('.side details')",
    ],
    [
        "so-lieu/ty-le-ho-ngheo/",
        "enlarged",
        "const e = document.querySelector('.enlarge'); if (e.checkVisibility()) e.click()",
        "document.querySelector('dialog[open]') || !document.querySelector('.enlarge').checkVisibility()",
    ],
    [
        "so-lieu/ty-le-ho-ngheo/",
        "without the app",
        "document.querySelectorAll('.failed').forEach(e => e.hidden = false)",
        "document.querySelector('.failed:not([hidden])')",
    ],
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

/// Every kind of page in both languages, on both screens, in both themes; awake, and on the office screen at rest.
#[tokio::test]
async fn axe_finds_nothing_on_any_page() {
    for device in [OFFICE, PHONE] {
        visit(device, "", |client| async move {
            for page in PAGES {
                for lang in ["", "en/"] {
                    enter(&client, &[lang, page].concat()).await;
                    if device.width == OFFICE.width && lang.is_empty() {
                        assert_eq!(judged(&client).await, json!([]), "{page} at {} px, at rest", device.width);
                    }
                    enliven(&client).await;
                    in_both_themes(&client, &format!("{lang}{page} at {} px", device.width)).await;
                }
            }
        })
        .await;
    }
}

/// It needs no app.
#[tokio::test]
async fn axe_finds_nothing_in_the_accessibility_statement() {
    for device in [OFFICE, PHONE] {
        visit(device, "cach-doc/", |client| async move {
            for lang in ["", "en/"] {
                enter(&client, &[lang, "cach-doc/"].concat()).await;
                let link = "document.querySelector('footer a[href*=\"tiep-can/\"]')";
                ask(&client, &format!("{link}.click()")).await;
                until(&client, "location.pathname.includes('/tiep-can/') && document.querySelector('#main h1')").await;
                in_both_themes(&client, &format!("{lang}tiep-can/ at {} px", device.width)).await;
                let is_wide = "document.documentElement.scrollWidth > innerWidth";
                assert_eq!(
                    ask(&client, &format!("return {is_wide}")).await,
                    json!(false),
                    "it fits {} px",
                    device.width
                );
            }
        })
        .await;
    }
}

#[tokio::test]
async fn axe_finds_nothing_in_any_state() {
    for device in [OFFICE, PHONE] {
        visit(device, "", |client| async move {
            for [page, name, how, seen] in STATES {
                for lang in ["", "en/"] {
                    enter(&client, &[lang, page].concat()).await;
                    enliven(&client).await;
                    ask(
                        &client,
                        &format!(
                            "const [find, status] = ['find', 'status'].map(id => document.getElementById(id)); {how}"
                        ),
                    )
                    .await;
                    until(&client, &seen.replace("status.", "document.getElementById('status').")).await;
                    in_both_themes(&client, &format!("{lang}{page}, {name}, at {} px", device.width)).await;
                }
            }
        })
        .await;
    }
}

/// Comes to a page by its address and waits until it stands.
async fn enter(client: &Client, page: &str) {
    client.goto(&[&super::site::address(), page].concat()).await.expect("the page answers");
    until(client, "document.querySelector('#main h1, #main [data-hit]')").await;
}

/// Nothing is found in light colours, nor in dark ones.
async fn in_both_themes(client: &Client, place: &str) {
    assert_eq!(judged(client).await, json!([]), "{place}, light");
    let light = ask(client, "return getComputedStyle(document.body).backgroundColor").await;
    darken(client).await;
    until(client, &format!("getComputedStyle(document.body).backgroundColor !== {light}")).await;
    assert_eq!(judged(client).await, json!([]), "{place}, dark");
    lighten(client).await;
}
