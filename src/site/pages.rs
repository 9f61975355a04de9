//! A page at every address, with the head of its view.

use super::data::Data;
use super::finding::{Cards, finding, twin};
use super::markdown::markdown;
use super::openapi::{WORKBOOK, openapi};
use super::template::{Head, Template, root_of};
use super::{Error, catalogue, files, styles};
use crate::chart::{MADE_WIDTHS, is_calmer_across, layout};
use crate::dataset::Indicator;
use crate::embed::Site;
use crate::export::markup;
use crate::figure::Figure;
use crate::library::{Library, Statements};
use crate::locale::Lang;
use crate::page::{self, Cx, Drawing};
use crate::paint::{svg, variable};
use crate::route::{Ledger, Page, View};
use crate::sentence::Facts;
use maud::{PreEscaped, html};
use std::path::Path;

/// Writes the page of every view below the built `index.html` in `folder`.
///
/// # Errors
/// What the file system says, or a line that `index.html` has lost.
pub fn write_pages(
    template: &Template,
    library: &Library,
    data: &Data,
    site: &Site,
    folder: &Path,
) -> Result<(), Error> {
    let (views, cards) = (views(library), Cards::of(library));
    let (public, mut titles) = (site.absolute("").unwrap_or_default(), Vec::new());
    let statements = Statements::embedded();
    for view in &views {
        let address = view.href();
        let below = address.trim_start_matches("./");
        let more = if view.page == Page::default() { linked_data(library, view.lang) } else { String::new() };
        let page = prerender(library, statements.facts(), view, &public);
        let head = [&finding(library, view, &page.meta, site, &cards), &*more].concat();
        files::write(
            &folder.join(below).join("index.html"),
            document(template, view, &page, Around { root: &root_of(below), after_root: "", head: &head })?,
        )?;
        if let Some(twin) = twin(view) {
            let root = site.absolute("").unwrap_or_else(|| root_of(below));
            files::write(&folder.join(twin), markdown(&text_of(&page), &root))?;
        }
        titles.push(page.meta.title);
    }
    if let Some(map) = catalogue::sitemap(library, &views, site) {
        files::write(&folder.join("sitemap.xml"), map)?;
    }
    files::write(&folder.join("robots.txt"), catalogue::robots(site))?;
    files::write(&folder.join("llms.txt"), catalogue::llms(library, &views, &titles, &data.tables, site))?;
    files::write(&folder.join("openapi.json"), openapi(library, &data.tables, site))
}

/// What a document has around its page.
#[derive(Clone, Copy, Debug, Default)]
pub struct Around<'a> {
    /// The site's root as seen from the page.
    pub root: &'a str,
    /// Markup that comes right after the line that names the root.
    pub after_root: &'a str,
    /// Markup at the end of the head.
    pub head: &'a str,
}

/// The whole document of a view; the sentences are of `facts`, which are the library's own.
///
/// # Errors
/// A line that `index.html` has lost.
pub fn page_of(
    template: &Template,
    library: &Library,
    facts: Facts,
    view: &View,
    around: Around,
) -> Result<String, Error> {
    document(template, view, &prerender(library, facts, view, ""), around)
}

/// The page of a view, made ahead of time: with its drawings and ready sentences. `address` is the public one of the site, if
/// it is known.
fn prerender(library: &Library, facts: Facts, view: &View, address: &str) -> page::Page {
    let lead = page::lead(&library.dataset, view.lang).map(|row| row.id.as_str());
    let is_lead = |figure: &Figure| view.page == Page::Overview && lead == Some(&figure.slug);
    let drawing = |figure: &Figure| {
        let [narrow, wide] = MADE_WIDTHS;
        drawing(figure, [narrow, if is_lead(figure) { LEAD_WIDTH } else { wide }], view.lang)
    };
    let ready = |row: &Indicator| page::ready(&facts, row.id.as_str(), view.lang);
    page::page(&Cx { drawing: &drawing, ready: &ready, address, ..Cx::new(library, view) })
}

/// What a page says: not what stands around every page.
fn text_of(page: &page::Page) -> String {
    let search = page.search.as_ref();
    let lead = html! { @if let Some(search) = search { div { (search.headline) (search.lead) } } (page.body) };
    lead.into_string()
}

/// A page as a document.
fn document(template: &Template, view: &View, page: &page::Page, around: Around) -> Result<String, Error> {
    let head = Head {
        lang: view.lang,
        title: &page.meta.title,
        description: &page.meta.description,
        view: &view.href(),
        root: around.root,
        after_root: around.after_root,
        more: around.head,
        style: &styles::of_page(&view.page),
    };
    let body = html! { body { (page.body()) } }.into_string();
    // Nothing typed on the search page before the app is there is lost; the app itself sees to the focus.
    let body = match view.page {
        Page::Search(_) => with_autofocus(&body).ok_or(Error::Markup { page: view.href(), lacks: FIELD })?,
        _ => body,
    };
    template.page(&head, &body)
}

/// How the search field begins.
const FIELD: &str = "<input id=\"find\"";

/// A body whose search field has the focus; `None` if it has no such field.
fn with_autofocus(body: &str) -> Option<String> {
    let (before, after) = body.split_once(FIELD)?;
    Some([before, FIELD, " autofocus", after].concat())
}

/// How wide the first drawing of the overview stands beside the headline on screens of 1216 to 1535 CSS pixels. Made for
/// another width it would move what is below it when it is laid out anew.
const LEAD_WIDTH: f64 = 648.0;

/// The drawing at every made width; the style sheet chooses.
fn drawing(figure: &Figure, widths: [f64; 2], lang: Lang) -> Drawing {
    let Some(spec) = &figure.spec else { return Drawing::default() };
    let scenes = widths.map(|width| layout(spec, width, lang));
    let [narrow, wide] = scenes.each_ref().map(|scene| PreEscaped(svg(scene, &variable)));
    Drawing {
        markup: html! { div class="made s" { (narrow) } div class="made m" { (wide) } },
        is_calmer_across: is_calmer_across(spec, lang),
    }
}

/// The description of the dataset for search engines, with the files that hold all of it; the others are named in these.
fn linked_data(library: &Library, lang: Lang) -> String {
    const FILES: [(&str, &str); 4] = [
        ("data/so-lieu.xlsx", WORKBOOK),
        ("data/observations.csv", "text/csv"),
        ("data/observations.jsonld", "application/ld+json"),
        ("data/datapackage.json", "application/json"),
    ];
    let markup = markup(library, &FILES, lang);
    ["<script type=\"application/ld+json\">", &markup, "</script>"].concat()
}

/// Every view that an address leads to without search words.
pub fn views(library: &Library) -> Vec<View> {
    let report = Page::Report { block: None, observation: None, query: None };
    let mut pages = vec![
        Page::default(),
        Page::Indicators,
        report,
        Page::Search(String::new()),
        Page::Proof,
        Page::Check,
        Page::Guide,
    ];
    pages.extend(library.dataset.topics.iter().map(|topic| Page::Topic(topic.id.0.clone())));
    pages.extend(library.dataset.indicators.iter().map(|row| Page::indicator(row.id.0.clone())));
    pages.extend(Ledger::ALL.map(Page::Ledger));
    let in_lang = |lang: Lang| pages.clone().into_iter().map(move |page| View { page, lang });
    library.dataset.languages().into_iter().flat_map(in_lang).collect()
}
