//! The reader's own colours (forced colours, high contrast): what is chosen, current or marked is seen, and every word of a
//! drawing is read, whatever theme the address asks for.

use crate::browser::tell;
use crate::engines::Engine;
use crate::reader::Reader;
use crate::rules::Rules;
use crate::site::Server;
use serde_json::json;

/// Contrast (WCAG 2.2, 1.4.3) of each word of each shown drawing with the page's ground, or with the bar it stands on: the
/// least.
const LEAST: &str = "(() => { \
    const canvas = document.createElement('canvas').getContext('2d', {willReadFrequently: true}); \
    const light = colour => { canvas.fillStyle = colour; canvas.fillRect(0, 0, 1, 1); \
      const [r, g, b] = [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3).map(v => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4); \
      return 0.2126 * r + 0.7152 * g + 0.0722 * b }; \
    const ratio = (a, b) => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05); \
    const ground = light(getComputedStyle(document.body).backgroundColor); \
    const texts = [...document.querySelectorAll('.draw svg text')].filter(e => e.checkVisibility()); \
    return Math.min(...texts.filter(e => !/^var\\(--o/.test(e.getAttribute('fill'))).map(e => ratio(light(getComputedStyle(e).fill), ground))) })()";

async fn forced(reader: &Reader, scheme: &str) {
    let features =
        json!([{"name": "forced-colors", "value": "active"}, {"name": "prefers-color-scheme", "value": scheme}]);
    tell(&reader.client, "Emulation.setEmulatedMedia", json!({"features": features})).await;
}

async fn free(reader: &Reader) {
    tell(&reader.client, "Emulation.setEmulatedMedia", json!({"features": []})).await;
}

#[tokio::test]
async fn what_is_chosen_or_current_is_seen_in_forced_colours() {
    let server = Server::start(Rules::new());
    for scheme in ["light", "dark"] {
        let mut reader = Reader::enter(Engine::Chromium, &server.at("tim/?q=ho%20ngheo")).await;
        forced(&reader, scheme).await;
        reader.ready().await;
        reader.hits().await;
        reader.type_in("\u{e015}").await;
        reader.until("a result is chosen", "document.querySelector('.hit[aria-selected=true]')").await;
        let look = |element: &str| {
            format!("(s => [s.outlineStyle, s.outlineWidth, s.borderLeftWidth].join())(getComputedStyle({element}))")
        };
        let differs = |one: &str, other: &str| format!("{} !== {}", look(one), look(other));
        let hit = |is: bool| format!("document.querySelector('.hit[aria-selected={is}]')");
        let mark = "[...document.querySelectorAll('mark')].every(e => (s => s.color !== s.backgroundColor)(getComputedStyle(e)))";
        reader.require("found words are read", mark).await;
        reader.require("the chosen result is seen", &differs(&hit(true), &hit(false))).await;
        for (page, current) in
            [("so-lieu/", "header nav"), ("kiem-chung/suy-ra/", ".tabs"), ("chu-de/kinh-te/", "header nav")]
        {
            reader.goto(&server.at(page)).await;
            reader.ready().await;
            let link = |is: &str| format!("document.querySelector('{current} a{is}')");
            let differs = differs(&link("[aria-current]"), &link(":not([aria-current])"));
            reader.require("where one is is seen", &differs).await;
        }
        reader.goto(&server.at("bao-cao/?so-lieu=ty-le-ho-ngheo-2025#p2-ii-2-ct6")).await;
        reader.ready().await;
        reader
            .until(
                "the marked words are seen",
                &differs("document.querySelector('.here')", "document.querySelector('#p2-ii-2-ct6')"),
            )
            .await;
        free(&reader).await;
    }
}

#[tokio::test]
async fn every_word_of_a_drawing_is_read_in_forced_colours() {
    let server = Server::start(Rules::new());
    for scheme in ["light", "dark"] {
        let mut reader = Reader::enter(Engine::Chromium, &server.at("")).await;
        forced(&reader, scheme).await;
        for page in ["", "c/toc-do-tang/", "c/thu-hang/", "c/co-cau/", "c/bay-ty-le/"] {
            for theme in ["", "?theme=light", "?theme=dark"] {
                if page.is_empty() && !theme.is_empty() {
                    continue;
                }
                reader.goto(&server.at(&[page, theme].concat())).await;
                let least = reader.number(&format!("return {LEAST}")).await;
                assert!(least >= 4.5, "{page}{theme} {scheme}: {least}");
            }
        }
        free(&reader).await;
    }
}
