//! `make bench`, second part: what a chart costs the browser while it is used. The built site in Chromium, asked over the
//! DevTools protocol how long it ran script, style and layout; the results go into their marked section of docs/benchmarks.md.
//!
//! The browser's own account rather than a clock in the page: the page is measured as it ships, and what other programs
//! on the machine do counts as little as possible.
#[allow(dead_code)]
#[path = "../e2e/browser.rs"]
mod browser;
#[allow(dead_code)]
#[path = "../e2e/engines.rs"]
mod engines;
#[allow(dead_code)]
#[path = "../e2e/rules.rs"]
mod rules;
#[allow(dead_code)]
#[path = "../e2e/site.rs"]
mod site;

use browser::{OFFICE, ask, enliven, tell, until, visit};
use fantoccini::Client;
use serde_json::{Value, json};
use std::fmt::Write;
use std::path::Path;
use std::time::Duration;

/// Pointer moves and key presses, and resizes, each measured on its own.
const EVENTS: usize = 300;
const RESIZES: usize = 40;
/// What the figures may cost, in milliseconds of script: the 95th percentile of a pointer's move, the median of a resize.
const MOST: [f64; 2] = [2.0, 50.0];

/// Milliseconds that the page has run so far: script, and style with layout.
async fn spent(client: &Client) -> [f64; 2] {
    let metrics = tell(client, "Performance.getMetrics", json!({})).await;
    let of = |name: &str| {
        let all = metrics["metrics"].as_array().expect("metrics").iter();
        all.filter(|m| m["name"] == name).filter_map(|m| m["value"].as_f64()).sum::<f64>() * 1000.0
    };
    [of("ScriptDuration"), of("RecalcStyleDuration") + of("LayoutDuration")]
}

/// Until the page has drawn what it was told: two frames, then whatever they asked for.
async fn settle(client: &Client) {
    let frames =
        "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 0)))";
    client.execute_async(frames, vec![]).await.expect("frames");
}

/// What each step of some use costs, script first.
struct Costs(Vec<[f64; 2]>);

impl Costs {
    fn at(&self, part: f64, which: usize) -> f64 {
        let mut sorted: Vec<f64> = self.0.iter().map(|cost| cost[which]).collect();
        sorted.sort_by(f64::total_cmp);
        sorted[((sorted.len() - 1) as f64 * part).round() as usize]
    }
}

/// The figure with the most data, brought into the window: its name, and the middles of its links.
async fn largest(client: &Client) -> (String, Vec<(f64, f64)>) {
    let script = "const figures = [...document.querySelectorAll('figure[data-chart]')];
        const of = f => f.querySelectorAll('.points > a').length;
        const figure = figures.reduce((most, f) => of(f) > of(most) ? f : most);
        figure.scrollIntoView({block: 'center'});
        return [figure.id, ...[...figure.querySelectorAll('.points > a')].map(a => (r => [r.left + r.width / 2, r.top + r.height / 2])(a.getBoundingClientRect()))]";
    let found = ask(client, script).await;
    let all = found.as_array().expect("a list");
    let number = |value: &Value| value.as_f64().expect("a number");
    let places = all[1..].iter().map(|place| (number(&place[0]), number(&place[1]))).collect();
    (all[0].as_str().expect("an id").to_owned(), places)
}

async fn hover(client: &Client, places: &[(f64, f64)]) -> Costs {
    let mut costs = Vec::new();
    for (x, y) in places.iter().cycle().take(EVENTS) {
        let before = spent(client).await;
        let moved = json!({"type": "mouseMoved", "x": x, "y": y});
        tell(client, "Input.dispatchMouseEvent", moved).await;
        settle(client).await;
        let after = spent(client).await;
        costs.push([after[0] - before[0], after[1] - before[1]]);
    }
    // Measured is what readers see: the last move shows its tip.
    until(client, "[...document.querySelectorAll('.tip')].filter(tip => tip.offsetParent).length === 1").await;
    Costs(costs)
}

