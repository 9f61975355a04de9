//! What is said between chart and host: nothing but heights changes anything, whatever is said and whoever says it.

use super::drivers::{Engine, Script, console, open};
use super::hosts::chart_address;
use super::matrix::CHART;
use super::origins::{Setup, plant, publish};
use crate::browser::{ask, until_within};
use fantoccini::Client;
use serde_json::json;
use std::time::Duration;

const SETUP: Setup = Setup { shared: false, strict: true };
const SHAPES: &str = include_str!("shapes.js");

/// Posts ten thousand shapes with `send`, and then a mark that says that all were delivered.
const POST: &str =
    "const shape = window.shapes(SEED); for (let i = 0; i < 10000; i += 1) { const data = shape(); SEND; }";

fn post(seed: u32, send: &str) -> String {
    POST.replace("SEED", &seed.to_string()).replace("SEND", send)
}

/// Waits until a script says `true`; many frames and their hosts take their time.
pub async fn until(client: &Client, condition: &str) {
    until_within(client, condition, Duration::from_secs(40)).await;
}

/// The chart has told its height for the last time by itself.
async fn quiet() {
    tokio::time::sleep(Duration::from_millis(3600)).await;
}

/// An article with a chart, a stranger beside it, and a record of what the chart says.
fn recording(name: &str, fragment: &str, sandbox: &str) -> String {
    let chart = chart_address(SETUP, CHART);
    let stranger =
        publish(&format!("{name}-stranger"), format!("<!doctype html><title>x</title><script>{SHAPES}</script>"), "");
    let page = format!(
        "<!doctype html><html lang=\"vi\"><head><meta charset=\"utf-8\"><title>x</title><link rel=\"icon\" href=\"data:,\">\
         <script>{SHAPES}\nwindow.told = []; addEventListener('message', e => e.source === frames[0] && told.push([e.data, performance.now()]))</script>\
         </head><body><iframe id=\"chart\" {sandbox} src=\"{chart}{fragment}\" width=\"600\" height=\"1600\"></iframe>\
         <iframe src=\"{stranger}\"></iframe></body></html>"
    );
    publish(name, page, "")
}

/// Remembers how the chart's page is, and every error in it.
const REMEMBER: &str = "window.errors = []; addEventListener('error', e => errors.push(e.message)); \
    addEventListener('unhandledrejection', e => errors.push(String(e.reason))); \
    window.before = [document.documentElement.outerHTML, location.href, history.length].join()";
const UNCHANGED: &str =
    "return [window.before === [document.documentElement.outerHTML, location.href, history.length].join(), errors]";

/// What a chart may say, checked where it is heard.
const STRAYED: &str = "const height = HEIGHT; return told.map(([data]) => data).filter(data => { \
    if (typeof data === 'string') { \
        const resizer = /^\\[iFrameSizer\\][\\w.-]+:(\\d+):600:(init|resizeObserver)$/.exec(data); \
        if (resizer) return Number(resizer[1]) !== height; \
        const {src, context, ...rest} = JSON.parse(data); \
        return typeof src !== 'string' || context !== 'iframe.resize' || JSON.stringify(rest) !== JSON.stringify({height}); } \
    const known = [{type: 'solieu:height', v: 1, chart: 'CHART', height}, {'datawrapper-height': {'CHART': height}}, \
        {type: 'iframe-resized', width: 600, height}, {sentinel: 'amp', type: 'embed-ready'}, \
        {sentinel: 'amp', type: 'embed-size', height}]; \
    return !known.some(one => JSON.stringify(one) === JSON.stringify(data)) }).map(data => JSON.stringify(data))";

