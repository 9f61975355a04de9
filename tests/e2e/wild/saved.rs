//! Pages as they stood in a browser, with all that the app had put into them: saved on a disk, or sent on by a service that
//! runs scripts for those who cannot.

use super::{answers, no_faults};
use crate::engines::{BOTH, Engine};
use crate::reader::Reader;
use crate::rules::Rules;
use crate::site::Server;

const PAGE: &str = "so-lieu/ty-le-ho-ngheo/";

/// The markup of a page that is awake, with an open menu.
async fn stood(reader: &Reader) -> String {
    reader.ready().await;
    reader.wake().await;
    reader.press("[data-menu=take]").await;
    reader.until("the menu", "document.querySelector('.panel .list')").await;
    reader.words("return '<!doctype html>' + document.documentElement.outerHTML").await
}

#[tokio::test]
async fn a_page_saved_as_it_stood_has_no_dead_button() {
    let server = Server::start(Rules::new());
    for engine in BOTH {
        // Its buttons have links that stand in for them.
        let mut reader = Reader::enter(engine, &server.at("")).await;
        let page = stood(&reader).await;
        let file = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("saved-{engine:?}.html"));
        std::fs::write(&file, page).expect("a page on the disk");
        reader.goto(&format!("file://{}", file.display())).await;
        let shown = "[...document.querySelectorAll('.fig button')].filter(e => e.checkVisibility())";
        reader.until("no button is shown", &format!("{shown}.length === 0")).await;
        reader.require("links are, in their place", "document.querySelector('.fig a.no-app').checkVisibility()").await;
    }
}

#[tokio::test]
async fn a_page_sent_on_as_it_stood_answers_as_any_other() {
    let server = Server::start(Rules::new());
    for engine in BOTH {
        for page in [PAGE, "", "en/so-lieu/ty-le-ho-ngheo/"] {
            // Engines differ little in this.
            if engine == Engine::Firefox && page != PAGE {
                continue;
            }
            let mut reader = Reader::enter(engine, &server.at(page)).await;
            server.put(page, &stood(&reader).await);
            reader.goto(&server.at(page)).await;
            reader.ready().await;
            reader.require("no menu is open", "!document.querySelector('.panel .list')").await;
            reader.wake().await;
            let links = "[...document.querySelectorAll('.draw')].every(e => e.querySelectorAll('.points').length < 2)";
            reader.require("one layer of links", links).await;
            reader.press("[data-menu=take]").await;
            reader.until("one menu", "document.querySelectorAll('.panel .list').length").await;
            reader.require("of the app", "document.querySelectorAll('.panel > .island').length === 1").await;
            answers(&reader).await;
            no_faults(&reader).await;
        }
    }
}
