//! Charts that are asked for no theme take the colours of the article around them, whatever the reader's system is.

use super::matrix::CHART;
use super::origins::{Setup, publish};
use crate::browser::{darken, lighten};
use crate::engines::Engine;
use crate::reader::Reader;
use fantoccini::Locator;

/// A sandbox without an origin hears it, too.
const SETUP: Setup = Setup { shared: true, strict: true };
const ENGINES: [Engine; 3] = [Engine::Chromium, Engine::Firefox, Engine::WebKit];

const LIGHT: &str = "rgb(255, 255, 255)";
const DARK: &str = "rgb(17, 24, 29)";

/// An article with one chart, by a frame or the element, with the host script or without.
fn article(name: &str, style: &str, chart: &str, script: &str) -> String {
    let page = format!(
        "<!doctype html><html lang=\"vi\"><head><meta charset=\"utf-8\"><title>x</title><link rel=\"icon\" href=\"data:,\">\
         <style>{style}</style></head><body><div>{chart}</div>{script}</body></html>"
    );
    publish(&format!("theme-{name}"), page, "")
}

fn frame(query: &str, rest: &str) -> String {
    format!("<iframe src=\"{}c/{CHART}/{query}\" width=\"600\" height=\"480\"{rest}></iframe>", SETUP.site())
}

fn script() -> String {
    format!("<script async src=\"{}embed.js\"></script>", SETUP.site())
}

fn element(theme: &str) -> String {
    format!("<solieu-chart chart=\"{CHART}\"{theme}></solieu-chart>")
}

/// Waits until the ground of the chart has this colour.
async fn has_ground(reader: &Reader, case: &str, colour: &str) {
    let client = &reader.client;
    let mut seen = serde_json::Value::Null;
    for _ in 0..100 {
        let frame = match client.find(Locator::Css("solieu-chart")).await {
            Ok(element) => match element.shadow_root().await {
                Ok(shadow) => shadow.find(Locator::Css("iframe")).await,
                Err(error) => Err(error),
            },
            Err(_) => client.find(Locator::Css("iframe")).await,
        };
        if let Ok(frame) = frame
            && frame.enter_frame().await.is_ok()
        {
            let ground =
                "return document.getElementById('solieu-chart') && getComputedStyle(document.body).backgroundColor";
            seen = client.execute(ground, vec![]).await.unwrap_or_default();
            client.enter_parent_frame().await.expect("the article");
            if seen == colour {
                return;
            }
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    panic!("{:?}, {case}: the chart's ground is {seen}, not {colour}", reader.engine);
}

#[tokio::test]
async fn a_chart_takes_the_ground_of_its_article() {
    let cases = [
        ("frame", "body{background:#101418;color:#eee}", frame("", ""), DARK),
        ("sandbox", "html{background:#101418;color:#eee}", frame("", " sandbox=\"allow-scripts\""), DARK),
        ("element", "body{background:#fff}div{background:#123;color:#fff;padding:1rem}", element(""), DARK),
        ("auto", "body{background:oklch(0.2 0.02 240);color:#eee}", element(" theme=\"auto\""), DARK),
        ("lab", "body{background:lab(9% 0 0);color:#eee}", frame("", ""), DARK),
        ("lch", "body{background:lch(12% 3 250);color:#eee}", element(""), DARK),
        ("mixed", "body{background:color-mix(in lab, black 85%, white);color:#eee}", frame("", ""), DARK),
        ("wide", "body{background:color(display-p3 0.05 0.08 0.1);color:#eee}", frame("", ""), DARK),
        ("cyan", "body{background:color(srgb 0.05 0.95 0.95)}", element(""), LIGHT),
        ("veil", "html{background:#101418;color:#eee}body{background:lab(90% 0 0 / 0.1)}", frame("", ""), DARK),
        ("scheme", ":root{color-scheme:dark}", frame("", ""), DARK),
        ("picture", "body{background:linear-gradient(#000,#222);color:#eee}", frame("", ""), DARK),
        ("white", "body{background:#fff;color:#111}", frame("", ""), LIGHT),
        ("bare", "", element(""), LIGHT),
        ("asked-light", "body{background:#101418;color:#eee}", frame("?theme=light", ""), LIGHT),
        ("asked-dark", "body{background:#fff}", element(" theme=\"dark\""), DARK),
    ];
    for engine in ENGINES {
        let mut reader = Reader::enter(engine, &article("none", "", "", "")).await;
        for (name, style, chart, colour) in &cases {
            reader.goto(&article(name, style, chart, &script())).await;
            has_ground(&reader, name, colour).await;
        }
    }
}

#[tokio::test]
async fn a_chart_follows_an_article_that_changes_its_colours() {
    let style = "body{background:#fff;color:#111;transition:background 0.3s}.night body,body.night{background:#101418;color:#eee}";
    for engine in ENGINES {
        let mut reader = Reader::enter(engine, &article("none", "", "", "")).await;
        for chart in [frame("", ""), element("")] {
            reader.goto(&article("changing", style, &chart, &script())).await;
            has_ground(&reader, "before", LIGHT).await;
            reader.ask("document.documentElement.className = 'night'").await;
            has_ground(&reader, "the root's class", DARK).await;
            reader.ask("document.documentElement.className = ''").await;
            has_ground(&reader, "and back", LIGHT).await;
            reader.ask("document.body.className = 'night'").await;
            has_ground(&reader, "the body's class", DARK).await;
        }
    }
}

#[tokio::test]
async fn a_reader_with_a_dark_system_sees_a_light_chart_in_a_light_article() {
    let follows = ":root{color-scheme:light dark}";
    let mut reader = Reader::enter(Engine::Chromium, &article("none", "", "", "")).await;
    darken(&reader.client).await;
    reader.goto(&article("light", "body{background:#fff;color:#111}", &frame("", ""), &script())).await;
    has_ground(&reader, "a light article", LIGHT).await;
    // Without the script nobody tells the frame: it follows the system, as the article may.
    reader.goto(&article("alone", follows, &frame("", ""), "")).await;
    has_ground(&reader, "without the script", DARK).await;
    reader.goto(&article("follows", follows, &element(""), &script())).await;
    has_ground(&reader, "an article that follows the system", DARK).await;
    lighten(&reader.client).await;
    has_ground(&reader, "the system becomes light", LIGHT).await;
}

#[tokio::test]
async fn what_is_no_theme_changes_nothing() {
    let mut reader = Reader::enter(Engine::Chromium, &article("none", "", "", "")).await;
    reader.goto(&article("strange", "body{background:#fff}", &frame("", ""), "")).await;
    has_ground(&reader, "at first", LIGHT).await;
    for theme in ["'dark x'", "'DARK'", "['dark']", "({dark: 1})", "null", "1"] {
        let send = format!("frames[0].postMessage({{type: 'solieu:theme', v: 1, theme: {theme}}}, '*')");
        reader.ask(&send).await;
    }
    tokio::time::sleep(std::time::Duration::from_millis(300)).await;
    has_ground(&reader, "after words that are no theme", LIGHT).await;
}
