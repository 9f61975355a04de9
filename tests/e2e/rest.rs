//! Figures of a page made ahead of time rest until the reader turns to them, and nobody notices.

use super::browser::{Device, OFFICE, PHONE, ask, enliven, tell, until, visit};
use fantoccini::Client;
use fantoccini::key::Key;
use serde_json::{Value, json};

const ALIVE: &str =
    "[...document.querySelectorAll('figure[data-chart]')].filter(f => f.querySelector('canvas')).map(f => f.id)";

async fn arrived(client: &Client) {
    until(client, "performance.getEntriesByName('taken').length").await;
    // Longer than anything that the app does by itself.
    tokio::time::sleep(std::time::Duration::from_millis(500)).await;
    assert_eq!(ask(client, &format!("return {ALIVE}")).await, json!([]), "all rest");
}

#[tokio::test]
async fn a_figure_comes_alive_under_the_pointer_and_keeps_its_place() {
    const LARGE_PHONE: Device = Device { width: 412, ratio: 2.0 };
    for (device, most) in [(PHONE, 0.01), (LARGE_PHONE, 1.0)] {
        visit(device, "", |client| async move {
            arrived(&client).await;
            // Tables unfold before anything is alive, as on any page without script.
            ask(&client, "document.querySelector('#bay-ty-le details').open = true").await;
            // Nor is a figure far from the screen as high as it will be.
            ask(&client, "document.querySelectorAll('.fig').forEach(e => e.style.contentVisibility = 'visible')").await;
            let boxes = "[...document.querySelectorAll('figure[data-chart], figure[data-chart] > *')].map(e => \
                (r => [r.left, r.top - e.closest('figure').getBoundingClientRect().top, r.width, r.height])(e.getBoundingClientRect()))";
            let before = ask(&client, &format!("return {boxes}")).await;
            let middle = "const d = document.querySelector('#bay-ty-le .draw'); d.scrollIntoView({block: 'center'}); \
                return (r => [r.left + r.width / 2, r.top + r.height / 2])(d.getBoundingClientRect())";
            let middle = ask(&client, middle).await;
            let moved = json!({"type": "mouseMoved", "x": middle[0], "y": middle[1]});
            tell(&client, "Input.dispatchMouseEvent", moved).await;
            until(&client, "document.querySelector('#bay-ty-le canvas')").await;
            assert_eq!(ask(&client, &format!("return {ALIVE}")).await, json!(["bay-ty-le"]), "no other");
            assert_eq!(ask(&client, "return document.querySelector('#bay-ty-le details').open").await, json!(true));
            enliven(&client).await;
            let after = ask(&client, &format!("return {boxes}")).await;
            let numbers = |boxes: &Value| {
                let boxes = boxes.as_array().expect("boxes").iter();
                boxes.map(|sides| (0..4).map(|i| sides[i].as_f64().expect("a side")).collect()).collect::<Vec<Vec<f64>>>()
            };
            for (before, after) in numbers(&before).iter().zip(&numbers(&after)) {
                // An enlarged canvas has whole pixels.
                let is_same = before.iter().zip(after).all(|(before, after)| (before - after).abs() <= most);
                assert!(is_same, "{before:?} became {after:?} at {} px", device.width);
            }
        })
        .await;
    }
}

#[tokio::test]
async fn a_figure_comes_alive_under_the_keyboard() {
    visit(PHONE, "", |client| async move {
        arrived(&client).await;
        let press = async |key: Key| client.active_element().await.expect("a focus").send_keys(&(key + "")).await.expect("a key");
        ask(&client, "document.querySelector('#bay-ty-le h3 a').focus()").await;
        until(&client, "document.querySelector('#bay-ty-le canvas')").await;
        until(&client, "document.activeElement === document.querySelector('#bay-ty-le h3 a')").await;
        press(Key::Tab).await;
        until(&client, "document.activeElement.closest('#bay-ty-le .points')").await;
        // Backwards into the figure before: onto its last control, and on from there.
        ask(&client, "document.querySelector('#bay-ty-le h3 a').focus()").await;
        client.active_element().await.expect("a focus").send_keys(&(Key::Shift + &(Key::Tab + ""))).await.expect("keys");
        let last = "(f => f.id !== 'bay-ty-le' && f.querySelector('canvas') && document.activeElement === [...f.querySelectorAll('a, button, summary')].filter(e => e.checkVisibility()).at(-1))";
        until(&client, &format!("document.activeElement.closest('figure') && {last}(document.activeElement.closest('figure'))")).await;
    })
    .await;
}

