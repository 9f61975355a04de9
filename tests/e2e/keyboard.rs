//! Every datum of every figure by keyboard alone: in reading order, spoken whole, and left again.

use super::browser::{OFFICE, ask, enliven, until, visit};
use fantoccini::Client;
use fantoccini::key::Key;
use serde_json::{Value, json};

/// The overview in both languages, and an indicator's page for each kind of drawing.
const PAGES: [&str; 13] = [
    "",
    "en/",
    "so-lieu/co-cau-kinh-te/",
    "so-lieu/tang-truong-grdp/",
    "so-lieu/bao-hiem-y-te/",
    "so-lieu/ty-le-ho-ngheo/",
    "so-lieu/grdp-dau-nguoi/",
    "so-lieu/von-dau-tu-toan-xa-hoi/",
    "so-lieu/sap-nhap-xa/",
    "so-lieu/huyen-nong-thon-moi/",
    "so-lieu/hang-quy-mo-grdp/",
    "so-lieu/nuoc-sach/",
    "en/so-lieu/chat-thai-ran/",
];

/// Frames of all drawings on the page.
const DRAWN: &str = "[...document.querySelectorAll('figure[data-chart] .points')]";

async fn press(client: &Client, key: Key) {
    let element = client.active_element().await.expect("something has the focus");
    element.send_keys(&(key + "")).await.expect("a key");
}

/// What has the focus: its name as a screen reader gets it, its place in its drawing, and whether its tip is shown.
async fn focused(client: &Client) -> (String, u64, bool) {
    let script = "const a = document.activeElement; const all = [...a.parentNode.children];
        return [a.getAttribute('aria-label'), all.indexOf(a), all.filter(b => b.querySelector('.tip').offsetParent).includes(a)]";
    let seen = ask(client, script).await;
    (seen[0].as_str().expect("a name").to_owned(), seen[1].as_u64().expect("a place"), seen[2] == json!(true))
}

/// Walks one drawing from its first datum to its last; returns what was spoken.
async fn walk(client: &Client, drawing: usize) -> Vec<String> {
    let count = ask(client, &format!("return {DRAWN}[{drawing}].children.length")).await.as_u64().expect("a count");
    let stops = ask(client, &format!("return {DRAWN}[{drawing}].querySelectorAll('[tabindex=\"0\"]').length")).await;
    assert_eq!(stops, json!(1), "one stop of the Tab key a drawing");
    client
        .execute(&format!("{DRAWN}[{drawing}].querySelector('[tabindex=\"0\"]').focus()"), vec![])
        .await
        .expect("the focus comes in");
    let mut spoken = Vec::new();
    for place in 0..count {
        let (name, at, is_shown) = focused(client).await;
        assert_eq!(at, place, "{name}: arrows go in the order of the data");
        assert!(is_shown, "{name} shows what it says");
        spoken.push(name);
        // Both pairs of arrows lead on.
        press(client, if place % 2 == 0 { Key::Right } else { Key::Down }).await;
    }
    let (last, at, _) = focused(client).await;
    assert_eq!(at, count - 1, "{last} is the end");
    press(client, Key::Escape).await;
    until(client, &format!("![...{DRAWN}[{drawing}].querySelectorAll('.tip')].some(tip => tip.offsetParent)")).await;
    if count > 1 {
        press(client, Key::Left).await;
        assert!(focused(client).await.2, "an arrow shows the tip again");
    }
    press(client, Key::Home).await;
    assert_eq!(focused(client).await.1, 0, "home");
    press(client, Key::Tab).await;
    until(client, &format!("!{DRAWN}[{drawing}].contains(document.activeElement)")).await;
    spoken
}

/// The rows of a drawing's table, in reading order: name, time, value, status. On an indicator's own page the table
/// holds more, so its rows are found by the data's ids.
const ROWS: &str = "(drawing => {
    const words = e => e.textContent.replace(/\\u00a0/g, ' ').replace(/\\s+/g, ' ').trim();
    const table = drawing.closest('figure').querySelector('table.pairs');
    return table ? [...table.tBodies[0].rows].map(row => [words(row.querySelector('a')), words(row.querySelector('th small')), words(row.querySelector('td a')), words(row.querySelector('td small'))]) : null;
})";

#[tokio::test]
async fn arrows_reach_every_datum_and_it_says_what_it_is() {
    for path in PAGES {
        visit(OFFICE, path, |client| async move {
            enliven(&client).await;
            until(&client, &format!("{DRAWN}.length > 0 && {DRAWN}.every(points => points.firstElementChild)")).await;
            let drawings = ask(&client, &format!("return {DRAWN}.length")).await.as_u64().expect("a count") as usize;
            let figures = ask(&client, "return document.querySelectorAll('figure[data-chart] .draw').length").await;
            assert_eq!(figures, json!(drawings), "every drawing has its links");
            let is_english = path.starts_with("en/");
            for drawing in 0..drawings {
                let spoken = walk(&client, drawing).await;
                let rows = ask(&client, &format!("return {ROWS}({DRAWN}[{drawing}])")).await;
                let (part, derived) = if is_english { ("Part", "derived") } else { ("Phần", "suy ra") };
                for name in &spoken {
                    assert!(name.contains(part), "{path}: no source in '{name}'");
                    let is_computed = name.contains(" + ") || name.contains(" − ");
                    assert!(is_computed || !name.contains(derived), "{path}: no computation in '{name}'");
                    assert!(name.chars().any(|c| c.is_ascii_digit()), "{path}: no number in '{name}'");
                }
                let Value::Array(rows) = rows else { continue };
                assert_eq!(rows.len(), spoken.len(), "{path}: the table has the same data");
                for (row, name) in rows.iter().zip(&spoken) {
                    let name = name.replace('\u{a0}', " ");
                    let cells = row.as_array().expect("cells").iter().map(|cell| cell.as_str().expect("words"));
                    for (column, words) in cells.enumerate() {
                        // The table writes some units short, so of the value count the words up to its last digit.
                        let end = words.rfind(|c: char| c.is_ascii_digit()).map_or(words.len(), |at| at + 1);
                        let words = if column == 2 { &words[..end] } else { words };
                        assert!(name.contains(words), "{path}: '{words}' of the table is not in '{name}'");
                    }
                }
            }
        })
        .await;
    }
}
