//! The share panel: how a chart comes into somebody else's page, one page a chart and language: the chart as it will look,
//! beside it the code that fits most pages, the others folded. Complete without script; with it the codes and the preview
//! follow the reader's choices.

use super::template::StaticPage;
use crate::embed::{Chart, Code, Site, WIDTHS, codes, fill, heights, minify};
use crate::page::header;
use crate::route::{Page, View, embed_folder};
use maud::{Markup, html};

/// The code that most pages take; the others stand below it in this order.
const FIRST: char = 'C';
const FOLDED: [char; 4] = ['A', 'B', 'E', 'D'];

/// The panel, in a folder below its chart's; `name` is the site's.
pub fn panel(chart: &Chart, site: &Site, name: &str) -> StaticPage {
    let below = embed_folder(&chart.figure.slug, chart.lang);
    let style = minify::style(include_str!("panel.css"));
    StaticPage {
        below,
        lang: chart.lang,
        title: chart.lang.panel().title.to_owned(),
        style,
        body: body(chart, site, name).0,
    }
}

fn body(chart: &Chart, site: &Site, name: &str) -> Markup {
    let words = chart.lang.panel();
    let title = &chart.figure.title;
    let root = site.absolute("");
    let view = View { page: Page::Indicators, lang: chart.lang };
    let other = embed_folder(&chart.figure.slug, chart.lang.other());
    let codes = codes(chart);
    let code = |letter: char| codes.iter().zip(words.ways).find(|(code, _)| code.letter == letter);
    html! {
        body {
            div #header { (header(name, &view, Some(&other))) }
            main class="wrap page share" {
                p.crumb { a href=(chart.folder()) { (title) } }
                h1 { (words.title) }
                div.cols {
                    div.look {
                        (choices(chart))
                        div #preview data-title=(title) data-chart=(chart.folder()) {}
                    }
                    div.codes {
                        @if root.is_none() { noscript { p.note { (words.unknown) } } }
                        @if let Some((code, (name, use_for))) = code(FIRST) {
                            section { h2 { (name) } (field(chart, code, use_for, root.as_deref())) }
                        }
                        @for (code, (name, use_for)) in FOLDED.into_iter().filter_map(code) {
                            details {
                                summary { b { (name) } }
                                (field(chart, code, use_for, root.as_deref()))
                            }
                        }
                        details { summary { b { (words.trouble) } } p { (words.check) } (sandbox(chart)) }
                        p.note { (words.lead) }
                    }
                }
                p #said.said role="status" data-copied=(words.copied) data-select=(words.select) {}
            }
            script src="nhung.js" {}
            // The preview is as high as its chart, as in a page with the first code.
            script async src="embed.js" {}
        }
    }
}

/// A code to be copied.
fn field(chart: &Chart, code: &Code, use_for: &str, root: Option<&str>) -> Markup {
    let id = format!("code-{}", code.letter);
    html! {
        label for=(id) { (use_for) }
        textarea #(id) class="code" rows="7" readonly spellcheck="false" data-template=(code.template) {
            (fill(code, root.unwrap_or("…/"), chart))
        }
        button type="button" class="btn" data-copy=(id) hidden { (chart.lang.panel().copy) }
    }
}

/// Widths, colours and what the other page allows; each width has a height that holds the chart.
fn choices(chart: &Chart) -> Markup {
    let words = chart.lang.panel();
    let named = WIDTHS.iter().zip(heights(chart)).map(|(width, height)| format!("\"{width}\":{height}"));
    let heights = format!("{{{}}}", named.collect::<Vec<_>>().join(","));
    let mut widths = vec![("any".to_owned(), words.any.to_owned())];
    widths.extend(WIDTHS.map(|width| (width.to_string(), format!("{width}\u{a0}px"))));
    let plain =
        |answers: &[(&str, &str)]| answers.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect::<Vec<_>>();
    let [auto, light, dark] = words.themes;
    html! {
        form #choices data-heights=(heights) hidden {
            (choice("width", words.width, &widths))
            (choice("theme", words.theme, &plain(&[("auto", auto), ("light", light), ("dark", dark)])))
            p.hint { (words.theme_note) }
        }
    }
}

/// What the other page allows: most allow all.
fn sandbox(chart: &Chart) -> Markup {
    let words = chart.lang.panel();
    let [ordinary, strict] = words.hosts.map(str::to_owned);
    choice("sandbox", words.host, &[(String::new(), ordinary), ("allow-scripts allow-popups".to_owned(), strict)])
}

/// One question with its answers, the first of them chosen.
fn choice(name: &str, question: &str, answers: &[(String, String)]) -> Markup {
    html! {
        fieldset {
            legend.unseen { (question) }
            @for (i, (value, words)) in answers.iter().enumerate() {
                label { input type="radio" form="choices" name=(name) value=(value) checked[i == 0]; span { (words) } }
            }
        }
    }
}
