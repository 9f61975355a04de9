//! The report reads with its figures: beside the text of a wide window, in a sheet on a phone, and as plain links wherever
//! there is no script or no module.

use super::access::judged;
use super::browser::{OFFICE, PHONE, ask, hasty_visit, pages_loaded, tell, until};
use super::engines::{BOTH, Engine, Script};
use super::reader::Reader;
use super::rest::settled;
use super::rules::{Rules, Sent};
use super::site::Server;
use fantoccini::key::Key;
use serde_json::json;

/// The card beside the text, and the one in the sheet.
const BESIDE: &str = "document.querySelector('.beside .datum')";
const SHEET: &str = "document.querySelector('dialog.upper[open] .datum')";
/// The words that the address points to; a number in them cuts the mark.
const HERE: &str = "[...document.querySelectorAll('.here')].map(e => e.innerText).join('')";
/// The rank among provinces, in a paragraph of many numbers.
const RANK: &str = "document.querySelector('.text [data-observation=hang-quy-mo-grdp-2020]')";

#[tokio::test]
async fn beside_the_text_stands_the_number_that_is_read() {
    for engine in BOTH {
        let reader = Reader::enter(engine, &[&super::site::address(), "bao-cao/#p1-i-1"].concat()).await;
        reader.ready().await;
        reader.pages().await;
        // By scrolling: the card is of a number of a paragraph in the window, which is marked and rings its datum.
        let block = |id: &str| {
            format!("document.getElementById('{id}').scrollIntoView({{block: 'start', behavior: 'instant'}})")
        };
        for id in ["p1-i-1-1", "p1-i-2-5", "p2-ii-2"] {
            reader.ask(&block(id)).await;
            let is_near = format!(
                "(number => number && number.getAttribute('aria-current') && (r => r.bottom > 0 && r.top < innerHeight)(number.closest('.pm').getBoundingClientRect())) \
                (document.querySelector(`.text [data-observation=\"${{{BESIDE}?.dataset.observation}}\"]`))"
            );
            reader.until("the card is of what is read", &is_near).await;
            reader.require("one figure at a time", "document.querySelectorAll('.datum').length === 1").await;
        }
        // By a click, which leaves the page where it is.
        reader.ask(&block("p1-i-1")).await;
        reader.settled().await;
        let before = reader.ask("return [scrollY, location.href]").await;
        reader.ask(&format!("{RANK}.click()")).await;
        reader
            .until("the card of the number", &format!("{BESIDE}?.dataset.observation === 'hang-quy-mo-grdp-2020'"))
            .await;
        reader.require("its value", &format!("{BESIDE}.querySelector('.big').innerText.includes('16/63')")).await;
        reader.require("its drawing", &format!("{BESIDE}.querySelector('.drawn svg')")).await;
        assert_eq!(reader.ask("return [scrollY, location.href]").await, before, "nothing moves");
        // A neighbour stands in its place.
        reader.press(".beside .near a[data-observation='grdp-dau-nguoi-2020']").await;
        reader.until("its card", &format!("{BESIDE}.dataset.observation === 'grdp-dau-nguoi-2020'")).await;
        // A value leads to its sentence, on this page.
        reader.ask("window.stays = true").await;
        reader.press(".beside .vals a[href*='grdp-dau-nguoi-2025']").await;
        reader.until("the sentence is marked", &format!("{HERE}.includes('5.500')")).await;
        reader.until("its card", &format!("{BESIDE}?.dataset.observation === 'grdp-dau-nguoi-2025'")).await;
        reader.require("the document is the same", "window.stays").await;
    }
}

#[tokio::test]
async fn the_number_of_an_address_stands_beside_its_text_and_stays() {
    // The paragraphs above these are nearer to where a reader reads.
    let addresses = [
        ("bao-cao/?so-lieu=ty-le-ho-ngheo-2025#p2-ii-2-ct6", "ty-le-ho-ngheo-2025"),
        ("bao-cao/?so-lieu=hang-dan-ga-2020#p1-i-1-2", "hang-dan-ga-2020"),
        ("en/bao-cao/?so-lieu=tuoi-tho-2025#p2-ii-2-ct5", "tuoi-tho-2025"),
    ];
    for engine in BOTH {
        for (address, id) in addresses {
            let reader = Reader::enter(engine, &[&super::site::address(), address].concat()).await;
            reader.ready().await;
            reader.pages().await;
            let is_there = format!("{BESIDE}?.dataset.observation === '{id}'");
            reader.until("its card", &is_there).await;
            reader.settled().await;
            tokio::time::sleep(std::time::Duration::from_millis(300)).await;
            reader.require("its card has stayed", &is_there).await;
        }
    }
}

