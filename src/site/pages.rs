//! A page at every address, with the head of its view.

use super::data::Data;
use super::template::{Head, Template, root_of};
use super::{Error, files};
use crate::export::{Resource, markup};
use crate::library::Library;
use crate::locale::Lang;
use crate::route::{Ledger, Page, View};
use crate::ui::{App, Meta, PIECE, Props, Shared, meta};
use std::path::Path;
use std::rc::Rc;

/// Writes the page of every view below the built `index.html` in `folder`.
///
/// # Errors
/// What the file system says, or what a page lacks.
pub fn write_pages(template: &Template, data: &Data, folder: &Path) -> Result<(), Error> {
    let shared = Shared(Rc::new(Library::embedded()));
    for view in views(&shared) {
        let address = view.href();
        let below = address.trim_start_matches("./");
        let Meta { title, description } = meta(&shared, &view);
        let more =
            if view.page == Page::default() { linked_data(&shared, view.lang, &data.tables) } else { String::new() };
        let head = Head {
            lang: view.lang,
            title: &title,
            description: &description,
            root: &root_of(below),
            after_root: "",
            more: &more,
        };
        files::write(&folder.join(below).join("index.html"), template.page(&head, &body(&shared, &view)?)?)?;
    }
    Ok(())
}

/// The description of the dataset for search engines, with its files.
fn linked_data(library: &Library, lang: Lang, tables: &[Resource]) -> String {
    let files = tables.iter().flat_map(|table| {
        [("csv", "text/csv"), ("json", "application/json")]
            .map(|(ending, kind)| (format!("data/{}.{ending}", table.name), kind))
    });
    let markup = markup(library, &files.collect::<Vec<_>>(), lang);
    ["<script type=\"application/ld+json\">", &markup, "</script>"].concat()
}

/// The page itself, complete without script, from the same components that take it over in the browser.
fn body(shared: &Shared, view: &View) -> Result<String, Error> {
    let props = Props { library: shared.clone(), view: view.clone(), typed: String::new() };
    let made = futures::executor::block_on(yew::LocalServerRenderer::<App>::with_props(props).render());
    let lacks = |lacks| Error::Markup { page: view.href(), lacks };
    let made = match view.page {
        Page::Search(_) => ready_to_type(&made).ok_or_else(|| lacks("the field to search in"))?,
        _ => made,
    };
    let made = one_piece(&made).ok_or_else(|| lacks("the end of a piece"))?;
    Ok(["<body>", &made, "</body>"].concat())
}

/// The search page with the focus in its field, so that nothing typed before the app is there is lost; the app itself
/// sees to the focus without it.
fn ready_to_type(made: &str) -> Option<String> {
    let field = "id=\"find\"";
    let (before, after) = made.split_once(field)?;
    Some([before, field, " autofocus", after].concat())
}

/// The page with what stands between [`PIECE`] as one piece of markup, which the app need not look into when it takes the
/// page over: with the comments around it that Yew puts around markup, and none within.
fn one_piece(page: &str) -> Option<String> {
    let [start, end] = PIECE.map(|mark| ["<!--<#>-->", mark, "<!--</#>-->"].concat());
    let mut parts = page.split(&start);
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (piece, rest) = part.split_once(&end)?;
        out.extend(["<!--<#>-->", &without_comments(piece), "<!--</#>-->", rest]);
    }
    Some(out)
}

fn without_comments(markup: &str) -> String {
    let mut pieces = markup.split("<!--");
    let first = pieces.next().unwrap_or_default();
    let rest = pieces.filter_map(|piece| piece.split_once("-->")).map(|(_, rest)| rest);
    std::iter::once(first).chain(rest).collect()
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
