//! How pages load the host script, and where their frames end up.

use super::drivers::{Engine, Script, console, open};
use super::matrix::CHART;
use super::messages::until;
use super::origins::{Setup, file, plant, publish, publish_as};
use crate::browser::ask;
use serde_json::json;

/// A module of another origin is shared by its server, or browsers refuse it.
const SETUP: Setup = Setup { shared: true, strict: true };

/// An article with a frame of a chart and an element.
fn article(name: &str, script: &str, frame: &str) -> String {
    let page = format!(
        "<!doctype html><html lang=\"vi\"><head><meta charset=\"utf-8\"><title>x</title><link rel=\"icon\" href=\"data:,\">\
         </head><body><iframe src=\"{frame}\" width=\"600\"></iframe><solieu-chart chart=\"{CHART}\"></solieu-chart>{script}</body></html>"
    );
    publish(name, page, "")
}

#[tokio::test]
async fn the_host_script_works_however_it_is_loaded() {
    let (script, frame) = ([&SETUP.site(), "embed.js"].concat(), format!("{}c/{CHART}/", SETUP.site()));
    let ways = [
        format!("<script type=\"module\" src=\"{script}\"></script>"),
        format!("<script type=\"module\">import '{script}?v=2'</script>"),
        format!("<script>import('{script}')</script>"),
        format!(
            "<script>document.head.append(Object.assign(document.createElement('script'), {{src: '{script}'}}))</script>"
        ),
    ];
    for engine in [Engine::Chromium, Engine::Firefox] {
        let client = open(engine, Script::On).await;
        for (number, way) in ways.iter().enumerate() {
            client.goto(&article(&format!("loading-{number}"), way, &frame)).await.expect("the article");
            until(&client, "parseInt(document.querySelector('iframe').style.height) > 80").await;
            until(&client, "customElements.get('solieu-chart')").await;
            until(&client, "document.querySelector('solieu-chart').shadowRoot.querySelector('iframe')").await;
        }
    }
}

/// Optimisers put scripts of a page together into a file of their own.
#[tokio::test]
async fn the_host_script_in_a_file_with_others_says_that_it_does_not_know_its_site() {
    let script = std::fs::read_to_string(file("dist/embed.js")).expect("the built script");
    let bundle = publish("bundle.js", format!("window.before = 1;\n{script}\nwindow.after = 1"), "");
    let client = open(Engine::Chromium, Script::On).await;
    let page =
        article("bundled", &format!("<script src=\"{bundle}\"></script>"), &format!("{}c/{CHART}/", SETUP.site()));
    client.goto(&page).await.expect("the article");
    until(&client, "window.before && window.after").await;
    assert_eq!(ask(&client, "return window.solieuEmbed").await, json!(null));
    let said = console(Engine::Chromium, &client).await;
    assert!(said.iter().any(|line| line.contains("load it by its address")), "{said:?}");
}

/// In a page of another encoding a script that names none has that one.
#[tokio::test]
async fn the_card_of_a_number_is_the_same_in_a_page_of_another_encoding() {
    let body = format!(
        "<p id=\"line\"><a href=\"{0}n/ty-le-ho-ngheo-2020/\"><solieu-number observation=\"ty-le-ho-ngheo-2020\">3,5%</solieu-number></a></p>\
         <script src=\"{0}embed.js\"></script>",
        SETUP.site()
    );
    let client = open(Engine::Chromium, Script::On).await;
    let page = format!("<!doctype html><meta charset=\"windows-1258\"><title>x</title>{body}");
    client.goto(&publish_as("windows", "text/html; charset=windows-1258", page)).await.expect("the article");
    until(&client, "customElements.get('solieu-number')").await;
    ask(&client, "document.querySelector('#line a').focus()").await;
    let card = "document.querySelector('[role=tooltip]')?.shadowRoot.textContent";
    until(&client, &format!("{card}.includes('“đến nay')")).await;
}