#[tokio::test]
async fn the_keyboard_goes_to_the_card_and_back() {
    hasty_visit(OFFICE, "bao-cao/#p1-i-1", |client| async move {
        pages_loaded(&client).await;
        ask(&client, &format!("{RANK}.focus()")).await;
        until(&client, &format!("{BESIDE}?.dataset.observation === 'hang-quy-mo-grdp-2020'")).await;
        assert_eq!(judged(&client).await, json!([]), "axe");
        let described = format!("return document.getElementById({RANK}.getAttribute('aria-describedby')).textContent");
        assert_eq!(ask(&client, &described).await, json!("mở số liệu này"));
        client.active_element().await.expect("the number").send_keys(&(Key::Enter + "")).await.expect("enter");
        until(&client, &format!("document.activeElement === {BESIDE}")).await;
        assert_eq!(ask(&client, "return location.pathname.endsWith('/bao-cao/')").await, json!(true));
        let name = "return document.getElementById(document.activeElement.getAttribute('aria-labelledby')).textContent";
        assert!(ask(&client, name).await.as_str().is_some_and(|name| name.starts_with("Thứ hạng quy mô GRDP")));
        client.active_element().await.expect("the card").send_keys(&(Key::Escape + "")).await.expect("escape");
        until(&client, &format!("document.activeElement === {RANK}")).await;
    })
    .await;
}

#[tokio::test]
async fn nothing_shifts_while_the_report_is_read() {
    // The contents beside it neither.
    let source = "window.shifts = []; new PerformanceObserver(list => list.getEntries().forEach(one => window.shifts.push(...one.sources.filter(({node}) => node).map(({node}) => [one.value, node.nodeName, node.className])))).observe({type: 'layout-shift', buffered: true})";
    hasty_visit(OFFICE, "bao-cao/#p1-i-1", |client| async move {
        tell(&client, "Page.addScriptToEvaluateOnNewDocument", json!({"source": source})).await;
        let address = client.current_url().await.expect("an address");
        client.goto("about:blank").await.expect("an empty page");
        client.goto(address.as_str()).await.expect("the page");
        pages_loaded(&client).await;
        until(&client, BESIDE).await;
        ask(&client, &format!("{RANK}.click()")).await;
        until(&client, &format!("{BESIDE}.dataset.observation === 'hang-quy-mo-grdp-2020'")).await;
        tokio::time::sleep(std::time::Duration::from_millis(600)).await;
        assert_eq!(ask(&client, "return window.shifts").await, json!([]));
    })
    .await;
}

/// The number's place in the window, in CSS pixels.
const TOP: &str = "return Math.round(document.querySelector('.text [data-observation=hang-quy-mo-grdp-2020]').getBoundingClientRect().top)";

