//! The share panel, from the chart in the app to the code on the clipboard.

use super::drivers::{Engine, Script, console, open};
use super::messages::{ask, until};
use super::origins::Setup;
use serde_json::{Value, json};

const SETUP: Setup = Setup { shared: true, strict: true };

/// What the five codes say.
const CODES: &str = "return [...document.querySelectorAll('textarea')].map(code => code.value)";

fn texts(codes: &Value) -> Vec<&str> {
    codes.as_array().expect("codes").iter().filter_map(Value::as_str).collect()
}

#[tokio::test]
async fn five_codes_follow_the_readers_choices() {
    let client = open(Engine::Chromium, Script::On).await;
    let site = SETUP.site();
    for (start, folder) in [("", "c/co-cau/"), ("en/", "c/co-cau/en/")] {
        client.goto(&[&site, start].concat()).await.expect("the overview");
        until(&client, "performance.getEntriesByName('taken').length").await;
        ask(&client, "document.querySelector('#co-cau .embed').click()").await;
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
        // The height that the code names is the chart's own at that width.
        let height = "return Number(/height=\"(\\d+)\"/.exec(document.querySelectorAll('textarea')[1].value)[1])";
        let height = ask(&client, height).await.as_u64().expect("a height");
        client.enter_frame(0).await.expect("the preview");
        until(&client, "document.getElementById('solieu-chart')").await;
        let wanted = "return Math.ceil(document.getElementById('solieu-chart').getBoundingClientRect().bottom)";
        let wanted = ask(&client, wanted).await.as_u64().expect("a height");
        assert_eq!(ask(&client, "return document.documentElement.dataset.theme").await, json!("dark"));
        client.enter_parent_frame().await.expect("the panel");
        assert!(height.abs_diff(wanted) <= 1 || height > wanted && height - wanted < 40, "{height} for {wanted}");
    }
    assert_eq!(console(Engine::Chromium, &client).await, Vec::<String>::new());
    client.close().await.expect("the session ends");
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
    client.close().await.expect("the session ends");
}

#[tokio::test]
async fn without_script_the_usual_codes_stand() {
    let client = open(Engine::Chromium, Script::Off).await;
    client.goto(&[&SETUP.site(), "c/co-cau/nhung/"].concat()).await.expect("the panel");
    let codes = client.find_all(fantoccini::Locator::Css("textarea")).await.expect("codes");
    assert_eq!(codes.len(), 5);
    for code in codes {
        let text = code.text().await.expect("its words");
        assert!(text.contains("co-cau") && !text.contains('{'), "{text}");
    }
    client.close().await.expect("the session ends");
}