/// Parts of pages that are elements of their own keep what stands in them from queries of the document.
#[tokio::test]
async fn a_frame_in_a_shadow_of_the_page_gets_its_height() {
    let site = SETUP.site();
    let frame = format!("<iframe src=\"{site}c/{CHART}/\" width=\"600\"></iframe>");
    let part = "const part = inside => { const host = document.createElement('x-part'); \
        host.attachShadow({mode: 'open'}).append(inside); return host }";
    let ways = [
        // In one, two deep, and in what the page's markup declares.
        format!("<script>{part}; document.body.append(part(document.querySelector('iframe')))</script>"),
        format!("<script>{part}; document.body.append(part(part(document.querySelector('iframe'))))</script>"),
        format!(
            "<script>document.querySelector('iframe').remove()</script><x-part><template shadowrootmode=\"open\">{frame}</template></x-part>"
        ),
        // Moved there after it has spoken, when it speaks anew.
        format!(
            "<script>{part}; setTimeout(() => document.body.append(part(document.querySelector('iframe'))), 1500)</script>"
        ),
    ];
    let inner = "(function find(root) { return root.querySelector('iframe') || \
        [...root.querySelectorAll('x-part')].map(e => find(e.shadowRoot)).find(Boolean) })(document)";
    for engine in [Engine::Chromium, Engine::Firefox] {
        let client = open(engine, Script::On).await;
        for (number, way) in ways.iter().enumerate() {
            let script = format!(
                "<style>body {{ background: #111; color: #eee }}</style>{way}<script async src=\"{site}embed.js\"></script>"
            );
            let address = article(&format!("shadow-{number}"), &script, &format!("{site}c/{CHART}/"));
            client.goto(&address).await.expect("the article");
            until(&client, "document.querySelector('x-part')").await;
            until(&client, &format!("parseInt({inner}.style.height) > 80 && {inner}.name === 'solieu:dark'")).await;
        }
    }
}

#[tokio::test]
async fn a_frame_whose_site_has_moved_is_heard_for_its_chart_alone() {
    let speaks = |chart: &str| {
        format!(
            "<!doctype html><title>x</title><script>setInterval(() => parent.postMessage({{type: 'solieu:height', v: 1, \
             chart: '{chart}', height: 432}}, '*'), 100)</script>"
        )
    };
    let script = format!("<script src=\"{}embed.js\"></script>", SETUP.site());
    for (said, height) in [("chuyen-nha", "432px"), ("khac", "")] {
        let there = publish(&format!("moved-{said}"), speaks(said), "");
        let moves = format!("<!doctype html><title>x</title><script>location.replace('{there}')</script>");
        let frame = plant(SETUP, "chuyen-nha", moves);
        let client = open(Engine::Chromium, Script::On).await;
        client.goto(&article(&format!("moved-host-{said}"), &script, &frame)).await.expect("the article");
        until(&client, "window.solieuEmbed").await;
        // The element's frame speaks as well.
        let listen = "const moved = document.querySelector('iframe').contentWindow; window.count = 0; \
            addEventListener('message', ({source}) => { count += source === moved })";
        ask(&client, listen).await;
        until(&client, "count > 5").await;
        until(&client, &format!("document.querySelector('iframe').style.height === '{height}'")).await;
    }
}

#[tokio::test]
async fn the_picture_with_its_source_fits_any_page() {
    let panel = format!("{}c/{CHART}/nhung/", SETUP.site());
    let client = open(Engine::Chromium, Script::On).await;
    client.goto(&panel).await.expect("the panel");
    let code = ask(&client, "return [...document.querySelectorAll('textarea, pre, code, input')].map(e => e.value || e.textContent).find(text => text.includes('<figure>'))").await;
    let code = code.as_str().expect("code E").to_owned();
    let page = format!(
        "<!doctype html><meta name=\"viewport\" content=\"width=device-width\"><title>x</title><div style=\"width:300px\">{code}</div>"
    );
    client.goto(&publish("picture", page, "")).await.expect("the article");
    until(&client, "document.querySelector('img').complete").await;
    let fits = "const {width, height} = document.querySelector('img').getBoundingClientRect(); \
        const image = document.querySelector('img'); \
        return [width <= 300, Math.abs(width / height - image.naturalWidth / image.naturalHeight) < 0.02]";
    assert_eq!(ask(&client, fits).await, json!([true, true]));
}
