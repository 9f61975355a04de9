//! The share panel, from the chart in the app to the code on the clipboard.

use super::drivers::{Engine, Script, console, open};
use super::messages::until;
use super::origins::{Setup, plant};
use crate::browser::{READY, ask};
use serde_json::{Value, json};
use solieu::embed::{WIDTHS, charts, heights};
use solieu::library::Library;
use solieu::locale::Lang;

const SETUP: Setup = Setup { shared: true, strict: true };

/// What the five codes say.
const CODES: &str = "return [...'ABCDE'].map(letter => document.getElementById('code-' + letter).value)";

fn texts(codes: &Value) -> Vec<&str> {
    codes.as_array().expect("codes").iter().filter_map(Value::as_str).collect()
}

#[tokio::test]
async fn five_codes_follow_the_readers_choices() {
    let client = open(Engine::Chromium, Script::On).await;
    let site = SETUP.site();
    for (start, folder) in [("", "c/co-cau/"), ("en/", "c/co-cau/en/")] {
        client.goto(&[&site, start].concat()).await.expect("the overview");
        until(&client, READY).await;
        ask(&client, "document.querySelector('#co-cau [data-menu=take]').click()").await;
        until(&client, "document.querySelector('#co-cau .panel a[href$=\"/nhung/\"]')").await;
        ask(&client, "document.querySelector('#co-cau .panel a[href$=\"/nhung/\"]').click()").await;
        until(&client, &format!("location.href === '{site}{folder}nhung/'")).await;
        until(&client, "document.querySelector('#preview iframe')").await;
        let codes = ask(&client, CODES).await;
        let usual = texts(&codes);
        assert_eq!(usual.len(), 5);
        assert_eq!(usual[0], [&site, folder].concat());
        for code in &usual {
            assert!(code.contains(&site) || code.starts_with("<solieu-chart"), "{code}");
            assert!(!code.contains('{'), "{code}");
        }
        assert!(usual[1].starts_with("<iframe ") && !usual[1].contains("sandbox") && !usual[1].contains("<script"));
        assert!(usual[2].starts_with(usual[1]) && usual[2].contains("embed.js"));
        assert!(usual[3].starts_with("<solieu-chart ") && usual[4].starts_with("<figure>"));
        // Narrow, dark, in a sandbox.
        let choose = "for (const [name, value] of [['width', '320'], ['theme', 'dark'], ['sandbox', 'allow-scripts allow-popups']]) \
            document.querySelector(`input[name=${name}][value='${value}']`).click()";
        ask(&client, choose).await;
        until(&client, "document.querySelector('#preview iframe').clientWidth === 320").await;
        let codes = ask(&client, CODES).await;
        let chosen = texts(&codes);
        assert!(chosen[0].ends_with("?theme=dark") && chosen[3].contains("theme=\"dark\""), "{chosen:?}");
        assert!(chosen[1].contains("?theme=dark\"") && chosen[1].contains("sandbox=\"allow-scripts allow-popups\""));
        // The height that the code names is enough at that width.
        let height = "return Number(/height=\"(\\d+)\"/.exec(document.getElementById('code-B').value)[1])";
        let height = ask(&client, height).await.as_u64().expect("a height");
        client.enter_frame(0).await.expect("the preview");
        until(&client, "document.getElementById('solieu-chart')").await;
        let wanted = "return Math.ceil(document.getElementById('solieu-chart').getBoundingClientRect().bottom)";
        let wanted = ask(&client, wanted).await.as_u64().expect("a height");
        assert_eq!(ask(&client, "return document.documentElement.dataset.theme").await, json!("dark"));
        client.enter_parent_frame().await.expect("the panel");
        assert!(wanted <= height, "{height} for {wanted}");
    }
    assert_eq!(console(Engine::Chromium, &client).await, Vec::<String>::new());
}

#[tokio::test]
async fn every_chart_that_offers_it_has_a_panel() {
    let client = open(Engine::Chromium, Script::On).await;
    for path in ["", "en/", "so-lieu/xuat-khau/", "so-lieu/ty-le-ho-ngheo/"] {
        client.goto(&[&SETUP.site(), path].concat()).await.expect("the page");
        until(&client, READY).await;
        let lang = if path.starts_with("en/") { "en/" } else { "" };
        let ask_all = format!(
            "window.lost = 0; const slugs = [...document.querySelectorAll('figure[data-chart]')].filter(f => f.querySelector('.draw')).map(f => f.dataset.chart);
            window.count = slugs.length;
            Promise.all(slugs.map(slug => fetch(`${{document.baseURI}}c/${{slug}}/{lang}nhung/`).then(r => r.ok || slug)))
            .then(all => window.lost = JSON.stringify(all.filter(one => one !== true)));"
        );
        ask(&client, &ask_all).await;
        until(&client, "window.lost").await;
        assert_eq!(
            ask(&client, "return window.lost").await,
            json!("[]"),
            "{path}: a drawing without the way to embed it"
        );
        until(&client, "window.count > 0").await;
    }
}

