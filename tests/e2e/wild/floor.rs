//! Browsers below the floor (docs/accessibility.md): the page stands as it was made, and one calm sentence says what does
//! not work.

use super::no_faults;
use crate::browser::FAILED;
use crate::engines::{BOTH, Engine};
use crate::reader::Reader;
use crate::rules::{Change, Rules};
use crate::site::Server;
use std::path::Path;
use wasmparser::{Validator, WasmFeatures};

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
    reader.require("drawings stand", "!document.querySelector('.draw') || [...document.querySelectorAll('.draw svg')].some(svg => svg.getBoundingClientRect().height > 50)").await;
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
            .require(
                "the drawing stands",
                "[...document.querySelectorAll('.draw svg')].some(svg => svg.getBoundingClientRect().height > 50)",
            )
            .await;
    }
}

/// What every browser of the floor knows of WebAssembly (Chrome 97, Firefox 79, Safari 16): no vectors (Firefox 89), no
/// exceptions (Firefox 100), no tail calls (Chrome 112), no threads, nothing newer.
fn known_at_the_floor() -> WasmFeatures {
    WasmFeatures::MUTABLE_GLOBAL
        | WasmFeatures::SIGN_EXTENSION
        | WasmFeatures::SATURATING_FLOAT_TO_INT
        | WasmFeatures::BULK_MEMORY
        | WasmFeatures::MULTI_VALUE
        | WasmFeatures::REFERENCE_TYPES
        | WasmFeatures::FLOATS
        | WasmFeatures::GC_TYPES
}

#[test]
fn the_modules_run_in_the_oldest_browsers() {
    let site = Path::new(env!("CARGO_MANIFEST_DIR")).join("dist");
    let folders = [site.join("c"), site].map(|folder| std::fs::read_dir(folder).expect("a built site"));
    let files = folders.into_iter().flatten().flatten().map(|entry| entry.path());
    let modules: Vec<_> = files.filter(|path| path.extension().is_some_and(|end| end == "wasm")).collect();
    assert!(modules.len() > 4, "{modules:?}");
    for module in modules {
        let bytes = std::fs::read(&module).expect("a module");
        let valid = Validator::new_with_features(known_at_the_floor()).validate_all(&bytes);
        assert!(
            valid.is_ok(),
            "{}: {}",
            module.display(),
            valid.err().map(|error| error.to_string()).unwrap_or_default()
        );
    }
}

/// The check above can fail: what is newer than the floor is refused.
#[test]
fn a_module_with_newer_words_is_refused() {
    // A function type, one function without a body but `return_call 0`.
    let tail = [0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 10, 6, 1, 4, 0, 0x12, 0, 0x0b];
    let of = |features| Validator::new_with_features(features).validate_all(&tail).is_ok();
    assert!(of(known_at_the_floor() | WasmFeatures::TAIL_CALL) && !of(known_at_the_floor()));
}
