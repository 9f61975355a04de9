//! A Chromium that has never been at the site for each visit, and what every visit ends with: a clean console.

use crate::engines::{Engine, Kind, Screen, Script, borrow};
use crate::rules::HASTE;
use base64::prelude::{BASE64_STANDARD, Engine as _};
use fantoccini::wd::WebDriverCompatibleCommand;
use fantoccini::{Client, Locator};
use serde_json::{Value, json};
use std::future::Future;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::time::Duration;

/// One chromedriver for the run, on a port it chose itself.
pub fn chromedriver() -> &'static str {
    static DRIVER: OnceLock<(String, Child)> = OnceLock::new();
    &DRIVER.get_or_init(|| started("chromedriver", &["--port=0"], "started successfully on port ")).0
}

/// Starts a driver that says its port after these words; its address, and the process that ends it with us.
pub fn started(driver: &str, arguments: &[&str], words: &str) -> (String, Child) {
    let mut child = run(driver, arguments);
    let port = heard(&mut child, |line| line.split(words).nth(1)?.trim_end_matches('.').parse::<u16>().ok());
    let port = port.unwrap_or_else(|| panic!("{driver} does not start: run `make test`, which installs it"));
    (format!("http://127.0.0.1:{port}"), child)
}

/// Starts a program that ends with us, together with all that it has started.
pub fn run(program: &str, arguments: &[&str]) -> Child {
    // A driver outlives us, together with every lock it has inherited. So a shell waits for the end of our pipe, or for
    // the signal that ends us.
    let watched = ["-c", "trap : INT TERM HUP; setsid \"$@\" & all=$!; cat; kill -- -$all", "sh", program];
    let mut command = Command::new("sh");
    command.args(watched).args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
    command.spawn().expect("a shell")
}

/// What a program says first that means something to us.
pub fn heard<T>(child: &mut Child, understand: impl Fn(&str) -> Option<T>) -> Option<T> {
    let mut lines = BufReader::new(child.stdout.take()?).lines().map_while(Result::ok);
    let found = lines.find_map(|line| understand(&line));
    // Somebody must go on reading, or the program stops when the pipe is full.
    std::thread::spawn(move || lines.for_each(drop));
    found
}

/// How every Chromium of the tests is started: alone, without a window, and silent on the net.
pub const ARGUMENTS: [&str; 11] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    // As on a phone, where they take no room.
    "--hide-scrollbars",
    // Two hundred views in half a minute are taken for a runaway page.
    "--disable-ipc-flooding-protection",
];

/// What a visitor's device is like.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Device {
    /// Window width in CSS pixels.
    pub width: u32,
    /// Device pixels for each CSS pixel.
    pub ratio: f64,
}

/// An office PC.
pub const OFFICE: Device = Device { width: 1280, ratio: 1.0 };
/// A cheap phone.
pub const PHONE: Device = Device { width: 360, ratio: 2.0 };

/// The app answers.
pub const READY: &str = "performance.getEntriesByName('ready').length";
/// The app makes every page itself: its module of the pages has come.
pub const PAGES: &str = "performance.getEntriesByName('pages').length";
/// A chart of the page is awake.
pub const AWAKE: &str = "document.querySelector('.draw .points a')";
/// The results of a search.
pub const HITS: &str = "[...document.querySelectorAll('#results [data-hit]')]";
/// The sentence that says what does not work, as long as it is shown.
pub const FAILED: &str = "[...document.querySelectorAll('.failed')].find(e => !e.hidden && e.textContent.trim())";

/// Opens `path` of the report's site and runs the visit, see [`visit_at`].
pub async fn visit<F, R>(device: Device, path: &str, run: F)
where
    F: FnOnce(Client) -> R,
    R: Future<Output = ()>,
{
    visit_at(device, &[&super::site::address(), path].concat(), run).await;
}

/// The same where the module of the pages is fetched as soon as the app is there: what is tried needs it.
pub async fn hasty_visit<F, R>(device: Device, path: &str, run: F)
where
    F: FnOnce(Client) -> R,
    R: Future<Output = ()>,
{
    visit_with(device, &[&super::site::address(), path].concat(), Some(HASTE), run).await;
}

/// Opens an address, waits until the page stands, runs the visit, and requires a clean console and no foreign request.
pub async fn visit_at<F, R>(device: Device, address: &str, run: F)
where
    F: FnOnce(Client) -> R,
    R: Future<Output = ()>,
{
    visit_with(device, address, None, run).await;
}

/// The same with a script that every page runs before its own ones.
async fn visit_with<F, R>(device: Device, address: &str, script: Option<&str>, run: F)
where
    F: FnOnce(Client) -> R,
    R: Future<Output = ()>,
{
    let client = borrow(Kind { engine: Engine::Chromium, script: Script::On, screen: Screen::Device(device) }).await;
    forget(&client, address).await;
    if let Some(source) = script {
        // It ends with the tab.
        tell(&client, "Page.addScriptToEvaluateOnNewDocument", json!({"source": source})).await;
    }
    client.goto(address).await.expect("the page answers");
    client.wait().at_most(Duration::from_secs(20)).for_element(Locator::Css("#main *")).await.expect("the page stands");
    run(client.clone()).await;
    let foreign = "return performance.getEntriesByType('resource').map(e => e.name).filter(n => !n.startsWith(location.origin) && !n.startsWith('data:'))";
    let foreign = client.execute(foreign, vec![]).await.expect("the list of requests");
    assert_eq!(foreign, json!([]), "requests to other hosts");
    let log = client.issue_cmd(BrowserLog).await.expect("the console");
    assert_eq!(log, json!([]), "the console is clean");
}

