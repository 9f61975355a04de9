//! A printed article: charts that wait for the reader to come near are on paper, or their name and address are.

use super::matrix::CHART;
use super::origins::{Setup, publish};
use crate::engines::{BOTH, Engine};
use crate::reader::Reader;
use fantoccini::Locator;
use fantoccini::wd::PrintConfiguration;
use flate2::read::ZlibDecoder;
use std::io::Read;

const SETUP: Setup = Setup { shared: true, strict: true };

/// An article with a chart far below what is seen.
fn article(name: &str, chart: &str, script: &str) -> String {
    let page = format!(
        "<!doctype html><html lang=\"vi\"><head><meta charset=\"utf-8\"><title>x</title><link rel=\"icon\" href=\"data:,\">\
         </head><body><div style=\"height: 30000px\">đầu</div>{chart}{script}</body></html>"
    );
    publish(&format!("paper-{name}"), page, "")
}

fn script() -> String {
    format!("<script async src=\"{}embed.js\"></script>", SETUP.site())
}

/// A reader of such an article, whose script has come.
async fn opened(engine: Engine, name: &str, chart: &str) -> Reader {
    let reader = Reader::enter(engine, &article(name, chart, &script())).await;
    reader.until("the host script", "document.readyState === 'complete' && customElements.get('solieu-chart')").await;
    reader
}

fn charts() -> [(&'static str, String); 2] {
    let frame = format!(
        "<iframe src=\"{}c/{CHART}/\" title=\"Cơ cấu\" width=\"600\" height=\"480\" loading=\"lazy\"></iframe>",
        SETUP.site()
    );
    [("frame", frame), ("element", format!("<solieu-chart chart=\"{CHART}\" title=\"Cơ cấu\"></solieu-chart>"))]
}

/// A printed document as text: its own bytes, then what is packed in it. The addresses of its links stand in one or the other.
async fn printed(reader: &Reader) -> String {
    let document = reader.client.print(PrintConfiguration::default()).await.expect("a document");
    let text = |bytes: &[u8]| bytes.iter().copied().map(char::from).collect::<String>();
    let mut out = text(&document);
    let mut rest = document.as_slice();
    let find = |bytes: &[u8], words: &[u8]| bytes.windows(words.len()).position(|window| window == words);
    while let Some(start) = find(rest, b"stream") {
        rest = &rest[start + 6..];
        let body = rest.iter().position(|byte| !b"\r\n".contains(byte)).map_or(rest, |start| &rest[start..]);
        let mut inflated = Vec::new();
        if ZlibDecoder::new(body).read_to_end(&mut inflated).is_ok() || !inflated.is_empty() {
            out.push_str(&text(&inflated));
        }
    }
    out
}

/// Whether paper has the chart itself, whose source leads to the report, and whether it has the chart's address.
fn seen(document: &str) -> (bool, bool) {
    (document.contains("/bao-cao/"), document.contains(&format!("/c/{CHART}/")))
}

/// Whether a print has the chart itself as soon as what was asked for has come. Each print asks for nothing more.
async fn is_drawn_soon(reader: &Reader) -> bool {
    const COME: &str =
        "performance.getEntriesByType('resource').some(e => e.initiatorType === 'iframe' && e.responseEnd > 0)";
    // Chromium asks for it when it prints.
    if reader.engine != Engine::Chromium {
        reader.until("the chart's page comes", COME).await;
    }
    for _ in 0..40 {
        if seen(&printed(reader).await).0 {
            return true;
        }
        tokio::time::sleep(std::time::Duration::from_millis(250)).await;
    }
    false
}

#[tokio::test]
async fn a_chart_that_never_came_near_is_on_paper_or_its_address_is() {
    for engine in BOTH {
        for (name, chart) in charts() {
            let reader = opened(engine, name, &chart).await;
            let (is_drawn, is_named) = seen(&printed(&reader).await);
            assert!(is_drawn || is_named, "{engine:?}, {name}: neither chart nor address");
            assert!(is_drawn || engine != Engine::Chromium, "{name}: Chromium fetches it, and must not be disturbed");
            // Printing leaves nothing behind, and what was asked for then is there for the second time.
            reader.until("the article is as before", "!document.querySelector('body > a')").await;
            assert!(is_drawn_soon(&reader).await, "{engine:?}, {name}: not the chart the second time");
        }
    }
}

#[tokio::test]
async fn who_reaches_for_the_keys_prints_the_chart_itself() {
    for engine in BOTH {
        for (name, chart) in charts() {
            let reader = opened(engine, name, &chart).await;
            let body = reader.client.find(Locator::Css("body")).await.expect("a body");
            body.send_keys("\u{e009}").await.expect("the control key");
            assert!(is_drawn_soon(&reader).await, "{engine:?}, {name}");
        }
    }
}

#[tokio::test]
async fn without_the_script_chromium_alone_prints_what_never_came_near() {
    let [(name, chart), _] = charts();
    for engine in BOTH {
        let reader = Reader::enter(engine, &article(&[name, "-alone"].concat(), &chart, "")).await;
        reader.until("the article", "document.readyState === 'complete'").await;
        let (is_drawn, _) = seen(&printed(&reader).await);
        assert_eq!(is_drawn, engine == Engine::Chromium, "{engine:?}: docs/integrators.md says so");
    }
}
