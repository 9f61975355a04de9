//! The conformance page: a chart of the site in every kind of host page, in every kind of frame, judged in words.
//! The page itself is the site's own; here are its body, the page of a case, and their scripts.

use super::{File, minify};
use crate::locale::Lang;
use maud::{Markup, html};
use serde_json::{Map, Value};

/// The folder of the page, below the site's root.
pub const FOLDER: &str = "embed-test/";

/// A host: its name in the scripts, its name for people, and the least and most pixels that it shows.
const HOSTS: [(&str, &str, u32, u32); 9] = [
    ("solieu", "embed.js", 80, 5000),
    ("datawrapper", "Datawrapper", 1, 10_000),
    ("datawrapper-old", "Datawrapper, 1 iframe", 1, 10_000),
    ("wordpress", "WordPress", 200, 1000),
    ("amp", "AMP", 100, 10_000),
    ("medium", "Medium, Embedly", 1, 10_000),
    ("open-iframe-resizer", "open-iframe-resizer", 1, 10_000),
    ("pym", "pym.js", 1, 10_000),
    ("iframe-resizer", "iframe-resizer", 1, 10_000),
];

/// What a frame may do, as its attribute says; the first has no such attribute.
const SANDBOXES: [Option<&str>; 3] = [None, Some("allow-scripts"), Some("allow-scripts allow-same-origin")];

/// The body in a language: `chart` and `number` are tried if the address names no other. Addresses are relative to the site's root,
/// which the page's head names.
pub fn body(chart: &str, number: &str, lang: Lang) -> String {
    let words = lang.webmaster();
    let body = html! {
        body { main class="wrap page" {
            h1 { (words.conformance) }
            p { (words.conformance_lead) }
            noscript { p { (words.no_script) } }
            p #verdict role="status" {
                (states(&[("wait", words.waiting), ("pass", words.all_pass), ("fail", words.some_fail)]))
            }
            table {
                thead { tr {
                    th scope="col" { (words.host) }
                    @for name in words.sandboxes { th scope="col" { (name) } }
                } }
                tbody { @for host in HOSTS { (row(host, lang)) } }
            }
            (states_of_card(lang))
            iframe #stage title=(words.stage) width="100%" height="640" data-chart=(chart) data-charts="c/" data-cases=(FOLDER) data-number=(number) {}
            (article(number, lang))
            script src="embed.js" {}
            script src={ (FOLDER) "judge.js" } {}
            script src={ (FOLDER) "article.js" } {}
            script src={ (FOLDER) "check.js" } {}
        } }
    };
    body.into_string()
}

/// Whether the card of a number opens in the page of a host.
fn states_of_card(lang: Lang) -> Markup {
    let [wait, pass, fail] = lang.author().card;
    html! { p #card { (states(&[("wait", wait), ("pass", pass), ("fail", fail)])) } }
}

/// Where an author has the numbers of an article checked.
fn article(number: &str, lang: Lang) -> Markup {
    let words = lang.author();
    let verdicts: Map<_, _> =
        words.verdicts.iter().map(|(state, words)| ((*state).to_owned(), (*words).into())).collect();
    html! {
        section #numbers {
            h2 { (words.title) }
            p { (words.lead) }
            p { label for="article" { (words.field) } }
            textarea #article rows="5" spellcheck="false" {}
            ul #cited data-number=(number) data-verdicts=(Value::from(verdicts)) aria-live="polite" {}
        }
    }
}

fn row((name, called, least, most): (&str, &str, u32, u32), lang: Lang) -> Markup {
    let words = lang.webmaster();
    let cell = states(&[("wait", words.waiting), ("pass", words.pass), ("fail", words.fail)]);
    html! {
        tr data-host=(name) data-least=(least) data-most=(most) {
            th scope="row" { (called) }
            @for sandbox in SANDBOXES { td data-sandbox=[sandbox] { (cell) } }
        }
    }
}

/// Words for each state, of which the first is shown; the script shows another and fills in its numbers.
fn states(states: &[(&str, &str); 3]) -> Markup {
    html! {
        @for (number, (state, words)) in states.iter().enumerate() {
            span data-state=(state) data-words=(words) hidden[number > 0] { (words) }
        }
    }
}

/// The page of a case: nothing of the site's own style, as hosts have none of it.
const CASE: &str = "<!doctype html><html lang=\"vi\"><meta charset=\"utf-8\"><meta name=\"robots\" content=\"noindex\">\
    <title>case</title><link rel=\"stylesheet\" href=\"case.css\"><body><script src=\"case.js\"></script></body></html>\n";

/// The scripts, and the page of a case with its style.
pub fn files() -> Vec<File> {
    let scripts = [
        ("judge.js", include_str!("judge.js")),
        ("article.js", include_str!("article.js")),
        ("check.js", include_str!("check.js")),
        ("case.js", include_str!("case.js")),
        ("hosts.js", include_str!("hosts.js")),
    ];
    let scripts = scripts.map(|(name, text)| (name, minify::script(text)));
    let style = ("case.css", minify::style(include_str!("case.css")));
    let files = scripts.into_iter().chain([style, ("case.html", CASE.to_owned())]);
    files.map(|(name, text)| File { path: [FOLDER, name].concat(), bytes: text.into_bytes() }).collect()
}