async fn arrows(client: &Client, figure: &str) -> Costs {
    let focus = format!("document.querySelector('#{figure} .points [tabindex=\"0\"]').focus()");
    client.execute(&focus, vec![]).await.expect("focus");
    let data = ask(client, &format!("return document.querySelectorAll('#{figure} .points > a').length")).await;
    let data = data.as_u64().expect("a count") as usize;
    let mut costs = Vec::new();
    for step in 0..EVENTS {
        // There and back, so that every press moves.
        let key = if (step / (data - 1)).is_multiple_of(2) { "ArrowRight" } else { "ArrowLeft" };
        let before = spent(client).await;
        tell(client, "Input.dispatchKeyEvent", json!({"type": "rawKeyDown", "key": key, "code": key})).await;
        settle(client).await;
        let after = spent(client).await;
        costs.push([after[0] - before[0], after[1] - before[1]]);
        tell(client, "Input.dispatchKeyEvent", json!({"type": "keyUp", "key": key, "code": key})).await;
    }
    Costs(costs)
}

async fn resize(client: &Client) -> Costs {
    let mut costs = Vec::new();
    for width in [1240, 1000, 760, 412].iter().cycle().take(RESIZES) {
        let before = spent(client).await;
        let metrics = json!({"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": false});
        tell(client, "Emulation.setDeviceMetricsOverride", metrics).await;
        settle(client).await;
        tokio::time::sleep(Duration::from_millis(100)).await;
        let after = spent(client).await;
        until(
            client,
            "[...document.querySelectorAll('.draw:has(.points)')].every(draw => [...draw.querySelectorAll('svg')] \
                .some(svg => Math.abs(svg.getBoundingClientRect().width - draw.clientWidth) < 2))",
        )
        .await;
        costs.push([after[0] - before[0], after[1] - before[1]]);
    }
    Costs(costs)
}

#[tokio::main]
async fn main() {
    visit(OFFICE, "", |client| async move {
        enliven(&client).await;
        tell(&client, "Performance.enable", json!({})).await;
        // What measuring itself runs in the page: the two frames that are waited for.
        let mut idle = Vec::new();
        for _ in 0..EVENTS {
            let before = spent(&client).await;
            settle(&client).await;
            let after = spent(&client).await;
            idle.push([after[0] - before[0], after[1] - before[1]]);
        }
        let (figure, places) = largest(&client).await;
        let rows = [
            ("nothing: the measuring alone", Costs(idle)),
            ("the pointer goes to another datum of the largest figure", hover(&client, &places).await),
            ("an arrow key goes there", arrows(&client, &figure).await),
            ("the overview is resized, all its figures drawn anew", resize(&client).await),
        ];
        write(&rows, places.len());
        // A key also moves the focus, for which the browser lays out the page at once, within the script's time.
        let [_, (_, hover), _, (_, resize)] = &rows;
        assert!(hover.at(0.95, 0) < MOST[0], "a pointer's move runs {:.2} ms of script", hover.at(0.95, 0));
        assert!(resize.at(0.5, 0) < MOST[1], "a resize runs {:.1} ms of script", resize.at(0.5, 0));
    })
    .await;
}

/// The section is what stands between these lines.
const MARKS: [&str; 2] = ["<!-- bench-charts: written by `make bench` -->\n", "<!-- /bench-charts -->"];

/// Prints the table and replaces the section.
fn write(rows: &[(&str, Costs)], data: usize) {
    let mut out = String::from(
        "| milliseconds in Chromium | script p50 | p95 | max | style and layout p50 | p95 |\n|---|---|---|---|---|---|\n",
    );
    for (what, costs) in rows {
        let [p50, p95, max] = [0.5, 0.95, 1.0].map(|part| costs.at(part, 0));
        let [style, style95] = [0.5, 0.95].map(|part| costs.at(part, 1));
        writeln!(out, "| {what} | {p50:.2} | {p95:.2} | {max:.2} | {style:.2} | {style95:.2} |").expect("a line");
    }
    let cores = std::thread::available_parallelism().map_or(1, |n| n.get());
    writeln!(out, "\nThe largest figure has {data} data; {EVENTS} events, {RESIZES} resizes between 412 and 1240 px; {cores} cores.")
        .expect("a line");
    println!("{out}");
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/benchmarks.md");
    let text = std::fs::read_to_string(&path).expect("docs/benchmarks.md");
    let (before, rest) = text.split_once(MARKS[0]).expect("docs/benchmarks.md marks where the table begins");
    let (_, after) = rest.split_once(MARKS[1]).expect("docs/benchmarks.md marks where the table ends");
    std::fs::write(path, [before, MARKS[0], &out, MARKS[1], after].concat()).expect("docs/benchmarks.md is written");
}
