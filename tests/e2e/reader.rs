//! A reader in one of the engines: what they do on a page, and what they must find there.

use super::browser::{AWAKE, FAILED, HITS, PAGES, READY, pauses, tell};
use super::engines::{Borrowed, Engine, Kind, Screen, Script, borrow};
use fantoccini::Locator;
use fantoccini::key::Key;
use serde_json::{Value, json};
use std::time::Duration;

/// A reader with a browser; every complaint says which engine and which page.
pub struct Reader {
    pub client: Borrowed,
    pub engine: Engine,
    /// The engine and the page, for complaints.
    pub place: String,
}

/// Long enough for a busy machine with two cores.
const PATIENCE: Duration = Duration::from_secs(10);

impl Reader {
    /// Opens an address and waits until the page stands, not until the app answers.
    pub async fn enter(engine: Engine, address: &str) -> Reader {
        Reader::without(engine, Script::On, address).await
    }

    /// The same with script on or off.
    pub async fn without(engine: Engine, script: Script, address: &str) -> Reader {
        let client = borrow(Kind { engine, script, screen: Screen::Window }).await;
        let mut reader = Reader { client, engine, place: String::new() };
        reader.goto(address).await;
        reader
    }

    /// Opens another address.
    pub async fn goto(&mut self, address: &str) {
        self.place = format!("{:?} at {}", self.engine, address.splitn(4, '/').nth(3).unwrap_or(address));
        self.client.goto(address).await.unwrap_or_else(|error| panic!("{}: {error}", self.place));
        self.client.find(Locator::Css("body")).await.unwrap_or_else(|error| panic!("{}: {error}", self.place));
    }

    /// The result of a script.
    pub async fn ask(&self, script: &str) -> Value {
        self.client.execute(script, vec![]).await.unwrap_or_else(|error| panic!("{}: {script}: {error}", self.place))
    }

    /// A number that a script returns.
    pub async fn number(&self, script: &str) -> f64 {
        let answer = self.ask(script).await;
        answer.as_f64().unwrap_or_else(|| panic!("{}: {script} is {answer}", self.place))
    }

    /// Words that a script returns.
    pub async fn words(&self, script: &str) -> String {
        let answer = self.ask(script).await;
        answer.as_str().unwrap_or_else(|| panic!("{}: {script} is {answer}", self.place)).to_owned()
    }

    /// Whether a condition holds now.
    pub async fn is(&self, condition: &str) -> bool {
        // A page that is just leaving answers nothing.
        self.client.execute(&format!("return Boolean({condition})"), vec![]).await.is_ok_and(|is| is == json!(true))
    }

    /// Waits until a condition holds.
    pub async fn until(&self, what: &str, condition: &str) {
        self.until_within(what, condition, PATIENCE).await;
    }

    /// Waits at most so long until a condition holds.
    pub async fn until_within(&self, what: &str, condition: &str, most: Duration) {
        let start = std::time::Instant::now();
        for pause in pauses() {
            if self.is(condition).await {
                return;
            }
            if start.elapsed() >= most {
                break;
            }
            tokio::time::sleep(pause).await;
        }
        self.complain(what, condition).await;
    }

    /// Requires a condition now.
    pub async fn require(&self, what: &str, condition: &str) {
        if !self.is(condition).await {
            self.complain(what, condition).await;
        }
    }

    async fn complain(&self, what: &str, condition: &str) {
        let seen = "return [location.href, scrollY, window.faults, document.getElementById('find')?.value, (document.activeElement || {}).outerHTML?.slice(0, 80), (document.getElementById('main') || document.body).innerText.slice(0, 300)]";
        let seen = self.client.execute(seen, vec![]).await;
        panic!("{}: not so: {what}\n  condition: {condition}\n  seen: {seen:?}", self.place);
    }

    /// Waits until the app answers.
    pub async fn ready(&self) {
        self.until("the app arrives", READY).await;
    }

    /// Waits until the app makes every page itself: its module of the pages has come.
    pub async fn pages(&self) {
        self.until_within("the module of the pages comes", PAGES, Duration::from_secs(20)).await;
    }

    /// Types into the search field, as far as there is one; else follows the header's link to it first.
    pub async fn search(&self, words: &str) {
        if !self.is("document.getElementById('find')").await {
            self.follow("header.top a[href$='tim/']").await;
            self.until("the search page has a field", "document.getElementById('find')").await;
        }
        self.ask("const field = document.getElementById('find'); field.focus(); field.select()").await;
        self.type_in(words).await;
    }

    /// Types into the search field.
    pub async fn type_in(&self, words: &str) {
        let typed = match self.client.find(Locator::Css("#find")).await {
            Ok(field) => field.send_keys(words).await,
            Err(error) => Err(error),
        };
        typed.unwrap_or_else(|error| panic!("{}: typing {words:?}: {error}", self.place));
    }

    /// Presses a key where the focus is.
    pub async fn key(&self, key: Key) {
        let pressed = match self.client.active_element().await {
            Ok(element) => element.send_keys(&(key + "")).await,
            Err(error) => Err(error),
        };
        pressed.unwrap_or_else(|error| panic!("{}: {key:?}: {error}", self.place));
    }

