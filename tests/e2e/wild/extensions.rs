//! Scripts of others that run in a page: an extension's policy for markup, a module of its own that traps.

use super::{answers, no_faults};
use crate::engines::{BOTH, Engine};
use crate::reader::Reader;
use crate::rules::Rules;
use crate::site::Server;

/// The policy that every string passes which becomes markup, taken before the page can take it.
const POLICY: &str =
    "window.trustedTypes?.createPolicy('default', {createHTML: markup => markup, createScriptURL: url => url});";

/// A module whose start is `unreachable`, and an error, both at the word of a test.
const TRAP: &str = "addEventListener('trap', () => WebAssembly.instantiate(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0, \
    1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 8, 1, 0, 10, 5, 1, 3, 0, 0, 11))); \
    addEventListener('fail', () => setTimeout(() => { throw new TypeError('of an extension') }));";

#[tokio::test]
async fn a_page_answers_under_the_policy_of_an_extension() {
    let server = Server::start(Rules::new().script(POLICY));
    for engine in BOTH {
        let reader = Reader::enter(engine, &server.at("")).await;
        reader.ready().await;
        answers(&reader).await;
    }
}

#[tokio::test]
async fn a_trap_in_a_module_of_others_is_none_of_ours() {
    let server = Server::start(Rules::new().script(TRAP));
    // WebKit does not say whose module it was.
    for engine in BOTH {
        let reader = Reader::enter(engine, &server.at("so-lieu/ty-le-ho-ngheo/")).await;
        reader.ready().await;
        reader.ask("dispatchEvent(new Event('trap'))").await;
        reader.until("it has trapped", "window.faults.length === 1").await;
        reader.require("the app is there", "document.documentElement.classList.contains('app')").await;
        reader.ask("window.faults = []").await;
        answers(&reader).await;
        no_faults(&reader).await;
    }
}

/// What the page says where a module of its own has trapped is said by `failing.rs`.
#[tokio::test]
async fn a_failure_that_an_extension_throws_is_none_of_ours() {
    let server = Server::start(Rules::new().script(TRAP));
    let reader = Reader::enter(Engine::WebKit, &server.at("")).await;
    reader.ready().await;
    reader.ask("dispatchEvent(new Event('fail'))").await;
    reader.until("it has failed", "window.faults.length === 1").await;
    reader.ask("window.faults = []").await;
    answers(&reader).await;
}
