//! Fingers on a phone and long queries: what opens over the page gives it free again, and targets are large enough.

use crate::browser::{HITS, tell};
use crate::engines::Engine;
use crate::reader::Reader;
use crate::rules::Rules;
use crate::site::Server;
use serde_json::json;

/// A phone that is held by a hand: without a mouse.
async fn held(server: &Server, page: &str) -> Reader {
    let reader = Reader::enter(Engine::Chromium, &server.at(page)).await;
    reader.be_a_phone().await;
    tell(&reader.client, "Emulation.setTouchEmulationEnabled", json!({"enabled": true})).await;
    reader.ready().await;
    reader
}

#[tokio::test]
async fn the_contents_close_over_what_was_chosen() {
    const OPEN: &str = "document.querySelector('.side details').open";
    let server = Server::start(Rules::new());
    let reader = held(&server, "bao-cao/").await;
    reader.ask("document.querySelector('.side summary').click()").await;
    reader.until("the contents open", OPEN).await;
    reader.press(".side details a[href$='#p2-ii']").await;
    let shown = "(r => r.top > 0 && r.top < 120)(document.getElementById('p2-ii').getBoundingClientRect())";
    reader.until("the heading is under the bar", &format!("!{OPEN} && {shown}")).await;
    reader.ask("document.querySelector('.side summary').click()").await;
    reader.until("the contents open", OPEN).await;
    let escape = "document.querySelector('.side details a').dispatchEvent(new KeyboardEvent('keydown', {key: 'Escape', bubbles: true}))";
    reader.ask(escape).await;
    reader.until("Escape closes them", &format!("!{OPEN} && document.activeElement.matches('.side summary')")).await;
}

#[tokio::test]
async fn enter_uncovers_the_list_and_opens_only_what_was_chosen() {
    let server = Server::start(Rules::new());
    let reader = held(&server, "tim/").await;
    reader.search("ho ngheo\u{e007}").await;
    reader.hits().await;
    let free = "document.activeElement.id !== 'find' && location.pathname.endsWith('/tim/')";
    reader.until("the keyboard goes, the list stays", free).await;
    reader.search("\u{e015}\u{e007}").await;
    reader.until("the chosen result opens", "!document.getElementById('results')").await;
}

#[tokio::test]
async fn a_very_long_query_searches_and_leaves_a_short_address() {
    let server = Server::start(Rules::new());
    let reader = Reader::enter(Engine::Chromium, &server.at("tim/")).await;
    reader.ready().await;
    let paste = "const f = document.getElementById('find'); f.focus(); \
        document.execCommand('insertText', false, 'giảm nghèo bền vững '.repeat(400))";
    reader.ask(paste).await;
    reader.address_follows().await;
    reader.require("IIS takes the address", "location.href.length < 2048").await;
    reader.require("the field keeps the words", "document.getElementById('find').value.length > 7000").await;
    reader.client.refresh().await.expect("a reload");
    reader.ready().await;
    reader.until("the beginning is searched for", &format!("{HITS}.length > 0")).await;
}

#[tokio::test]
async fn links_of_tables_are_large_enough_and_results_are_stops_of_the_tab_key() {
    let server = Server::start(Rules::new());
    let mut reader = Reader::enter(Engine::Chromium, &server.at("kiem-chung/")).await;
    for page in ["kiem-chung/", "kiem-chung/suy-ra/", "kiem-chung/danh-gia/", "kiem-chung/dinh-chinh/"] {
        reader.goto(&server.at(page)).await;
        let small = "[...document.querySelectorAll('.ledger td a, .ledger th a')].filter(e => e.getBoundingClientRect().height < 24).length === 0";
        reader.require("24 px (WCAG 2.2, 2.5.8)", small).await;
    }
    reader.goto(&server.at("tim/?q=ho%20ngheo")).await;
    reader.ready().await;
    reader.hits().await;
    reader.require("a stop each", &format!("{HITS}.every(e => e.tabIndex === 0)")).await;
    let lists = "document.getElementById('find').getAttribute('aria-controls').split(' ').every(id => document.getElementById(id).role === 'listbox')";
    reader.require("the field names its lists", lists).await;
    reader.search("zzzzqqq").await;
    let none = "document.getElementById('find').ariaExpanded === 'false' && !document.getElementById('find').hasAttribute('aria-controls')";
    reader.until("no list where nothing is found", none).await;
}
