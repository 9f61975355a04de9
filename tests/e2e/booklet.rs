//! The booklet: the address and the boxes of its contents choose what is shown and printed; without script it holds all.

use super::browser::{OFFICE, PHONE, ask, darken, tell, until, visit};
use super::engines::{BOTH, Script};
use super::reader::Reader;
use super::site::address;
use serde_json::json;

/// The entries that are shown.
const SHOWN: &str = "[...document.querySelectorAll('.entry')].filter(e => e.offsetParent).map(e => e.id)";
/// A4 within its margins, in CSS pixels.
const PAPER: u32 = 687;

#[tokio::test]
async fn an_address_chooses_and_the_boxes_change_it() {
    for engine in BOTH {
        let path = "in/?i=ty-le-ho-ngheo&i=khach-du-lich&i=khong-co";
        let reader = Reader::enter(engine, &[&address(), path].concat()).await;
        reader.until("what is chosen", &format!("{SHOWN}.join() === 'khach-du-lich,ty-le-ho-ngheo'")).await;
        let annex = "[...document.querySelectorAll('.annex tbody tr')].filter(e => e.offsetParent).every(e => /^(khach-du-lich|ty-le-ho-ngheo)$/.test(e.dataset.of))";
        reader.require("its numbers alone", annex).await;
        let chapters = "[...document.querySelectorAll('.chapter')].filter(e => e.offsetParent).length === 2";
        reader.require("its topics alone", chapters).await;
        // The other language keeps the choice.
        reader
            .require(
                "the language",
                "document.querySelector('a.lang').href.endsWith('/in/en/?i=ty-le-ho-ngheo&i=khach-du-lich&i=khong-co')",
            )
            .await;
        reader.ask("document.querySelector('[value=khach-du-lich]').click()").await;
        reader
            .until(
                "one is left",
                &format!("{SHOWN}.join() === 'ty-le-ho-ngheo' && location.search === '?i=ty-le-ho-ngheo'"),
            )
            .await;
        reader.ask("document.querySelector('[data-group=\"\"]').click()").await;
        reader.until("nothing", &format!("!{SHOWN}.length && document.querySelector('#print').disabled")).await;
        reader.ask("document.querySelector('[data-group=\"\"]').click()").await;
        reader.until("everything", &format!("{SHOWN}.length > 60 && !location.search")).await;
        // A topic's box stands for all of it.
        reader.ask("document.querySelector('[data-group*=che-phu-rung]').click()").await;
        reader
            .until("a topic less", &format!("!{SHOWN}.includes('che-phu-rung') && {SHOWN}.includes('ty-le-ho-ngheo')"))
            .await;
        let without = Reader::without(engine, Script::Off, &[&address(), "in/chu-de/moi-truong/"].concat()).await;
        let source = without.client.source().await.expect("the page");
        assert!(source.contains("class=\"entry\"") && !source.contains("data-view=\""), "a page without the app");
    }
}

#[tokio::test]
async fn from_a_topic_and_from_the_list_one_comes_to_the_booklet() {
    for (path, due) in [("chu-de/doi-song/", "in/chu-de/doi-song/"), ("so-lieu/", "in/"), ("en/so-lieu/", "in/en/")] {
        visit(OFFICE, path, |client| async move {
            ask(&client, &format!("document.querySelector('main a[href=\"{due}\"]').click()")).await;
            until(&client, &format!("location.href.endsWith('/{due}') && document.querySelector('.annex tr')")).await;
        })
        .await;
    }
}

#[tokio::test]
async fn paper_has_no_controls_and_nothing_hangs_out_of_it() {
    visit(OFFICE, "in/?i=co-cau-kinh-te&i=ty-le-ho-ngheo&i=giuong-benh", |client| async move {
        until(&client, &format!("{SHOWN}.length === 3")).await;
        darken(&client).await;
        let metrics = json!({"width": PAPER, "height": 970, "deviceScaleFactor": 1, "mobile": false});
        tell(&client, "Emulation.setDeviceMetricsOverride", metrics).await;
        let media = json!({"media": "print", "features": [{"name": "prefers-color-scheme", "value": "dark"}]});
        tell(&client, "Emulation.setEmulatedMedia", media).await;
        until(&client, "matchMedia('print').matches").await;
        let seen = "const shown = e => e.offsetParent && e.getClientRects().length; return [\
            getComputedStyle(document.body).backgroundColor, \
            [...document.querySelectorAll('button, input, nav, .skip:focus')].filter(shown).length, \
            [...document.querySelectorAll('#main *')].filter(e => shown(e) && !e.firstElementChild && e.getBoundingClientRect().right > innerWidth + 1 && !e.closest('.unseen')).length, \
            [...document.querySelectorAll('#contents li')].filter(shown).length]";
        assert_eq!(ask(&client, seen).await, json!(["rgb(255, 255, 255)", 0, 0, 3]));
    })
    .await;
}

#[tokio::test]
async fn on_a_phone_the_booklet_stays_within_the_window() {
    visit(PHONE, "in/chu-de/kinh-te/", |client| async move {
        until(&client, SHOWN).await;
        assert_eq!(ask(&client, "return document.documentElement.scrollWidth - innerWidth").await, json!(0));
    })
    .await;
}
