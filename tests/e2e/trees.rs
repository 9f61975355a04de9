//! What a screen reader is told, as text: the accessibility tree of one chart of each kind, of a search, of an answer and of
//! a checked text, in both languages, kept in `tests/cases/trees`. Read a change as its listener would before it is kept:
//! `UPDATE_GOLDEN=1 cargo test --test e2e trees`.

use super::browser::{ask, enliven, tell, until};
use super::engines::Engine;
use super::reader::Reader;
use super::rules::Rules;
use super::site::Server;
use fantoccini::Client;
use serde_json::{Value, json};
use std::collections::HashMap;
use std::fmt::Write;
use std::path::Path;

/// A chart of each kind, by its indicator or, of kinds that only several indicators have, by its own page.
const CHARTS: [(&str, &str); 10] = [
    ("composition", "c/co-cau/"),
    ("spans", "c/toc-do-tang/"),
    ("dumbbells", "c/bay-ty-le/"),
    ("bars", "c/von-dau-tu-toan-xa-hoi/"),
    ("interval", "c/grdp-dau-nguoi/"),
    ("units", "c/huyen-nong-thon-moi/"),
    ("ranks", "c/thu-hang/"),
    ("rows", "c/tang-truong-dich-vu/"),
    ("numeral", "c/xuat-khau/"),
    ("trend", "c/ty-le-ho-ngheo/"),
];

/// Roles that say nothing alone; their children stand in their place.
const PLAIN: [&str; 6] = ["none", "generic", "ignored", "LayoutTable", "LayoutTableRow", "LayoutTableCell"];
/// Roles whose name is made of what stands in them: their texts are not said twice.
const NAMED_BY_CONTENT: [&str; 9] =
    ["heading", "link", "button", "cell", "columnheader", "rowheader", "option", "gridcell", "DisclosureTriangle"];
/// Properties that a screen reader says.
const SAID: [&str; 9] = ["level", "expanded", "pressed", "checked", "selected", "disabled", "modal", "invalid", "live"];

/// The tree below the first element of a selector, a node a line.
pub async fn tree(client: &Client, selector: &str) -> String {
    tell(client, "DOM.enable", json!({})).await;
    tell(client, "Accessibility.enable", json!({})).await;
    let document = tell(client, "DOM.getDocument", json!({"depth": 0})).await;
    let found =
        tell(client, "DOM.querySelector", json!({"nodeId": document["root"]["nodeId"], "selector": selector})).await;
    let found = tell(client, "DOM.describeNode", json!({"nodeId": found["nodeId"]})).await;
    let answer = tell(client, "Accessibility.getFullAXTree", json!({})).await;
    let nodes = answer["nodes"].as_array().expect("nodes");
    let by_id: HashMap<&str, &Value> = nodes.iter().filter_map(|node| Some((node["nodeId"].as_str()?, node))).collect();
    let root = nodes.iter().find(|node| node["backendDOMNodeId"] == found["node"]["backendNodeId"]).expect("the root");
    let mut out = String::new();
    write_node(root, &by_id, 0, false, &mut out);
    out
}

