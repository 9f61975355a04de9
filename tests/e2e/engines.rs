//! The three engines and their drivers, and browsers that stay open from one visit to the next.
//!
//! A session takes seconds to start, so a visit borrows a browser and gives it back, and the next one gets a new tab.

use crate::browser::{ARGUMENTS, Device, chromedriver, run, started, tell};
use fantoccini::error::CmdError;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use std::net::{TcpListener, TcpStream};
use std::ops::Deref;
use std::path::{Path, PathBuf};
use std::process::Child;
use std::sync::{Mutex, MutexGuard, OnceLock, PoisonError};
use std::time::Duration;
use tokio::runtime::Runtime;

/// Whose engine.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Engine {
    Chromium,
    Firefox,
    /// WebKitGTK, the nearest to Safari that Debian has.
    WebKit,
}

/// The engines of nearly all visitors of an office.
pub const BOTH: [Engine; 2] = [Engine::Chromium, Engine::Firefox];

/// Whether pages may run script.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Script {
    On,
    Off,
}

/// What one browser has and another has not.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Kind {
    /// Whose it is.
    pub engine: Engine,
    /// What its pages may do.
    pub script: Script,
    /// What it shows pages on.
    pub screen: Screen,
}

/// What a browser shows pages on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Screen {
    /// The engine's own window on a PC.
    Window,
    /// A window that holds a whole page of frames, in a browser that finds no host but this machine; names that end in
    /// "test" are the portal's, whose address this is. A request to anybody else fails, and the console says so.
    Frames { portal: &'static str },
    /// A device that Chromium emulates.
    Device(Device),
}

/// A browser with the driver that ends with it. Chromium's driver serves all.
struct Browser {
    kind: Kind,
    client: Client,
    _driver: Option<Child>,
}

/// A browser for one visit. It goes back afterwards; after a failed visit it is closed.
pub struct Borrowed(Option<Browser>);

/// Browsers nobody uses now, the one that was used last at the end.
static IDLE: Mutex<Vec<Browser>> = Mutex::new(Vec::new());

/// So many browsers are kept for the next visit. Each holds some hundred MiB, and a kind that was needed once would hold
/// them until the end.
const KEPT: usize = 10;

/// Sessions live here, because the runtime of a test ends with the test.
fn runtime() -> &'static Runtime {
    static RUNTIME: OnceLock<Runtime> = OnceLock::new();
    RUNTIME.get_or_init(|| Runtime::new().expect("a runtime"))
}

/// An idle browser of this kind, or a new one.
pub async fn borrow(kind: Kind) -> Borrowed {
    let idle = {
        let mut idle = idle();
        let place = idle.iter().rposition(|browser| browser.kind == kind);
        place.map(|place| idle.remove(place))
    };
    match idle {
        Some(browser) => Borrowed(Some(browser)),
        None => Borrowed(Some(runtime().spawn(open(kind)).await.expect("a browser"))),
    }
}

fn idle() -> MutexGuard<'static, Vec<Browser>> {
    IDLE.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Ends a browser; its driver is kept until the session has ended.
async fn close(browser: Browser) {
    // One that does not answer any more ends with its driver.
    browser.client.close().await.ok();
    drop(browser._driver);
}

/// Keeps a browser for the next visit, and closes the one that nobody has wanted for longest when there are too many.
async fn keep(browser: Browser) {
    let unwanted = {
        let mut idle = idle();
        idle.push(browser);
        (idle.len() > KEPT).then(|| idle.remove(0))
    };
    if let Some(browser) = unwanted {
        close(browser).await;
    }
}

/// With a new tab in place of the old ones. What one visit leaves is nothing to the next: a full history would lose its
/// first steps while the next one is going on, and a page that stays would take the processor's time.
async fn renewed(browser: Browser) -> Result<Browser, CmdError> {
    let client = &browser.client;
    let old = client.windows().await?;
    let new = client.new_window(true).await?.handle;
    for tab in old {
        client.switch_to_window(tab).await?;
        client.close_window().await?;
    }
    client.switch_to_window(new).await?;
    if browser.kind.engine == Engine::Chromium {
        // Its new tabs are shown, but have no focus to give to a field.
        tell(client, "Page.bringToFront", json!({})).await;
    }
    Ok(browser)
}

impl Deref for Borrowed {
    type Target = Client;
    fn deref(&self) -> &Client {
        &self.0.as_ref().expect("a browser until it goes back").client
    }
}

impl Drop for Borrowed {
    fn drop(&mut self) {
        let Some(browser) = self.0.take() else { return };
        if std::thread::panicking() {
            runtime().spawn(close(browser));
        } else {
            runtime().spawn(async move {
                // One that does not answer any more is nobody's.
                if let Ok(browser) = renewed(browser).await {
                    keep(browser).await;
                }
            });
        }
    }
}

