//! Where the app cannot come, or ends: links are links, the form is a form, and one sentence says what does not work.

use super::no_faults;
use crate::browser::{FAILED, HITS, READY};
use crate::engines::{BOTH, Engine, Script};
use crate::reader::Reader;
use crate::rules::{Rules, Sent};
use crate::site::Server;
use std::time::Duration;

/// What can happen to the app on its way: the ending of a file's path, and how that file is sent.
const FAULTS: [(&str, Sent); 8] = [
    (".wasm", Sent::Missing),
    (".wasm", Sent::Cut),
    (".wasm", Sent::Page),
    (".wasm", Sent::Never),
    (".js", Sent::Missing),
    (".js", Sent::Plain),
    (".js", Sent::Cut),
    (".js", Sent::Page),
];

/// Links lead on as plain links do.
pub async fn links_lead(reader: &Reader) {
    reader.leave_by("header.top nav a:not([aria-current])").await;
    reader.leave_by("a.lang").await;
    reader.require("the language is the other one", "document.querySelector('h1')").await;
    reader.back().await;
}

/// The form leads to the search page with the words.
pub async fn form_leads(reader: &Reader) {
    reader.ask("document.getElementById('find').value = ''").await;
    reader.type_in("ho ngheo\u{e007}").await;
    let leads = "location.pathname.endsWith('/tim/') && /[?&]q=ho(\\+|%20)ngheo/.test(location.search)";
    reader.until("Enter leads to the search page", leads).await;
}

/// No button is shown that does nothing.
async fn no_dead_button(reader: &Reader) {
    const SHOWN: &str = "[...document.querySelectorAll('.take button')].find(e => e.checkVisibility({visibilityProperty: true}) && !e.disabled)";
    if reader.is(SHOWN).await {
        reader.ask(&format!("({SHOWN}).click()")).await;
        let heard = format!("document.querySelector('.panel .list, .panel .said') || ({FAILED})?.checkVisibility()");
        reader.until("a button that is shown does something, or the page says that it cannot", &heard).await;
    }
}

/// A page whose app does not come, from the first look to the last link.
async fn fails_calmly(reader: &mut Reader, server: &Server, page: &str) {
    reader.goto(&server.at(page)).await;
    reader.type_in("ho").await;
    reader.sentence().await;
    form_leads(reader).await;
    reader.goto(&server.at("so-lieu/ty-le-ho-ngheo/")).await;
    no_dead_button(reader).await;
    links_lead(reader).await;
}

#[tokio::test]
async fn a_module_that_does_not_come_leaves_a_page_that_says_so() {
    for engine in BOTH {
        for (i, (ending, sent)) in FAULTS.into_iter().enumerate() {
            let server = Server::start(Rules::new().sends(ending, sent));
            let mut reader = Reader::enter(engine, &server.at("cach-doc/")).await;
            fails_calmly(&mut reader, &server, ["", "en/tim/"][i % 2]).await;
        }
    }
}

#[tokio::test]
async fn what_failed_is_tried_again_while_the_clock_is_set_back() {
    let back = "{ let now = 2e12; Date.now = () => (now -= 1e8) }";
    let server = Server::start(Rules::new().script(back).sends(".wasm", Sent::Never));
    let reader = Reader::enter(Engine::Chromium, &server.at("tim/")).await;
    reader.type_in("ho").await;
    reader.sentence().await;
    server.mend();
    reader.type_in(" ngheo").await;
    reader.ready().await;
    reader.hits().await;
}

#[tokio::test]
async fn a_module_sent_as_plain_text_still_starts_or_the_page_says_so() {
    let server = Server::start(Rules::new().sends(".wasm", Sent::Plain));
    for engine in BOTH {
        let reader = Reader::enter(engine, &server.at("tim/")).await;
        reader.type_in("ho ngheo").await;
        reader
            .until("there are results, or a sentence", &format!("{HITS}.length > 0 || ({FAILED})?.checkVisibility()"))
            .await;
    }
}

#[tokio::test]
async fn a_module_that_never_comes_holds_nothing_else() {
    let server = Server::start(Rules::new().sends(".wasm", Sent::Later));
    for engine in BOTH {
        let reader = Reader::enter(engine, &server.at("tim/")).await;
        reader.type_in("ho").await;
        // That something is still on its way is told as well.
        let told = format!(
            "({FAILED})?.checkVisibility() || [...document.querySelectorAll('[role=status]')].some(e => e.textContent.trim())"
        );
        reader.until_within("the page says that the search is not there yet", &told, Duration::from_secs(15)).await;
        form_leads(&reader).await;
        links_lead(&reader).await;
    }
}

