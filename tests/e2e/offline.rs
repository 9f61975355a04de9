//! The site where there is no line: what was visited once, and all else that the app can make.

use super::browser::{OFFICE, READY, ask, until, until_within, visit, visit_at};
use super::engines::Engine;
use super::reader::Reader;
use super::rules::{Rules, Sent};
use super::site::Server;
use serde_json::json;
use std::time::Duration;

const KEEPS: &str =
    "navigator.serviceWorker.getRegistration().then(r => { window.kept = Boolean(r && r.active) }) && window.kept";

#[tokio::test]
async fn after_a_visit_every_page_works_without_a_server() {
    let server = Server::start(Rules::default());
    visit_at(OFFICE, &server.address, |client| {
        let server = &server;
        async move {
            // It waits until nothing else is to do, and then fetches all.
            until_within(&client, KEEPS, Duration::from_secs(20)).await;
            server.stop();
            // The overview as it was kept; an indicator and the report as the app makes them.
            for (path, words) in [
                ("", "main"),
                ("so-lieu/ty-le-ho-ngheo/", "figure[data-chart]"),
                ("bao-cao/?q=a#p1-i-1-3", "#p1-i-1-3"),
            ] {
                client.goto(&[&server.address, path].concat()).await.expect("the kept page answers");
                until(&client, READY).await;
                until(&client, &format!("document.querySelector('{words}')")).await;
            }
            client.goto(&[&server.address, "en/tim/?q=forest"].concat()).await.expect("the kept page answers");
            until(&client, "document.querySelector('[data-hit]')").await;
            assert_eq!(ask(&client, "return document.documentElement.lang").await, json!("en"));
            // A text is checked, too: its module was kept without the page having been opened.
            client.goto(&[&server.address, "kiem-so/"].concat()).await.expect("the kept page answers");
            until(&client, "document.querySelector('#check')?.dataset.open").await;
            let field = client.find(fantoccini::Locator::Css("#check-text")).await.expect("the field");
            field.send_keys("Tỷ lệ hộ nghèo còn 3,5%.").await.expect("typed");
            until(&client, "document.querySelector('#check-result .chip.agrees')").await;
            // What could not be fetched is no fault of the page here: the log is read, and must hold nothing else.
            let log = client.issue_cmd(super::browser::BrowserLog).await.expect("the console");
            let log = log.as_array().expect("a list").clone();
            let other: Vec<_> = log.iter().filter(|line| line["source"] != "network").collect();
            assert_eq!(other, Vec::<&serde_json::Value>::new());
        }
    })
    .await;
}

/// Visits a site whose server is good until the worker has kept all, then opens a page under the rules; whether it is a
/// stranger's, and how many workers there are then.
async fn opened_under(rules: Rules, page: &'static str) -> (bool, i64) {
    let server = Server::start(rules);
    server.mend();
    let (tell, told) = std::sync::mpsc::channel();
    visit_at(OFFICE, &server.address, |client| {
        let server = &server;
        async move {
            until_within(&client, KEEPS, Duration::from_secs(20)).await;
            server.worsen();
            client.goto(&server.at(page)).await.expect("something answers");
            until(&client, "document.getElementById('stranger') || document.querySelector('main h1')").await;
            let is_stranger = ask(&client, "return Boolean(document.getElementById('stranger'))").await == json!(true);
            let count =
                "navigator.serviceWorker.getRegistrations().then(all => { window.count = all.length + '' }); return 0";
            ask(&client, count).await;
            until(&client, "window.count").await;
            let count = ask(&client, "return Number(window.count)").await.as_i64().expect("a number");
            tell.send((is_stranger, count)).expect("somebody listens");
            // What the server says is no fault of the page.
            client.issue_cmd(super::browser::BrowserLog).await.expect("the console");
        }
    })
    .await;
    told.recv().expect("the visit is over")
}

#[tokio::test]
async fn a_kept_page_stands_where_something_else_answers_or_nothing_does() {
    let errors =
        [Sent::Stranger("502 Bad Gateway"), Sent::Words("503 Service Unavailable"), Sent::Words("404 Not Found")];
    for sent in errors.into_iter().chain([Sent::Stranger("200 OK"), Sent::Later, Sent::Begun]) {
        let seen = opened_under(Rules::default().sends("so-lieu/", sent), "so-lieu/").await;
        assert_eq!(seen, (false, 1), "{sent:?}");
    }
}

/// As after a full disk, or where site data were cleared in part: the browser refuses to open what it keeps.
#[tokio::test]
async fn a_browser_that_cannot_read_what_it_keeps_asks_the_server() {
    // The worker's own text, with a storage that fails; a page without a policy may run it.
    const WORKER: &str = "return (async () => { \
        const text = await (await fetch('../worker.js')).text(); \
        const name = /\"(app-[^\"]+_bg.wasm)\":/.exec(text)[1]; \
        const fail = async () => { throw new DOMException('no', 'UnknownError') }; \
        const seen = []; \
        for (const caches of [{open: fail}, {open: async () => ({match: fail})}]) for (const status of [200, 502]) { \
            const listeners = {}; \
            const live = async () => new Response('<p>', {status, headers: {'content-type': 'text/html'}}); \
            new Function('registration', 'caches', 'clients', 'addEventListener', 'fetch', text)( \
                {scope: 'http://a.test/', active: null}, caches, {get: fail}, (type, listener) => (listeners[type] = listener), live); \
            for (const [path, mode] of [[name, 'cors'], ['so-lieu/', 'navigate']]) { \
                let answer; \
                const request = {url: 'http://a.test/' + path, method: 'GET', destination: '', mode}; \
                listeners.fetch({request, clientId: 'x', respondWith: promise => (answer = promise)}); \
                seen.push(await answer.then(({status}) => status, String)); \
            } } \
        return seen })()";
    let page = [&super::site::address(), "data/datapackage.json"].concat();
    let reader = Reader::enter(Engine::Chromium, &page).await;
    assert_eq!(reader.ask(WORKER).await, json!([200, 200, 502, 502, 200, 200, 502, 502]));
}

#[tokio::test]
async fn pages_of_others_below_the_same_folder_are_left_alone() {
    for page in ["khac/", "khac.html", "enquete/", "tim-kiem/"] {
        let rules = Rules::default().sends(page, Sent::Stranger("200 OK"));
        assert_eq!(opened_under(rules, page).await, (true, 1), "{page}");
    }
}

#[tokio::test]
async fn a_site_that_has_gone_takes_what_was_kept_along() {
    let rules = Rules::default().sends("so-lieu/", Sent::Stranger("200 OK")).sends("worker.js", Sent::Missing);
    assert_eq!(opened_under(rules, "so-lieu/").await, (true, 0));
}

#[tokio::test]
async fn a_page_within_another_keeps_nothing() {
    visit(OFFICE, "cach-doc/", |client| async move {
        until(&client, READY).await;
        let frame = "const f = document.createElement('iframe'); f.src = document.baseURI; f.id = 'inner'; \
            document.querySelector('link[rel=serviceworker]').remove(); document.body.append(f); \
            setTimeout(() => { window.waited = true }, 5000)";
        ask(&client, frame).await;
        until(&client, "document.getElementById('inner').contentWindow.performance.getEntriesByName('ready').length")
            .await;
        until(&client, "window.waited").await;
        let script = "navigator.serviceWorker.getRegistrations().then(all => { window.count = all.length + '' })";
        ask(&client, script).await;
        until(&client, "window.count").await;
        assert_eq!(ask(&client, "return window.count").await, json!("0"));
    })
    .await;
}
