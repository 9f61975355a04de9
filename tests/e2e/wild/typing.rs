//! Words that are typed while the app comes, and words that an input method composes.

use super::{MODULES, no_faults, when_read};
use crate::browser::{HITS, READY, tell};
use crate::engines::{BOTH, Engine};
use crate::reader::Reader;
use crate::rules::{Rules, Sent};
use crate::site::Server;
use serde_json::json;
use std::time::Duration;

const WORDS: &str = "nong nghiep va phat trien nong thon moi";

/// Defines `letter`, which types one letter as a browser does: into the field, then an event.
const LETTER: &str = "window.letter = letter => { const f = document.getElementById('find'); \
    f.setRangeText(letter, f.value.length, f.value.length, 'end'); \
    f.dispatchEvent(new InputEvent('input', {bubbles: true, data: letter, inputType: 'insertText'})) };";

/// Requires words in the field, now and when all has settled.
async fn keeps(reader: &Reader, words: &str) {
    let same = format!("document.getElementById('find').value === '{words}'");
    reader.until_within(&format!("the field holds {words:?}"), &same, Duration::from_secs(3)).await;
    tokio::time::sleep(Duration::from_millis(600)).await;
    reader.require(&format!("the field still holds {words:?}"), &same).await;
}

#[tokio::test]
async fn no_letter_is_lost_while_the_app_comes() {
    let types = format!(
        "let n = 0; const words = '{WORDS}'; document.getElementById('find').focus(); \
         const clock = setInterval(() => n < words.length ? letter(words[n++]) : clearInterval(clock), 25)"
    );
    for engine in BOTH {
        for page in ["", "tim/", "en/"] {
            let server =
                Server::start(Rules::new().script(LETTER).script(&when_read(&types)).sends(MODULES, Sent::Later));
            let reader = Reader::enter(engine, &server.at(page)).await;
            reader.until("typing has begun", "document.getElementById('find').value.length > 5").await;
            server.mend();
            reader.ready().await;
            keeps(&reader, WORDS).await;
            reader.hits().await;
            no_faults(&reader).await;
        }
    }
}

#[tokio::test]
async fn letters_typed_in_the_very_moment_of_arrival_are_kept() {
    // Before, at and right after the mark that says that the app answers.
    let moment = "const mark = performance.mark; performance.mark = function (...all) { \
        const is_first = !window.marked && document.getElementById('find'); window.marked = true; \
        if (is_first) letter('n'); const made = mark.apply(this, all); \
        if (is_first) { letter('o'); queueMicrotask(() => letter('n')); setTimeout(() => letter('g')) } return made };";
    let server = Server::start(Rules::new().script(LETTER).script(moment));
    for engine in BOTH {
        for page in ["", "tim/", "en/tim/"] {
            let reader = Reader::enter(engine, &server.at(page)).await;
            reader.ask("document.getElementById('find').focus()").await;
            reader.ready().await;
            keeps(&reader, "nong").await;
            reader.hits().await;
        }
    }
}

#[tokio::test]
async fn letters_typed_at_every_turn_of_the_arrival_are_kept() {
    // From the moment that a module is there, a letter in every task, until the words are whole.
    let turns = format!(
        "let n = 0; const words = '{WORDS}', turn = () => {{ if (n < words.length) {{ letter(words[n++]); setTimeout(turn) }} }}; \
         for (const name of ['instantiate', 'instantiateStreaming']) {{ const make = WebAssembly[name]; \
            WebAssembly[name] = (...all) => make.apply(WebAssembly, all).then(made => {{ n || turn(); return made }}) }}"
    );
    let server = Server::start(Rules::new().script(LETTER).script(&turns));
    for engine in BOTH {
        for page in ["", "tim/", "en/"] {
            let reader = Reader::enter(engine, &server.at(page)).await;
            reader.ready().await;
            keeps(&reader, WORDS).await;
            reader.hits().await;
            no_faults(&reader).await;
        }
    }
}

#[tokio::test]
async fn letters_typed_by_hand_on_a_slow_phone_are_kept() {
    let server = Server::start(Rules::new());
    let reader = Reader::enter(Engine::Chromium, &server.at("cach-doc/")).await;
    for page in ["", "tim/"] {
        tell(&reader.client, "Emulation.setCPUThrottlingRate", json!({"rate": 6})).await;
        reader.client.goto(&server.at(page)).await.expect("the page");
        reader.ask("document.getElementById('find').focus()").await;
        for letter in WORDS.chars() {
            let key = |sort: &str| json!({"type": sort, "text": letter.to_string(), "key": letter.to_string()});
            tell(&reader.client, "Input.dispatchKeyEvent", key("keyDown")).await;
            tell(&reader.client, "Input.dispatchKeyEvent", json!({"type": "keyUp", "key": letter.to_string()})).await;
            tokio::time::sleep(Duration::from_millis(30)).await;
        }
        reader.until_within("the app arrives", READY, Duration::from_secs(20)).await;
        tell(&reader.client, "Emulation.setCPUThrottlingRate", json!({"rate": 1})).await;
        keeps(&reader, WORDS).await;
    }
}

#[tokio::test]
async fn the_caret_and_a_correction_in_the_middle_stay_when_the_app_comes() {
    for engine in BOTH {
        let server = Server::start(Rules::new().sends(MODULES, Sent::Later));
        let reader = Reader::enter(engine, &server.address).await;
        reader.type_in("ho ngo").await;
        reader.ask("document.getElementById('find').setSelectionRange(5, 5)").await;
        server.mend();
        reader.ready().await;
        tokio::time::sleep(Duration::from_millis(300)).await;
        reader.require("the caret stays", "document.getElementById('find').selectionStart === 5").await;
        let correct = "const f = document.getElementById('find'); f.setRangeText('he', 5, 5, 'end'); \
            f.dispatchEvent(new InputEvent('input', {bubbles: true, data: 'he', inputType: 'insertText'}))";
        reader.ask(correct).await;
        keeps(&reader, "ho ngheo").await;
        reader.hits().await;
        reader.require("the caret follows", "document.getElementById('find').selectionStart === 7").await;
    }
}

