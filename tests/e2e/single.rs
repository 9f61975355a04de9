//! The one-file edition: the whole site in one file, opened from a disk. Views stand in its fragment.

use super::browser::{OFFICE, READY, ask, until, visit_at};
use fantoccini::Client;
use serde_json::{Value, json};
use std::future::Future;
use std::path::{Path, PathBuf};

/// A copy alone in its folder: nothing beside it can help. Its name is one that a reader would give it.
struct Edition(PathBuf);

impl Edition {
    fn of(site: &str, name: &str) -> Edition {
        let folder = std::env::temp_dir().join(format!("solieu {name} {}", std::process::id()));
        std::fs::create_dir_all(&folder).expect("a folder");
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(site).join("solieu.html");
        std::fs::copy(file, folder.join("solieu.html")).expect("the one file");
        Edition(folder)
    }

    fn address(&self) -> String {
        url::Url::from_file_path(self.0.join("solieu.html")).expect("an address").to_string()
    }

    async fn visit<F, R>(&self, fragment: &str, run: F)
    where
        F: FnOnce(Client) -> R,
        R: Future<Output = ()>,
    {
        visit_at(OFFICE, &[&self.address(), fragment].concat(), |client| async move {
            until(&client, READY).await;
            run(client).await;
        })
        .await;
    }
}

