//! Charts answer when somebody turns to them, by pointer, finger or keyboard, and nobody notices anything else.

use super::browser::{
    Device, OFFICE, PHONE, READY, ask, enliven, hasty_visit, hurry, pages_loaded, tell, until, visit,
};
use fantoccini::Client;
use fantoccini::key::Key;
use serde_json::{Value, json};

/// The charts that answer.
const AWAKE: &str =
    "[...document.querySelectorAll('figure[data-chart]')].filter(f => f.querySelector('.points a')).map(f => f.id)";
/// A phone as wide as most; its charts are the made ones, enlarged.
const LARGE_PHONE: Device = Device { width: 412, ratio: 2.0 };

/// Loads the page anew in a browser with no time to spare: all rests, and nothing is on its way but what answers first.
async fn rest(client: &Client) {
    hurry(client).await;
    // Longer than anything that happens by itself.
    tokio::time::sleep(std::time::Duration::from_millis(500)).await;
    assert_eq!(ask(client, &format!("return {AWAKE}")).await, json!([]), "all rest");
    let others = "return performance.getEntriesByType('resource').map(e => e.name) \
        .filter(name => name.endsWith('.wasm') && !/\\/(search|c\\/chart)-[0-9a-f]+_bg\\.wasm$/.test(name))";
    assert_eq!(ask(client, others).await, json!([]), "what answers later waits for what answers first");
}

/// Brings a figure's drawing into the middle of the window; the middle of it.
async fn centre(client: &Client, selector: &str) -> [f64; 2] {
    let middle = format!(
        "const e = document.querySelector('{selector}'); e.scrollIntoView({{block: 'center', behavior: 'instant'}}); \
         return (r => [r.left + r.width / 2, r.top + r.height / 2])(e.getBoundingClientRect())"
    );
    // What it scrolls over is laid out only then, and moves it.
    ask(client, &middle).await;
    let middle = ask(client, &middle).await;
    [0, 1].map(|i| middle[i].as_f64().expect("a side"))
}

async fn point(client: &Client, selector: &str) {
    let [x, y] = centre(client, selector).await;
    tell(client, "Input.dispatchMouseEvent", json!({"type": "mouseMoved", "x": x, "y": y})).await;
}

#[tokio::test]
async fn a_chart_answers_under_the_pointer_and_keeps_its_place() {
    for device in [PHONE, LARGE_PHONE] {
        visit(device, "", |client| async move {
            rest(&client).await;
            // Tables unfold before anything is awake, as on any page without script.
            ask(&client, "document.querySelector('#bay-ty-le details').open = true").await;
            // Nor is a figure far from the screen as high as it will be.
            ask(&client, "document.querySelectorAll('.fig').forEach(e => e.style.contentVisibility = 'visible')").await;
            let boxes = "[...document.querySelectorAll('figure[data-chart], figure[data-chart] > *')].map(e => \
                (r => [r.left, r.top - e.closest('figure').getBoundingClientRect().top, r.width, r.height])(e.getBoundingClientRect()))";
            let before = ask(&client, &format!("return {boxes}")).await;
            point(&client, "#bay-ty-le .draw").await;
            until(&client, "document.querySelector('#bay-ty-le .points a')").await;
            assert_eq!(ask(&client, &format!("return {AWAKE}")).await, json!(["bay-ty-le"]), "no other");
            assert_eq!(ask(&client, "return document.querySelector('#bay-ty-le details').open").await, json!(true));
            assert_eq!(ask(&client, &format!("return {READY}")).await, json!(0), "nor does a chart ask for the app");
            ask(&client, "dispatchEvent(new PointerEvent('pointerdown'))").await;
            enliven(&client).await;
            let after = ask(&client, &format!("return {boxes}")).await;
            let numbers = |boxes: &Value| {
                let boxes = boxes.as_array().expect("boxes").iter();
                boxes.map(|sides| (0..4).map(|i| sides[i].as_f64().expect("a side")).collect()).collect::<Vec<Vec<f64>>>()
            };
            for (before, after) in numbers(&before).iter().zip(&numbers(&after)) {
                let is_same = before.iter().zip(after).all(|(before, after)| (before - after).abs() <= 0.01);
                assert!(is_same, "{before:?} became {after:?} at {} px", device.width);
            }
        })
        .await;
    }
}