fn write_node(node: &Value, all: &HashMap<&str, &Value>, depth: usize, is_told: bool, out: &mut String) {
    let role = node["role"]["value"].as_str().unwrap_or_default();
    let name = node["name"]["value"].as_str().unwrap_or_default();
    let is_said = node["ignored"] != json!(true) && !(PLAIN.contains(&role) && name.is_empty());
    if is_said {
        let _ = write!(out, "{:indent$}{role}", "", indent = 2 * depth);
        if !name.is_empty() {
            let _ = write!(out, " \"{name}\"");
        }
        if let Some(value) = node["value"]["value"].as_str().filter(|value| !value.is_empty()) {
            let _ = write!(out, " = \"{value}\"");
        }
        if let Some(words) = node["description"]["value"].as_str().filter(|words| !words.is_empty()) {
            let _ = write!(out, " ({words})");
        }
        for property in node["properties"].as_array().into_iter().flatten() {
            let name = property["name"].as_str().unwrap_or_default();
            let value = &property["value"]["value"];
            if SAID.contains(&name) && *value != json!(false) && *value != json!("false") || name == "expanded" {
                let _ = write!(out, " [{name} {}]", value.to_string().trim_matches('"'));
            }
        }
        out.push('\n');
    }
    // What is in the name is not said again; where lines break is nobody's to hear.
    let is_told = is_told || NAMED_BY_CONTENT.contains(&role);
    for child in node["childIds"].as_array().into_iter().flatten() {
        let Some(child) = child.as_str().and_then(|id| all.get(id)) else { continue };
        let role = child["role"]["value"].as_str().unwrap_or_default();
        let is_silent =
            ["InlineTextBox", "LineBreak"].contains(&role) || is_told && ["StaticText", "mark"].contains(&role);
        if !is_silent {
            write_node(child, all, depth + usize::from(is_said), is_told, out);
        }
    }
}

/// Holds a tree against the one that was approved.
fn compare(name: &str, tree: &str, changed: &mut Vec<String>) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/trees").join(format!("{name}.txt"));
    let approved = std::fs::read_to_string(&file).unwrap_or_default();
    if approved == tree {
        return;
    }
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::create_dir_all(file.parent().expect("a folder")).expect("a folder");
        std::fs::write(file, tree).expect("writes the tree");
        return;
    }
    let differs = approved.lines().zip(tree.lines()).find(|(old, new)| old != new);
    changed.push(format!("{name}: {differs:?}"));
}

#[tokio::test]
async fn charts_and_search_are_told_as_they_were_approved() {
    let server = Server::start(Rules::new());
    let reader = Reader::enter(Engine::Chromium, &server.at("")).await;
    let client: &Client = &reader.client;
    let mut changed = Vec::new();
    for (kind, path) in CHARTS {
        for lang in ["", "en/"] {
            client.goto(&server.at(&[path, lang].concat())).await.expect("the page answers");
            until(client, "document.querySelector('.draw')").await;
            ask(client, "document.querySelector('.draw').dispatchEvent(new PointerEvent('pointerover', {bubbles: true})); for (const one of document.querySelectorAll('details')) one.open = true").await;
            until(client, "document.querySelector('.draw .points a')").await;
            let tree = tree(client, "main").await;
            compare(&format!("{kind}-{}", if lang.is_empty() { "vi" } else { "en" }), &tree, &mut changed);
        }
    }
    for (name, path) in [
        ("answer-vi", "tim/?q=ho%20ngheo%20giam%20bao%20nhieu"),
        ("answer-en", "en/tim/?q=how%20much%20did%20poverty%20fall"),
    ] {
        client.goto(&server.at(path)).await.expect("the page answers");
        until(client, "document.querySelector('#answer:not([hidden]) .said')").await;
        compare(name, &tree(client, "#answer").await, &mut changed);
    }
    for (name, path) in [("check-vi", "kiem-so/"), ("check-en", "en/kiem-so/")] {
        client.goto(&server.at(path)).await.expect("the page answers");
        until(client, "document.querySelector('#check')?.dataset.open").await;
        ask(client, "document.querySelector('[data-check=example]').click()").await;
        until(
            client,
            "document.querySelector('#check-result .differs') && document.querySelector('#check-summary h2')",
        )
        .await;
        ask(client, "document.querySelector('#check-result .differs').click()").await;
        until(client, "document.getElementById('check-note')").await;
        compare(name, &tree(client, "main").await, &mut changed);
    }
    for (name, path) in [("search-vi", "tim/?q=ho%20ngheo"), ("search-en", "en/tim/?q=poverty")] {
        client.goto(&server.at(path)).await.expect("the page answers");
        until(client, "document.querySelector('#results [data-hit]')").await;
        enliven(client).await;
        compare(name, &tree(client, "body").await, &mut changed);
    }
    assert!(changed.is_empty(), "{changed:#?}");
}
