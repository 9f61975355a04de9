//! What visitors do with the search field, by hand and by the keyboard alone.

use super::browser::{BrowserLog, OFFICE, PHONE, READY, ask, hasty_visit, pages_loaded, tell, until, visit};
use fantoccini::Locator;
use fantoccini::key::Key;
use serde_json::json;

const HITS: &str = "[...document.querySelectorAll('[data-hit]')]";

#[tokio::test]
async fn search_finds_with_and_without_accents_while_typing() {
    for words in ["nong nghiep", "nông nghiệp"] {
        visit(OFFICE, "", |client| async move {
            let field = client.find(Locator::Css("input[type=search]")).await.expect("the field");
            field.send_keys(words).await.expect("typing");
            // What is typed before the app arrives counts as well.
            let is_found = format!(
                "{HITS}.length > 3 && {HITS}[0].querySelector('mark').textContent.toLowerCase().includes('nông')"
            );
            until(&client, &is_found).await;
            let text = ask(&client, "return document.activeElement.value").await;
            assert_eq!(text, json!(words), "typing goes on in the same field");
            until(&client, "location.search.startsWith('?q=n')").await;
        })
        .await;
    }
}

#[tokio::test]
async fn the_keyboard_alone_is_enough_to_search() {
    visit(OFFICE, "kiem-chung/", |client| async move {
        let body = client.find(Locator::Css("body")).await.expect("the page");
        body.send_keys("/").await.expect("slash");
        until(&client, "document.activeElement.id === 'find'").await;
        let field = client.active_element().await.expect("the field");
        field.send_keys("ho ngheo").await.expect("typing");
        until(&client, &format!("{HITS}.length > 1")).await;
        field.send_keys(&(Key::Down + "")).await.expect("down");
        field.send_keys(&(Key::Down + "")).await.expect("down");
        until(&client, &format!("{HITS}[1].getAttribute('aria-selected') === 'true'")).await;
        // What points at a result moves nothing in it.
        let edges = format!(
            "return {HITS}.slice(0, 2).map(hit => Math.round(hit.querySelector('.val').getBoundingClientRect().right))"
        );
        let edges = ask(&client, &edges).await;
        assert_eq!(edges[0], edges[1], "the values' right edges");
        let target = ask(&client, &format!("return {HITS}[1].href")).await;
        field.send_keys(&(Key::Enter + "")).await.expect("enter");
        until(&client, &format!("location.href === {target}")).await;
        client.back().await.expect("back");
        until(&client, &format!("{HITS}.length > 1 && document.getElementById('find').value === 'ho ngheo'")).await;
        let field = client.find(Locator::Css("#find")).await.expect("the field");
        field.send_keys(&(Key::Escape + "")).await.expect("escape");
        until(&client, &format!("{HITS}.length === 0 && document.getElementById('find').value === ''")).await;
    })
    .await;
}

#[tokio::test]
async fn a_slash_is_heard_where_the_app_never_comes() {
    visit(OFFICE, "cach-doc/", |client| async move {
        let start = client.current_url().await.expect("an address");
        tell(&client, "Network.enable", json!({})).await;
        tell(&client, "Network.setBlockedURLs", json!({"urls": ["*.wasm"]})).await;
        client.goto(start.join("../kiem-chung/").expect("an address").as_str()).await.expect("a ledger");
        let press = |key: &'static str| {
            let client = client.clone();
            async move { client.find(Locator::Css("body")).await.expect("the page").send_keys(key).await.expect("a key") }
        };
        press("/").await;
        until(&client, "location.pathname.endsWith('/tim/') && document.activeElement.id === 'find'").await;
        client.goto(start.join("../").expect("an address").as_str()).await.expect("the overview");
        press("/").await;
        until(&client, "document.activeElement.id === 'find'").await;
        client.active_element().await.expect("the field").send_keys("16/63").await.expect("typing");
        assert_eq!(ask(&client, "return document.getElementById('find').value").await, json!("16/63"));
        assert_eq!(ask(&client, &format!("return {READY}")).await, json!(0));
        // That the app does not come is told, and is what was asked for.
        client.issue_cmd(BrowserLog).await.expect("the console");
    })
    .await;
}

