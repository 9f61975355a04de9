//! Pages made ahead of time: complete without script, taken over by the app without a change and without a jump.

use super::browser::{OFFICE, PHONE, ask, until, visit};
use serde_json::json;

const PAGES: [&str; 9] = [
    "",
    "en/",
    "so-lieu/",
    "so-lieu/ty-le-ho-ngheo/",
    "so-lieu/co-cau-kinh-te/",
    "bao-cao/",
    "tim/",
    "kiem-chung/",
    "cach-doc/",
];

/// The words of a page without those that stand for a drawing, which the canvas replaces.
const WORDS: &str = "(root => { const copy = root.cloneNode(true); copy.querySelectorAll('.draw, .take').forEach(e => e.remove()); \
    return copy.textContent.replace(/\\s+/g, ' ').trim(); })";

#[tokio::test]
async fn the_app_takes_a_page_over_without_changing_a_word() {
    for path in PAGES {
        visit(OFFICE, path, |client| async move {
            until(&client, "performance.getEntriesByName('taken').length").await;
            let words = format!(
                "fetch(location.href).then(r => r.text()).then(t => {{ \
                 const made = {WORDS}(new DOMParser().parseFromString(t, 'text/html').body); \
                 const live = {WORDS}(document.body); window.compared = made === live ? 'same' : made.slice(0, 300) + ' | ' + live.slice(0, 300); }})"
            );
            ask(&client, &words).await;
            until(&client, "window.compared").await;
            assert_eq!(ask(&client, "return window.compared").await, json!("same"), "{path}");
            // And it lives: a link changes the page without loading another.
            client.execute("window.stays = true; document.querySelector('a.lang').click()", vec![]).await.expect("click");
            until(&client, "window.stays && document.documentElement.lang !== (location.pathname.includes('/en/') ? 'vi' : 'en')").await;
        })
        .await;
    }
}

#[tokio::test]
async fn nothing_jumps_when_the_app_arrives() {
    for device in [OFFICE, PHONE] {
        for path in ["", "so-lieu/ty-le-ho-ngheo/", "bao-cao/"] {
            visit(device, path, |client| async move {
                until(&client, "performance.getEntriesByName('taken').length").await;
                tokio::time::sleep(std::time::Duration::from_millis(500)).await;
                let observe = "window.shifts = []; new PerformanceObserver(list => list.getEntries().forEach(e => window.shifts.push([e.value, \
                    ...e.sources.map(s => [s.node && (s.node.className || s.node.nodeName), s.previousRect.top, s.currentRect.top])]))) \
                    .observe({type: 'layout-shift', buffered: true}); setTimeout(() => { window.judged = true }, 300)";
                client.execute(observe, vec![]).await.expect("observes");
                until(&client, "window.judged").await;
                let shifts = ask(&client, "return window.shifts").await;
                let sum: f64 = shifts.as_array().expect("a list").iter().filter_map(|shift| shift[0].as_f64()).sum();
                assert!(sum < 0.01, "{path} at {} px shifts by {sum}: {shifts}", device.width);
            })
            .await;
        }
    }
}

#[tokio::test]
async fn pages_are_complete_without_script() {
    let dist = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("dist");
    let overview = std::fs::read_to_string(dist.join("index.html")).expect("the overview");
    assert!(overview.matches("data-chart=").count() >= 12, "charts");
    assert!(overview.matches("<svg xmlns").count() >= 24, "drawings");
    let report = std::fs::read_to_string(dist.join("bao-cao/index.html")).expect("the report");
    assert!(report.contains("id=\"p1-i-1-3\"") && report.contains("QCVN02"), "the whole report");
    let indicator = std::fs::read_to_string(dist.join("en/so-lieu/ty-le-ho-ngheo/index.html")).expect("an indicator");
    for words in ["<html lang=\"en\">", "13.93", "<table", "đến nay chỉ còn 3,5%", "<title>"] {
        assert!(indicator.contains(words), "{words}");
    }
}
