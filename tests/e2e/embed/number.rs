//! A cited number in an article: a plain link where a host strips all else, a card where it does not; the line stays as it is.

use super::drivers::{Engine, Script, console, open};
use super::messages::until;
use super::origins::{Setup, portal, publish};
use crate::browser::ask;
use crate::engines::Borrowed;
use fantoccini::Client;
use serde_json::json;

const SETUP: Setup = Setup { shared: true, strict: true };
const NUMBER: &str = "ty-le-ho-ngheo-2020";
const CARD: &str = "document.querySelector('[role=tooltip]')";

/// The sentence of an article that cites a number, and our script.
fn sentence(setup: Setup, digits: &str) -> String {
    let site = setup.site();
    format!(
        "<p id=\"line\">Đến nay, tỷ lệ hộ nghèo còn <a href=\"{site}n/{NUMBER}/\"><solieu-number observation=\"{NUMBER}\">{digits}\
         </solieu-number></a>, theo báo cáo.</p><script async src=\"{site}embed.js\"></script>"
    )
}

fn page(body: &str, style: &str) -> String {
    format!(
        "<!doctype html><html lang=\"vi\"><head><meta charset=\"utf-8\"><title>x</title><link rel=\"icon\" href=\"data:,\">{style}\
         </head><body>{body}</body></html>"
    )
}

async fn visit(name: &str, page: String, policy: &str) -> Borrowed {
    let client = open(Engine::Chromium, Script::On).await;
    client.goto(&publish(name, page, policy)).await.expect("the article");
    client
}

const BOX: &str = "const {x, y, width, height} = document.querySelector('#line a').getBoundingClientRect(); \
    return [x, y, width, height, document.querySelector('#line').offsetHeight, document.querySelector('#line').innerText]";

async fn has_card(client: &Client) {
    until(client, "customElements.get('solieu-number')").await;
    let before = ask(client, BOX).await;
    ask(client, "document.querySelector('#line a').focus()").await;
    until(client, &format!("{CARD} && {CARD}.shadowRoot.textContent.includes('đến nay')")).await;
    assert_eq!(ask(client, BOX).await, before, "the line is what it was");
    let words = ask(client, &format!("return {CARD}.shadowRoot.textContent")).await;
    let words = words.as_str().expect("words");
    assert!(words.contains("3,5%") && words.contains("2020") && words.contains("Phần"), "{words}");
    let spoken = ask(client, "return document.querySelector('#line a').getAttribute('aria-description')").await;
    assert!(spoken.as_str().is_some_and(|spoken| spoken.contains("3,5%")), "{spoken}");
    let inside = format!(
        "const {{left, right, top, bottom}} = {CARD}.getBoundingClientRect(); \
         return left >= 0 && right <= innerWidth && top >= 0 && bottom <= innerHeight"
    );
    assert_eq!(ask(client, &inside).await, json!(true), "the card is in the window");
    ask(client, "dispatchEvent(new KeyboardEvent('keydown', {key: 'Escape'}))").await;
    assert_eq!(ask(client, &format!("return {CARD}")).await, json!(null));
    // A pointer on the number, then on the card, keeps it; away from both it goes.
    let over = |target: &str, kind: &str| {
        format!("{target}.dispatchEvent(new PointerEvent('{kind}', {{pointerType: 'mouse'}}))")
    };
    ask(client, &over("document.querySelector('#line a')", "pointerenter")).await;
    until(client, CARD).await;
    ask(client, &over("document.querySelector('#line a')", "pointerleave")).await;
    ask(client, &over(CARD, "pointerenter")).await;
    tokio::time::sleep(std::time::Duration::from_millis(500)).await;
    assert_eq!(ask(client, &format!("return !!{CARD}")).await, json!(true));
    ask(client, &over(CARD, "pointerleave")).await;
    until(client, &format!("!{CARD}")).await;
}

#[tokio::test]
async fn under_a_strict_policy_the_card_opens() {
    let portal = portal();
    let policy = format!("default-src 'none'; script-src {portal}; connect-src {portal}; img-src data:");
    let client = visit("number-strict", page(&sentence(SETUP, "3,5%"), ""), &policy).await;
    has_card(&client).await;
    assert_eq!(console(Engine::Chromium, &client).await, [""; 0]);
}

#[tokio::test]
async fn on_a_dark_page_the_card_is_dark() {
    let style = "<style>body { background: #111; color: #eee } div { border: 9px solid red; padding: 40px }</style>";
    let client = visit("number-dark", page(&sentence(SETUP, "3,5%"), style), "").await;
    has_card(&client).await;
    ask(&client, "document.querySelector('#line a').blur(); document.querySelector('#line a').focus()").await;
    until(&client, CARD).await;
    let colours = format!("const s = getComputedStyle({CARD}); return [s.backgroundColor, s.color, s.borderTopWidth]");
    assert_eq!(ask(&client, &colours).await, json!(["rgb(17, 17, 17)", "rgb(238, 238, 238)", "1px"]));
}

