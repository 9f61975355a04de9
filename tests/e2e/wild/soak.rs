//! A tab that stays open for days: ten thousand actions, and nothing grows.

use crate::browser::{OFFICE, READY, ask, hasty_visit, pages_loaded, tell, until, until_within};
use fantoccini::Client;
use serde_json::json;
use std::time::Duration;

/// Does so many things, chosen by a fixed sequence, as fast as the page lets it; `soaked` counts them. Only what stays in
/// the app: a page that is loaded anew would end the script.
const SOAK: &str = "window.soaked = 0; window.soak = async (count) => { \
    let state = 7; const random = (n) => (state = (state * 1103515245 + 12345) % 2147483648) % n; \
    const pick = (selector) => { const all = [...document.querySelectorAll(selector)].filter((e) => e.checkVisibility()); return all[random(all.length || 1)] }; \
    const root = document.baseURI, inside = /^(en\\/)?((so-lieu|bao-cao|tim|kiem-chung|kiem-so|cach-doc|chu-de)\\/.*)?(#.*)?$/; \
    const follow = (link) => link && !link.target && !link.download && link.href.startsWith(root) && inside.test(link.href.slice(root.length)) && link.click(); \
    const words = ['ho ngheo', 'nong nghiep', 'xyzxyz', '16/63', 'grdp', 'ty le ho ngheo giam bao nhieu', '']; \
    const actions = [ \
        () => follow(pick('header.top a')), () => follow(pick('main a[href]')), () => follow(pick('footer a[href]')), \
        () => { const f = document.getElementById('find'); if (f) { f.value = words[random(words.length)]; f.dispatchEvent(new InputEvent('input', { bubbles: true })) } }, \
        () => pick('[data-menu]')?.click(), () => pick('summary')?.click(), () => pick('.points a')?.focus(), \
        () => pick('.draw')?.dispatchEvent(new PointerEvent('pointerover', { bubbles: true })), \
        () => document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })), \
        () => document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true })), \
        () => scrollTo(0, random(9000)) ]; \
    for (let i = 0; i < count; i++) { actions[random(actions.length)](); soaked++; await new Promise((go) => setTimeout(go)) } \
    follow(document.querySelector('header.top a[href$=\"cach-doc/\"], header.top a.logo')); soaked = 'done' }";

/// The least nodes, listeners and bytes of the script's heap, after collections, on the overview: a page that the reader has
/// just left may be counted for some time.
async fn measures(client: &Client) -> [f64; 3] {
    until(client, "document.querySelector('#main h1')").await;
    let mut least = [f64::MAX; 3];
    for _ in 0..10 {
        tell(client, "HeapProfiler.collectGarbage", json!({})).await;
        tokio::time::sleep(Duration::from_millis(300)).await;
        let all = tell(client, "Performance.getMetrics", json!({})).await;
        let all = all["metrics"].as_array().cloned().unwrap_or_default();
        let now = ["Nodes", "JSEventListeners", "JSHeapUsedSize"].map(|name| {
            let found = all.iter().find(|metric| metric["name"] == *name);
            found.and_then(|metric| metric["value"].as_f64()).unwrap_or_else(|| panic!("no {name}"))
        });
        least = [0, 1, 2].map(|i| least[i].min(now[i]));
    }
    least
}

#[tokio::test]
async fn nothing_grows_in_ten_thousand_actions() {
    hasty_visit(OFFICE, "", |client| async move {
        until(&client, READY).await;
        pages_loaded(&client).await;
        tell(&client, "Performance.enable", json!({})).await;
        ask(&client, SOAK).await;
        let mut seen = Vec::new();
        // The first thousand fill what is kept once for all; the heap settles later than the elements.
        for count in [1000, 4500, 4500] {
            ask(&client, &format!("window.soaked = 0; soak({count})")).await;
            until_within(&client, "soaked === 'done'", Duration::from_secs(300)).await;
            seen.push(measures(&client).await);
        }
        let grown = |from: usize, i: usize| seen[2][i] / seen[from][i];
        let is_flat = grown(0, 0) < 1.1 && grown(0, 1) < 1.1 && grown(1, 2) < 1.15;
        assert!(is_flat, "nodes, listeners, bytes after 1,000, 5,500 and 10,000 actions: {seen:?}");
    })
    .await;
}
