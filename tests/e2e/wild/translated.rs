//! Pages that a translator, a reading aid or a filter of words has been at.

use super::{MODULES, answers, when_read};
use crate::engines::{BOTH, Engine};
use crate::reader::Reader;
use crate::rules::{Rules, Sent};
use crate::site::Server;

const PAGES: [&str; 7] = [
    "",
    "so-lieu/",
    "so-lieu/ty-le-ho-ngheo/",
    "bao-cao/",
    "tim/?q=giao%20thong",
    "kiem-chung/suy-ra/",
    "en/so-lieu/ty-le-ho-ngheo/",
];

/// Each text becomes nested elements with other words, as browsers translate. The root is told, too.
const TRANSLATE: &str = "window.rewrite = change => { \
        const all = [], walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT); \
        while (walker.nextNode()) all.push(walker.currentNode); \
        for (const text of all) if (text.data.trim() && !text.parentNode.closest('script, style, font, svg')) change(text) }; \
    window.translate = () => { \
        document.documentElement.classList.add('translated-ltr'); \
        rewrite(text => { const [outer, inner] = [1, 2].map(() => document.createElement('font')); \
            inner.textContent = text.data.toUpperCase(); outer.append(inner); text.replaceWith(outer) }) };";

/// What other tools do to the same texts.
const RELATIVES: [(&str, &str); 4] = [
    // A translator that changes texts where they are, and says that the page is in another language.
    ("in place", "document.documentElement.lang = 'ko'; rewrite(text => { text.data = text.data.toUpperCase() })"),
    // A reading aid that sets off every word.
    (
        "word by word",
        "rewrite(text => { const all = text.data.split(' ').map(word => { \
         const e = document.createElement('b'); e.textContent = word + ' '; return e }); text.replaceWith(...all) })",
    ),
    // A filter that takes words away, with their nodes.
    (
        "taken away",
        "let n = 0; rewrite(text => { if (text.parentNode.closest('main') && n++ % 3 === 0) text.remove() })",
    ),
    // A tool that joins and splits texts.
    ("split", "rewrite(text => { text.data.length > 2 && text.splitText(1) }); "),
];

/// A server whose pages can be translated.
fn server() -> Rules {
    Rules::new().script(TRANSLATE)
}

#[tokio::test]
async fn a_page_translated_after_the_app_has_come_still_answers() {
    let server = Server::start(server());
    for engine in [Engine::Chromium, Engine::Firefox, Engine::WebKit] {
        let mut reader = Reader::enter(engine, &server.address).await;
        for page in PAGES {
            reader.goto(&server.at(page)).await;
            reader.ready().await;
            reader.ask("translate()").await;
            answers(&reader).await;
        }
    }
}

#[tokio::test]
async fn a_page_translated_before_the_app_comes_still_answers() {
    for engine in BOTH {
        for page in PAGES {
            let server = Server::start(server().script(&when_read("translate()")).sends(MODULES, Sent::Later));
            let reader = Reader::enter(engine, &server.at(page)).await;
            reader.until("the page is translated", "document.querySelector('main font font')").await;
            server.mend();
            reader.ready().await;
            answers(&reader).await;
        }
    }
}

#[tokio::test]
async fn a_translator_that_translates_what_is_new_leaves_the_page_answering() {
    let goes_on = "translate(); new MutationObserver(() => translate()) \
        .observe(document.body, {childList: true, subtree: true, characterData: true})";
    let server = Server::start(server().script(&when_read(goes_on)));
    for engine in BOTH {
        let mut reader = Reader::enter(engine, &server.address).await;
        for page in PAGES.into_iter().step_by(2) {
            reader.goto(&server.at(page)).await;
            reader.ready().await;
            answers(&reader).await;
        }
    }
}

#[tokio::test]
async fn typing_goes_on_in_a_translated_search_page() {
    let server = Server::start(server());
    for engine in BOTH {
        let reader = Reader::enter(engine, &server.at("tim/?q=ho%20ngheo")).await;
        reader.ready().await;
        reader.hits().await;
        reader.ask("translate()").await;
        reader.type_in(" x").await;
        reader.until("the address follows", "location.search.includes('x')").await;
        // No result is an answer as well, and from there another one.
        reader.ask("document.getElementById('find').select()").await;
        reader.type_in("zzqq").await;
        reader.until("nothing is found", "!document.querySelector('#results [data-hit]')").await;
        reader.ask("translate(); document.getElementById('find').select()").await;
        reader.type_in("nong nghiep").await;
        reader.hits().await;
        super::no_faults(&reader).await;
    }
}

#[tokio::test]
async fn texts_changed_by_other_tools_leave_the_page_answering() {
    for engine in BOTH {
        for (_, tool) in RELATIVES {
            let server = Server::start(server().script(&when_read(tool)).sends(MODULES, Sent::Later));
            let mut reader = Reader::enter(engine, &server.at("so-lieu/ty-le-ho-ngheo/")).await;
            server.mend();
            for page in ["so-lieu/ty-le-ho-ngheo/", "tim/"] {
                reader.goto(&server.at(page)).await;
                reader.ready().await;
                reader.ask(tool).await;
                answers(&reader).await;
            }
        }
    }
}

#[tokio::test]
async fn a_language_set_on_the_root_by_a_translator_does_not_change_the_app() {
    let server = Server::start(server());
    for engine in BOTH {
        let reader = Reader::enter(engine, &server.at("so-lieu/")).await;
        reader.ready().await;
        reader.ask("document.documentElement.lang = 'en'; translate()").await;
        reader.leave_by("header.top nav a[href$='bao-cao/']").await;
        reader.until("the report is there", "document.querySelector('main a.num-l')").await;
        reader.require("the address is the Vietnamese one", "!location.pathname.includes('/en/')").await;
        reader.leave_by("a.lang").await;
        reader.until("the language link leads to English", "location.pathname.endsWith('/en/bao-cao/')").await;
    }
}