#[tokio::test]
async fn in_a_sandbox_the_card_opens_where_the_site_may_be_read_and_is_a_link_where_not() {
    for setup in [SETUP, Setup { shared: false, strict: true }] {
        let inner = publish("number-inner", page(&sentence(setup, "3,5%"), ""), "");
        let frame = format!("<iframe src=\"{inner}\" sandbox=\"allow-scripts\" width=\"600\" height=\"400\"></iframe>");
        let client = visit("number-sandbox", page(&frame, ""), "").await;
        client.enter_frame(0).await.expect("the article");
        if setup.shared {
            has_card(&client).await;
        } else {
            until(&client, "customElements.get('solieu-number')").await;
            ask(&client, "document.querySelector('#line a').focus()").await;
            tokio::time::sleep(std::time::Duration::from_millis(500)).await;
            let link = format!("return [{CARD}, document.querySelector('#line a').href]");
            assert_eq!(ask(&client, &link).await, json!([null, format!("{}n/{NUMBER}/", setup.site())]));
        }
    }
}

#[tokio::test]
async fn a_host_that_strips_all_but_links_leads_to_the_number() {
    let body = format!("<p>Tỷ lệ hộ nghèo còn <a href=\"{}n/{NUMBER}/\">3,5%</a>.</p>", SETUP.site());
    let client = visit("number-bare", page(&body, ""), "").await;
    ask(&client, "document.querySelector('a').click()").await;
    until(&client, "document.querySelector('.v')").await;
    assert_eq!(ask(&client, "return document.documentElement.dataset.number").await, json!(NUMBER));
    let seen = "return [document.querySelector('.v').innerText.includes('3,5'), document.querySelectorAll('mark').length, \
        document.querySelectorAll('.strip .o').length, document.scrollingElement.scrollWidth <= innerWidth]";
    assert_eq!(ask(&client, seen).await, json!([true, 1, 1, true]));
    assert_eq!(console(Engine::Chromium, &client).await, [""; 0]);
}

#[tokio::test]
async fn an_author_is_told_where_digits_are_not_the_reports() {
    let client = open(Engine::Chromium, Script::On).await;
    client.goto(&format!("{}embed-test/en/?number={NUMBER}", SETUP.site())).await.expect("the page");
    until(&client, "document.querySelector('#cited li[data-state=pass]')").await;
    // A value on which the report does not agree has a star on our pages, whose note an article does not have.
    let code = ask(&client, "return document.getElementById('article').value").await;
    assert!(code.as_str().is_some_and(|code| code.contains(">3.5%</solieu-number>")), "{code}");
    for (digits, link, state) in [
        ("3.5%", "n/ty-le-ho-ngheo-2020/", "pass"),
        ("3,5%", "n/ty-le-ho-ngheo-2020/", "notation"),
        ("3.6%", "n/ty-le-ho-ngheo-2020/", "differs"),
        ("3.5", "n/ty-le-ho-ngheo-2020/", "dropped"),
        ("up 3.5%", "n/ty-le-ho-ngheo-2020/", "words"),
        ("few", "n/ty-le-ho-ngheo-2020/", "none"),
        ("3.5%", "", "unlinked"),
    ] {
        let code = format!(
            "<p>x <a href=\"https://a.test/{link}\"><solieu-number observation=\"{NUMBER}\">{digits}</solieu-number></a></p>"
        );
        let write = format!(
            "const field = document.getElementById('article'); field.value = {}; field.dispatchEvent(new Event('input'))",
            json!(code)
        );
        ask(&client, &write).await;
        until(&client, &format!("document.querySelector('#cited li[data-state={state}]')")).await;
    }
}

/// Numbers as articles write them, each with the verdict that it must have: `tests/cases/cited.tsv`.
#[tokio::test]
async fn an_author_is_told_in_what_words_differ() {
    let client = open(Engine::Chromium, Script::On).await;
    client.goto(&format!("{}embed-test/", SETUP.site())).await.expect("the page");
    until(&client, "globalThis.solieuJudge").await;
    let rows: Vec<Vec<&str>> = include_str!("../../cases/cited.tsv")
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .map(|line| line.split('\t').collect())
        .collect();
    assert!(rows.len() > 100 && rows.iter().all(|row| row.len() == 4));
    let judge = format!(
        "const wrong = []; const facts = {{}}; \
         for (const [id, lang, words, wanted] of {}) {{ \
           facts[id] ??= await (await fetch(new URL('n/' + id + '/index.json', document.baseURI))).json(); \
           const [, before, text, after] = /^(.*?)\\[(.*)\\](.*)$/.exec(words) ?? [, '', words, '']; \
           const {{ state, kinds, missing }} = solieuJudge({{ before, text, after }}, facts[id], lang); \
           const found = [state, (kinds ?? missing ?? []).join(' + ')].filter(Boolean).join(': '); \
           if (found !== wanted) wrong.push([id, lang, words, found, wanted]); \
         }} return wrong",
        json!(rows)
    );
    assert_eq!(ask(&client, &format!("return (async () => {{ {judge} }})()")).await, json!([]));
}