#[tokio::test]
async fn a_slash_means_the_search_only_where_nothing_else_may_mean_it() {
    hasty_visit(OFFICE, "cach-doc/", |client| async move {
        until(&client, READY).await;
        let start = client.current_url().await.expect("an address");
        // Whether the key is taken, pressed on an element, as the main key or on the block of digits.
        let taken = |element: &str, code: &str| {
            format!(
                "return !document.querySelector('{element}').dispatchEvent(new KeyboardEvent('keydown', \
                 {{key: '/', code: '{code}', bubbles: true, cancelable: true}}))"
            )
        };
        // The switch works on this page, on the next, and after the page was made by the app.
        client.find(Locator::Css("#slash")).await.expect("the switch").click().await.expect("a click");
        assert_eq!(ask(&client, &taken("body", "Slash")).await, json!(false), "switched off");
        client.goto(start.join("../").expect("an address").as_str()).await.expect("the overview");
        until(&client, READY).await;
        assert_eq!(ask(&client, &taken("body", "Slash")).await, json!(false), "still switched off");
        pages_loaded(&client).await;
        ask(&client, "document.querySelector('footer a[href$=\"cach-doc/\"]').click()").await;
        until(&client, "document.getElementById('slash')?.checked === false").await;
        client.find(Locator::Css("#slash")).await.expect("the switch").click().await.expect("a click");
        client.goto(start.join("../so-lieu/ty-le-ho-ngheo/").expect("an address").as_str()).await.expect("a page");
        until(&client, READY).await;
        for (element, code, is_taken) in [
            ("button", "Slash", false),
            ("summary, [data-menu]", "Slash", false),
            ("body", "NumpadDivide", false),
            ("main a", "Slash", true),
        ] {
            assert_eq!(ask(&client, &taken(element, code)).await, json!(is_taken), "{element} {code}");
            client.goto(start.join("../so-lieu/ty-le-ho-ngheo/").expect("an address").as_str()).await.expect("a page");
            until(&client, READY).await;
        }
        // Firefox finds words in the report by it.
        client.goto(start.join("../bao-cao/").expect("an address").as_str()).await.expect("the report");
        until(&client, READY).await;
        assert_eq!(ask(&client, &taken("body", "Slash")).await, json!(false), "in the report");
    })
    .await;
}

#[tokio::test]
async fn a_result_opens_at_its_marked_words_and_back_returns_to_its_place() {
    for device in [OFFICE, PHONE] {
        visit(device, "tim/?q=phat%20trien", |client| async move {
            until(&client, &format!("{HITS}.length > 30")).await;
            let hit = format!("{HITS}[24]");
            client.execute(&format!("{hit}.scrollIntoView({{block: 'center'}})"), vec![]).await.expect("scrolls");
            let seen = format!("return [Math.round(scrollY), {hit}.dataset.hit, {hit}.querySelector('.sn mark').textContent]");
            let seen = ask(&client, &seen).await;
            assert!(seen[0].as_u64().is_some_and(|y| y > 300), "{seen}");
            client.execute(&format!("{hit}.click()"), vec![]).await.expect("click");
            until(&client, "document.querySelector('article .here mark')").await;
            until(&client, &format!("location.hash === '#' + {}", seen[1])).await;
            assert_eq!(ask(&client, "return location.search").await, json!("?q=phat%20trien"));
            let here = "return document.querySelector('.here').textContent";
            assert_eq!(ask(&client, here).await, seen[2], "the words of the result are the ones pointed to");
            until(&client, "document.activeElement.matches('.here')").await;
            until(&client, "(r => r.top >= 0 && r.bottom <= innerHeight)(document.querySelector('.here').getBoundingClientRect())").await;
            let outside = format!("return document.querySelectorAll('article mark').length - document.getElementById({}).querySelectorAll('mark').length", seen[1]);
            assert_eq!(ask(&client, &outside).await, json!(0), "other passages are not marked");
            client.back().await.expect("back");
            until(&client, &format!("{HITS}.length > 30 && {hit}.getAttribute('aria-selected') === 'true'")).await;
            until(&client, &format!("Math.abs(scrollY - {}) < 3", seen[0])).await;
            until(&client, "document.activeElement.id === 'find' && document.activeElement.value === 'phat trien'").await;
            // The same result again, by keyboard; then the same address as a visitor's first page.
            let field = client.find(Locator::Css("#find")).await.expect("the field");
            field.send_keys(&(Key::Enter + "")).await.expect("enter");
            until(&client, &format!("location.hash === '#' + {}", seen[1])).await;
            client.refresh().await.expect("reload");
            until(&client, "document.querySelector('article .here mark')").await;
            until(&client, "(r => r.top >= 0 && r.bottom <= innerHeight)(document.querySelector('.here').getBoundingClientRect())").await;
        })
        .await;
    }
}

#[tokio::test]
async fn enter_opens_the_first_result_and_the_count_is_spoken() {
    visit(OFFICE, "", |client| async move {
        let field = client.find(Locator::Css("#find")).await.expect("the field");
        field.send_keys("suy dinh duong").await.expect("typing");
        until(&client, &format!("{HITS}.length > 0")).await;
        let spoken = ask(&client, "return document.getElementById('status').textContent").await;
        assert!(spoken.as_str().is_some_and(|text| text.contains(|c: char| c.is_ascii_digit())), "{spoken}");
        let first = ask(&client, &format!("return {HITS}[0].href")).await;
        field.send_keys(&(Key::Enter + "")).await.expect("enter");
        until(&client, &format!("location.href === {first}")).await;
        client.back().await.expect("back");
        until(&client, &format!("{HITS}[0].getAttribute('aria-selected') === 'true'")).await;
    })
    .await;
}

