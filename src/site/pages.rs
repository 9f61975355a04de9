//! A copy of the page at every address, with the head of its view.

use super::data::write_data;
use super::embeds::{conformance_pages, write_embeds};
use super::gallery::gallery;
use super::minify::page_of;
use super::policy::with_csp;
use super::start::around;
use crate::export::{Resource, markup};
use crate::library::Library;
use crate::locale::Lang;
use crate::paint::safe;
use crate::route::{Ledger, Page, ROOTS, View};
use crate::ui::{App, Meta, PIECE, Props, Shared, meta};
use std::path::Path;
use std::rc::Rc;
use std::{fs, io};

/// Writes everything beside and below the built `index.html` in `folder`; `head` comes into the head of every page
/// that has the app. Returns what further plain pages are made of.
///
/// # Errors
/// What the file system says.
pub fn publish(folder: &Path, head: &str) -> io::Result<Template> {
    let shared = Shared(Rc::new(Library::embedded()));
    let tables = write_data(&shared, &folder.join("data"))?;
    let page = page_of(&fs::read_to_string(folder.join("index.html"))?);
    let page = page.replacen("</head>", &[head, "</head>"].concat(), 1);
    for view in views(&shared) {
        let address = view.href();
        let below = address.trim_start_matches("./");
        let path = folder.join(below);
        fs::create_dir_all(&path)?;
        let up = "../".repeat(below.matches('/').count());
        let page = with_base(&page, &base(if up.is_empty() { "./" } else { &up }));
        let page = with_head(&page, &shared, &view, &tables);
        fs::write(path.join("index.html"), with_csp(&page.replacen(BODY, &body(&shared, &view), 1)))?;
    }
    write_embeds(folder)?;
    let template = Template(without_app(&page));
    let mut plain = conformance_pages(&shared);
    let title = Lang::Vi.messages().guide.gallery;
    plain.push(StaticPage {
        below: "gallery/".to_owned(),
        lang: Lang::Vi,
        title,
        style: String::new(),
        body: gallery(&shared),
    });
    for plain in plain {
        template.write(&plain, folder)?;
    }
    // Hosts that know the convention show it for every other address.
    fs::write(folder.join("404.html"), with_csp(&not_found(&page)))?;
    Ok(template)
}

/// The page without the app: style and head alone, for pages that need no script of ours, or a small one.
pub struct Template(String);

impl Template {
    /// Writes a page below the site's folder.
    ///
    /// # Errors
    /// What the file system says.
    pub fn write(&self, plain: &StaticPage, folder: &Path) -> io::Result<()> {
        let path = folder.join(&plain.below);
        fs::create_dir_all(&path)?;
        fs::write(path.join("index.html"), with_csp(&self.page(plain)))
    }

    fn page(&self, plain: &StaticPage) -> String {
        let up = "../".repeat(plain.below.matches('/').count());
        let title = format!("<meta name=\"robots\" content=\"noindex\"><title>{}</title>", plain.title);
        let style = if plain.style.is_empty() { String::new() } else { ["<style>", &plain.style, "</style>"].concat() };
        with_base(&self.0, &base(&up))
            .replacen("<html lang=\"vi\">", &format!("<html lang=\"{}\">", plain.lang.tag()), 1)
            .replacen("<title>Số liệu</title>", &title, 1)
            .replacen("</head>", &[&style, "</head>"].concat(), 1)
            .replacen(BODY, &plain.body, 1)
    }
}

/// A page for people who look after a site, in our style and without the app; no search engine shows it.
pub struct StaticPage {
    /// Its folder below the root, with a slash at the end.
    pub below: String,
    /// Its language.
    pub lang: Lang,
    /// Its title.
    pub title: &'static str,
    /// What it adds to the site's style.
    pub style: String,
    /// Its body.
    pub body: String,
}

/// The empty body of `index.html`.
const BODY: &str = "<body></body>";

/// The page itself, complete without script, from the same components that take it over in the browser.
fn body(shared: &Shared, view: &View) -> String {
    let props = Props { library: shared.clone(), view: view.clone(), typed: String::new() };
    let made = futures::executor::block_on(yew::LocalServerRenderer::<App>::with_props(props).render());
    let made = if matches!(view.page, Page::Search(_)) { ready_to_type(&made) } else { made };
    ["<body>", &one_piece(&made), "</body>"].concat()
}

/// The search page with the focus in its field, so that nothing typed before the app is there is lost; the app itself
/// sees to the focus without it.
fn ready_to_type(made: &str) -> String {
    let field = "id=\"find\"";
    assert!(made.contains(field), "the search page has lost its field");
    made.replacen(field, &[field, " autofocus"].concat(), 1)
}

