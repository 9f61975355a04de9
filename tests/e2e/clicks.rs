//! How many clicks a journalist on a deadline needs for what goes into an article.

use super::browser::{OFFICE, PHONE, ask, pages_loaded, until, visit};
use fantoccini::{Client, Locator};
use serde_json::json;

/// One click, on what is seen.
async fn click(client: &Client, css: &str) {
    let element = client.find(Locator::Css(css)).await.unwrap_or_else(|error| panic!("{css}: {error}"));
    element.click().await.unwrap_or_else(|error| panic!("{css}: {error}"));
}

/// What a link would download: its kind, whether it is large enough to be one, and its name.
async fn downloads(client: &Client, css: &str, kind: &str, name: &str) {
    let script = format!(
        "const a = document.querySelector(`{css}`); return fetch(a.href).then(answer => answer.blob().then(file => \
            [answer.ok, a.download, a.checkVisibility(), file.type.startsWith('{kind}') || file.type, file.size > 5000]))"
    );
    assert_eq!(ask(client, &script).await, json!([true, name, true, true, true]), "{css}");
}

const PICTURE: &str = ".get a[download$=\".png\"]";

#[tokio::test]
async fn from_a_key_figure_it_is_one_click_to_its_sentence_and_two_to_its_picture_and_code() {
    for device in [OFFICE, PHONE] {
        visit(device, "", |client| async move {
            pages_loaded(&client).await;
            click(&client, ".facts a[href*=\"ty-le-ho-ngheo\"]").await;
            until(&client, "document.querySelector('.quotes blockquote mark')").await;
            // On a phone the drawing fills the first screen.
            let screens = if device == OFFICE { 1 } else { 2 };
            let seen = format!(
                "(r => r.top > 0 && r.bottom < {screens} * innerHeight)(document.querySelector('.quotes blockquote mark').getBoundingClientRect())"
            );
            until(&client, &seen).await;
            let words = ask(&client, "return document.querySelector('.quotes').textContent").await;
            assert!(words.as_str().is_some_and(|words| words.contains("đến nay chỉ còn 3,5%")), "{words}");
            downloads(&client, PICTURE, "image/png", "ty-le-ho-ngheo.png").await;
            click(&client, ".get a[href$=\"nhung/\"]").await;
            until(&client, "document.getElementById('code-B')?.value.includes('<iframe ')").await;
        })
        .await;
    }
}

#[tokio::test]
async fn the_whole_dataset_is_one_click_away_on_every_page() {
    for path in ["", "so-lieu/ty-le-ho-ngheo/", "en/bao-cao/", "tim/?q=ho%20ngheo"] {
        visit(OFFICE, path, |client| async move {
            downloads(&client, "a[href$=\".xlsx\"]", "", "so-lieu.xlsx").await;
        })
        .await;
    }
}

#[tokio::test]
async fn from_a_number_of_the_report_it_is_two_clicks_to_its_chart() {
    for (device, card) in [(OFFICE, ".beside"), (PHONE, "dialog.upper[open]")] {
        visit(device, "bao-cao/#p1-i-2-5", |client| async move {
            pages_loaded(&client).await;
            click(&client, ".text [data-observation=ty-le-ho-ngheo-2020]").await;
            let ways = format!("{card} .datum[data-observation=ty-le-ho-ngheo-2020] .ways a");
            until(&client, &format!("document.querySelector('{ways}')")).await;
            click(&client, &ways).await;
            until(&client, "document.querySelector('.fig[id=ty-le-ho-ngheo] .draw')").await;
            // The value that was clicked is marked there.
            until(&client, "document.querySelector('.values [aria-current]')?.id === 'ty-le-ho-ngheo-2020'").await;
        })
        .await;
    }
}

/// Number, sentence and source are on the clipboard after one click on the page of the number, and after one on the number
/// in its drawing.
#[tokio::test]
async fn a_number_is_copied_with_its_sentence_out_of_a_drawing() {
    for (path, due) in [
        (
            "so-lieu/ty-le-ho-ngheo/",
            ["Tỷ lệ hộ nghèo, 2020: 3,5%", "“đến nay chỉ còn 3,5%”", "/n/ty-le-ho-ngheo-2020/"],
        ),
        ("en/so-lieu/ty-le-ho-ngheo/", ["2020: 3.5%", "“đến nay chỉ còn 3,5%”", "/n/ty-le-ho-ngheo-2020/en/"]),
        ("", ["Tỷ lệ hộ nghèo, 2020: 3,5%", "“đến nay chỉ còn 3,5%”", "/n/ty-le-ho-ngheo-2020/"]),
    ] {
        visit(OFFICE, path, |client| async move {
            pages_loaded(&client).await;
            super::browser::enliven(&client).await;
            ask(&client, "navigator.clipboard.writeText = async text => { window.copied = text }").await;
            let start = ask(&client, "return location.href").await;
            let key = due[2].split('/').nth(2).expect("a key");
            let link = format!("#page .draw .points a[href*='so-lieu={key}#']");
            let link = client.find(Locator::Css(&link)).await.expect("the link over a datum");
            let at = link.rectangle().await.expect("a place");
            let mouse = fantoccini::actions::MouseActions::new("mouse".to_owned());
            let over = fantoccini::actions::PointerAction::MoveToElement {
                element: link.clone(),
                duration: None,
                x: 0.0,
                y: (at.3 / 2.0 - 2.0).max(0.0),
            };
            use fantoccini::actions::InputSource;
            client.perform_actions(mouse.then(over)).await.expect("the mouse over it");
            let copy = link.find(Locator::Css(".copy")).await.expect("what copies");
            copy.click().await.expect("a click");
            until(&client, "window.copied").await;
            let copied = ask(&client, "return window.copied").await;
            let copied = copied.as_str().expect("words");
            for words in due {
                assert!(copied.contains(words), "{words}: {copied}");
            }
            until(&client, "[...document.querySelectorAll('.tip [role=status]')].some(said => said.textContent)").await;
            assert_eq!(ask(&client, "return location.href").await, start, "the link is not followed");
        })
        .await;
    }
}
