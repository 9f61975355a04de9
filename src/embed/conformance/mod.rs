//! The conformance page: a chart of the site in every kind of host page, in every kind of frame, judged in words.
//! The page itself is the site's own; here are its body, the page of a case, and their scripts.

use super::{File, squeeze};
use crate::locale::Lang;
use crate::paint::safe;

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

/// The body in a language: `chart` is tried if the address names no other. Addresses are relative to the site's root,
/// which the page's head names.
pub fn body(chart: &str, lang: Lang) -> String {
    let words = lang.webmaster();
    let heads: String = words.sandboxes.map(|name| format!("<th scope=\"col\">{name}</th>")).concat();
    let rows: String = HOSTS.map(|host| row(host, lang)).concat();
    let verdict = states(&[("wait", words.waiting), ("pass", words.all_pass), ("fail", words.some_fail)]);
    format!(
        "<body><main class=\"wrap page\"><h1>{title}</h1><p>{lead}</p><noscript><p>{no_script}</p></noscript>\
         <p id=\"verdict\" role=\"status\">{verdict}</p>\
         <table><thead><tr><th scope=\"col\">{host}</th>{heads}</tr></thead><tbody>{rows}</tbody></table>\
         <iframe id=\"stage\" title=\"{stage}\" width=\"100%\" height=\"640\" data-chart=\"{chart}\" \
         data-charts=\"c/\" data-cases=\"{FOLDER}\"></iframe>\
         <script src=\"{FOLDER}check.js\"></script></main></body>",
        title = words.conformance,
        lead = words.conformance_lead,
        no_script = words.no_script,
        host = words.host,
        stage = words.stage,
        chart = safe(chart),
    )
}

fn row((name, called, least, most): (&str, &str, u32, u32), lang: Lang) -> String {
    let words = lang.webmaster();
    let cell = states(&[("wait", words.waiting), ("pass", words.pass), ("fail", words.fail)]);
    let cells = SANDBOXES.map(|sandbox| {
        let sandbox = sandbox.map(|flags| format!(" data-sandbox=\"{flags}\"")).unwrap_or_default();
        format!("<td{sandbox}>{cell}</td>")
    });
    format!(
        "<tr data-host=\"{name}\" data-least=\"{least}\" data-most=\"{most}\"><th scope=\"row\">{called}</th>{}</tr>",
        cells.concat()
    )
}

/// Words for each state, of which the first is shown; the script shows another and fills in its numbers.
fn states(states: &[(&str, &str); 3]) -> String {
    let spans = states.iter().enumerate().map(|(number, (state, words))| {
        let hidden = if number == 0 { "" } else { " hidden" };
        format!("<span data-state=\"{state}\" data-words=\"{0}\"{hidden}>{0}</span>", safe(words))
    });
    spans.collect()
}

/// The page of a case: nothing of the site's own style, as hosts have none of it.
const CASE: &str = "<!doctype html><html lang=\"vi\"><meta charset=\"utf-8\"><meta name=\"robots\" content=\"noindex\">\
    <title>case</title><link rel=\"stylesheet\" href=\"case.css\"><body><script src=\"case.js\"></script></body></html>\n";

/// The scripts, and the page of a case with its style.
pub fn files() -> Vec<File> {
    let scripts = [
        ("check.js", include_str!("check.js")),
        ("case.js", include_str!("case.js")),
        ("hosts.js", include_str!("hosts.js")),
    ];
    let scripts = scripts.map(|(name, text)| (name, squeeze::script(text)));
    let style = ("case.css", squeeze::style(include_str!("case.css")));
    let files = scripts.into_iter().chain([style, ("case.html", CASE.to_owned())]);
    files.map(|(name, text)| File { path: [FOLDER, name].concat(), bytes: text.into_bytes() }).collect()
}