/// The visitor was never at the site of this address: nothing is kept of it, by the browser or by the site.
async fn forget(client: &Client, address: &str) {
    let origin = url::Url::parse(address).expect("an address").origin().ascii_serialization();
    tell(client, "Network.clearBrowserCache", json!({})).await;
    tell(client, "Storage.clearDataForOrigin", json!({"origin": origin, "storageTypes": "all"})).await;
}

/// The console so far, a command of Chromium's driver.
#[derive(Debug)]
pub struct BrowserLog;

impl WebDriverCompatibleCommand for BrowserLog {
    fn endpoint(&self, base: &url::Url, session: Option<&str>) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/se/log", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(json!({"type": "browser"}).to_string()))
    }
}

/// A command of the DevTools protocol.
#[derive(Debug)]
struct DevTools(&'static str, Value);

impl WebDriverCompatibleCommand for DevTools {
    fn endpoint(&self, base: &url::Url, session: Option<&str>) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/goog/cdp/execute", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(json!({"cmd": self.0, "params": self.1}).to_string()))
    }
}

/// Tells the browser itself something that a visitor's system would tell it; its answer.
pub async fn tell(client: &Client, command: &'static str, parameters: Value) -> Value {
    client.issue_cmd(DevTools(command, parameters)).await.unwrap_or_else(|error| panic!("{command}: {error}"))
}

/// The visitor's system now asks for dark colours.
pub async fn darken(client: &Client) {
    let features = json!({"features": [{"name": "prefers-color-scheme", "value": "dark"}]});
    tell(client, "Emulation.setEmulatedMedia", features).await;
    until(client, "matchMedia('(prefers-color-scheme: dark)').matches").await;
}

/// And for light ones again.
pub async fn lighten(client: &Client) {
    let features = json!({"features": [{"name": "prefers-color-scheme", "value": "light"}]});
    tell(client, "Emulation.setEmulatedMedia", features).await;
    until(client, "matchMedia('(prefers-color-scheme: light)').matches").await;
}

/// What a browser sends as Base64.
pub fn bytes(encoded: &str) -> Vec<u8> {
    BASE64_STANDARD.decode(encoded).expect("Base64")
}

/// The result of a script.
pub async fn ask(client: &Client, script: &str) -> Value {
    client.execute(script, vec![]).await.unwrap_or_else(|error| panic!("{script}: {error}"))
}

/// Turns to every chart of the page as a pointer does, so that each answers.
pub async fn enliven(client: &Client) {
    until(client, READY).await;
    let turn = "document.querySelectorAll('#page .draw').forEach(draw => draw.dispatchEvent(new PointerEvent('pointerover', {bubbles: true})))";
    ask(client, turn).await;
    let awake = "[...document.querySelectorAll('#page .draw')].every(draw => draw.querySelector('.points a'))";
    until_within(client, awake, Duration::from_secs(10)).await;
}

/// Waits until the module of the pages has come, which the app asks for when nothing else is to do: from then on the app
/// makes every page itself, and the browser loads none.
pub async fn pages_loaded(client: &Client) {
    until_within(client, PAGES, Duration::from_secs(20)).await;
}

/// Comes to the page anew in a browser with no time to spare: nothing happens of itself, but what somebody turns to. What
/// waits is in `window.idle`.
pub async fn hurry(client: &Client) {
    let source = "window.idle = []; window.requestIdleCallback = call => window.idle.push(call)";
    tell(client, "Page.addScriptToEvaluateOnNewDocument", json!({"source": source})).await;
    let address = client.current_url().await.expect("an address");
    // Not a reload, which leads to the place where the reader was.
    client.goto("about:blank").await.expect("an empty page");
    client.goto(address.as_str()).await.expect("the page answers");
    until(client, "document.readyState === 'complete'").await;
}

/// How long to wait before a condition is asked for again: little at first, more when it takes its time. Every question
/// costs the browser, its driver and us some milliseconds of a processor that the page needs to come so far.
pub fn pauses() -> impl Iterator<Item = Duration> {
    (1..).map(|n: u64| Duration::from_millis((20 * n).min(120)))
}

/// Waits until a script says `true`: long enough for a busy machine with two cores.
pub async fn until(client: &Client, condition: &str) {
    until_within(client, condition, Duration::from_secs(10)).await;
}

/// Waits at most so long until a script says `true`.
pub async fn until_within(client: &Client, condition: &str, most: Duration) {
    // The time of the questions themselves does not count: on a busy machine they are slow.
    let mut waited = Duration::ZERO;
    for pause in pauses() {
        if waited >= most {
            break;
        }
        if ask(client, &format!("return Boolean({condition})")).await == json!(true) {
            return;
        }
        tokio::time::sleep(pause).await;
        waited += pause;
    }
    let seen = ask(client, "return (document.getElementById('main') || document.body).innerText.slice(0, 400)").await;
    panic!("never true: {condition}\npage: {seen}");
}
