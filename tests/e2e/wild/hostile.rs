//! Addresses and messages that somebody else wrote in order to have a page run or load what is theirs.

use super::{answers, no_faults, when_read};
use crate::engines::{BOTH, Engine};
use crate::reader::Reader;
use crate::rules::Rules;
use crate::site::Server;

/// What the pages' policy stopped, and what would have come through.
const WATCH: &str = "window.stopped = []; window.ran = 0; window.alert = () => ran++; \
    document.addEventListener('securitypolicyviolation', e => stopped.push(e.violatedDirective + ' ' + e.sample));";

/// Markup, a handler, an address of a script, and the end of an attribute and an element.
const PAYLOADS: [&str; 5] = [
    "<img src=x onerror=alert(1)>",
    "\"><script>alert(1)</script>",
    "' onmouseover=alert(1) x='",
    "javascript:alert(1)",
    "</title></style></textarea><svg onload=alert(1)><iframe srcdoc=x>",
];

/// Every place of an address where words of others go.
const ADDRESSES: [&str; 9] = [
    "tim/?q=HERE",
    "en/tim/?q=HERE",
    "?q=HERE",
    "?chu-de=HERE",
    "bao-cao/?q=HERE",
    "bao-cao/?so-lieu=HERE#HERE",
    "so-lieu/ty-le-ho-ngheo/?x=HERE#HERE",
    "c/co-cau/?theme=HERE&childId=HERE&secret=HERE#?secret=HERE",
    "khong-co/HERE/",
];

/// Messages to a chart page: markup and addresses in every field that it reads.
const MESSAGES: &str = "for (const text of PAYLOADS) for (const data of [text, { type: text }, \
    { message: 'ready', secret: text }, '[iFrameSizer]' + text + ':'.repeat(20), { type: 'solieu:height', height: text }]) \
    postMessage(data, '*')";

fn encoded(text: &str) -> String {
    text.bytes().map(|byte| format!("%{byte:02X}")).collect()
}

#[tokio::test]
async fn words_of_an_address_stay_words() {
    let server = Server::start(Rules::new().script(WATCH));
    for engine in BOTH {
        let mut reader = Reader::enter(engine, &server.address).await;
        for address in ADDRESSES {
            for payload in PAYLOADS {
                reader.goto(&server.at(&address.replace("HERE", &encoded(payload)))).await;
                if !address.starts_with("c/") {
                    reader.ready().await;
                }
                let quiet = format!("{address} with {payload}: nothing ran, and the policy had nothing to stop");
                reader.require(&quiet, "!ran && !stopped.length").await;
                no_faults(&reader).await;
            }
        }
        reader.goto(&server.at("c/co-cau/")).await;
        reader.ask(&MESSAGES.replace("PAYLOADS", &format!("{PAYLOADS:?}"))).await;
        reader.wake().await;
        reader.require("messages are no markup", "!ran && !stopped.length").await;
        no_faults(&reader).await;
    }
}

#[tokio::test]
async fn what_the_app_writes_passes_the_policy() {
    let server = Server::start(Rules::new().script(WATCH));
    for engine in BOTH {
        for page in ["", "so-lieu/ty-le-ho-ngheo/", "bao-cao/", "en/so-lieu/"] {
            let reader = Reader::enter(engine, &server.at(page)).await;
            reader.ready().await;
            answers(&reader).await;
            reader.require(&format!("{page}: nothing was stopped"), "!stopped.length").await;
        }
    }
}

/// The check is in force: a script that comes into the page by mistake is refused, markup like ours is not.
#[tokio::test]
async fn markup_with_a_script_is_refused_by_the_browser() {
    // By a script of the page's own: what a driver runs is not held to the policy everywhere.
    let tries = "const e = document.createElement('div'), refuses = (run) => { try { run() } catch (error) { return error instanceof TypeError } }; \
        e.innerHTML = '<b>x</b>'; window.refused = e.firstChild.tagName === 'B' \
        && refuses(() => e.innerHTML = '<p><scr' + 'ipt src=//x.test></scr' + 'ipt>') \
        && refuses(() => e.insertAdjacentHTML('beforeend', '<IFRAME srcdoc=x>')) \
        && refuses(() => document.createElement('script').src = 'https://x.test/a.js')";
    let server = Server::start(Rules::new().script(&when_read(tries)));
    for engine in [Engine::Chromium, Engine::Firefox, Engine::WebKit] {
        for page in ["", "c/co-cau/"] {
            let reader = Reader::enter(engine, &server.at(page)).await;
            reader.until(&format!("{page:?} refuses"), "window.refused").await;
        }
    }
}
