//! The page of one chart: the figure as on the portal, and the way to the full page. One file, one request; the drawing is
//! there at several widths, and the style sheet shows the widest that fits.

use super::head::Head;
use super::widths::{MADE, MARGIN};
use super::{Chart, Site, colours, minify, policy};
use crate::chart::layout;
use crate::export::report_figure;
use crate::figure::Figure;
use crate::locale::Lang;
use crate::page::{Cx, Drawing, Links, link, pieces};
use crate::paint::{svg, variable};
use maud::{DOCTYPE, Markup, PreEscaped, html};

/// The page as HTML.
pub fn page(chart: &Chart, site: &Site) -> String {
    let mut script = minify::script(&[policy::TRUSTED, include_str!("frame.js")].concat());
    if site.answers.is_some() {
        script.extend(["\n", &minify::script(include_str!("wake.js"))]);
    }
    // Relative to the page, as all that it loads.
    let up = chart.root().strip_suffix("../").unwrap_or_default().to_owned();
    let module = site.answers.as_ref().map(|answers| [&up, answers.module.as_str()].concat());
    let live = site.answers.as_ref().map(|answers| answers.live.as_str());
    let body = body(chart, site);
    let style = style(&body.0);
    let head = Head::new(chart, site);
    let document = html! {
        (DOCTYPE)
        html lang=(chart.lang.tag()) data-chart=(chart.figure.slug) data-module=[module] data-live=[live] {
            head {
                meta charset="utf-8";
                meta http-equiv="content-security-policy" content=(policy::policy(&script, &style));
                script { (PreEscaped(&script)) }
                meta name="viewport" content="width=device-width,initial-scale=1";
                (head.early)
                // Nothing else is asked for: a browser that shows the page alone would look for an icon.
                link rel="icon" href="data:,";
                style { (PreEscaped(&style)) }
                (head.late)
            }
            body { main #solieu-chart { (body) } }
        }
    };
    document.into_string() + "\n"
}

/// The style sheet of a page with this markup.
fn style(markup: &str) -> String {
    [
        colours::colours(markup),
        minify::style(include_str!("sheet.css")),
        minify::style(include_str!("page.css")),
        minify::style(include_str!("../page/style/glyph.css")),
        minify::style(include_str!("../page/style/points.css")),
        widths(),
    ]
    .concat()
}

/// Shows one drawing at a time.
fn widths() -> String {
    let rest = MADE.iter().enumerate().skip(1).map(|(i, width)| {
        // In letters of the reader's, as the drawings' widths are.
        let from = (width + 2.0 * MARGIN) / 16.0;
        format!("@media(min-width:{from}em){{.w{}{{display:none}}.w{i}{{display:block}}}}", i - 1)
    });
    let hidden: Vec<String> = (1..MADE.len()).map(|i| format!(".w{i}")).collect();
    [&hidden.join(","), "{display:none}", &rest.collect::<String>()].concat()
}

fn body(chart: &Chart, site: &Site) -> Markup {
    let (lang, root) = (chart.lang, chart.root());
    let drawing = |figure: &Figure| drawing(figure, lang);
    let links = Links::Beside(&root);
    let cx = Cx { drawing: &drawing, links, ..Cx::new(chart.library, &chart.home) };
    let pieces = pieces(&cx, &chart.figure);
    let name = chart.library.dataset.site("name").get(lang);
    let address = site.absolute(&chart.folder()).unwrap_or_else(|| chart.folder());
    let letter = report_figure(chart.library, &chart.figure, &address, lang);
    html! {
        (pieces.head)
        (pieces.drawn)
        p #still hidden="" { (lang.webmaster().still) }
        (pieces.foot)
        (pieces.table)
        p.act {
            (link(&cx, None, &chart.home.href(), &html! { (name) }))
            // Files open as pages. A sandbox refuses downloads, and a picture can be looked at.
            @for (path, words) in [("nhung/", lang.messages().take.embed), ("chart.png", "PNG"), ("chart.csv", "CSV")] {
                a href=(path) target="_blank" { (words) }
            }
            @if let Some(letter) = &letter { a href=(letter) target="_blank" rel="noopener" { (lang.messages().common.report_error) } }
        }
    }
}

/// The drawing at every width.
fn drawing(figure: &Figure, lang: Lang) -> Drawing {
    let Some(spec) = &figure.spec else { return Drawing::default() };
    let drawn = |width| PreEscaped(svg(&layout(spec, width, lang), &variable).replace('\n', ""));
    let markup = html! {
        @for (i, width) in MADE.into_iter().enumerate() { div class={ "w" (i) } { (drawn(width)) } }
    };
    Drawing { markup, ..Drawing::default() }
}