#[tokio::test]
async fn words_taken_back_before_the_app_comes_stay_away() {
    for engine in BOTH {
        for page in ["", "tim/?q=giao%20thong"] {
            let server = Server::start(Rules::new().sends(MODULES, Sent::Later));
            let reader = Reader::enter(engine, &server.at(page)).await;
            reader.ask("document.getElementById('find').select()").await;
            // Typed, taken back, typed anew.
            reader.type_in("rung\u{e003}\u{e003}\u{e003}\u{e003}nuoc sach").await;
            let typed = reader.words("return document.getElementById('find').value").await;
            server.mend();
            reader.ready().await;
            assert!(typed.ends_with("nuoc sach"), "{typed}");
            keeps(&reader, &typed).await;
            if typed == "nuoc sach" {
                reader.hits().await;
            }
        }
    }
}

#[tokio::test]
async fn a_syllable_that_is_being_composed_is_not_doubled_when_the_app_comes() {
    for page in ["", "tim/"] {
        let server = Server::start(Rules::new().sends(MODULES, Sent::Later));
        let reader = Reader::enter(Engine::Chromium, &server.at(page)).await;
        reader.type_in("ho ").await;
        let compose = |text: &str| json!({"text": text, "selectionStart": text.chars().count(), "selectionEnd": text.chars().count()});
        tell(&reader.client, "Input.imeSetComposition", compose("ngh")).await;
        server.mend();
        reader.ready().await;
        tokio::time::sleep(Duration::from_millis(300)).await;
        reader.require("what is composed stays as it is", "document.getElementById('find').value === 'ho ngh'").await;
        tell(&reader.client, "Input.imeSetComposition", compose("nghèo")).await;
        tell(&reader.client, "Input.insertText", json!({"text": "nghèo"})).await;
        keeps(&reader, "ho nghèo").await;
        reader.hits().await;
    }
}

#[tokio::test]
async fn a_composed_word_is_searched_for_when_it_is_there() {
    let server = Server::start(Rules::new());
    let reader = Reader::enter(Engine::Chromium, &server.address).await;
    for page in ["", "tim/", "en/"] {
        reader.client.goto(&server.at(page)).await.expect("the page");
        reader.ready().await;
        reader.ask("document.getElementById('find').focus()").await;
        for syllable in ["nghèo", "bền"] {
            let end = syllable.chars().count();
            tell(
                &reader.client,
                "Input.imeSetComposition",
                json!({"text": syllable, "selectionStart": end, "selectionEnd": end}),
            )
            .await;
            // Keyboards that always compose never say when a word is done.
            reader
                .until(
                    &format!("{syllable} finds before it is committed"),
                    &format!("{HITS}.some(e => e.textContent.includes('{syllable}'))"),
                )
                .await;
            tell(&reader.client, "Input.insertText", json!({"text": syllable})).await;
            reader
                .until(&format!("{syllable} finds"), &format!("{HITS}.some(e => e.textContent.includes('{syllable}'))"))
                .await;
            reader.ask("document.getElementById('find').select()").await;
        }
        no_faults(&reader).await;
    }
}

#[tokio::test]
async fn the_enter_that_ends_a_composition_leads_nowhere() {
    // Safari tells the Enter after the end of the composition, with the key code of an input method.
    let compose = "const f = document.getElementById('find'), say = e => f.dispatchEvent(e); f.focus(); \
        say(new CompositionEvent('compositionstart', {bubbles: true})); f.value = 'nghèo'; \
        say(new InputEvent('input', {bubbles: true, isComposing: true})); \
        say(new CompositionEvent('compositionend', {bubbles: true, data: 'nghèo'})); \
        setTimeout(() => say(new KeyboardEvent('keydown', {key: 'Enter', keyCode: 229, bubbles: true, cancelable: true})))";
    let server = Server::start(Rules::new());
    for engine in BOTH {
        for page in ["", "tim/"] {
            let reader = Reader::enter(engine, &server.at(page)).await;
            reader.ready().await;
            reader.ask(compose).await;
            reader.hits().await;
            tokio::time::sleep(Duration::from_millis(500)).await;
            reader
                .require(
                    "the list stays",
                    "!location.pathname.includes('bao-cao') && document.querySelector('#results [data-hit]')",
                )
                .await;
            // A second Enter is one.
            reader.type_in("\u{e007}").await;
            reader.until("Enter opens a result", "!document.getElementById('results')").await;
        }
    }
}

#[tokio::test]
async fn a_result_opened_at_once_is_found_again_on_the_way_back() {
    // Before the typing has paused, so before the address has followed.
    let server = Server::start(Rules::new());
    for engine in BOTH {
        for page in ["", "tim/", "en/"] {
            let reader = Reader::enter(engine, &server.at(page)).await;
            reader.ready().await;
            reader.type_in("ho ngheo").await;
            reader.hits().await;
            reader.leave_by("#results a").await;
            reader.until("a result opens", "!document.getElementById('results')").await;
            reader.back().await;
            reader.hits().await;
            reader.until("the field holds the words", "document.getElementById('find').value === 'ho ngheo'").await;
        }
    }
}
