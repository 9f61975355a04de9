//! oEmbed 1.0: what a system needs that turns our plain address into an embed. A file, because no server answers here.

use super::height::height;
use super::{Chart, Site};
use crate::export::file;
use maud::html;
use serde_json::{Value, json};

/// Width for which the frame is made, in CSS pixels: the column of most articles.
const WIDTH: f64 = 600.0;
/// Seconds for which a reader may keep it: a day.
const CACHE: u32 = 86_400;

/// A page of ours to be framed in another.
pub(super) struct Framed<'a> {
    /// Its address.
    pub address: String,
    /// What it is called.
    pub title: &'a str,
    /// The name of the site.
    pub site: &'a str,
    /// The site's address.
    pub home: String,
    /// Size of the frame in CSS pixels.
    pub size: (f64, f64),
    /// The picture for previews, 1200 × 630.
    pub card: Option<String>,
}

impl Framed<'_> {
    /// The file. The frame has only attributes that WordPress keeps, and may scroll: WordPress makes no frame higher than
    /// 1,000 pixels.
    pub fn oembed(&self) -> String {
        let Framed { address, title, site, home, size, card } = self;
        let (width, height) = (size.0.ceil() as u32, size.1.ceil() as u32);
        let html = html! {
            blockquote { a href=(address) { (title) } }
            iframe src=(address) width=(width) height=(height) frameborder="0" marginwidth="0" marginheight="0" title=(title) {}
        };
        let mut out = json!({
            "version": "1.0",
            "type": "rich",
            "title": title,
            "author_name": site,
            "author_url": home,
            "provider_name": site,
            "provider_url": home,
            "cache_age": CACHE,
            "html": html.0,
            "width": width,
            "height": height,
        });
        if let Some(card) = card {
            out["thumbnail_url"] = Value::from(card.as_str());
            out["thumbnail_width"] = 1200.into();
            out["thumbnail_height"] = 630.into();
        }
        file(&out)
    }
}

/// Path below the site's root.
pub fn path(chart: &Chart) -> String {
    [&chart.folder(), "oembed.json"].concat()
}

/// The file of a chart; none without the site's address, which it must name.
pub fn oembed(chart: &Chart, site: &Site) -> Option<String> {
    let framed = Framed {
        address: site.absolute(&chart.folder())?,
        title: &chart.figure.title,
        site: chart.library.dataset.site("name").get(chart.lang),
        home: site.absolute("")?,
        size: (WIDTH, height(chart, WIDTH)),
        card: site.absolute(&[&chart.folder(), "card.png"].concat()),
    };
    Some(framed.oembed())
}