    /// Waits until there are results with marked words.
    pub async fn hits(&self) {
        self.until("search answers", &format!("{HITS}.length > 0 && document.querySelector('#results mark')")).await;
    }

    /// Waits until the address holds the words of the search.
    pub async fn address_follows(&self) {
        self.until("the address follows the typing", "location.search.includes('q=')").await;
    }

    /// Clicks what a selector names first, as a hand does: WebKit goes back only to pages that a hand has left.
    pub async fn follow(&self, link: &str) {
        let mut clicked = self.click(link).await;
        // What was found may have made way for the app's own by the time of the click; nothing was clicked then.
        for _ in 0..3 {
            if clicked.as_ref().is_err_and(fantoccini::error::CmdError::is_stale_element_reference) {
                clicked = self.click(link).await;
            }
        }
        clicked.unwrap_or_else(|error| panic!("{}: a click on {link}: {error}", self.place));
    }

    async fn click(&self, link: &str) -> Result<(), fantoccini::error::CmdError> {
        self.client.find(Locator::Css(link)).await?.click().await
    }

    /// Follows a link and waits until the address is another.
    pub async fn leave_by(&self, link: &str) {
        let here = self.ask("return location.href").await;
        self.follow(link).await;
        self.until(&format!("{link} leads on"), &format!("location.href !== {here} && document.querySelector('h1')"))
            .await;
    }

    /// Goes back.
    pub async fn back(&self) {
        self.client.back().await.unwrap_or_else(|error| panic!("{}: back: {error}", self.place));
    }

    /// Turns to the first chart until it is awake.
    pub async fn wake(&self) {
        let turn = format!(
            "(draw => {{ draw.scrollIntoView({{block: 'center', behavior: 'instant'}}); \
             for (const sort of ['pointerover', 'pointermove']) draw.dispatchEvent(new PointerEvent(sort, {{bubbles: true}})); \
             return {AWAKE} }})(document.querySelector('.draw'))"
        );
        self.until("a chart wakes", &turn).await;
    }

    /// Waits until the page says that something does not work, in its own language.
    pub async fn sentence(&self) {
        let shown = format!("(e => e && e.checkVisibility())({FAILED})");
        self.until_within("a sentence says what does not work", &shown, Duration::from_secs(15)).await;
        let is_vietnamese = format!("/[ăâđêôơưạảấầậắặếềệịọốộớờợụứừựỹ]/i.test({FAILED}.textContent)");
        self.require(
            "the sentence is in the language of the page",
            &format!("{is_vietnamese} === (document.documentElement.lang === 'vi')"),
        )
        .await;
    }

    /// Clicks the first element of a selector that is shown, wherever it is: a hand of the driver would scroll there.
    pub async fn press(&self, selector: &str) {
        let press = format!(
            "const e = [...document.querySelectorAll(\"{selector}\")].find(e => e.checkVisibility()); e && e.click(); return Boolean(e)"
        );
        assert_eq!(self.ask(&press).await, json!(true), "{}: no {selector}", self.place);
    }

    /// Clicks the first element of a selector that is in sight, without a scroll.
    pub async fn click_in_sight(&self, selector: &str) {
        let click = format!(
            "const e = [...document.querySelectorAll(\"{selector}\")].find(e => (r => r.top > 80 && r.bottom < innerHeight && r.height > 0)(e.getBoundingClientRect())); \
             e && e.click(); return Boolean(e)"
        );
        assert_eq!(self.ask(&click).await, json!(true), "{}: no {selector} in sight", self.place);
    }

    /// Follows a link in sight and waits until the address is another. A number of the report may show its card first, which
    /// leads on.
    pub async fn leave_in_sight(&self, selector: &str) {
        let here = self.ask("return location.href").await;
        self.click_in_sight(selector).await;
        const CARD: &str = "document.querySelector('.datum .ways a')";
        self.until("something answers", &format!("location.href !== {here} || {CARD}")).await;
        // By a script: a sheet may still be scrolled, and a page that is just leaving has no card. The page that the link
        // led to may have one of its own, which would lead on.
        let lead_on = format!("if (location.href === {here}) {CARD}?.click()");
        self.client.execute(&lead_on, vec![]).await.ok();
        self.until(
            &format!("{selector} leads on"),
            &format!("location.href !== {here} && document.querySelector('h1')"),
        )
        .await;
        self.settled().await;
    }

    /// From now on, until the end of the visit, Chromium's window is a phone's.
    pub async fn be_a_phone(&self) {
        self.be_of_size(360, 780).await;
    }

    /// A window of a size in CSS pixels; where one side is below 500, a phone's.
    pub async fn be_of_size(&self, width: u32, height: u32) {
        assert_eq!(self.engine, Engine::Chromium, "others have no windows so small");
        let is_phone = width.min(height) < 500;
        let ratio = if is_phone { 2 } else { 1 };
        let metrics = json!({"width": width, "height": height, "deviceScaleFactor": ratio, "mobile": is_phone});
        tell(&self.client, "Emulation.setDeviceMetricsOverride", metrics).await;
    }

    /// An office PC's window again.
    pub async fn be_an_office(&self) {
        tell(&self.client, "Emulation.clearDeviceMetricsOverride", json!({})).await;
    }
}