#[tokio::test]
async fn what_is_pressed_in_a_resting_figure_is_done() {
    // As a screen reader presses: no pointer, no focus before.
    visit(PHONE, "", |client| async move {
        arrived(&client).await;
        ask(&client, "document.querySelector('#co-cau .take button').click()").await;
        until(&client, "document.querySelector('#co-cau .take [aria-expanded=true]') && document.querySelector('#co-cau .take .list')").await;
        ask(&client, "document.querySelector('#bay-ty-le summary').click()").await;
        until(&client, "document.querySelector('#bay-ty-le canvas') && document.querySelector('#bay-ty-le details').open").await;
        assert_eq!(ask(&client, &format!("return {ALIVE}.length")).await, json!(2), "no other");
        // A link is no button: it leads away, and the app shows where.
        ask(&client, "window.stays = true; document.querySelector('#toc-do-tang h3 a').click()").await;
        until(&client, "window.stays && location.pathname.includes('/so-lieu/') && document.querySelector('canvas')").await;
    })
    .await;
}

/// A window without a mouse, and with what browsers do for fingers.
async fn be_a_phone(client: &Client) {
    tell(client, "Emulation.setTouchEmulationEnabled", json!({"enabled": true})).await;
    let metrics = json!({"width": 360, "height": 900, "deviceScaleFactor": 2, "mobile": true});
    tell(client, "Emulation.setDeviceMetricsOverride", metrics).await;
}

async fn tap(client: &Client, [x, y]: [f64; 2]) {
    let at = json!({"type": "touchStart", "touchPoints": [{"x": x, "y": y}]});
    tell(client, "Input.dispatchTouchEvent", at).await;
    tell(client, "Input.dispatchTouchEvent", json!({"type": "touchEnd", "touchPoints": []})).await;
}

/// Taps the middle of what a selector names.
async fn tap_on(client: &Client, selector: &str) {
    let middle = format!(
        "const e = document.querySelector('{selector}'); e.scrollIntoView({{block: 'center'}}); \
         return (r => [r.left + r.width / 2, r.top + r.height / 2])(e.getBoundingClientRect())"
    );
    let middle = ask(client, &middle).await;
    tap(client, [0, 1].map(|i| middle[i].as_f64().expect("a side"))).await;
}

#[tokio::test]
async fn what_a_finger_presses_in_a_resting_figure_is_done() {
    visit(PHONE, "", |client| async move {
        be_a_phone(&client).await;
        arrived(&client).await;
        tap_on(&client, "#co-cau .take button").await;
        until(&client, "document.querySelector('#co-cau canvas') && document.querySelector('#co-cau .take .list')")
            .await;
        tap_on(&client, "#bay-ty-le summary").await;
        until(
            &client,
            "document.querySelector('#bay-ty-le canvas') && document.querySelector('#bay-ty-le details').open",
        )
        .await;
        tap_on(&client, "#bay-ty-le .note").await;
        assert_eq!(ask(&client, &format!("return {ALIVE}.length")).await, json!(2), "no other");
        tap_on(&client, "#toc-do-tang h3 a").await;
        until(&client, "location.pathname.includes('/so-lieu/') && document.querySelector('#main h1')").await;
    })
    .await;
}

