//! Pages made ahead of time: complete without script; the app changes no word of them and nothing jumps; what it makes
//! itself says the same.

use super::browser::{BrowserLog, OFFICE, PHONE, READY, ask, hasty_visit, pages_loaded, until, visit};
use fantoccini::Client;
use serde_json::{Value, json};
use std::path::Path;

const PAGES: [&str; 9] = [
    "",
    "en/",
    "chu-de/moi-truong/",
    "so-lieu/ty-le-ho-ngheo/",
    "so-lieu/co-cau-kinh-te/",
    "bao-cao/",
    "tim/",
    "kiem-chung/",
    "cach-doc/",
];

/// What a page says outside its drawings, and where its links lead; without the ready sentences, which are made when they
/// are unfolded.
const WORDS: &str = "(root => { const copy = root.cloneNode(true); copy.querySelectorAll('.draw, script, #ready-list').forEach(e => e.remove()); \
    return [copy.textContent.replace(/\\s+/g, ' ').trim(), [...copy.querySelectorAll('a[href]')].map(a => a.getAttribute('href'))] })";

/// Compares what a page says, `[words, links]`, with what the file at `ADDRESS` says; the first difference is in
/// `window.compared`.
const COMPARE: &str = "window.compared = null; const request = new XMLHttpRequest(); \
    request.open('GET', ADDRESS); request.responseType = 'document'; request.send(); request.onload = () => { \
    const other = request.responseXML; \
    const of = page => [...WORDS(page.body), page.title, page.documentElement.lang, page.querySelector('meta[name=description]').content, page.documentElement.dataset.view]; \
    const [made, live] = [of(other), of(document)]; \
    const part = made.findIndex((words, i) => String(words) !== String(live[i])); \
    const [a, b] = [String(made[part]), String(live[part])]; \
    const at = [...a].findIndex((letter, i) => letter !== b[i]); \
    const around = words => words.slice(Math.max(0, at - 60), Math.max(0, at) + 120); \
    window.compared = part < 0 ? 'same' : 'part ' + part + ', made: ' + around(a) + ' | live: ' + around(b) }";

async fn compare(client: &Client, address: &str, place: &str) {
    ask(client, &COMPARE.replace("WORDS", WORDS).replace("ADDRESS", address)).await;
    until(client, "window.compared").await;
    assert_eq!(ask(client, "return window.compared").await, json!("same"), "{place}");
    // The policy of this page names its own style, not that of the file which it is compared with.
    let log = client.issue_cmd(BrowserLog).await.expect("the console");
    let is_style =
        |entry: &Value| entry["message"].as_str().is_some_and(|words| words.contains("Applying inline style"));
    assert!(log.as_array().is_some_and(|entries| entries.iter().all(is_style)), "{place}: {log}");
}

#[tokio::test]
async fn the_app_changes_no_word_of_a_page() {
    for path in PAGES {
        hasty_visit(OFFICE, path, |client| async move {
            until(&client, READY).await;
            // Not a second later, either.
            pages_loaded(&client).await;
            compare(&client, "location.href", path).await;
            // And it lives: a link changes the page without loading another.
            client
                .execute("window.stays = true; document.querySelector('a.lang').click()", vec![])
                .await
                .expect("click");
            until(
                &client,
                "window.stays && document.documentElement.lang !== (location.pathname.includes('/en/') ? 'vi' : 'en')",
            )
            .await;
        })
        .await;
    }
}

/// Every kind of view that a path leads to.
const KINDS: [&str; 13] = [
    "",
    "chu-de/doi-song/",
    "so-lieu/",
    "so-lieu/ty-le-ho-ngheo/",
    "so-lieu/co-cau-kinh-te/",
    "bao-cao/",
    "tim/",
    "kiem-chung/",
    "kiem-chung/suy-ra/",
    "kiem-chung/danh-gia/",
    "kiem-chung/luu-y/",
    "kiem-chung/dinh-chinh/",
    "cach-doc/",
];

#[tokio::test]
async fn a_page_that_the_app_makes_says_what_the_made_one_says() {
    hasty_visit(OFFICE, "cach-doc/", |client| async move {
        pages_loaded(&client).await;
        ask(&client, "window.stays = true").await;
        // From every kind of view to the next, and from one language to the other and back.
        for [first, second] in [["", "en/"], ["en/", ""]] {
            for (i, kind) in KINDS.into_iter().enumerate() {
                for language in if i % 2 == 0 { [first, second] } else { [second, first] } {
                    let path = [language, kind].concat();
                    let path = if path.is_empty() { "./" } else { &path };
                    let follow = format!("const a = document.createElement('a'); a.href = '{path}'; document.body.append(a); a.click(); a.remove()");
                    ask(&client, &follow).await;
                    until(&client, &format!("document.documentElement.dataset.view === '{path}'")).await;
                    compare(&client, &format!("'{path}'"), path).await;
                }
            }
        }
        assert_eq!(ask(&client, "return window.stays").await, json!(true), "no page was loaded");
    })
    .await;
}

