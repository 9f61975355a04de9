//! oEmbed 1.0: what a system needs that turns our plain address into an embed. A file, because no server answers here.

use super::height::height;
use super::{Chart, Site};
use crate::export::string;
use maud::html;

/// Width for which the frame is made, in CSS pixels: the column of most articles.
const WIDTH: f64 = 600.0;
/// Seconds for which a reader may keep it: a day.
const CACHE: &str = "86400";

/// Path below the site's root.
pub fn path(chart: &Chart) -> String {
    [&chart.folder(), "oembed.json"].concat()
}

/// The file; none without the site's address, which it must name. The frame has only attributes that WordPress
/// keeps, and may scroll: WordPress makes no frame higher than 1,000 pixels.
pub fn oembed(chart: &Chart, site: &Site) -> Option<String> {
    let address = site.absolute(&chart.folder())?;
    let card = site.absolute(&[&chart.folder(), "card.png"].concat())?;
    let home = site.absolute("")?;
    let (title, name) = (&chart.figure.title, chart.library.dataset.site("name").get(chart.lang));
    let (width, height) = (whole(WIDTH), whole(height(chart, WIDTH)));
    let html = html! {
        blockquote { a href=(address) { (title) } }
        iframe src=(address) width=(width) height=(height) frameborder="0" marginwidth="0" marginheight="0" title=(title) {}
    };
    let fields = [
        ("version", string("1.0")),
        ("type", string("rich")),
        ("title", string(title)),
        ("author_name", string(name)),
        ("author_url", string(&home)),
        ("provider_name", string(name)),
        ("provider_url", string(&home)),
        ("cache_age", CACHE.to_owned()),
        ("thumbnail_url", string(&card)),
        ("thumbnail_width", "1200".to_owned()),
        ("thumbnail_height", "630".to_owned()),
        ("html", string(&html.0)),
        ("width", width),
        ("height", height),
    ];
    let fields = fields.map(|(name, value)| [&string(name), ":", &value].concat());
    Some(format!("{{{}}}\n", fields.join(",\n")))
}

fn whole(length: f64) -> String {
    (length.ceil() as u32).to_string()
}
