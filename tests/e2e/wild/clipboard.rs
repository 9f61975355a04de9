//! A clipboard that refuses, is missing or never answers: what was to be copied is shown and selected, and no page says that
//! it is copied.

use super::no_faults;
use crate::engines::{BOTH, Engine};
use crate::reader::Reader;
use crate::rules::Rules;
use crate::site::Server;
use serde_json::json;

/// A frame without the permission, a reader who said no.
const REFUSES: &str = "Object.defineProperty(navigator, 'clipboard', {value: {writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')), \
    write: () => Promise.reject(new DOMException('no', 'NotAllowedError'))}});";
/// A page on plain http, an old browser.
const MISSING: &str = "Object.defineProperty(navigator, 'clipboard', {value: undefined});";
/// A guard between page and browser.
const SILENT: &str = "Object.defineProperty(navigator, 'clipboard', {value: {writeText: () => new Promise(() => {}), write: () => new Promise(() => {})}});";
/// One that breaks at once.
const THROWS: &str = "Object.defineProperty(navigator, 'clipboard', {value: {writeText() { throw new DOMException('no', 'SecurityError') }}});";

/// What the reader's own keys would copy now: of a field, or of the page.
const SELECTED: &str = "(field => field && field.selectionEnd > field.selectionStart ? field.value.slice(field.selectionStart, field.selectionEnd) \
    : String(getSelection()))(document.activeElement.matches('textarea') && document.activeElement)";

/// A button that copies, what leads to it, and what it copies.
struct Copying {
    path: &'static str,
    /// A script that brings the button.
    before: &'static str,
    /// When it is there.
    is_there: &'static str,
    button: &'static str,
    words: &'static str,
}

const COPYING: [Copying; 8] = [
    Copying {
        path: "so-lieu/ty-le-ho-ngheo/",
        before: "",
        is_there: "true",
        button: "[data-menu=quote]",
        words: "3,5% (kết quả). “đến nay chỉ còn 3,5%”",
    },
    Copying {
        path: "en/so-lieu/ty-le-ho-ngheo/",
        before: "document.querySelector('[data-menu=take]').click()",
        is_there: "document.querySelector('.panel .list button')",
        button: ".panel .list + .list button:nth-of-type(5)",
        words: "/cong/so/en/so-lieu/ty-le-ho-ngheo/",
    },
    Copying {
        path: "so-lieu/ty-le-ho-ngheo/",
        before: "document.querySelector('[data-menu=take]').click()",
        is_there: "document.querySelector('.panel .list button')",
        button: ".panel .list + .list button:nth-of-type(4)",
        words: "@misc{",
    },
    Copying {
        path: "so-lieu/ty-le-ho-ngheo/",
        before: "document.querySelector('#ready summary').click()",
        is_there: "document.querySelector('#ready [data-copy]')",
        button: "#ready [data-copy]",
        words: "3,5%",
    },
    Copying {
        path: "bao-cao/#p1-i-1",
        before: "document.querySelector('.text [data-observation=hang-quy-mo-grdp-2020]').click()",
        is_there: "document.querySelector('.beside .datum[data-observation=hang-quy-mo-grdp-2020]')",
        button: ".beside .datum [data-quotation]",
        words: "16/63",
    },
    Copying {
        path: "kiem-so/",
        before: "document.querySelector('[data-check=example]')?.click()",
        is_there: "document.querySelector('#check-summary [data-check=copy]')",
        button: "#check-summary [data-check=copy]",
        words: "Biên bản kiểm số",
    },
    Copying {
        path: "kiem-so/",
        before: "document.querySelector('[data-check=example]')?.click()",
        is_there: "(document.querySelector('#check-result .chip.differs[aria-expanded=false]:not([data-seen])')?.click(), \
            [...document.querySelectorAll('#check-result .chip.differs')].forEach(chip => chip.dataset.seen = 1), document.querySelector('#check-note [data-check=sentence]'))",
        button: "#check-note [data-check=sentence]",
        // Which sentence it is, is the checker's.
        words: " ",
    },
    Copying {
        path: "c/co-cau/nhung/",
        before: "",
        is_there: "document.querySelector('button[data-copy=code-C]')?.hidden === false",
        button: "button[data-copy=code-C]",
        words: "/cong/so/embed.js",
    },
];

/// That it would be done, in either language.
const CLAIM: &str = "/Đã chép|Copied/.test(document.body.innerText)";

/// Every button of the product that copies.
async fn nothing_is_lost(clipboard: &str, engines: &[Engine]) {
    let server = Server::start(Rules::new().hasty().script(clipboard));
    for engine in engines {
        let mut reader = Reader::enter(*engine, &server.at("")).await;
        for Copying { path, before, is_there, button, words } in COPYING {
            // Another document each time: what the last one selected is gone.
            reader.goto("about:blank").await;
            reader.goto(&server.at(path)).await;
            if !path.starts_with("c/") {
                reader.ready().await;
                reader.pages().await;
            }
            reader.until("the page of the check answers", "!document.querySelector('#check:not([data-open])')").await;
            reader.ask(before).await;
            reader.until(&format!("{path}: a button that copies"), is_there).await;
            reader.press(button).await;
            let selected = format!("(text => text.length > 8 && text.includes({}))({SELECTED})", json!(words));
            reader.until(&format!("{path}: {button} leaves {words:?} selected"), &selected).await;
            let shown = "(place => !place || place.checkVisibility())(getSelection().anchorNode?.parentElement)";
            reader.require("what is selected is shown", shown).await;
            reader.require("nothing is claimed", &format!("!{CLAIM}")).await;
            no_faults(&reader).await;
        }
    }
}

#[tokio::test]
async fn what_a_clipboard_refuses_is_selected() {
    nothing_is_lost(REFUSES, &BOTH).await;
}

#[tokio::test]
async fn where_there_is_no_clipboard_the_words_are_selected() {
    nothing_is_lost(MISSING, &[Engine::Firefox]).await;
}

#[tokio::test]
async fn where_the_clipboard_never_answers_the_words_are_selected() {
    nothing_is_lost(SILENT, &[Engine::Chromium]).await;
}

#[tokio::test]
async fn where_the_clipboard_breaks_the_words_are_selected() {
    nothing_is_lost(THROWS, &[Engine::Chromium]).await;
}
