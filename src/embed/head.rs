//! What the head of a chart page tells machines: link previews, search engines, systems that embed.

use super::{Chart, Site, oembed};
use crate::export::string;
use crate::locale::Lang;
use crate::paint::safe;
use crate::route::chart_folder;

/// The tags of the head, apart from script, style and policy.
pub struct Head {
    /// For systems that embed: they read only the beginning of a page.
    pub early: String,
    /// The rest.
    pub late: String,
}

/// Longest description, in characters.
const DESCRIPTION: usize = 300;

impl Head {
    /// Of a chart.
    pub fn new(chart: &Chart, site: &Site) -> Head {
        let canonical = site.absolute(&chart.folder());
        let title = safe(&chart.figure.title);
        let name = safe(chart.library.dataset.site("name").get(chart.lang));
        let description = safe(&description(&chart.figure.alt));
        let mut early = format!("<title>{title} · {name}</title><meta name=\"description\" content=\"{description}\">");
        if let Some(address) = &canonical {
            early.push_str(&format!("<link rel=\"canonical\" href=\"{address}\">"));
        }
        if let Some(address) = site.absolute(&oembed::path(chart)) {
            early.push_str(&format!(
                "<link rel=\"alternate\" type=\"application/json+oembed\" href=\"{address}\" title=\"{title}\">"
            ));
        }
        let mut late = String::new();
        // Search engines take a whole address, or none.
        for lang in Lang::ALL {
            if let Some(address) = site.absolute(&chart_folder(&chart.figure.slug, lang)) {
                late.push_str(&format!("<link rel=\"alternate\" hreflang=\"{}\" href=\"{address}\">", lang.tag()));
            }
        }
        let locale = if chart.lang == Lang::Vi { "vi_VN" } else { "en_GB" };
        let mut tell = |property: &str, content: &str| {
            late.push_str(&format!("<meta property=\"og:{property}\" content=\"{content}\">"));
        };
        for (property, content) in [
            ("type", "article"),
            ("site_name", &name),
            ("locale", locale),
            ("title", &title),
            ("description", &description),
        ] {
            tell(property, content);
        }
        if let (Some(address), Some(card)) = (&canonical, site.absolute(&[&chart.folder(), "card.png"].concat())) {
            tell("url", address);
            tell("image", &card);
            tell("image:width", "1200");
            tell("image:height", "630");
            tell("image:alt", &description);
            late.push_str("<meta name=\"twitter:card\" content=\"summary_large_image\">");
        } else {
            late.push_str("<meta name=\"twitter:card\" content=\"summary\">");
        }
        late.push_str(&format!("<script type=\"application/ld+json\">{}</script>", markup(chart)));
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
    let site = |key: &str| string(chart.library.dataset.site(key).get(chart.lang));
    let years = || chart.observations().flat_map(|o| [o.period.from, o.period.to]);
    let (first, last) = (years().min().unwrap_or_default(), years().max().unwrap_or_default());
    let files = [
        ("chart.csv", "text/csv"),
        ("chart.json", "application/json"),
        ("chart.png", "image/png"),
        ("chart.svg", "image/svg+xml"),
    ];
    let files = files.map(|(path, kind)| {
        format!("{{\"@type\":\"DataDownload\",\"encodingFormat\":\"{kind}\",\"contentUrl\":\"{path}\"}}")
    });
    let fields = [
        ("@context", string("https://schema.org")),
        ("@type", string("Dataset")),
        ("name", string(&chart.figure.title)),
        ("description", string(&chart.figure.alt)),
        ("inLanguage", string(chart.lang.tag())),
        ("isBasedOn", ["{\"@type\":\"Report\",\"name\":", &site("report"), ",\"inLanguage\":\"vi\"}"].concat()),
        ("spatialCoverage", site("province")),
        ("temporalCoverage", string(&format!("{first}/{last}"))),
        ("distribution", format!("[{}]", files.join(","))),
    ];
    let fields = fields.map(|(name, value)| [&string(name), ":", &value].concat());
    // A "<" could end the script element that holds it.
    format!("{{{}}}", fields.join(",")).replace('<', "\\u003c")
}
