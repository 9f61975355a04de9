//! The page of one chart: title, unit, key, drawing, note, source, table, and the way to the full page. One file, one
//! request; the drawing is there at several widths, and the style sheet shows the widest that fits.

use super::head::Head;
use super::{Chart, Site, colours, policy, squeeze};
use crate::chart::{self, glyph, layout};
use crate::dataset::Wording;
use crate::export::sentence;
use crate::figure::{form, side};
use crate::paint::{safe, svg, variable};
use crate::route::View;

/// Widths of the drawing in CSS pixels, the narrowest first. A frame of 280 holds the first without scrolling.
pub(super) const MADE: [f64; 5] = [chart::LEAST_WIDTH, 328.0, 440.0, 568.0, 800.0];
/// Ground around everything; frames too narrow for both have none at the sides.
pub(super) const MARGIN: f64 = 16.0;
/// From this width on, a frame has its margin at the sides.
pub(super) const ROOMY: f64 = MADE[0] + 2.0 * MARGIN;

/// The page as HTML.
pub fn page(chart: &Chart, site: &Site) -> String {
    let mut script = squeeze::script(include_str!("frame.js"));
    if site.answers.is_some() {
        script.extend(["\n", &squeeze::script(include_str!("wake.js"))]);
    }
    // Relative to the page, as all that it loads.
    let up = chart.root().strip_suffix("../").unwrap_or_default().to_owned();
    let live = site
        .answers
        .iter()
        .map(|answers| ["\" data-module=\"", &up, &answers.module, "\" data-live=\"", &answers.live].concat());
    let live = live.collect::<String>();
    let style = style();
    let head = Head::new(chart, site);
    [
        "<!doctype html><html lang=\"",
        chart.lang.tag(),
        "\" data-chart=\"",
        &safe(&chart.figure.slug),
        &live,
        "\"><head><meta charset=\"utf-8\"><meta http-equiv=\"content-security-policy\" content=\"",
        &policy::policy(&script, &style),
        "\"><script>",
        &script,
        "</script><meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">",
        &head.early,
        // Nothing else is asked for: a browser that shows the page alone would look for an icon.
        "<link rel=\"icon\" href=\"data:,\"><style>",
        &style,
        "</style>",
        &head.late,
        "</head><body><main id=\"solieu-chart\">",
        &body(chart),
        "</main></body></html>\n",
    ]
    .concat()
}

fn style() -> String {
    [
        colours::colours(),
        squeeze::style(include_str!("page.css")),
        squeeze::style(include_str!("../page/style/points.css")),
        widths(),
    ]
    .concat()
}

/// Shows one drawing at a time.
fn widths() -> String {
    let rest = MADE.iter().enumerate().skip(1).map(|(i, width)| {
        let from = width + 2.0 * MARGIN;
        format!("@media(min-width:{from}px){{.w{}{{display:none}}.w{i}{{display:block}}}}", i - 1)
    });
    let hidden: Vec<String> = (1..MADE.len()).map(|i| format!(".w{i}")).collect();
    [&hidden.join(","), "{display:none}", &rest.collect::<String>()].concat()
}

fn body(chart: &Chart) -> String {
    let figure = &chart.figure;
    let words = &chart.lang.messages().common;
    let mut out = format!("<h1>{}</h1>", safe(&figure.title));
    let key: String = figure
        .key
        .iter()
        .map(|key| {
            let drawn = drawing(&glyph(form(key.status), chart::Side::Exact, key.is_area));
            format!("<span class=\"key\">{drawn}{}</span>", safe(&key.words))
        })
        .collect();
    if !figure.subtitle.is_empty() || !key.is_empty() {
        let space = if figure.subtitle.is_empty() || key.is_empty() { "" } else { "\u{2003}" };
        out.push_str(&format!("<p class=\"sub\">{}{space}{key}</p>", safe(&figure.subtitle)));
    }
    out.push_str(&format!("<div class=\"draw\"><div role=\"img\" aria-label=\"{}\">", safe(&figure.alt)));
    if let Some(spec) = &figure.spec {
        for (i, width) in MADE.into_iter().enumerate() {
            out.push_str(&format!("<div class=\"w{i}\">{}</div>", drawing(&layout(spec, width, chart.lang))));
        }
    }
    out.push_str("</div></div>");
    let still = chart.lang.webmaster().still;
    out.push_str(&format!("<p id=\"still\" hidden=\"\">{still}</p>"));
    for note in chart.notes() {
        out.push_str(&format!("<p>{}</p>", safe(&note)));
    }
    out.push_str(&source(chart));
    out.push_str(&format!("<details><summary>{}</summary>{}</details>", words.show_table, table(chart)));
    let name = safe(chart.library.dataset.site("name").get(chart.lang));
    out + &format!(
        "<p class=\"act\">{}{}{}{}</p>",
        link(chart, &chart.home, &name),
        file("nhung/", chart.lang.messages().take.embed),
        file("chart.png", "PNG"),
        file("chart.csv", "CSV")
    )
}

/// The drawing as markup; inside a page an SVG needs no name space.
fn drawing(scene: &chart::Scene) -> String {
    svg(scene, &variable).replacen(" xmlns=\"http://www.w3.org/2000/svg\"", "", 1).replace('\n', "")
}

/// A way into the site: always beside the embedding page, never inside the frame.
fn link(chart: &Chart, view: &View, words: &str) -> String {
    format!("<a href=\"{}\" target=\"_blank\" rel=\"noopener\">{words}</a>", safe(&chart.address(view)))
}

/// A file beside the page. Not as a download: a sandbox refuses that, and a picture can be looked at.
fn file(path: &str, words: &str) -> String {
    format!("<a href=\"{path}\" target=\"_blank\">{words}</a>")
}

fn source(chart: &Chart) -> String {
    let (library, lang) = (chart.library, chart.lang);
    let mut out =
        ["<p class=\"src\">", lang.messages().common.source, library.dataset.site("source").get(lang), ". "].concat();
    for place in library.places(&chart.observations().collect::<Vec<_>>(), lang) {
        out.push_str(place.joint);
        out.push_str(&link(chart, &sentence(library, place.observation, lang), &safe(&place.words)));
    }
    out + "</p>"
}

fn table(chart: &Chart) -> String {
    let (library, lang) = (chart.library, chart.lang);
    let words = &lang.messages().common;
    let rows: String = chart
        .observations()
        .map(|o| {
            let name = library.dataset.indicator(&o.indicator.0).map_or("", |row| row.short.get(lang));
            let label = library.dataset.label(o, Wording::Short, lang).starred();
            let mark = drawing(&glyph(form(o.status), side(o.quantity.bound()), false));
            format!(
                "<tr><th scope=\"row\">{}<small>{}</small></th><td>{mark}{}<small>{}</small></td></tr>",
                safe(name),
                o.period.words(lang),
                safe(&label),
                o.status.word(lang)
            )
        })
        .collect();
    format!(
        "<table><thead><tr><th scope=\"col\">{}, {}</th><th scope=\"col\">{}</th></tr></thead><tbody>{rows}</tbody></table>",
        words.measure, words.time_small, words.value
    )
}