/// The page with what stands between [`PIECE`] as one piece of markup, which the app need not look into when it takes the
/// page over: with the comments around it that Yew puts around markup, and none within.
fn one_piece(page: &str) -> String {
    let [start, end] = PIECE.map(|mark| ["<!--<#>-->", mark, "<!--</#>-->"].concat());
    let mut parts = page.split(&start);
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (piece, rest) = part.split_once(&end).expect("a piece ends, and holds no other");
        out.extend(["<!--<#>-->", &without_comments(piece), "<!--</#>-->", rest]);
    }
    out
}

fn without_comments(markup: &str) -> String {
    let mut pieces = markup.split("<!--");
    let first = pieces.next().unwrap_or_default();
    let rest = pieces.filter_map(|piece| piece.split_once("-->")).map(|(_, rest)| rest);
    std::iter::once(first).chain(rest).collect()
}

/// The page with the title and description of its view, for readers without script: search engines, link previews.
fn with_head(page: &str, library: &Library, view: &View, tables: &[Resource]) -> String {
    let Meta { title, description } = meta(library, view);
    let mut out = page.to_owned();
    let mut put = |old: &str, new: String| {
        assert!(out.contains(old), "index.html has lost its line {old}");
        out = out.replacen(old, &new, 1);
    };
    put("<html lang=\"vi\">", format!("<html lang=\"{}\">", view.lang.tag()));
    put("<title>Số liệu</title>", format!("<title>{}</title>", safe(&title)));
    put(
        "<meta name=\"description\" content=\"\">",
        format!("<meta name=\"description\" content=\"{}\">", safe(&description)),
    );
    if view.page == Page::default() {
        let files = tables.iter().flat_map(|table| {
            [("csv", "text/csv"), ("json", "application/json")]
                .map(|(ending, kind)| (format!("data/{}.{ending}", table.name), kind))
        });
        let markup = markup(library, &files.collect::<Vec<_>>(), view.lang);
        put("</head>", format!("<script type=\"application/ld+json\">{markup}</script></head>"));
    }
    out
}

/// The page for addresses that have none. Their depth is not known, so a script finds the root; should the root be a
/// wrong guess, a plain sentence stays in place of the app.
fn not_found(page: &str) -> String {
    let words = Lang::ALL.map(|lang| {
        let words = lang.messages();
        let (sentence, home) = (words.guide.not_found, words.common.overview);
        format!("<p lang=\"{}\">{sentence}. <a href=\"./\">{home}</a></p>", lang.tag())
    });
    let body = format!("<body><div class=\"wrap page\">{}</div>", words.concat());
    with_base(page, &script()).replacen("<body>", &body, 1)
}

/// The page without the app: style and head alone.
fn without_app(page: &str) -> String {
    around(page).map_or_else(|_| page.to_owned(), |(before, after)| [before, after].concat())
}

/// The line of `index.html` that says where the site's root is.
const BASE: &str = "<base href=\"./\">";

fn base(root: &str) -> String {
    ["<base href=\"", root, "\">"].concat()
}

fn with_base(page: &str, base: &str) -> String {
    assert!(page.contains(BASE), "index.html has lost its line {BASE}");
    page.replacen(BASE, base, 1)
}

/// The root is what stands before the first word that is a page of ours; if there is none, the last word is taken for a
/// misspelt one.
fn script() -> String {
    let words = ROOTS.join("|");
    let find = "p.match(/^(.*?\\/)(WORDS)(\\/|$)/)".replace("WORDS", &words);
    let write = "document.write('<base href=\"'+(m?m[1]:p.replace(/[^/]*\\/?$/,'')).replace(/\"/g,'')+'\">')";
    ["<script>(function(p){var m=", &find, ";", write, "})(location.pathname)</script>"].concat()
}

/// Every view that an address leads to without search words.
fn views(library: &Library) -> Vec<View> {
    let report = Page::Report { block: None, observation: None, query: None };
    let mut pages = vec![Page::default(), Page::Indicators, report, Page::Search(String::new()), Page::Guide];
    pages.extend(library.dataset.indicators.iter().map(|row| Page::Indicator(row.id.0.clone())));
    pages.extend(Ledger::ALL.map(Page::Ledger));
    let in_lang = |lang: Lang| pages.clone().into_iter().map(move |page| View { page, lang });
    Lang::ALL.into_iter().flat_map(in_lang).collect()
}
