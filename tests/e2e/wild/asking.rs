//! Questions whose module does not come, hangs or traps: the search is whole without its answer, and says nothing false.

use super::no_faults;
use crate::browser::FAILED;
use crate::engines::BOTH;
use crate::reader::Reader;
use crate::rules::{Rules, Sent};
use crate::site::Server;
use fantoccini::key::Key;
use std::time::Duration;

/// The module, by the name of its file.
const MODULE: &str = "answer-*.wasm";
/// An address with a question.
const ASKED: &str = "tim/?q=ty%20le%20ho%20ngheo%20nam%202020";
const QUESTION: &str = "tỷ lệ hộ nghèo giảm bao nhiêu";
/// Its answer is there.
const ANSWERED: &str = "document.querySelector('#answer:not([hidden]) .said')";

/// Requires the results alone, without a word about an answer or a failure.
async fn is_searched(reader: &Reader) {
    reader.hits().await;
    tokio::time::sleep(Duration::from_millis(300)).await;
    reader
        .require("no answer", "document.getElementById('answer').hidden && !document.querySelector('#answer *')")
        .await;
    let said = "/\\d/.test(document.getElementById('status').textContent) && \
        !/không nêu|không có kết quả/i.test(document.getElementById('status').textContent)";
    reader.require("what was found is counted, and nothing denied", said).await;
    reader.require("nothing is said to fail", &format!("!({FAILED})")).await;
    no_faults(reader).await;
}

#[tokio::test]
async fn a_question_is_searched_where_its_module_does_not_come() {
    for engine in BOTH {
        for (file, sent) in [
            (MODULE, Sent::Missing),
            (MODULE, Sent::Cut),
            (MODULE, Sent::Half),
            (MODULE, Sent::Page),
            (MODULE, Sent::Never),
            ("answer-*.js", Sent::Missing),
            ("answer-*.js", Sent::Cut),
        ] {
            let server = Server::start(Rules::new().sends(file, sent));
            let mut reader = Reader::enter(engine, &server.at(ASKED)).await;
            is_searched(&reader).await;
            reader.ready().await;
            reader.search(QUESTION).await;
            is_searched(&reader).await;
            // What did not come may come another time, at the latest with another page.
            server.mend();
            reader.goto(&server.at(ASKED)).await;
            reader.until("an answer", ANSWERED).await;
        }
    }
}

#[tokio::test]
async fn a_question_asked_again_is_answered_once_there_is_a_line() {
    for engine in BOTH {
        for sent in [Sent::Missing, Sent::Cut] {
            let server = Server::start(Rules::new().sends(MODULE, sent));
            let reader = Reader::enter(engine, &server.at("tim/")).await;
            reader.ready().await;
            reader.search("tỷ lệ hộ nghèo giảm").await;
            is_searched(&reader).await;
            server.mend();
            reader.type_in(" bao nhiêu").await;
            reader.until("an answer", ANSWERED).await;
            no_faults(&reader).await;
        }
    }
}

#[tokio::test]
async fn a_question_whose_module_hangs_is_searched_and_answered_where_the_reader_is() {
    for engine in BOTH {
        let server = Server::start(Rules::new().sends(MODULE, Sent::Later));
        let reader = Reader::enter(engine, &server.at(ASKED)).await;
        is_searched(&reader).await;
        reader.ready().await;
        reader.search(QUESTION).await;
        is_searched(&reader).await;
        // Who moves among the results keeps their order.
        const ORDER: &str = "[...document.querySelectorAll('#results [data-hit]')].map(hit => hit.dataset.hit).join()";
        reader.ask(&format!("window.order = {ORDER}")).await;
        reader.key(Key::Down).await;
        reader.until("a result is chosen", "document.querySelector('#hit-0[aria-selected=true]')").await;
        server.mend();
        reader.until("an answer", ANSWERED).await;
        reader.require("the results stay as they were", &format!("window.order === {ORDER}")).await;
        reader.require("the chosen one stays chosen", "document.querySelector('#hit-0[aria-selected=true]')").await;
        reader.require("it is spoken once", "document.querySelectorAll('#status .unseen').length === 1").await;
        no_faults(&reader).await;
    }
}

/// From the moment that `trap` is set, the module of the questions traps.
const TRAP: &str = "window.trap = false; window.trapped = 0; { const make = WebAssembly.instantiateStreaming; \
    WebAssembly.instantiateStreaming = async (source, imports) => { \
        const response = await source; const made = await make.call(WebAssembly, response, imports); \
        if (!/answer-/.test(response.url)) return made; \
        const trapping = ([name, item]) => [name, typeof item !== 'function' ? item : (...all) => { \
            if (!window.trap) return item(...all); trapped++; throw new WebAssembly.RuntimeError('unreachable') }]; \
        return { ...made, instance: { exports: Object.fromEntries(Object.entries(made.instance.exports).map(trapping)) } } } }";

#[tokio::test]
async fn a_trap_in_a_question_costs_the_answer_alone() {
    let server = Server::start(Rules::new().script(TRAP));
    for engine in BOTH {
        let reader = Reader::enter(engine, &server.at("tim/")).await;
        reader.ready().await;
        reader.search(QUESTION).await;
        reader.until("an answer", ANSWERED).await;
        reader.ask("window.trap = true").await;
        reader.search("tỷ lệ hộ nghèo năm 2020").await;
        reader.until("it traps", "window.trapped > 0").await;
        is_searched(&reader).await;
        let trapped = reader.number("return window.trapped").await;
        reader.search("tỷ lệ che phủ rừng").await;
        is_searched(&reader).await;
        let later = reader.number("return window.trapped").await;
        assert!(
            later == trapped,
            "{engine:?}: a module that has trapped is asked again, {trapped} times, then {later}"
        );
        reader.leave_by("#results a").await;
        no_faults(&reader).await;
    }
}
