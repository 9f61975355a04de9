//! A page that the app makes in the place of another: the reader is where a loaded page would have brought them, and all of it
//! is drawn.

use super::no_faults;
use crate::engines::{BOTH, Engine};
use crate::reader::Reader;
use crate::rules::Rules;
use crate::site::Server;

/// An element is in the window.
fn is_in_sight(element: &str) -> String {
    format!(
        "(e => e && e.getBoundingClientRect().top >= 0 && e.getBoundingClientRect().bottom <= innerHeight)({element})"
    )
}

/// A page with all modules there, so that none is loaded anew.
async fn enter(engine: Engine, server: &Server, page: &str) -> Reader {
    let reader = Reader::enter(engine, &server.at(page)).await;
    reader.ready().await;
    reader.pages().await;
    reader.ask("window.stays = true").await;
    reader
}

#[tokio::test]
async fn a_result_leads_to_its_words_in_the_report() {
    let server = Server::start(Rules::new().hasty());
    for engine in [Engine::Chromium, Engine::Firefox, Engine::WebKit] {
        for words in ["giao thong", "cai cach hanh chinh"] {
            let reader = enter(engine, &server, "tim/").await;
            reader.search(words).await;
            reader.hits().await;
            reader.follow("#results a[href*='bao-cao']").await;
            reader.until("the words are in sight", &is_in_sight("document.querySelector('.here')")).await;
            reader.require("far below the top, and no page was loaded", "window.stays && scrollY > 600").await;
            no_faults(&reader).await;
        }
    }
}

#[tokio::test]
async fn a_link_leads_to_its_block_of_the_report() {
    let server = Server::start(Rules::new().hasty());
    for engine in [Engine::Chromium, Engine::Firefox, Engine::WebKit] {
        let reader = enter(engine, &server, "kiem-chung/dinh-chinh/").await;
        reader.follow("main tr:nth-child(5) a[href*='bao-cao/']").await;
        let block = "location.hash && document.getElementById(location.hash.slice(1))";
        let top = format!(
            "(e => e && e.getBoundingClientRect().top >= 0 && e.getBoundingClientRect().top < innerHeight / 2)({block})"
        );
        reader.until("the block is in sight", &top).await;
        reader.require("far below the top, and no page was loaded", "window.stays && scrollY > 600").await;
        no_faults(&reader).await;
    }
}

/// Every drawing has something in it; one that has not is gone to, as a reader would.
const DRAWN: &str = "[...document.querySelectorAll('#main .draw')].every(place => \
    [...place.querySelectorAll('svg, canvas')].some(e => e.getBoundingClientRect().height > 20) || \
    (place.scrollIntoView({block: 'center', behavior: 'instant'}), false))";

#[tokio::test]
async fn every_drawing_of_a_page_is_drawn() {
    let server = Server::start(Rules::new().hasty());
    for engine in BOTH {
        for page in [
            "./",
            "cach-doc/",
            "so-lieu/ty-le-ho-ngheo/",
            "so-lieu/co-cau-kinh-te/",
            "chu-de/doi-song/",
            "en/cach-doc/",
        ] {
            let reader = enter(engine, &server, "kiem-chung/").await;
            let link = format!(
                "const a = document.createElement('a'); a.href = '{page}'; document.body.append(a); a.click(); a.remove()"
            );
            reader.ask(&link).await;
            let is_shown =
                format!("document.documentElement.dataset.view === '{page}' && document.querySelector('#main .draw')");
            reader.until("the page is there", &is_shown).await;
            reader.until("all is drawn", DRAWN).await;
            reader.require("no page was loaded", "window.stays").await;
            no_faults(&reader).await;
        }
    }
}