#[tokio::test]
async fn a_browser_without_webassembly_gets_a_page_that_says_so() {
    for engine in BOTH {
        for lost in [
            "delete window.WebAssembly;",
            "WebAssembly.instantiateStreaming = WebAssembly.instantiate = WebAssembly.compile = WebAssembly.compileStreaming = () => Promise.reject(new Error('refused'));",
        ] {
            let server = Server::start(Rules::new().script(lost));
            let mut reader = Reader::enter(engine, &server.at("cach-doc/")).await;
            fails_calmly(&mut reader, &server, "tim/").await;
        }
    }
}

#[tokio::test]
async fn a_module_that_fails_is_not_asked_for_again_and_again() {
    for engine in BOTH {
        for (ending, sent) in [(".wasm", Sent::Missing), (".wasm", Sent::Cut), (".js", Sent::Missing)] {
            let server = Server::start(Rules::new().sends(ending, sent));
            let reader = Reader::enter(engine, &server.at("tim/")).await;
            reader.type_in("ho").await;
            server.until_asked(ending).await;
            tokio::time::sleep(Duration::from_millis(1500)).await;
            let asked = server.count(ending);
            assert!((1..=12).contains(&asked), "{engine:?}: {asked} requests for {ending}, {sent:?}");
        }
    }
}

#[tokio::test]
async fn a_line_that_comes_back_brings_the_app_without_a_reload() {
    for engine in BOTH {
        for (ending, sent) in [(".wasm", Sent::Cut), (".wasm", Sent::Never), (".wasm", Sent::Missing)] {
            let server = Server::start(Rules::new().sends(ending, sent));
            let reader = Reader::enter(engine, &server.at("tim/")).await;
            reader.ask("window.stays = true").await;
            reader.type_in("ho").await;
            tokio::time::sleep(Duration::from_secs(1)).await;
            server.mend();
            reader.type_in(" ngheo").await;
            reader.until("the app arrives after all", READY).await;
            reader.hits().await;
            reader.require("it is still the same page", "window.stays").await;
            reader.require("the sentence is gone", &format!("!({FAILED})")).await;
        }
    }
}

#[tokio::test]
async fn a_page_without_script_invites_to_nothing_that_needs_it() {
    let server = Server::start(Rules::default());
    for engine in BOTH {
        let mut reader = Reader::without(engine, Script::Off, &server.at("cach-doc/")).await;
        for page in ["", "tim/", "en/tim/", "so-lieu/ty-le-ho-ngheo/"] {
            reader.goto(&server.at(page)).await;
            let dead = "[...document.querySelectorAll('main button')].filter(e => e.checkVisibility({visibilityProperty: true}) && !e.disabled).length === 0";
            reader.require("no button without script", dead).await;
            let invites = "[...document.querySelectorAll('.hint')].some(e => e.checkVisibility()) && !(e => e && e.checkVisibility())(document.getElementById('find'))";
            reader.require("no invitation to type without a field", &format!("!({invites})")).await;
            let said = "[...document.querySelectorAll('main .failed')].some(e => e.checkVisibility())";
            reader.require("the page says that something does not run", said).await;
            links_lead(&reader).await;
        }
        reader.goto(&server.at("tim/")).await;
        let ways = "[...document.querySelectorAll('#ways a')].filter(e => e.checkVisibility()).map(e => e.getAttribute('href'))";
        reader.require("the search page leads on", &format!("({ways}).length > 5")).await;
        reader.require("not to searches", &format!("!({ways}).some(href => href.includes('q='))")).await;
    }
}

#[tokio::test]
async fn a_search_whose_module_does_not_come_says_that_it_searches() {
    let server = Server::start(Rules::new().sends(".wasm", Sent::Never));
    for engine in BOTH {
        let mut reader = Reader::enter(engine, &server.at("tim/?q=ho+ngheo")).await;
        let shown = "[...document.querySelectorAll('#invitation, #waiting')].filter(e => e.checkVisibility()).map(e => e.id).join()";
        let told = format!("{shown} === 'waiting' || ({FAILED}) && {shown} === ''");
        reader.until("words of the address wait, or the page says that it does not search", &told).await;
        reader.goto(&server.at("en/tim/")).await;
        reader.until("nothing waits without words", &format!("{shown} === 'invitation'")).await;
        reader.type_in("forest").await;
        reader.until("typed words wait, or the page says that it does not search", &told).await;
        reader.until("nobody waits in vain", &format!("({FAILED}) && {shown} === ''")).await;
    }
}

/// From the moment that `trap` is set, every call that the module makes traps.
const TRAP: &str = "window.trap = false; { const wrap = imports => Object.fromEntries(Object.entries(imports).map(([name, all]) => \
        [name, Object.fromEntries(Object.entries(all).map(([name, call]) => [name, typeof call === 'function' ? (...all) => { \
            if (window.trap) throw new WebAssembly.RuntimeError('unreachable'); return call(...all) } : call]))])); \
    for (const name of ['instantiate', 'instantiateStreaming']) { const make = WebAssembly[name]; \
        WebAssembly[name] = (source, imports) => make.call(WebAssembly, source, wrap(imports)) } }";

