//! Back, forward and reload: the reader is where they were, to within 2 px of the words they saw.

use crate::browser::HITS;
use crate::engines::{BOTH, Engine};
use crate::reader::Reader;
use crate::rules::{Rules, Sent};
use crate::site::Server;

/// A page, a place on it in CSS pixels from the top, and links there that lead on.
type Stop = (&'static str, u32, &'static str);

const STOPS: [Stop; 7] = [
    ("bao-cao/", 5000, "main a.num-l"),
    ("bao-cao/", 16000, "main a.num-l"),
    ("", 2300, "main a[href*='so-lieu/']"),
    ("chu-de/doi-song/", 1500, "main a[href*='so-lieu/']"),
    ("so-lieu/", 800, "main a[href*='so-lieu/']"),
    ("kiem-chung/danh-gia/", 500, "main a[href*='so-lieu/']"),
    ("en/kiem-chung/suy-ra/", 300, "main a[href*='so-lieu/']"),
];

async fn enter(engine: Engine, server: &Server, page: &str) -> Reader {
    let reader = Reader::enter(engine, &server.at(page)).await;
    reader.ready().await;
    reader
}

#[tokio::test]
async fn back_returns_to_the_place_on_every_kind_of_page() {
    let server = Server::start(Rules::new());
    for engine in BOTH {
        for (page, top, link) in STOPS {
            let reader = enter(engine, &server, page).await;
            let sight = reader.scroll(top).await;
            reader.leave_in_sight(link).await;
            reader.back().await;
            reader.is_back_at(&sight).await;
        }
    }
}

#[tokio::test]
async fn back_returns_to_the_place_on_a_phone() {
    let server = Server::start(Rules::new());
    for (page, top, link) in [("bao-cao/", 3000, "main a.num-l"), ("", 4300, "main a[href*='so-lieu/']")] {
        let reader = enter(Engine::Chromium, &server, page).await;
        reader.be_a_phone().await;
        let sight = reader.scroll(top).await;
        reader.leave_in_sight(link).await;
        reader.back().await;
        reader.is_back_at(&sight).await;
        reader.be_an_office().await;
    }
}

#[tokio::test]
async fn back_returns_to_the_place_among_results() {
    let server = Server::start(Rules::new());
    for engine in BOTH {
        let reader = enter(engine, &server, "tim/?q=phat%20trien").await;
        reader.hits().await;
        let sight = reader.scroll(900).await;
        reader.leave_in_sight("#results a").await;
        reader.back().await;
        reader.hits().await;
        reader.is_back_at(&sight).await;
    }
}

/// Opens the fifth result, comes back, and requires that it is the chosen one.
async fn back_from_a_result(engine: Engine, server: &Server, by_keyboard: bool, is_pages: bool) {
    let reader = enter(engine, server, "tim/?q=phat%20trien").await;
    reader.hits().await;
    if is_pages {
        reader.pages().await;
    }
    reader.ask("window.stays = true").await;
    if by_keyboard {
        // Five times down, then Enter.
        reader.type_in("\u{e015}\u{e015}\u{e015}\u{e015}\u{e015}\u{e007}").await;
    } else {
        reader.ask(&format!("{HITS}[4].click()")).await;
    }
    reader.until("a result opens", "document.querySelector('h1') && !document.getElementById('results')").await;
    reader.require("who has opened it is as asked for", &format!("Boolean(window.stays) === {is_pages}")).await;
    reader.back().await;
    reader.hits().await;
    let chosen = format!("{HITS}.findIndex(hit => hit.getAttribute('aria-selected') === 'true') === 4");
    reader.until("the opened result is the chosen one", &chosen).await;
    let told = format!("document.getElementById('find').getAttribute('aria-activedescendant') === {HITS}[4].id");
    reader.until("the field says so", &told).await;
}

#[tokio::test]
async fn back_among_results_shows_which_one_the_app_has_opened() {
    let server = Server::start(Rules::new().hasty());
    for engine in BOTH {
        for by_keyboard in [false, true] {
            back_from_a_result(engine, &server, by_keyboard, true).await;
        }
    }
}

#[tokio::test]
async fn back_among_results_shows_which_one_the_browser_has_opened() {
    let server = Server::start(Rules::new().sends("pages-*.wasm", Sent::Missing));
    for engine in BOTH {
        for by_keyboard in [false, true] {
            back_from_a_result(engine, &server, by_keyboard, false).await;
        }
    }
}

#[tokio::test]
async fn forward_returns_to_the_place_as_well() {
    // Which steps the app makes, and which the browser, depends on where the app gets its pages.
    let never = || Rules::new().sends("pages-*.wasm", Sent::Missing);
    for (pages, rules) in [("nowhere", never()), ("in the report", Rules::new()), ("at once", Rules::new().hasty())] {
        let server = Server::start(rules);
        // Two steps of one document: Firefox shows a kept document as it was left, whichever of its steps it is asked for
        // from another document, and says nothing of it. A site cannot know.
        let engines = if pages == "in the report" { &BOTH[..1] } else { &BOTH[..] };
        for engine in engines.iter().copied() {
            let reader = enter(engine, &server, "so-lieu/").await;
            if pages == "at once" {
                reader.pages().await;
            }
            let first = reader.scroll(800).await;
            reader.press("header.top nav a[href$='bao-cao/']").await;
            reader.until("the report is there", "document.querySelector('main a.num-l')").await;
            if pages == "in the report" {
                reader.pages().await;
            }
            let second = reader.scroll(5000).await;
            reader.leave_in_sight("main a.num-l").await;
            // Two steps at once: the page between is not shown.
            reader.ask("history.go(-2)").await;
            reader.is_back_at(&first).await;
            reader.client.forward().await.expect("forward");
            reader.is_back_at(&second).await;
        }
    }
}

#[tokio::test]
async fn back_from_a_file_returns_to_the_place() {
    // The browser may have kept the whole page; then nothing is loaded.
    let server = Server::start(Rules::new());
    for engine in BOTH {
        for (page, top) in [("bao-cao/", 5000), ("", 2000), ("bao-cao/#p1-i-3", 9000)] {
            let reader = enter(engine, &server, page).await;
            let sight = reader.scroll(top).await;
            reader.ask("location.href = new URL('data/report.vi.txt', document.baseURI).href").await;
            reader.until("the file is there", "location.pathname.endsWith('.txt')").await;
            reader.back().await;
            reader.is_back_at(&sight).await;
        }
    }
}

#[tokio::test]
async fn a_reload_keeps_the_place_whatever_the_address_says() {
    let server = Server::start(Rules::new());
    let stops = [
        ("bao-cao/", 15000),
        ("bao-cao/#p1-i-3", 15000),
        ("bao-cao/?so-lieu=ty-le-ho-ngheo-2025#p2-ii-2-ct6", 12000),
        ("#bay-ty-le", 2400),
        ("chu-de/kinh-te/", 1200),
        ("tim/?q=phat%20trien", 700),
    ];
    for engine in BOTH {
        for (page, top) in stops {
            let reader = enter(engine, &server, page).await;
            if page.starts_with("tim/") {
                reader.hits().await;
            }
            let sight = reader.scroll(top).await;
            reader.client.refresh().await.expect("a reload");
            reader.ready().await;
            reader.is_back_at(&sight).await;
        }
    }
}
