//! Browsers that refuse what a page may ask for: a step of the history, a place to keep something.

use super::failing::form_leads;
use super::no_faults;
use crate::engines::BOTH;
use crate::reader::Reader;
use crate::rules::Rules;
use crate::site::Server;
use std::time::Duration;

/// A sandbox, or a browser that has counted too many steps.
const NO_STEPS: &str =
    "history.replaceState = history.pushState = () => { throw new DOMException('refused', 'SecurityError') };";
/// A reader who lets no site keep anything.
const NO_STORE: &str = "for (const name of ['sessionStorage', 'localStorage']) Object.defineProperty(window, name, \
    {get() { throw new DOMException('refused', 'SecurityError') }});";
/// A store that is full.
const FULL_STORE: &str = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') };";

fn refusals() -> [String; 4] {
    [NO_STEPS.to_owned(), NO_STORE.to_owned(), FULL_STORE.to_owned(), [NO_STEPS, NO_STORE].concat()]
}

#[tokio::test]
async fn a_page_answers_where_the_browser_refuses_to_remember() {
    for engine in BOTH {
        for refusal in refusals() {
            let server = Server::start(Rules::new().script(&refusal));
            let mut reader = Reader::enter(engine, &server.at("so-lieu/ty-le-ho-ngheo/")).await;
            reader.ready().await;
            reader.wake().await;
            no_faults(&reader).await;
            reader.goto(&server.at("tim/")).await;
            reader.ready().await;
            reader.search("ho ngheo").await;
            reader.hits().await;
            reader.follow("#results a").await;
            reader.until("a result opens", "document.querySelector('h1') && !document.getElementById('results')").await;
            no_faults(&reader).await;
            reader.goto(&server.at("bao-cao/")).await;
            reader.ready().await;
            reader.follow("header.top nav a[href$='so-lieu/']").await;
            reader.until("a link leads", "document.querySelectorAll('main a[href*=\"so-lieu/\"]').length > 20").await;
            no_faults(&reader).await;
        }
    }
}

#[tokio::test]
async fn the_app_leads_where_the_browser_refuses_to_remember() {
    for engine in BOTH {
        for refusal in refusals() {
            let server = Server::start(Rules::new().hasty().script(&refusal));
            let reader = Reader::enter(engine, &server.at("bao-cao/")).await;
            reader.ready().await;
            reader.pages().await;
            reader.ask("window.stays = true").await;
            for link in ["header.top nav a[href$='so-lieu/']", "main a[href*='so-lieu/']", "a.lang"] {
                let heading = reader.words("return document.querySelector('h1').textContent").await;
                reader.press(link).await;
                let leads = format!("document.querySelector('h1').textContent !== {}", serde_json::json!(heading));
                reader.until(&format!("{link} leads on"), &leads).await;
            }
            reader.require("the app has led", "window.stays").await;
            no_faults(&reader).await;
        }
    }
}

#[tokio::test]
async fn the_form_leads_where_the_browser_refuses_to_remember() {
    for engine in BOTH {
        for refusal in refusals() {
            let server =
                Server::start(Rules::new().script(&refusal).sends(super::MODULES, crate::rules::Sent::Missing));
            let reader = Reader::enter(engine, &server.at("tim/")).await;
            form_leads(&reader).await;
        }
    }
}

#[tokio::test]
async fn a_canvas_that_is_guarded_or_silent_leads_to_the_published_file() {
    const GUARDED: &str =
        "CanvasRenderingContext2D.prototype.getImageData = (x, y, width, height) => new ImageData(width, height)";
    const SILENT: &str = "HTMLCanvasElement.prototype.toBlob = () => {}";
    for engine in BOTH {
        for guard in [GUARDED, SILENT] {
            let server = Server::start(Rules::new().script(guard));
            let reader = Reader::enter(engine, &server.at("en/so-lieu/ty-le-ho-ngheo/")).await;
            reader.ready().await;
            reader.press("[data-menu=take]").await;
            reader.until("the menu opens", "document.querySelector('.panel .list button')").await;
            reader.press(".panel .list button:nth-of-type(2)").await;
            let refused = "document.querySelector('.panel [role=status]').textContent.includes('Could not download')";
            reader.until_within("the page says that it could not", refused, Duration::from_secs(15)).await;
            reader.ask("fetch(document.querySelector('.panel a.said').href).then(answer => { window.file = answer.ok && answer.headers.get('content-type') })").await;
            reader.until("the published file is there", "window.file === 'image/png'").await;
        }
    }
}
