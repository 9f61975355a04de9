//! A chart page that is more than a picture: it answers once the reader shows interest, in the same place, and says so
//! in a sentence where the host does not let it.

use super::drivers::{Engine, Script, console, open};
use super::hosts::chart_address;
use super::messages::until;
use super::origins::{Setup, file, plant, publish};
use crate::browser::ask;
use crate::engines::Borrowed;
use fantoccini::Client;
use fantoccini::key::Key;
use serde_json::json;

const CHART: &str = "bay-ty-le";
const SHARED: Setup = Setup { shared: true, strict: true };
const ALONE: Setup = Setup { shared: false, strict: true };
const SHOWN: &str = "[...document.querySelectorAll('.tip')].filter(tip => tip.offsetParent)";
const LINKS: &str = "document.querySelectorAll('.points a')";

/// An article with one chart, and the reader in its frame.
async fn article(name: &str, address: &str, sandbox: &str) -> Borrowed {
    let page = format!(
        "<!doctype html><html lang=\"vi\"><head><meta charset=\"utf-8\"><title>x</title><link rel=\"icon\" href=\"data:,\">\
         </head><body><iframe {sandbox} src=\"{address}\" width=\"600\" height=\"1200\"></iframe></body></html>"
    );
    let client = open(Engine::Chromium, Script::On).await;
    client.goto(&publish(name, page, "")).await.expect("the article");
    client.enter_frame(0).await.expect("the chart");
    until(&client, "document.readyState === 'complete'").await;
    client
}

async fn press(client: &Client, key: Key) {
    client.active_element().await.expect("an element").send_keys(&(key + "")).await.expect("a key");
}

const HEIGHT: &str = "return document.getElementById('solieu-chart').getBoundingClientRect().height";

#[tokio::test]
async fn a_chart_answers_to_the_keyboard_and_nothing_moves() {
    for (name, sandbox) in [("free", ""), ("boxed", "sandbox=\"allow-scripts\"")] {
        let client = article(&format!("answers-{name}"), &chart_address(SHARED, CHART), sandbox).await;
        let fetched = "return performance.getEntriesByType('resource').length";
        assert_eq!(ask(&client, fetched).await, json!(0), "nobody has shown interest");
        let height = ask(&client, HEIGHT).await;
        press(&client, Key::Tab).await;
        until(&client, &format!("{LINKS}.length === 16 && [...{LINKS}].includes(document.activeElement)")).await;
        assert_eq!(ask(&client, HEIGHT).await, height, "{name}");
        press(&client, Key::Right).await;
        until(&client, &format!("document.activeElement === {LINKS}[1] && {SHOWN}.length === 1")).await;
        let said = ask(&client, &format!("return {SHOWN}[0].textContent + {LINKS}[1].ariaLabel")).await;
        let said = said.as_str().expect("words");
        assert!(said.contains("tỷ lệ người dân có thẻ bảo hiểm y tế đạt 99%") && said.contains("2020, kết quả: 99%"));
        press(&client, Key::End).await;
        until(&client, &format!("document.activeElement === {LINKS}[15]")).await;
        press(&client, Key::Escape).await;
        until(&client, &format!("{SHOWN}.length === 0")).await;
        assert_eq!(ask(&client, HEIGHT).await, height, "{name}");
        assert_eq!(console(Engine::Chromium, &client).await, Vec::<String>::new());
    }
}

/// Where the module cannot run: the policy forbids wasm, or the sandbox may read nothing of the site.
#[tokio::test]
async fn what_a_host_forbids_becomes_a_sentence() {
    let page = std::fs::read_to_string(file(&format!("dist/c/{CHART}/index.html"))).expect("the chart");
    let shut = page.replacen(" 'wasm-unsafe-eval'", "", 1);
    assert_ne!(page, shut, "the page's policy lets wasm run");
    let shut = plant(SHARED, "no-wasm", shut);
    for (name, address, sandbox) in
        [("wasm", shut, ""), ("cors", chart_address(ALONE, CHART), "sandbox=\"allow-scripts\"")]
    {
        let client = article(&format!("still-{name}"), &address, sandbox).await;
        assert_eq!(ask(&client, "return document.getElementById('still').offsetParent === null").await, json!(true));
        press(&client, Key::Tab).await;
        until(&client, "document.getElementById('still').offsetParent").await;
        let left = format!(
            "return [{LINKS}.length, document.querySelectorAll('.draw[tabindex]').length, \
             Boolean(document.querySelector('.draw svg')), Boolean(document.querySelector('td')), \
             Boolean(document.querySelector('.src a[href]'))]"
        );
        assert_eq!(ask(&client, &left).await, json!([0, 0, true, true, true]), "{name}: no dead stop of the Tab key");
    }
}
