//! Nothing moves by itself: what comes later than the page finds its place kept.

use super::browser::{Device, OFFICE, PHONE, ask, pages_loaded, tell, until, visit};
use super::rest::settled;
use serde_json::json;

/// Keeps what the browser says of moved elements that nobody has moved: how much, and which.
const WATCH: &str = "window.shifts = []; new PerformanceObserver(list => { for (const entry of list.getEntries()) \
    if (!entry.hadRecentInput) window.shifts.push([entry.value, ...entry.sources.map(({node, previousRect, currentRect}) => \
        `${(node?.closest ? node : node?.parentElement)?.outerHTML.slice(0, 60)} ${Math.round(currentRect.y - previousRect.y)}`)]) \
    }).observe({type: 'layout-shift', buffered: true})";

/// What has moved on a page of a window of some width, once everything has come.
async fn moved(device: Device, path: &str) {
    visit(device, path, |client| async move {
        tell(&client, "Page.addScriptToEvaluateOnNewDocument", json!({"source": WATCH})).await;
        // Not a reload, which leads to the place where the reader was.
        let address = client.current_url().await.expect("an address");
        // What is asked for one after the other comes one after the other.
        let line = json!({"offline": false, "latency": 150, "downloadThroughput": -1, "uploadThroughput": -1});
        tell(&client, "Network.emulateNetworkConditions", line).await;
        client.goto("about:blank").await.expect("an empty page");
        client.goto(address.as_str()).await.expect("the page answers");
        pages_loaded(&client).await;
        // The charts near the window as well.
        until(
            &client,
            "[...document.querySelectorAll('#page .draw')].every(draw => draw.querySelector('.points') || \
            Math.abs(draw.getBoundingClientRect().top) > innerHeight)",
        )
        .await;
        settled(&client).await;
        assert_eq!(ask(&client, "return window.shifts").await, json!([]), "{path} at {}", device.width);
    })
    .await;
}

#[tokio::test]
async fn nothing_moves_while_a_page_and_what_answers_on_it_arrive() {
    for device in [OFFICE, PHONE] {
        for path in [
            "",
            "en/",
            "so-lieu/ty-le-ho-ngheo/",
            "en/so-lieu/co-cau-kinh-te/",
            "so-lieu/xuat-khau/",
            "bao-cao/",
            "chu-de/doi-song/",
            "kiem-chung/",
            "kiem-chung/suy-ra/",
            "tim/?q=ho%20ngheo",
            "tim/?q=ty%20le%20ho%20ngheo%20giam%20bao%20nhieu",
            "en/tim/?q=poverty%20rate%202015",
            "cach-doc/",
        ] {
            moved(device, path).await;
        }
    }
}
