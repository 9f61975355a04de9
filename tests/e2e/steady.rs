//! Leaves of the app cost nothing once they are turned: memory and elements stay as they were.

use super::browser::{OFFICE, ask, until, visit};
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

/// Bytes of the app's memory (the glue hands out what is running already), and elements.
const STATE: &str = "const glue = performance.getEntriesByType('resource').find(entry => /app-.*\\.js$/.test(entry.name)).name; \
    return import(glue).then(app => [app.initSync().memory.buffer.byteLength, document.querySelectorAll('*').length])";

#[tokio::test]
async fn two_hundred_views_leave_memory_and_elements_as_they_were() {
    visit(OFFICE, "", |client| async move {
        until(&client, "performance.getEntriesByName('taken').length").await;
        // Some rounds first, so that what is made on first use is made, and the allocator has its holes.
        for round in 1..=2 {
            ask(&client, &TURN.replace("TURNS", "26")).await;
            until(&client, &format!("window.turned === {round}")).await;
        }
        let before = ask(&client, STATE).await;
        for round in 3..=10 {
            ask(&client, &TURN.replace("TURNS", "25")).await;
            until(&client, &format!("window.turned === {round}")).await;
        }
        let after = ask(&client, STATE).await;
        assert_eq!(ask(&client, "return window.seen.size").await, 13, "every view was shown");
        let numbers = |state: &Value| [0, 1].map(|i| state[i].as_u64().expect("a number"));
        let ([memory, nodes], [memory_after, nodes_after]) = (numbers(&before), numbers(&after));
        assert_eq!(nodes, nodes_after, "elements");
        // The allocator asks for pages of 64 KiB; one of them is no leak of two hundred views.
        assert!(memory_after <= memory + 65536, "memory grew from {memory} to {memory_after} bytes");
    })
    .await;
}