#[tokio::test]
async fn a_chart_answers_its_host_alone_and_only_with_its_height() {
    for sandbox in ["", "sandbox=\"allow-scripts\""] {
        let client = open(Engine::Chromium, Script::On).await;
        client.goto(&recording("fuzzed-chart", "", sandbox)).await.expect("the article");
        quiet().await;
        client.enter_frame(0).await.expect("the chart");
        ask(&client, REMEMBER).await;
        let height =
            ask(&client, "return Math.ceil(document.getElementById('solieu-chart').getBoundingClientRect().bottom)")
                .await;
        client.enter_parent_frame().await.expect("the article");

        // From a frame beside it, from a window of its own, from nobody: silence.
        ask(&client, "told.length = 0").await;
        client.enter_frame(1).await.expect("the stranger");
        ask(&client, &post(7, "parent.frames[0].postMessage(data, '*')")).await;
        client.enter_parent_frame().await.expect("the article");
        client.enter_frame(0).await.expect("the chart");
        ask(&client, SHAPES).await;
        ask(&client, &post(8, "postMessage(data, '*')")).await;
        client.enter_parent_frame().await.expect("the article");
        tokio::time::sleep(Duration::from_millis(800)).await;
        assert_eq!(ask(&client, "return told.length").await, json!(0), "an answer to a stranger");

        // From the host: heights, at most one a frame.
        ask(&client, "window.start = performance.now()").await;
        ask(&client, &post(9, "frames[0].postMessage(data, '*')")).await;
        until(&client, "told.some(([data]) => String(data).startsWith('[iFrameSizer]'))").await;
        tokio::time::sleep(Duration::from_millis(800)).await;
        let strayed = STRAYED.replace("HEIGHT", &height.to_string()).replace("CHART", CHART);
        assert_eq!(ask(&client, &strayed).await, json!([]), "said what it must not say");
        let hurried = "const own = told.filter(([data]) => data.type === 'solieu:height'); \
            return own.length > 2 + (own[own.length - 1][1] - start) / 16";
        assert_eq!(ask(&client, hurried).await, json!(false), "more than one height a frame");

        client.enter_frame(0).await.expect("the chart");
        assert_eq!(ask(&client, UNCHANGED).await, json!([true, []]), "the page of the chart has changed, or threw");
        client.enter_parent_frame().await.expect("the article");
        assert_eq!(console(Engine::Chromium, &client).await, [""; 0]);
    }
}

/// A page at the place of a chart that says everything, and tells how it ended.
fn liar() -> String {
    let valid = "data && data.type === 'solieu:height' && data.v === 1 && Number.isInteger(data.height) \
        && data.height >= 80 && data.height <= 5000";
    format!(
        "<!doctype html><title>x</title><script>{SHAPES}\nlet last; {} parent.postMessage({{last}}, '*')</script>",
        post(11, &format!("if ({valid}) last = data.height; parent.postMessage(data, '*')"))
    )
}

/// Remembers how each frame ended, and every error.
const RECORD_LAST: &str = "window.errors = []; addEventListener('error', e => errors.push(e.message)); window.last = []; \
    addEventListener('message', ({source, data}) => { if (data instanceof Object && Number.isInteger(data.last)) \
        last[[...document.querySelectorAll('iframe')].findIndex(frame => frame.contentWindow === source)] = data.last })";

