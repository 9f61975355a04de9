//! What a finger does in a figure whose chart rests.

use super::browser::{PHONE, READY, ask, enliven, hurry, tell, until, visit};
use fantoccini::Client;
use serde_json::json;
use std::time::Duration;

const AWAKE: &str = "document.querySelectorAll('.points a').length";

/// A window without a mouse, and with what browsers do for fingers.
async fn be_a_phone(client: &Client) {
    tell(client, "Emulation.setTouchEmulationEnabled", json!({"enabled": true})).await;
    let metrics = json!({"width": 360, "height": 900, "deviceScaleFactor": 2, "mobile": true});
    tell(client, "Emulation.setDeviceMetricsOverride", metrics).await;
}

async fn put_down(client: &Client, [x, y]: [f64; 2]) {
    let at = json!({"type": "touchStart", "touchPoints": [{"x": x, "y": y}]});
    tell(client, "Input.dispatchTouchEvent", at).await;
}

async fn lift(client: &Client) {
    tell(client, "Input.dispatchTouchEvent", json!({"type": "touchEnd", "touchPoints": []})).await;
}

async fn tap(client: &Client, at: [f64; 2]) {
    put_down(client, at).await;
    lift(client).await;
}

/// Taps the middle of what a selector names.
async fn tap_on(client: &Client, selector: &str) {
    let middle = format!(
        "const e = document.querySelector('{selector}'); e.scrollIntoView({{block: 'center', behavior: 'instant'}}); \
         return (r => [r.left + r.width / 2, r.top + r.height / 2])(e.getBoundingClientRect())"
    );
    // What it scrolls over is laid out only then, and moves it.
    ask(client, &middle).await;
    let middle = ask(client, &middle).await;
    tap(client, [0, 1].map(|i| middle[i].as_f64().expect("a side"))).await;
}

/// Loads the page anew; then nothing comes of itself.
async fn rest(client: &Client) {
    hurry(client).await;
    assert_eq!(ask(client, &format!("return {AWAKE}")).await, json!(0), "all rest");
}

#[tokio::test]
async fn what_a_finger_presses_is_done() {
    visit(PHONE, "", |client| async move {
        be_a_phone(&client).await;
        rest(&client).await;
        // Whoever touches the page wants something: the app comes, and no chart that nobody has touched.
        tap_on(&client, "#bay-ty-le h3 + p").await;
        until(&client, READY).await;
        tap_on(&client, "#co-cau [data-menu=take]").await;
        until(&client, "document.querySelector('#co-cau .panel .list')").await;
        tap_on(&client, "#bay-ty-le summary").await;
        until(&client, "document.querySelector('#bay-ty-le details').open").await;
        assert_eq!(ask(&client, &format!("return {AWAKE}")).await, json!(0), "no chart");
        tap_on(&client, "#ho-ngheo h3 a").await;
        until(&client, "location.pathname.includes('/so-lieu/') && document.querySelector('#main h1')").await;
    })
    .await;
}

const TOLD: &str =
    "[...document.querySelectorAll('#ho-ngheo .tip')].filter(tip => getComputedStyle(tip).display !== 'none').length";

/// A finger that is lifted late is a long press: nobody else works meanwhile (`tests/tools/visits`).
mod timed {
    use super::*;

    #[tokio::test]
    async fn a_finger_sees_what_a_datum_is_before_it_follows_it() {
        for is_slow in [false, true] {
            visit(PHONE, "", |client| async move {
            be_a_phone(&client).await;
            // Where the second datum is; then anew, with the chart at rest.
            enliven(&client).await;
            let spot = "const a = document.querySelectorAll('#ho-ngheo .points a')[1].getBoundingClientRect(), \
                d = document.querySelector('#ho-ngheo .draw').getBoundingClientRect(); \
                return [a.left + a.width / 2 - d.left, a.top + a.height / 2 - d.top]";
            let spot = ask(&client, spot).await;
            rest(&client).await;
            let draw = "const d = document.querySelector('#ho-ngheo .draw'); d.scrollIntoView({block: 'center', behavior: 'instant'}); \
                return (r => [r.left, r.top])(d.getBoundingClientRect())";
            ask(&client, draw).await;
            let draw = ask(&client, draw).await;
            let at = [0, 1].map(|i| draw[i].as_f64().expect("a side") + spot[i].as_f64().expect("a side"));
            put_down(&client, at).await;
            if is_slow {
                // The chart is awake before the finger is lifted.
                tokio::time::sleep(Duration::from_millis(350)).await;
            }
            lift(&client).await;
            until(&client, &format!("{TOLD} === 1")).await;
            tokio::time::sleep(Duration::from_millis(300)).await;
            let left = "return location.pathname.endsWith('/bao-cao/')";
            assert_eq!(ask(&client, left).await, json!(false), "told, not left; slow: {is_slow}");
            tap(&client, at).await;
            until(&client, "location.pathname.endsWith('/bao-cao/') && document.readyState === 'complete'").await;
            // There, too, nothing comes of itself.
            ask(&client, "dispatchEvent(new PointerEvent('pointerdown'))").await;
            until(&client, "document.querySelector('#main .here')").await;
        })
        .await;
        }
    }
}
