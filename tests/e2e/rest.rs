//! Rest: a page that has come to it, and a reader who is back at a place. Both are counted in frames of the page itself,
//! so that a busy machine, whose frames come late, is given the time that it needs, and no other.

use super::browser::READY;
use super::reader::Reader;
use fantoccini::Client;
use serde_json::{Value, json};
use std::time::{Duration, Instant};

/// Long enough for a busy machine with two cores.
const PATIENCE: Duration = Duration::from_secs(15);

/// The first element in sight with words that is not under a bar at the top, and not in contents that stand still beside
/// the text, as `e`.
const FIRST: &str = "const all = [...document.querySelectorAll('main :is(p, h2, h3, tr, li, [data-hit]):not(nav *)')]; \
    const e = all.find(e => (r => r.bottom > 60 && r.height > 0)(e.getBoundingClientRect()) && e.textContent.trim());";

/// The page's next frame; a tab in the background has none, and gets a moment.
const FRAME: &str = "const frame = go => { let ran = 0; const run = () => ran++ || go(); \
    requestAnimationFrame(run); setTimeout(() => document.hidden && run(), 40) };";

/// Resolves with what is in sight once nothing has moved for ten frames, also after what the page does when it is idle (a
/// browser in a hurry never is): the element's kind, its words, which of those with the same words it is, and its height
/// on the screen. Null after 8 seconds that are not enough.
const SETTLE: &str = "FRAME const done = arguments[0], begin = performance.now(); let frames = 0, before = []; \
    const state = () => { FIRST return [e, e?.getBoundingClientRect().top, scrollY, document.documentElement.scrollHeight] }; \
    const sight = () => { FIRST if (!e) return null; const words = e.textContent.trim(); \
        return [e.tagName, words, all.filter(o => o.tagName === e.tagName && o.textContent.trim() === words).indexOf(e), e.getBoundingClientRect().top] }; \
    const idle = go => window.requestIdleCallback && !window.idle ? requestIdleCallback(go, {timeout: 500}) : setTimeout(go); \
    const same = () => { const now = state(), is = now.every((part, i) => part === before[i]); before = now; return is }; \
    const next = () => { frames = same() ? frames + 1 : 0; \
        if (performance.now() - begin > 8000) done(null); \
        else if (frames < 10) frame(next); \
        else idle(() => frame(() => same() && before[0] ? done(sight()) : (frames = 0, next()))) }; \
    next()";

/// Resolves with how far the words of the first argument are from their place, and whether they have been there for
/// thirty frames together: the page itself looks for a place until it has not moved for twenty. It resolves at once if
/// they leave it after these twenty, and otherwise after some seconds.
const BACK: &str = "FRAME const [[tag, words, n, top], done] = arguments, begin = performance.now(); let frames = 0, e; \
    const find = () => [...document.querySelectorAll('main :is(p, h2, h3, tr, li, [data-hit]):not(nav *)')] \
        .filter(o => o.tagName === tag && o.textContent.trim() === words)[n]; \
    const next = () => { if (!e?.isConnected) e = find(); \
        const off = e ? e.getBoundingClientRect().top - top : null, is = off !== null && Math.abs(off) <= 2; \
        if (!is && frames > 20) return done([off, 'thrown']); \
        frames = is && READY ? frames + 1 : 0; \
        if (frames === 30) done([off, 'there']); \
        else if (performance.now() - begin > 8000) done([off, 'away']); \
        else frame(next) }; \
    next()";

/// The answer of a script that takes its time. A page that is left meanwhile gives none.
async fn told(client: &Client, script: &str, arguments: Vec<Value>) -> Option<Value> {
    let answer = client.execute_async(script, arguments).await.ok();
    if answer.is_none() {
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    answer
}

/// Waits until nothing moves any more, and returns what is in sight, for [`Reader::is_back_at`].
pub async fn settled(client: &Client) -> Value {
    let (script, start) = (SETTLE.replace("FRAME", FRAME).replace("FIRST", FIRST), Instant::now());
    while start.elapsed() < PATIENCE {
        if let Some(sight @ Value::Array(_)) = told(client, &script, vec![]).await {
            return sight;
        }
    }
    let here = client.current_url().await;
    panic!("the page does not come to rest: {here:?}");
}

impl Reader {
    /// See [`settled`].
    pub async fn settled(&self) -> Value {
        settled(&self.client).await
    }

    /// Scrolls there at once and waits until the page stands; what is in sight.
    pub async fn scroll(&self, top: u32) -> Value {
        // What the page does by itself at first is over: once the app answers, all that is far is laid out, too.
        let laid_out =
            format!("!({READY}) || [...document.querySelectorAll('#page .pm')].every(e => e.style.contentVisibility)");
        self.until("all is laid out", &laid_out).await;
        self.settled().await;
        self.ask(&format!("scrollTo({{top: {top}, behavior: 'instant'}})")).await;
        let sight = self.settled().await;
        // Heights that were thought become heights that are.
        self.require("the page is high enough for the visit", &format!("scrollY > {top} * 0.9")).await;
        sight
    }

    /// Waits until the app answers and the same words are in sight at the same height, to within 2 px, and requires that
    /// they stay there.
    pub async fn is_back_at(&self, sight: &Value) {
        self.is_back_once(READY, sight).await;
    }

    /// The same where the app never comes.
    pub async fn is_back_alone_at(&self, sight: &Value) {
        self.is_back_once("true", sight).await;
    }

    async fn is_back_once(&self, condition: &str, sight: &Value) {
        let (script, start) = (BACK.replace("FRAME", FRAME).replace("READY", condition), Instant::now());
        let mut seen = Value::Null;
        while start.elapsed() < PATIENCE {
            let Some(answer) = told(&self.client, &script, vec![sight.clone()]).await else { continue };
            seen = answer;
            let is_thrown = seen[1] == json!("thrown");
            assert!(!is_thrown, "{}: the reader was back and is thrown away by {} px: {sight}", self.place, seen[0]);
            if seen[1] == json!("there") {
                return;
            }
        }
        let here = self.ask("return [location.href, scrollY, history.length]").await;
        panic!("{}: the reader is not back at the place but {} px from it, at {here}: {sight}", self.place, seen[0]);
    }
}