#[tokio::test]
async fn nothing_else_on_the_page_changes_when_charts_answer() {
    const REST: &str = "(copy => { copy.querySelectorAll('.draw').forEach(e => e.textContent = ''); \
        copy.querySelectorAll('[style]').forEach(e => e.removeAttribute('style')); return copy.innerHTML })(document.getElementById('main').cloneNode(true))";
    for device in [OFFICE, PHONE] {
        visit(device, "", |client| async move {
            rest(&client).await;
            let before = ask(&client, &format!("window.before = {REST}; return before.length")).await;
            assert!(before.as_u64().is_some_and(|n| n > 10_000), "{before}");
            ask(&client, "dispatchEvent(new PointerEvent('pointerdown'))").await;
            enliven(&client).await;
            assert_eq!(ask(&client, &format!("return {REST} === before")).await, json!(true), "at {} px", device.width);
        })
        .await;
    }
}

#[tokio::test]
async fn a_selection_in_a_drawing_survives() {
    for device in [PHONE, LARGE_PHONE] {
        visit(device, "", |client| async move {
            rest(&client).await;
            let select = "window.drawing = [...document.querySelectorAll('#bay-ty-le .draw svg')].find(svg => svg.getClientRects().length); \
                getSelection().selectAllChildren(drawing); return String(getSelection())";
            let selected = ask(&client, select).await;
            assert!(selected.as_str().is_some_and(|words| words.len() > 20), "{selected}");
            point(&client, "#bay-ty-le .draw").await;
            until(&client, "document.querySelector('#bay-ty-le .points a')").await;
            let kept = "return [String(getSelection()), drawing.isConnected && drawing.getClientRects().length > 0]";
            assert_eq!(ask(&client, kept).await, json!([selected, true]), "at {} px", device.width);
        })
        .await;
    }
}

#[tokio::test]
async fn a_chart_answers_under_the_keyboard() {
    visit(PHONE, "", |client| async move {
        rest(&client).await;
        let press =
            async |keys: &str| client.active_element().await.expect("a focus").send_keys(keys).await.expect("a key");
        ask(&client, "document.querySelector('#bay-ty-le h3 a').focus()").await;
        press(&(Key::Tab + "")).await;
        until(&client, "document.activeElement.matches('#bay-ty-le .points a')").await;
        assert_eq!(ask(&client, &format!("return {AWAKE}")).await, json!(["bay-ty-le"]), "no other");
        // One stop of the Tab key: the drawing itself is none any more.
        press(&(Key::Shift + &(Key::Tab + ""))).await;
        until(&client, "document.activeElement === document.querySelector('#bay-ty-le h3 a')").await;
        // Backwards into another one.
        ask(&client, "document.querySelector('#co-cau .draw ~ * a').focus()").await;
        press(&(Key::Shift + &(Key::Tab + ""))).await;
        until(&client, "document.activeElement.matches('#co-cau .points a')").await;
        assert_eq!(ask(&client, &format!("return {AWAKE}.length")).await, json!(2), "no other");
    })
    .await;
}

#[tokio::test]
async fn what_is_pressed_in_a_figure_is_done() {
    // As a screen reader presses: no pointer, no focus before.
    hasty_visit(PHONE, "", |client| async move {
        rest(&client).await;
        ask(&client, "dispatchEvent(new PointerEvent('pointerdown'))").await;
        pages_loaded(&client).await;
        ask(&client, "document.querySelector('#co-cau [data-menu=take]').click()").await;
        until(&client, "document.querySelector('#co-cau .take [aria-expanded=true]') && document.querySelector('#co-cau .panel .list')").await;
        ask(&client, "document.querySelector('#bay-ty-le summary').click()").await;
        until(&client, "document.querySelector('#bay-ty-le details').open").await;
        assert_eq!(ask(&client, &format!("return {AWAKE}")).await, json!([]), "buttons ask for no chart");
        // A link is no button: it leads away, and the app shows where.
        ask(&client, "window.stays = true; document.querySelector('#ho-ngheo h3 a').click()").await;
        until(&client, "window.stays && location.pathname.includes('/so-lieu/') && document.querySelector('.draw .points a')").await;
    })
    .await;
}

