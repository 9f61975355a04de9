//! Browsers below the floor (docs/accessibility.md): the page stands as it was made, and one calm sentence says what does
//! not work.

use super::no_faults;
use crate::browser::FAILED;
use crate::engines::{BOTH, Engine};
use crate::reader::Reader;
use crate::rules::{Change, Rules};
use crate::site::Server;

/// The script that starts the app has a word that the browser does not know: it stops before it begins. Here its bytes
/// are others than its policy says, which stops it just so.
const UNKNOWN_WORD: Change = |page| page.replace("<script data-app>", "<script data-app>@");
/// A policy of which the browser does not know the word that lets WebAssembly run.
const UNKNOWN_POLICY: Change = |page| page.replace(" 'wasm-unsafe-eval'", "");
/// A browser whose WebAssembly knows fewer types.
const OLD_WASM: &str = "WebAssembly.instantiateStreaming = WebAssembly.instantiate = async () => { throw new WebAssembly.CompileError('type') }";
/// One that has never heard of what is asked for when a page is quiet.
const OLD_DOM: &str =
    "delete window.requestIdleCallback; delete window.trustedTypes; delete HTMLElement.prototype.showPopover";

/// Reads on, finds, follows.
async fn stands(reader: &mut Reader, server: &Server, path: &str) {
    reader.goto(&server.at(path)).await;
    reader.sentence().await;
    reader.require("the page stands", "document.querySelector('main h1').innerText.trim()").await;
    reader.require("drawings stand", "!document.querySelector('.draw') || document.querySelector('.draw svg').getBoundingClientRect().height > 50").await;
    const DEAD: &str = "[...document.querySelectorAll('main button.app-only')].find(e => e.checkVisibility({visibilityProperty: true}))";
    reader.require("no button is offered that does nothing", &format!("!({DEAD})")).await;
    reader.leave_by("header.top nav a:not([aria-current])").await;
    reader.back().await;
    reader.until("the sentence again", &format!("({FAILED})")).await;
}

#[tokio::test]
async fn below_the_floor_the_page_stands_and_a_sentence_says_what_does_not_work() {
    for engine in BOTH {
        for rules in
            [Rules::new().change(UNKNOWN_WORD), Rules::new().change(UNKNOWN_POLICY), Rules::new().script(OLD_WASM)]
        {
            let server = Server::start(rules);
            let mut reader = Reader::enter(engine, &server.at("")).await;
            for path in ["so-lieu/ty-le-ho-ngheo/", "en/bao-cao/", "", "en/cach-doc/"] {
                stands(&mut reader, &server, path).await;
            }
            // The form is a form.
            reader.goto(&server.at("tim/")).await;
            reader.type_in("ho ngheo\u{e007}").await;
            reader
                .until("the form leads", "location.search.includes('ngheo') && document.querySelector('h1, main')")
                .await;
        }
    }
}

#[tokio::test]
async fn a_page_that_answers_says_no_such_thing() {
    let server = Server::start(Rules::new().script(OLD_DOM));
    for engine in [Engine::Chromium, Engine::Firefox, Engine::WebKit] {
        let reader = Reader::enter(engine, &server.at("so-lieu/ty-le-ho-ngheo/")).await;
        reader.until("the page is loaded", "document.readyState === 'complete'").await;
        reader.require("no sentence", &format!("!({FAILED})")).await;
        reader.ready().await;
        reader.require("no sentence then", &format!("!({FAILED})")).await;
        no_faults(&reader).await;
    }
}

#[tokio::test]
async fn a_chart_page_below_the_floor_stands_in_its_frame() {
    for engine in BOTH {
        let server = Server::start(Rules::new().change(UNKNOWN_POLICY));
        let reader = Reader::enter(engine, &server.at("c/co-cau/")).await;
        reader
            .ask("document.querySelector('.draw').dispatchEvent(new PointerEvent('pointerover', {bubbles: true}))")
            .await;
        reader.until("a sentence says where more is", "document.getElementById('still').checkVisibility()").await;
        reader
            .require("the drawing stands", "document.querySelector('.draw svg').getBoundingClientRect().height > 50")
            .await;
    }
}
