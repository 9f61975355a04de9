//! What readers do while the app is still on its way: they read on, press Enter, press buttons.

use super::{MODULES, no_faults};
use crate::browser::PAGES;
use crate::engines::{BOTH, Engine};
use crate::reader::Reader;
use crate::rules::{Rules, Sent};
use crate::site::Server;
use std::time::Duration;

/// What the app puts off for seconds never comes.
const NEVER_LATER: &str = "{ const wait = window.setTimeout; \
    window.setTimeout = (call, ms, ...rest) => ms >= 2000 && '_wbg_cb_unref' in call ? 0 : wait(call, ms, ...rest) }";

fn held() -> Server {
    Server::start(Rules::new().sends(MODULES, Sent::Later))
}

#[tokio::test]
async fn a_reader_who_reads_on_is_not_thrown_back_when_the_app_comes() {
    let stops = [
        ("bao-cao/#p1-i-3", 9000),
        ("bao-cao/?so-lieu=ty-le-ho-ngheo-2025#p2-ii-2-ct6", 12000),
        ("bao-cao/?q=giao%20thong#p1-i-1", 7000),
        ("#bay-ty-le", 1900),
        ("en/#bay-ty-le", 1500),
        ("bao-cao/", 3000),
    ];
    for engine in BOTH {
        for (page, top) in stops {
            let server = held();
            let reader = Reader::enter(engine, &server.at(page)).await;
            // The app may begin to load only once the page is shown.
            tokio::time::sleep(Duration::from_millis(300)).await;
            let sight = reader.scroll(top).await;
            server.mend();
            reader.ready().await;
            reader.is_back_at(&sight).await;
        }
    }
}

#[tokio::test]
async fn an_address_with_a_place_shows_it_when_nobody_has_moved() {
    // The other side of the same coin.
    for engine in BOTH {
        let server = held();
        let reader = Reader::enter(engine, &server.at("bao-cao/?so-lieu=ty-le-ho-ngheo-2025#p2-ii-2-ct6")).await;
        tokio::time::sleep(Duration::from_millis(300)).await;
        server.mend();
        reader.ready().await;
        reader.until("the sentence is marked and in sight", "(e => e && (r => r.top >= 0 && r.bottom <= innerHeight)(e.getBoundingClientRect()))(document.querySelector('.here'))").await;
    }
}

#[tokio::test]
async fn enter_before_the_app_leads_to_the_search_page_with_the_words() {
    for engine in BOTH {
        for (page, end) in [
            ("", "/tim/"),
            ("tim/", "/tim/"),
            ("en/", "/en/tim/"),
            ("en/tim/", "/en/tim/"),
            ("en/#bay-ty-le", "/en/tim/"),
        ] {
            let server = held();
            let reader = Reader::enter(engine, &server.at(page)).await;
            reader.type_in("ho ngheo\u{e007}").await;
            let leads =
                format!("location.pathname.endsWith('{end}') && /[?&]q=ho(\\+|%20)ngheo/.test(location.search)");
            reader.until("Enter leads to the search page", &leads).await;
            server.mend();
            reader.ready().await;
            reader.hits().await;
            reader.require("the field holds the words", "document.getElementById('find').value === 'ho ngheo'").await;
            no_faults(&reader).await;
        }
    }
}

#[tokio::test]
async fn enter_twice_before_the_app_leads_there_as_well() {
    for engine in BOTH {
        let server = held();
        let reader = Reader::enter(engine, &server.address).await;
        reader.type_in("nông nghiệp\u{e007}").await;
        reader
            .until(
                "Enter leads to the search page",
                "location.pathname.endsWith('/tim/') && document.getElementById('find')",
            )
            .await;
        reader.type_in("\u{e007}").await;
        tokio::time::sleep(Duration::from_millis(300)).await;
        server.mend();
        reader.ready().await;
        // Either the results, or the first of them.
        reader
            .until(
                "the words are searched for",
                "document.querySelector('#results mark') || document.querySelector('article .here')",
            )
            .await;
    }
}

#[tokio::test]
async fn a_button_pressed_before_the_app_is_heard() {
    const SHOWN: &str = "[...document.querySelectorAll('.take button')].find(e => e.checkVisibility({visibilityProperty: true}) && !e.disabled)";
    for engine in BOTH {
        for page in ["so-lieu/ty-le-ho-ngheo/", "", "en/so-lieu/ty-le-ho-ngheo/"] {
            let server = held();
            let reader = Reader::enter(engine, &server.at(page)).await;
            // A page may also show no button until there is something behind it.
            let is_shown = reader.is(SHOWN).await;
            reader.ask(&format!("({SHOWN})?.click()")).await;
            tokio::time::sleep(Duration::from_millis(300)).await;
            server.mend();
            reader.ready().await;
            if !is_shown {
                reader.until("the button comes with the app", SHOWN).await;
                reader.ask(&format!("({SHOWN}).click()")).await;
            }
            reader.until("the list unfolds", "document.querySelector('.panel .list, .panel .said')").await;
        }
    }
}

#[tokio::test]
async fn an_address_of_a_filtered_overview_leads_to_its_topic_before_and_after_the_app() {
    for engine in [Engine::Chromium, Engine::Firefox] {
        let server = held();
        let reader = Reader::enter(engine, &server.at("?chu-de=moi-truong&loai=muc-tieu")).await;
        reader.until("the overview is there meanwhile", "document.querySelector('#moi-truong h3')").await;
        server.mend();
        reader.ready().await;
        let shown = "(shown => shown.length > 0 && shown.length < 8)([...document.querySelectorAll('figure[data-chart]')].filter(f => f.offsetParent))";
        reader.until("the topic is shown", shown).await;
        reader.until("with its name", "document.querySelector('h1').textContent === 'Môi trường'").await;
    }
}

#[tokio::test]
async fn the_report_alone_does_not_put_off_the_other_pages() {
    let server = Server::start(Rules::new().script(NEVER_LATER));
    for engine in BOTH {
        let reader = Reader::enter(engine, &server.at("bao-cao/")).await;
        reader.ready().await;
        reader.pages().await;
        let reader = Reader::enter(engine, &server.at("")).await;
        reader.ready().await;
        tokio::time::sleep(Duration::from_secs(1)).await;
        assert!(!reader.is(PAGES).await, "{engine:?}: the overview puts them off");
    }
}
