//! A Chromium of one's own for each test, and what every visit ends with: a clean console.

use fantoccini::wd::WebDriverCompatibleCommand;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use std::future::Future;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::time::Duration;

/// One chromedriver for the run, on a port it chose itself. The system ends it with us.
fn driver() -> &'static str {
    static DRIVER: OnceLock<(String, Child)> = OnceLock::new();
    let (address, _) = DRIVER.get_or_init(|| {
        let started = Command::new("chromedriver").arg("--port=0").stdout(Stdio::piped()).stderr(Stdio::null()).spawn();
        let mut child = started.expect("chromedriver: run `make test`, which installs it");
        let lines = BufReader::new(child.stdout.take().expect("its output")).lines();
        let port = lines.map_while(Result::ok).find_map(|line| {
            let rest = line.split("started successfully on port ").nth(1)?;
            rest.trim_end_matches('.').parse::<u16>().ok()
        });
        (format!("http://127.0.0.1:{}", port.expect("chromedriver says its port")), child)
    });
    address
}

/// What a visitor's device is like.
#[derive(Clone, Copy)]
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

/// Opens `path` of the report's site and runs the visit, see [`visit_at`].
pub async fn visit<F, R>(device: Device, path: &str, run: F)
where
    F: FnOnce(Client) -> R,
    R: Future<Output = ()>,
{
    visit_at(device, &[&super::site::address(), path].concat(), run).await;
}

/// Opens an address, waits until the page stands, runs the visit, and requires a clean console and no foreign request.
pub async fn visit_at<F, R>(device: Device, address: &str, run: F)
where
    F: FnOnce(Client) -> R,
    R: Future<Output = ()>,
{
    let arguments = [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-dev-shm-usage",
    ];
    let mut arguments: Vec<String> = arguments.map(str::to_owned).to_vec();
    arguments.push(format!("--force-device-scale-factor={}", device.ratio));
    let capabilities = json!({
        "goog:chromeOptions": {"args": arguments, "mobileEmulation": {"deviceMetrics": {"width": device.width, "height": 900, "pixelRatio": device.ratio, "touch": false, "mobile": false}}},
        "goog:loggingPrefs": {"browser": "ALL"},
    });
    let capabilities = capabilities.as_object().expect("an object").clone();
    let client =
        ClientBuilder::new(HttpConnector::new()).capabilities(capabilities).connect(driver()).await.expect("a session");
    client.goto(address).await.expect("the page answers");
    client.wait().at_most(Duration::from_secs(20)).for_element(Locator::Css("#main *")).await.expect("the page stands");
    run(client.clone()).await;
    let foreign = "return performance.getEntriesByType('resource').map(e => e.name).filter(n => !n.startsWith(location.origin) && !n.startsWith('data:'))";
    let foreign = client.execute(foreign, vec![]).await.expect("the list of requests");
    assert_eq!(foreign, json!([]), "requests to other hosts");
    let log = client.issue_cmd(BrowserLog).await.expect("the console");
    assert_eq!(log, json!([]), "the console is clean");
    client.close().await.expect("the session ends");
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

/// The result of a script.
pub async fn ask(client: &Client, script: &str) -> Value {
    client.execute(script, vec![]).await.unwrap_or_else(|error| panic!("{script}: {error}"))
}

/// Waits until a script says `true`.
pub async fn until(client: &Client, condition: &str) {
    for _ in 0..100 {
        if ask(client, &format!("return Boolean({condition})")).await == json!(true) {
            return;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    let seen = ask(client, "return document.getElementById('main').innerText.slice(0, 400)").await;
    panic!("never true: {condition}\npage: {seen}");
}
