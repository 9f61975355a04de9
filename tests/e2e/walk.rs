//! A walk over every kind of page, entered directly, in both languages and in all three engines.

use super::browser::tell;
use super::engines::Engine;
use super::reader::Reader;
use super::site::address;
use serde_json::{Value, json};

const PAGES: [&str; 7] = ["", "so-lieu/", "so-lieu/ty-le-ho-ngheo/", "bao-cao/", "tim/", "kiem-chung/", "cach-doc/"];

/// Enters a page and does there what readers do: look at a chart, follow a link, come back, search, open a result.
async fn walk(reader: &Reader) {
    reader.ready().await;
    if reader.is("document.querySelector('.draw')").await {
        reader.wake().await;
    }
    let start = reader.ask("return [location.pathname, document.querySelector('h1').textContent]").await;
    reader.leave_by("header.top nav a:not([aria-current])").await;
    let is_there = format!(
        "location.pathname === {} && document.querySelector('h1') && document.querySelector('h1').textContent === {}",
        start[0], start[1]
    );
    reader.until("the page is another", &format!("!({is_there})")).await;
    reader.back().await;
    reader.until("back leads to where the reader came from", &is_there).await;
    reader.search("ho ngheo").await;
    reader.hits().await;
    reader.address_follows().await;
    reader.leave_by("#results a").await;
    reader.until("a result opens", "!document.getElementById('results')").await;
    reader.back().await;
    reader.hits().await;
    reader.until("the words are back, too", "document.getElementById('find').value === 'ho ngheo'").await;
}

async fn walk_everywhere(engine: Engine) {
    let mut reader = Reader::enter(engine, &address()).await;
    for language in ["", "en/"] {
        for page in PAGES {
            reader.goto(&[&address(), language, page].concat()).await;
            walk(&reader).await;
        }
    }
}

#[tokio::test]
async fn every_page_answers_in_chromium() {
    walk_everywhere(Engine::Chromium).await;
}

#[tokio::test]
async fn every_page_answers_in_firefox() {
    walk_everywhere(Engine::Firefox).await;
}

#[tokio::test]
async fn every_page_answers_in_webkit() {
    walk_everywhere(Engine::WebKit).await;
}

/// The same walk in a Chromium that is told something of its reader.
async fn walk_told(commands: &[(&'static str, Value)], after: &'static str) {
    for language in ["", "en/"] {
        for page in ["", "so-lieu/ty-le-ho-ngheo/", "bao-cao/", "kiem-chung/"] {
            let mut reader = Reader::enter(Engine::Chromium, "about:blank").await;
            for (command, told) in commands {
                tell(&reader.client, command, told.clone()).await;
            }
            reader.goto(&[&address(), language, page].concat()).await;
            walk(&reader).await;
            reader
                .require("nothing is wider than the window", "document.documentElement.scrollWidth <= innerWidth")
                .await;
            reader.require("it was so until the end", after).await;
            tell(&reader.client, "Emulation.setEmulatedMedia", json!({"features": []})).await;
            reader.be_an_office().await;
        }
    }
}

/// A window of 1280 by 1024 at 400 % (WCAG 2.2, 1.4.10).
#[tokio::test]
async fn every_page_answers_at_four_hundred_per_cent() {
    let metrics = json!({"width": 320, "height": 256, "deviceScaleFactor": 4, "mobile": false});
    walk_told(&[("Emulation.setDeviceMetricsOverride", metrics)], "innerWidth === 320").await;
}

#[tokio::test]
async fn every_page_answers_in_forced_colours() {
    let features = json!({"features": [{"name": "forced-colors", "value": "active"}, {"name": "prefers-color-scheme", "value": "dark"}]});
    walk_told(&[("Emulation.setEmulatedMedia", features)], "matchMedia('(forced-colors: active)').matches").await;
}
