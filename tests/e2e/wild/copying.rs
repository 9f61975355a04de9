//! What is copied from the report is the report: no signs of ours in it, and its words are found as they are printed.

use crate::engines::BOTH;
use crate::reader::Reader;
use crate::rules::Rules;
use crate::site::Server;

/// The text that the clipboard gets of an element.
fn copied(element: &str) -> String {
    format!("(getSelection().selectAllChildren({element}), getSelection().toString())")
}

#[tokio::test]
async fn the_report_is_copied_as_it_is_printed() {
    let server = Server::start(Rules::new());
    for engine in BOTH {
        for page in ["bao-cao/", "en/bao-cao/"] {
            let reader = Reader::enter(engine, &server.at(page)).await;
            reader.ready().await;
            let text = copied("document.querySelector('article')");
            reader
                .require(
                    "links to headings are quiet",
                    "[...document.querySelectorAll('.anchor')].every(e => getComputedStyle(e).opacity === '0')",
                )
                .await;
            reader.require("no sign of a link to a heading", &format!("!{text}.includes('#')")).await;
            reader.require("no correction", &format!("!{text}.includes('→')")).await;
            // The paragraph of a misprint, as a triple click selects it.
            let block = copied("document.getElementById('p1-i-3-1')");
            let printed = reader.words(&format!("return {block}")).await;
            let file = include_str!("../../../src/data/report.vi.txt");
            let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(words(file).contains(&words(&printed)), "{page}: {printed}");
        }
    }
}

#[tokio::test]
async fn a_passage_is_copied_without_its_signs() {
    let server = Server::start(Rules::new());
    for engine in BOTH {
        for page in ["kiem-chung/dinh-chinh/", "so-lieu/ty-le-ho-ngheo/", "tim/?q=de%20bi%20dong"] {
            let reader = Reader::enter(engine, &server.at(page)).await;
            reader.ready().await;
            for quote in ["blockquote", "q", ".sn"] {
                let text = format!("[...document.querySelectorAll('{quote}')].map(e => {})", copied("e"));
                reader
                    .require(quote, &format!("{text}.every(text => !text.includes('#') && !text.includes('→'))"))
                    .await;
            }
        }
    }
}