impl Drop for Edition {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

async fn click(client: &Client, selector: &str) {
    ask(client, &format!("document.querySelector('{selector}').click()")).await;
}

async fn heading(client: &Client, words: &str) {
    until(client, &format!("document.querySelector('h1').textContent.includes('{words}')")).await;
}

async fn fragment(client: &Client) -> Value {
    ask(client, "return decodeURIComponent(location.hash)").await
}

#[tokio::test]
async fn the_one_file_opens_from_a_disk_and_searches() {
    let edition = Edition::of("dist", "search");
    let run = |client: Client| async move {
        let field = client.find(fantoccini::Locator::Css("input[type=search]")).await.expect("the field");
        field.send_keys("ho ngheo").await.expect("typed");
        until(&client, "document.querySelectorAll('[data-hit] mark').length").await;
        click(&client, "[data-hit=\"ty-le-ho-ngheo\"]").await;
        heading(&client, "nghèo").await;
        until(&client, "document.querySelector('figure[data-chart] .draw svg') && document.querySelector('figure[data-chart] .points a')").await;
        // A download comes out of the file.
        click(&client, "a[href*=\"cach-doc/\"]").await;
        until(&client, "document.querySelector('a[href=\"data/observations.csv\"]')").await;
        let keep = "const make = URL.createObjectURL; URL.createObjectURL = blob => { window.size = blob.size; return make(blob) }; \
            document.querySelector('a[href=\"data/observations.csv\"]').click()";
        ask(&client, keep).await;
        until(&client, "window.size").await;
        let built = Path::new(env!("CARGO_MANIFEST_DIR")).join("dist/data/observations.csv");
        let built = std::fs::metadata(built).expect("the table").len();
        assert_eq!(ask(&client, "return window.size").await, json!(built));
    };
    edition.visit("", run).await;
}

#[tokio::test]
async fn back_forward_and_reload_stay_in_the_one_file() {
    let edition = Edition::of("dist", "history");
    let run = |client: Client| async move {
        click(&client, "header a[href$=\"so-lieu/\"]").await;
        until(&client, "location.hash == '#/so-lieu/'").await;
        click(&client, "main a[href*=\"so-lieu/ty-le-ho-ngheo\"]").await;
        heading(&client, "nghèo").await;
        assert_eq!(fragment(&client).await, json!("#/so-lieu/ty-le-ho-ngheo/"));
        client.refresh().await.expect("loaded anew");
        until(&client, READY).await;
        heading(&client, "nghèo").await;
        client.back().await.expect("back");
        until(
            &client,
            "location.hash == '#/so-lieu/' && document.querySelector('main a[href*=\"so-lieu/ty-le-ho-ngheo\"]')",
        )
        .await;
        client.back().await.expect("back");
        until(&client, "location.hash == '' && document.querySelector('#headline h1, h1')").await;
        until(&client, "document.documentElement.dataset.view == './'").await;
        client.forward().await.expect("forward");
        client.forward().await.expect("forward");
        heading(&client, "nghèo").await;
    };
    edition.visit("", run).await;
}

#[tokio::test]
async fn every_link_of_the_one_file_opens_in_a_tab_of_its_own() {
    let edition = Edition::of("dist", "tabs");
    let run = |client: Client| async move {
        // Also after another page has taken the place of the first, and in the part that both share.
        for page in ["header a[href$=\"bao-cao/\"]", "header a[href$=\"so-lieu/\"]", "header a.lang"] {
            click(&client, page).await;
            until(&client, "!document.querySelector('a[href]:not([href^=\"#\"], [href*=\":\"], [download])')").await;
        }
        let leave = "return [...document.querySelectorAll('a[href]:not([download])')].map(a => a.href.split('#')[0]) \
            .filter(address => address != location.href.split('#')[0] && !address.startsWith('http'))";
        assert_eq!(ask(&client, leave).await, json!([]));
    };
    edition.visit("", run).await;
    let run = |client: Client| async move {
        heading(&client, "Tóm tắt").await;
        until(&client, "document.querySelector('#p2-ii').getBoundingClientRect().top < 300").await;
        click(&client, ".side a[href$=\"#p1-ii\"]").await;
        until(&client, "Math.abs(document.querySelector('#p1-ii').getBoundingClientRect().top) < 300").await;
        assert_eq!(fragment(&client).await, json!("#/en/bao-cao/#p1-ii"));
        until(&client, "document.querySelector('.side [aria-current=location]')").await;
    };
    edition.visit("#/en/bao-cao/#p2-ii", run).await;
    for (address, words) in [("#/tim/?q=ho%20ngheo", "Tìm"), ("#/khong/co/", "Không có trang"), ("#main", "Bắc Giang")]
    {
        edition.visit(address, |client| async move { heading(&client, words).await }).await;
    }
}

#[tokio::test]
async fn nothing_that_is_taken_out_of_the_one_file_names_the_readers_disk() {
    let taken = |client: Client| async move {
        ask(&client, "window.taken = []; navigator.clipboard.writeText = async (text) => { taken.push(text) }").await;
        click(&client, "[data-menu=take]").await;
        until(&client, "document.querySelectorAll('.list button').length > 3").await;
        let press = "[...document.querySelectorAll('.list button')].filter(b => /Chép (?!hình)|BibTeX/.test(b.textContent)).forEach(b => b.click())";
        ask(&client, press).await;
        until(&client, "taken.length >= 3").await;
        ask(&client, "dispatchEvent(new Event('beforeprint'))").await;
        let all =
            ask(&client, "return taken.concat(document.querySelector('#print-address').textContent).join('\\n')").await;
        all.as_str().unwrap_or_default().to_owned()
    };
    let alone = Edition::of("dist", "taken");
    let run = |client: Client| async move {
        let all = taken(client).await;
        assert!(!all.contains("file:") && !all.contains("solieu.html"), "{all}");
        assert!(all.contains("Tóm tắt Báo cáo chính trị tỉnh Bắc Giang, 2020"), "{all}");
        assert!(!all.contains("url ="), "{all}");
    };
    alone.visit("#/so-lieu/ty-le-ho-ngheo/", run).await;
    // A site that knows its public address is cited by it.
    let published = Edition::of("target/province", "published");
    let run = |client: Client| async move {
        click(&client, "figure[data-chart] h3 a, figure[data-chart] h2 a").await;
        until(&client, "location.hash.startsWith('#/so-lieu/') && document.querySelector('[data-menu]')").await;
        let all = taken(client.clone()).await;
        let path = fragment(&client).await;
        let path = path.as_str().unwrap_or_default().trim_start_matches("#/").to_owned();
        assert!(!all.contains("file:") && !all.contains("solieu.html"), "{all}");
        let address = format!("http://hoa-lu.test/tinh/{path}");
        assert!(all.matches(&address).count() >= 4, "{address} in {all}");
    };
    published.visit("", run).await;
}

#[tokio::test]
async fn the_one_file_checks_a_text_and_answers_a_question() {
    let edition = Edition::of("dist", "check");
    let run = |client: Client| async move {
        until(&client, "document.querySelector('#check')?.dataset.open").await;
        let field = client.find(fantoccini::Locator::Css("#check-text")).await.expect("the field");
        field.send_keys("Tỷ lệ hộ nghèo còn 3,5%, giảm 10,43% so với năm 2015.").await.expect("typed");
        until(
            &client,
            "document.querySelector('#check-result .chip.agrees') && document.querySelector('#check-summary h2')",
        )
        .await;
        click(&client, "#check-result .chip.open").await;
        until(&client, "document.querySelector('#check-note .instead')").await;
        let protocol = ask(&client, "return document.getElementById('check-paper').textContent").await;
        assert!(
            protocol.as_str().is_some_and(|text| text.contains("Biên bản") && !text.contains("file:")),
            "{protocol}"
        );
        // A note leads to its sentence, in the same file.
        click(&client, "#check-note a[href*=\"bao-cao\"]").await;
        until(&client, "location.hash.startsWith('#/bao-cao/') && document.querySelector('.text')").await;
    };
    edition.visit("#/kiem-so/", run).await;
    let run = |client: Client| async move {
        until(&client, "document.querySelector('#answer:not([hidden]) .said')?.textContent.includes('10,43')").await;
    };
    edition.visit("#/tim/?q=ty%20le%20ho%20ngheo%20giam%20bao%20nhieu", run).await;
}