#[tokio::test]
async fn before_the_app_a_figure_leads_to_the_files_of_its_chart() {
    visit(PHONE, "", |client| async move {
        rest(&client).await;
        let seen = "return ['a.no-app', '[data-menu=take]'].map(e => document.querySelector('#co-cau ' + e).checkVisibility({visibilityProperty: true}))";
        assert_eq!(ask(&client, seen).await, json!([true, false]));
        ask(&client, "document.querySelector('#co-cau a.no-app').click()").await;
        until(&client, "location.pathname.endsWith('/c/co-cau/') && document.querySelector('a[download], a[href$=\".csv\"]')").await;
        client.back().await.expect("back");
        until(&client, "document.querySelector('#co-cau')").await;
        // The focus goes over from the link to the button.
        ask(&client, "document.querySelector('#co-cau a.no-app').focus()").await;
        until(&client, "document.activeElement.matches('#co-cau [data-menu=take]')").await;
        assert_eq!(ask(&client, seen).await, json!([false, true]));
    })
    .await;
}

#[tokio::test]
async fn charts_that_were_not_made_for_their_place_are_drawn_for_it() {
    // In a window of this width no drawing of the overview fits as it was made.
    hasty_visit(Device { width: 1100, ..OFFICE }, "", |client| async move {
        let drawn = "(d => d.querySelector('.exact svg')?.getBoundingClientRect().width === d.clientWidth && \
            d.querySelector('.exact svg').viewBox.baseVal.width === d.clientWidth)";
        let all = "[...document.querySelectorAll('.draw')]";
        until(&client, &format!("{drawn}({all}.at(0))")).await;
        // Another page brings others near without a scroll.
        ask(&client, "scrollTo(0, 0)").await;
        pages_loaded(&client).await;
        ask(&client, "document.querySelector('main a[href*=\"chu-de/moi-truong\"]').click()").await;
        until(&client, &format!("(shown => shown.length > 0 && shown.every({drawn}))([...document.querySelectorAll('#page .draw')].filter(d => d.getBoundingClientRect().top < 2 * innerHeight))")).await;
    })
    .await;
}

#[tokio::test]
async fn a_chart_far_from_the_screen_waits_until_the_reader_comes_near() {
    visit(PHONE, "", |client| async move {
        let answers = |n: i32| format!("[...document.querySelectorAll('.draw')].at({n}).querySelector('.points a')");
        until(&client, &answers(0)).await;
        assert_eq!(ask(&client, &format!("return {}", answers(-1))).await, json!(null));
        ask(&client, "[...document.querySelectorAll('.draw')].at(-1).scrollIntoView()").await;
        until(&client, &answers(-1)).await;
    })
    .await;
}

#[tokio::test]
async fn another_language_is_drawn_at_once() {
    hasty_visit(PHONE, "", |client| async move {
        pages_loaded(&client).await;
        ask(&client, "document.querySelector('a.lang').click()").await;
        // Places on the page are then where they will stay.
        until(&client, "document.documentElement.lang === 'en' && !document.querySelector('.made') && \
            (all => all.length >= 5 && all.every(d => d.querySelector('svg') && d.querySelector('.points a')))([...document.querySelectorAll('.draw')])").await;
        let height = "return document.documentElement.scrollHeight";
        let before = ask(&client, height).await;
        ask(&client, "[...document.querySelectorAll('.points')].at(-1).scrollIntoView()").await;
        tokio::time::sleep(std::time::Duration::from_millis(500)).await;
        assert_eq!(ask(&client, height).await, before);
    })
    .await;
}

#[tokio::test]
async fn the_chart_that_a_page_is_about_does_not_wait() {
    visit(OFFICE, "so-lieu/ty-le-ho-ngheo/", |client| async move {
        until(&client, "document.querySelector('figure .points a')").await;
    })
    .await;
}