#[tokio::test]
async fn a_host_takes_nothing_but_a_height_from_our_frames_alone() {
    let site = SETUP.site();
    let chart = plant(SETUP, "liar", liar());
    // A frame of ours that has gone elsewhere speaks from another origin.
    let elsewhere = publish("liar", liar(), "");
    let gone =
        plant(SETUP, "gone", format!("<!doctype html><title>x</title><script>location = '{elsewhere}'</script>"));
    let frames = format!(
        "<iframe src=\"{chart}\"></iframe><iframe src=\"{chart}\" sandbox=\"allow-scripts\"></iframe>\
         <iframe src=\"{elsewhere}\"></iframe><iframe src=\"{gone}\"></iframe>"
    );
    let page = format!(
        "<!doctype html><html lang=\"vi\"><head><meta charset=\"utf-8\"><title>x</title><link rel=\"icon\" href=\"data:,\">\
         <script>{SHAPES}\n{RECORD_LAST}</script>\
         <script src=\"{site}embed.js\"></script><script src=\"{site}embed.js\"></script></head><body>{frames}</body></html>"
    );
    let client = open(Engine::Chromium, Script::On).await;
    client.goto(&publish("fuzzed-host", page, "")).await.expect("the article");
    until(&client, "[0, 1, 2, 3].every(i => last[i] >= 80)").await;
    // The page itself talks, too.
    ask(&client, &post(12, "postMessage(data, '*')")).await;
    tokio::time::sleep(Duration::from_millis(500)).await;
    let heights =
        ask(&client, "return [...document.querySelectorAll('iframe')].map(f => f.getAttribute('style'))").await;
    let last = ask(&client, "return `height: ${last[0]}px;`").await;
    assert_eq!(heights, json!([last, last, null, null]), "frames have heights that they must not have");
    // The name says the theme of the article.
    let rest = "document.querySelectorAll('iframe').forEach(frame => ['style', 'name'].forEach(name => frame.removeAttribute(name))); \
        return [document.body.innerHTML, document.title, errors, Object.keys(solieuEmbed).length]";
    assert_eq!(ask(&client, rest).await, json!([frames, "x", [], 1]));
    assert_eq!(console(Engine::Chromium, &client).await, [""; 0]);
}

#[tokio::test]
async fn wordpress_is_asked_to_open_links_and_nobody_else() {
    let links = "return told.map(([data]) => data).filter(data => data.message === 'link')";
    for (fragment, secret) in [("#?secret=aB3", Some("aB3")), ("#?secret=a%20b", None), ("", None)] {
        let client = open(Engine::Chromium, Script::On).await;
        client.goto(&recording("links", fragment, "sandbox=\"allow-scripts\"")).await.expect("the article");
        until(&client, "told.length").await;
        client.enter_frame(0).await.expect("the chart");
        // What the sandbox would refuse aloud is not even tried.
        let click = "addEventListener('click', click => click.preventDefault(), true); \
            const link = document.querySelector('.src a'); link.click(); return link.href";
        let href = ask(&client, click).await;
        client.enter_parent_frame().await.expect("the article");
        tokio::time::sleep(Duration::from_millis(300)).await;
        let wanted = match secret {
            Some(secret) => json!([{"message": "link", "value": href, "secret": secret}]),
            None => json!([]),
        };
        assert_eq!(ask(&client, links).await, wanted, "{fragment}");
    }
}

/// Each step needs a frame of its own: nobody else works meanwhile (`tests/tools/visits`).
mod timed {
    use super::*;

    #[tokio::test]
    async fn a_chart_that_a_host_makes_grow_without_end_falls_silent() {
        const HEIGHTS: &str =
            "return told.map(([data]) => data).filter(data => data.type === 'solieu:height').map(data => data.height)";
        let client = open(Engine::Chromium, Script::On).await;
        client.goto(&recording("growing", "", "")).await.expect("the article");
        // Longer than the five seconds in which growth is counted.
        tokio::time::sleep(Duration::from_millis(5200)).await;
        ask(&client, "told.length = 0").await;
        client.enter_frame(0).await.expect("the chart");
        let grow = "const box = document.createElement('div'); document.getElementById('solieu-chart').append(box); \
        let height = 0; const timer = setInterval(() => { box.style.height = (height += 5) + 'px'; if (height === 200) clearInterval(timer) }, 50); \
        return Math.ceil(document.getElementById('solieu-chart').getBoundingClientRect().bottom)";
        let before = ask(&client, grow).await.as_i64().expect("a height");
        client.enter_parent_frame().await.expect("the article");
        quiet().await;
        let heights = ask(&client, HEIGHTS).await;
        let wanted: Vec<i64> = (1..=20).map(|step| before + 5 * step).collect();
        assert_eq!(heights, json!(wanted));
        // A width that it has not seen is a new start.
        ask(&client, "told.length = 0; document.getElementById('chart').width = 599").await;
        until(&client, "told.length").await;
        let last = ask(&client, HEIGHTS).await[0].as_i64().expect("a height");
        assert!(last >= before + 180, "{last} after {before} and 200 more");
    }
}
