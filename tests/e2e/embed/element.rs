//! The host script where its maker cannot help it: under a strict policy, twice in a page, with frames forbidden.

use super::drivers::{Engine, Script, console, open};
use super::matrix::{CHART, INSIDE};
use super::messages::until;
use super::origins::{Setup, portal, publish};
use crate::engines::Borrowed;
use fantoccini::{Client, Locator};
use serde_json::{Value, json};

const SETUP: Setup = Setup { shared: false, strict: true };

/// What looks into the elements, which keep their frames to themselves.
const INNER: &str = "(n => document.querySelectorAll('solieu-chart')[n].shadowRoot.firstElementChild)";

async fn ask(client: &Client, script: &str) -> Value {
    let script = format!("const inner = {INNER}; const all = document.querySelectorAll('solieu-chart'); {script}");
    client.execute(&script, vec![]).await.unwrap_or_else(|error| panic!("{script}: {error}"))
}

/// What stands in the frame of an element.
async fn inside(client: &Client, number: usize) -> Value {
    let element = client.find_all(Locator::Css("solieu-chart")).await.expect("elements").swap_remove(number);
    let shadow = element.shadow_root().await.expect("its shadow");
    let frame = shadow.find(Locator::Css("iframe")).await.expect("its frame");
    frame.enter_frame().await.expect("the chart");
    let seen = client.execute(INSIDE, vec![]).await.expect("an answer");
    client.enter_parent_frame().await.expect("the article");
    seen
}

/// An article with our script, under a policy that names us and, for frames, whom it is told.
async fn article(name: &str, body: &str, frames: &str) -> Borrowed {
    let (site, portal) = (SETUP.site(), portal());
    let policy = format!(
        "default-src 'none'; script-src {portal}; img-src {portal} data:; style-src 'self'; frame-src {frames}"
    );
    let page = format!(
        "<!doctype html><html lang=\"vi\"><head><meta charset=\"utf-8\"><title>x</title><link rel=\"icon\" href=\"data:,\">\
         <link rel=\"stylesheet\" href=\"/seats.css\"><script async src=\"{site}embed.js\"></script></head><body>{body}\
         <script src=\"{site}embed.js\"></script></body></html>"
    );
    let client = open(Engine::Chromium, Script::On).await;
    client.goto(&publish(name, page, &policy)).await.expect("the article");
    client
}

#[tokio::test]
async fn the_element_builds_the_iframe_that_its_words_ask_for() {
    let body = format!(
        "<solieu-chart class=\"w600\" chart=\"{CHART}\" title=\"Cơ cấu\">trong</solieu-chart>\
         <solieu-chart class=\"w360\" chart=\"{CHART}\" lang=\"en\" theme=\"dark\" height=\"700\"></solieu-chart>\
         <solieu-chart class=\"w280\" chart=\"../x\">chỉ có lời</solieu-chart>"
    );
    let client = article("element", &body, portal()).await;
    let site = SETUP.site();
    let built = "return [0, 1].map(n => [inner(n).src, inner(n).title, inner(n).loading, inner(n).allow])";
    let wanted = json!([
        [format!("{site}c/{CHART}/"), "Cơ cấu", "lazy", "clipboard-write"],
        [format!("{site}c/{CHART}/en/?theme=dark"), CHART, "lazy", "clipboard-write"],
    ]);
    assert_eq!(ask(&client, built).await, wanted);
    assert_eq!(ask(&client, "return [inner(2).tagName, all[2].clientHeight > 0]").await, json!(["SLOT", true]));
    for (number, width) in [600.0, 360.0].into_iter().enumerate() {
        until(&client, &format!("![480, 700].includes({INNER}({number}).clientHeight)")).await;
        let seen = inside(&client, number).await;
        assert_eq!((&seen["shown"], seen["width"].as_f64()), (&seen["height"], Some(width)), "{seen}");
    }
    // Another theme is another page at the same place, which is kept.
    let place = "window.place = all[1].clientHeight; all[1].setAttribute('theme', 'light'); \
        return [inner(1).src.endsWith('/en/?theme=light'), all[1].clientHeight === place, solieuEmbed]";
    assert_eq!(ask(&client, place).await, json!([true, true, {(site.as_str()): 1}]));
    assert_eq!(console(Engine::Chromium, &client).await, [""; 0]);
}

#[tokio::test]
async fn a_chart_far_below_waits_and_keeps_its_place() {
    let body = format!("<div class=\"far\"></div><solieu-chart class=\"w600\" chart=\"{CHART}\"></solieu-chart>");
    let client = article("lazy", &body, portal()).await;
    const LOADED: &str = "performance.getEntriesByType('resource').filter(e => e.initiatorType === 'iframe').length";
    tokio::time::sleep(std::time::Duration::from_millis(800)).await;
    assert_eq!(ask(&client, &format!("return [all[0].clientHeight, {LOADED}]")).await, json!([480, 0]));
    ask(&client, "all[0].scrollIntoView()").await;
    until(&client, &format!("{LOADED} === 1 && {INNER}(0).clientHeight !== 480")).await;
    let seen = inside(&client, 0).await;
    assert_eq!(seen["shown"], seen["height"], "{seen}");
}

#[tokio::test]
async fn where_frames_are_forbidden_a_linked_picture_stands() {
    let body = format!(
        "<solieu-chart class=\"w600\" chart=\"{CHART}\" title=\"Cơ cấu\">trong</solieu-chart>\
         <solieu-chart class=\"w600\" chart=\"khong-co\">chỉ có lời</solieu-chart>"
    );
    let client = article("forbidden", &body, "'none'").await;
    until(&client, &format!("{INNER}(0).tagName === 'A' && {INNER}(0).firstChild.naturalWidth === 1200")).await;
    until(&client, &format!("{INNER}(1).tagName === 'SLOT'")).await;
    let picture = "const image = inner(0).firstChild; return [inner(0).href, image.alt, image.clientWidth <= 600]";
    assert_eq!(ask(&client, picture).await, json!([format!("{}c/{CHART}/", SETUP.site()), "Cơ cấu", true]));
}