async fn open(kind: Kind) -> Browser {
    let Kind { engine, script, screen } = kind;
    let (address, driver) = match engine {
        Engine::Chromium => (chromedriver().to_owned(), None),
        Engine::Firefox => geckodriver(),
        Engine::WebKit => webkit_driver().await,
    };
    let arguments = match screen {
        Screen::Window => Vec::new(),
        Screen::Frames { portal } => {
            let portal = portal.trim_start_matches("http://");
            vec![format!(
                "--host-resolver-rules=MAP *.test {portal}, MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1"
            )]
        }
        Screen::Device(Device { ratio, .. }) => vec![format!("--force-device-scale-factor={ratio}")],
    };
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let mut capabilities = capabilities(engine, script, &arguments);
    // A file that a visit holds back must not hold the visit. WebKitGTK's driver hangs when asked for this.
    if screen == Screen::Window && engine != Engine::WebKit {
        capabilities["pageLoadStrategy"] = json!("eager");
    }
    if let Screen::Device(Device { width, ratio }) = screen {
        let metrics = json!({"width": width, "height": 900, "pixelRatio": ratio, "touch": false, "mobile": false});
        capabilities["goog:chromeOptions"]["mobileEmulation"] = json!({"deviceMetrics": metrics});
    }
    let client = session(&address, capabilities).await;
    match screen {
        Screen::Window => client.set_window_size(1280, 900).await.expect("a window"),
        Screen::Frames { .. } => client.set_window_size(2240, 3600).await.expect("a window"),
        Screen::Device(_) => {}
    }
    Browser { kind, client, _driver: driver }
}

/// A session with a driver.
pub async fn session(driver: &str, capabilities: Value) -> Client {
    let capabilities = capabilities.as_object().expect("an object").clone();
    let client = ClientBuilder::new(HttpConnector::new()).capabilities(capabilities).connect(driver).await;
    client.expect("a session: `make test` installs the drivers")
}

/// What a driver is asked for; more arguments are for Chromium alone.
pub fn capabilities(engine: Engine, script: Script, more: &[&str]) -> Value {
    let arguments = [&ARGUMENTS[..], more].concat();
    let setting = if script == Script::On { 1 } else { 2 };
    match engine {
        Engine::Chromium => json!({
            "goog:chromeOptions": {
                "args": arguments,
                "prefs": {"profile.managed_default_content_settings.javascript": setting},
            },
            "goog:loggingPrefs": {"browser": "ALL"},
        }),
        Engine::Firefox => json!({
            "moz:firefoxOptions": {"args": ["-headless"], "prefs": {"javascript.enabled": script == Script::On}},
        }),
        Engine::WebKit => json!({
            "webkitgtk:browserOptions": {"binary": mini_browser(), "args": ["--automation"]},
        }),
    }
}

/// A geckodriver on a port it chose itself; it has one session.
fn geckodriver() -> (String, Option<Child>) {
    let arguments = ["--port", "0", "--allow-system-access"];
    let (address, driver) = started("geckodriver", &arguments, "Listening on 127.0.0.1:");
    (address, Some(driver))
}

/// A driver of WebKitGTK; it has one session. It says no port, so it is given one that was free a moment before.
async fn webkit_driver() -> (String, Option<Child>) {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    let host = listener.local_addr().expect("an address").to_string();
    drop(listener);
    let (display, port) = (display(), host.replace("127.0.0.1:", "--port="));
    let arguments = [&format!("DISPLAY=:{display}"), "GDK_BACKEND=x11", "WebKitWebDriver", &port];
    let driver = run("env", &arguments);
    for _ in 0..100 {
        if TcpStream::connect(&host).is_ok() {
            break;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    (["http://", &host].concat(), Some(driver))
}

/// The number of a screen nobody sees, for the engine that has no headless mode.
fn display() -> u16 {
    static DISPLAY: OnceLock<(u16, Child)> = OnceLock::new();
    let start = || {
        let mut screen = run("Xvfb", &["-displayfd", "1", "-screen", "0", "1400x1000x24", "-nolisten", "tcp"]);
        let number = crate::browser::heard(&mut screen, |line| line.trim().parse().ok());
        (number.expect("Xvfb does not start: run `make test`, which installs it"), screen)
    };
    DISPLAY.get_or_init(start).0
}

/// WebKitGTK's own small browser; it lies beside the library, in a folder that bears the library's version.
fn mini_browser() -> PathBuf {
    let below = |folder: &Path| -> Vec<PathBuf> {
        std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()).collect()
    };
    let folders = [below(Path::new("/usr/lib")), vec!["/usr/lib".into(), "/usr/libexec".into()]].concat();
    let libraries = folders.iter().filter(|folder| folder.is_dir()).flat_map(|folder| below(folder));
    let browsers = libraries.filter(|path| path.to_string_lossy().contains("/webkit2gtk-4"));
    let newest = browsers.map(|path| path.join("MiniBrowser")).filter(|path| path.is_file()).max();
    newest.expect("no MiniBrowser: run `make test`, which installs it")
}
