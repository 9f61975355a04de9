//! A walk over every kind of page, entered directly, in both languages and in all three engines.

use super::engines::Engine;
use super::reader::Reader;
use super::site::address;

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
