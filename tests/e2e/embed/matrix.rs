//! The matrix: every host × how the portal serves × how the host confines × every width, with script and without.

use super::drivers::{Engine, Script, console, open};
use super::hosts::{Host, SANDBOXES, WIDTHS};
use super::origins::{Setup, newsroom, portal, publish};
use fantoccini::Client;
use serde_json::{Value, json};
use std::time::{Duration, Instant};

/// The chart that stands for all: it has a key, a note and two sentences of source.
pub const CHART: &str = "co-cau";

/// What stands in a frame, asked inside it; its document may be on its way.
pub const INSIDE: &str = "const main = document.getElementById('solieu-chart'); \
    const svg = main && [...main.querySelectorAll('svg')].find(svg => svg.getBoundingClientRect().height > 99); \
    const box = svg && svg.getBoundingClientRect(); \
    return {height: main ? Math.ceil(main.getBoundingClientRect().bottom + scrollY) : 0, shown: innerHeight, \
        width: document.documentElement?.clientWidth, \
        figure: Boolean(box && box.left >= 0 && box.right <= innerWidth && getComputedStyle(svg).visibility === 'visible'), \
        source: Boolean(main && main.querySelector('.src a[href]')), table: Boolean(main && main.querySelector('table td')), \
        requests: performance.getEntriesByType('resource').map(entry => entry.name)}";

/// The frames of a page, one after the other.
async fn frames(client: &Client) -> Vec<Value> {
    let mut seen = Vec::new();
    for number in 0..SANDBOXES.len() * WIDTHS.len() {
        client.enter_frame(number as u16).await.expect("a frame");
        seen.push(client.execute(INSIDE, vec![]).await.expect("an answer"));
        client.enter_parent_frame().await.expect("the page");
    }
    seen
}

/// What is wrong in the frames of a page whose columns have these widths.
async fn faults(client: &Client, host: Host, script: Script, widths: [u32; 4]) -> Vec<String> {
    let count = client.execute("return document.querySelectorAll('iframe').length", vec![]).await.expect("a number");
    if count != json!(SANDBOXES.len() * WIDTHS.len()) {
        return vec![format!("{host:?} has {count} frames")];
    }
    let mut faults = Vec::new();
    for (number, frame) in frames(client).await.into_iter().enumerate() {
        let (sandbox, width) = (SANDBOXES[number / 4], widths[number % 4]);
        // What is no number is wrong, too.
        let number = |key: &str| frame[key].as_f64().unwrap_or(f64::NAN);
        // WordPress shows no frame higher or lower than this.
        let (least, most) = if host == Host::WordPress { (200.0, 1000.0) } else { (80.0, 5000.0) };
        let off = number("shown") - number("height").clamp(least, most);
        let fits = script == Script::Off || (off.abs() <= 1.0 && number("width") == f64::from(width));
        let whole = ["figure", "source", "table"].iter().all(|key| frame[*key] == true);
        let requests = frame["requests"].as_array();
        let own = requests
            .is_some_and(|list| list.iter().all(|name| name.as_str().is_some_and(|name| name.starts_with(portal()))));
        if !(fits && whole && own) {
            faults.push(format!("{host:?} in {sandbox:?} at {width}: {frame}"));
        }
    }
    faults
}

/// Waits until nothing is wrong, and says what is wrong when patience ends.
async fn settled(client: &Client, host: Host, script: Script, widths: [u32; 4]) -> Vec<String> {
    let start = Instant::now();
    loop {
        let faults = faults(client, host, script, widths).await;
        if faults.is_empty() || start.elapsed() > Duration::from_secs(15) {
            return faults;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
}

/// Visits one host's page; says everything that is wrong.
async fn visit(engine: Engine, client: &Client, host: Host, setup: Setup, script: Script) -> Vec<String> {
    let address = publish(&format!("{host:?}-{}", setup.name()), host.page(setup, CHART), &host.policy());
    client.goto(&address).await.expect("the article");
    let mut faults = settled(client, host, script, WIDTHS).await;
    if script == Script::On {
        // Each column takes the next width: charts follow when a phone is turned.
        let turned = [WIDTHS[1], WIDTHS[2], WIDTHS[3], WIDTHS[0]];
        let turn = "const widths = [280, 360, 600, 900]; document.querySelectorAll('.seat').forEach((seat, i) => \
            { seat.className = 'seat w' + widths[(i + 1) % 4] })";
        client.execute(turn, vec![]).await.expect("turned");
        faults
            .extend(settled(client, host, script, turned).await.into_iter().map(|fault| ["turned: ", &fault].concat()));
    }
    let requests = "return performance.getEntriesByType('resource').map(entry => entry.name)";
    let requests = client.execute(requests, vec![]).await.expect("the list of requests");
    let foreign = requests.as_array().expect("a list").iter().filter_map(Value::as_str);
    let foreign = foreign
        .filter(|name| !name.starts_with(portal()) && !name.starts_with(newsroom()) && !name.starts_with("data:"));
    faults.extend(foreign.map(|name| format!("a request to {name}")));
    // What a host's script says of itself, of its licence say, is said with any chart.
    let said = console(engine, client).await.into_iter().filter(|line| !line.contains("/lib/"));
    faults.extend(said.map(|line| format!("console: {line}")));
    faults.iter().map(|fault| format!("{engine:?}, {setup:?}, script {script:?}, {fault}")).collect()
}

/// Every host with script. Without, no script of a host runs and one page of plain frames stands for all.
async fn hold(engine: Engine, setups: &[Setup]) {
    let mut faults = Vec::new();
    for (script, hosts) in [(Script::On, Host::ALL.as_slice()), (Script::Off, &[Host::Ours])] {
        let client = open(engine, script).await;
        for host in hosts {
            for setup in setups {
                // One page that is wrong says enough.
                if faults.is_empty() {
                    faults = visit(engine, &client, *host, *setup, script).await;
                }
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[tokio::test]
async fn chromium_shows_every_chart_at_its_height() {
    hold(Engine::Chromium, &Setup::ALL).await;
}

#[tokio::test]
async fn firefox_shows_every_chart_at_its_height() {
    // The two ends: everything a good server sends, and nothing.
    hold(Engine::Firefox, &[Setup::ALL[0], Setup::ALL[3]]).await;
}
