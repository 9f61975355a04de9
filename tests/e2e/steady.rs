//! Leaves of the app cost nothing once they are turned: memory and elements stay as they were.

use super::browser::{OFFICE, ask, enliven, hasty_visit, pages_loaded, until};
use serde_json::Value;

/// Opens all views in turn through the app, `turns` of them, and returns to where it was.
const TURN: &str = "const views = ['so-lieu/', 'so-lieu/ty-le-ho-ngheo/', 'so-lieu/co-cau-kinh-te/', 'bao-cao/', 'tim/?q=ho%20ngheo', \
    'kiem-chung/', 'kiem-chung/suy-ra/', 'kiem-chung/danh-gia/', 'kiem-chung/luu-y/', 'kiem-chung/dinh-chinh/', 'cach-doc/', 'en/', './']; \
    const seen = window.seen = window.seen || new Set(); const root = document.querySelector('#main').parentElement; \
    const open = async path => { const a = document.createElement('a'); a.href = path; const before = document.title; root.append(a); a.click(); a.remove(); \
        await new Promise(r => setTimeout(r, 30)); \
        for (let n = 0; n < 40 && document.title === before; n++) await new Promise(r => setTimeout(r, 30)); seen.add(document.title) }; \
    (async () => { for (let n = 0; n < TURNS; n++) await open(views[n % views.length]); await open('./'); \
        await new Promise(r => setTimeout(r, 500)); window.turned = (window.turned || 0) + 1 })()";

/// Elements, and bytes of the memory of each module (the glue hands out what is running already).
const STATE: &str = "const glue = name => performance.getEntriesByType('resource').find(entry => new RegExp('/' + name + '-[0-9a-f]+\\\\.js$').test(entry.name)).name; \
    return Promise.all(['app', 'search', 'chart', 'pages'].map(async name => (await import(glue(name))).initSync().memory.buffer.byteLength)) \
        .then(bytes => [document.querySelectorAll('*').length, ...bytes])";

#[tokio::test]
async fn two_hundred_views_leave_memory_and_elements_as_they_were() {
    hasty_visit(OFFICE, "", |client| async move {
        pages_loaded(&client).await;
        // The chart module as well.
        enliven(&client).await;
        // Some rounds first, so that what is made on first use is made, and the allocator has its holes.
        for round in 1..=2 {
            ask(&client, &TURN.replace("TURNS", "26")).await;
            until(&client, &format!("window.turned === {round}")).await;
        }
        enliven(&client).await;
        let before = ask(&client, STATE).await;
        for round in 3..=10 {
            ask(&client, &TURN.replace("TURNS", "25")).await;
            until(&client, &format!("window.turned === {round}")).await;
        }
        enliven(&client).await;
        let after = ask(&client, STATE).await;
        assert_eq!(ask(&client, "return window.seen.size").await, 13, "every view was shown");
        let numbers = |state: &Value| [0, 1, 2, 3, 4].map(|i| state[i].as_u64().expect("a number"));
        let ([nodes, before @ ..], [nodes_after, after @ ..]) = (numbers(&before), numbers(&after));
        assert_eq!(nodes, nodes_after, "elements");
        // The allocator asks for pages of 64 KiB; one of them is no leak of two hundred views.
        for (module, (before, after)) in
            ["app", "search", "chart", "pages"].into_iter().zip(before.into_iter().zip(after))
        {
            assert!(after <= before + 65536, "the memory of {module} grew from {before} to {after} bytes");
        }
    })
    .await;
}
