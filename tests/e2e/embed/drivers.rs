//! Chromium and Firefox as the matrix needs them: script on or off, no host but this machine, and the whole console.

use super::origins::portal;
use crate::browser::BrowserLog;
use crate::engines::{Borrowed, Kind, Screen, borrow};
pub use crate::engines::{Engine, Script};
use fantoccini::Client;
use fantoccini::wd::WebDriverCompatibleCommand;
use serde_json::{Value, json};

/// A browser whose window holds a whole page of frames, and whose console is empty.
pub async fn open(engine: Engine, script: Script) -> Borrowed {
    let client = borrow(Kind { engine, script, screen: Screen::Frames { portal: portal() } }).await;
    console(engine, &client).await;
    client
}

/// What the console says, as lines.
pub async fn console(engine: Engine, client: &Client) -> Vec<String> {
    match engine {
        Engine::Chromium => {
            let log = client.issue_cmd(BrowserLog).await.expect("the console");
            log.as_array().expect("entries").iter().map(|entry| entry["message"].to_string()).collect()
        }
        Engine::Firefox => of_firefox(client).await,
        // Its driver tells no console.
        Engine::WebKit => Vec::new(),
    }
}

/// Firefox tells its console to its own code alone. Left out is its note on layout, which many frames of one site bring
/// upon one another: one that observes a size makes Firefox lay out its neighbours, read or half read.
async fn of_firefox(client: &Client) -> Vec<String> {
    client.issue_cmd(Context("chrome")).await.expect("the browser's own context");
    let script = "const storage = Cc['@mozilla.org/consoleAPI-storage;1'].getService(Ci.nsIConsoleAPIStorage); \
        const said = storage.getEvents().filter(event => /^https?:/.test(event.filename)).map(event => [...event.arguments].join(' ') + ' ' + event.filename); \
        const errors = Services.console.getMessageArray().filter(m => m instanceof Ci.nsIScriptError && /^https?:/.test(m.sourceName) && m.category !== 'Layout') \
            .map(m => m.errorMessage + ' ' + m.sourceName); \
        storage.clearEvents(); Services.console.reset(); return [...said, ...errors]";
    let log = client.execute(script, vec![]).await.expect("the console");
    client.issue_cmd(Context("content")).await.expect("the page's context");
    log.as_array().expect("entries").iter().map(Value::to_string).collect()
}

/// Whose code runs next, a command of Firefox's driver.
#[derive(Debug)]
struct Context(&'static str);

impl WebDriverCompatibleCommand for Context {
    fn endpoint(&self, base: &url::Url, session: Option<&str>) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/moz/context", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(json!({"context": self.0}).to_string()))
    }
}