#[tokio::test]
async fn a_finger_sees_what_a_datum_is_before_it_follows_it() {
    const TOLD: &str = "[...document.querySelectorAll('#ho-ngheo .tip')].filter(tip => getComputedStyle(tip).display !== 'none').length";
    visit(PHONE, "", |client| async move {
        be_a_phone(&client).await;
        // Where the second datum is; then anew, with the figure at rest.
        enliven(&client).await;
        let spot = "const a = document.querySelectorAll('#ho-ngheo .points a')[1].getBoundingClientRect(), \
            d = document.querySelector('#ho-ngheo .draw').getBoundingClientRect(); \
            return [a.left + a.width / 2 - d.left, a.top + a.height / 2 - d.top]";
        let spot = ask(&client, spot).await;
        client.refresh().await.expect("anew");
        arrived(&client).await;
        let draw = "const d = document.querySelector('#ho-ngheo .draw'); d.scrollIntoView({block: 'center'}); \
            return (r => [r.left, r.top])(d.getBoundingClientRect())";
        let draw = ask(&client, draw).await;
        let at = [0, 1].map(|i| draw[i].as_f64().expect("a side") + spot[i].as_f64().expect("a side"));
        tap(&client, at).await;
        until(&client, &format!("{TOLD} === 1")).await;
        assert_eq!(
            ask(&client, "return location.pathname.endsWith('/bao-cao/')").await,
            json!(false),
            "told, not left"
        );
        tap(&client, at).await;
        until(&client, "location.pathname.endsWith('/bao-cao/') && document.querySelector('#main .here')").await;
    })
    .await;
}

#[tokio::test]
async fn figures_that_were_not_made_for_their_place_are_drawn_for_it() {
    visit(OFFICE, "", |client| async move {
        let drawn = |n: &str| format!("(d => d.querySelector('canvas')?.clientWidth === d.clientWidth)([...document.querySelectorAll('.draw')].at({n}))");
        until(&client, &drawn("0")).await;
        // One far from the screen waits until the reader comes near.
        assert_eq!(ask(&client, &format!("return {}", drawn("-1"))).await, json!(false));
        ask(&client, "[...document.querySelectorAll('.draw')].at(-1).scrollIntoView()").await;
        until(&client, &drawn("-1")).await;
        // A filter brings others near without a scroll.
        ask(&client, "scrollTo(0, 0)").await;
        ask(&client, "document.querySelector('.filter a[href*=\"chu-de=moi-truong\"]').click()").await;
        until(&client, "(shown => shown.length > 0 && shown.every(d => d.querySelector('canvas')?.clientWidth === d.clientWidth))([...document.querySelectorAll('#moi-truong .draw')].filter(d => d.getBoundingClientRect().top < 2 * innerHeight))").await;
    })
    .await;
}

#[tokio::test]
async fn another_language_or_filter_is_drawn_where_the_reader_is() {
    visit(PHONE, "", |client| async move {
        arrived(&client).await;
        ask(&client, "document.querySelector('a.lang').click()").await;
        until(&client, "document.documentElement.lang === 'en' && document.querySelectorAll('canvas').length >= 12 && !document.querySelector('.made')").await;
        // The near ones; each of the others keeps its place, as high as it will be.
        let data = |n: &str| format!("[...document.querySelectorAll('.points')].at({n}).childElementCount");
        ask(&client, "[...document.querySelectorAll('.points')].at(0).scrollIntoView()").await;
        until(&client, &format!("{} > 0", data("0"))).await;
        assert_eq!(ask(&client, &format!("return {}", data("-1"))).await, json!(0));
        let height = "return document.documentElement.scrollHeight";
        let before = ask(&client, height).await;
        ask(&client, "[...document.querySelectorAll('.points')].at(-1).scrollIntoView()").await;
        until(&client, &format!("{} > 0", data("-1"))).await;
        assert_eq!(ask(&client, height).await, before);
    })
    .await;
    visit(OFFICE, "?an=suy-ra", |client| async move {
        until(&client, "document.querySelectorAll('canvas').length >= 12 && document.querySelector('#co-cau canvas') && !document.querySelector('.made')").await;
        assert_eq!(
            ask(
                &client,
                "return document.querySelector('#co-cau canvas').getAttribute('aria-label').includes('suy ra')"
            )
            .await,
            json!(false)
        );
    })
    .await;
}

#[tokio::test]
async fn the_figure_that_a_page_is_about_does_not_wait() {
    visit(OFFICE, "so-lieu/ty-le-ho-ngheo/", |client| async move {
        until(&client, "document.querySelector('figure canvas') && document.querySelector('figure .points a')").await;
    })
    .await;
}