#[tokio::test]
async fn under_an_answer_its_own_indicator_comes_first() {
    const RESULTS: &str = "[...document.querySelectorAll('#results [data-hit]')]";
    for device in [OFFICE, PHONE] {
        visit(device, "tim/?q=ty%20le%20ho%20ngheo%20nam%202020", |client| async move {
            let first = format!(
                "document.querySelector('#answer:not([hidden]) a') && {RESULTS}[0].dataset.hit === 'ty-le-ho-ngheo' && \
                {RESULTS}.length > 2 && {RESULTS}.every((hit, n) => hit.id === `hit-${{n}}`)"
            );
            until(&client, &first).await;
            pages_loaded(&client).await;
            // Keys go through them as they stand, and whoever comes back finds the opened one chosen.
            let field = client.find(Locator::Css("#find")).await.expect("the field");
            for chosen in ["#answer a", "#hit-0", "#hit-1"] {
                field.send_keys(&(Key::Down + "")).await.expect("down");
                until(&client, &format!("document.querySelector(`{chosen}[aria-selected=true]`)")).await;
            }
            let target = ask(&client, &format!("return {RESULTS}[1].href")).await;
            field.send_keys(&(Key::Enter + "")).await.expect("enter");
            until(&client, &format!("location.href === {target}")).await;
            client.back().await.expect("back");
            let chosen = format!("{first} && {RESULTS}[1].ariaSelected === 'true' && {RESULTS}[1].href === {target}");
            until(&client, &chosen).await;
        })
        .await;
    }
}

/// Where the field stands in the window, and whether the search shows results.
const FIELD: &str = "return Math.round(document.getElementById('find').getBoundingClientRect().top)";

#[tokio::test]
async fn the_field_of_the_overview_stays_where_it_is_while_somebody_types() {
    for device in [OFFICE, PHONE] {
        hasty_visit(device, "", |client| async move {
            until(&client, READY).await;
            let field = client.find(Locator::Css("#find")).await.expect("the field");
            field.click().await.expect("a touch");
            let before = ask(&client, FIELD).await;
            for words in ["h", "o", " ngheo"] {
                field.send_keys(words).await.expect("typing");
                until(&client, &format!("{HITS}.length > 0")).await;
                assert_eq!(ask(&client, FIELD).await, before, "after '{words}'");
            }
            pages_loaded(&client).await;
            assert_eq!(ask(&client, FIELD).await, before, "after the pages came");
            for _ in "ho ngheo".chars() {
                field.send_keys(&(Key::Backspace + "")).await.expect("a key");
            }
            until(&client, "document.querySelectorAll('#ways a').length > 3").await;
            assert_eq!(ask(&client, FIELD).await, before, "after it was emptied");
            field.send_keys("rung").await.expect("typing");
            until(&client, &format!("{HITS}.length > 0")).await;
            field.send_keys(&(Key::Escape + "")).await.expect("escape");
            until(&client, "document.querySelector('#lead .draw') && !document.getElementById('results')").await;
            until(&client, "document.activeElement.id === 'find' && document.activeElement.value === ''").await;
            assert!(!client.current_url().await.expect("an address").path().contains("tim"), "the overview's address");
            assert_eq!(ask(&client, FIELD).await, before, "on the overview again");
        })
        .await;
    }
}

/// Escape leads back only where the overview is one step back.
#[tokio::test]
async fn escape_in_a_search_from_elsewhere_empties_the_field() {
    hasty_visit(OFFICE, "tim/?q=rung", |client| async move {
        pages_loaded(&client).await;
        until(&client, &format!("{HITS}.length > 0")).await;
        ask(&client, "document.querySelector('header.top a.logo').click()").await;
        until(&client, "document.querySelector('#lead .draw')").await;
        ask(&client, "document.getElementById('find').focus()").await;
        client.back().await.expect("back");
        until(&client, &format!("{HITS}.length > 0")).await;
        let field = client.find(Locator::Css("#find")).await.expect("the field");
        field.send_keys(&(Key::Escape + "")).await.expect("escape");
        until(&client, "location.pathname.endsWith('/tim/') && document.getElementById('find').value === ''").await;
        until(&client, &format!("location.search === '' && {HITS}.length === 0")).await;
    })
    .await;
}

#[tokio::test]
async fn a_search_that_finds_nothing_has_ways_on() {
    visit(OFFICE, "tim/?q=xyzxyz", |client| async move {
        until(&client, "document.getElementById('status').textContent.includes('xyzxyz')").await;
        until(
            &client,
            "document.querySelectorAll('#ways a').length > 3 && document.getElementById('ways').checkVisibility()",
        )
        .await;
        let field = client.find(Locator::Css("#find")).await.expect("the field");
        field.send_keys(&(Key::Escape + "")).await.expect("escape");
        field.send_keys("du lich tham nhung").await.expect("typing");
        until(&client, &format!("{HITS}.length > 0 && {HITS}.every(hit => hit.textContent.includes('không có: '))"))
            .await;
        until(&client, "!document.getElementById('ways').checkVisibility()").await;
    })
    .await;
}
