//! Half of a new version: pages of one, modules and data of another; and data that were changed on their way.

use super::failing::{form_leads, links_lead};
use super::no_faults;
use crate::engines::{BOTH, Engine};
use crate::reader::Reader;
use crate::rules::{Rules, Sent};
use crate::site::Server;
use std::time::Duration;

/// A server for one of the sites.
type Start = fn(Rules) -> Server;

/// Both sites: the server, and the page of an indicator with a chart that only this site has.
const BOTH_WAYS: [(Start, &str); 2] =
    [(Server::start, "so-lieu/ty-le-ho-ngheo/"), (Server::province, "so-lieu/khach-luu-tru/")];

/// The module of the pages has a chart's data as well, and would lend them to a chart that is tried once more.
const PAGES: (&str, Sent) = ("pages-*.wasm", Sent::Missing);

/// Turns to the first chart again and again, and requires that it rests as it was made.
async fn rests(reader: &Reader, server: &Server) {
    const MADE: &str = "return [...document.querySelectorAll('.draw')].map(draw => draw.innerHTML).join()";
    let made = reader.words(MADE).await;
    let turn = "(draw => ['pointerover', 'pointermove'].forEach(sort => draw.dispatchEvent(new PointerEvent(sort, {bubbles: true}))))(document.querySelector('.draw'))";
    for _ in 0..12 {
        reader.ask(turn).await;
        // A chart listens again two seconds after a failure: the last turns are heard by it.
        tokio::time::sleep(Duration::from_millis(250)).await;
    }
    assert!(reader.words(MADE).await == made, "{:?}: the chart does not rest", reader.engine);
    let asked = server.count(".bin");
    assert!(asked <= 6, "{:?}: {asked} requests for the data of charts", reader.engine);
}

#[tokio::test]
async fn pages_whose_modules_are_of_another_version_say_so_and_lead() {
    for engine in BOTH {
        for (start, figure) in BOTH_WAYS {
            let rules = Rules::new().sends(".js", Sent::Other).sends(".wasm", Sent::Other).sends(".bin", Sent::Other);
            let server = start(rules);
            let mut reader = Reader::enter(engine, &server.at(figure)).await;
            rests(&reader, &server).await;
            links_lead(&reader).await;
            for page in ["tim/", "en/tim/"] {
                reader.goto(&server.at(page)).await;
                reader.type_in("ho").await;
                reader.sentence().await;
                let faults = reader.number("return window.faults.length").await;
                assert!(faults <= 2.0, "{engine:?}, {page}: {faults} faults");
                form_leads(&reader).await;
            }
        }
    }
}

#[tokio::test]
async fn a_chart_that_the_other_version_does_not_have_rests() {
    for engine in BOTH {
        for (start, figure) in BOTH_WAYS {
            let server = start(Rules::new().sends(".bin", Sent::Other).sends(PAGES.0, PAGES.1));
            let reader = Reader::enter(engine, &server.at(figure)).await;
            reader.ready().await;
            rests(&reader, &server).await;
            no_faults(&reader).await;
            links_lead(&reader).await;
        }
    }
}

/// What can happen to the data of a chart on their way.
const DATA: [Sent; 5] = [Sent::As("c/dau-nguoi"), Sent::Half, Sent::Changed, Sent::Cut, Sent::Page];

#[tokio::test]
async fn a_chart_whose_data_are_not_its_own_rests() {
    for engine in BOTH {
        for sent in DATA {
            let server = Server::start(Rules::new().sends(".bin", sent).sends(PAGES.0, PAGES.1));
            let mut reader = Reader::enter(engine, &server.at("so-lieu/ty-le-ho-ngheo/")).await;
            reader.ready().await;
            rests(&reader, &server).await;
            no_faults(&reader).await;
            links_lead(&reader).await;
            // The search does not ask for them.
            reader.goto(&server.at("tim/")).await;
            reader.search("ho ngheo").await;
            reader.hits().await;
        }
    }
}

#[tokio::test]
async fn a_chart_does_not_tell_the_data_of_the_same_chart_of_another_version() {
    // Both sites have a chart of this name, of other numbers.
    let page = "so-lieu/nuoc-sach/";
    for engine in BOTH {
        for (start, _) in BOTH_WAYS {
            let server = start(Rules::new().sends(".bin", Sent::Other).sends(PAGES.0, PAGES.1));
            let reader = Reader::enter(engine, &server.at(page)).await;
            reader.ready().await;
            rests(&reader, &server).await;
            links_lead(&reader).await;
        }
    }
}

#[tokio::test]
async fn a_chart_wakes_once_its_own_data_come() {
    let server = Server::start(Rules::new().sends(".bin", Sent::Half).sends(PAGES.0, PAGES.1));
    let reader = Reader::enter(Engine::Chromium, &server.at("so-lieu/ty-le-ho-ngheo/")).await;
    reader.ready().await;
    rests(&reader, &server).await;
    server.mend();
    reader.wake().await;
}