#[tokio::test]
async fn a_trap_while_searching_leaves_links_a_form_and_a_sentence() {
    let server = Server::start(Rules::new().script(TRAP));
    for engine in BOTH {
        for page in ["", "tim/?q=giao%20thong", "en/tim/"] {
            let reader = Reader::enter(engine, &server.at(page)).await;
            reader.ready().await;
            no_faults(&reader).await;
            reader.ask("window.trap = true; document.getElementById('find').select()").await;
            reader.type_in("ho").await;
            reader.sentence().await;
            // Nothing goes on failing.
            let faults = reader.number("return window.faults.length").await;
            tokio::time::sleep(Duration::from_secs(1)).await;
            let later = reader.number("return window.faults.length").await;
            assert!(faults <= 6.0 && later <= faults + 1.0, "{engine:?}, {page}: {faults} faults, then {later}");
            form_leads(&reader).await;
            reader.hits().await;
        }
    }
}

#[tokio::test]
async fn a_trap_anywhere_leaves_links_that_lead() {
    let server = Server::start(Rules::new().script(TRAP));
    let deeds = [
        ("so-lieu/ty-le-ho-ngheo/", "document.querySelector('.take button').click()"),
        (
            "",
            "document.querySelectorAll('.draw').forEach(d => ['pointerover', 'pointermove'].forEach(sort => d.dispatchEvent(new PointerEvent(sort, {bubbles: true}))))",
        ),
        ("", "document.querySelector('main a[href^=\"chu-de/\"]').click()"),
        ("bao-cao/", "document.querySelector('main a.num-l').click()"),
    ];
    for engine in BOTH {
        for (page, deed) in deeds {
            let reader = Reader::enter(engine, &server.at(page)).await;
            reader.ready().await;
            reader.ask(&format!("window.trap = true; {deed}")).await;
            tokio::time::sleep(Duration::from_millis(500)).await;
            reader.leave_by("header.top a.lang").await;
            reader.until("the page that is led to answers", READY).await;
            links_lead(&reader).await;
        }
    }
}

/// Opens a menu of the page's figure and presses one of its buttons.
async fn press_in(reader: &Reader, menu: &str, name: &str) {
    reader.ask(&format!("document.querySelector('[data-menu={menu}]').click()")).await;
    let button = format!("[...document.querySelectorAll('.panel button')].find(b => b.textContent === '{name}')");
    reader.until("the menu has its buttons", &button).await;
    reader.ask(&format!("({button}).click()")).await;
}

#[tokio::test]
async fn a_menu_whose_module_does_not_come_says_so() {
    let server = Server::start(Rules::new().sends("pages-*.wasm", Sent::Missing));
    for engine in BOTH {
        let reader = Reader::enter(engine, &server.at("so-lieu/ty-le-ho-ngheo/")).await;
        reader.ready().await;
        for (menu, name, said) in [
            ("take", "CSV", "Không tải được"),
            ("take", "Ảnh PNG", "Không tải được"),
            ("take", "Chép trích dẫn", "Không chép được"),
        ] {
            press_in(&reader, menu, name).await;
            let told = format!("document.querySelector('.panel .said').textContent.startsWith('{said}')");
            reader.until(&format!("{name} says that it is refused"), &told).await;
            let button = format!(
                "[...document.querySelectorAll('.panel [aria-disabled]')].some(b => b.textContent.startsWith('{name}'))"
            );
            reader.require(&format!("{name} cannot be pressed again"), &button).await;
            reader.ask(&format!("document.querySelector('[data-menu={menu}]').click()")).await;
        }
        // What needs no more than the address works, or can be selected.
        press_in(&reader, "take", "Chép liên kết").await;
        let copied = "['.said', '.code'].some(part => /Đã chép|\\/so-lieu\\//.test(document.querySelector('.panel ' + part).textContent))";
        reader.until("the address is there", copied).await;
    }
}

#[tokio::test]
async fn a_button_pressed_while_its_module_is_on_its_way_is_heard() {
    for engine in BOTH {
        let server = Server::start(Rules::new().sends("pages-*.wasm", Sent::Later));
        let reader = Reader::enter(engine, &server.at("so-lieu/ty-le-ho-ngheo/")).await;
        reader.ready().await;
        press_in(&reader, "take", "CSV").await;
        server.mend();
        let told = "document.querySelector('.panel .said').textContent.startsWith('Đã tạo tệp')";
        reader.until("the file is made once it can be", told).await;
    }
}