#[tokio::test]
async fn copying_says_what_came_of_it() {
    let client = open(Engine::Chromium, Script::On).await;
    client.goto(&[&SETUP.site(), "c/co-cau/nhung/"].concat()).await.expect("the panel");
    until(&client, "document.querySelector('#preview iframe')").await;
    let press = "document.querySelector('button[data-copy=code-B]').click()";
    let refuse = "navigator.clipboard.writeText = () => Promise.reject(new Error('no'));";
    ask(&client, &[refuse, press].concat()).await;
    until(&client, "document.getElementById('said').textContent.includes('Ctrl+C')").await;
    // The words are selected: the keys do the rest.
    let selected = "return (code => code === document.activeElement && code.selectionEnd === code.value.length && code.selectionStart === 0)(document.getElementById('code-B'))";
    assert_eq!(ask(&client, selected).await, json!(true));
    let take = "navigator.clipboard.writeText = words => { window.copied = words; return Promise.resolve() };";
    ask(&client, &[take, press].concat()).await;
    until(&client, "window.copied === document.getElementById('code-B').value").await;
    until(&client, "document.getElementById('said').textContent === 'Đã chép'").await;
}

#[tokio::test]
async fn without_script_the_usual_codes_stand() {
    let client = open(Engine::Chromium, Script::Off).await;
    client.goto(&[&SETUP.site(), "c/co-cau/nhung/"].concat()).await.expect("the panel");
    let codes = client.find_all(fantoccini::Locator::Css("textarea")).await.expect("codes");
    assert_eq!(codes.len(), 5);
    for code in codes {
        // Most of them are folded, and have no text for who looks at the page.
        let text = code.prop("value").await.expect("its words").unwrap_or_default();
        assert!(text.contains("co-cau") && !text.contains('{'), "{text}");
    }
}

/// Lines of a note that the build may count too many, since it must not count one too few.
const SPARE: u64 = 5 * 19;

#[tokio::test]
async fn a_frame_of_the_codes_height_holds_its_chart() {
    let library = Library::embedded();
    let charts = Lang::ALL.into_iter().flat_map(|lang| charts(&library, lang));
    let said: Vec<(String, [u32; 3])> = charts.map(|chart| (chart.folder(), heights(&chart))).collect();
    assert!(said.len() > 100, "{}", said.len());
    let page = "<!doctype html><title>x</title><link rel=\"icon\" href=\"data:,\"><iframe id=\"stage\" style=\"border:0\" height=\"3000\"></iframe>";
    let address = plant(SETUP, "measure", page.to_owned());
    let client = open(Engine::Chromium, Script::On).await;
    client.goto(&address).await.expect("the stage");
    let measure = "const [site, said, widths] = arguments; const stage = document.getElementById('stage'); window.seen = [];
        const of = async (path, width) => {
            stage.width = width;
            stage.src = site + path;
            await new Promise(done => stage.addEventListener('load', done, {once: true}));
            return Math.ceil(stage.contentDocument.getElementById('solieu-chart').getBoundingClientRect().bottom);
        };
        (async () => {
            for (const [path] of said) window.seen.push([await of(path, widths[0]), await of(path, widths[1]), await of(path, widths[2])]);
        })();";
    client.execute(measure, vec![json!(SETUP.site()), json!(said), json!(WIDTHS)]).await.expect("begun");
    until(&client, &format!("window.seen.length === {}", said.len())).await;
    let seen = ask(&client, "return window.seen").await;
    let seen: Vec<[u64; 3]> = serde_json::from_value(seen).expect("heights");
    for ((path, said), seen) in said.iter().zip(seen) {
        for ((said, seen), width) in said.iter().zip(seen).zip(WIDTHS) {
            let said = u64::from(*said);
            assert!(seen <= said && said - seen <= SPARE, "{path} at {width}: {seen} px high, the code says {said}");
        }
    }
}
