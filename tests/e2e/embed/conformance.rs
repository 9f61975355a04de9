//! What our site says of a host: the conformance page, and `?diag=1` on a chart page.

use super::drivers::{Engine, Script, console, open};
use super::hosts::chart_address;
use super::matrix::CHART;
use super::messages::until;
use super::origins::{Setup, plant, publish};
use crate::browser::ask;
use serde_json::{Value, json};
use std::time::Duration;

const SETUP: Setup = Setup { shared: true, strict: true };

/// Chromium says this of every frame of the page's own site that may run scripts and keeps its origin, whatever it is.
const USUAL: &str = "can escape its sandboxing";

const CELLS: &str = "return [...document.querySelectorAll('td[data-state]')].map(cell => cell.innerText)";

#[tokio::test]
async fn the_conformance_page_passes_every_host_in_every_sandbox() {
    let client = open(Engine::Chromium, Script::On).await;
    for (path, passes) in [("embed-test/", "đạt: "), ("embed-test/en/", "passes: ")] {
        client.goto(&[&SETUP.site(), path].concat()).await.expect("the page");
        until(&client, "document.querySelector('#verdict[data-state]')").await;
        let cells = ask(&client, CELLS).await;
        let cells: Vec<&str> = cells.as_array().expect("cells").iter().filter_map(Value::as_str).collect();
        assert_eq!(cells.len(), 27);
        assert!(cells.iter().all(|cell| cell.starts_with(passes) && cell.ends_with(" px")), "{cells:?}");
        assert_eq!(ask(&client, "return document.getElementById('verdict').dataset.state").await, json!("pass"));
    }
    let said: Vec<String> = console(Engine::Chromium, &client).await;
    let said: Vec<&String> = said.iter().filter(|line| !line.contains(USUAL)).collect();
    assert!(said.is_empty(), "{said:?}");
}

#[tokio::test]
async fn the_conformance_page_says_which_case_fails() {
    // It looks like a chart and says a wrong height.
    let page = "<!doctype html><html data-chart=\"stumm\"><main id=\"solieu-chart\" style=\"height:321px\"><svg></svg></main>\
        <script>setTimeout(() => parent.postMessage({type: 'solieu:height', v: 1, height: 500}, '*'), 50)</script></html>";
    plant(SETUP, "stumm", page.to_owned());
    let client = open(Engine::Chromium, Script::On).await;
    client.goto(&format!("{}embed-test/en/?chart=stumm", SETUP.site())).await.expect("the page");
    until(&client, "document.querySelectorAll('td[data-state]').length > 1").await;
    let wanted = "fails: the frame is 500 px high, the chart 329 px";
    assert_eq!(ask(&client, &[CELLS, ".slice(0, 2)"].concat()).await, json!([wanted, wanted]));
}

/// Its lines under two hosts, in the order of `Webmaster::answers`.
#[tokio::test]
async fn a_chart_tells_the_webmaster_what_the_host_allows() {
    for (setup, sandbox, wanted) in [
        (SETUP, "", "✓✓✓✓"),
        (SETUP, "sandbox=\"allow-scripts\"", "✗✓✓✓"),
        (Setup { shared: false, ..SETUP }, "sandbox=\"allow-scripts\"", "✗✓✗✓"),
    ] {
        let (chart, site) = (chart_address(setup, CHART), setup.site());
        let page = format!(
            "<!doctype html><html lang=\"vi\"><meta charset=\"utf-8\"><title>x</title><link rel=\"icon\" href=\"data:,\">\
             <iframe src=\"{chart}en/?diag=1\" {sandbox} width=\"600\"></iframe><script src=\"{site}embed.js\"></script></html>"
        );
        let client = open(Engine::Chromium, Script::On).await;
        client.goto(&publish("diag", page, "")).await.expect("the article");
        client.enter_frame(0).await.expect("the chart");
        until(
            &client,
            "(p => p.length > 8 && p.every(p => p.textContent !== '…'))([...document.querySelectorAll('#diag p')])",
        )
        .await;
        let lines = ask(&client, "return [...document.querySelectorAll('#diag p')].map(p => p.textContent)").await;
        let lines: Vec<&str> = lines.as_array().expect("lines").iter().filter_map(Value::as_str).collect();
        assert_eq!(lines[0], "The chart stands in a frame of another page.");
        let marks: String = lines[1..5].iter().filter_map(|line| line.chars().next()).collect();
        assert_eq!(marks, wanted, "{setup:?} {sandbox}: {lines:?}");
        // Whatever is refused, the sentences are whole and the frame has grown with them.
        assert!(lines[1..9].iter().all(|line| line.ends_with('.')), "{lines:?}");
        tokio::time::sleep(Duration::from_millis(300)).await;
        assert_eq!(ask(&client, "return document.documentElement.scrollHeight > innerHeight").await, json!(false));
    }
}
