//! What the head of a chart page tells machines: link previews, search engines, systems that embed.

use super::{Chart, Site, oembed};
use crate::export::{downloaded, in_script};
use crate::locale::Lang;
use crate::route::chart_folder;
use maud::{Markup, PreEscaped, html};
use serde_json::json;

/// The tags of the head, apart from script, style and policy.
pub struct Head {
    /// For systems that embed: they read only the beginning of a page.
    pub early: Markup,
    /// The rest.
    pub late: Markup,
}

/// Longest description, in characters.
const DESCRIPTION: usize = 300;

impl Head {
    /// Of a chart.
    pub fn new(chart: &Chart, site: &Site) -> Head {
        let title = &chart.figure.title;
        let name = chart.library.dataset.site("name").get(chart.lang);
        let description = description(&chart.figure.alt);
        let canonical = site.absolute(&chart.folder());
        let early = html! {
            title { (title) " · " (name) }
            meta name="description" content=(description);
            @if let Some(address) = &canonical { link rel="canonical" href=(address); }
            @if let Some(address) = site.absolute(&oembed::path(chart)) {
                link rel="alternate" type="application/json+oembed" href=(address) title=(title);
            }
        };
        let mut told = vec![
            ("type", "article"),
            ("site_name", name),
            ("locale", if chart.lang == Lang::Vi { "vi_VN" } else { "en_GB" }),
            ("title", title),
            ("description", &description),
        ];
        let card = site.absolute(&[&chart.folder(), "card.png"].concat());
        if let (Some(address), Some(card)) = (&canonical, &card) {
            told.extend([("url", address.as_str()), ("image", card.as_str())]);
            told.extend([("image:width", "1200"), ("image:height", "630"), ("image:alt", &description)]);
        }
        let preview = if card.is_some() { "summary_large_image" } else { "summary" };
        let late = html! {
            // Search engines take a whole address, or none.
            @for lang in chart.library.dataset.languages() {
                @if let Some(address) = site.absolute(&chart_folder(&chart.figure.slug, lang)) {
                    link rel="alternate" hreflang=(lang.tag()) href=(address);
                }
            }
            @for (property, content) in told { meta property={ "og:" (property) } content=(content); }
            meta name="twitter:card" content=(preview);
            script type="application/ld+json" { (PreEscaped(markup(chart))) }
        };
        Head { early, late }
    }
}

/// The text alternative, which begins with the title and has every number; cut between two numbers where it is long.
fn description(alt: &str) -> String {
    let Some((end, _)) = alt.char_indices().nth(DESCRIPTION) else { return alt.to_owned() };
    let start = &alt[..end];
    let cut = start.rfind("; ").or_else(|| start.rfind("), ").map(|place| place + 1));
    [&start[..cut.unwrap_or(start.rfind(' ').unwrap_or(end))], " …"].concat()
}

/// schema.org's description of the numbers. Addresses are relative to the page.
fn markup(chart: &Chart) -> String {
    let site = |key: &str| chart.library.dataset.site(key).get(chart.lang);
    let years = || chart.observations().flat_map(|o| [o.period.from, o.period.to]);
    let (first, last) = (years().min().unwrap_or_default(), years().max().unwrap_or_default());
    let files = [
        ("chart.csv", "text/csv"),
        ("chart.json", "application/json"),
        ("chart.png", "image/png"),
        ("chart.svg", "image/svg+xml"),
    ];
    in_script(&json!({
        "@context": "https://schema.org",
        "@type": "Dataset",
        "name": chart.figure.title,
        "description": chart.figure.alt,
        "inLanguage": chart.lang.tag(),
        "isBasedOn": {"@type": "Report", "name": site("report"), "inLanguage": "vi"},
        "spatialCoverage": site("province"),
        "temporalCoverage": format!("{first}/{last}"),
        "distribution": files.map(|(path, format)| downloaded(path, format)),
    }))
}
