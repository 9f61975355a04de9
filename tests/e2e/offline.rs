//! The site where there is no line: what was visited once, and all else that the app can make.

use super::browser::{OFFICE, READY, ask, until, until_within, visit, visit_at};
use super::rules::Rules;
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
            // What could not be fetched is no fault of the page here: the log is read, and must hold nothing else.
            let log = client.issue_cmd(super::browser::BrowserLog).await.expect("the console");
            let log = log.as_array().expect("a list").clone();
            let other: Vec<_> = log.iter().filter(|line| line["source"] != "network").collect();
            assert_eq!(other, Vec::<&serde_json::Value>::new());
        }
    })
    .await;
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
