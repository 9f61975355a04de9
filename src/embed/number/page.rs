//! The page of one number, and what it tells systems that embed.

use super::{Number, Site};
use crate::embed::conformance::FOLDER;
use crate::embed::oembed::Framed;
use crate::embed::{colours, minify, policy};
use crate::export::{Interval, careful, decimal, in_script, report_error};
use crate::locale::Lang;
use crate::page::{self, Cited, Cx, Links};
use crate::route::{Page, View, chart_folder, number_folder};
use maud::{DOCTYPE, Markup, PreEscaped, html};
use serde_json::json;

/// The page; `chart` is the slug of the indicator's own figure, where that is drawn.
pub fn page(number: &Number, site: &Site, chart: Option<&str>) -> String {
    let body = body(number, site);
    let style = style(&body.0);
    let script = minify::script(include_str!("base.js"));
    let json = if number.lang == Lang::Vi { "index.json" } else { "../index.json" };
    let document = html! {
        (DOCTYPE)
        html lang=(number.lang.tag()) data-number=(number.observation.id.0) {
            head {
                meta charset="utf-8";
                meta http-equiv="content-security-policy" content=(policy(&script, &style));
                meta name="viewport" content="width=device-width,initial-scale=1";
                title { (number.title()) }
                (early(number, site))
                link rel="alternate" type="application/json" href=(json);
                link rel="icon" href="data:,";
                // In a frame a link must not put the portal into the frame.
                base target="_top";
                script { (PreEscaped(&script)) }
                style { (PreEscaped(&style)) }
                (preview(number, site, chart))
                script type="application/ld+json" { (PreEscaped(markup(number))) }
            }
            body { main { (body) } }
        }
    };
    document.into_string() + "\n"
}

/// Nothing but its own style and the script that mends its links: the page loads no file.
fn policy(script: &str, style: &str) -> String {
    let [script, style] = [script, style].map(policy::hash);
    format!(
        "default-src 'none'; script-src {script}; style-src {style}; img-src data:; base-uri 'self'; form-action 'none'"
    )
}

fn style(markup: &str) -> String {
    [
        colours::still(markup),
        minify::style(include_str!("../sheet.css")),
        minify::style(include_str!("../../page/style/glyph.css")),
        minify::style(include_str!("page.css")),
    ]
    .concat()
}

fn body(number: &Number, site: &Site) -> Markup {
    let Number { library, observation: o, lang } = *number;
    let view = View { page: Page::value(&o.indicator.0, &o.id.0), lang };
    let root = number.root();
    let cx = Cx { links: Links::Below(&root), ..Cx::new(library, &view) };
    let here = site.absolute(&number.folder()).unwrap_or_else(|| number.folder());
    let contact = report_error(library, o, &here, lang);
    let json = if lang == Lang::Vi { "index.json" } else { "../index.json" };
    let en = if lang == Lang::Vi { "" } else { "en/" };
    let article = [&root, FOLDER, en, "?number=", &o.id.0].concat();
    let way = (article.as_str(), lang.author().way);
    page::number(&cx, o, &Cited { citation: &number.citation(site), contact: contact.as_deref(), json, article: way })
}

/// Longest description, in characters.
const DESCRIPTION: usize = 200;

/// The report's words, or what the value is derived from.
fn description(number: &Number) -> String {
    let Number { library, observation: o, lang } = number;
    let words = match library.citation(o) {
        Some((citation, _)) => {
            ["“", &o.quote, "” (", &library.outline.place_words(citation.block, *lang), ")"].concat()
        }
        None => careful(library, o, *lang).join(" "),
    };
    let end = words.char_indices().nth(DESCRIPTION).map_or(words.len(), |(end, _)| end);
    [&words[..end], if end < words.len() { "…" } else { "" }].concat().replace('\u{a0}', " ")
}

/// Path of the oEmbed file below the site's root.
pub fn oembed_path(number: &Number) -> String {
    [&number.folder(), "oembed.json"].concat()
}

/// What systems that embed must find early.
fn early(number: &Number, site: &Site) -> Markup {
    html! {
        meta name="description" content=(description(number));
        @if let Some(address) = site.absolute(&number.folder()) { link rel="canonical" href=(address); }
        @if let Some(address) = site.absolute(&oembed_path(number)) {
            link rel="alternate" type="application/json+oembed" href=(address);
        }
        @for lang in number.library.dataset.languages() {
            @if let Some(address) = site.absolute(&number_folder(&number.observation.id.0, lang)) {
                link rel="alternate" hreflang=(lang.tag()) href=(address);
            }
        }
    }
}

/// For link previews, with the card of the indicator's figure.
fn preview(number: &Number, site: &Site, chart: Option<&str>) -> Markup {
    let card = chart.and_then(|slug| site.absolute(&[&chart_folder(slug, number.lang), "card.png"].concat()));
    let locale = if number.lang == Lang::Vi { "vi_VN" } else { "en_GB" };
    let mut told = vec![
        ("type", "article".to_owned()),
        ("site_name", number.library.dataset.site("name").get(number.lang).to_owned()),
        ("locale", locale.to_owned()),
        ("title", number.headline()),
        ("description", description(number)),
    ];
    told.extend(site.absolute(&number.folder()).map(|address| ("url", address)));
    if let Some(card) = card {
        told.extend([("image", card), ("image:width", "1200".to_owned()), ("image:height", "630".to_owned())]);
    }
    html! { @for (property, content) in told { meta property={ "og:" (property) } content=(content); } }
}

/// schema.org's description of the number.
fn markup(number: &Number) -> String {
    let Number { library, observation: o, lang } = *number;
    let mut value = json!({"@type": "QuantitativeValue"});
    for (name, end) in Interval::of(&library.dataset, o).fields() {
        value[name] = decimal(end);
    }
    value["unitText"] = library.dataset.unit(&o.unit).map_or("", |unit| unit.symbol.get(lang)).into();
    in_script(&json!({
        "@context": "https://schema.org",
        "@type": "Observation",
        "name": number.title(),
        "variableMeasured": {"@type": "StatisticalVariable", "name": number.name()},
        "observationAbout": {"@type": "Place", "name": library.dataset.site("province").get(lang)},
        "observationDate": o.period.iso(),
        "value": value,
        "citation": o.quote,
    }))
}

/// Width of the frame in CSS pixels, and what of the page's height does not depend on its words.
const FRAME: (f64, f64) = (600.0, 330.0);
/// Letters of a line in such a frame, at least, and its height.
const LINE: (usize, f64) = (62, 25.0);

/// oEmbed 1.0, for systems that turn the plain address into a frame; none without the site's address.
pub fn oembed(number: &Number, site: &Site, chart: Option<&str>) -> Option<String> {
    let quote = number.library.citation(number.observation).map_or(0, |(_, block)| block.text.chars().count().min(700));
    let notes = careful(number.library, number.observation, number.lang);
    let letters: usize = notes.iter().map(|note| note.chars().count() + LINE.0).sum::<usize>() + quote;
    let letters = letters + number.citation(site).chars().count();
    let framed = Framed {
        address: site.absolute(&number.folder())?,
        title: &number.title(),
        site: number.library.dataset.site("name").get(number.lang),
        home: site.absolute("")?,
        size: (FRAME.0, FRAME.1 + (letters / LINE.0 + 2) as f64 * LINE.1),
        card: chart.and_then(|slug| site.absolute(&[&chart_folder(slug, number.lang), "card.png"].concat())),
    };
    Some(framed.oembed())
}
