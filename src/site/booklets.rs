//! The booklets: a page to be printed for each topic and one for everything, in each language. Complete without script; with
//! it an address names what is chosen: `in/?i=ty-le-ho-ngheo&i=xuat-khau`.

use super::template::{StaticPage, Template};
use super::{Error, files};
use crate::chart::{MADE_WIDTHS, layout};
use crate::dataset::Topic;
use crate::embed::{Site, minify};
use crate::figure::Figure;
use crate::library::Library;
use crate::locale::Lang;
use crate::page::{Cx, Drawing, Volume, booklet, header};
use crate::paint::{svg, variable};
use crate::route::{Page, View, booklet_folder};
use maud::{PreEscaped, html};
use std::path::Path;

/// What chooses, beside the pages that it is for.
const SCRIPT: &str = include_str!("booklet.js");
const STYLE: &str = include_str!("booklet.css");

/// Writes every booklet and the script that all have.
///
/// # Errors
/// What the file system says, or a line that `index.html` has lost.
pub fn write_booklets(template: &Template, library: &Library, site: &Site, folder: &Path) -> Result<(), Error> {
    files::write(&folder.join("in/chon.js"), minify::module(SCRIPT))?;
    booklets(library, site).iter().try_for_each(|page| template.write(page, folder))
}

/// Every booklet.
pub fn booklets(library: &Library, site: &Site) -> Vec<StaticPage> {
    let volumes = || std::iter::once(None).chain(library.dataset.topics.iter().map(Some));
    let all = library.dataset.languages().into_iter().flat_map(|lang| volumes().map(move |topic| (topic, lang)));
    all.map(|(topic, lang)| page(library, site, topic, lang)).collect()
}

fn page(library: &Library, site: &Site, topic: Option<&Topic>, lang: Lang) -> StaticPage {
    let folder = |lang| booklet_folder(topic.map(|topic| topic.id.0.as_str()), lang);
    let view = View { page: topic.map_or(Page::Indicators, |topic| Page::Topic(topic.id.0.clone())), lang };
    let public = site.absolute("").unwrap_or_default();
    let cx = Cx { drawing: &|figure| drawing(figure, lang), address: &public, ..Cx::new(library, &view) };
    let name = library.dataset.site("name").get(lang);
    let other = (library.dataset.languages().len() > 1).then(|| folder(lang.other()));
    let address = site.absolute(&folder(lang)).unwrap_or_default();
    let body = html! {
        body {
            div #header { (header(name, &view, other.as_deref())) }
            main #main class="wrap page booklet" { (booklet(&cx, &Volume { topic, address: &address })) }
            // A module of its own: the small scripts of every page share their names.
            script type="module" src="in/chon.js" {}
        }
    };
    let title = [topic.map_or(lang.booklet().title, |topic| topic.name.get(lang)), " · ", name].concat();
    StaticPage { below: folder(lang), lang, title, style: minify::style(STYLE), body: body.0 }
}

/// The drawing at the width of a column: the one for phones.
fn drawing(figure: &Figure, lang: Lang) -> Drawing {
    let Some(spec) = &figure.spec else { return Drawing::default() };
    let scene = layout(spec, MADE_WIDTHS[0], lang);
    Drawing { markup: PreEscaped(svg(&scene, &variable)), ..Drawing::default() }
}
