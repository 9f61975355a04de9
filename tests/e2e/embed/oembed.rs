//! A consumer that does with a plain address what WordPress documents: discovers, reads, keeps little, confines, shows.

use super::drivers::{Engine, Script, console, open};
use super::matrix::INSIDE;
use super::messages::until;
use super::origins::{file, publish};
use crate::browser::ask;
use serde_json::{Value, json};

/// The page of a chart of the made-up province, whose site is built with a public address; see the Makefile.
const PAGE: &str = "target/province/c/lua/index.html";
/// No more of a page is read.
const MOST: usize = 150 * 1024;
/// What an iframe may say.
const KEPT: [&str; 8] = ["src", "width", "height", "frameborder", "marginwidth", "marginheight", "scrolling", "title"];

/// The attributes of a tag, whose values are quoted.
fn attributes(tag: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut rest = tag;
    while let Some((before, after)) = rest.split_once("=\"") {
        let name = before.rsplit([' ', '<', '"']).next().unwrap_or_default().to_owned();
        let (value, next) = after.split_once('"').expect("a quoted value ends");
        found.push((name, value.to_owned()));
        rest = next;
    }
    found
}

fn attribute(tag: &str, name: &str) -> Option<String> {
    attributes(tag).into_iter().find(|(known, _)| known == name).map(|(_, value)| value)
}

/// The address of the JSON that the head of a page names, as far as it is read.
fn discover(page: &str) -> Option<String> {
    let read = &page[..page.floor_char_boundary(MOST)];
    let head = &read[..read.find("</head>").unwrap_or(read.len())];
    let mut links = head.split("<link ").skip(1).map(|rest| rest.split('>').next().unwrap_or_default());
    let link = links.find(|link| attribute(link, "type").as_deref() == Some("application/json+oembed"))?;
    attribute(link, "href")
}

/// The file at a public address of the province's site.
fn fetch(address: &str) -> String {
    let (_, below) = address.split_once("/tinh/").expect("an address of the site");
    std::fs::read_to_string(file("target/province").join(below)).expect("what the site names is there")
}

/// One quotation and one frame, of which only harmless words are kept, and the frame confined.
fn kept(html: &str) -> String {
    let between = |open: &str, close: &str| {
        let start = html.find(open).expect(open);
        &html[start..start + html[start..].find(close).expect(close) + close.len()]
    };
    let (quotation, frame) = (between("<blockquote>", "</blockquote>"), between("<iframe ", "></iframe>"));
    let mut words: Vec<String> = Vec::new();
    for (name, value) in attributes(frame) {
        if KEPT.contains(&name.as_str()) {
            let secret = if name == "src" { "#?secret=seat0" } else { "" };
            words.push(format!("{name}=\"{value}{secret}\""));
        }
    }
    let words = words.join(" ");
    format!(
        "{quotation}<iframe data-host=\"wordpress\" sandbox=\"allow-scripts\" security=\"restricted\" {words}></iframe>"
    )
}

/// What a page of the province's site answers, and an article that shows it as WordPress does.
fn article_of(page: &str) -> (Value, String) {
    let page = std::fs::read_to_string(file(page)).expect("the province's site: run `make test`");
    let answer: Value = serde_json::from_str(&fetch(&discover(&page).expect("the head names its JSON"))).expect("JSON");
    let embed = kept(answer["html"].as_str().expect("markup"));
    let article = format!(
        "<!doctype html><html lang=\"vi\"><meta charset=\"utf-8\"><title>x</title><link rel=\"icon\" href=\"data:,\">{embed}\
         <script src=\"/lib/hosts.js\"></script></html>"
    );
    (answer, article)
}

#[test]
fn the_answer_is_what_oembed_demands() {
    let page = std::fs::read_to_string(file(PAGE)).expect("the province's site: run `make test`");
    let address = discover(&page).expect("the head names its JSON");
    let answer: Value = serde_json::from_str(&fetch(&address)).expect("JSON");
    assert_eq!(answer["version"], "1.0");
    assert_eq!(answer["type"], "rich");
    let whole = |key: &str| answer[key].as_u64().unwrap_or_else(|| panic!("{key} is a whole number: {answer}"));
    assert!(whole("width") >= 280 && whole("height") >= 80 && whole("cache_age") > 0, "{answer}");
    assert!(whole("thumbnail_width") >= 1200 && whole("thumbnail_height") >= 630, "{answer}");
    for key in ["title", "author_name", "provider_name", "html"] {
        assert!(answer[key].as_str().is_some_and(|text| !text.is_empty()), "{key}");
    }
    let site = &address[..address.find("/tinh/").expect("the site") + 6];
    for key in ["author_url", "provider_url", "thumbnail_url"] {
        assert!(answer[key].as_str().is_some_and(|url| url.starts_with(site)), "{key}: {answer}");
    }
    assert!(!answer["html"].as_str().unwrap_or_default().contains("<script"), "no script");
}

#[tokio::test]
async fn a_plain_address_becomes_a_working_embed() {
    let (_, article) = article_of(PAGE);
    let client = open(Engine::Chromium, Script::On).await;
    client.goto(&publish("oembed", article, "")).await.expect("the article");
    // WordPress shows the frame in the place of the quotation once it has spoken; the height is by then the chart's.
    until(&client, "document.querySelector('iframe').style.height").await;
    client.enter_frame(0).await.expect("the chart");
    let seen = client.execute(INSIDE, vec![]).await.expect("an answer");
    assert_eq!((&seen["figure"], &seen["shown"]), (&json!(true), &seen["height"]), "{seen}");
    let title = ask(&client, "return document.querySelector('h1').textContent").await;
    client.enter_parent_frame().await.expect("the article");
    let words = "return [document.querySelector('blockquote a').textContent, document.querySelector('iframe').title, \
        document.querySelector('blockquote a').href === document.querySelector('iframe').src.split('#')[0]]";
    assert_eq!(ask(&client, words).await, json!([title, title, true]));
    assert_eq!(console(Engine::Chromium, &client).await, [""; 0]);
}

#[tokio::test]
async fn a_number_in_wordpress_is_a_link_that_says_it_and_its_page_is_whole_in_the_sandbox() {
    let (answer, article) = article_of("target/province/n/lua-2022/index.html");
    let client = open(Engine::Chromium, Script::On).await;
    client.goto(&publish("oembed-number", article, "")).await.expect("the article");
    // The page runs no script, so WordPress goes on showing the quotation: a link with value and time.
    let link = "const a = document.querySelector('blockquote a'); return [a.textContent.includes('410,5'), a.textContent.includes('2022'), a.href]";
    assert_eq!(
        ask(&client, link).await,
        json!([true, true, answer["html"].as_str().and_then(|html| attribute(html, "href"))])
    );
    client.enter_frame(0).await.expect("the number");
    until(&client, "document.querySelector('.v')").await;
    let seen = "return [document.querySelector('.v').innerText.includes('410,5'), document.querySelectorAll('mark').length, \
        getComputedStyle(document.querySelector('mark')).backgroundColor !== 'rgba(0, 0, 0, 0)', document.scrollingElement.scrollWidth <= innerWidth]";
    assert_eq!(ask(&client, seen).await, json!([true, 1, true, true]));
    client.enter_parent_frame().await.expect("the article");
    assert_eq!(console(Engine::Chromium, &client).await, [""; 0]);
}
