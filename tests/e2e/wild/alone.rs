//! The search answers by itself: while the app is still on its way, and where it never comes.

use super::no_faults;
use crate::browser::{FAILED, HITS, READY};
use crate::engines::BOTH;
use crate::reader::Reader;
use crate::rules::{Rules, Sent};
use crate::site::Server;

/// The app's module alone.
const APP: &str = "app-*_bg.wasm";

const ANSWER: &str = "document.querySelector('#answer:not([hidden]) .said')?.textContent.includes('10,43')";

const NO_APP: &str = "!performance.getEntriesByName('ready').length";

#[tokio::test]
async fn typed_words_are_answered_where_the_app_never_comes() {
    let server = Server::start(Rules::new().sends(APP, Sent::Missing));
    for engine in BOTH {
        for page in ["", "en/", "tim/", "en/tim/"] {
            let reader = Reader::enter(engine, &server.at(page)).await;
            reader.type_in("ho ngheo").await;
            reader.hits().await;
            reader.require("the app is not there", NO_APP).await;
            let is_english = page.starts_with("en/");
            let address = format!(
                "/[?&]q=ho(\\+|%20)ngheo$/.test(location.search) && location.pathname.includes('/en/tim/') === {is_english}"
            );
            reader.until("the address follows the words", &address).await;
            reader.until("what does not work is said", &format!("({FAILED})?.checkVisibility()")).await;
            reader.ask(&format!("{HITS}[0].click()")).await;
            reader.until("a result opens", "document.querySelector('h1') && !document.getElementById('results')").await;
            reader.back().await;
            reader.hits().await;
            reader.require("the words are still there", "document.getElementById('find').value === 'ho ngheo'").await;
            no_faults(&reader).await;
        }
    }
}

#[tokio::test]
async fn an_address_with_words_is_answered_where_the_app_never_comes() {
    let server = Server::start(Rules::new().sends(APP, Sent::Never));
    for engine in BOTH {
        for page in ["tim/?q=phat%20trien", "en/tim/?q=poverty+rate"] {
            let reader = Reader::enter(engine, &server.at(page)).await;
            reader.hits().await;
            reader.require("the address is as it was", &format!("location.href.endsWith('{page}')")).await;
            // The reader leaves from the middle of the list, and is there again.
            let sight = reader.scroll(300).await;
            reader.leave_in_sight("#results a").await;
            reader.back().await;
            reader.hits().await;
            reader.is_back_alone_at(&sight).await;
            no_faults(&reader).await;
        }
    }
}

#[tokio::test]
async fn the_first_letter_is_a_step_that_back_undoes() {
    let server = Server::start(Rules::new().sends(APP, Sent::Missing));
    for engine in BOTH {
        let reader = Reader::enter(engine, &server.at("")).await;
        reader.type_in("ho ngheo").await;
        reader.hits().await;
        reader.address_follows().await;
        reader.ask("document.getElementById('find').blur()").await;
        reader.back().await;
        reader
            .until(
                "the overview is there again",
                "!document.getElementById('results') && document.querySelector('main .draw')",
            )
            .await;
    }
}

#[tokio::test]
async fn enter_opens_the_first_result_and_back_finds_it_chosen() {
    for engine in BOTH {
        let server = Server::start(Rules::new().sends(APP, Sent::Later));
        let reader = Reader::enter(engine, &server.at("tim/")).await;
        reader.type_in("ho ngheo").await;
        reader.hits().await;
        let first = reader.words(&format!("return {HITS}[0].href")).await;
        reader.type_in("\u{e007}").await;
        reader.until("the first result opens", &format!("location.href === '{first}'")).await;
        server.mend();
        reader.back().await;
        reader.hits().await;
        reader.require("the words are in the address", "/[?&]q=ho(\\+|%20)ngheo$/.test(location.search)").await;
        reader.until("it is the chosen one", &format!("{HITS}[0].getAttribute('aria-selected') === 'true'")).await;
        no_faults(&reader).await;
    }
}

#[tokio::test]
async fn a_question_is_answered_where_the_app_never_comes() {
    let server = Server::start(Rules::new().sends(APP, Sent::Missing));
    for engine in BOTH {
        let reader = Reader::enter(engine, &server.at("")).await;
        reader.type_in("ty le ho ngheo giam bao nhieu").await;
        reader.until("an answer", ANSWER).await;
        reader.type_in("\u{e007}").await;
        reader.until("Enter opens it", "location.pathname.endsWith('/so-lieu/ty-le-ho-ngheo/')").await;
        no_faults(&reader).await;
    }
}

#[tokio::test]
async fn a_question_whose_answer_does_not_come_has_its_results() {
    for (sent, engine) in [(Sent::Missing, BOTH[0]), (Sent::Page, BOTH[0]), (Sent::Never, BOTH[1])] {
        let server = Server::start(Rules::new().sends(".txt", sent));
        let reader = Reader::enter(engine, &server.at("tim/")).await;
        reader.ready().await;
        reader.search("ty le ho ngheo giam bao nhie").await;
        reader.hits().await;
        server.mend();
        reader.require("there is no answer", "document.getElementById('answer').hidden").await;
        // What did not come may come another time.
        reader.type_in("u").await;
        reader.until("an answer", ANSWER).await;
        reader.require("nothing failed", &format!("!({FAILED})")).await;
        no_faults(&reader).await;
    }
}

#[tokio::test]
async fn the_app_goes_on_where_the_search_has_begun() {
    for engine in BOTH {
        for page in ["", "tim/", "en/"] {
            let server = Server::start(Rules::new().sends(APP, Sent::Later));
            let reader = Reader::enter(engine, &server.at(page)).await;
            reader.type_in("ho ng").await;
            reader.hits().await;
            let top = reader.number("return history.length").await;
            server.mend();
            reader.type_in("heo").await;
            reader.until("the app arrives", READY).await;
            reader.type_in(" 2025").await;
            reader.until("the address follows", "/[?&]q=ho(\\+|%20)ngheo(\\+|%20)2025$/.test(location.search)").await;
            reader.require("the focus is in the field", "document.activeElement.id === 'find'").await;
            reader.require("there are results", &format!("{HITS}.length > 0")).await;
            assert!(reader.number("return history.length").await <= top, "further words are no further steps");
            // The arrow keys choose, Enter opens.
            reader.type_in("\u{e015}").await;
            reader
                .until(
                    "a result is chosen",
                    "document.querySelector('#results [aria-selected=true], #answer [aria-selected=true]')",
                )
                .await;
            no_faults(&reader).await;
        }
    }
}