#[tokio::test]
async fn a_tap_on_a_phone_opens_a_sheet_and_every_way_out_leads_back() {
    hasty_visit(PHONE, "bao-cao/", |client| async move {
        pages_loaded(&client).await;
        let show = format!("{RANK}.scrollIntoView({{block: 'center', behavior: 'instant'}})");
        ask(&client, &show).await;
        settled(&client).await;
        let (top, steps) = (ask(&client, TOP).await, ask(&client, "return history.length").await);
        let closed = format!("!document.querySelector('dialog') && document.activeElement === {RANK}");
        for way in ["escape", "button", "back", "outside"] {
            ask(&client, &format!("{RANK}.click()")).await;
            until(&client, SHEET).await;
            let fits = format!("return (r => r.bottom <= innerHeight && r.top > 90 && r.left === 0)({SHEET}.closest('dialog').getBoundingClientRect())");
            assert_eq!(ask(&client, &fits).await, json!(true), "{way}: the sheet lies in the window's lower part");
            assert_eq!(ask(&client, &format!("return document.activeElement === {SHEET}")).await, json!(true), "{way}");
            match way {
                "escape" => {
                    assert_eq!(judged(&client).await, json!([]), "axe");
                    client.active_element().await.expect("the card").send_keys(&(Key::Escape + "")).await.expect("escape");
                }
                "button" => drop(ask(&client, "document.querySelector('.upper [data-close]').click()").await),
                "back" => client.back().await.expect("back"),
                _ => drop(ask(&client, "document.querySelector('dialog.upper').click()").await),
            }
            until(&client, &closed).await;
            settled(&client).await;
            let off = ask(&client, TOP).await.as_i64().zip(top.as_i64()).map(|(now, then)| (now - then).abs());
            assert!(off.is_some_and(|off| off <= 2), "{way}: {off:?} px from the place");
        }
        let after = ask(&client, "return history.length").await;
        assert!(after.as_i64() <= steps.as_i64().map(|steps| steps + 1), "{steps} steps, then {after}");
        // On to the chart, whose page takes the sheet's step: one step back is the report.
        ask(&client, &format!("{RANK}.click()")).await;
        until(&client, SHEET).await;
        ask(&client, "document.querySelector('.upper .ways a').click()").await;
        until(&client, "location.pathname.endsWith('/so-lieu/hang-quy-mo-grdp/') && !document.querySelector('dialog')").await;
        client.back().await.expect("back");
        until(&client, &format!("location.pathname.endsWith('/bao-cao/') && {RANK}")).await;
        // Another number takes the place of the first, and a value leads to its sentence under the sheet.
        ask(&client, &format!("{RANK}.click()")).await;
        until(&client, SHEET).await;
        ask(&client, "document.querySelector('.upper .near a[data-observation=grdp-dau-nguoi-2020]').click()").await;
        until(&client, &format!("{SHEET}.dataset.observation === 'grdp-dau-nguoi-2020' && document.activeElement === {SHEET}")).await;
        ask(&client, "document.querySelector('.upper .vals a[href*=\"grdp-dau-nguoi-2025\"]').click()").await;
        until(&client, &format!("!document.querySelector('dialog') && {HERE}.includes('5.500')")).await;
    })
    .await;
}

#[tokio::test]
async fn a_number_is_a_link_where_nothing_can_be_shown() {
    let due = "location.pathname.endsWith('/so-lieu/hang-quy-mo-grdp/')";
    for engine in BOTH {
        let reader = Reader::without(engine, Script::Off, &[&super::site::address(), "bao-cao/"].concat()).await;
        reader.follow(".text [data-observation=hang-quy-mo-grdp-2020]").await;
        let arrived = reader.client.current_url().await.expect("an address");
        assert!(arrived.path().ends_with("/so-lieu/hang-quy-mo-grdp/"), "{arrived}");
        let server = Server::start(Rules::new().sends("pages-*.wasm", Sent::Missing));
        let reader = Reader::enter(engine, &server.at("bao-cao/")).await;
        reader.ready().await;
        reader.ask(&format!("{RANK}.click()")).await;
        reader.until("the number's page", due).await;
    }
}

#[tokio::test]
async fn a_translated_report_still_shows_its_numbers() {
    let server = Server::start(Rules::new().hasty());
    let translate = "const walker = document.createTreeWalker(document.querySelector('.doc'), NodeFilter.SHOW_TEXT); const all = []; \
        while (walker.nextNode()) all.push(walker.currentNode); \
        for (const text of all) if (text.data.trim()) { const font = document.createElement('font'); font.textContent = text.data.toUpperCase(); text.replaceWith(font) } \
        document.body.insertAdjacentHTML('afterbegin', '<div>x</div>')";
    for engine in BOTH {
        let reader = Reader::enter(engine, &server.at("bao-cao/")).await;
        reader.ready().await;
        reader.pages().await;
        reader.ask(translate).await;
        reader.ask(&format!("{RANK}.querySelector('font').click()")).await;
        reader.until("its card", &format!("{BESIDE}?.dataset.observation === 'hang-quy-mo-grdp-2020'")).await;
        if engine == Engine::Chromium {
            reader.be_a_phone().await;
            reader.ask(&format!("{RANK}.querySelector('font').click()")).await;
            reader.until("its sheet", SHEET).await;
            reader.press("dialog.upper [data-close]").await;
            reader.until("closed", "!document.querySelector('dialog')").await;
            reader.be_an_office().await;
        }
    }
}
