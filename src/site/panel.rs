//! The share panel: how a chart comes into somebody else's page, one page a chart and language. Complete without script;
//! with it the codes and a preview follow the reader's choices.

use super::template::StaticPage;
use crate::embed::{Chart, Site, WIDTHS, codes, fill, heights, squeeze};
use crate::paint::safe;
use crate::route::embed_folder;

/// The panel, in a folder below its chart's.
pub fn panel(chart: &Chart, site: &Site) -> StaticPage {
    let below = embed_folder(&chart.figure.slug, chart.lang);
    let style = squeeze::style(include_str!("panel.css"));
    StaticPage { below, lang: chart.lang, title: chart.lang.panel().title, style, body: body(chart, site) }
}

fn body(chart: &Chart, site: &Site) -> String {
    let words = chart.lang.panel();
    let site = site.absolute("");
    let title = safe(&chart.figure.title);
    let named = WIDTHS.iter().zip(heights(chart)).map(|(width, height)| format!("\"{width}\":{height}"));
    let heights = safe(&format!("{{{}}}", named.collect::<Vec<_>>().join(",")));
    let mut out = format!(
        "<body><main class=\"wrap page share\" lang=\"{}\"><p class=\"crumb\"><a href=\"{}\">{}</a></p><h1>{}</h1><p class=\"lead\">{title}</p><p>{}</p>",
        chart.lang.tag(),
        chart.folder(),
        words.back,
        words.title,
        words.lead
    );
    out += &format!("<form id=\"choices\" data-heights=\"{heights}\" hidden>");
    let widths = WIDTHS.map(|width| (width.to_string(), format!("{width} px")));
    let mut all = vec![("any".to_owned(), words.any.to_owned())];
    all.extend(widths);
    out += &choice("width", words.width, &all);
    let [auto, light, dark] = words.themes;
    out += &choice("theme", words.theme, &[("auto", auto), ("light", light), ("dark", dark)]);
    let [ordinary, strict] = words.hosts;
    out += &choice("sandbox", words.host, &[("", ordinary), ("allow-scripts allow-popups", strict)]);
    out += "</form>";
    let shown = site.as_deref().unwrap_or("…/");
    if site.is_none() {
        out += &format!("<noscript><p class=\"note\">{}</p></noscript>", words.unknown);
    }
    for (code, (name, use_for)) in codes(chart).iter().zip(words.ways) {
        let id = format!("code-{}", code.letter);
        out += &format!(
            "<section><h2><span>{}</span> {name}</h2><label for=\"{id}\">{use_for}</label>\
             <textarea id=\"{id}\" class=\"code\" rows=\"3\" readonly spellcheck=\"false\" data-template=\"{}\">{}</textarea>\
             <button type=\"button\" class=\"btn\" data-copy=\"{id}\" hidden>{}</button></section>",
            code.letter,
            safe(&code.template),
            safe(&fill(code, shown, chart)),
            words.copy
        );
    }
    out += &format!(
        "<p class=\"note\">{}</p><h2>{}</h2><div id=\"preview\" data-title=\"{title}\" data-chart=\"{}\"></div>\
         <p id=\"said\" class=\"said\" role=\"status\" data-copied=\"{}\" data-select=\"{}\"></p></main>\
         <script src=\"nhung.js\"></script></body>",
        words.check,
        words.preview,
        chart.folder(),
        words.copied,
        words.select
    );
    out
}

/// One question with its answers, the first of them chosen.
fn choice(name: &str, question: &str, answers: &[(impl AsRef<str>, impl AsRef<str>)]) -> String {
    let mut out = format!("<fieldset><legend>{question}</legend>");
    for (i, (value, words)) in answers.iter().enumerate() {
        let checked = if i == 0 { " checked" } else { "" };
        out += &format!(
            "<label><input type=\"radio\" name=\"{name}\" value=\"{}\"{checked}> {}</label>",
            value.as_ref(),
            words.as_ref()
        );
    }
    out + "</fieldset>"
}
