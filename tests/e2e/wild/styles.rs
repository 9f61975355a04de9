//! What a module shows has the style that a made page has; where the style does not come, the module answers all the same.

use super::answers;
use crate::engines::{BOTH, Engine};
use crate::reader::Reader;
use crate::rules::{Rules, Sent};
use crate::site::Server;

/// How what stands in a page looks, without what is not shown: widths, letters, colours. Elements without others within:
/// the first that differs is the cause.
const LOOKS: &str = "JSON.stringify([...document.querySelectorAll('#page *')].filter(e => !e.firstElementChild && e.checkVisibility()).map(e => { \
    const {x, width} = e.getBoundingClientRect(); const {color, backgroundColor, font, textDecorationLine} = getComputedStyle(e); \
    return [e.nodeName, Math.round(x), Math.round(width), color, backgroundColor, font, textDecorationLine].join() }))";

/// All of it is laid out: nothing waits for the reader to come near.
const ALL: &str = "document.querySelectorAll('.pm').forEach(e => e.style.contentVisibility = 'visible')";

#[tokio::test]
async fn a_page_looks_the_same_loaded_and_followed() {
    let server = Server::start(Rules::new().hasty());
    for page in ["bao-cao/", "tim/?q=ho%20ngheo", "kiem-so/"] {
        for is_phone in [false, true] {
            let mut looks = Vec::new();
            for first in [page, "cach-doc/"] {
                let reader = Reader::enter(Engine::Chromium, &server.at(first)).await;
                if is_phone {
                    reader.be_a_phone().await;
                }
                if first != page {
                    reader.pages().await;
                    let follow = format!(
                        "const a = document.createElement('a'); a.href = '{page}'; document.body.append(a); a.click(); a.remove()"
                    );
                    reader.ask(&follow).await;
                }
                let view = page.split('?').next().unwrap_or_default();
                let is_shown = format!("document.documentElement.dataset.view.split('?')[0] === '{view}'");
                reader.until("the page is there", &is_shown).await;
                reader.ask(ALL).await;
                // Six times the same: a colour that changes slowly looks at rest from one moment to the next.
                let rest = format!(
                    "(now => {{ window.same = window.last === now ? (window.same ?? 0) + 1 : 0; window.last = now; return window.same > 5 }})({LOOKS})"
                );
                reader.until("it has come to rest", &rest).await;
                looks.push(reader.words(&format!("return {LOOKS}")).await);
            }
            let parts: Vec<Vec<&str>> = looks.iter().map(|look| look.split("\",\"").collect()).collect();
            let first = parts[0].iter().zip(&parts[1]).find(|(loaded, followed)| loaded != followed);
            assert_eq!(first, None, "{page}, phone: {is_phone}");
            assert!(parts[0].len() > 10 && parts[0].len() == parts[1].len(), "{page}: {} parts", parts[0].len());
        }
    }
}

#[tokio::test]
async fn a_style_that_does_not_come_keeps_nobody_waiting() {
    for sent in [Sent::Missing, Sent::Never, Sent::Later] {
        let server = Server::start(Rules::new().sends(".css", sent));
        for engine in BOTH {
            let reader = Reader::enter(engine, &server.at("")).await;
            // What hangs holds one of the browser's few connections on every page; several pages are tried with what ends.
            if sent == Sent::Later {
                reader.search("ho ngheo").await;
                reader.hits().await;
            } else {
                answers(&reader).await;
            }
        }
    }
}