#[tokio::test]
async fn a_page_that_the_reader_comes_back_to_says_what_it_said() {
    for path in PAGES {
        hasty_visit(OFFICE, path, |client| async move {
            pages_loaded(&client).await;
            let view = ask(&client, "window.stays = true; return document.documentElement.dataset.view").await;
            ask(&client, "document.querySelector('header.top nav a:not([aria-current])').click()").await;
            until(&client, &format!("document.documentElement.dataset.view !== {view}")).await;
            client.back().await.expect("back");
            until(&client, &format!("window.stays && document.documentElement.dataset.view === {view}")).await;
            compare(&client, "location.href", path).await;
        })
        .await;
    }
}

#[tokio::test]
async fn nothing_jumps_when_the_app_arrives() {
    for device in [OFFICE, PHONE] {
        for path in ["", "so-lieu/ty-le-ho-ngheo/", "bao-cao/"] {
            visit(device, path, |client| async move {
                until(&client, READY).await;
                // Until the charts in sight answer, and what rests has been laid out.
                let awake = "[...document.querySelectorAll('.draw')].filter(d => d.getBoundingClientRect().top < innerHeight).every(d => d.querySelector('.points a'))";
                until(&client, awake).await;
                tokio::time::sleep(std::time::Duration::from_millis(500)).await;
                let observe = "window.shifts = []; new PerformanceObserver(list => list.getEntries().forEach(e => window.shifts.push([e.value, \
                    ...e.sources.map(s => [s.node && (s.node.className || s.node.nodeName), s.previousRect.top, s.currentRect.top])]))) \
                    .observe({type: 'layout-shift', buffered: true}); setTimeout(() => { window.judged = true }, 300)";
                client.execute(observe, vec![]).await.expect("observes");
                until(&client, "window.judged").await;
                let shifts = ask(&client, "return window.shifts").await;
                let sum: f64 = shifts.as_array().expect("a list").iter().filter_map(|shift| shift[0].as_f64()).sum();
                assert!(sum < 0.01, "{path} at {} px shifts by {sum}: {shifts}", device.width);
            })
            .await;
        }
    }
}

#[tokio::test]
async fn pages_are_complete_without_script() {
    let dist = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("dist");
    let overview = std::fs::read_to_string(dist.join("index.html")).expect("the overview");
    assert!(overview.matches("data-chart=").count() >= 5, "charts");
    assert!(overview.matches("rem\" viewBox=").count() >= 10, "drawings");
    let report = std::fs::read_to_string(dist.join("bao-cao/index.html")).expect("the report");
    assert!(report.contains("id=\"p1-i-1-3\"") && report.contains("QCVN02"), "the whole report");
    let indicator = std::fs::read_to_string(dist.join("en/so-lieu/ty-le-ho-ngheo/index.html")).expect("an indicator");
    for words in ["<html lang=\"en\" ", "13.93", "<table", "đến nay chỉ còn 3,5%", "<title>"] {
        assert!(indicator.contains(words), "{words}");
    }
}

/// The pages of a built folder, by their path.
fn built(folder: &Path, below: &str, out: &mut Vec<(String, String)>) {
    for entry in std::fs::read_dir(folder).expect("a built site").flatten() {
        let (path, name) = (entry.path(), entry.file_name().to_string_lossy().into_owned());
        if path.is_dir() {
            built(&path, &[below, &name, "/"].concat(), out);
        } else if name == "index.html" {
            out.push((below.to_owned(), std::fs::read_to_string(&path).expect("a page")));
        }
    }
}

/// Every page as it is served, but for those of people who look after a site, which no search engine shows.
#[test]
fn every_built_page_says_what_a_message_shows_of_it() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("dist");
    let mut pages = Vec::new();
    built(&root, "", &mut pages);
    let (mut shared, mut twins) = (0, 0);
    for (path, page) in &pages {
        if page.contains("<meta name=\"robots\" content=\"noindex\">") {
            continue;
        }
        shared += 1;
        for key in ["og:title", "og:description", "og:site_name", "og:locale"] {
            let tag = format!("property=\"{key}\" content=\"");
            let words: Vec<&str> = page.split(&tag).skip(1).filter_map(|rest| rest.split('"').next()).collect();
            assert!(matches!(words[..], [words] if !words.trim().is_empty()), "{path}: {key}: {words:?}");
        }
        let Some((_, twin)) = page.split_once("type=\"text/markdown\" href=\"") else { continue };
        twins += 1;
        let twin = root.join(twin.split('"').next().expect("an address"));
        let text = std::fs::read_to_string(&twin).unwrap_or_else(|error| panic!("{path}: {}: {error}", twin.display()));
        assert!(text.contains("# ") && text.len() > 60, "{path}: {text}");
    }
    assert!(shared > 500 && twins > 150, "{shared} pages, {twins} of them as text");
}
